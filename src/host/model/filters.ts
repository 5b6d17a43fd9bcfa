import { cellAt } from '../book/book';
import type { CellValue, FilterCriteria, Sheet, Table } from '../book/book';
import { invalidArgument } from '../bridge/errors';
import { HostObject } from '../bridge/object';
import { displayText } from '../calculation/entry';
import { integerOf, recordOf, textOf } from './arguments';
import { Range } from './range';
import { cultureOfEntry } from './sizes';
import { bodyArea } from './table-area';
import type { Workspace } from './workspace';
import { omit } from './omit';

/** The filter of one table column. The host filters by values and by criteria such as `>5`. */
export class Filter extends HostObject {
  readonly className = 'Filter';
  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
    private readonly table: Table,
    private readonly column: number,
  ) {
    super();
  }
  get Criteria(): unknown {
    return this.table.filters.get(this.column) ?? null;
  }
  Apply(criteria?: unknown): void {
    this.set(criteriaOf(criteria));
  }
  ApplyValuesFilter(values?: unknown): void {
    if (!Array.isArray(values)) throw invalidArgument('values must be an array.');
    this.set({ filterOn: 'Values', values: values.map((value: unknown) => textOf(value, 'A value')) });
  }
  ApplyCustomFilter(criteria1?: unknown, criteria2?: unknown, oper?: unknown): void {
    const criterion1 = textOf(criteria1, 'criteria1');
    this.set({
      filterOn: 'Custom',
      criterion1,
      ...(typeof criteria2 === 'string' ? { criterion2: criteria2, operator: oper === 'Or' ? 'Or' : 'And' } : {}),
    });
  }
  Clear(): void {
    this.table.filters.delete(this.column);
    reapplyTableFilters(this.workspace, this.sheet, this.table);
  }
  private set(criteria: FilterCriteria): void {
    this.workspace.checkAllowed(this.sheet, 'allowAutoFilter');
    this.table.filters.set(this.column, criteria);
    reapplyTableFilters(this.workspace, this.sheet, this.table);
  }
}

function criteriaOf(given: unknown): FilterCriteria {
  const { filterOn, values, criterion1, criterion2, operator } = recordOf(given, 'criteria');
  if (filterOn === 'Values') {
    if (!Array.isArray(values)) throw invalidArgument('A filter on values needs values.');
    return { filterOn, values: values.map((value: unknown) => textOf(value, 'A value')) };
  }
  if (filterOn !== 'Custom') throw invalidArgument(`The host does not filter on '${String(filterOn)}'.`);
  return {
    filterOn,
    criterion1: textOf(criterion1, 'criterion1'),
    ...(typeof criterion2 === 'string' ? { criterion2, operator: operator === 'Or' ? 'Or' : 'And' } : {}),
  };
}

/** The filter of a sheet or of a table as a whole. */
export class AutoFilter extends HostObject {
  readonly className = 'AutoFilter';
  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
    private readonly table: Table | undefined,
  ) {
    super();
  }
  private get filters(): Map<number, FilterCriteria> | undefined {
    return this.table?.filters ?? this.sheet.autoFilter?.filters;
  }
  get Enabled(): boolean {
    return this.table ? this.table.showFilterButton : this.sheet.autoFilter !== undefined;
  }
  get IsDataFiltered(): boolean {
    return (this.filters?.size ?? 0) > 0;
  }
  get Criteria(): unknown {
    return [...(this.filters?.values() ?? [])];
  }
  Apply(range?: unknown, columnIndex?: unknown, criteria?: unknown): void {
    this.workspace.checkAllowed(this.sheet, 'allowAutoFilter');
    if (!this.table) {
      if (!(range instanceof Range)) throw invalidArgument('range must be a range.');
      if (!this.sheet.autoFilter) this.sheet.autoFilter = { area: { ...range.area }, filters: new Map() };
    }
    if (columnIndex !== undefined && criteria !== undefined) this.filters?.set(integerOf(columnIndex, 'columnIndex'), criteriaOf(criteria));
    this.Reapply();
  }
  ClearCriteria(): void {
    this.filters?.clear();
    this.Reapply();
  }
  ClearColumnCriteria(columnIndex?: unknown): void {
    this.filters?.delete(integerOf(columnIndex, 'columnIndex'));
    this.Reapply();
  }
  Reapply(): void {
    if (this.table) return reapplyTableFilters(this.workspace, this.sheet, this.table);
    const { autoFilter } = this.sheet;
    if (autoFilter) hideRows(this.workspace, this.sheet, { ...autoFilter.area, row: autoFilter.area.row + 1 }, autoFilter.filters);
  }
  Remove(): void {
    this.ClearCriteria();
    if (this.table) this.table.showFilterButton = false;
    else delete this.sheet.autoFilter;
  }
  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range) throw invalidArgument('There is no filter.');
    return range;
  }
  GetRangeOrNullObject(): Range | null {
    const area = this.table?.area ?? this.sheet.autoFilter?.area;
    return area ? new Range(this.workspace, this.sheet, area) : null;
  }
}

export function clearTableFilters(sheet: Sheet, table: Table): void {
  if (table.filters.size === 0) return;
  table.filters.clear();
  const body = bodyArea(table);
  for (let row = body.row; row <= body.lastRow; row++) setRowHidden(sheet, row, false);
}

export function reapplyTableFilters(workspace: Workspace, sheet: Sheet, table: Table): void {
  hideRows(workspace, sheet, bodyArea(table), table.filters);
}

function hideRows(
  workspace: Workspace,
  sheet: Sheet,
  body: { row: number; lastRow: number; column: number },
  filters: ReadonlyMap<number, FilterCriteria>,
): void {
  workspace.settle();
  for (let row = body.row; row <= body.lastRow; row++) {
    const shown = [...filters].every(([column, criteria]) => passes(workspace, sheet, row, body.column + column, criteria));
    setRowHidden(sheet, row, !shown);
  }
}

function setRowHidden(sheet: Sheet, row: number, hidden: boolean): void {
  const line = sheet.rows.get(row);
  if ((line?.hidden ?? false) === hidden) return;
  const rest = omit(line ?? {}, 'hidden');
  sheet.rows.set(row, hidden ? { ...rest, hidden } : rest);
}

function passes(workspace: Workspace, sheet: Sheet, row: number, column: number, criteria: FilterCriteria): boolean {
  const cell = cellAt(sheet, row, column);
  const value = cell?.value ?? null;
  const text = value === null ? '' : displayText(value, workspace.style(cell).numberFormat ?? 'General', cultureOfEntry(workspace));
  if (criteria.filterOn === 'Values') return (criteria.values ?? []).some((wanted) => wanted.toLowerCase() === text.toLowerCase());
  const first = meets(value, text, criteria.criterion1 ?? '');
  if (criteria.criterion2 === undefined) return first;
  const second = meets(value, text, criteria.criterion2);
  return criteria.operator === 'Or' ? first || second : first && second;
}

/** `>5`, `<>open`, `=A*`, as in Excel's custom filter. */
function meets(value: CellValue, text: string, criterion: string): boolean {
  const [, operator = '=', operand = ''] = /^(>=|<=|<>|>|<|=)?(.*)$/s.exec(criterion) ?? [];
  const number = Number(operand);
  if (operand !== '' && !Number.isNaN(number) && typeof value === 'number') {
    const difference = value - number;
    return (
      {
        '>': difference > 0,
        '<': difference < 0,
        '>=': difference >= 0,
        '<=': difference <= 0,
        '<>': difference !== 0,
        '=': difference === 0,
      }[operator] ?? false
    );
  }
  const pattern = new RegExp(
    `^${operand
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/\?/g, '.')}$`,
    'is',
  );
  if (operator === '=') return pattern.test(text);
  if (operator === '<>') return !pattern.test(text);
  const order = text.localeCompare(operand, undefined, { sensitivity: 'accent' });
  if (typeof value !== 'string') return false;
  return { '>': order > 0, '<': order < 0, '>=': order >= 0, '<=': order <= 0 }[operator] ?? false;
}
