import fc from 'fast-check';
import { anyCsvSteps, anyJsonSteps, anyValueSteps, ENCODINGS, type Encoding, type JsonStep, type TextStep } from './text-steps';
import { anyWorkbookSteps, type WorkbookStep } from './workbook-steps';

/** What is done with a damaged file. `register` and `csv` read one as `adopt` does, without the workbook that comes of it. */
export const WORKBOOK_TARGETS = ['check', 'register', 'open', 'adopt', 'consolidate'] as const;
export const TARGETS = [...WORKBOOK_TARGETS, 'csv', 'adopt csv', 'rates', 'map', 'overlay', 'call', 'bridge'] as const;
export type Target = (typeof TARGETS)[number];

/** A case is plain JSON: it is sent to another process, told in a report and made again from it. */
export type Case =
  | { readonly target: (typeof WORKBOOK_TARGETS)[number]; readonly base: string; readonly steps: readonly WorkbookStep[] }
  | { readonly target: 'csv' | 'adopt csv' | 'rates' | 'call'; readonly steps: readonly TextStep[]; readonly encoding: Encoding }
  | { readonly target: 'map' | 'overlay'; readonly values: readonly JsonStep[]; readonly steps: readonly TextStep[] }
  | { readonly target: 'bridge'; readonly message: number; readonly values: readonly JsonStep[]; readonly steps: readonly TextStep[] };

/** One round in four damages the text of the JSON too. */
const seldom = (steps: fc.Arbitrary<readonly TextStep[]>): fc.Arbitrary<readonly TextStep[]> =>
  fc.oneof({ arbitrary: fc.constant([]), weight: 3 }, { arbitrary: steps, weight: 1 });

export function anyCase(target: Target, bases: Readonly<Record<(typeof WORKBOOK_TARGETS)[number], readonly string[]>>): fc.Arbitrary<Case> {
  switch (target) {
    case 'check':
    case 'register':
    case 'adopt':
    case 'consolidate':
    case 'open':
      return fc.record({ target: fc.constant(target), base: fc.constantFrom(...bases[target]), steps: anyWorkbookSteps });
    case 'csv':
    case 'adopt csv':
    case 'rates':
      return fc.record({ target: fc.constant(target), steps: anyCsvSteps, encoding: fc.constantFrom(...ENCODINGS) });
    case 'call':
      return fc.record({ target: fc.constant(target), steps: anyJsonSteps, encoding: fc.constant('utf-8' as const) });
    case 'map':
    case 'overlay':
      return fc.record({ target: fc.constant(target), values: anyValueSteps, steps: seldom(anyJsonSteps) });
    case 'bridge':
      return fc.record({ target: fc.constant(target), message: fc.nat({ max: 999 }), values: anyValueSteps, steps: seldom(anyJsonSteps) });
  }
}
