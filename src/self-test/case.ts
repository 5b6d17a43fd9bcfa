import type { Language, Text } from '../words/text';

/** What a case compares: plain values, as JSON holds them. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

/** The areas in the order in which they run: the open questions first. */
export const AREAS = [
  'questions',
  'application',
  'values',
  'ranges',
  'format',
  'formulas',
  'functions',
  'sheets',
  'tables',
  'names',
  'validation',
  'conditional',
  'charts',
  'page',
  'protection',
  'notes',
  'events',
  'limits',
] as const;
export type Area = (typeof AREAS)[number];

export interface RequirementSet {
  readonly name: string;
  readonly version: string;
}

/** What a case works with. */
export interface Bench {
  readonly context: Excel.RequestContext;
  /** New and empty, for this case alone; gone afterwards. */
  readonly sheet: Excel.Worksheet;
  /** Its first cell. */
  readonly cell: Excel.Range;
  /** Of Excel's interface: custom functions have their names in it. */
  readonly language: Language;
  /** The values of a range, once no custom function in it is under way; what is still under way after 15 s is `#BUSY!`. */
  readonly calculated: (range: Excel.Range) => Promise<unknown[][]>;
  /** Waits for what Excel tells later; false where it does not come within 5 s. */
  readonly comes: (there: () => boolean) => Promise<boolean>;
  /** Does a piece of work that several cases of a run share once for all of them. */
  readonly once: <T>(key: string, work: () => Promise<T>) => Promise<T>;
}

/** One piece of the contract between the product and Excel. */
export interface SelfTestCase {
  /** `charts/legend-visible`; permanent, for reports name it. */
  readonly id: string;
  readonly area: Area;
  readonly title: Text;
  /** What in the product depends on it. */
  readonly standsOn: Text;
  /** Left out where Excel does not have it. */
  readonly needs?: RequirementSet;
  /** What the product expects. An error that Excel is to give is `{ error: code }`. */
  readonly expected: Plain;
  /** The same in a French Excel, where it holds words. */
  readonly french?: Plain;
  /** Answers what Excel does; an error that it throws is taken as `{ error: code }`. */
  readonly run: (bench: Bench) => Promise<Plain>;
}

export const text = (en: string, fr: string): Text => ({ en, fr });

/** A case of one request: queues what it does and loads, and reads the answer afterwards. */
export const asked =
  (queue: (bench: Bench) => () => Plain): SelfTestCase['run'] =>
  async (bench) => {
    const read = queue(bench);
    await bench.context.sync();
    return read();
  };

/** That a property keeps what is written to it. */
export const keeps = <Part extends { load(names: string): unknown }, Key extends keyof Part & string>(
  id: string,
  title: Text,
  standsOn: Text,
  part: (bench: Bench) => Part,
  key: Key,
  value: Part[Key] & Plain,
): SelfTestCase => ({
  id,
  area: areaOf(id),
  title,
  standsOn,
  expected: value,
  run: asked((bench) => {
    const kept = part(bench);
    kept[key] = value;
    kept.load(key);
    return () => kept[key] as Plain;
  }),
});

/** A case, of the area that its id names. */
export const seen = (id: string, title: Text, standsOn: Text, expected: Plain, run: SelfTestCase['run']): SelfTestCase => ({
  id,
  area: areaOf(id),
  title,
  standsOn,
  expected,
  run,
});

/** The same cases, only where Excel has that requirement set. */
export const needing = (name: string, version: string, cases: readonly SelfTestCase[]): SelfTestCase[] =>
  cases.map((each) => ({ ...each, needs: { name, version } }));

function areaOf(id: string): Area {
  const named = id.split('/')[0] ?? '';
  const area = /^S\d+$/.test(named) ? 'questions' : AREAS.find((known) => known === named);
  if (!area) throw new Error(`${id} names no area`);
  return area;
}

/** The first value of a range that was loaded. */
export const first = ({ values }: Excel.Range): Plain => plain((values as unknown[][])[0]?.[0]);

export const all = ({ values }: Excel.Range): Plain => plain(values);

/** What Excel answered, as JSON holds it. */
export const plain = (value: unknown): Plain => (value === undefined ? null : (JSON.parse(JSON.stringify(value)) as Plain));
