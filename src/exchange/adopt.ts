import { isBlank, isBlankRow, type RawCell } from '../standard/decode/cell';
import { cultureOf, withFallback } from '../standard/decode/culture';
import { sameCurrency } from '../standard/decode/decimal';
import { fold } from '../standard/decode/fold';
import { REASONS } from '../standard/decode/reasons';
import { blankRecord, datesOutOfOrder, isCultural, severityOf, shown } from '../standard/decode/table';
import { decodeValue, textOf, type DecodeContext } from '../standard/decode/value';
import { idGiver } from '../standard/model/ids';
import type { Project } from '../standard/data/records/project';
import { BASE_STANDARD } from '../standard/own/resolve';
import type { Standard } from '../standard/model/standard';
import type { AnyRecord, Column, ColumnType, Finding, Severity } from '../standard/model/types';
import type { Text } from '../words/text';
import { targetsOf, UNIT_FACTORS, type ColumnMap, type MappedColumn } from './map';
import { withHeaderRow, type RawRegister, type RawSheet } from './register';

export interface AdoptedRegister {
  readonly projects: Project[];
  /** What does not fit in the rows; what was odd about the file is in the register's own findings. */
  readonly findings: Finding[];
  /** How often each rating stands there as found, and as normalised; what is blank or does not fit is `noData`. */
  readonly ratings: { readonly found: Record<string, number>; readonly normalised: Record<string, number> };
  /** Headers that the map leaves out. */
  readonly unmapped: string[];
}

/** Makes every row of a register a project of a standard. A cell that does not fit stays blank and is told, once. */
export const adoptRegister = (register: RawRegister, map: ColumnMap, standard: Standard = BASE_STANDARD): AdoptedRegister => {
  const sheet = adoptedSheet(register, map);
  if (!sheet)
    return {
      projects: [],
      findings: [finding(register.fileName, map.sheet ?? null, null, null, null, noSheet(map.sheet ?? ''), 'error')],
      ratings: { found: {}, normalised: {} },
      unmapped: [],
    };
  return new Adoption(register, sheet, map, standard).run();
};

/** The sheet of a register that a map is for. */
export const adoptedSheet = (register: RawRegister, map: ColumnMap): RawSheet | undefined => {
  const wanted = map.sheet;
  const sheet =
    wanted === undefined || register.format === 'csv'
      ? register.sheets[0]
      : register.sheets.find(({ name, table }) => [table, name].some((known) => known !== null && fold(known) === fold(wanted)));
  return sheet && map.headerRow !== undefined ? withHeaderRow(sheet, map.headerRow) : sheet;
};

const finding = (
  source: string,
  sheet: string | null,
  row: number | null,
  column: string | null,
  value: string | null,
  reason: Text,
  severity: Severity,
): Finding => ({ source, sheet, row, column, value, reason, severity });

const noSheet = (name: string): Text => ({
  en: `There is no sheet or table “${name}” in the register.`,
  fr: `Il n’y a ni feuille ni tableau «\u00a0${name}\u00a0» dans le registre.`,
});
const noColumn = (name: string): Text => ({
  en: `The map names the column “${name}”, which the register does not have.`,
  fr: `La correspondance nomme la colonne «\u00a0${name}\u00a0», que le registre n’a pas.`,
});
const mergedValue = (last: number): Text => ({
  en: `This cell is merged with those down to row ${last}; its value is taken for each of these rows.`,
  fr: `Cette cellule est fusionnée jusqu’à la ligne ${last}\u00a0; sa valeur est reprise pour chacune de ces lignes.`,
});
const mergedFirst = (last: number): Text => ({
  en: `This cell is merged with those down to row ${last}; it counts for its first row only, as nobody says how it is shared out.`,
  fr: `Cette cellule est fusionnée jusqu’à la ligne ${last}\u00a0; elle ne compte que pour sa première ligne, sa répartition n’étant pas connue.`,
});
const TOTAL_ROW: Text = {
  en: 'This row holds totals, not a project; it is left out.',
  fr: 'Cette ligne contient des totaux, pas un projet\u00a0; elle est laissée de côté.',
};
const TOTAL = /^(?:(?:grand |sub-?)?totals?(?: general)?(?: projects?| projets?)?|totaux(?: generaux)?|sous-tota(?:l|ux)) ?:?$/;

interface Field {
  readonly index: number;
  readonly header: string;
  readonly column: Column;
  readonly context: DecodeContext;
}

/** One pass over one sheet. */
class Adoption {
  readonly #register: RawRegister;
  readonly #sheet: RawSheet;
  readonly #map: ColumnMap;
  readonly #standard: Standard;
  readonly #targets: readonly Column[];
  readonly #findings: Finding[] = [];
  readonly #ratings = { found: new Map<string, number>(), normalised: new Map<string, number>() };

  constructor(register: RawRegister, sheet: RawSheet, map: ColumnMap, standard: Standard) {
    this.#register = register;
    this.#sheet = sheet;
    this.#map = map;
    this.#standard = standard;
    this.#targets = targetsOf(standard);
  }

  run(): AdoptedRegister {
    const fields = this.#map.columns.flatMap((mapped) => this.#fieldOf(mapped));
    const constants = this.#constants();
    const rows: { values: AnyRecord; rowNumber: number }[] = [];
    const merged = this.#mergedValues(fields);
    this.#sheet.rows.forEach((row, index) => {
      const rowNumber = this.#sheet.firstRowNumber + index;
      if (isBlankRow(row)) return;
      if (isTotal(row, fields)) this.#tell(rowNumber, null, textOf(row.find((cell) => !isBlank(cell)) ?? null), TOTAL_ROW, 'info');
      else rows.push({ values: this.#decodeRow(withMerged(row, merged.get(rowNumber)), rowNumber, fields, constants), rowNumber });
    });
    this.#giveIds(rows, fields.find(({ column }) => column.key === 'id')?.header ?? null);
    const mapped = new Set(fields.map(({ header }) => header));
    return {
      projects: rows.map(({ values }) => values as Project),
      findings: this.#findings,
      ratings: { found: Object.fromEntries(this.#ratings.found), normalised: Object.fromEntries(this.#ratings.normalised) },
      unmapped: this.#sheet.headers.filter((header) => !mapped.has(header)),
    };
  }

  #targetOf(key: string): Column | undefined {
    return this.#targets.find((target) => target.key === key);
  }

  #fieldOf(mapped: MappedColumn): Field[] {
    const { headers, rows } = this.#sheet;
    const exact = headers.indexOf(mapped.from);
    const index = exact >= 0 ? exact : headers.findIndex((header) => fold(header) === fold(mapped.from));
    const header = headers[index];
    const column = this.#targetOf(mapped.to);
    if (header === undefined || !column) {
      this.#tell(null, mapped.from, null, noColumn(mapped.from), 'error');
      return [];
    }
    const words = this.#map.values[column.key];
    const context: DecodeContext = {
      // What the column itself shows, else what the map says.
      ...(isCultural(column) ? withFallback(cultureOf(rows.map((row) => row[index])), this.#map.culture) : {}),
      factor: mapped.factor ?? UNIT_FACTORS[mapped.unit ?? 'unit'],
      date1904: this.#register.date1904,
      words: words && new Map(Object.entries(words).map(([word, code]) => [fold(word), code])),
    };
    return [{ index, header, column, context }];
  }

  /**
   * By row number and column, what a cell that is merged with rows further up has to say: texts, words and dates hold for all rows of the
   * merged cell; an amount or number counts once, and an ID belongs to one row.
   */
  #mergedValues(fields: readonly Field[]): Map<number, Map<number, RawCell>> {
    const values = new Map<number, Map<number, RawCell>>();
    for (const { firstRow, lastRow, column: index } of this.#sheet.merged) {
      const cell = this.#sheet.allRows[firstRow]?.[index] ?? null;
      const field = fields.find((candidate) => candidate.index === index);
      if (!field || isBlank(cell) || firstRow + 1 < this.#sheet.firstRowNumber) continue;
      const holdsForAll = FILLED_DOWN.has(field.column.type);
      this.#tell(
        firstRow + 1,
        field.header,
        shown(cell),
        (holdsForAll ? mergedValue : mergedFirst)(lastRow + 1),
        holdsForAll && field.column.key !== 'name' ? 'info' : 'warning',
      );
      if (!holdsForAll) continue;
      const last = Math.min(lastRow, this.#sheet.allRows.length - 1);
      for (let row = firstRow + 1; row <= last; row++) values.set(row + 1, (values.get(row + 1) ?? new Map()).set(index, cell));
    }
    return values;
  }

  #constants(): AnyRecord {
    const constants: AnyRecord = {};
    for (const [key, value] of Object.entries(this.#map.constants)) {
      const column = this.#targetOf(key);
      const decoded = column && decodeValue(column, value);
      if (decoded?.ok) constants[key] = decoded.value;
      else this.#tell(null, key, String(value), decoded?.reason ?? noColumn(key), 'error');
    }
    return constants;
  }

  #decodeRow(row: readonly RawCell[], rowNumber: number, fields: readonly Field[], constants: AnyRecord): AnyRecord {
    const values: AnyRecord = { ...blankRecord(this.#standard.records.project), ...constants, sourceFile: this.#register.fileName };
    // The currency first: amounts are held against it.
    for (const field of fields) if (field.column.type !== 'money') this.#decodeInto(values, row, rowNumber, field);
    for (const field of fields) if (field.column.type === 'money') this.#decodeInto(values, row, rowNumber, field);
    this.#judgeRow(values, row, rowNumber, fields);
    return values;
  }

  #decodeInto(values: AnyRecord, row: readonly RawCell[], rowNumber: number, { index, header, column, context }: Field): void {
    const cell = row[index] ?? null;
    const decoded = decodeValue(column, cell, context);
    if (!decoded.ok) this.#tell(rowNumber, header, shown(cell), decoded.reason, severityOf(column));
    else if (decoded.currency !== undefined && !this.#isInCurrency(values, decoded.currency)) {
      this.#tell(rowNumber, header, shown(cell), REASONS.otherCurrency(decoded.currency, String(values.currency)), 'error');
    } else if (decoded.value !== null) values[column.key] = decoded.value;
    if (column.key === 'confidence') this.#countRating(cell, values.confidence ?? null);
  }

  /** Whether an amount's currency is its row's; the first amount of a row without one gives it. */
  #isInCurrency(values: AnyRecord, currency: string): boolean {
    if (values.currency === null && currency !== '$') values.currency = currency;
    return values.currency === null || sameCurrency(currency, String(values.currency));
  }

  #judgeRow(values: AnyRecord, row: readonly RawCell[], rowNumber: number, fields: readonly Field[]): void {
    const name = fields.find(({ column }) => column.key === 'name');
    if (values.name === null && name) this.#tell(rowNumber, name.header, null, REASONS.required, 'warning');
    for (const { column, header, index } of fields) {
      const least = datesOutOfOrder(this.#targets, column, values);
      if (least) this.#tell(rowNumber, header, shown(row[index] ?? null), REASONS.before(least.name), 'warning');
    }
  }

  #countRating(cell: RawCell, code: AnyRecord[string]): void {
    const count = (tally: Map<string, number>, key: string): unknown => tally.set(key, (tally.get(key) ?? 0) + 1);
    if (!isBlank(cell)) count(this.#ratings.found, textOf(cell).trim());
    count(this.#ratings.normalised, typeof code === 'string' ? code : 'noData');
  }

  /** Ids present are kept; blank and repeated ones become provisional, never one that is present. */
  #giveIds(rows: readonly { values: AnyRecord; rowNumber: number }[], header: string | null): void {
    const firstRows = new Map<string, number>();
    for (const { values, rowNumber } of rows) {
      if (typeof values.id !== 'string') continue;
      const first = firstRows.get(fold(values.id));
      if (first === undefined) firstRows.set(fold(values.id), rowNumber);
      else {
        this.#tell(rowNumber, header, values.id, REASONS.duplicateId(first), 'error');
        values.id = null;
      }
    }
    const ids = idGiver(
      this.#standard.records.project,
      [...firstRows.keys()].map((id) => id.toUpperCase()),
    );
    for (const { values } of rows) values.id ??= ids.next();
  }

  #tell(row: number | null, column: string | null, value: string | null, reason: Text, severity: Severity): void {
    this.#findings.push(finding(this.#register.fileName, this.#sheet.name, row, column, value, reason, severity));
  }
}

const FILLED_DOWN: ReadonlySet<ColumnType> = new Set(['text', 'longText', 'list', 'flag', 'date']);

const withMerged = (row: readonly RawCell[], merged: ReadonlyMap<number, RawCell> | undefined): readonly RawCell[] => {
  if (!merged) return row;
  const filled = [...row];
  for (const [index, cell] of merged) {
    while (filled.length <= index) filled.push(null);
    if (isBlank(filled[index])) filled[index] = cell;
  }
  return filled;
};

/** A row that begins with the word "Total" alone and has neither id, name nor start of its own. */
const isTotal = (row: readonly RawCell[], fields: readonly Field[]): boolean => {
  const first = row.find((cell) => !isBlank(cell));
  if (typeof first !== 'string' || !TOTAL.test(fold(first))) return false;
  const filled = (key: string): boolean =>
    fields.some(({ column, index }) => column.key === key && !isBlank(row[index]) && row[index] !== first);
  return !filled('id') && !filled('name') && !filled('start');
};
