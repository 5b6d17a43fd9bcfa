import { cellsOnly } from '../address';
import { all, asked, first, keeps, needing, plain, seen, text, type Bench, type SelfTestCase } from '../case';
import { STANDS_ON } from '../stands-on';

/** A table of three columns and two rows, headers with a space and with brackets of formulas among them. */
function tableOn(sheet: Excel.Worksheet): Excel.Table {
  sheet.getRange('A1:C3').values = [
    ['Name', 'Planned value', 'Rate (%)'],
    ['one', 10, 0.5],
    ['two', 20, 0.25],
  ];
  const table = sheet.tables.add('A1:C3', true);
  table.name = 'PmoTest';
  return table;
}

const table = ({ sheet }: Bench): Excel.Table => sheet.tables.getItem('PmoTest');

const { drawing } = STANDS_ON;
const onSheet = ({ sheet }: Bench): Excel.Table => tableOn(sheet);

/** One value is spread over the whole range; the library's types know only matrices. */
const EARNED = '=[@[Planned value]]*[@[Rate (%)]]' as unknown as string[][];

/** With a fourth column that is calculated. */
function calculatedOn(sheet: Excel.Worksheet): Excel.Table {
  const calculated = tableOn(sheet);
  calculated.columns.add(undefined, [['Earned'], [''], ['']]);
  sheet.getRange('D2:D3').formulas = EARNED;
  return calculated;
}

const GROWING: readonly SelfTestCase[] = needing('ExcelApi', '1.13', [
  seen(
    'tables/resize',
    text('A table is laid over more rows', 'Un tableau s’étend sur plus de lignes'),
    STANDS_ON.appending,
    { body: 'A2:C6', values: [['one'], ['two'], [''], [''], ['']] },
    asked(({ sheet }) => {
      const grown = tableOn(sheet);
      grown.resize('A1:C6');
      const body = grown.getDataBodyRange().load('address');
      const names = sheet.getRange('A2:A6').load('values');
      return () => ({ body: cellsOnly(body.address), values: all(names) });
    }),
  ),
  seen(
    'tables/resize-smaller',
    text('A table laid over fewer rows leaves the others as plain cells', 'Un tableau réduit laisse les autres lignes en cellules simples'),
    STANDS_ON.replacing,
    { body: 'A2:C2', left: 'two' },
    asked(({ sheet }) => {
      const smaller = tableOn(sheet);
      smaller.resize('A1:C2');
      const body = smaller.getDataBodyRange().load('address');
      const left = sheet.getRange('A3').load('values');
      return () => ({ body: cellsOnly(body.address), left: first(left) });
    }),
  ),
  seen(
    'tables/calculated',
    text('One formula over a column calculates every row of it', 'Une formule sur une colonne en calcule chaque ligne'),
    STANDS_ON.calculating,
    [[5], [5], [0]],
    asked(({ sheet }) => {
      calculatedOn(sheet).resize('A1:D4');
      const earned = sheet.getRange('D2:D4');
      earned.formulas = EARNED;
      earned.load('values');
      return () => all(earned);
    }),
  ),
  seen(
    'tables/calculated-read-back',
    text('A formula of the row’s own cells is read as it was written', 'Une formule sur les cellules de la ligne est relue telle quelle'),
    STANDS_ON.checking,
    '=[@[Planned value]]*[@[Rate (%)]]',
    asked(({ sheet }) => {
      calculatedOn(sheet);
      const formula = sheet.getRange('D3').load('formulas');
      return () => plain((formula.formulas as unknown[][])[0]?.[0]);
    }),
  ),
  seen(
    'tables/different-formulas',
    text('A column with another formula in each row keeps them', 'Une colonne avec une formule différente par ligne les garde'),
    STANDS_ON.replacing,
    [['=1+1'], ['=2+2']],
    asked(({ sheet }) => {
      tableOn(sheet).columns.add(undefined, [['Own'], [''], ['']]);
      // One by one: the first may spread over the column, whose cells then take theirs.
      sheet.getRange('D2').formulas = [['=1+1']];
      sheet.getRange('D3').formulas = [['=2+2']];
      const read = sheet.getRange('D2:D3').load('formulas');
      return () => plain(read.formulas);
    }),
  ),
  seen(
    'tables/calculated-in-added-row',
    text('A row that is added gets the formula of a calculated column', 'Une ligne ajoutée reçoit la formule d’une colonne calculée'),
    STANDS_ON.calculating,
    '=[@[Planned value]]*[@[Rate (%)]]',
    async ({ context, sheet }) => {
      const calculated = calculatedOn(sheet);
      await context.sync();
      calculated.rows.add();
      const added = sheet.getRange('D4').load('formulas');
      await context.sync();
      return plain((added.formulas as unknown[][])[0]?.[0]);
    },
  ),
  seen(
    'tables/exception-in-calculated',
    text(
      'A value typed into a calculated column stands beside the formulas',
      'Une valeur saisie dans une colonne calculée côtoie les formules',
    ),
    STANDS_ON.checking,
    [['=[@[Planned value]]*[@[Rate (%)]]'], [99]],
    asked(({ sheet }) => {
      calculatedOn(sheet);
      sheet.getRange('D3').values = [[99]];
      const read = sheet.getRange('D2:D3').load('formulas');
      return () => plain(read.formulas);
    }),
  ),
  seen(
    'tables/format-of-new-rows',
    text('New rows have the number format of the column', 'Les nouvelles lignes ont le format de nombre de la colonne'),
    STANDS_ON.appending,
    '0.00',
    asked(({ sheet }) => {
      const grown = tableOn(sheet);
      sheet.getRange('B2:B3').numberFormat = [['0.00'], ['0.00']];
      grown.resize('A1:C4');
      sheet.getRange('B4').numberFormat = [['0.00']];
      const read = sheet.getRange('B4').load('numberFormat');
      return () => plain((read.numberFormat as unknown[][])[0]?.[0]);
    }),
  ),
]);

export const TABLES: readonly SelfTestCase[] = [
  seen(
    'tables/add',
    text('A table over cells that hold values', 'Un tableau sur des cellules remplies'),
    STANDS_ON.settingUp,
    { header: [['Name', 'Planned value', 'Rate (%)']], body: 'A2:C3' },
    asked(({ sheet }) => {
      const added = tableOn(sheet);
      const header = added.getHeaderRowRange().load('values');
      const body = added.getDataBodyRange().load('address,rowCount');
      return () => ({ header: all(header), body: cellsOnly(body.address) });
    }),
  ),
  seen(
    'tables/name',
    text('A table is found by its name', 'Un tableau se trouve par son nom'),
    STANDS_ON.recognising,
    { name: 'PmoTest', sheet: 'PMO test' },
    asked(({ context, sheet }) => {
      tableOn(sheet);
      const found = context.workbook.tables.getItemOrNullObject('PmoTest').load('name,worksheet/name');
      return () => ({ name: found.name, sheet: found.worksheet.name });
    }),
  ),
  seen(
    'tables/all',
    text('All tables of the workbook are listed', 'Tous les tableaux du classeur sont listés'),
    STANDS_ON.checking,
    [{ name: 'PmoTest', showTotals: false }],
    asked(({ context, sheet }) => {
      tableOn(sheet);
      const tables = context.workbook.tables.load('items/name,items/showTotals');
      return () => tables.items.map(({ name, showTotals }) => ({ name, showTotals }));
    }),
  ),
  seen(
    'tables/column-values',
    text('Columns tell their values, the header first', 'Les colonnes donnent leurs valeurs, l’en-tête d’abord'),
    STANDS_ON.recognising,
    [
      [['Name'], ['one'], ['two']],
      [['Planned value'], [10], [20]],
      [['Rate (%)'], [0.5], [0.25]],
    ],
    asked(({ context, sheet }) => {
      tableOn(sheet);
      const { columns } = context.workbook.tables.getItemOrNullObject('PmoTest');
      columns.load('items/values');
      return () => columns.items.map(({ values }) => plain(values));
    }),
  ),
  seen(
    'tables/missing',
    text('A table that is not there is an error with a code', 'Un tableau absent est une erreur avec un code'),
    STANDS_ON.messages,
    { error: 'ItemNotFound' },
    asked(({ context }) => {
      context.workbook.tables.getItem('PmoNoSuchTable').load('name');
      return () => 'found';
    }),
  ),
  seen(
    'tables/worksheet',
    text('A table knows its sheet', 'Un tableau connaît sa feuille'),
    STANDS_ON.checking,
    'PMO test',
    asked((bench) => {
      tableOn(bench.sheet);
      const { worksheet } = table(bench);
      worksheet.load('name');
      return () => worksheet.name;
    }),
  ),
  keeps('tables/style', text('Style of a table', 'Style d’un tableau'), drawing, onSheet, 'style', 'TableStyleLight1'),
  keeps(
    'tables/banded-rows',
    text('Banded rows can be taken off', 'Les lignes à bandes s’enlèvent'),
    drawing,
    onSheet,
    'showBandedRows',
    false,
  ),
  keeps(
    'tables/filter-button',
    text('Filter buttons can be taken off', 'Les boutons de filtre s’enlèvent'),
    drawing,
    onSheet,
    'showFilterButton',
    false,
  ),
  keeps(
    'tables/headers',
    text('A header row can be switched off', 'Une ligne d’en-tête se masque'),
    STANDS_ON.checking,
    onSheet,
    'showHeaders',
    false,
  ),
  keeps('tables/totals', text('A total row can be shown', 'Une ligne de totaux s’affiche'), drawing, onSheet, 'showTotals', true),
  seen(
    'tables/add-row',
    text('A row is added at the end', 'Une ligne s’ajoute à la fin'),
    STANDS_ON.recognising,
    [['three', 30, 1]],
    asked(({ sheet }) => {
      tableOn(sheet).rows.add(undefined, [['three', 30, 1]]);
      const row = sheet.getRange('A4:C4').load('values');
      return () => all(row);
    }),
  ),
  seen(
    'tables/add-row-moves-below',
    text('A row that is added moves what stands below', 'Une ligne ajoutée décale ce qui est dessous'),
    STANDS_ON.checking,
    'below',
    asked(({ sheet }) => {
      sheet.getRange('A5').values = [['below']];
      const grown = tableOn(sheet);
      grown.rows.add(undefined, [
        ['three', 30, 1],
        ['four', 40, 1],
      ]);
      const moved = sheet.getRange('A7').load('values');
      return () => first(moved);
    }),
  ),
  seen(
    'tables/add-column',
    text('A column is added at the end', 'Une colonne s’ajoute à la fin'),
    STANDS_ON.checking,
    [['Owner'], [''], ['']],
    asked(({ sheet }) => {
      tableOn(sheet).columns.add(undefined, [['Owner'], [''], ['']]);
      const column = sheet.getRange('D1:D3').load('values');
      return () => all(column);
    }),
  ),
  seen(
    'tables/structured-reference',
    text('A formula elsewhere names a column of a table', 'Une formule ailleurs nomme une colonne d’un tableau'),
    STANDS_ON.views,
    { value: 30, formula: '=SUM(PmoTest[Planned value])' },
    asked(({ sheet }) => {
      tableOn(sheet);
      const cell = sheet.getRange('F1');
      cell.formulas = [['=SUM(PmoTest[Planned value])']];
      cell.load('values,formulas');
      return () => ({ value: first(cell), formula: plain((cell.formulas as unknown[][])[0]?.[0]) });
    }),
  ),
  seen(
    'tables/structured-reference-grows',
    text('A formula that names a column sees rows that were added', 'Une formule qui nomme une colonne voit les lignes ajoutées'),
    STANDS_ON.views,
    60,
    asked(({ sheet }) => {
      const grown = tableOn(sheet);
      const cell = sheet.getRange('F1');
      cell.formulas = [['=SUM(PmoTest[Planned value])']];
      grown.rows.add(undefined, [['three', 30, 1]]);
      const read = sheet.getRange('F1').load('values');
      return () => first(read);
    }),
  ),
  seen(
    'tables/special-header',
    text('A header with brackets and signs can be named in a formula', 'Un en-tête avec parenthèses et signes se nomme dans une formule'),
    STANDS_ON.calculating,
    0.75,
    asked(({ sheet }) => {
      tableOn(sheet);
      const cell = sheet.getRange('F1');
      cell.formulas = [['=SUM(PmoTest[Rate (%)])']];
      cell.load('values');
      return () => first(cell);
    }),
  ),
  seen(
    'tables/header-renamed',
    text('A formula follows a header that gets another name', 'Une formule suit un en-tête renommé'),
    STANDS_ON.upgrading,
    { value: 30, formula: '=SUM(PmoTest[Budget])' },
    asked(({ sheet }) => {
      tableOn(sheet);
      const cell = sheet.getRange('F1');
      cell.formulas = [['=SUM(PmoTest[Planned value])']];
      sheet.getRange('B1').values = [['Budget']];
      cell.load('values,formulas');
      return () => ({ value: first(cell), formula: plain((cell.formulas as unknown[][])[0]?.[0]) });
    }),
  ),
  ...GROWING,
];
