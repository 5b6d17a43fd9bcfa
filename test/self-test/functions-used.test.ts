import { SELF_TEST_CASES } from '../../src/self-test/all-cases';
import { FUNCTIONS } from '../../src/functions/table';
import type { WorkbookKind } from '../../src/standard/model/types';
import { standardWorkbook } from '../support/excel';

const cases = new Set(SELF_TEST_CASES.map(({ id }) => id));

test('every case has an id of its own', () => {
  expect(cases.size).toBe(SELF_TEST_CASES.length);
});

test.each<WorkbookKind>(['project', 'portfolio'])(
  'every function that a %s workbook calculates or judges with is in a case',
  async (kind) => {
    const { book } = await standardWorkbook(kind);
    const formulas = book.sheets.flatMap((sheet) => [
      ...sheet.cells.flatMap((row) => row?.flatMap((cell) => cell?.formula ?? []) ?? []),
      ...sheet.validations.flatMap(({ formula1, formula2 }) => [formula1 ?? '', formula2 ?? '']),
      ...sheet.conditionalFormats.flatMap(({ rule }) => ('formula' in rule ? [rule.formula] : [])),
    ]);
    const used = formulas.flatMap((formula) =>
      [...formula.replace(/"[^"]*"/g, '""').matchAll(/(?<![\w.])([A-Z][A-Z\d.]*)\(/g)].map(([, name = '']) => name),
    );
    expect(formulas.length).toBeGreaterThan(1_000);
    expect([...new Set(used)].filter((name) => !cases.has(`formulas/${name}`))).toEqual([]);
  },
);

test('every PMO function is in a case', () => {
  expect(FUNCTIONS.filter(({ id }) => !cases.has(`functions/${id}`)).map(({ id }) => id)).toEqual([]);
});
