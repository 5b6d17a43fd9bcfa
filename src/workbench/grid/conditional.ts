import type { Area } from '../../ooxml/address';
import { cellAt, isCellError } from '../../host/book/book';
import type { CellValue, ConditionalFormat, ConditionalRule, DifferentialStyle, ScalePoint, Sheet } from '../../host/book/book';
import { forCells } from '../../host/model/cells';
import type { Workspace } from '../../host/model/workspace';

/** What conditional formats lay over a cell. */
export interface ConditionalLook {
  readonly styles: readonly DifferentialStyle[];
  readonly fill?: string;
  readonly bar?: DataBar;
  readonly icon?: { readonly set: string; readonly step: number; readonly of: number };
  readonly hidesValue: boolean;
}

/** Shares of the cell's width. */
export interface DataBar {
  readonly from: number;
  readonly to: number;
  /** Where negative and positive values part, if there are negative ones. */
  readonly axis?: number;
  readonly color: string;
  readonly gradient: boolean;
}

/** Excel's colour of a negative bar that was given none. */
const NEGATIVE = '#FF0000';

const NOTHING: ConditionalLook = { styles: [], hidesValue: false };

/** Answers for one sheet as it is; to be made anew when something has changed. */
export class ConditionalLooks {
  private readonly formats: readonly ConditionalFormat[];
  private readonly numbers = new Map<ConditionalFormat, number[]>();
  private readonly counts = new Map<ConditionalFormat, Map<string, number>>();
  private readonly known = new Map<string, ConditionalLook>();

  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
  ) {
    this.formats = [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
  }

  at(row: number, column: number): ConditionalLook {
    if (this.formats.length === 0) return NOTHING;
    const key = `${row},${column}`;
    let look = this.known.get(key);
    if (!look) this.known.set(key, (look = this.judge(row, column)));
    return look;
  }

  private judge(row: number, column: number): ConditionalLook {
    let look = NOTHING;
    for (const format of this.formats) {
      if (!format.areas.some((area) => row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn))
        continue;
      const value = cellAt(this.sheet, row, column)?.value ?? null;
      const { rule } = format;
      if (rule.type === 'ColorScale' || rule.type === 'DataBar' || rule.type === 'IconSet') {
        if (typeof value === 'number') look = { ...look, ...this.scaled(format, rule, value) };
      } else if (this.holds(format, rule, value, row, column)) {
        look = { ...look, styles: [...look.styles, rule.style] };
        if (format.stopIfTrue) break;
      }
    }
    return look;
  }

  private holds(
    format: ConditionalFormat,
    rule: Exclude<ConditionalRule, { type: 'ColorScale' | 'DataBar' | 'IconSet' }>,
    value: CellValue,
    row: number,
    column: number,
  ): boolean {
    switch (rule.type) {
      case 'Custom': {
        const result = this.evaluate(format, rule.formula, row, column);
        return result === true || (typeof result === 'number' && result !== 0);
      }
      case 'CellValue': {
        const first = this.evaluate(format, rule.formula1, row, column);
        const second = rule.formula2 === undefined ? null : this.evaluate(format, rule.formula2, row, column);
        return compares(value, rule.operator, first, second);
      }
      case 'ContainsText': {
        const text = shown(value).toLowerCase();
        const wanted = shown(
          this.evaluate(format, rule.text.startsWith('=') ? rule.text : `="${rule.text.replaceAll('"', '""')}"`, row, column),
        );
        const part = wanted.toLowerCase();
        if (rule.operator === 'NotContains') return !text.includes(part);
        return rule.operator === 'BeginsWith'
          ? text.startsWith(part)
          : rule.operator === 'EndsWith'
            ? text.endsWith(part)
            : text.includes(part);
      }
      case 'TopBottom': {
        if (typeof value !== 'number') return false;
        const sorted = this.numbersOf(format);
        const count = Math.max(1, rule.percent ? Math.floor((sorted.length * rule.rank) / 100) : rule.rank);
        const limit = rule.bottom ? sorted[Math.min(count, sorted.length) - 1] : sorted[Math.max(0, sorted.length - count)];
        return limit !== undefined && (rule.bottom ? value <= limit : value >= limit);
      }
      case 'PresetCriteria':
        return this.meets(format, rule.criterion, value);
    }
  }

  private meets(format: ConditionalFormat, criterion: string, value: CellValue): boolean {
    const text = shown(value).trim();
    switch (criterion) {
      case 'Blanks':
        return text === '';
      case 'NonBlanks':
        return text !== '';
      case 'Errors':
        return isCellError(value);
      case 'NonErrors':
        return !isCellError(value);
      case 'DuplicateValues':
      case 'UniqueValues': {
        if (text === '') return false;
        const count = this.countsOf(format).get(text.toLowerCase()) ?? 0;
        return criterion === 'UniqueValues' ? count === 1 : count > 1;
      }
      case 'AboveAverage':
      case 'BelowAverage': {
        const numbers = this.numbersOf(format);
        const mean = numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
        return typeof value === 'number' && (criterion === 'AboveAverage' ? value > mean : value < mean);
      }
      default:
        return false;
    }
  }

  private scaled(
    format: ConditionalFormat,
    rule: Extract<ConditionalRule, { type: 'ColorScale' | 'DataBar' | 'IconSet' }>,
    value: number,
  ): Partial<ConditionalLook> {
    const point = (scale: ScalePoint): number => this.pointOf(format, scale);
    if (rule.type === 'ColorScale') {
      const points = rule.points.map((each) => ({ at: point(each), color: each.color }));
      const upper = points.findIndex(({ at }) => value <= at);
      const high = points[upper < 0 ? points.length - 1 : upper];
      const low = points[upper <= 0 ? (upper < 0 ? points.length - 1 : 0) : upper - 1];
      if (!high || !low) return {};
      const share = high.at === low.at ? 0 : (value - low.at) / (high.at - low.at);
      return { fill: mixed(low.color, high.color, Math.min(1, Math.max(0, share))) };
    }
    if (rule.type === 'DataBar') {
      const low = rule.minimum.type === 'autoMin' ? Math.min(0, point(rule.minimum)) : point(rule.minimum);
      const high = rule.maximum.type === 'autoMax' ? Math.max(0, point(rule.maximum)) : point(rule.maximum);
      const share = (of: number): number => (high === low ? 0 : Math.min(1, Math.max(0, (of - low) / (high - low))));
      const axis = low < 0 ? share(0) : 0;
      const bar: DataBar = {
        from: Math.min(axis, share(value)),
        to: Math.max(axis, share(value)),
        ...(low < 0 ? { axis } : {}),
        color: value < 0 ? NEGATIVE : rule.color,
        gradient: rule.gradient,
      };
      return { bar, ...(rule.showValue ? {} : { hidesValue: true }) };
    }
    const passed = rule.thresholds.filter((each, at) => at === 0 || (each.orEqual ? value >= point(each) : value > point(each))).length - 1;
    const of = rule.thresholds.length;
    const icon = { set: rule.iconSet, step: rule.reverse ? of - 1 - passed : passed, of };
    return { icon, ...(rule.showValue ? {} : { hidesValue: true }) };
  }

  private pointOf(format: ConditionalFormat, { type, value = '0' }: ScalePoint): number {
    const numbers = this.numbersOf(format);
    const least = numbers[0] ?? 0;
    const most = numbers.at(-1) ?? 0;
    const given = Number(
      value.startsWith('=') ? this.evaluate(format, value, format.areas[0]?.row ?? 0, format.areas[0]?.column ?? 0) : value,
    );
    switch (type) {
      case 'min':
      case 'autoMin':
        return least;
      case 'max':
      case 'autoMax':
        return most;
      case 'percent':
        return least + ((most - least) * given) / 100;
      case 'percentile': {
        const at = ((numbers.length - 1) * given) / 100;
        const below = numbers[Math.floor(at)] ?? 0;
        return below + ((numbers[Math.ceil(at)] ?? below) - below) * (at - Math.floor(at));
      }
      default:
        return given;
    }
  }

  /** The formula is written for the first cell of the format's first area. */
  private evaluate(format: ConditionalFormat, formula: string, row: number, column: number): CellValue {
    const from = format.areas[0];
    if (!from || formula === '') return null;
    if (!formula.startsWith('=')) return literal(formula);
    try {
      const result = this.workspace.calculator.evaluate(formula, this.sheet, row, column, from);
      return Array.isArray(result) ? (result[0]?.[0] ?? null) : result;
    } catch {
      return null;
    }
  }

  private numbersOf(format: ConditionalFormat): number[] {
    let numbers = this.numbers.get(format);
    if (!numbers) {
      numbers = [];
      for (const value of this.valuesOf(format.areas)) if (typeof value === 'number') numbers.push(value);
      numbers.sort((a, b) => a - b);
      this.numbers.set(format, numbers);
    }
    return numbers;
  }

  private countsOf(format: ConditionalFormat): Map<string, number> {
    let counts = this.counts.get(format);
    if (!counts) {
      counts = new Map();
      for (const value of this.valuesOf(format.areas)) {
        const text = shown(value).trim().toLowerCase();
        counts.set(text, (counts.get(text) ?? 0) + 1);
      }
      this.counts.set(format, counts);
    }
    return counts;
  }

  private valuesOf(areas: readonly Area[]): CellValue[] {
    const values: CellValue[] = [];
    for (const area of areas) forCells(this.sheet, area, ({ value }) => values.push(value));
    return values;
  }
}

const literal = (text: string): CellValue => {
  const number = Number(text);
  return text.trim() !== '' && !Number.isNaN(number) ? number : text.replace(/^"(.*)"$/s, '$1');
};

export const shown = (value: CellValue): string => (value === null ? '' : isCellError(value) ? value.error : String(value));

/** Names of Excel.ConditionalCellValueOperator and of data validation. */
export function compares(value: CellValue, operator: string, first: CellValue, second: CellValue): boolean {
  if (isCellError(value) || isCellError(first) || isCellError(second)) return false;
  const order = (a: CellValue, b: CellValue): number => {
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    if (typeof a === 'number' && b === null) return a;
    if (a === null && typeof b === 'number') return -b;
    const kinds = (typeof a === 'number' ? 0 : 1) - (typeof b === 'number' ? 0 : 1);
    return kinds || shown(a).toLowerCase().localeCompare(shown(b).toLowerCase());
  };
  switch (operator) {
    case 'EqualTo':
      return order(value, first) === 0;
    case 'NotEqualTo':
    case 'NotEqual':
      return order(value, first) !== 0;
    case 'GreaterThan':
      return order(value, first) > 0;
    case 'GreaterThanOrEqual':
    case 'GreaterThanOrEqualTo':
      return order(value, first) >= 0;
    case 'LessThan':
      return value !== null && order(value, first) < 0;
    case 'LessThanOrEqual':
    case 'LessThanOrEqualTo':
      return value !== null && order(value, first) <= 0;
    case 'Between':
      return order(value, first) >= 0 && order(value, second) <= 0;
    case 'NotBetween':
      return order(value, first) < 0 || order(value, second) > 0;
    default:
      return false;
  }
}

function mixed(from: string, to: string, share: number): string {
  const part = (at: number): number => {
    const a = parseInt(from.slice(at, at + 2), 16);
    return Math.round(a + (parseInt(to.slice(at, at + 2), 16) - a) * share);
  };
  return `rgb(${part(1)},${part(3)},${part(5)})`;
}
