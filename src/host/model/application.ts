import { HostObject } from '../bridge/object';
import { oneOf } from './arguments';
import { cultureOf } from './culture';
import type { CultureData } from './culture';
import type { Workspace } from './workspace';

export class Application extends HostObject {
  readonly className = 'Application';
  static override readonly navigations = ['CultureInfo'];
  constructor(private readonly workspace: Workspace) {
    super();
  }
  get CalculationMode(): string {
    return this.workspace.book.calculationMode;
  }
  set CalculationMode(value: unknown) {
    this.workspace.book.calculationMode = oneOf(value, ['Automatic', 'AutomaticExceptTables', 'Manual'] as const, 'calculationMode');
  }
  get CalculationState(): string {
    return 'Done';
  }
  get CalculationEngineVersion(): number {
    return 191029;
  }
  get DecimalSeparator(): string {
    return this.culture.decimal;
  }
  get ThousandsSeparator(): string {
    return this.culture.group;
  }
  get UseSystemSeparators(): boolean {
    return true;
  }
  private get culture(): CultureData {
    return cultureOf(this.workspace.options.locale);
  }
  get CultureInfo(): CultureInfo {
    return new CultureInfo(this.culture);
  }
  Calculate(type?: unknown): void {
    const kind = oneOf(type, ['Recalculate', 'Full', 'FullRebuild'] as const, 'calculationType');
    if (kind === 'FullRebuild') this.workspace.restructured();
    this.workspace.calculate(kind === 'Recalculate' ? 'Recalculate' : 'Full');
  }
  SuspendApiCalculationUntilNextSync(): void {
    this.workspace.suspendCalculation();
  }
  /** Nothing is drawn here. */
  SuspendScreenUpdatingUntilNextSync(): void {}
}

export class CultureInfo extends HostObject {
  readonly className = 'CultureInfo';
  static override readonly navigations = ['NumberFormat', 'DatetimeFormat'];
  constructor(private readonly culture: CultureData) {
    super();
  }
  get Name(): string {
    return this.culture.name;
  }
  get NumberFormat(): NumberFormatInfo {
    return new NumberFormatInfo(this.culture);
  }
  get DatetimeFormat(): DatetimeFormatInfo {
    return new DatetimeFormatInfo(this.culture);
  }
}

export class NumberFormatInfo extends HostObject {
  readonly className = 'NumberFormatInfo';
  constructor(private readonly culture: CultureData) {
    super();
  }
  get NumberDecimalSeparator(): string {
    return this.culture.decimal;
  }
  get NumberGroupSeparator(): string {
    return this.culture.group;
  }
}

export class DatetimeFormatInfo extends HostObject {
  readonly className = 'DatetimeFormatInfo';
  constructor(private readonly culture: CultureData) {
    super();
  }
  get DateSeparator(): string {
    return this.culture.dateSeparator;
  }
  get ShortDatePattern(): string {
    return this.culture.shortDate;
  }
  get LongDatePattern(): string {
    return this.culture.longDate;
  }
  get TimeSeparator(): string {
    return this.culture.timeSeparator;
  }
  get LongTimePattern(): string {
    return this.culture.longTime;
  }
}
