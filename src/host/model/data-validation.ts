import type { Area } from '../../ooxml/address';
import type { DataValidation as Validation, Sheet } from '../book/book';
import { invalidArgument } from '../bridge/errors';
import { HostObject } from '../bridge/object';
import { parseEntry } from '../calculation/entry';
import { relativeFormula } from '../calculation/formula';
import { absoluteAddress, intersection, sameArea, without } from './address';
import { booleanOf, oneOf, recordOf, textOf } from './arguments';
import { cloneData } from './clone';
import type { Region } from './styles';
import { omit } from './omit';

const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;

/** Members of Excel.DataValidationRule and the type that each makes. */
const BASIC = { wholeNumber: 'WholeNumber', decimal: 'Decimal', date: 'Date', time: 'Time', textLength: 'TextLength' } as const;
type Basic = keyof typeof BASIC;

const MAX_TITLE = 32;
const MAX_MESSAGE = 255;
/** Of the alert that a wrong value brings. */
const MAX_ALERT = 225;
const MAX_LIST = 255;

export class DataValidation extends HostObject {
  readonly className = 'DataValidation';
  constructor(private readonly region: Region) {
    super();
  }

  get Type(): string {
    const found = this.common();
    return found === 'different' ? 'Inconsistent' : (found?.type ?? 'None');
  }
  get Rule(): unknown {
    const found = this.common();
    return found === undefined || found === 'different' || found.type === 'None' ? {} : ruleOf(found);
  }
  set Rule(value: unknown) {
    const rule = readRule(recordOf(value, 'rule'), this.region.sheet);
    // A new rule keeps the messages that were there.
    const former = this.common();
    // Excel on the web refuses it (office-js issue 2594): `clear` first.
    if (former === 'different') throw invalidArgument('The cells have different validations.');
    const kept: Partial<Validation> = former ? messagesOf(former) : {};
    this.replace(
      rule
        ? { inCellDropDown: true, ignoreBlanks: true, ...kept, ...rule, areas: this.region.areas.map((area) => ({ ...area })) }
        : undefined,
    );
  }
  get Prompt(): unknown {
    const found = this.common();
    const prompt = found === 'different' ? undefined : found?.prompt;
    return { showPrompt: prompt?.show ?? true, title: prompt?.title ?? '', message: prompt?.message ?? '' };
  }
  set Prompt(value: unknown) {
    const { showPrompt, title, message } = recordOf(value, 'prompt');
    const prompt = {
      show: showPrompt === undefined ? true : booleanOf(showPrompt, 'showPrompt'),
      title: limited(title, MAX_TITLE, 'title'),
      message: limited(message, MAX_MESSAGE, 'message'),
    };
    for (const validation of this.own()) validation.prompt = prompt;
  }
  get ErrorAlert(): unknown {
    const found = this.common();
    const alert = found === 'different' ? undefined : found?.errorAlert;
    return { showAlert: alert?.show ?? true, style: alert?.style ?? 'Stop', title: alert?.title ?? '', message: alert?.message ?? '' };
  }
  set ErrorAlert(value: unknown) {
    const { showAlert, style, title, message } = recordOf(value, 'errorAlert');
    const errorAlert = {
      show: showAlert === undefined ? true : booleanOf(showAlert, 'showAlert'),
      style: style === undefined ? ('Stop' as const) : oneOf(style, ['Stop', 'Warning', 'Information'] as const, 'style'),
      title: limited(title, MAX_TITLE, 'title'),
      message: limited(message, MAX_ALERT, 'message'),
    };
    for (const validation of this.own()) validation.errorAlert = errorAlert;
  }
  get IgnoreBlanks(): boolean | null {
    const found = this.common();
    return found === 'different' ? null : (found?.ignoreBlanks ?? true);
  }
  set IgnoreBlanks(value: unknown) {
    const ignoreBlanks = booleanOf(value, 'ignoreBlanks');
    for (const validation of this.own()) validation.ignoreBlanks = ignoreBlanks;
  }
  Clear(): void {
    this.replace(undefined);
  }

  /** The validation that all cells of the region share; undefined if none has any. */
  private common(): Validation | 'different' | undefined {
    const found: (Validation | undefined)[] = [];
    for (const area of this.region.areas) {
      const touching = this.region.sheet.validations.filter((validation) => validation.areas.some((part) => intersection(part, area)));
      const bare = touching
        .flatMap(({ areas }) => areas)
        .reduce<Area[]>((rest, part) => rest.flatMap((piece) => without(piece, part)), [area]);
      found.push(...touching, ...(bare.length > 0 ? [undefined] : []));
    }
    const [first] = found;
    return found.every((validation) => validation === first || (validation && first && sameRule(validation, first))) ? first : 'different';
  }

  private replace(validation: Validation | undefined): void {
    const { workspace, sheet, areas } = this.region;
    workspace.checkAllowed(sheet, 'never');
    takeOut(sheet, areas);
    if (validation) sheet.validations.push(validation);
  }

  /** The validations of exactly this region: those that reach beyond it are split, cells without any get an empty one. */
  private own(): Validation[] {
    const { workspace, sheet, areas } = this.region;
    workspace.checkAllowed(sheet, 'never');
    const exact = sheet.validations.find(
      (validation) =>
        validation.areas.length === areas.length && areas.every((area) => validation.areas.some((part) => sameArea(part, area))),
    );
    if (exact) return [exact];
    const pieces: Validation[] = [];
    let bare = [...areas];
    for (const validation of sheet.validations) {
      const inside = areas.flatMap((area) => validation.areas.flatMap((part) => intersection(part, area) ?? []));
      if (inside.length === 0) continue;
      pieces.push({ ...cloneData(validation), areas: inside });
      bare = bare.flatMap((area) => inside.reduce<Area[]>((rest, part) => rest.flatMap((piece) => without(piece, part)), [area]));
    }
    if (bare.length > 0) pieces.push({ areas: bare, type: 'None', inCellDropDown: true, ignoreBlanks: true });
    takeOut(sheet, areas);
    sheet.validations.push(...pieces);
    return pieces;
  }
}

function takeOut(sheet: Sheet, areas: readonly Area[]): void {
  sheet.validations = sheet.validations.filter((validation) => {
    for (const area of areas) validation.areas = validation.areas.flatMap((part) => without(part, area));
    return validation.areas.length > 0;
  });
}

function messagesOf({ prompt, errorAlert, ignoreBlanks }: Validation): Partial<Validation> {
  return { ignoreBlanks, ...(prompt ? { prompt } : {}), ...(errorAlert ? { errorAlert } : {}) };
}

/** Rules are the same where a copy of one would be the other: their formulas count from the first cell of each. */
function sameRule(a: Validation, b: Validation): boolean {
  return JSON.stringify(fromFirstCell(a), inOrder) === JSON.stringify(fromFirstCell(b), inOrder);
}

/** Rules that are the same may have come by their parts in another order. */
const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

function fromFirstCell(validation: Validation): object {
  const { areas, formula1, formula2 } = validation;
  const cell = { row: Math.min(...areas.map(({ row }) => row)), column: Math.min(...areas.map(({ column }) => column)) };
  const relative = (formula: string | undefined): string | undefined =>
    formula?.startsWith('=') ? relativeFormula(formula, cell) : formula;
  return { ...omit(validation, 'areas'), formula1: relative(formula1), formula2: relative(formula2) };
}

function limited(value: unknown, most: number, what: string): string {
  const text = value === undefined || value === null ? '' : textOf(value, what);
  if (text.length > most) throw invalidArgument(`The ${what} of a validation has at most ${most} characters.`);
  return text;
}

function readRule(
  rule: Readonly<Record<string, unknown>>,
  sheet: Sheet,
): (Pick<Validation, 'type' | 'operator' | 'formula1' | 'formula2'> & Partial<Validation>) | undefined {
  const given = Object.keys(rule).filter((key) => rule[key] !== undefined && rule[key] !== null);
  if (given.length === 0) return undefined;
  const [kind] = given;
  if (given.length > 1 || kind === undefined) throw invalidArgument('A validation has one kind of rule.');
  const details = recordOf(rule[kind], kind);
  if (kind === 'list')
    return { type: 'List', formula1: listSource(details.source, sheet), inCellDropDown: details.inCellDropDown !== false };
  if (kind === 'custom') return { type: 'Custom', formula1: checkedFormula(asFormula(textOf(details.formula, 'formula'))) };
  if (!(kind in BASIC)) throw invalidArgument(`There is no validation '${kind}'.`);
  const operator = oneOf(details.operator, OPERATORS, 'operator');
  const formula1 = operand(details.formula1, kind as Basic, sheet);
  const two = operator === 'Between' || operator === 'NotBetween';
  return { type: BASIC[kind as Basic], operator, formula1, ...(two ? { formula2: operand(details.formula2, kind as Basic, sheet) } : {}) };
}

const asFormula = (text: string): string => (text.startsWith('=') ? text : `=${text}`);

/** Excel takes no structured references in a validation. */
function checkedFormula(formula: string): string {
  if (/\[[^\]]*\]/.test(formula.replace(/"[^"]*"|'[^']*'/g, ''))) throw invalidArgument('A validation takes no structured references.');
  return formula;
}

/** Ranges come as objects; the module must not know their class, which knows this one. */
const isRange = (value: unknown): value is HostObject & { readonly sheet: Sheet; readonly area: Area } =>
  value instanceof HostObject && value.className === 'Range';

function rangeFormula(range: { readonly sheet: Sheet; readonly area: Area }, sheet: Sheet): string {
  const address = absoluteAddress(range.sheet.name, range.area);
  return range.sheet === sheet ? `=${address.slice(address.lastIndexOf('!') + 1)}` : `=${address}`;
}

function listSource(source: unknown, sheet: Sheet): string {
  if (isRange(source)) return rangeFormula(source, sheet);
  const text = textOf(source, 'source');
  if (text.startsWith('=')) return checkedFormula(text);
  if (text === '' || text.length > MAX_LIST) throw invalidArgument(`A list has between 1 and ${MAX_LIST} characters.`);
  return text;
}

function operand(value: unknown, kind: Basic, sheet: Sheet): string {
  if (isRange(value)) return rangeFormula(value, sheet);
  if (typeof value === 'number') return String(value);
  const text = textOf(value, 'formula1 or formula2');
  if (text === '') throw invalidArgument('The rule lacks a value.');
  if (text.startsWith('=')) return checkedFormula(text);
  const entry = parseEntry(text.replace(/^(\d{4}-\d{2}-\d{2})T.*$/, '$1'), { locale: 'en-US' });
  if (entry.kind !== 'value' || typeof entry.value !== 'number') throw invalidArgument(`'${text}' is no ${kind}.`);
  return String(entry.value);
}

const operandOf = (text: string | undefined): string | number | undefined =>
  text === undefined ? undefined : text.startsWith('=') || text === '' || Number.isNaN(Number(text)) ? text : Number(text);

function ruleOf({ type, formula1, formula2, operator, inCellDropDown }: Validation): unknown {
  if (type === 'List') return { list: { inCellDropDown, source: formula1 ?? '' } };
  if (type === 'Custom') return { custom: { formula: formula1 ?? '' } };
  const kind = (Object.keys(BASIC) as Basic[]).find((key) => BASIC[key] === type);
  if (!kind) return {};
  return {
    [kind]: {
      formula1: operandOf(formula1),
      ...(formula2 === undefined ? {} : { formula2: operandOf(formula2) }),
      operator: operator ?? 'Between',
    },
  };
}
