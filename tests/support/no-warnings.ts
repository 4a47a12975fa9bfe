/** Loaded before each file of tests: what Node warns of (a deprecated call, a value it had to change) is a fault, not a line to scroll past. */
const heard = Symbol.for('a warning is a fault');

// The files of a worker share its memory: one listener is enough, and Node warns of more than ten.
if (!(heard in globalThis)) {
  Object.assign(globalThis, { [heard]: true });
  process.on('warning', (warning) => {
    throw warning;
  });
}
