import { alignment, rankProjects, weightedScore, type Direction } from '../../../src/domain/portfolio/scoring';
import { findFunction } from '../../../src/functions/table';
import { seededRandom } from '../../../src/samples/random';
import { FINDING_WEIGHTS } from '../../../src/standard/data/finding-weights';
import { renderFormula, sameRowReference } from '../../../src/standard/writing/formula';
import { HIGHEST_CONTRIBUTION } from '../../../src/standard/data/records/contribution';
import { PORTFOLIO_RECORDS } from '../../../src/standard/data/records/portfolio-records';
import { CRITERION_CODES } from '../../../src/standard/data/records/score';
import { RECORDS } from '../../../src/standard/data/records';
import { BASE_STANDARD, resolveStandard } from '../../../src/standard/own/resolve';
import type { Standard } from '../../../src/standard/model/standard';
import { ROLES } from '../../../src/standard/data/starters/method-roles';
import { portfolioStarters } from '../../../src/standard/data/starters/portfolio';
import { THRESHOLDS } from '../../../src/standard/data/thresholds';
import {
  columnsFor,
  type AnyRecord,
  type Column,
  type FieldValue,
  type RecordKey,
  type RecordType,
  type StarterRow,
} from '../../../src/standard/model/types';
import type { RowsByRecord } from '../../../src/standard/data/rows';
import { LANGUAGES, type Language, type Text } from '../../../src/words/text';
import { SMALL_PORTFOLIO } from '../../support/small-portfolio';
import { calculated, UNDEFINED } from '../support/calculated';

const starters = Object.entries(portfolioStarters(BASE_STANDARD)) as [RecordKey, readonly StarterRow[]][];
const rowsOf = (key: RecordKey): readonly StarterRow[] => BASE_STANDARD.starters[key] ?? [];
const kpiNamed = (name: string, standard = BASE_STANDARD): StarterRow => {
  const row = standard.starters.kpi?.find((kpi) => (kpi['name'] as Text).en === name);
  if (!row) throw new Error(`no KPI ${name}`);
  return row;
};

describe('the portfolio workbook', () => {
  test('has a sheet for every record that only it holds', () => {
    const shown = new Set(BASE_STANDARD.workbooks.portfolio.map(({ record }) => record));
    expect(Object.keys(PORTFOLIO_RECORDS).filter((key) => !shown.has(key as RecordKey))).toEqual([]);
  });

  test('gives every record type ids that begin differently', () => {
    const prefixes = Object.values(RECORDS).map(({ idPrefix }) => idPrefix as string);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });

  test('keeps every formula within the 8,192 characters that Excel takes, in both languages', () => {
    for (const record of Object.values<RecordType>(BASE_STANDARD.records))
      for (const language of LANGUAGES)
        for (const column of columnsFor(record, 'portfolio'))
          if (column.formula) {
            const formula = renderFormula(
              BASE_STANDARD,
              column.formula,
              language,
              sameRowReference(columnsFor(record, 'portfolio'), language),
            );
            expect([record.key, column.key, formula.length < 8192]).toEqual([record.key, column.key, true]);
          }
  });
});

describe('the rows that a portfolio workbook begins with', () => {
  test.each(starters)(
    'name columns of %s that people fill in, with values of their type, and leave none out that is required',
    (key, rows) => {
      const columns = new Map(columnsFor(BASE_STANDARD.records[key], 'portfolio').map((column) => [column.key, column]));
      for (const row of rows) {
        for (const [name, value] of Object.entries(row)) {
          const column = columns.get(name);
          expect([name, column?.formula, column?.automatic]).toEqual([name, undefined, undefined]);
          if (column) expectFitting(column, value);
        }
        for (const column of columns.values())
          if (column.required) expect([column.key, row[column.key] ?? null]).not.toEqual([column.key, null]);
      }
    },
  );

  function expectFitting(column: Column, value: StarterRow[string]): void {
    if (value === null) return;
    if (column.values && !(column.values.open && typeof value === 'object'))
      expect(column.values.entries.map(({ code }) => code)).toContain(value);
    else if (['percent', 'number', 'integer', 'money'].includes(column.type)) {
      expect(typeof value).toBe('number');
      expect(value as number).toBeGreaterThanOrEqual(column.minimum ?? -Infinity);
      expect(value as number).toBeLessThanOrEqual(column.maximum ?? Infinity);
    } else if (column.type === 'id') expect(typeof value).toBe('string');
    else for (const language of LANGUAGES) expect((value as Text)[language].length).toBeGreaterThan(0);
  }

  test('say sentences in each language, not one for both', () => {
    for (const [key, rows] of starters)
      for (const row of rows)
        for (const [column, value] of Object.entries(row))
          if (typeof value === 'object' && value !== null && value.en.length > 40 && column !== 'source' && column !== 'formula')
            expect([key, column, value.en]).not.toEqual([key, column, value.fr]);
  });

  test('describe each phase once, in the order of the gates', () => {
    const codes = BASE_STANDARD.lists['gate']?.entries.map(({ code }) => code);
    expect(rowsOf('phase').map((row) => row['gate'])).toEqual(codes);
  });

  test('ask for no more of a smaller project than of a larger one', () => {
    const strictness = ['notNeeded', 'recommended', 'required'];
    for (const row of rowsOf('methodDeliverable')) {
      const [small = 0, medium = 0, large = 0] = ['small', 'medium', 'large'].map((size) => strictness.indexOf(String(row[size])));
      expect([row['name'], small <= medium && medium <= large && large === 2]).toEqual([row['name'], true]);
    }
  });

  test('name the sheet of the project workbook that holds a deliverable, also by the name that an organisation gave it', () => {
    const apart = rowsOf('methodDeliverable').filter((row) => row['sheet'] === null);
    expect(apart.map((row) => (row['name'] as Text).en)).toEqual(['Business case', 'Handover to operations', 'Closure report']);
    const { starters: own } = resolveStandard('pmi', {
      version: 1,
      sheets: { project: { charter: { name: 'Mandate' }, lessons: { show: false } } },
    });
    const sheetOf = (name: string): unknown => own.methodDeliverable?.find((row) => (row['name'] as Text).en === name)?.['sheet'];
    expect([sheetOf('Project charter'), sheetOf('Lessons learned')]).toEqual([{ en: 'Mandate', fr: 'Mandate' }, null]);
  });

  test('describe every role that they name', () => {
    const described = new Set(rowsOf('methodRole').map((row) => row['name']));
    expect([...described]).toEqual(expect.arrayContaining(Object.values(ROLES)));
    const named = [
      ...rowsOf('phase').map((row) => row['decidedBy']),
      ...rowsOf('methodDeliverable').flatMap((row) => [row['writer'], row['approver']]),
      ...rowsOf('policy').map((row) => row['owner']),
      ...rowsOf('kpi').map((row) => row['owner']),
    ];
    for (const role of named) expect(described.has(role as Text)).toBe(true);
  });

  test('weigh eight criteria, one for each column of the scoring sheet, to 100 % in all', () => {
    expect(rowsOf('criterion').map((row) => row['code'])).toEqual([...CRITERION_CODES]);
    expect(rowsOf('criterion').reduce((sum, row) => sum + Number(row['weight']), 0)).toBeCloseTo(1, 12);
  });
});

describe('the KPI dictionary', () => {
  test('shows the thresholds that ratings and the check use', () => {
    const bounds = (name: string): unknown[] => [kpiNamed(name)['green'], kpiNamed(name)['amber']];
    const { index, variance, staleDays, risk } = THRESHOLDS;
    for (const name of ['Cost performance index (CPI)', 'Schedule performance index (SPI)', 'SPI in time (SPI(t))'])
      expect(bounds(name)).toEqual([index.green, index.amber]);
    for (const name of ['Budget variance', 'Variance of the finish']) expect(bounds(name)).toEqual([variance.green, variance.amber]);
    expect(bounds('Freshness')).toEqual([staleDays, null]);
    expect(bounds('Criticality of a risk')).toEqual([risk.high - 1, risk.critical - 1]);
  });

  test('shows the thresholds of an organisation that changed them, and its policies tell them too', () => {
    const own = resolveStandard('pmi', { version: 1, thresholds: { staleDays: 20, index: { green: 1, amber: 0.8 } } });
    expect(kpiNamed('Freshness', own)['green']).toBe(20);
    expect(kpiNamed('Cost performance index (CPI)', own)).toMatchObject({ green: 1, amber: 0.8 });
    const reporting = own.starters.policy?.find((row) => (row['name'] as Text).en === 'Status reporting');
    expect(reporting?.['rule']).toEqual({ en: expect.stringContaining('20 days'), fr: expect.stringContaining('20 jours') });
  });

  test('leaves the rows to an organisation that brings its own', () => {
    const own = resolveStandard('pmi', { version: 1, records: { kpi: { rows: [{ name: 'Ours', definition: 'What we look at' }] } } });
    expect(own.starters.kpi).toHaveLength(1);
    expect(own.starters.policy).toHaveLength(rowsOf('policy').length);
  });

  test('draws the green threshold on the better side of the amber one', () => {
    for (const { name, direction, green, amber } of rowsOf('kpi')) {
      if (typeof green !== 'number') continue;
      expect([name, direction]).not.toEqual([name, null]);
      if (typeof amber === 'number') expect([name, direction === 'benefit' ? green > amber : green < amber]).toEqual([name, true]);
    }
  });

  test('names functions of the add-in as each language calls them', () => {
    for (const { functionName } of rowsOf('kpi')) {
      if (typeof functionName !== 'object' || functionName === null) continue;
      const [english, french] = LANGUAGES.map((language) => findFunction(functionName[language]));
      expect([functionName.en, english?.id]).not.toEqual([functionName.en, undefined]);
      expect([functionName.fr, french?.id]).toEqual([functionName.fr, english?.id]);
    }
  });

  test('defines the compliance score by the weights that findings have', () => {
    const { definition } = kpiNamed('Compliance of a sheet');
    expect(definition).toEqual({
      en: expect.stringContaining(`an error weighs ${FINDING_WEIGHTS.error}, a warning ${FINDING_WEIGHTS.warning}`),
      fr: expect.stringContaining(`une erreur pèse ${FINDING_WEIGHTS.error}, un avertissement ${FINDING_WEIGHTS.warning}`),
    });
    expect(rowsOf('kpi').length).toBeGreaterThanOrEqual(25);
  });
});

/** The rows of a portfolio workbook kept in euros, whose other tables hold what they begin with. */
function portfolio(rows: RowsByRecord, language: Language = 'en', standard: Standard = BASE_STANDARD): Record<string, AnyRecord[]> {
  const begun = standard.workbooks.portfolio.flatMap(({ record, layout }) =>
    record && layout === 'table' ? [[record, (standard.starters[record] ?? []).map((row) => inOne(row, language))] as const] : [],
  );
  return calculated({
    kind: 'portfolio',
    language,
    standard,
    settings: { currency: 'EUR' },
    rows: { ...Object.fromEntries(begun), ...rows },
  });
}

const inOne = (row: StarterRow, language: Language): AnyRecord =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]): [string, FieldValue] => [
      key,
      typeof value === 'object' && value !== null ? value[language] : value,
    ]),
  );

describe('the native formulas of a portfolio workbook', () => {
  test('weigh and rank scores as the functions do, whatever the weights, scales and gaps', () => {
    const random = seededRandom(7);
    const criteria = CRITERION_CODES.map((code, index) => ({
      code,
      name: code,
      weight: index === 2 ? 0 : random.whole(1, 9) / 10,
      direction: random.pick<Direction>(['benefit', 'cost']),
      maximum: random.pick([3, 5, 10]),
    }));
    const score = (maximum: number): number | null =>
      random.chance(0.05) ? null : random.chance(0.03) ? maximum + 1 : random.whole(0, maximum * 2) / 2;
    const given = Array.from({ length: 60 }, (_, index) => ({
      projectId: `P-${index}`,
      ...Object.fromEntries(criteria.map(({ code, maximum }) => [code.toLowerCase(), score(maximum)])),
    }));
    // Two rows of equal scores share a rank.
    given.push({ ...given[0], projectId: 'P-again' } as (typeof given)[number]);
    const { score: rows = [] } = portfolio({ score: given, criterion: criteria });

    const counting = criteria.filter(({ weight }) => weight > 0);
    const expected = given.map((row: AnyRecord) => {
      const result = weightedScore(
        counting.map(({ code }) => row[code.toLowerCase()] as number | null),
        counting.map(({ weight }) => weight),
        counting.map(({ maximum }) => maximum),
        counting.map(({ direction }) => direction),
      );
      return result.ok ? result.value : null;
    });
    expect(expected.filter((value) => value === null).length).toBeGreaterThan(5);
    expected.forEach((value, index) => {
      if (value === null) expect(rows[index]?.['weighted']).toBe(UNDEFINED);
      else expect(rows[index]?.['weighted']).toBeCloseTo(value, 10);
    });
    const ranks = rankProjects(expected.map((value) => (value === null ? null : Math.round(value * 1e9) / 1e9)));
    expect(rows.map((row) => row['rank'])).toEqual(ranks.ok ? ranks.value.map((rank) => (rank.ok ? rank.value : UNDEFINED)) : []);
  });

  test('leave a score undefined without any weight', () => {
    const criterion = [{ code: 'C1', name: 'One', weight: 0, maximum: 5 }];
    const { score = [] } = portfolio({ score: [{ projectId: 'P-1', c1: 3 }], criterion });
    expect(score[0]).toMatchObject({ weighted: UNDEFINED, rank: UNDEFINED });
  });

  test('align projects to objectives as the function does, an objective without a row counting 0', () => {
    const random = seededRandom(11);
    const objective = Array.from({ length: 6 }, (_, index) => ({
      id: `OB-${index}`,
      name: `Objective ${index}`,
      weight: random.whole(1, 5) / 20,
    }));
    const projects = Array.from({ length: 20 }, (_, index) => `P-${index}`);
    const contribution = projects.flatMap((projectId) =>
      objective
        .filter(() => random.chance(0.5))
        .map(({ id }) => ({ objectiveId: id, projectId, level: random.whole(0, HIGHEST_CONTRIBUTION) })),
    );
    const { score = [] } = portfolio({ objective, contribution, score: projects.map((projectId) => ({ projectId })) });
    projects.forEach((projectId, index) => {
      const its = contribution.filter((row) => row.projectId === projectId);
      const result = alignment(
        objective.map(({ id }) => its.find((row) => row.objectiveId === id)?.level ?? 0),
        objective.map(({ weight }) => weight),
        [HIGHEST_CONTRIBUTION],
      );
      if (its.length === 0) expect(score[index]?.['alignment']).toBe(UNDEFINED);
      else expect(score[index]?.['alignment']).toBeCloseTo(result.ok ? result.value : NaN, 10);
    });
  });

  describe.each(LANGUAGES)('by hand, in %s', (language) => {
    const found = portfolio(SMALL_PORTFOLIO, language);
    const column = (key: RecordKey, ...names: string[]): unknown[][] => (found[key] ?? []).map((row) => names.map((name) => row[name]));

    test('a programme adds up the projects that name it, says nothing of a mix of currencies, and is never green by ignorance', () => {
      expect(column('programme', 'projects', 'budget', 'forecast', 'free', 'confidence')).toEqual([
        // The closed project counts in money; its red no longer does.
        [3, 390, 155, 10, 'amber'],
        // A project without a currency is kept in that of the settings; a running one without a rating leaves the programme without.
        [2, 500, 500, -50, 'noData'],
        [2, UNDEFINED, UNDEFINED, UNDEFINED, 'green'],
        [0, UNDEFINED, UNDEFINED, UNDEFINED, 'noData'],
      ]);
    });

    test('an envelope counts the lines of its months, department and expenditure, and none while some are in another currency', () => {
      expect(column('envelope', 'allocated', 'actual', 'free', 'used', 'otherCurrencies')).toEqual([
        [35, 16, 15, 0.7, 0],
        [30, 12, -5, 1.2, 0],
        [75, 57, 25, 0.75, 0],
        [UNDEFINED, UNDEFINED, UNDEFINED, UNDEFINED, 1],
        // Nothing can be said of a share of nothing.
        [7, 0, -7, UNDEFINED, 0],
      ]);
    });

    test('capacity is held against the need of its role and month, people only, over all its skills', () => {
      // March 2026 has 22 working days, May 21: half a person and a whole one are 33 days.
      expect(column('capacity', 'available', 'demand', 'free', 'utilisation', 'overallocated')).toEqual([
        [11, 35, -2, expect.closeTo(35 / 33, 10), 'yes'],
        [22, 35, -2, expect.closeTo(35 / 33, 10), 'yes'],
        [42, 8, 34, expect.closeTo(8 / 42, 10), 'no'],
        [0, 3, -3, UNDEFINED, 'yes'],
      ]);
    });

    test('scores, ranks and alignments', () => {
      // P-0001: (5×20 + 4×20 + 3×15 + 2×15 + 1×10 + 0×10 + (5−5)×5 + (5−0)×5) / 500; P-0002: (1×90 + 4×10) / 500.
      expect(column('score', 'project', 'weighted', 'rank', 'alignment')).toEqual([
        ['Billing', expect.closeTo(0.58, 10), 1, expect.closeTo(0.5 + 0.1, 10)],
        ['Portal', expect.closeTo(0.26, 10), 2, 0],
        ['Old site', UNDEFINED, UNDEFINED, UNDEFINED],
        ['Network', UNDEFINED, UNDEFINED, UNDEFINED],
        ['Servers', expect.closeTo(0.26, 10), 2, UNDEFINED],
        // A project that the register does not know.
        [UNDEFINED, 0, 4, UNDEFINED],
      ]);
      expect(column('objective', 'projects')).toEqual([[1], [3], [0]]);
    });

    test('the agenda, dependencies and phases know what they refer to', () => {
      expect(column('committee', 'points')).toEqual([[2]]);
      expect(column('agendaItem', 'date', 'project')).toEqual([
        [46090, ''],
        [46090, 'Portal'],
        [UNDEFINED, ''],
      ]);
      expect(column('projectDependency', 'from', 'to', 'gap')).toEqual([
        ['Network', 'Billing', 10],
        ['Servers', 'Portal', UNDEFINED],
      ]);
      expect(column('phase', 'projects')).toEqual([[0], [0], [2], [0], [0], [0]]);
    });
  });
});
