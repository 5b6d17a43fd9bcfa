import { criticalPaths, MOST_PATHS, scheduleTimes } from '../../domain/schedule/critical-path';
import { networkFromTexts, type Network } from '../../domain/schedule/network';
import { succeed, type Result } from '../../domain/result';
import { table, withHeaders, type FunctionEntry } from '../entry';
import { number, text, vector, words } from '../makers';
import { HEADERS } from './parameters';

const CPM_SOURCE = 'J. E. Kelley, M. R. Walker, Critical-Path Planning and Scheduling (1959); PMI, PMBOK Guide, 6th ed., 6.5.2.2';

export const IDS = vector(
  words('ids', 'identifiants', text('Id of each task, text or number, each once', 'Identifiant de chaque tâche, texte ou nombre, unique')),
);
export const DURATIONS = vector(
  number('durations', 'durées', text('Duration of each; 0 for a milestone', 'Durée de chacune ; 0 pour un jalon'), 'days'),
);
export const PREDECESSORS = vector(
  words(
    'predecessors',
    'prédécesseurs',
    text(
      'As MS Project writes them, in English or French: 3;5SS+2;7FF-1 or 3DD+2j',
      'Comme dans MS Project, en anglais ou en français : 3;5DD+2j;7FF-1 ou 3SS+2',
    ),
  ),
);

const HEADER_WORDS = {
  en: ['ES', 'EF', 'LS', 'LF', 'Total float', 'Free float', 'Critical'],
  fr: ['Début au plus tôt', 'Fin au plus tôt', 'Début au plus tard', 'Fin au plus tard', 'Marge totale', 'Marge libre', 'Critique'],
} as const;

/** Text cells as they are compared: blank is '', a blank on the desktop is 0 where no task is called so. */
export const networkOf = (
  ids: readonly (string | null)[],
  durations: readonly number[],
  predecessors: readonly (string | null)[],
): Result<Network> => {
  const known = ids.map((id) => (id ?? '').trim());
  const zeroIsBlank = !known.includes('0');
  const texts = predecessors.map((each) => (each === null || (zeroIsBlank && each === '0') ? '' : each.trim()));
  return networkFromTexts(known, durations, texts);
};

export const NETWORKS: readonly FunctionEntry[] = [
  table({
    id: 'CPM',
    french: 'ORDONNANCEMENT',
    description: text(
      'Critical-path method: early and late times, floats and criticality of each task.',
      'Méthode du chemin critique : dates au plus tôt et au plus tard, marges et criticité de chaque tâche.',
    ),
    parameters: [IDS, DURATIONS, PREDECESSORS, HEADERS],
    gives: {
      unit: 'table',
      description: text(
        'For each task: ES, EF, LS, LF, total float, free float, critical (1 or 0)',
        'Pour chaque tâche : début et fin au plus tôt, au plus tard, marge totale, marge libre, critique (1 ou 0)',
      ),
    },
    formula: text(
      'ES = max over predecessors of FS: EF + lag, SS: ES + lag, FF: EF + lag − d, SF: ES + lag − d, not before 0; late times backwards; total float LS − ES',
      'début au plus tôt = max des prédécesseurs FD : fin + décalage, DD : début + décalage, FF : fin + décalage − d, DF : début + décalage − d, jamais avant 0 ; dates au plus tard à rebours ; marge totale = début au plus tard − au plus tôt',
    ),
    source: CPM_SOURCE,
    note: text(
      'Times are working days from the start, 0 being its morning. Lags are 2, 2d, 2j, 1w, 50 % (of the predecessor); elapsed days are refused. A whole id is matched first.',
      'Les dates sont en jours ouvrés depuis le début, 0 étant le premier matin. Décalages : 2, 2d, 2j, 1sem, 50 % (du prédécesseur) ; les jours écoulés sont refusés. Un identifiant entier est reconnu d’abord.',
    ),
    example: {
      args: [
        [['A'], ['B'], ['C'], ['D']],
        [[3], [2], [4], [1]],
        [[''], ['A'], ['A'], ['B;C']],
      ],
      value: [
        [0, 3, 0, 3, 0, 0, 1],
        [3, 5, 5, 7, 2, 2, 0],
        [3, 7, 3, 7, 0, 0, 1],
        [7, 8, 7, 8, 0, 0, 1],
      ],
    },
    whole: ([ids, durations, predecessors, headers], { language }) => {
      const network = networkOf(ids, durations, predecessors);
      if (!network.ok) return network;
      const times = scheduleTimes(network.value);
      const rows = ids.map((_, task) =>
        [times.earlyStart, times.earlyFinish, times.lateStart, times.lateFinish, times.totalFloat, times.freeFloat, times.critical].map(
          (column) => column[task] ?? 0,
        ),
      );
      return withHeaders(rows, HEADER_WORDS[language], headers);
    },
  }),
  table({
    id: 'CRITICALPATH',
    french: 'CHEMINCRITIQUE',
    description: text('The critical path or paths as text.', 'Le ou les chemins critiques sous forme de texte.'),
    parameters: [IDS, DURATIONS, PREDECESSORS],
    gives: {
      unit: 'text',
      description: text('One path a row: A → C → D; at most a hundred, then …', 'Un chemin par ligne : A → C → D ; cent au plus, puis …'),
    },
    formula: text('tasks without float, by the links that leave no slack', 'tâches sans marge, par les liaisons sans jeu'),
    source: CPM_SOURCE,
    example: {
      args: [
        [['A'], ['B'], ['C'], ['D']],
        [[3], [2], [4], [1]],
        [[''], ['A'], ['A'], ['B;C']],
      ],
      value: 'A → C → D',
    },
    whole: ([ids, durations, predecessors]) => {
      const network = networkOf(ids, durations, predecessors);
      if (!network.ok) return network;
      const { paths, more } = criticalPaths(network.value, scheduleTimes(network.value));
      const rows = paths.map((path) => [path.map((task) => network.value.ids[task] ?? '').join(' → ')]);
      return succeed(more && rows.length === MOST_PATHS ? [...rows, ['…']] : rows);
    },
  }),
];
