import type { ZeroOneAnswer, ZeroOneTask } from './highs';

/** What the page asks the solver's worker, and what it answers. */
export interface SolverQuestion {
  /** Of `highs.mjs`. */
  readonly address: string;
  readonly task: ZeroOneTask;
}

export type SolverReply = { readonly answer: ZeroOneAnswer } | { readonly failed: string };
