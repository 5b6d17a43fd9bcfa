import { matchHeaders } from '../standard/decode/table';
import { columnsFor, type AnyRecord, type RecordKey } from '../standard/model/types';
import { cellOf } from './cells';
import { readInChunks } from './chunks';
import type { OpenWorkbook } from './read';

/** Writes fields of records that the open workbook shows as forms; a field that is not named stays as it is. One request to look, one to write. */
export async function fillForms(
  context: Excel.RequestContext,
  open: OpenWorkbook,
  forms: Readonly<Partial<Record<RecordKey, AnyRecord>>>,
): Promise<void> {
  const placed = (Object.keys(forms) as RecordKey[]).flatMap((key) => open.tables[key] ?? []);
  const labels = await readInChunks(
    context,
    placed.map(({ sheetName, row, column, rowCount }) => ({ sheetName, row: row + 1, column, rowCount, columnCount: 1 })),
  );
  placed.forEach((table, index) => {
    const { record, sheetName, row, column } = table;
    const values = forms[record.key] ?? {};
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const fields = matchHeaders(
      columnsFor(record, open.kind),
      (labels[index] ?? []).map(([label]) => String(label)),
    );
    fields.forEach((field, at) => {
      const value = field && values[field.key];
      if (field && !field.formula && value !== undefined)
        sheet.getRangeByIndexes(row + 1 + at, column + 1, 1, 1).values = [[cellOf(field, value, open.language)]];
    });
  });
  await context.sync();
}
