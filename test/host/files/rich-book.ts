import { emptyBook, emptySheet, ensureCell, internStyle, type Book, type CellValue, type Sheet } from '../../../src/host/book/book';

export const put = (sheet: Sheet, row: number, column: number, value: CellValue, formula?: string, style = 0): void => {
  Object.assign(ensureCell(sheet, row, column), { value, style, ...(formula !== undefined && { formula }) });
};

/** A workbook with something of everything that a book can hold. */
export function richBook(): Book {
  const book = emptyBook('Data');
  book.name = 'rich.xlsx';
  const data = book.sheets[0] as Sheet;
  const second = emptySheet('{00000000-0001-0000-0100-000000000000}', "It's 2nd");
  const hidden = emptySheet('{00000000-0001-0000-0200-000000000000}', 'Lists');
  book.sheets.push(second, hidden);
  book.activeSheetId = second.id;

  const header = internStyle(book, {
    font: { bold: true, color: '#FFFFFF', size: 12, name: 'Arial' },
    fill: { color: '#1F4E78' },
    alignment: { horizontal: 'Center', vertical: 'Top', wrapText: true },
  });
  const money = internStyle(book, { numberFormat: '#,##0.00' });
  const euros = internStyle(book, {
    numberFormat: '#,##0 "€";[Red]-#,##0 "€"',
    font: { italic: true, underline: 'Double', strikethrough: true },
    protection: { locked: false },
  });
  const date = internStyle(book, {
    numberFormat: 'yyyy-mm-dd',
    borders: { top: { style: 'thin', color: '#FF0000' }, bottom: { style: 'double' }, diagonalUp: { style: 'hair' } },
  });
  const odd = internStyle(book, {
    fill: { pattern: 'Gray50', color: '#00FF00', patternColor: '#0000FF' },
    alignment: { textRotation: -45, indent: 2, shrinkToFit: true, readingOrder: 'RightToLeft', horizontal: 'CenterAcrossSelection' },
    quotePrefix: true,
    protection: { formulaHidden: true },
    font: { underline: 'Single', subscript: true },
  });
  const percent = internStyle(book, { numberFormat: '0%', alignment: { textRotation: 180 } });

  // A table with calculated columns, a totals row, filters and a sort.
  ['Project', 'Cost ($)', 'Earned', 'CPI', 'When'].forEach((name, column) => put(data, 0, column, name, undefined, header));
  const rows: [string, number, number, number][] = [
    ['Alpha', 100, 80, 45_000],
    ['Beta', 250, 260, 45_100.5],
    ['Gamma', 40, 30, 45_200],
  ];
  rows.forEach(([name, cost, earned, when], at) => {
    const row = at + 1;
    put(data, row, 0, name);
    put(data, row, 1, cost, undefined, money);
    put(data, row, 2, earned, undefined, euros);
    put(data, row, 3, earned / cost, '=PMO.CPI([@Earned],[@[Cost ($)]])', percent);
    put(data, row, 4, when, undefined, date);
  });
  put(data, 4, 0, 'Total');
  put(data, 4, 1, 390, '=SUBTOTAL(109,[Cost ($)])');
  put(data, 4, 3, 0.9487, '=SUM([Earned])/SUM([Cost ($)])');
  data.tables.push({
    id: 4,
    name: 'Projects',
    area: { row: 0, column: 0, lastRow: 4, lastColumn: 4 },
    columns: [
      { id: 1, name: 'Project', totalsLabel: 'Total' },
      { id: 2, name: 'Cost ($)', totalsFunction: 'sum' },
      { id: 3, name: 'Earned' },
      {
        id: 4,
        name: 'CPI',
        calculatedFormula: '=PMO.CPI([@Earned],[@[Cost ($)]])',
        totalsFunction: 'custom',
        totalsFormula: '=SUM([Earned])/SUM([Cost ($)])',
      },
      { id: 5, name: 'When' },
    ],
    showHeaders: true,
    showTotals: true,
    style: { name: 'TableStyleMedium2', bandedRows: true, bandedColumns: false, firstColumn: true, lastColumn: false },
    showFilterButton: true,
    filters: new Map([
      [0, { filterOn: 'Values', values: ['Alpha', 'Beta', ''] }],
      [1, { filterOn: 'Custom', criterion1: '>50', criterion2: '<=300', operator: 'And' }],
      [2, { filterOn: 'TopItems', criterion1: '2' }],
    ]),
    sort: {
      fields: [
        { key: 1, ascending: false },
        { key: 0, ascending: true },
      ],
      matchCase: true,
    },
  });

  // Values of every type, and formulas with cached results of every type.
  const values: CellValue[] = [
    1,
    -2.5,
    1e-300,
    1.7976931348623157e308,
    0.1 + 0.2,
    '',
    'plain',
    ' spaced ',
    'two\nlines\ttab',
    '_x000D_ and \r',
    '=not a formula',
    '<&>"\'',
    '\u0001\u001f\ufffe\ud800',
    '𝔘😀é',
    true,
    false,
  ];
  values.forEach((value, column) => put(second, 0, column, value));
  (['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA'] as const).forEach((error, column) =>
    put(second, 1, column, { error }),
  );
  put(second, 2, 0, 6, '=SUM(Data!B2:B4,1)*2');
  put(second, 2, 1, 'text "quoted"', '="text ""quoted"""');
  put(second, 2, 2, '', '=""');
  put(second, 2, 3, true, '=A1>0');
  put(second, 2, 4, { error: '#N/A' }, '=XLOOKUP("x",Projects[Project],Projects[CPI])');
  put(second, 2, 5, { error: '#SPILL!' }, '=SEQUENCE(3)');
  put(second, 2, 6, { error: '#CALC!' }, '=FILTER(Projects[Project],Projects[CPI]>9)');
  put(second, 2, 7, 3, '=LET(x,1,y,2,x+y)');
  put(second, 2, 8, 3, '=SUM(A10#)');
  put(second, 2, 9, 1, '=@A10:A12');
  put(second, 2, 10, 12, '=SUM(@A10:A12,LAMBDA(a,a*2)(3))');
  put(second, 2, 11, null, '=NOW()');
  put(second, 2, 12, 4, "=SUMPRODUCT((Projects[CPI]>1)*('It''s 2nd'!A1:A3))");
  put(second, 9, 0, 1, '=SORT(UNIQUE(Lists!A1:A3))');
  (second.cells[9]?.[0] ?? { value: null, style: 0 }).spill = { rows: 3, columns: 1 };
  put(second, 10, 0, 'b');
  put(second, 11, 0, { error: '#N/A' });
  for (const row of [10, 11]) (second.cells[row]?.[0] ?? { value: null, style: 0 }).spilledFrom = { row: 9, column: 0 };
  put(second, 9, 2, 2, '=A1:B1*2');
  (second.cells[9]?.[2] ?? { value: null, style: 0 }).arrayBlock = { rows: 1, columns: 2 };
  put(second, 9, 3, -5);
  put(second, 20, 3, null, undefined, odd);
  put(second, 14, 0, 'bold part', undefined);
  (second.cells[14]?.[0] ?? { value: null, style: 0 }).richText = {
    xml: '<r><rPr><b/><sz val="11"/><rFont val="Calibri"/></rPr><t>bold</t></r><r><t>_x0020_part</t></r>',
    text: 'bold part',
  };
  put(hidden, 0, 0, 'a');
  put(hidden, 1, 0, 'b');
  put(hidden, 2, 0, 'c');
  hidden.visibility = 'VeryHidden';

  second.tabColor = '#12AB34';
  second.showGridlines = false;
  second.showHeadings = false;
  second.zoomScale = 85;
  second.columns.set(0, { width: 120.75 }).set(1, { width: 48.5, hidden: true }).set(2, { outlineLevel: 2 }).set(3, { style: money });
  second.rows.set(1, { height: 30.75 }).set(2, { hidden: true }).set(3, { outlineLevel: 1 }).set(40, { style: date });
  second.defaultColumnWidth = 60;
  second.defaultRowHeight = 16.5;
  second.merges.push({ row: 15, column: 0, lastRow: 16, lastColumn: 3 });
  second.freeze = { rows: 2, columns: 1 };
  second.selection = { area: { row: 4, column: 2, lastRow: 6, lastColumn: 3 } };
  data.freeze = { rows: 1, columns: 0 };
  second.protection = {
    options: { allowSort: true, allowFormatCells: true, selectionMode: 'Unlocked' },
    passwordAttributes: { password: 'CBEB' },
  };
  second.autoFilter = {
    area: { row: 30, column: 0, lastRow: 35, lastColumn: 2 },
    filters: new Map([[1, { filterOn: 'Dynamic', criterion1: 'aboveAverage' }]]),
  };
  second.hyperlinks.push(
    { area: { row: 5, column: 0, lastRow: 5, lastColumn: 0 }, address: 'https://example.org/a?b=1&c=é', screenTip: 'Go "there"' },
    { area: { row: 6, column: 0, lastRow: 6, lastColumn: 1 }, documentReference: 'Data!A1' },
  );
  second.notes.push(
    { row: 0, column: 0, author: 'Ann', text: 'First\nsecond <line>' },
    { row: 3, column: 2, author: 'Bob & Co', text: ' shown ', visible: true },
  );
  second.validations.push(
    {
      areas: [{ row: 20, column: 0, lastRow: 29, lastColumn: 0 }],
      type: 'List',
      formula1: 'Red,Amber,"Green"',
      inCellDropDown: true,
      ignoreBlanks: true,
      prompt: { show: true, title: 'RAG', message: 'One of\nthree' },
    },
    {
      areas: [{ row: 20, column: 1, lastRow: 29, lastColumn: 1 }],
      type: 'List',
      formula1: '=Lists!$A$1:$A$3',
      inCellDropDown: false,
      ignoreBlanks: false,
      errorAlert: { show: true, style: 'Warning', title: 'No', message: 'Not "so"' },
    },
    {
      areas: [
        { row: 20, column: 2, lastRow: 29, lastColumn: 2 },
        { row: 20, column: 4, lastRow: 29, lastColumn: 4 },
      ],
      type: 'Decimal',
      operator: 'Between',
      formula1: '0',
      formula2: '=C1',
      inCellDropDown: true,
      ignoreBlanks: true,
    },
    {
      areas: [{ row: 20, column: 5, lastRow: 20, lastColumn: 5 }],
      type: 'Custom',
      formula1: '=COUNTIF(A:A,F21)=1',
      inCellDropDown: true,
      ignoreBlanks: true,
      errorAlert: { show: false, style: 'Stop', title: '', message: '' },
    },
    {
      areas: [{ row: 20, column: 6, lastRow: 20, lastColumn: 6 }],
      type: 'Date',
      operator: 'GreaterThanOrEqualTo',
      formula1: '=DAYS(TODAY(),1)',
      inCellDropDown: true,
      ignoreBlanks: true,
    },
  );
  const area = { row: 50, column: 0, lastRow: 59, lastColumn: 1 };
  const style = {
    font: { color: '#9C0006', bold: true },
    fill: { color: '#FFC7CE' },
    numberFormat: '0.0%',
    borders: { bottom: { style: 'thin', color: '#9C0006' } },
  };
  const rules: Book['sheets'][number]['conditionalFormats'][number]['rule'][] = [
    { type: 'CellValue', operator: 'GreaterThanOrEqual', formula1: '=5', style },
    { type: 'CellValue', operator: 'Between', formula1: '=1', formula2: '=$A$1', style },
    { type: 'Custom', formula: '=AND($A51="x",IFNA(B51,0)>1)', style: { font: { italic: false } } },
    { type: 'ContainsText', operator: 'Contains', text: 'a"b', style },
    { type: 'ContainsText', operator: 'EndsWith', text: '=$B$1', style },
    { type: 'TopBottom', bottom: true, percent: true, rank: 20, style },
    { type: 'PresetCriteria', criterion: 'DuplicateValues', style },
    { type: 'PresetCriteria', criterion: 'OneStdDevBelowAverage', style },
    { type: 'PresetCriteria', criterion: 'LastSevenDays', style },
    { type: 'PresetCriteria', criterion: 'Blanks', style },
    {
      type: 'ColorScale',
      points: [
        { type: 'min', color: '#F8696B' },
        { type: 'percentile', value: '50', color: '#FFEB84' },
        { type: 'formula', value: '=$A$1', color: '#63BE7B' },
      ],
    },
    {
      type: 'DataBar',
      minimum: { type: 'autoMin' },
      maximum: { type: 'num', value: '100' },
      color: '#638EC6',
      gradient: false,
      showValue: false,
    },
    {
      type: 'IconSet',
      iconSet: 'ThreeTrafficLights1',
      reverse: true,
      showValue: true,
      thresholds: [
        { type: 'percent', value: '0', orEqual: true },
        { type: 'percent', value: '33', orEqual: false },
        { type: 'num', value: '=$A$1', orEqual: true },
      ],
    },
    {
      type: 'IconSet',
      iconSet: 'ThreeStars',
      reverse: false,
      showValue: false,
      thresholds: [
        { type: 'percent', value: '0', orEqual: true },
        { type: 'percent', value: '33', orEqual: true },
        { type: 'percent', value: '67', orEqual: true },
      ],
    },
  ];
  second.conditionalFormats = rules.map((rule, at) => ({
    id: `format ${at}`,
    areas: at === 0 ? [area, { row: 70, column: 0, lastRow: 70, lastColumn: 0 }] : [area],
    priority: at,
    stopIfTrue: at === 1,
    rule,
  }));
  second.pageLayout = {
    orientation: 'landscape',
    paperSize: 9,
    zoom: { horizontalFitToPages: 1 },
    centerHorizontally: true,
    margins: { left: 0.5, right: 0.5, top: 1, bottom: 1, header: 0.25, footer: 0.25 },
    printArea: [
      { row: 0, column: 0, lastRow: 60, lastColumn: 9 },
      { row: 70, column: 0, lastRow: 71, lastColumn: 1 },
    ],
    titleRows: { first: 0, last: 1 },
    titleColumns: { first: 0, last: 0 },
    headersFooters: { leftHeader: '&A', centerHeader: 'R&&D', rightFooter: 'Page &P of &N', centerFooter: '&"Arial,Bold"&12x' },
    printGridlines: true,
    blackAndWhite: true,
    rowBreaks: [20, 40],
    columnBreaks: [5],
  };
  data.pageLayout = { zoom: { scale: 80 }, printHeadings: true, draftMode: true };

  book.names.push(
    { name: 'Rate', formula: '=0.05', visible: true, comment: 'A "rate"' },
    { name: 'Costs', formula: '=Data!$B$2:$B$4', visible: true },
    { name: 'Local', formula: "='It''s 2nd'!$A$1", sheetId: second.id, visible: false },
    { name: 'Latest', formula: '=XLOOKUP(MAX(Projects[When]),Projects[When],Projects[Project])', visible: true },
    { name: 'Double', formula: '=LAMBDA(value,value*2)', visible: true },
  );
  book.settings.set('pmo.language', '"fr"').set('pmo.map', '{"a":[1,"<é>"]}');
  Object.assign(book.properties, {
    title: 'Rich & strange',
    subject: 'Test',
    author: 'Ann',
    company: 'ACME',
    keywords: 'a, b',
    comments: 'line\nbreak',
    category: 'c',
  });
  book.properties.custom.set('Workbook id', 'abc').set('Version', 3).set('Ratio', 0.25).set('Done', true);
  book.calculationMode = 'AutomaticExceptTables';
  book.themeColors = [...book.themeColors];
  book.themeColors[4] = '#123456';
  charts(second);
  book.nextId = 10;
  return book;
}

function charts(sheet: Sheet): void {
  const place = (number: number) => ({ left: 20.5 + number * 10, top: 300.25 + number * 200, width: 360, height: 216.5 });
  const guid = (number: number): string => `{00000000-0008-0000-0100-0000${String(number).padStart(2, '0')}000000}`;
  const series = [
    { name: { formula: 'Data!$B$1' }, categories: 'Data!$A$2:$A$4', values: 'Data!$B$2:$B$4', color: '#4472C4' },
    { name: { text: 'Earned' }, categories: 'Data!$A$2:$A$4', values: 'Data!$C$2:$C$4', pointColors: new Map([[1, '#FF0000']]) },
  ];
  sheet.charts.push(
    {
      id: guid(2),
      name: 'Costs',
      chartType: 'ColumnStacked',
      title: { text: 'Costs & "value"', visible: true, size: 16, color: '#333333' },
      legend: { visible: true, position: 'Bottom' },
      series: series.map((each) => ({ ...each, gapWidth: 80 })),
      axes: {
        category: { title: 'Project' },
        value: { minimum: 0, maximum: 500, majorUnit: 100, numberFormat: '#,##0', majorGridlines: true, title: 'EUR' },
      },
      dataLabels: { showValue: true, position: 'Center', numberFormat: '0' },
      position: place(0),
      altText: { title: 'Costs', description: 'Costs by project' },
    },
    {
      id: guid(3),
      name: 'Combined',
      chartType: 'ColumnClustered',
      series: [
        series[0] ?? { name: {} },
        {
          name: { text: 'CPI' },
          values: 'Data!$D$2:$D$4',
          categories: 'Data!$A$2:$A$4',
          chartType: 'LineMarkers',
          axisGroup: 'Secondary',
          color: '#ED7D31',
          lineWeight: 2.25,
          lineStyle: 'Dash',
          markerStyle: 'Diamond',
          markerSize: 7,
          smooth: true,
          hasDataLabels: true,
        },
      ],
      axes: {
        category: { reverse: true, tickLabelPosition: 'Low' },
        value: { visible: false },
        secondaryValue: { logarithmic: true, title: 'Index' },
      },
      position: place(1),
    },
    {
      id: guid(4),
      name: 'Bubbles',
      chartType: 'Bubble',
      series: [
        { name: { text: 'Risk' }, xValues: 'Data!$B$2:$B$4', values: 'Data!$C$2:$C$4', bubbleSizes: 'Data!$D$2:$D$4', color: '#70AD47' },
      ],
      axes: { category: { minimum: 0 }, value: {} },
      bubbleScale: 50,
      dataLabels: { showSeriesName: true, position: 'Right' },
      position: place(2),
    },
    {
      id: guid(5),
      name: 'Ring',
      chartType: 'Doughnut',
      series: [
        {
          name: { text: 'Share' },
          categories: 'Data!$A$2:$A$4',
          values: 'Data!$B$2:$B$4',
          pointColors: new Map([
            [0, '#00FF00'],
            [2, '#0000FF'],
          ]),
        },
      ],
      axes: { category: {}, value: {} },
      doughnutHoleSize: 60,
      blanks: 'Zero',
      dataLabels: { showPercentage: true },
      legend: { visible: true, position: 'Right' },
      position: place(3),
    },
    {
      id: guid(6),
      name: 'Pie',
      chartType: 'Pie',
      series: [{ name: {}, categories: 'Data!$A$2:$A$4', values: 'Data!$B$2:$B$4' }],
      axes: { category: {}, value: {} },
      position: place(4),
    },
    {
      id: guid(7),
      name: 'Dots',
      chartType: 'XYScatter',
      blanks: 'Interplotted',
      series: [
        {
          name: { text: 'xy' },
          xValues: 'Data!$B$2:$B$4',
          values: 'Data!$C$2:$C$4',
          color: '#FFC000',
          markerStyle: 'Square',
          markerSize: 9,
        },
      ],
      axes: { category: {}, value: {} },
      position: place(5),
    },
    {
      id: guid(8),
      name: 'Areas',
      chartType: 'AreaStacked100',
      series: series.map(({ name, categories, values }) => ({ name, categories, values })),
      axes: { category: {}, value: { numberFormat: '0%' } },
      position: place(6),
    },
    {
      id: guid(9),
      name: 'Bars',
      chartType: 'BarStacked100',
      series: [series[0] ?? { name: {} }],
      axes: { category: { reverse: true }, value: {} },
      position: place(7),
    },
    {
      id: guid(10),
      name: 'Lines',
      chartType: 'Line',
      series: [{ name: { text: 'a' }, values: '{1,2,3}', lineColor: '#A5A5A5' }].map(({ lineColor, ...rest }) => ({
        ...rest,
        color: lineColor,
      })),
      axes: { category: {}, value: {} },
      position: place(8),
    },
  );
}
