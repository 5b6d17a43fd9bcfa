import * as evm from '../../domain/evm/measures';
import { estimateAtCompletion } from '../../domain/evm/estimate';
import { fail, succeed, type Failure, type Result } from '../../domain/result';
import { elementwise, table, withHeaders, type FunctionEntry } from '../entry';
import { choice, keepsErrors, number, optional, text, vector } from '../makers';
import { cellOf, isFailure, type Cell } from '../values';
import { AC, BAC, EAC, EV, HEADERS, PV } from './parameters';

const PMI = 'PMI, Practice Standard for Earned Value Management, 2nd ed. (2011); The Standard for Earned Value Management (2019)';

const METHOD = choice(
  'method',
  'méthode',
  text('How the rest of the work is expected to go (default typical)', 'Hypothèse sur le reste à faire (typique par défaut)'),
  [
    { value: 'typical', words: ['typique'], label: text('typical', 'typique') },
    { value: 'atypical', words: ['atypique'], label: text('atypical', 'atypique') },
    { value: 'combined', words: ['combiné', 'combinée'], label: text('combined', 'combinée') },
    { value: 'weighted', words: ['pondéré', 'pondérée'], label: text('weighted', 'pondérée') },
    { value: 'bottomup', words: ['bottom-up', 'ascendant', 'ascendante', 'réestimé', 'réestimée'], label: text('bottomup', 'ascendante') },
    { value: 'recent', words: ['récent', 'récente'], label: text('recent', 'récente') },
    { value: 'schedule', words: ['délai', 'délais', 'planning'], label: text('schedule', 'délais') },
  ],
);

export const COST_AND_SCHEDULE: readonly FunctionEntry[] = [
  elementwise({
    id: 'CPI',
    french: 'IPC',
    description: text(
      'Cost performance index: value earned for each unit of cost.',
      'Indice de performance des coûts : valeur acquise par unité de coût.',
    ),
    parameters: [EV, AC],
    gives: { unit: 'index', description: text('Below 1: over cost', 'Inférieur à 1 : surcoût') },
    formula: text('EV / AC', 'VA / CR'),
    source: PMI,
    note: text(
      'Without actual cost there is no index: #N/A, not 0 and not infinity.',
      'Sans coût réel il n’y a pas d’indice : #N/A, ni 0 ni l’infini.',
    ),
    example: { args: [100, 80], value: 1.25 },
    each: ([ev, ac]) => evm.costIndex(ev, ac),
  }),
  elementwise({
    id: 'CVAR',
    french: 'ECARTCOUT',
    description: text('Cost variance: earned value less actual cost.', 'Écart de coût : valeur acquise moins coût réel.'),
    parameters: [EV, AC],
    gives: { unit: 'money', description: text('Negative: over cost', 'Négatif : surcoût') },
    formula: text('EV − AC', 'VA − CR'),
    source: PMI,
    example: { args: [400, 500], value: -100 },
    each: ([ev, ac]) => evm.costVariance(ev, ac),
  }),
  elementwise({
    id: 'SPI',
    french: 'IPD',
    description: text(
      'Schedule performance index: value earned for each unit planned.',
      'Indice de performance des délais : valeur acquise par unité planifiée.',
    ),
    parameters: [EV, PV],
    gives: { unit: 'index', description: text('Below 1: behind', 'Inférieur à 1 : retard') },
    formula: text('EV / PV', 'VA / VP'),
    source: PMI,
    note: text(
      'After the planned finish PV stays at the budget and SPI tends to 1 even for a late project: show SPI.T beside it.',
      'Après la fin planifiée, VP reste au budget et l’IPD tend vers 1 même pour un projet en retard : montrez IPD.T à côté.',
    ),
    example: { args: [400, 500], value: 0.8 },
    each: ([ev, pv]) => evm.scheduleIndex(ev, pv),
  }),
  elementwise({
    id: 'SVAR',
    french: 'ECARTDELAI',
    description: text(
      'Schedule variance in money: earned value less planned value.',
      'Écart de délai en valeur : valeur acquise moins valeur planifiée.',
    ),
    parameters: [EV, PV],
    gives: { unit: 'money', description: text('Negative: behind', 'Négatif : retard') },
    formula: text('EV − PV', 'VA − VP'),
    source: PMI,
    example: { args: [400, 500], value: -100 },
    each: ([ev, pv]) => evm.scheduleVariance(ev, pv),
  }),
  elementwise({
    id: 'CSI',
    french: 'ICD',
    description: text('Cost-schedule index, or critical ratio: CPI × SPI.', 'Indice coût-délai, ou ratio critique : IPC × IPD.'),
    parameters: [EV, PV, AC],
    gives: {
      unit: 'index',
      description: text('Below 1: the recovery of one costs the other', 'Inférieur à 1 : rattraper l’un coûte sur l’autre'),
    },
    formula: text('(EV / AC) × (EV / PV)', '(VA / CR) × (VA / VP)'),
    source: PMI,
    example: { args: [400, 500, 400], value: 0.8 },
    each: ([ev, pv, ac]) => evm.costScheduleIndex(ev, pv, ac),
  }),
  elementwise({
    id: 'PCTCOMPLETE',
    french: 'PCTAVANCEMENT',
    description: text('Per cent complete: earned value over the budget.', 'Pourcentage d’avancement : valeur acquise sur budget.'),
    parameters: [EV, BAC],
    gives: { unit: 'fraction', description: text('0 to 1', 'De 0 à 1') },
    formula: text('EV / BAC', 'VA / BAA'),
    source: PMI,
    note: text(
      'A blank cell counts as 0: write IF(ISBLANK(A2),"",…) where "not reported" must not look like 0 %.',
      'Une cellule vide compte pour 0 : écrivez SI(ESTVIDE(A2);"";…) si « non renseigné » ne doit pas ressembler à 0 %.',
    ),
    example: { args: [400, 1000], value: 0.4 },
    each: ([ev, bac]) => evm.percentComplete(ev, bac),
  }),
  elementwise({
    id: 'PCTPLANNED',
    french: 'PCTPLANIFIE',
    description: text('Per cent planned: planned value over the budget.', 'Pourcentage planifié : valeur planifiée sur budget.'),
    parameters: [PV, BAC],
    gives: { unit: 'fraction', description: text('0 to 1', 'De 0 à 1') },
    formula: text('PV / BAC', 'VP / BAA'),
    source: PMI,
    example: { args: [500, 1000], value: 0.5 },
    each: ([pv, bac]) => evm.percentPlanned(pv, bac),
  }),
  elementwise({
    id: 'PCTSPENT',
    french: 'PCTDEPENSE',
    description: text('Per cent spent: actual cost over the budget.', 'Pourcentage dépensé : coût réel sur budget.'),
    parameters: [AC, BAC],
    gives: { unit: 'fraction', description: text('Above 1 when overspent', 'Supérieur à 1 en cas de dépassement') },
    formula: text('AC / BAC', 'CR / BAA'),
    source: PMI,
    example: { args: [500, 1000], value: 0.5 },
    each: ([ac, bac]) => evm.percentSpent(ac, bac),
  }),
  elementwise({
    id: 'CVAR.PCT',
    french: 'ECARTCOUT.PCT',
    description: text('Cost variance in per cent of the earned value.', 'Écart de coût en pourcentage de la valeur acquise.'),
    parameters: [EV, AC],
    gives: { unit: 'fraction', description: text('Negative: over cost', 'Négatif : surcoût') },
    formula: text('(EV − AC) / EV', '(VA − CR) / VA'),
    source: PMI,
    example: { args: [400, 500], value: -0.25 },
    each: ([ev, ac]) => evm.costVariancePercent(ev, ac),
  }),
  elementwise({
    id: 'SVAR.PCT',
    french: 'ECARTDELAI.PCT',
    description: text('Schedule variance in per cent of the planned value.', 'Écart de délai en pourcentage de la valeur planifiée.'),
    parameters: [EV, PV],
    gives: { unit: 'fraction', description: text('Negative: behind', 'Négatif : retard') },
    formula: text('(EV − PV) / PV', '(VA − VP) / VP'),
    source: PMI,
    example: { args: [400, 500], value: -0.2 },
    each: ([ev, pv]) => evm.scheduleVariancePercent(ev, pv),
  }),
  elementwise({
    id: 'VAC.PCT',
    french: 'ECARTACHEVEMENT.PCT',
    description: text('Variance at completion in per cent of the budget.', 'Écart à l’achèvement en pourcentage du budget.'),
    parameters: [BAC, EAC],
    gives: { unit: 'fraction', description: text('Negative: an overrun is expected', 'Négatif : dépassement attendu') },
    formula: text('(BAC − EAC) / BAC', '(BAA − CFE) / BAA'),
    source: PMI,
    example: { args: [1000, 1250], value: -0.25 },
    each: ([bac, eac]) => evm.varianceAtCompletionPercent(bac, eac),
  }),
  elementwise({
    id: 'EAC',
    french: 'COUTPREVUFINAL',
    description: text(
      'Estimate at completion: what the whole work will have cost.',
      'Coût final estimé (atterrissage) : ce qu’aura coûté l’ensemble du travail.',
    ),
    parameters: [
      BAC,
      EV,
      AC,
      optional(METHOD),
      optional({ ...PV, description: text('Planned value, for combined and weighted', 'Valeur planifiée, pour combinée et pondérée') }),
      optional(
        number(
          'extra',
          'complément',
          text(
            'bottomup: estimate to complete; recent: recent CPI; schedule: SPI(t)',
            'ascendante : reste à faire ; récente : IPC récent ; délais : IPD(t)',
          ),
          'number',
        ),
      ),
    ],
    gives: { unit: 'money', description: text('Forecast of the final cost', 'Prévision du coût final') },
    formula: text(
      'typical BAC / CPI · atypical AC + (BAC − EV) · combined AC + (BAC − EV) / (CPI × SPI) · weighted AC + (BAC − EV) / (0.8 CPI + 0.2 SPI) · bottomup AC + ETC · recent AC + (BAC − EV) / recent CPI · schedule AC + (BAC − EV) / (CPI × SPI(t))',
      'typique BAA / IPC · atypique CR + (BAA − VA) · combinée CR + (BAA − VA) / (IPC × IPD) · pondérée CR + (BAA − VA) / (0,8 IPC + 0,2 IPD) · ascendante CR + RAF · récente CR + (BAA − VA) / IPC récent · délais CR + (BAA − VA) / (IPC × IPD(t))',
    ),
    source: PMI,
    note: text(
      'Before the start (EV = AC = 0) it is the budget by every method, bottomup included. BAC / (CPI × SPI), seen in some courses, is not the combined method.',
      'Avant le démarrage (VA = CR = 0), c’est le budget par toutes les méthodes, y compris l’ascendante. BAA / (IPC × IPD), vu dans certains cours, n’est pas la méthode combinée.',
    ),
    example: { args: [1000, 400, 500], value: 1250 },
    each: ([bac, ev, ac, method, pv, extra]) => estimateAtCompletion({ bac, ev, ac, method: method ?? 'typical', pv, extra }),
  }),
  elementwise({
    id: 'ETC',
    french: 'RESTEAFAIRE',
    description: text('Estimate to complete: cost still expected.', 'Reste à faire : coût encore attendu.'),
    parameters: [EAC, AC],
    gives: { unit: 'money', description: text('Cost from now to the end', 'Coût d’aujourd’hui à la fin') },
    formula: text('EAC − AC', 'CFE − CR'),
    source: PMI,
    example: { args: [1250, 500], value: 750 },
    each: ([eac, ac]) => evm.estimateToComplete(eac, ac),
  }),
  elementwise({
    id: 'VAC',
    french: 'ECARTACHEVEMENT',
    description: text('Variance at completion: budget less estimate.', 'Écart à l’achèvement : budget moins coût final estimé.'),
    parameters: [BAC, EAC],
    gives: { unit: 'money', description: text('Negative: an overrun is expected', 'Négatif : dépassement attendu') },
    formula: text('BAC − EAC', 'BAA − CFE'),
    source: PMI,
    example: { args: [1000, 1250], value: -250 },
    each: ([bac, eac]) => evm.varianceAtCompletion(bac, eac),
  }),
  elementwise({
    id: 'TCPI',
    french: 'IPPA',
    description: text(
      'To-complete performance index: efficiency that the rest of the work needs.',
      'Indice de performance pour l’achèvement : efficacité qu’exige le reste du travail.',
    ),
    parameters: [
      BAC,
      EV,
      AC,
      optional({ ...EAC, description: text('Estimate to reach instead of the budget', 'Coût final visé à la place du budget') }),
    ],
    gives: {
      unit: 'index',
      description: text(
        'Above 1: better than planned is needed; above 1.1 unlikely',
        'Supérieur à 1 : il faut faire mieux que prévu ; au-delà de 1,1 improbable',
      ),
    },
    formula: text('(BAC − EV) / (BAC − AC), or (BAC − EV) / (EAC − AC)', '(BAA − VA) / (BAA − CR), ou (BAA − VA) / (CFE − CR)'),
    source: PMI,
    note: text(
      '#N/A when the budget is exhausted or the work complete: the formula alone would look good there.',
      '#N/A si le budget est épuisé ou le travail terminé : la formule seule y paraîtrait bonne.',
    ),
    example: { args: [1000, 400, 500], value: 1.2 },
    each: ([bac, ev, ac, eac]) => evm.toCompleteIndex(bac, ev, ac, eac),
  }),
];

const EVM_HEADERS = {
  en: ['CV', 'SV', 'CV %', 'SV %', 'CPI', 'SPI', 'CSI', '% complete', '% planned', '% spent', 'EAC', 'ETC', 'VAC', 'TCPI'],
  fr: [
    'Écart coût',
    'Écart délai',
    'Écart coût %',
    'Écart délai %',
    'IPC',
    'IPD',
    'ICD',
    '% avancement',
    '% planifié',
    '% dépensé',
    'CFE',
    'RAF',
    'Écart à l’achèvement',
    'IPPA',
  ],
} as const;

type Measured = number | Failure;

/** One row of EVM: the fourteen measures, each with its own reason where it is undefined. */
const measuresOf = (bac: Measured, pv: Measured, ev: Measured, ac: Measured): Cell[] => {
  if (typeof bac === 'number' && typeof pv === 'number' && typeof ev === 'number' && typeof ac === 'number')
    return measuresOfNumbers(bac, pv, ev, ac);
  // With an error among the inputs: what needs it is that error (the first of them), the rest is as with any number in its place.
  const known = measuresOfNumbers(...([bac, pv, ev, ac].map((each) => (isFailure(each) ? 1 : each)) as [number, number, number, number]));
  const inputs = { bac, pv, ev, ac };
  return known.map((cell, at) => MEASURED_FROM[at]!.map((name) => inputs[name]).find(isFailure) ?? cell);
};

/** What each measure is made from, in the order in which an error in it counts. */
const MEASURED_FROM: readonly (readonly ('bac' | 'pv' | 'ev' | 'ac')[])[] = [
  ['ev', 'ac'],
  ['ev', 'pv'],
  ['ev', 'ac'],
  ['ev', 'pv'],
  ['ev', 'ac'],
  ['ev', 'pv'],
  ['ev', 'pv', 'ac'],
  ['ev', 'bac'],
  ['pv', 'bac'],
  ['ac', 'bac'],
  ['bac', 'ev', 'ac'],
  ['bac', 'ev', 'ac'],
  ['bac', 'ev', 'ac'],
  ['bac', 'ev', 'ac'],
];

const measuresOfNumbers = (bac: number, pv: number, ev: number, ac: number): Cell[] => {
  const eac = estimateAtCompletion({ bac, ev, ac });
  return [
    cellOf(evm.costVariance(ev, ac)),
    cellOf(evm.scheduleVariance(ev, pv)),
    cellOf(evm.costVariancePercent(ev, ac)),
    cellOf(evm.scheduleVariancePercent(ev, pv)),
    cellOf(evm.costIndex(ev, ac)),
    cellOf(evm.scheduleIndex(ev, pv)),
    cellOf(evm.costScheduleIndex(ev, pv, ac)),
    cellOf(evm.percentComplete(ev, bac)),
    cellOf(evm.percentPlanned(pv, bac)),
    cellOf(evm.percentSpent(ac, bac)),
    cellOf(eac),
    cellOf(eac.ok ? evm.estimateToComplete(eac.value, ac) : eac),
    cellOf(eac.ok ? evm.varianceAtCompletion(bac, eac.value) : eac),
    cellOf(evm.toCompleteIndex(bac, ev, ac)),
  ];
};

/** Columns of one length; one value stands for every row. */
export const alignedRows = (columns: readonly { readonly length: number }[]): Result<number> => {
  const lengths = columns.map((each) => each.length).filter((length) => length !== 1);
  if (lengths.includes(0)) return fail('emptyRange');
  const [first = 1] = lengths;
  const other = lengths.find((length) => length !== first);
  return other === undefined ? succeed(first) : fail('unequalLengths', { first, second: other });
};

const at = <T>(columnOfValues: readonly T[], row: number): T =>
  (columnOfValues.length === 1 ? columnOfValues[0] : columnOfValues[row]) as T;

export const EVM_TABLE: FunctionEntry = table({
  id: 'EVM',
  french: 'VALEURACQUISE',
  description: text(
    'All earned-value measures, one row for each row of the columns given.',
    'Toutes les mesures de la valeur acquise, une ligne pour chaque ligne des colonnes données.',
  ),
  parameters: [keepsErrors(vector(BAC)), keepsErrors(vector(PV)), keepsErrors(vector(EV)), keepsErrors(vector(AC)), HEADERS],
  gives: {
    unit: 'table',
    description: text(
      'CV, SV, CV %, SV %, CPI, SPI, CSI, % complete, % planned, % spent, EAC, ETC, VAC, TCPI',
      'Écart de coût, écart de délai, les deux en %, IPC, IPD, ICD, % d’avancement, % planifié, % dépensé, CFE, RAF, écart à l’achèvement, IPPA',
    ),
  },
  formula: text('As the single functions; EAC by the typical method', 'Comme les fonctions simples ; CFE par la méthode typique'),
  source: PMI,
  example: {
    args: [[[1000]], [[500]], [[400]], [[500]]],
    value: [[-100, -100, -0.25, -0.2, 0.8, 0.8, 0.64, 0.4, 0.5, 0.5, 1250, 750, -250, 1.2]],
  },
  whole: ([bac, pv, ev, ac, headers], { language }) => {
    const rows = alignedRows([bac, pv, ev, ac]);
    if (!rows.ok) return rows;
    const measures = Array.from({ length: rows.value }, (_, row) => measuresOf(at(bac, row), at(pv, row), at(ev, row), at(ac, row)));
    return withHeaders(measures, EVM_HEADERS[language], headers);
  },
});
