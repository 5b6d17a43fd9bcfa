/** A cell, zero-based. */
export interface Place {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
}

/** Shows that cell to the person. One request. */
export async function goTo(context: Excel.RequestContext, { sheetName, row, column }: Place): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  sheet.activate();
  sheet.getRangeByIndexes(row, column, 1, 1).select();
  await context.sync();
}
