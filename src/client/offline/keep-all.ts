import type { AskMessage, KeepMessage, Progress } from '../../offline/names.ts';
import { ownWorker } from '../storage/item.ts';

/** On `/uden-net/`: the reader chooses to keep the whole text and its search, is told what it weighs, and sees it come. */
const section = document.getElementById('gem-alt');
const button = section?.querySelector('button');
const bar = section?.querySelector('progress');
const said = section?.querySelector('[role=status]');
const size = section?.querySelector('[data-fylder]');

const megabytes = (bytes: number): string =>
  `${(bytes / 1e6).toLocaleString('da-DK', { maximumFractionDigits: bytes < 1e7 ? 1 : 0 })} MB`;

function ask(worker: ServiceWorker, message: AskMessage | KeepMessage, hear: (progress: Progress) => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => hear(data as Progress);
  worker.postMessage(message, [port2]);
}

function show({ kept, of, bytes, state }: Progress): void {
  if (!section || !button || !bar || !said || !size) return;
  section.hidden = false;
  size.textContent = megabytes(bytes);
  button.hidden = state === 'henter' || state === 'gemt';
  bar.hidden = state !== 'henter';
  if (state === 'henter') [bar.max, bar.value] = [of, kept];
  const words = {
    mangler: '',
    henter: 'Henter …',
    gemt: 'Hele teksten er gemt. Slet den igen med »Glem alt« herunder.',
    afbrudt: 'Ikke alt er hentet endnu. Tryk igen, når du er på nettet.',
    tidligere: 'Hele teksten er gemt, som den var i en tidligere udgave. Tryk for at hente den nye.',
    fuldt: `Der er ikke plads til hele teksten, så den er ikke gemt. Din browser skal have plads til ${megabytes(bytes)}. Slet noget andet på enheden, og tryk igen.`,
    'tidligere-fuldt':
      'Der er ikke plads til den nye udgave. Den, du har gemt, er her stadig. Slet noget andet på enheden, og tryk igen.',
  }[state];
  // Said once, not with every file.
  if (said.textContent !== words) said.textContent = words;
}

/** Whether the device has room; browsers that do not say are believed to. */
async function hasRoom(bytes: number): Promise<boolean> {
  const { quota, usage = 0 } = await navigator.storage.estimate();
  return quota === undefined || quota - usage > bytes;
}

async function offer(): Promise<void> {
  if (!('serviceWorker' in navigator) || !button || !said) return;
  const worker = ownWorker((await navigator.serviceWorker.ready).active);
  if (!worker) return;
  ask(worker, { ask: true }, (progress) => {
    show(progress);
    button.addEventListener('click', () => void start(worker, progress));
  });
}

async function start(worker: ServiceWorker, asked: Progress): Promise<void> {
  // What an earlier edition has given room to, the new one takes over.
  const fits = asked.state.startsWith('tidligere') || (await hasRoom(asked.bytes).catch(() => true));
  if (fits) ask(worker, { opened: [], library: true }, show);
  else show({ ...asked, state: 'fuldt' });
}

document.addEventListener('glemt', () => section?.remove());

// A browser that keeps nothing has nothing to offer.
offer().catch(() => undefined);
