import { measuresByPeriod, sCurve } from '../../domain/earned-schedule/by-period';
import {
  earnedSchedule,
  plannedCurve,
  timeEstimate,
  timeIndex,
  timeVariance,
  toCompleteTimeIndex,
} from '../../domain/earned-schedule/earned-schedule';
import { fail, succeed } from '../../domain/result';
import { elementwise, rowOf, table, withHeaders, type FunctionEntry } from '../entry';
import { blankable, choice, number, optional, text, vector } from '../makers';
import { oncePer } from '../once-per';
import { EV, HEADERS } from './parameters';

const LIPKE =
  'W. Lipke, Schedule is Different, The Measurable News (2003); Earned Schedule (2009); PMI, The Standard for Earned Value Management (2019)';

const CUMULATIVE_PV = vector(
  number(
    'pvCumulative',
    'vpCumulée',
    text(
      'Cumulative planned value at the end of period 1, 2 … PD, without a period 0',
      'Valeur planifiée cumulée à la fin des périodes 1, 2 … DP, sans période 0',
    ),
    'money',
  ),
);
const CUMULATIVE_EV = vector(
  blankable(
    number(
      'evCumulative',
      'vaCumulée',
      text(
        'Cumulative earned value by period; periods not yet reported blank or 0 at the end',
        'Valeur acquise cumulée par période ; périodes non encore mesurées vides ou à 0 en fin',
      ),
      'money',
    ),
  ),
);
const CUMULATIVE_AC = vector(
  number('acCumulative', 'crCumulé', text('Cumulative actual cost by period', 'Coût réel cumulé par période'), 'money'),
);
const ES = number('es', 'da', text('Earned schedule', 'Délai acquis'), 'periods');
const AT = number(
  'at',
  'te',
  text('Actual time since the start, fractions allowed', 'Temps écoulé depuis le début, fractions admises'),
  'periods',
);
const PD = number('pd', 'dp', text('Planned duration', 'Durée planifiée'), 'periods');

const METHOD = choice(
  'method',
  'méthode',
  text('How cost goes on, as in EAC (default typical)', 'Évolution du coût, comme pour COUTPREVUFINAL (typique par défaut)'),
  [
    { value: 'typical', words: ['typique'], label: text('typical', 'typique') },
    { value: 'atypical', words: ['atypique'], label: text('atypical', 'atypique') },
    { value: 'combined', words: ['combiné', 'combinée'], label: text('combined', 'combinée') },
    { value: 'weighted', words: ['pondéré', 'pondérée'], label: text('weighted', 'pondérée') },
    { value: 'recent', words: ['récent', 'récente'], label: text('recent', 'récente') },
    { value: 'schedule', words: ['délai', 'délais', 'planning'], label: text('schedule', 'délais') },
  ],
);

const curveOf = oncePer(plannedCurve);

/** What a table by period cannot tell by itself. */
const NOT_YET_REPORTED = text(
  'While nothing is earned, a blank cell of the desktop cannot be told from a report of 0: the last actual cost given tells how many periods are reported; without one write "" in those to come, IF(ISBLANK(A2),"",A2).',
  'Tant que rien n’est acquis, une cellule vide du poste ne se distingue pas d’un 0 mesuré : le dernier coût réel donné indique combien de périodes sont mesurées ; sans lui, écrivez "" dans les suivantes, SI(ESTVIDE(A2);"";A2).',
);

const TABLE_HEADERS = {
  en: ['AT', 'ES', 'SV(t)', 'SPI(t)', 'IEAC(t)', 'SV', 'SPI', 'CV', 'CPI', 'CSI', 'SCI(t)'],
  fr: [
    'Temps écoulé',
    'Délai acquis',
    'Écart de délai(t)',
    'IPD(t)',
    'Durée prévue',
    'Écart de délai',
    'IPD',
    'Écart de coût',
    'IPC',
    'ICD',
    'ICD(t)',
  ],
} as const;

const CURVE_HEADERS = {
  en: ['Period', 'PV', 'EV', 'AC', 'Forecast EV', 'Forecast AC'],
  fr: ['Période', 'VP', 'VA', 'CR', 'VA prévue', 'CR prévu'],
} as const;

export const EARNED_SCHEDULE: readonly FunctionEntry[] = [
  elementwise({
    id: 'EARNEDSCHEDULE',
    french: 'DELAIACQUIS',
    description: text(
      'Earned schedule: the time at which the value earned now was planned.',
      'Délai acquis : le moment où la valeur acquise aujourd’hui était planifiée.',
    ),
    parameters: [CUMULATIVE_PV, EV],
    gives: { unit: 'periods', description: text('Periods since the start', 'Périodes depuis le début') },
    formula: text(
      'C + (EV − PV_C) / (PV_C+1 − PV_C), C the last period whose PV is earned',
      'C + (VA − VP_C) / (VP_C+1 − VP_C), C la dernière période dont la VP est acquise',
    ),
    source: LIPKE,
    example: { args: [[[10], [30], [60], [100]], 45], value: 2.5 },
    each: ([pv, ev]) => {
      const curve = curveOf(pv);
      return curve.ok ? earnedSchedule(curve.value, ev) : curve;
    },
  }),
  elementwise({
    id: 'SVAR.T',
    french: 'ECARTDELAI.T',
    description: text(
      'Schedule variance in time: earned schedule less actual time.',
      'Écart de délai en temps : délai acquis moins temps écoulé.',
    ),
    parameters: [ES, AT],
    gives: { unit: 'periods', description: text('Negative: late', 'Négatif : retard') },
    formula: text('ES − AT', 'DA − TE'),
    source: LIPKE,
    example: { args: [2.5, 3], value: -0.5 },
    each: ([es, at]) => timeVariance(es, at),
  }),
  elementwise({
    id: 'SPI.T',
    french: 'IPD.T',
    description: text(
      'Schedule performance index in time; remains valid after the planned finish.',
      'Indice de performance des délais en temps ; reste valable après la fin planifiée.',
    ),
    parameters: [ES, AT],
    gives: { unit: 'index', description: text('Below 1: late', 'Inférieur à 1 : retard') },
    formula: text('ES / AT', 'DA / TE'),
    source: LIPKE,
    example: { args: [2.4, 3], value: 0.8 },
    each: ([es, at]) => timeIndex(es, at),
  }),
  elementwise({
    id: 'IEAC.T',
    french: 'DUREEPREVUE.T',
    description: text(
      'Estimated duration at completion, in periods from the start.',
      'Durée prévue à l’achèvement, en périodes depuis le début.',
    ),
    parameters: [
      PD,
      ES,
      AT,
      optional(
        number(
          'factor',
          'facteur',
          text('Performance of the rest: 1 as planned, or SPI(t) × CPI', 'Performance du reste : 1 comme prévu, ou IPD(t) × IPC'),
          'index',
        ),
      ),
    ],
    gives: { unit: 'periods', description: text('Periods from the start to the forecast finish', 'Périodes du début à la fin prévue') },
    formula: text('PD / SPI(t); with a factor AT + (PD − ES) / factor', 'DP / IPD(t) ; avec facteur : temps écoulé + (DP − DA) / facteur'),
    source: LIPKE,
    example: { args: [10, 4, 5], value: 12.5 },
    each: ([pd, es, at, factor]) => timeEstimate(pd, es, at, factor),
  }),
  elementwise({
    id: 'TSPI',
    french: 'IPDPA',
    description: text(
      'To-complete schedule performance index: speed that the rest needs.',
      'Indice de performance des délais pour l’achèvement : rythme qu’exige le reste.',
    ),
    parameters: [
      PD,
      ES,
      AT,
      optional(
        number('ed', 'dv', text('Duration to reach instead of the planned one', 'Durée visée à la place de la durée planifiée'), 'periods'),
      ),
    ],
    gives: { unit: 'index', description: text('Above 1.10: unlikely to be reached', 'Au-delà de 1,10 : peu probable') },
    formula: text('(PD − ES) / (PD − AT), or (PD − ES) / (ED − AT)', '(DP − DA) / (DP − temps écoulé), ou (DP − DA) / (DV − temps écoulé)'),
    source: LIPKE,
    example: { args: [10, 4, 5], value: 1.2 },
    each: ([pd, es, at, ed]) => toCompleteTimeIndex(pd, es, at, ed),
  }),
  table({
    id: 'ESTABLE',
    french: 'TABLEDELAIACQUIS',
    description: text(
      'Earned schedule and its measures for each period reported.',
      'Délai acquis et ses mesures pour chaque période mesurée.',
    ),
    parameters: [CUMULATIVE_PV, CUMULATIVE_EV, optional(CUMULATIVE_AC), HEADERS],
    gives: {
      unit: 'table',
      description: text(
        'AT, ES, SV(t), SPI(t), IEAC(t), SV, SPI, and with actual cost CV, CPI, CSI, SCI(t)',
        'Temps écoulé, DA, écart de délai(t), IPD(t), durée prévue, écart de délai, IPD, et avec le coût réel écart de coût, IPC, ICD, ICD(t)',
      ),
    },
    formula: text('As the single functions; SCI(t) = SPI(t) × CPI', 'Comme les fonctions simples ; ICD(t) = IPD(t) × IPC'),
    source: LIPKE,
    note: NOT_YET_REPORTED,
    example: {
      args: [
        [[10], [30], [60], [100]],
        [[5], [20]],
      ],
      value: [
        [1, 0.5, -0.5, 0.5, 8, -5, 0.5],
        [2, 1.5, -0.5, 0.75, 16 / 3, -10, 2 / 3],
      ],
    },
    whole: ([pv, ev, ac, headers], { language }) => {
      const measures = measuresByPeriod(pv, ev, ac);
      if (!measures.ok) return measures;
      if (measures.value.length === 0) return fail('notReported');
      const rows = measures.value.map((each) =>
        rowOf([
          succeed(each.at),
          each.es,
          each.timeVariance,
          each.timeIndex,
          each.timeEstimate,
          each.scheduleVariance,
          each.scheduleIndex,
          ...(each.cost ? [each.cost.variance, each.cost.index, each.cost.costScheduleIndex, each.cost.costTimeIndex] : []),
        ]),
      );
      return withHeaders(rows, TABLE_HEADERS[language].slice(0, ac === null ? 7 : 11), headers);
    },
  }),
  table({
    id: 'SCURVE',
    french: 'COURBEENS',
    description: text(
      'S-curve: planned, earned and actual by period, and the forecast to the finish.',
      'Courbe en S : planifié, acquis et réel par période, et la prévision jusqu’à la fin.',
    ),
    parameters: [CUMULATIVE_PV, CUMULATIVE_EV, CUMULATIVE_AC, optional(METHOD), HEADERS],
    gives: {
      unit: 'table',
      description: text(
        'Period, PV, EV, AC, forecast EV, forecast AC; #N/A where there is none',
        'Période, VP, VA, CR, VA prévue, CR prévu ; #N/A en l’absence de valeur',
      ),
    },
    formula: text(
      'forecast in a straight line from the last period reported to IEAC(t): EV to BAC, AC to EAC',
      'prévision en ligne droite de la dernière période mesurée à la durée prévue : VA vers BAA, CR vers CFE',
    ),
    source: LIPKE,
    note: NOT_YET_REPORTED,
    example: {
      args: [[[50], [100]], [[25]], [[50]]],
      value: [
        [1, 50, 25, 50, 25, 50],
        [2, 100, '#N/A', '#N/A', 50, 100],
        [3, 100, '#N/A', '#N/A', 75, 150],
        [4, 100, '#N/A', '#N/A', 100, 200],
      ],
    },
    whole: ([pv, ev, ac, method, headers], { language }) => {
      const curve = sCurve(pv, ev, ac, method ?? 'typical');
      if (!curve.ok) return curve;
      const rows = curve.value.map((point) =>
        rowOf([succeed(point.period), succeed(point.pv), point.ev, point.ac, point.forecastEv, point.forecastAc]),
      );
      return withHeaders(rows, CURVE_HEADERS[language], headers);
    },
  }),
];
