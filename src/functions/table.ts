import type { FunctionEntry } from './entry';
import { EARNED_SCHEDULE } from './families/earned-schedule';
import { COST_AND_SCHEDULE, EVM_TABLE } from './families/earned-value';
import { ESTIMATING, RISK } from './families/estimating-and-risk';
import { FINANCE } from './families/finance';
import { KEY_FIGURES, SCORING } from './families/key-figures';
import { NETWORKS, SCHEDULE_HEALTH, SIMULATION } from './families/networks';
import { PLANNING } from './families/planning';
import { PORTFOLIO } from './families/portfolio';
import { RATINGS } from './families/ratings';

/** Every function, in the order of the documents. Metadata, associations, help and documents are made from this and nothing else. */
export const FUNCTIONS: readonly FunctionEntry[] = [
  ...COST_AND_SCHEDULE,
  EVM_TABLE,
  ...PLANNING,
  ...EARNED_SCHEDULE,
  ...ESTIMATING,
  ...NETWORKS,
  SIMULATION,
  SCHEDULE_HEALTH,
  ...RISK,
  ...FINANCE,
  ...RATINGS,
  ...KEY_FIGURES,
  ...SCORING,
  ...PORTFOLIO,
];

/** The namespace before the name in a formula. */
export const NAMESPACE = 'PMO';

const BY_NAME = new Map<string, FunctionEntry>();
for (const entry of FUNCTIONS) for (const name of [entry.id, entry.names.en, entry.names.fr]) BY_NAME.set(name, entry);

/** A function by id or by its name in either language, with or without the namespace, in any case. */
export const findFunction = (name: string): FunctionEntry | undefined =>
  BY_NAME.get(
    name
      .trim()
      .toUpperCase()
      .replace(/^PMO\./, ''),
  );
