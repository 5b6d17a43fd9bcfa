import { errorCode, errorMessage, useSession } from './support';

const { run, session } = useSession();
const sheet = () => {
  const [first] = session().book.sheets;
  if (!first) throw new Error('There is a sheet.');
  return first;
};
const names = (): string[] => session().book.sheets.map(({ name }) => name);
const doing = (work: (context: Excel.RequestContext) => void): Promise<void> =>
  run(async (context) => {
    work(context);
    await context.sync();
  });

describe('sheets', () => {
  test.each([['a/b'], ['a:b'], ['[a]'], ["'a"], ['x'.repeat(32)], ['History']])('%p cannot be the name of a sheet', async (name) => {
    expect(await errorCode(doing((context) => void context.workbook.worksheets.add(name)))).toBe('InvalidArgument');
  });

  test('a name is taken whatever its case', async () => {
    expect(await errorCode(doing((context) => void context.workbook.worksheets.add('SHEET1')))).toBe('ItemAlreadyExists');
  });

  test('a sheet without a name gets the next number', async () => {
    await doing((context) => void context.workbook.worksheets.add());
    expect(names()).toEqual(['Sheet1', 'Sheet2']);
  });

  test('renaming a sheet renames it in formulas and names', async () => {
    const formula = await run(async (context) => {
      const first = context.workbook.worksheets.getFirst();
      const cell = context.workbook.worksheets.add('Other').getRange('A1');
      cell.formulas = [['=Sheet1!A1']];
      context.workbook.names.add('Start', first.getRange('A1'));
      first.name = 'My data';
      cell.load('formulas');
      await context.sync();
      return cell.formulas;
    });
    expect(formula).toEqual([["='My data'!A1"]]);
    expect(session().book.names[0]?.formula).toBe("='My data'!$A$1");
  });

  test('a deleted sheet leaves #REF! behind', async () => {
    const values = await run(async (context) => {
      const other = context.workbook.worksheets.add('Other');
      const cell = context.workbook.worksheets.getFirst().getRange('A1');
      cell.formulas = [['=Other!A1']];
      other.delete();
      cell.load('values');
      await context.sync();
      return cell.values;
    });
    expect(values).toEqual([['#REF!']]);
  });

  test('a deleted sheet leaves #REF! where formulas named its tables', async () => {
    const formulas = await run(async (context) => {
      const other = context.workbook.worksheets.add('Other');
      other.tables.add('A1:A3', true).name = 'Costs';
      const cell = context.workbook.worksheets.getFirst().getRange('A1');
      cell.formulas = [['=SUM(Costs[Column1])+ROWS(Costs)']];
      other.delete();
      cell.load('formulas');
      await context.sync();
      return cell.formulas;
    });
    expect(formulas).toEqual([['=SUM(#REF!)+ROWS(#REF!)']]);
  });

  test('the only visible sheet is neither deleted nor hidden', async () => {
    const hide = doing((context) => void (context.workbook.worksheets.getFirst().visibility = 'Hidden'));
    expect(await errorCode(hide)).toBe('InvalidOperation');
    expect(await errorCode(doing((context) => context.workbook.worksheets.getFirst().delete()))).toBe('InvalidOperation');
  });

  test('a very hidden sheet is not deleted', async () => {
    await doing((context) => void (context.workbook.worksheets.add('Store').visibility = 'VeryHidden'));
    expect(await errorCode(doing((context) => context.workbook.worksheets.getItem('Store').delete()))).toBe('InvalidOperation');
  });

  test('a sheet is moved by its position', async () => {
    await doing((context) => {
      context.workbook.worksheets.add('First').position = 0;
    });
    expect(names()).toEqual(['First', 'Sheet1']);
  });

  test('a copied sheet has tables of its own', async () => {
    await doing((context) => {
      const first = context.workbook.worksheets.getFirst();
      first.tables.add('A1:B2', true).name = 'Costs';
      first.copy('End').name = 'Copy';
    });
    expect(names()).toEqual(['Sheet1', 'Copy']);
    expect(session().book.sheets[1]?.tables.map(({ name }) => name)).toEqual(['Costs2']);
  });

  test('look and panes are kept', async () => {
    await doing((context) => {
      const first = context.workbook.worksheets.getFirst();
      first.showGridlines = false;
      first.tabColor = '#0070C0';
      first.freezePanes.freezeAt('A1:B3');
    });
    expect([sheet().showGridlines, sheet().tabColor, sheet().freeze]).toEqual([false, '#0070C0', { rows: 3, columns: 2 }]);
  });
});

describe('page layout', () => {
  test('orientation, paper, margins, titles, area and headers are kept', async () => {
    await doing((context) => {
      const { pageLayout } = context.workbook.worksheets.getFirst();
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A4';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintMargins('Centimeters', { left: 2.54 });
      pageLayout.setPrintTitleRows('$1:$2');
      pageLayout.setPrintArea('A1:C9');
      pageLayout.headersFooters.defaultForAllPages.centerFooter = 'Page &P';
    });
    expect(sheet().pageLayout).toMatchObject({
      orientation: 'landscape',
      paperSize: 9,
      zoom: { horizontalFitToPages: 1 },
      margins: { left: 1, right: 0.7 },
      titleRows: { first: 0, last: 1 },
      printArea: [{ row: 0, column: 0, lastRow: 8, lastColumn: 2 }],
      headersFooters: { centerFooter: 'Page &P' },
    });
  });
});

describe('names', () => {
  test('a name leads to its range', async () => {
    const seen = await run(async (context) => {
      const item = context.workbook.names.add('Costs', context.workbook.worksheets.getFirst().getRange('B2:B4'), 'What it costs');
      item.load('type,value,scope,comment');
      const range = item.getRange().load('address');
      await context.sync();
      return [item.type, item.value, item.scope, item.comment, range.address];
    });
    expect(seen).toEqual(['Range', 'Sheet1!$B$2:$B$4', 'Workbook', 'What it costs', 'Sheet1!B2:B4']);
  });

  test('a name may be a formula', async () => {
    const seen = await run(async (context) => {
      const item = context.workbook.names.add('Rate', '=0.1*2').load('type,value');
      const cell = context.workbook.worksheets.getFirst().getRange('A1');
      cell.formulas = [['=Rate*100']];
      cell.load('values');
      await context.sync();
      return [item.type, item.value, cell.values];
    });
    expect(seen).toEqual(['Double', 0.2, [[20]]]);
  });

  test('a name cannot read as a cell', async () => {
    expect(await errorCode(doing((context) => void context.workbook.names.add('AB12', '=1')))).toBe('InvalidArgument');
  });
});

describe('validation', () => {
  const rule = (value: Excel.DataValidationRule): Promise<string | undefined> =>
    errorCode(doing((context) => void (context.workbook.worksheets.getFirst().getRange('A1:A5').dataValidation.rule = value)));

  test('a list is kept as it was given', async () => {
    expect(await rule({ list: { inCellDropDown: true, source: 'Open,Closed' } })).toBeUndefined();
    expect(sheet().validations).toMatchObject([
      { type: 'List', formula1: 'Open,Closed', areas: [{ row: 0, column: 0, lastRow: 4, lastColumn: 0 }] },
    ]);
  });

  test('a list may be a range', async () => {
    await doing((context) => {
      const first = context.workbook.worksheets.getFirst();
      const source = context.workbook.worksheets.add('Lists').getRange('A1:A3');
      first.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source } };
    });
    expect(sheet().validations[0]?.formula1).toBe('=Lists!$A$1:$A$3');
  });

  test('a list text above 255 characters is refused', async () => {
    expect(await rule({ list: { inCellDropDown: true, source: 'x'.repeat(256) } })).toBe('InvalidArgument');
  });

  test('structured references are refused', async () => {
    expect(await rule({ list: { inCellDropDown: true, source: '=Lists[State]' } })).toBe('InvalidArgument');
  });

  test('a rule reads back', async () => {
    const seen = await run(async (context) => {
      const validation = context.workbook.worksheets.getFirst().getRange('A1:A5').dataValidation;
      validation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' } };
      validation.load('rule,type');
      await context.sync();
      return [validation.type, validation.rule];
    });
    expect(seen).toEqual(['WholeNumber', { wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' } }]);
  });

  test('rules of neighbouring cells are one, however each came by its parts', async () => {
    const seen = await run(async (context) => {
      const first = context.workbook.worksheets.getFirst();
      const parts: ((validation: Excel.DataValidation) => void)[] = [
        (validation) => void (validation.prompt = { showPrompt: true, title: 'Size', message: '' }),
        (validation) => void (validation.errorAlert = { showAlert: true, style: 'Stop', title: 'No', message: '' }),
      ];
      const rule = { wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' as const } };
      const [one, other] = [first.getRange('A1').dataValidation, first.getRange('A2:A5').dataValidation];
      one.rule = rule;
      for (const part of parts) part(one);
      for (const part of parts.reverse()) part(other);
      other.rule = rule;
      const both = first.getRange('A1:A5').dataValidation.load('type');
      await context.sync();
      return both.type;
    });
    expect(seen).toBe('WholeNumber');
  });

  test('a hole in the rules of a range is seen, however many rules surround it', async () => {
    const seen = await run(async (context) => {
      const first = context.workbook.worksheets.getFirst();
      const rule = { wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' as const } };
      for (const address of ['A1', 'A2:A5']) first.getRange(address).dataValidation.rule = rule;
      first.getRange('A3').dataValidation.clear();
      const all = first.getRange('A1:A5').dataValidation.load('type');
      await context.sync();
      return all.type;
    });
    expect(seen).toBe('Inconsistent');
  });

  test.each([
    ['title', { title: 'x'.repeat(33), message: '' }],
    ['message', { title: '', message: 'x'.repeat(256) }],
  ])('a prompt whose %s is too long is refused', async (_what, prompt) => {
    const code = await errorCode(
      doing(
        (context) => void (context.workbook.worksheets.getFirst().getRange('A1').dataValidation.prompt = { showPrompt: true, ...prompt }),
      ),
    );
    expect(code).toBe('InvalidArgument');
  });

  test('a prompt on part of a validated range leaves the rest as it was', async () => {
    await doing((context) => {
      const first = context.workbook.worksheets.getFirst();
      first.getRange('A1:A5').dataValidation.rule = { textLength: { formula1: 3, operator: 'LessThan' } };
      first.getRange('A5').dataValidation.prompt = { showPrompt: true, title: 'Last', message: 'Only here' };
    });
    expect(sheet().validations.map(({ prompt, areas, type }) => [prompt?.title, areas.length, type])).toEqual([
      [undefined, 1, 'TextLength'],
      ['Last', 1, 'TextLength'],
    ]);
  });
});

describe('conditional formats', () => {
  test('a new rule comes before those that were there', async () => {
    await doing((context) => {
      const formats = context.workbook.worksheets.getFirst().getRange('A1:A9').conditionalFormats;
      const first = formats.add('Custom');
      first.custom.rule.formula = '=$A1>5';
      first.custom.format.fill.color = '#FF0000';
      const second = formats.add('CellValue');
      second.cellValue.rule = { formula1: '=10', operator: 'LessThan' };
      second.cellValue.format.font.bold = true;
      second.stopIfTrue = true;
    });
    const ordered = [...sheet().conditionalFormats].sort((a, b) => a.priority - b.priority);
    expect(ordered.map(({ rule, stopIfTrue }) => [rule.type, stopIfTrue])).toEqual([
      ['CellValue', true],
      ['Custom', false],
    ]);
    expect(ordered[1]?.rule).toEqual({ type: 'Custom', formula: '=$A1>5', style: { fill: { color: '#FF0000' } } });
  });

  test('a bar, a scale and icons take their criteria', async () => {
    await doing((context) => {
      const formats = context.workbook.worksheets.getFirst().getRange('A1:A9').conditionalFormats;
      const bar = formats.add('DataBar').dataBar;
      bar.lowerBoundRule = { type: 'Number', formula: '0' };
      bar.positiveFormat.fillColor = '#00FF00';
      formats.add('ColorScale').colorScale.criteria = {
        minimum: { type: 'LowestValue', color: '#FFFFFF' },
        maximum: { type: 'HighestValue', color: '#000000' },
      };
      const icons = formats.add('IconSet').iconSet;
      icons.style = 'ThreeTrafficLights1';
      icons.criteria = [
        {} as Excel.ConditionalIconCriterion,
        { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=1' },
        { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=2' },
      ];
    });
    expect(sheet().conditionalFormats.map(({ rule }) => rule)).toMatchObject([
      { type: 'DataBar', color: '#00FF00', minimum: { type: 'num', value: '0' }, maximum: { type: 'autoMax' } },
      { type: 'ColorScale', points: [{ type: 'min' }, { type: 'max' }] },
      { type: 'IconSet', thresholds: [{ value: '0' }, { type: 'num', value: '=1' }, { type: 'num', value: '=2' }] },
    ]);
  });

  test('asking a rule for what it is not is an error, or a null object', async () => {
    const seen = await run(async (context) => {
      const format = context.workbook.worksheets.getFirst().getRange('A1').conditionalFormats.add('Custom');
      const bar = format.dataBarOrNullObject;
      await context.sync();
      return bar.isNullObject;
    });
    expect(seen).toBe(true);
  });
});

describe('charts', () => {
  const withData = (work: (sheet: Excel.Worksheet) => void): Promise<void> =>
    doing((context) => {
      const first = context.workbook.worksheets.getFirst();
      first.getRange('A1:C3').values = [
        ['Department', 'Budget', 'Forecast'],
        ['Health', 10, 12],
        ['Transport', 20, 18],
      ];
      work(first);
    });

  test('columns of a range become series, the first column categories', async () => {
    await withData((first) => void first.charts.add('ColumnClustered', first.getRange('A1:C3'), 'Columns'));
    expect(sheet().charts[0]?.series).toEqual([
      { name: { formula: 'Sheet1!$B$1' }, values: 'Sheet1!$B$2:$B$3', categories: 'Sheet1!$A$2:$A$3' },
      { name: { formula: 'Sheet1!$C$1' }, values: 'Sheet1!$C$2:$C$3', categories: 'Sheet1!$A$2:$A$3' },
    ]);
  });

  test('title, axes, colours and place are kept', async () => {
    await withData((first) => {
      const chart = first.charts.add('BarStacked', first.getRange('A1:C3'), 'Columns');
      chart.name = 'ByDepartment';
      chart.title.text = 'Budget by department';
      chart.legend.position = 'Top';
      chart.displayBlanksAs = 'Interplotted';
      chart.axes.valueAxis.title.text = '£m';
      chart.axes.valueAxis.minimum = 0;
      chart.series.getItemAt(0).format.fill.setSolidColor('#0070C0');
      chart.series.getItemAt(1).points.getItemAt(1).format.fill.setSolidColor('red');
      chart.setPosition('B5', 'F20');
    });
    const chart = sheet().charts[0];
    expect(chart).toMatchObject({
      name: 'ByDepartment',
      title: { text: 'Budget by department' },
      legend: { position: 'Top' },
      blanks: 'Interplotted',
      axes: { value: { title: '£m', minimum: 0 } },
      position: { left: 48, top: 60, width: 240, height: 240 },
    });
    expect([chart?.series[0]?.color, chart?.series[1]?.pointColors?.get(1)]).toEqual(['#0070C0', '#FF0000']);
  });

  test('a bubble chart is put together from ranges', async () => {
    await withData((first) => {
      const chart = first.charts.add('Bubble', first.getRange('B1:C3'), 'Columns');
      chart.series.load('count');
      const series = chart.series.add('Value against risk');
      series.setXAxisValues(first.getRange('B2:B3'));
      series.setValues(first.getRange('C2:C3'));
      series.setBubbleSizes(first.getRange('B2:B3'));
    });
    expect(sheet().charts[0]?.series.at(-1)).toEqual({
      name: { text: 'Value against risk' },
      xValues: 'Sheet1!$B$2:$B$3',
      values: 'Sheet1!$C$2:$C$3',
      bubbleSizes: 'Sheet1!$B$2:$B$3',
    });
  });

  test('a chart is found by its name and what the host lacks is named', async () => {
    await withData((first) => void (first.charts.add('Line', first.getRange('A1:C3'), 'Columns').name = 'Trend'));
    const failed = doing((context) => void (context.workbook.worksheets.getFirst().charts.getItem('Trend').categoryLabelLevel = 1));
    expect(await errorMessage(failed)).toContain('Chart.categoryLabelLevel');
  });
});

describe('settings and properties', () => {
  test('a setting keeps any JSON value', async () => {
    await doing((context) => void context.workbook.settings.add('PMO', { version: 3, list: [1, 'a'] }));
    const value = await run(async (context) => {
      const setting = context.workbook.settings.getItem('PMO').load('value');
      await context.sync();
      return setting.value as unknown;
    });
    expect(value).toEqual({ version: 3, list: [1, 'a'] });
  });

  test('document properties are kept', async () => {
    await doing((context) => {
      context.workbook.properties.title = 'Portfolio';
      context.workbook.properties.custom.add('Standard', 'v1');
    });
    expect(session().book.properties).toMatchObject({ title: 'Portfolio' });
    expect(session().book.properties.custom.get('Standard')).toBe('v1');
  });
});

describe('application', () => {
  test('in manual mode nothing is calculated until it is asked for', async () => {
    const seen = await run(async (context) => {
      const { application } = context.workbook;
      const first = context.workbook.worksheets.getFirst();
      first.getRange('A1:A2').formulas = [[1], ['=A1+1']];
      await context.sync();
      application.calculationMode = 'Manual';
      first.getRange('A1').values = [[5]];
      const cell = first.getRange('A2').load('values');
      await context.sync();
      const before = cell.values;
      application.calculate('Recalculate');
      cell.load('values');
      await context.sync();
      return [before, cell.values];
    });
    expect(seen).toEqual([[[2]], [[6]]]);
  });
});

describe('what a file brought along', () => {
  test('an edit that would break it is refused by name', async () => {
    sheet().unknown = { parts: new Map(), xml: new Map([['element:dataConsolidate', '<dataConsolidate/>']]) };
    const failed = doing((context) => void context.workbook.worksheets.getFirst().getRange('1:1').insert('Down'));
    expect(await errorMessage(failed)).toContain('a data consolidation');
  });
});
