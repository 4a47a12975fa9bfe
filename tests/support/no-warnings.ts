/** Loaded before each file of tests: what Node warns of (a deprecated call, a value it had to change) is a fault, not a line to scroll past. */
process.on('warning', (warning) => {
  throw warning;
});
