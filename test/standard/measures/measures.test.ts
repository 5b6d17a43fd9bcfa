import fc from 'fast-check';
import type { RollUp } from '../../../src/domain/evm/roll-up';
import { known, type Result } from '../../../src/domain/result';
import { isCellError } from '../../../src/host/book/book';
import { EARNED_VALUE } from '../../../src/standard/data/measures/earned-value';
import { GROUP_MEASURES } from '../../../src/standard/data/measures/groups';
import { MEASURES } from '../../../src/standard/data/measures/measures';
import {
  IN_OTHER_CURRENCIES,
  PORTFOLIO_MEASURES,
  REGISTER_TOTAL,
  type MeasuredProject,
} from '../../../src/standard/data/measures/portfolio';
import { POPULATIONS } from '../../../src/standard/data/measures/populations';
import { ROW_MEASURES } from '../../../src/standard/data/measures/rows';
import type { Measure } from '../../../src/standard/model/measure';
import type { AnyRecord, ColumnReference } from '../../../src/standard/model/types';
import { BASE_STANDARD } from '../../../src/standard/own/resolve';
import { renderFormula } from '../../../src/standard/writing/formula';
import { withParts } from '../../../src/standard/writing/native-formula';
import { measureName } from '../../../src/standard/writing/measure-name';
import { LANGUAGES } from '../../../src/words/text';
import { TestBook } from '../../host/calculation/sheet-of';
import { anyRows } from '../support/any-rows';
import { calculated, UNDEFINED } from '../support/calculated';

/** What a cell shows of a measure. */
const shown = (result: Result<number> | null): number | string => known(result) ?? UNDEFINED;

function expectSame(found: unknown, expected: number | string): void {
  if (typeof expected === 'number') expect(found).toBeCloseTo(expected, 9);
  else expect(found).toBe(expected);
}

const PARTS = ['bac', 'pv', 'ev', 'ac'] as const;
const ADDRESS: Readonly<Record<string, string>> = { bac: '$A$1', pv: '$A$2', ev: '$A$3', ac: '$A$4', eac: '$A$5' };
const amount = fc.option(
  fc.integer({ min: -8, max: 40 }).map((quarters) => quarters / 4),
  { freq: 8, nil: null },
);
const parts: fc.Arbitrary<RollUp> = fc.record({ bac: amount, pv: amount, ev: amount, ac: amount });

describe('a measure', () => {
  test.each(Object.values(EARNED_VALUE).map((measure) => [measure.key, measure] as const))(
    'of earned value has the value of its native formula: %s',
    (_, { native, compute }) => {
      const rendered = (template: string): string => renderFormula(BASE_STANDARD, template, 'en', (key) => ADDRESS[key] ?? key);
      fc.assert(
        fc.property(parts, (given) => {
          const book = new TestBook();
          PARTS.forEach((key, row) => book.set(`A${row + 1}`, given[key] ?? '=NA()'));
          book.set('A5', rendered(EARNED_VALUE.eac.native));
          book.set('A6', rendered(native));
          book.calculate();
          const value = book.get('A6');
          expectSame(isCellError(value) ? value.error : value, shown(compute(given)));
        }),
        { numRuns: 300 },
      );
    },
  );

  test.each(Object.values(ROW_MEASURES).map((measure) => [measure.key, measure as Measure<AnyRecord>] as const))(
    'of a row has the value of the column that calculates it: %s',
    (_, { native, compute }) => {
      const { record, key } = native as ColumnReference;
      fc.assert(
        fc.property(anyRows(BASE_STANDARD.records[record]), fc.constantFrom(...LANGUAGES), (rows, language) => {
          const cells = calculated({ language, kind: 'portfolio', rows: { [record]: rows } })[record] ?? [];
          rows.forEach((row, at) => expectSame(cells[at]?.[key], shown(compute(row))));
        }),
        { numRuns: 30 },
      );
    },
  );

  const line = fc.record<MeasuredProject>({
    budget: amount,
    forecast: amount,
    wholeLifeCost: amount,
    slip: fc.option(fc.integer({ min: -30, max: 30 })),
    rating: fc.constantFrom('green', 'red', 'noData'),
    performance: parts,
  });
  test.each(['budget', 'forecast', 'wholeLifeCost'] as const)(
    'of the portfolio has the value of the total that its sheet writes: %s',
    (key) => {
      const { compute, native } = PORTFOLIO_MEASURES[key];
      fc.assert(
        fc.property(fc.array(line, { minLength: 1, maxLength: 9 }), (lines) => {
          fc.pre(lines.some((each) => each[key] !== null));
          const book = new TestBook();
          // A project that does not tell shows a dash.
          lines.forEach((each, row) => book.set(`A${row + 1}`, each[key] ?? '–'));
          const total = book.value(renderFormula(BASE_STANDARD, String(native), 'en', () => `A1:A${lines.length}`));
          expectSame(total, shown(compute(lines)));
        }),
        { numRuns: 100 },
      );
    },
  );

  test('of the portfolio has the value of the total that views of its register show, in one currency', () => {
    const own = fc.record({ line, currency: fc.constantFrom('', 'EUR', 'USD'), chosen: fc.boolean() });
    fc.assert(
      fc.property(fc.array(own, { minLength: 1, maxLength: 6 }), (rows) => {
        const book = new TestBook();
        const range = (column: string): string => `${column}1:${column}${rows.length}`;
        rows.forEach(({ line: { budget }, currency, chosen }, row) => {
          book.set(`A${row + 1}`, budget ?? '');
          book.set(`B${row + 1}`, currency);
          book.set(`C${row + 1}`, chosen);
        });
        const parts: Record<string, string> = { chosen: `(${range('C')}=TRUE)`, amount: range('A'), unknown: '"–"' };
        parts['others'] = withParts(IN_OTHER_CURRENCIES, (key) => parts[key] ?? key)
          .replaceAll('{column:project.currency}', range('B'))
          .replaceAll('{name:currency}', '"EUR"');
        const told = rows.filter(({ chosen, line: { budget } }) => chosen && budget !== null);
        const mixed = told.some(({ currency }) => currency === 'USD');
        const value = mixed ? null : PORTFOLIO_MEASURES.budget.compute(told.map((each) => each.line));
        expectSame(book.value(`=${withParts(REGISTER_TOTAL, (key) => parts[key] ?? key)}`), known(value) ?? '–');
      }),
      { numRuns: 100 },
    );
  });

  test.each([GROUP_MEASURES.programmeBudget, GROUP_MEASURES.programmeForecast].map((measure) => [measure.key, measure] as const))(
    'of a programme has the value of the column that calculates it: %s',
    (_, { compute, native }) => {
      const currency = fc.constantFrom(null, 'EUR', 'EUR', 'USD');
      const programme = fc.record({ name: fc.constantFrom('Alpha', 'Bravo', null), currency });
      const status = fc.constantFrom(null, 'running', 'closed', 'draft', 'refused');
      const project = fc.record({ programme: programme.map(({ name }) => name), status, currency, budget: amount, forecast: amount });
      fc.assert(
        fc.property(
          fc.array(programme, { minLength: 1, maxLength: 3 }),
          fc.array(project, { minLength: 1, maxLength: 5 }),
          fc.constantFrom(...LANGUAGES),
          (programmes, projects, language) => {
            const rows = { programme: programmes, project: projects };
            const cells = calculated({ language, kind: 'portfolio', rows, settings: { currency: 'EUR' } })['programme'] ?? [];
            programmes.forEach((each, at) =>
              expectSame(cells[at]?.[native.key], shown(compute({ programme: each, projects, currency: 'EUR' }))),
            );
          },
        ),
        { numRuns: 60 },
      );
    },
  );

  test('of the portfolio or of a project has no formula where only the report writes it', () => {
    const written = all.filter(({ native }) => native === null).map(({ key }) => key);
    expect(written).toEqual(['riskScore', 'projects', 'variance', 'varianceShare', 'red', 'late', 'overBudget']);
  });

  const all = Object.values(MEASURES).flat();
  test('has a key and, in each language, a name of its own and everything that is said of it', () => {
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    for (const language of LANGUAGES) {
      for (const group of Object.values(MEASURES))
        expect(new Set(group.map((measure) => measureName(BASE_STANDARD, measure, language))).size).toBe(group.length);
      for (const { definition, formula } of all) for (const text of [definition, formula]) expect(text[language]).not.toBe('');
    }
  });

  test('names columns that the standard has', () => {
    for (const { source } of all)
      for (const { record, key } of source) expect(BASE_STANDARD.records[record].columns.map((column) => column.key)).toContain(key);
  });
});

describe('the populations', () => {
  const statuses = [...(BASE_STANDARD.lists['projectStatus']?.entries.map(({ code }) => code) ?? []), 'their own word', null];

  test.each(statuses)('are one for each project: requests, active, finished or cancelled (%s)', (status) => {
    const inOne = (['requests', 'active', 'finished', 'cancelled'] as const).filter((key) => POPULATIONS[key].includes({ status }));
    expect(inOne).toHaveLength(1);
    expect(POPULATIONS.decided.includes({ status })).toBe(inOne[0] !== 'requests');
    if (POPULATIONS.waiting.includes({ status })) expect(inOne[0]).toBe('requests');
  });

  test('count who has an unknown status, or none, as active', () => {
    expect([null, 'their own word'].map((status) => POPULATIONS.active.includes({ status }))).toEqual([true, true]);
  });
});
