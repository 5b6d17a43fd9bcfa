import { sumKnown } from '../../../domain/money/sum';
import { known, succeed, type Result } from '../../../domain/result';
import type { Text } from '../../../words/text';
import type { Measure } from '../../model/measure';
import type { ColumnReference } from '../../model/types';
import type { Programme } from '../records/programme';
import type { Project } from '../records/project';
import type { RaidItem } from '../records/raid-item';
import { POPULATIONS } from './populations';
import { OWN, RISK_STANDARD } from './publications';
import { ROW_MEASURES } from './rows';

const text = (en: string, fr: string): Text => ({ en, fr });
const columns = (record: 'programme' | 'project' | 'raidItem', ...keys: readonly string[]): ColumnReference[] =>
  keys.map((key) => ({ record, key }));

const OPEN_STATES: readonly (string | null)[] = ['open', 'inProgress', 'occurred', null];

/** Nobody closed it: a blank state counts as open. */
export const isOpen = ({ state }: Pick<RaidItem, 'state'>): boolean => OPEN_STATES.includes(state);

/** What a programme's sums are made from. */
export interface ProgrammeAndProjects {
  readonly programme: Pick<Programme, 'name' | 'currency'>;
  /** The register. */
  readonly projects: readonly Pick<Project, 'programme' | 'status' | 'currency' | 'budget' | 'forecast'>[];
  /** Of the settings. */
  readonly currency: string;
}

/** Null without any amount, and where one of the projects is kept in another currency. */
function sumOfProgramme({ programme, projects, currency }: ProgrammeAndProjects, key: 'budget' | 'forecast'): Result<number> | null {
  if (programme.name === null) return null;
  const its = projects.filter((project) => project.programme === programme.name && POPULATIONS.decided.includes(project));
  const own = programme.currency ?? currency;
  if (its.some((project) => (project.currency ?? currency) !== own)) return null;
  const sum = sumKnown(its.map((project) => project[key]));
  return sum === null ? null : succeed(sum);
}

const ofProgramme = (name: 'programmeBudget' | 'programmeForecast', key: 'budget' | 'forecast', definition: Text) => ({
  key: name,
  name: { record: 'programme', key } as const,
  definition,
  formula: text('Σ over the projects that name the programme', 'Σ sur les projets qui nomment le programme'),
  unit: 'money' as const,
  population: 'decided' as const,
  undefinedWhere: text(
    'Without any amount, and where one of the projects is kept in another currency.',
    'Sans aucun montant, et si l’un des projets est tenu dans une autre devise.',
  ),
  source: [...columns('programme', 'name', 'currency'), ...columns('project', 'programme', 'status', 'currency', key)],
  publication: OWN,
  compute: (input: ProgrammeAndProjects) => sumOfProgramme(input, key),
  native: { record: 'programme', key } as const,
});

/** What several rows come to: the risks of a project, the projects of a programme. */
export const GROUP_MEASURES = {
  riskScore: {
    key: 'riskScore',
    name: text('Highest criticality of its risks', 'Plus forte criticité de ses risques'),
    definition: text(
      'How bad the worst open threat of a project is, from 1 to 25.',
      'Gravité de la pire menace ouverte d’un projet, de 1 à 25.',
    ),
    formula: text('Highest probability × impact', 'Plus grande valeur de probabilité × impact'),
    unit: 'number',
    population: 'row',
    coverage: text(
      'Its threats that are not closed and tell both probability and impact.',
      'Ses menaces non closes dont la probabilité et l’impact sont renseignés.',
    ),
    source: columns('raidItem', 'type', 'state', 'probability', 'impact'),
    publication: RISK_STANDARD,
    compute: (items: readonly RaidItem[]) => {
      const scores = items
        .filter((item) => item.type === 'threat' && isOpen(item))
        .flatMap((item) => known(ROW_MEASURES.score.compute(item)) ?? []);
      return scores.length === 0 ? null : succeed(Math.max(...scores));
    },
    native: null,
  },
  programmeBudget: ofProgramme(
    'programmeBudget',
    'budget',
    text('What was granted to the projects of a programme.', 'Ce qui a été accordé aux projets d’un programme.'),
  ),
  programmeForecast: ofProgramme(
    'programmeForecast',
    'forecast',
    text(
      'What the projects of a programme are expected to cost in the end.',
      'Ce que les projets d’un programme devraient coûter au final.',
    ),
  ),
} as const satisfies Readonly<Record<string, Measure<never>>>;
