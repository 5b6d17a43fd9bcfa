import type { Book, Sheet, Table } from '../book/book';

/** Where a formula stands. */
export interface FormulaPlace {
  /** Absent for names of the workbook. */
  readonly sheet?: Sheet;
  /** The table that its cell lies in. */
  readonly table?: Table;
}

/** Passes every formula of the book through `rewrite`: cells, calculated columns, names, validations, conditional formats, charts. */
export function rewriteFormulas(book: Book, rewrite: (formula: string, place: FormulaPlace) => string): void {
  for (const sheet of book.sheets) {
    rewriteCells(sheet, rewrite);
    for (const table of sheet.tables)
      for (const column of table.columns) {
        if (column.calculatedFormula !== undefined) column.calculatedFormula = rewrite(column.calculatedFormula, { sheet, table });
        if (column.totalsFormula !== undefined) column.totalsFormula = rewrite(column.totalsFormula, { sheet, table });
      }
    rewriteRules(sheet, (formula) => rewrite(formula, { sheet }));
    rewriteCharts(sheet, (formula) => rewrite(formula, { sheet }));
  }
  for (const name of book.names) {
    const sheet = book.sheets.find(({ id }) => id === name.sheetId);
    name.formula = rewrite(name.formula, sheet ? { sheet } : {});
  }
}

function rewriteCells(sheet: Sheet, rewrite: (formula: string, place: FormulaPlace) => string): void {
  const outside: FormulaPlace = { sheet };
  const places = sheet.tables.map((table): FormulaPlace & { table: Table } => ({ sheet, table }));
  for (let row = 0; row < sheet.cells.length; row++) {
    const cells = sheet.cells[row];
    if (!cells) continue;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (cell?.formula === undefined) continue;
      const place =
        places.find(
          ({ table: { area } }) => row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn,
        ) ?? outside;
      cell.formula = rewrite(cell.formula, place);
    }
  }
}

function rewriteRules(sheet: Sheet, rewrite: (formula: string) => string): void {
  const formula = (text: string): string => (text.startsWith('=') ? rewrite(text) : text);
  for (const validation of sheet.validations) {
    if (validation.formula1 !== undefined) validation.formula1 = formula(validation.formula1);
    if (validation.formula2 !== undefined) validation.formula2 = formula(validation.formula2);
  }
  for (const { rule } of sheet.conditionalFormats) {
    if (rule.type === 'Custom') rule.formula = formula(rule.formula);
    else if (rule.type === 'CellValue') {
      rule.formula1 = formula(rule.formula1);
      if (rule.formula2 !== undefined) rule.formula2 = formula(rule.formula2);
    } else
      for (const point of rule.type === 'ColorScale'
        ? rule.points
        : rule.type === 'IconSet'
          ? rule.thresholds
          : rule.type === 'DataBar'
            ? [rule.minimum, rule.maximum]
            : [])
        if (point.value !== undefined) point.value = formula(point.value);
  }
}

/** Charts refer to cells without a leading `=`. */
function rewriteCharts(sheet: Sheet, rewrite: (formula: string) => string): void {
  const reference = (text: string): string => rewrite(`=${text}`).slice(1);
  for (const chart of sheet.charts) {
    const former = JSON.stringify(
      chart.series.map((series) => [series.values, series.categories, series.xValues, series.bubbleSizes, series.name.formula]),
    );
    for (const series of chart.series) {
      if (series.values !== undefined) series.values = reference(series.values);
      if (series.categories !== undefined) series.categories = reference(series.categories);
      if (series.xValues !== undefined) series.xValues = reference(series.xValues);
      if (series.bubbleSizes !== undefined) series.bubbleSizes = reference(series.bubbleSizes);
      if (series.name.formula !== undefined) series.name.formula = reference(series.name.formula);
    }
    const now = JSON.stringify(
      chart.series.map((series) => [series.values, series.categories, series.xValues, series.bubbleSizes, series.name.formula]),
    );
    if (now !== former) delete chart.original;
  }
}
