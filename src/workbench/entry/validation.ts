import { ensureCell, type CellValue, type DataValidation, type Sheet } from '../../host/book/book';
import type { Workspace } from '../../host/model/workspace';
import { compares, shown } from '../grid/conditional';

export const validationAt = (sheet: Sheet, row: number, column: number): DataValidation | undefined =>
  sheet.validations.find(({ areas }) =>
    areas.some((area) => row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn),
  );

/** What a formula of the rule gives for that cell: it is written for the first cell of the rule's first area. */
function evaluated(
  workspace: Workspace,
  sheet: Sheet,
  { areas: [from] }: DataValidation,
  formula: string,
  row: number,
  column: number,
): CellValue[] {
  const result = workspace.calculator.evaluate(formula, sheet, row, column, from);
  return Array.isArray(result) ? result.flat() : [result];
}

/** What the work finds while the cell holds that value instead of its own. */
function trying<Found>(sheet: Sheet, row: number, column: number, value: CellValue, work: () => Found): Found {
  const known = sheet.cells[row]?.[column];
  const { style } = ensureCell(sheet, row, column);
  const cells = sheet.cells[row] ?? [];
  cells[column] = { value, style };
  try {
    return work();
  } finally {
    if (known) cells[column] = known;
    else delete cells[column];
  }
}

/** The entries of a drop-down list, as the cell would take them. */
export function listOptions(workspace: Workspace, sheet: Sheet, validation: DataValidation, row: number, column: number): CellValue[] {
  const source = validation.formula1 ?? '';
  if (!source.startsWith('=')) return source.split(',').map((entry) => entry.trim());
  try {
    return evaluated(workspace, sheet, validation, source, row, column).filter((value) => value !== null && value !== '');
  } catch {
    return [];
  }
}

/** Whether the rule of the cell admits that value. */
export function admits(
  workspace: Workspace,
  sheet: Sheet,
  validation: DataValidation,
  row: number,
  column: number,
  value: CellValue,
): boolean {
  if (value === null || value === '') return validation.ignoreBlanks || validation.type === 'None';
  const operand = (formula: string | undefined): CellValue => {
    if (formula === undefined) return null;
    if (!formula.startsWith('=')) return Number.isNaN(Number(formula)) ? formula : Number(formula);
    return evaluated(workspace, sheet, validation, formula, row, column)[0] ?? null;
  };
  const inRange = (measured: CellValue): boolean =>
    compares(measured, validation.operator ?? 'Between', operand(validation.formula1), operand(validation.formula2));
  switch (validation.type) {
    case 'None':
      return true;
    case 'List':
      return listOptions(workspace, sheet, validation, row, column).some(
        (option) => shown(option).toLowerCase() === shown(value).toLowerCase(),
      );
    case 'WholeNumber':
      return typeof value === 'number' && Number.isInteger(value) && inRange(value);
    case 'Decimal':
    case 'Date':
    case 'Time':
      return typeof value === 'number' && inRange(value);
    case 'TextLength':
      return inRange(shown(value).length);
    case 'Custom': {
      // The rule looks at the cell itself, which does not hold the value yet.
      const verdict = trying(sheet, row, column, value, () => operand(validation.formula1));
      return verdict === true || (typeof verdict === 'number' && verdict !== 0);
    }
  }
}
