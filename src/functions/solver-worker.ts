import { highsFrom, solveZeroOne, type Highs } from './highs';
import type { SolverQuestion, SolverReply } from './solver-messages';

/** Runs HiGHS beside the page, so that the page stays alive and can stop it. One question at a time. */
let highs: Promise<Highs> | undefined;

const reply = async ({ address, task }: SolverQuestion): Promise<SolverReply> => {
  try {
    highs ??= highsFrom(address);
    return { answer: solveZeroOne(await highs, task) };
  } catch (error) {
    highs = undefined;
    return { failed: error instanceof Error ? error.message : String(error) };
  }
};

addEventListener('message', ({ data }: MessageEvent<SolverQuestion>) => void reply(data).then((message) => postMessage(message)));
