import type { Sheet, SheetProtection } from '../book/book';
import { HostError, invalidArgument } from '../bridge/errors';
import { HostObject } from '../bridge/object';
import { booleanOf, integerOf, oneOf, recordOf, textOf } from './arguments';
import { Range, rangeOn } from './range';
import type { Workspace } from './workspace';

export class FreezePanes extends HostObject {
  readonly className = 'WorksheetFreezePanes';
  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
  ) {
    super();
  }
  FreezeRows(count: unknown = 1): void {
    this.freeze(integerOf(count, 'count'), 0);
  }
  FreezeColumns(count: unknown = 1): void {
    this.freeze(0, integerOf(count, 'count'));
  }
  FreezeAt(range?: unknown): void {
    const { area } = range instanceof Range ? range : rangeOn(this.workspace, this.sheet, textOf(range, 'frozenRange'));
    const wholeRows = area.column === 0 && area.lastColumn > 16_000;
    const wholeColumns = area.row === 0 && area.lastRow > 1_000_000;
    this.freeze(wholeColumns ? 0 : area.lastRow + 1, wholeRows ? 0 : area.lastColumn + 1);
  }
  Unfreeze(): void {
    delete this.sheet.freeze;
  }
  GetLocation(): Range {
    const range = this.GetLocationOrNullObject();
    if (!range) throw new HostError('ItemNotFound', 'No panes are frozen.');
    return range;
  }
  GetLocationOrNullObject(): Range | null {
    const { freeze } = this.sheet;
    if (!freeze) return null;
    const area = {
      row: 0,
      column: 0,
      lastRow: freeze.rows > 0 ? freeze.rows - 1 : 1_048_575,
      lastColumn: freeze.columns > 0 ? freeze.columns - 1 : 16_383,
    };
    return new Range(this.workspace, this.sheet, area);
  }
  private freeze(rows: number, columns: number): void {
    if (rows < 0 || columns < 0) throw invalidArgument('count must not be negative.');
    if (rows === 0 && columns === 0) delete this.sheet.freeze;
    else this.sheet.freeze = { rows, columns };
  }
}

const FLAGS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

export class WorksheetProtection extends HostObject {
  readonly className = 'WorksheetProtection';
  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
  ) {
    super();
  }
  get Protected(): boolean {
    return this.sheet.protection !== undefined;
  }
  get Options(): unknown {
    const options = this.sheet.protection?.options ?? {};
    return { ...Object.fromEntries(FLAGS.map((flag) => [flag, options[flag] ?? false])), selectionMode: options.selectionMode ?? 'Normal' };
  }
  Protect(options?: unknown, password?: unknown): void {
    if (this.sheet.protection) throw new HostError('AccessDenied', 'The sheet is protected already.');
    const given = options === undefined ? {} : recordOf(options, 'options');
    const protection: SheetProtection = { options: {} };
    for (const flag of FLAGS)
      if (given[flag] !== undefined && given[flag] !== null) protection.options[flag] = booleanOf(given[flag], flag);
    if (given.selectionMode !== undefined && given.selectionMode !== null)
      protection.options.selectionMode = oneOf(given.selectionMode, ['Normal', 'Unlocked', 'None'] as const, 'selectionMode');
    if (password !== undefined && password !== '') protection.password = textOf(password, 'password');
    this.sheet.protection = protection;
  }
  Unprotect(password?: unknown): void {
    const { protection } = this.sheet;
    if (!protection) return;
    const wanted = protection.password;
    // A hash that came with a file cannot be compared: only the right password would open it in Excel.
    if (wanted !== undefined ? password !== wanted : protection.passwordAttributes !== undefined)
      throw new HostError('AccessDenied', 'The password is wrong.');
    delete this.sheet.protection;
    this.workspace.checkSheet(this.sheet);
  }
}
