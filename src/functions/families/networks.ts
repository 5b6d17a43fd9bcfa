import { checkSimulation, DEFAULT_ITERATIONS, DEFAULT_SEED, percentile, simulation } from '../../domain/simulation/monte-carlo';
import { HEALTH_LIMITS, scheduleHealth, type HealthPoint } from '../../domain/schedule/health';
import { criticalPaths, MOST_PATHS, scheduleTimes } from '../../domain/schedule/critical-path';
import { networkFromTexts, type Network } from '../../domain/schedule/network';
import { fail, succeed, type Result } from '../../domain/result';
import { table, withHeaders, type FunctionEntry } from '../entry';
import type { Language, Text } from '../../words/text';
import { choice, date, number, optional, text, vector, words, zeroIsBlank } from '../makers';
import type { Cell, Matrix } from '../values';
import { runWithPauses } from '../yielding';
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
      'Times are working days from the start, 0 being its morning. Lags are 2, 2d, 2j, 1w, 50 % (of the predecessor); elapsed time (2ed) is refused, since days are counted without a calendar: give working days. A whole id is matched first. Without a semicolon a comma separates: 1SS+1,5 is 1SS+1 and 5 if there is a task 5; a semicolon at the end makes it a lag of one and a half.',
      'Les dates sont en jours ouvrés depuis le début, 0 étant le premier matin. Décalages : 2, 2d, 2j, 1sem, 50 % (du prédécesseur) ; le temps écoulé (2je) est refusé, les jours étant comptés sans calendrier : donnez des jours ouvrés. Un identifiant entier est reconnu d’abord. Sans point-virgule, la virgule sépare : 1DD+1,5 se lit 1DD+1 et 5 s’il existe une tâche 5 ; un point-virgule à la fin en fait un décalage d’un jour et demi.',
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

const estimates = (en: string, fr: string, description: Text) => vector(number(en, fr, description, 'days'));

const SUMMARY_WORDS = {
  en: ['Mean', 'Standard deviation', 'P10', 'P50', 'P80', 'P90'],
  fr: ['Moyenne', 'Écart type', 'P10', 'P50', 'P80', 'P90'],
} as const;

/** The finish of the project in figures, then how often each task is critical. */
const summaryOf = (language: Language, figures: readonly number[], criticality: Matrix): Matrix => [
  ...SUMMARY_WORDS[language].map((word, at) => [word, figures[at] ?? 0]),
  ...criticality,
];

/** Two tasks of fixed durations one after the other. */
const exampleSummary = (language: Language): Matrix =>
  summaryOf(
    language,
    [5, 0, 5, 5, 5, 5],
    [
      ['A', 1],
      ['B', 1],
    ],
  );

export const SIMULATION: FunctionEntry = table({
  id: 'MONTECARLO',
  french: 'MONTECARLO',
  description: text(
    'Monte Carlo simulation of a network: how long the project takes, and which tasks are critical how often.',
    'Simulation de Monte-Carlo d’un réseau : durée du projet, et fréquence à laquelle chaque tâche est critique.',
  ),
  parameters: [
    IDS,
    estimates('optimistic', 'optimiste', text('Optimistic duration of each', 'Durée optimiste de chacune')),
    estimates('likely', 'probable', text('Most likely duration of each', 'Durée la plus probable de chacune')),
    estimates('pessimistic', 'pessimiste', text('Pessimistic duration of each', 'Durée pessimiste de chacune')),
    PREDECESSORS,
    optional(
      number(
        'iterations',
        'itérations',
        text('How many, up to 1,000,000 (default 10,000)', 'Combien, jusqu’à 1 000 000 (10 000 par défaut)'),
        'count',
      ),
    ),
    optional(
      number(
        'seed',
        'graine',
        text(
          'Start of the random numbers (default 20240101): same input, same result',
          'Départ des nombres aléatoires (20240101 par défaut) : mêmes données, même résultat',
        ),
        'count',
      ),
    ),
    optional(
      choice('distribution', 'distribution', text('betapert (default) or triangular', 'betapert (par défaut) ou triangulaire'), [
        { value: 'betapert', words: ['pert', 'beta', 'bêta', 'beta-pert'], label: text('betapert', 'betapert') },
        { value: 'triangular', words: ['triangulaire', 'triangle'], label: text('triangular', 'triangulaire') },
      ]),
    ),
  ],
  cancelable: true,
  gives: {
    unit: 'table',
    description: text(
      'Mean, standard deviation, P10, P50, P80, P90; then for each task its id and criticality index',
      'Moyenne, écart type, P10, P50, P80, P90 ; puis pour chaque tâche son identifiant et son indice de criticité',
    ),
  },
  formula: text(
    'beta-PERT: α = 1 + 4 (M − O) / (P − O), β = 1 + 4 (P − M) / (P − O); criticality index: share of iterations in which the task has no float',
    'bêta-PERT : α = 1 + 4 (M − O) / (P − O), β = 1 + 4 (P − M) / (P − O) ; indice de criticité : part des itérations où la tâche est sans marge',
  ),
  source: 'R. M. Van Slyke, Monte Carlo Methods and the PERT Problem, Operations Research 11 (1963)',
  note: text(
    'The durations of different tasks are drawn independently. Percentiles are interpolated as in PERCENTILE.INC.',
    'Les durées des tâches sont tirées indépendamment. Les centiles sont interpolés comme dans CENTILE.INCLURE.',
  ),
  example: {
    args: [[['A'], ['B']], [[2], [3]], [[2], [3]], [[2], [3]], [[''], ['A']], 100],
    value: exampleSummary('en'),
    frenchValue: exampleSummary('fr'),
  },
  whole: async (
    [ids, optimistic, likely, pessimistic, predecessors, iterations, seed, distribution],
    { language, signal },
  ): Promise<Result<Matrix>> => {
    const network = networkOf(ids, likely, predecessors);
    if (!network.ok) return network;
    const input = {
      network: network.value,
      optimistic,
      likely,
      pessimistic,
      iterations: iterations ?? DEFAULT_ITERATIONS,
      seed: seed ?? DEFAULT_SEED,
      distribution: distribution ?? 'betapert',
    };
    const problem = checkSimulation(input);
    if (problem) return problem;
    const result = await runWithPauses(simulation(input), signal);
    if (result === undefined) return fail('cancelled');
    const summary = [result.mean, result.deviation, ...[0.1, 0.5, 0.8, 0.9].map((fraction) => percentile(result.finishes, fraction))];
    const criticality = network.value.ids.map((id, task) => [id, result.criticality[task] ?? 0]);
    return succeed(summaryOf(language, summary, criticality));
  },
});

const POINT_WORDS: Readonly<Record<HealthPoint, Text>> = {
  logic: text('1 Logic: tasks without predecessor or successor', '1 Logique : tâches sans prédécesseur ou successeur'),
  leads: text('2 Leads: links with negative lag', '2 Avances : liaisons à décalage négatif'),
  lags: text('3 Lags: links with positive lag', '3 Décalages : liaisons à décalage positif'),
  relationships: text('4 Relationships: finish-to-start links', '4 Liaisons : liaisons fin-début'),
  hardConstraints: text('5 Hard constraints', '5 Contraintes fortes'),
  highFloat: text('6 High float: above 44 days', '6 Marge élevée : plus de 44 jours'),
  negativeFloat: text('7 Negative float', '7 Marge négative'),
  highDuration: text('8 High duration: above 44 days', '8 Durée élevée : plus de 44 jours'),
  invalidDates: text('9 Invalid dates', '9 Dates invalides'),
  resources: text('10 Resources', '10 Ressources'),
  missedTasks: text('11 Missed tasks', '11 Tâches manquées'),
  criticalPathTest: text('12 Critical path test: days passed on of 600', '12 Test du chemin critique : jours transmis sur 600'),
  cpli: text('13 Critical path length index (CPLI)', '13 Indice de longueur du chemin critique (CPLI)'),
  bei: text('14 Baseline execution index (BEI)', '14 Indice d’exécution de la référence (BEI)'),
};

const VERDICT_WORDS = { pass: 'Pass', fail: 'Fail', noData: 'No data' } as const;

/** `< 5 %`, `≥ 0.95`. */
const limitIn = (point: HealthPoint, language: Language): string => {
  const { kind, limit } = HEALTH_LIMITS[point];
  const index = point === 'cpli' || point === 'bei';
  const amount = index || limit === 0 || limit > 1 ? String(limit) : `${limit * 100}\u00a0%`;
  return `${kind === 'below' ? '<' : kind === 'atMost' ? '≤' : '≥'} ${language === 'fr' ? amount.replace('.', ',') : amount}`;
};

const findingIn = (language: Language, point: HealthPoint, value: number | null, verdict: keyof typeof VERDICT_WORDS): Cell[] => [
  POINT_WORDS[point][language],
  value ?? '',
  limitIn(point, language),
  VERDICT_WORDS[verdict],
];

/** Two tasks of a week one after the other, at the end of the first, on time. Only the loose ends at both sides are found. */
const exampleFindings = (language: Language): Cell[][] => [
  findingIn(language, 'logic', 1, 'fail'),
  findingIn(language, 'leads', 0, 'pass'),
  findingIn(language, 'lags', 0, 'pass'),
  findingIn(language, 'relationships', 1, 'pass'),
  findingIn(language, 'hardConstraints', null, 'noData'),
  findingIn(language, 'highFloat', 0, 'pass'),
  findingIn(language, 'negativeFloat', 0, 'pass'),
  findingIn(language, 'highDuration', 0, 'pass'),
  findingIn(language, 'invalidDates', 0, 'pass'),
  findingIn(language, 'resources', null, 'noData'),
  findingIn(language, 'missedTasks', 0, 'pass'),
  findingIn(language, 'criticalPathTest', 600, 'pass'),
  findingIn(language, 'cpli', 1, 'pass'),
  findingIn(language, 'bei', 1, 'pass'),
];

const dates = (en: string, fr: string, description: Text) => vector(zeroIsBlank(date(en, fr, description)));

export const SCHEDULE_HEALTH: FunctionEntry = table({
  id: 'SCHEDULEHEALTH',
  french: 'SANTEPLANNING',
  description: text(
    'Health of a schedule by the fourteen points of the DCMA.',
    'Santé d’un planning selon les quatorze points de la DCMA.',
  ),
  parameters: [
    IDS,
    DURATIONS,
    PREDECESSORS,
    dates('starts', 'débuts', text('Start of each: actual, else forecast', 'Début de chacune : réel, sinon prévu')),
    dates('finishes', 'fins', text('Finish of each: actual, else forecast', 'Fin de chacune : réelle, sinon prévue')),
    vector(number('percent', 'avancement', text('Progress of each, 0 to 1', 'Avancement de chacune, de 0 à 1'), 'fraction')),
    optional(dates('baselineFinish', 'finRéférence', text('Baseline finish of each', 'Fin de référence de chacune'))),
    optional(zeroIsBlank(date('statusDate', 'dateÉtat', text('Status date', 'Date d’état')))),
  ],
  gives: {
    unit: 'table',
    description: text(
      'For each point: name, value, threshold, verdict (Pass, Fail, No data)',
      'Pour chaque point : nom, valeur, seuil, verdict (Pass, Fail, No data)',
    ),
  },
  formula: text(
    'logic < 5 % · leads 0 · lags < 5 % · finish-to-start ≥ 90 % · hard constraints < 5 % · float above 44 d < 5 % · negative float 0 · duration above 44 d < 5 % · invalid dates 0 · resources · missed < 5 % · critical path test · CPLI ≥ 0.95 · BEI ≥ 0.95',
    'logique < 5 % · avances 0 · décalages < 5 % · fin-début ≥ 90 % · contraintes fortes < 5 % · marge de plus de 44 j < 5 % · marge négative 0 · durée de plus de 44 j < 5 % · dates invalides 0 · ressources · manquées < 5 % · test du chemin critique · CPLI ≥ 0,95 · BEI ≥ 0,95',
  ),
  source: text(
    'DCMA-EA PAM 200.1, Earned Value Management System Program Analysis Pamphlet (2012), section 4',
    'DCMA-EA PAM 200.1, Earned Value Management System Program Analysis Pamphlet (2012), partie 4',
  ),
  note: text(
    'Points 5 (hard constraints) and 10 (resources) always say No data: a list of tasks in cells does not tell them, and nothing is claimed that was not looked at. Points 1 to 4 and 6 to 8 look at unfinished tasks and the links to their predecessors. Negative float is measured against the latest baseline finish.',
    'Les points 5 (contraintes fortes) et 10 (ressources) indiquent toujours No data : une liste de tâches en cellules ne les donne pas, et rien n’est affirmé qui n’ait été examiné. Les points 1 à 4 et 6 à 8 portent sur les tâches non terminées et les liaisons vers leurs prédécesseurs. La marge négative est mesurée par rapport à la dernière fin de référence.',
  ),
  example: {
    args: [[['A'], ['B']], [[5], [5]], [[''], ['A']], [[45292], [45299]], [[45296], [45303]], [[1], [0]], [[45296], [45303]], 45296],
    value: exampleFindings('en'),
    frenchValue: exampleFindings('fr'),
  },
  whole: ([ids, durations, predecessors, starts, finishes, percent, baselineFinish, statusDate], { language }) => {
    const network = networkOf(ids, durations, predecessors);
    if (!network.ok) return network;
    const findings = scheduleHealth({ network: network.value, starts, finishes, percent, baselineFinish, statusDate });
    if (!findings.ok) return findings;
    return succeed(findings.value.map(({ point, value, verdict }) => findingIn(language, point, value, verdict)));
  },
});
