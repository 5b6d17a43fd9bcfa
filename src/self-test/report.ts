import type { Text } from '../words/text';
import type { Area, Plain, RequirementSet } from './case';

export interface CaseReport {
  readonly id: string;
  readonly area: Area;
  readonly title: Text;
  readonly standsOn: Text;
  readonly needs?: RequirementSet;
  readonly expected: Plain;
  /** What Excel did; null where the case was left out. */
  readonly got: Plain;
  readonly outcome: 'same' | 'different' | 'leftOut';
  readonly milliseconds: number;
}

/** What one Excel answered to the self-test. It holds nothing of a person or of their files. */
export interface SelfTestReport {
  readonly kind: 'pmo-self-test';
  /** Version of the add-in. */
  readonly addIn: string;
  /** `PC`, `Mac` or `OfficeOnline`, as Office calls it. */
  readonly platform: string;
  /** Of Excel; empty where it does not tell. */
  readonly excelVersion: string;
  readonly displayLanguage: string;
  readonly culture: string;
  /** The highest version of each set that Excel has. */
  readonly requirementSets: Readonly<Record<string, string>>;
  /** False when it was cancelled. */
  readonly complete: boolean;
  readonly milliseconds: number;
  readonly cases: readonly CaseReport[];
}

export const withOutcome = ({ cases }: SelfTestReport, outcome: CaseReport['outcome']): readonly CaseReport[] =>
  cases.filter((each) => each.outcome === outcome);

/** Sets that the product asks for or may ask for, and how far their versions go. */
const SETS: Readonly<Record<string, number>> = {
  ExcelApi: 30,
  ExcelApiOnline: 5,
  ExcelApiDesktop: 5,
  SharedRuntime: 5,
  RibbonApi: 5,
  KeyboardShortcuts: 5,
  CustomFunctionsRuntime: 9,
};

export function requirementSets(): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, highest] of Object.entries(SETS))
    for (let minor = 1; minor <= highest; minor += 1)
      if (Office.context.requirements.isSetSupported(name, `1.${minor}`)) found[name] = `1.${minor}`;
  return found;
}

/** Equal as a spreadsheet's numbers are: to some twelve digits. */
export function alike(one: Plain, other: Plain): boolean {
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const keys = Object.keys(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    keys.length === Object.keys(other).length &&
    keys.every((key) => key in other && alike((one as Members)[key] ?? null, (other as Members)[key] ?? null))
  );
}

type Members = Readonly<Record<string, Plain>>;
