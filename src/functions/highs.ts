import type loadHighs from 'highs';

export type Highs = Awaited<ReturnType<typeof loadHighs>>;
export type LoadHighs = () => Promise<Highs>;

/** A 0-1 program to maximise. Plain data, so that it can go to a worker. */
export interface ZeroOneTask {
  /** In the CPLEX LP format. */
  readonly program: string;
  /** A choice that is possible: none worse is given. */
  readonly start: readonly boolean[];
  /** Time allowed. */
  readonly seconds: number;
}

export interface ZeroOneAnswer {
  readonly chosen: readonly boolean[];
  /** What nothing exceeds, as the solver says. */
  readonly bound: number;
}

/** HiGHS from a module at that address, its `highs.wasm` beside it. */
export const highsFrom = async (address: string): Promise<Highs> => {
  const { default: load } = (await import(/* webpackIgnore: true */ address)) as { readonly default: typeof loadHighs };
  return load();
};

export const solveZeroOne = (highs: Highs, { program, start, seconds }: ZeroOneTask): ZeroOneAnswer =>
  highs.withModel({ format: 'lp', data: program }, (model) => {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0, time_limit: seconds });
    model.setSolution({ colValue: start.map(Number) });
    model.run();
    const { colValue } = model.getSolution();
    return { chosen: start.map((_, variable) => (colValue?.[variable] ?? 0) > 0.5), bound: Number(model.info.get('mip_dual_bound')) };
  });
