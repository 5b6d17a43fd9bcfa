import type { ZeroOneAnswer, ZeroOneTask } from './highs';
import type { Solve } from './solver';
import type { SolverQuestion, SolverReply } from './solver-messages';

/**
 * Solves in a worker that is started with the first task and kept; what is cancelled is ended with its worker. Tasks take turns. Where no worker
 * starts (a page's policy may forbid it), `otherwise` solves.
 */
export const solveInWorker = (start: () => Worker, address: string, otherwise: Solve): Solve => {
  let worker: Worker | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const ask = (task: ZeroOneTask, signal: AbortSignal | undefined): Promise<ZeroOneAnswer | undefined> =>
    new Promise((resolve, reject) => {
      const own = (worker ??= start());
      const leave = new AbortController();
      const end = (settle: () => void, broken: boolean): void => {
        leave.abort();
        if (broken) {
          own.terminate();
          worker = undefined;
        }
        settle();
      };
      const { signal: until } = leave;
      own.addEventListener(
        'message',
        ({ data }: MessageEvent<SolverReply>) =>
          end(() => ('answer' in data ? resolve(data.answer) : reject(new Error(data.failed))), 'failed' in data),
        { signal: until },
      );
      own.addEventListener('error', (event) => end(() => reject(new Error(event.message || 'no worker')), true), { signal: until });
      signal?.addEventListener('abort', () => end(() => resolve(undefined), true), { signal: until });
      own.postMessage({ address, task } satisfies SolverQuestion);
    });

  return (task, signal) => {
    const solved = turn.then(async () => {
      if (signal?.aborted === true) return undefined;
      try {
        return await ask(task, signal);
      } catch {
        return otherwise(task, signal);
      }
    });
    turn = solved.catch(() => undefined);
    return solved;
  };
};
