import type { Text } from '../words/text';
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

export interface FunctionFamily {
  readonly title: Text;
  readonly functions: readonly FunctionEntry[];
}

/** Every function, by family, in the order of the documents. Metadata, associations, help and documents are made from this and nothing else. */
export const FAMILIES: readonly FunctionFamily[] = [
  { title: { en: 'Earned value', fr: 'Valeur acquise' }, functions: [...COST_AND_SCHEDULE, EVM_TABLE] },
  { title: { en: 'Planning and calendars', fr: 'Planification et calendriers' }, functions: PLANNING },
  { title: { en: 'Earned schedule', fr: 'Délai acquis' }, functions: EARNED_SCHEDULE },
  { title: { en: 'Estimates', fr: 'Estimations' }, functions: ESTIMATING },
  {
    title: { en: 'Networks, simulation and schedule health', fr: 'Réseaux, simulation et santé du planning' },
    functions: [...NETWORKS, SIMULATION, SCHEDULE_HEALTH],
  },
  { title: { en: 'Risk', fr: 'Risques' }, functions: RISK },
  { title: { en: 'Finance', fr: 'Finance' }, functions: FINANCE },
  { title: { en: 'Ratings', fr: 'Météo' }, functions: RATINGS },
  { title: { en: 'Key figures', fr: 'Indicateurs' }, functions: KEY_FIGURES },
  { title: { en: 'Scoring and selection', fr: 'Notation et choix' }, functions: [...SCORING, ...PORTFOLIO] },
];

export const FUNCTIONS: readonly FunctionEntry[] = FAMILIES.flatMap(({ functions }) => functions);

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
