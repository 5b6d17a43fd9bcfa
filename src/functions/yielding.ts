/** Lets everything else on the thread have its turn: input, drawing, cancelling. */
export const pause = (): Promise<void> => new Promise((resume) => setTimeout(resume, 0));

/** Milliseconds of work between two pauses. */
const STRETCH = 25;

/** Runs a calculation that stops between its steps, pausing now and then; undefined when it was cancelled. */
export const runWithPauses = async <T>(calculation: Iterator<unknown, T>, signal: AbortSignal | undefined): Promise<T | undefined> => {
  let since = performance.now();
  for (;;) {
    const step = calculation.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < STRETCH) continue;
    await pause();
    if (signal?.aborted === true) return undefined;
    since = performance.now();
  }
};
