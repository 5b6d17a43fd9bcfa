import type { CellValue, DataValidation, Sheet } from '../../host/book/book';
import type { Workspace } from '../../host/model/workspace';
import { compares, shown } from '../grid/conditional';

export const validationAt = (sheet: Sheet, row: number, column: number): DataValidation | undefined =>
  sheet.validations.find(({ areas }) =>
    areas.some((area) => row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn),
  );

/** The entries of a drop-down list, as the cell would take them. */
export function listOptions(workspace: Workspace, sheet: Sheet, validation: DataValidation, row: number, column: number): CellValue[] {
  const source = validation.formula1 ?? '';
  if (!source.startsWith('=')) return source.split(',').map((entry) => entry.trim());
  try {
    const result = workspace.calculator.evaluate(source, sheet, row, column);
    return (Array.isArray(result) ? result.flat() : [result]).filter((value) => value !== null && value !== '');
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
    const result = workspace.calculator.evaluate(formula, sheet, row, column);
    return Array.isArray(result) ? (result[0]?.[0] ?? null) : result;
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
    case 'Custom':
      // The rule looks at the cell itself, which does not hold the value yet: it is asked after the entry, by whoever checks the workbook.
      return true;
  }
}
