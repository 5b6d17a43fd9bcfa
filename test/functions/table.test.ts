import { callFunction } from '../../src/functions/call';
import { exampleValue, helpOf } from '../../src/functions/help';
import { functionsJson } from '../../src/functions/metadata';
import { findFunction, FUNCTIONS } from '../../src/functions/table';
import { ENGLISH_FUNCTIONS, FRENCH_FUNCTIONS, MACRO_FUNCTIONS } from '../support/reserved-names';
import { reasons } from '../../src/words/reasons';
import { LANGUAGES } from '../../src/words/text';

/** The functions, and the order of their parameters, that workbooks rely on: permanent. */
const CONTRACT: Readonly<Record<string, string>> = {
  CPI: 'ev ac',
  CVAR: 'ev ac',
  SPI: 'ev pv',
  SVAR: 'ev pv',
  CSI: 'ev pv ac',
  PCTCOMPLETE: 'ev bac',
  PCTPLANNED: 'pv bac',
  PCTSPENT: 'ac bac',
  'CVAR.PCT': 'ev ac',
  'SVAR.PCT': 'ev pv',
  'VAC.PCT': 'bac eac',
  EAC: 'bac ev ac [method] [pv] [extra]',
  ETC: 'eac ac',
  VAC: 'bac eac',
  TCPI: 'bac ev ac [eac]',
  EVM: 'bac pv ev ac [headers]',
  EVPERCENT: 'method progress [weights]',
  PLANNEDVALUE: 'start finish budget statusDate [holidays]',
  EARNEDSCHEDULE: 'pvCumulative ev',
  'SVAR.T': 'es at',
  'SPI.T': 'es at',
  'IEAC.T': 'pd es at [factor]',
  TSPI: 'pd es at [ed]',
  ESTABLE: 'pvCumulative evCumulative [acCumulative] [headers]',
  SCURVE: 'pvCumulative evCumulative acCumulative [method] [headers]',
  PERT: 'optimistic likely pessimistic',
  PERTSD: 'optimistic likely pessimistic',
  TRIANGULARMEAN: 'optimistic likely pessimistic',
  PERTPROB: 'target means sds',
  CPM: 'ids durations predecessors [headers]',
  CRITICALPATH: 'ids durations predecessors',
  MONTECARLO: 'ids optimistic likely pessimistic predecessors [iterations] [seed] [distribution]',
  RISKSCORE: 'probability impact',
  RISKLEVEL: 'probability impact [matrix]',
  EMV: 'probability impact [type]',
  CONTINGENCY: 'p50 p80',
  CONTINGENCYEMV: 'costs probabilities',
  PROJECTNPV: 'rate flows',
  PROJECTIRR: 'flows',
  PROJECTMIRR: 'flows financeRate reinvestRate',
  PAYBACK: 'flows',
  DISCOUNTEDPAYBACK: 'rate flows',
  ROI: 'benefits costs',
  BCR: 'rate benefits costs',
  RAG: 'value green amber [higherIsBetter]',
  WORSTRAG: 'ratings',
  RAGCOUNT: 'ratings colour',
  MILESTONEHITRATE: 'baseline actual statusDate',
  ONTIMERATE: 'baselineFinish actualFinish',
  MILESTONETREND: 'reportDates forecasts',
  BUDGETVARIANCE: 'eac budget',
  BURNRATE: 'actuals [n]',
  RUNWAY: 'budget ac burn',
  UTILISATION: 'booked capacity',
  FORECASTACCURACY: 'forecast actual',
  FRESHNESS: 'lastUpdate statusDate',
  SCHEDULEHEALTH: 'ids durations predecessors starts finishes percent [baselineFinish] [statusDate]',
  WEIGHTEDSCORE: 'scores weights maxima [directions]',
  ALIGNMENT: 'contributions weights maxima',
  RANKPROJECTS: 'scores [tieBreak]',
  SELECTPROJECTS: 'values costs budget [mandatory] [exclusiveGroup] [requires]',
  SELECTIONGAP: 'values costs budget [mandatory] [exclusiveGroup] [requires]',
  FRONTIER: 'values costs steps',
  HOLIDAYS: 'year region',
  WORKDAYSBETWEEN: 'start finish [holidays] [week]',
  CONVERTMONEY: 'amount from to rates [date] [rateType]',
};

describe('The table of functions', () => {
  test('holds every function of the contract with its parameters in order, and no other', () => {
    const signatures = FUNCTIONS.map(({ id, parameters }) => [
      id,
      parameters.map(({ name, optional }) => (optional ? `[${name.en}]` : name.en)).join(' '),
    ]);
    expect(Object.fromEntries(signatures)).toEqual(CONTRACT);
  });
  test('ids and names are unique and of the characters that Excel allows', () => {
    for (const names of [FUNCTIONS.map(({ id }) => id), ...LANGUAGES.map((language) => FUNCTIONS.map((entry) => entry.names[language]))]) {
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[A-Z][A-Z0-9._]{2,127}$/);
    }
  });
  test('no name is a cell reference, a function of Excel in English or French, or an Excel 4.0 macro function', () => {
    const reserved = new Set([...ENGLISH_FUNCTIONS, ...FRENCH_FUNCTIONS, ...MACRO_FUNCTIONS]);
    for (const { names } of FUNCTIONS) {
      for (const name of [names.en, names.fr]) {
        expect([name, reserved.has(name)]).toEqual([name, false]);
        expect(name).not.toMatch(/^[A-Z]{1,3}[0-9]+$|^R[0-9]*C[0-9]*$|^L[0-9]*C[0-9]*$/);
      }
    }
  });
  test('a name of one language never means another function in the other', () => {
    for (const entry of FUNCTIONS) for (const language of LANGUAGES) expect(findFunction(entry.names[language])?.id).toBe(entry.id);
  });
  test.each(FUNCTIONS.map((entry) => [entry.id, entry] as const))('the example of %s gives what it says', async (id, { example }) => {
    const result = await callFunction(id, example.args, 'en');
    expect('value' in result ? result.value : result).toEqual(approximately(example.value));
  });
  test.each(FUNCTIONS.map((entry) => [entry.id, entry] as const))('the example of %s gives in French what it says', async (id, entry) => {
    const result = await callFunction(id, entry.example.args, 'fr');
    expect('value' in result ? result.value : result).toEqual(approximately(exampleValue(entry, 'fr')));
  });
  test.each(FUNCTIONS.map((entry) => [entry.id, entry] as const))('%s is described in both languages', (_, entry) => {
    for (const language of LANGUAGES) {
      const help = helpOf(entry, language);
      for (const words of [
        help.description,
        help.result,
        help.formula,
        help.source,
        help.example.formula,
        ...help.parameters.flatMap((each) => [each.name, each.description]),
      ]) {
        expect(words.trim()).not.toBe('');
      }
      expect(help.example.formula).toMatch(/^=PMO\.[A-Z.]+\(/);
    }
    expect(new Set(entry.parameters.map(({ name }) => name.en)).size).toBe(entry.parameters.length);
    expect(new Set(entry.parameters.map(({ name }) => name.fr)).size).toBe(entry.parameters.length);
  });
  test('optional parameters come last', () => {
    for (const { parameters } of FUNCTIONS) {
      const first = parameters.findIndex((parameter) => parameter.optional === true);
      if (first >= 0) expect(parameters.slice(first).every((parameter) => parameter.optional === true)).toBe(true);
    }
  });
});

const approximately = (value: unknown): unknown => {
  if (typeof value === 'number') return expect.closeTo(value, 9);
  return Array.isArray(value) ? value.map(approximately) : value;
};

describe('Metadata', () => {
  test.each(LANGUAGES)('in %s it is complete and far below the 1 MB that Windows takes', (language) => {
    const metadata = functionsJson(language);
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
    expect(metadata.functions.map(({ id }) => id)).toEqual(FUNCTIONS.map(({ id }) => id));
    expect(JSON.stringify(metadata).length).toBeLessThan(200_000);
    for (const each of metadata.functions) {
      expect(each.result).toEqual({ type: 'any', dimensionality: 'matrix' });
      for (const parameter of each.parameters) expect(parameter).toMatchObject({ type: 'any', dimensionality: 'matrix' });
    }
  });
});

describe('French words', () => {
  const frenchTexts = [
    ...Object.values(reasons).map(({ fr }) => fr),
    ...FUNCTIONS.flatMap((entry) => [
      entry.description.fr,
      entry.formula.fr,
      entry.result.description.fr,
      entry.note?.fr ?? '',
      entry.source.fr,
      ...entry.parameters.map(({ description }) => description.fr),
    ]),
  ];
  test('have a non-breaking space before double punctuation and inside guillemets', () => {
    for (const words of frenchTexts) expect(words).not.toMatch(/ [:;!?%»]|« /);
  });
});
