// Loaded before a command: whatever looks for a network finds none.
import dns from 'node:dns';
import net from 'node:net';

const none = () => {
  throw Object.assign(new Error('prøven har intet netværk'), { code: 'ENETUNREACH' });
};
net.Socket.prototype.connect = none;
globalThis.fetch = none;
for (const name of ['lookup', 'resolve']) dns[name] = none;
