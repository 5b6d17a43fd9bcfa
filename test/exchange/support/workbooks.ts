import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { RECORDS } from '../../../src/standard/data/records';
import { BASE_STANDARD } from '../../../src/standard/own/resolve';
import { STANDARD_VERSION } from '../../../src/standard/data/version';
import { columnsFor, type RecordKey, type RecordType, type WorkbookKind } from '../../../src/standard/model/types';
import type { Language } from '../../../src/words/text';

/** Closed workbooks for the tests of reading, made without the product's own writer. */

type Value = string | number | boolean | Date | null;
type Row = Record<string, Value>;

export interface WorkbookContents {
  readonly kind?: string;
  readonly version?: number | string;
  readonly language?: Language;
  /** Rows by the key of the column; words and codes as they shall stand in the cells. */
  readonly project?: Row;
  readonly settings?: Row;
  readonly rows?: Partial<Record<RecordKey, readonly Row[]>>;
  /** Tables to leave out. */
  readonly without?: readonly RecordKey[];
  readonly withoutColumns?: readonly string[];
  readonly withoutMeta?: boolean;
  /** What the workbook remembers besides. */
  readonly meta?: Readonly<Record<string, number>>;
  /** W-1 unless told. */
  readonly workbookId?: string;
  readonly dateSystem?: '1900' | '1904';
  readonly password?: string;
  /** Cells of a formula: `table.column` → formula. */
  readonly formulas?: Readonly<Record<string, string>>;
}

/** A workbook of the standard with titles above its tables, as the product lays it out. */
export const standardWorkbook = async (contents: WorkbookContents = {}): Promise<Uint8Array> => {
  const language = contents.language ?? 'en';
  const kind: WorkbookKind = contents.kind === 'portfolio' ? 'portfolio' : 'project';
  const sheets = BASE_STANDARD.workbooks[kind].flatMap((definition) => {
    const key = definition.record;
    if (!key || contents.without?.includes(key)) return [];
    const record: RecordType = RECORDS[key];
    const columns = columnsFor(record, kind).filter((column) => !contents.withoutColumns?.includes(column.key));
    const title = [[definition.name[language]], [definition.purpose[language]], []];
    if (definition.layout === 'form') {
      const values = { project: contents.project, settings: contents.settings }[key as string] ?? {};
      const rows: Value[][] = [
        ...title,
        [null, 'Field', 'Value', null],
        ...columns.map((column): Value[] => [null, column.name[language], values[column.key] ?? null, column.help[language]]),
      ];
      return [
        {
          name: definition.name[language],
          rows,
          tables: [{ name: record.table, range: `B4:C${4 + columns.length}`, columns: [{ name: 'Field' }, { name: 'Value' }] }],
        },
      ];
    }
    const given = contents.rows?.[key] ?? [];
    const body = given.length ? given : [{}];
    const rows: Value[][] = [
      ...title,
      columns.map((column) => column.name[language]),
      ...body.map((row) => columns.map((column) => row[column.key] ?? null)),
    ];
    const cells = new Map(
      columns.flatMap((column, index) => {
        const formula = contents.formulas?.[`${key}.${column.key}`];
        return formula === undefined
          ? []
          : body.map(
              (row, at) =>
                [`${4 + at},${index}`, { formula, formulaResult: row[column.key] ?? null, value: row[column.key] ?? null }] as const,
            );
      }),
    );
    const last = String.fromCharCode(64 + Math.min(26, columns.length));
    const range =
      columns.length > 26 ? `A4:A${String.fromCharCode(64 + columns.length - 26)}${4 + body.length}` : `A4:${last}${4 + body.length}`;
    return [
      {
        name: definition.name[language],
        rows,
        cells,
        tables: [{ name: record.table, range, columns: columns.map((column) => ({ name: column.name[language] })) }],
      },
    ];
  });
  const meta: Value[][] = [
    ['Key', 'Value'],
    ['kind', contents.kind ?? 'project'],
    ['standardVersion', contents.version ?? STANDARD_VERSION],
    ['language', language],
    ['workbookId', contents.workbookId ?? 'W-1'],
    ...Object.entries(contents.meta ?? {}),
  ];
  return writeXlsx({
    ...(contents.dateSystem ? { dateSystem: contents.dateSystem } : {}),
    ...(contents.password === undefined ? {} : { encryption: { password: contents.password, spinCount: 10 } }),
    sheets: [
      ...sheets,
      ...(contents.withoutMeta
        ? []
        : [
            {
              name: '_pmo',
              veryHidden: true,
              rows: meta,
              tables: [{ name: 'PmoMeta', range: `A1:B${meta.length}`, columns: [{ name: 'Key' }, { name: 'Value' }] }],
            },
          ]),
    ],
  });
};

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Text in a one-byte encoding, of which the test gives the letters beyond ASCII. */
export const singleByte = (text: string, letters: Readonly<Record<string, number>>): Uint8Array =>
  Uint8Array.from([...text].map((letter) => letters[letter] ?? letter.charCodeAt(0)));

export const utf16 = (text: string, order: 'le' | 'be', mark: boolean): Uint8Array => {
  const units = [...(mark ? [0xfeff] : []), ...Array.from(text, (_, index) => text.charCodeAt(index))];
  return Uint8Array.from(units.flatMap((unit) => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
};

/** A minimal .xlsb of one sheet, record by record after [MS-XLSB]: texts in the cells, numbers as doubles. */
export const binaryWorkbook = (sheetName: string, rows: readonly (readonly (string | number | null)[])[], date1904 = false): Uint8Array => {
  const u32 = (value: number): number[] => [value & 255, (value >> 8) & 255, (value >> 16) & 255, (value >>> 24) & 255];
  const wide = (text: string): number[] => [
    ...u32(text.length),
    ...Array.from(text, (_, index) => [text.charCodeAt(index) & 255, text.charCodeAt(index) >> 8]).flat(),
  ];
  const double = (value: number): number[] => [...new Uint8Array(new Float64Array([value]).buffer)];
  const record = (id: number, data: readonly number[]): number[] => [
    ...(id < 128 ? [id] : [(id & 127) | 128, id >> 7]),
    ...(data.length < 128 ? [data.length] : [(data.length & 127) | 128, data.length >> 7]),
    ...data,
  ];
  const [WB_PROP, BUNDLE_SHEET, ROW, REAL, TEXT] = [153, 156, 0, 5, 6];
  const workbook = [
    ...record(WB_PROP, [...u32(date1904 ? 1 : 0), ...u32(0), ...u32(0)]),
    ...record(BUNDLE_SHEET, [...u32(0), ...u32(1), ...wide('rId1'), ...wide(sheetName)]),
  ];
  const sheet = rows.flatMap((row, index) => [
    ...record(ROW, [...u32(index), ...u32(0), 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    ...row.flatMap((cell, column) =>
      cell === null
        ? []
        : typeof cell === 'number'
          ? record(REAL, [...u32(column), ...u32(0), ...double(cell)])
          : record(TEXT, [...u32(column), ...u32(0), ...wide(cell)]),
    ),
  ]);
  const relation = (target: string, type: string): string =>
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
  return zipSync({
    '_rels/.rels': strToU8(relation('xl/workbook.bin', 'officeDocument')),
    'xl/_rels/workbook.bin.rels': strToU8(relation('worksheets/sheet1.bin', 'worksheet')),
    'xl/workbook.bin': Uint8Array.from(workbook),
    'xl/worksheets/sheet1.bin': Uint8Array.from(sheet),
  });
};
