import type { Language, Text } from '../../words/text';
import type { TableAsRead } from '../decode/read-table';
import type { DecodedTable } from '../decode/table';
import type { Meta } from '../own/meta';
import type { SheetDefinition } from '../model/sheet';
import type { Standard } from '../model/standard';
import type { AnyRecord, Column, Finding, RecordType, StarterRow } from '../model/types';
import { rowOf } from './structure';

/** Where a workbook remembers that a repair drew a sheet anew, or one of its columns: what stood there is lost, which nothing else shows. */
export const putBackAs = ({ key }: RecordType, column?: Column): string => `putBack.${key}${column ? `.${column.key}` : ''}`;

/** A table of records, or a form, as it was read. */
interface TableRead {
  readonly source: string;
  readonly standard: Standard;
  readonly language: Language;
  readonly meta: Meta;
  readonly definition: SheetDefinition;
  readonly record: RecordType;
  /** Those of the record in this kind of workbook. */
  readonly columns: readonly Column[];
  readonly read: TableAsRead;
  readonly decoded: Pick<DecodedTable, 'records' | 'missingColumns'>;
}

/** What a repair drew anew and nobody has filled since: the whole sheet (no column), or columns of it. */
export function putBackEmpty(table: TableRead): readonly { readonly column: Column | null; readonly finding: Finding }[] {
  const { source, language, meta, definition, record, columns, read } = table;
  const { records, missingColumns } = table.decoded;
  const finding = (column: Column | null, reason: Text): Finding => ({
    source,
    sheet: read.sheetName,
    row: column && rowOf(columns, column, definition.layout, read),
    column: column && column.name[language],
    value: null,
    reason,
    severity: 'warning',
  });
  if (meta[putBackAs(record)] !== undefined && isAsDrawn(table))
    return [{ column: null, finding: finding(null, drawnAnew(definition.name)) }];
  return columns
    .filter((column) => meta[putBackAs(record, column)] !== undefined && !missingColumns.includes(column))
    .filter(({ key }) => records.length > 0 && records.every((each) => (each[key] ?? null) === null))
    .map((column) => ({ column, finding: finding(column, putBack(column.name)) }));
}

/** A table has the rows that it begins with, and no others; a form has no value. */
function isAsDrawn({ standard, language, definition, record, columns, decoded: { records } }: TableRead): boolean {
  const drawn: readonly StarterRow[] = definition.layout === 'form' ? [{}] : (standard.starters[record.key] ?? []);
  const entered = columns.filter(({ key, formula }) => formula === undefined && key !== 'id');
  const isDrawn = (row: AnyRecord, starter: StarterRow): boolean =>
    entered.every(({ key }) => {
      const value = starter[key] ?? null;
      return (row[key] ?? null) === (typeof value === 'object' && value !== null ? value[language] : value);
    });
  return records.length === drawn.length && records.every((row, index) => isDrawn(row, drawn[index] ?? {}));
}

const drawnAnew = ({ en, fr }: Text): Text => ({
  en: `A repair drew the sheet “${en}” anew; nothing has been entered since.`,
  fr: `Une réparation a redessiné la feuille «\u00a0${fr}\u00a0»\u00a0; rien n’y a été saisi depuis.`,
});
const putBack = ({ en, fr }: Text): Text => ({
  en: `A repair put “${en}” back; nothing has been entered there since.`,
  fr: `Une réparation a remis «\u00a0${fr}\u00a0» en place\u00a0; rien n’y a été saisi depuis.`,
});
