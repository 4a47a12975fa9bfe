/** How many milliseconds work may take before the browser is let in; four times as slow it is still short of what a reader notices. */
const SLICE = 8;

/** What is awaited between the parts of long work: nothing within a slice, else that the browser has drawn and heard. */
export type Breath = () => Promise<void> | undefined;

/** Begins long work that is done in slices. */
export function slices(): Breath {
  let until = performance.now() + SLICE;
  return () => {
    // Nobody waits for a page that is not seen, and browsers keep its timers back.
    if (performance.now() < until || document.hidden) return undefined;
    return letIn().then(() => {
      until = performance.now() + SLICE;
    });
  };
}

/** Lets the browser draw and hear before the work goes on. */
export const letIn = (): Promise<void> => {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield ? scheduler.yield() : new Promise((done) => setTimeout(done));
};
