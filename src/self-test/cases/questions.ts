import { all, asked, first, needing, plain, seen, text, type Bench, type Plain, type SelfTestCase } from '../case';
import { calculates, callOf } from '../call';
import { cellsOnly } from '../address';
import { STANDS_ON } from '../stands-on';

/** S1. */
function nullObjects(): SelfTestCase[] {
  return [
    seen(
      'S1/columns-of-no-table',
      text('Columns asked with a table that is not there', 'Colonnes demandées avec un tableau absent'),
      STANDS_ON.recognising,
      true,
      asked(({ context }) => {
        const table = context.workbook.tables.getItemOrNullObject('PmoNoSuchTable').load('name,columns/items/values');
        return () => table.isNullObject;
      }),
    ),
    seen(
      'S1/body-of-no-table',
      text('The body of a table that is not there is a null object', 'Le corps d’un tableau absent est un objet nul'),
      STANDS_ON.nothing,
      true,
      asked(({ context }) => {
        const table = context.workbook.tables.getItemOrNullObject('PmoNoSuchTable');
        const body = table.getDataBodyRange();
        table.load('name');
        body.load('values');
        return () => table.isNullObject;
      }),
    ),
    seen(
      'S1/sheet-of-no-table',
      text('Sheet and header of a table that is not there are null objects', 'Feuille et en-tête d’un tableau absent sont des objets nuls'),
      STANDS_ON.nothing,
      true,
      asked(({ context }) => {
        const table = context.workbook.tables.getItemOrNullObject('PmoNoSuchTable');
        table.load('name,worksheet/name');
        table.getHeaderRowRange().load('values,rowIndex,columnIndex');
        return () => table.isNullObject;
      }),
    ),
    seen(
      'S1/delete-no-name',
      text('Deleting a name that is not there does nothing', 'Supprimer un nom absent ne fait rien'),
      STANDS_ON.nothing,
      'done',
      asked(({ context }) => {
        context.workbook.names.getItemOrNullObject('PmoNoSuchName').delete();
        return () => 'done';
      }),
    ),
    seen(
      'S1/sheet-of-no-name',
      text('Sheet and charts of a name that is not there are null objects', 'Feuille et graphiques d’un nom absent sont des objets nuls'),
      STANDS_ON.nothing,
      true,
      asked(({ context }) => {
        const range = context.workbook.names.getItemOrNullObject('PmoNoSuchName').getRangeOrNullObject();
        range.load('address');
        const sheet = range.worksheet.load('name');
        sheet.charts.load('items/name');
        sheet.getUsedRangeOrNullObject(true).load('rowCount');
        return () => range.isNullObject;
      }),
    ),
  ];
}

function seriesCount({ series }: Excel.Chart): () => Plain {
  series.load('items/name');
  return () => series.items.length;
}

/** S2. */
function seeds(): SelfTestCase[] {
  const contents: readonly (readonly [id: string, en: string, fr: string, formula: string | number])[] = [
    ['number', 'a number', 'un nombre', 5],
    ['text', 'a text', 'un texte', 'none'],
    ['undefined', '#N/A', '#N/A', '=NA()'],
    ['nothing', 'an empty text', 'un texte vide', '=""'],
  ];
  return contents.flatMap(([id, en, fr, formula]) =>
    [false, true].map((suspended) =>
      seen(
        `S2/seed-${id}${suspended ? '-suspended' : ''}`,
        text(
          `A chart of one cell with ${en} has one series${suspended ? ', while calculation waits' : ''}`,
          `Un graphique d’une cellule avec ${fr} a une série${suspended ? ', calcul suspendu' : ''}`,
        ),
        STANDS_ON.charts,
        1,
        asked(({ context, sheet, cell }) => {
          if (suspended) context.application.suspendApiCalculationUntilNextSync();
          cell.formulas = [[formula]];
          return seriesCount(sheet.charts.add('Line', cell, 'Columns'));
        }),
      ),
    ),
  );
}

/** S3 and S4. */
function chartsByHand(): SelfTestCase[] {
  return [
    seen(
      'S3/legend-visible',
      text('A legend whose position is set shows', 'Une légende dont la position est fixée s’affiche'),
      STANDS_ON.charts,
      true,
      asked(({ sheet, cell }) => {
        cell.values = [[5]];
        const { legend } = sheet.charts.add('ColumnClustered', cell, 'Columns');
        legend.position = 'Bottom';
        legend.load('visible');
        return () => legend.visible;
      }),
    ),
    seen(
      'S4/bubble-series',
      text('Bubbles: the first series is there, another can be added', 'Bulles\u00a0: la première série existe, une autre s’ajoute'),
      STANDS_ON.charts,
      ['one', 'two'],
      asked(({ sheet }) => {
        const { series } = bubbles(sheet);
        series.load('items/name');
        return () => series.items.map(({ name }) => name);
      }),
    ),
    seen(
      'S4/bubble-log-axis',
      text('Bubbles: the value axis can be logarithmic', 'Bulles\u00a0: l’axe des valeurs peut être logarithmique'),
      STANDS_ON.charts,
      'Logarithmic',
      asked(({ sheet }) => {
        const { valueAxis } = bubbles(sheet).axes;
        valueAxis.scaleType = 'Logarithmic';
        valueAxis.load('scaleType');
        return () => valueAxis.scaleType;
      }),
    ),
    ...needing('ExcelApi', '1.15', [
      seen(
        'S4/bubble-sizes',
        text(
          'Bubbles: sizes, values and horizontal values keep their cells',
          'Bulles\u00a0: tailles, valeurs et abscisses gardent leurs cellules',
        ),
        STANDS_ON.charts,
        ['C1', 'A2', 'B2', 'C2'],
        asked(({ sheet }) => {
          const { series } = bubbles(sheet);
          const [one, two] = [series.getItemAt(0), series.getItemAt(1)];
          const sources = [
            one.getDimensionDataSourceString('BubbleSizes'),
            two.getDimensionDataSourceString('XValues'),
            two.getDimensionDataSourceString('YValues'),
            two.getDimensionDataSourceString('BubbleSizes'),
          ];
          return () => sources.map(({ value }) => cellsOnly(value));
        }),
      ),
    ]),
  ];
}

function bubbles(sheet: Excel.Worksheet): Excel.Chart {
  sheet.getRange('A1:C2').values = [
    [1, 10, 100],
    [2, 20, 400],
  ];
  const chart = sheet.charts.add('Bubble', sheet.getRange('A1:C1'), 'Columns');
  ['one', 'two'].forEach((name, row) => {
    const series = row === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    series.name = name;
    series.setXAxisValues(sheet.getRangeByIndexes(row, 0, 1, 1));
    series.setValues(sheet.getRangeByIndexes(row, 1, 1, 1));
    series.setBubbleSizes(sheet.getRangeByIndexes(row, 2, 1, 1));
  });
  return chart;
}

/** S5: read as 0 or as a table of one 0, an argument left out would give another number, or an error. */
function optionalArguments(): SelfTestCase[] {
  const cases: readonly (readonly [key: string, en: string, fr: string, id: string, args: string, expected: Plain])[] = [
    ['last', 'left out at the end', 'omis à la fin', 'EVPERCENT', '"milestones",{1;1;0;0}', 0.5],
    ['last-empty', 'left empty at the end', 'laissé vide à la fin', 'EVPERCENT', '"milestones",{1;1;0;0},', 0.5],
    // By hand: 1000 / (400 / 500), and (1000 − 400) / (1000 − 500).
    ['several', 'several left out', 'plusieurs omis', 'EAC', '1000,400,500', 1250],
    ['middle', 'left empty in the middle', 'laissé vide au milieu', 'TCPI', '1000,400,500,', 1.2],
  ];
  return cases.map(([key, en, fr, id, args, expected]) =>
    seen(
      `S5/omitted-${key}`,
      text(`An optional argument, ${en}, is not given`, `Un argument facultatif, ${fr}, n’est pas donné`),
      STANDS_ON.functions,
      expected,
      calculates(id, args),
    ),
  );
}

/** S6, as far as code can see it, and S7. */
function rulesInAnyLanguage(): SelfTestCase[] {
  return [
    seen(
      'S6/format-after-change',
      text('A conditional format is there after its cell has changed', 'Une mise en forme conditionnelle reste après un changement'),
      STANDS_ON.colours,
      1,
      async ({ context, cell }) => {
        cell.values = [['Green']];
        cell.conditionalFormats.add('Custom').custom.rule.formula = '=A1="Red"';
        await context.sync();
        cell.values = [['Red']];
        const count = cell.conditionalFormats.getCount();
        await context.sync();
        return count.value;
      },
    ),
    seen(
      'S7/custom-rule',
      text(
        'A rule with AND and OR is written with commas in every language',
        'Une règle avec AND et OR s’écrit avec des virgules dans toute langue',
      ),
      STANDS_ON.rules,
      '=AND(ISNUMBER(B1),OR(A1="",B1>=A1))',
      asked(({ sheet }) => {
        const { dataValidation } = sheet.getRange('B1:B3');
        dataValidation.rule = { custom: { formula: '=AND(ISNUMBER(B1),OR(A1="",B1>=A1))' } };
        const read = sheet.getRange('B1').dataValidation.load('rule');
        return () => read.rule.custom?.formula ?? null;
      }),
    ),
    seen(
      'S7/decimal-bounds',
      text('Limits with decimals keep them in every culture', 'Des limites décimales les gardent dans toute culture'),
      STANDS_ON.rules,
      [0.5, 1.25],
      asked(({ cell }) => {
        const { dataValidation } = cell;
        dataValidation.rule = { decimal: { formula1: 0.5, formula2: 1.25, operator: 'Between' } };
        dataValidation.load('rule');
        return () => [Number(dataValidation.rule.decimal?.formula1), Number(dataValidation.rule.decimal?.formula2)];
      }),
    ),
    seen(
      'S7/date-bounds',
      text('Limits written as ISO dates make a rule for dates', 'Des limites en dates ISO font une règle de dates'),
      STANDS_ON.rules,
      { type: 'Date', operator: 'Between' },
      asked(({ cell }) => {
        const { dataValidation } = cell;
        dataValidation.rule = { date: { formula1: '1900-01-01', formula2: '2199-12-31', operator: 'Between' } };
        dataValidation.load('type,rule');
        return () => ({ type: dataValidation.type, operator: dataValidation.rule.date?.operator ?? null });
      }),
    ),
    seen(
      'S7/conditional-rule',
      text(
        'The rule of a conditional format is written with commas in every language',
        'La règle d’une mise en forme conditionnelle s’écrit avec des virgules',
      ),
      STANDS_ON.colours,
      '=AND($A1<>"",OR(B1>1.5,ISNA(B1)))',
      asked(({ cell }) => {
        const { rule } = cell.conditionalFormats.add('Custom').custom;
        rule.formula = '=AND($A1<>"",OR(B1>1.5,ISNA(B1)))';
        rule.load('formula');
        return () => rule.formula;
      }),
    ),
  ];
}

/** S8. */
function copies(): SelfTestCase[] {
  return [
    seen(
      'S8/copy-with-charts',
      text('A copied sheet has the charts of the other', 'Une feuille copiée a les graphiques de l’autre'),
      STANDS_ON.report,
      { charts: 1, value: 5 },
      async ({ context, sheet, cell }) => {
        cell.values = [[5]];
        sheet.charts.add('ColumnClustered', cell, 'Columns').name = 'PmoChart';
        await context.sync();
        const copy = sheet.copy('End');
        const charts = copy.charts.load('items/name');
        const value = copy.getRange('A1').load('values');
        await context.sync();
        const got = { charts: charts.items.length, value: first(value) };
        copy.delete();
        return got;
      },
    ),
    seen(
      'S8/hidden-copy',
      text('A copy can be hidden, and deleted while it is', 'Une copie peut être masquée, et supprimée ainsi'),
      STANDS_ON.report,
      'Hidden',
      async ({ context, sheet }) => {
        const copy = sheet.copy('End');
        copy.visibility = 'Hidden';
        copy.load('name,visibility');
        await context.sync();
        const got = copy.visibility;
        copy.delete();
        await context.sync();
        return got;
      },
    ),
  ];
}

/** S9 and S10. */
function footers(): SelfTestCase[] {
  const footerOf = (sheet: Excel.Worksheet): Excel.HeaderFooter => sheet.pageLayout.headersFooters.defaultForAllPages;
  return [
    seen(
      'S9/footer',
      text('Header and footers are kept, without a printer too', 'En-tête et pieds de page sont gardés, même sans imprimante'),
      STANDS_ON.printing,
      ['R&&D', 'Standard 1 · &D', '&P/&N', 'PMO'],
      asked(({ sheet }) => {
        const footer = footerOf(sheet);
        footer.leftFooter = 'R&&D';
        footer.centerFooter = 'Standard 1 · &D';
        footer.rightFooter = '&P/&N';
        footer.rightHeader = 'PMO';
        footer.load('leftFooter,centerFooter,rightFooter,rightHeader');
        return () => [footer.leftFooter, footer.centerFooter, footer.rightFooter, footer.rightHeader];
      }),
    ),
    seen(
      'S9/print-area',
      text('The print area is kept, whole columns too', 'La zone d’impression est gardée, colonnes entières comprises'),
      STANDS_ON.printing,
      'A:C',
      asked(({ sheet }) => {
        sheet.pageLayout.setPrintArea('A:C');
        const area = sheet.pageLayout.getPrintArea().load('address');
        return () => cellsOnly(area.address);
      }),
    ),
    seen(
      'S9/print-titles',
      text('Rows and columns that repeat are kept', 'Les lignes et colonnes répétées sont gardées'),
      STANDS_ON.printing,
      ['4:4', 'A:B'],
      asked(({ sheet }) => {
        sheet.pageLayout.setPrintTitleRows('$4:$4');
        sheet.pageLayout.setPrintTitleColumns('$A:$B');
        const rows = sheet.pageLayout.getPrintTitleRowsOrNullObject().load('address');
        const columns = sheet.pageLayout.getPrintTitleColumnsOrNullObject().load('address');
        return () => [rows, columns].map((range) => (range.isNullObject ? null : cellsOnly(range.address)));
      }),
    ),
    seen(
      'S9/fit-to-pages',
      text('Fitting to pages is kept', 'L’ajustement aux pages est gardé'),
      STANDS_ON.printing,
      { horizontalFitToPages: 1, verticalFitToPages: 2 },
      asked(({ sheet }) => {
        const { pageLayout } = sheet;
        pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 2 };
        pageLayout.load('zoom');
        return () => ({
          horizontalFitToPages: pageLayout.zoom.horizontalFitToPages ?? null,
          verticalFitToPages: pageLayout.zoom.verticalFitToPages ?? null,
        });
      }),
    ),
    seen(
      'S10/footer-of-protected-sheet',
      text('The footer of a protected sheet can be written', 'Le pied de page d’une feuille protégée peut être écrit'),
      STANDS_ON.upgrading,
      'later',
      asked(({ sheet }) => {
        sheet.protection.protect();
        const footer = footerOf(sheet);
        footer.leftFooter = 'later';
        footer.load('leftFooter');
        return () => footer.leftFooter;
      }),
    ),
  ];
}

/** S11. */
function formulas(): SelfTestCase[] {
  return [
    seen(
      'S11/spills',
      text('A formula of several values spills', 'Une formule à plusieurs valeurs se propage'),
      STANDS_ON.functions,
      [[2], [4], [6]],
      asked(({ sheet }) => {
        sheet.getRange('A1:A3').values = [[1], [2], [3]];
        sheet.getRange('B1').formulas = [['=A1:A3*2']];
        const spilled = sheet.getRange('B1:B3').load('values');
        return () => all(spilled);
      }),
    ),
    seen(
      'S11/no-at-sign',
      text('A formula is read as it was written, without @', 'Une formule est relue telle quelle, sans @'),
      STANDS_ON.checking,
      '=A1:A3*2',
      asked(({ sheet }) => {
        const range = sheet.getRange('B1');
        range.formulas = [['=A1:A3*2']];
        range.load('formulas');
        return () => (range.formulas as string[][])[0]?.[0] ?? null;
      }),
    ),
    seen(
      'S11/copy-formulas',
      text('Copied formulas move their references along', 'Les formules copiées déplacent leurs références'),
      STANDS_ON.views,
      ['=A2+$A$1', '=A3+$A$1'],
      asked(({ sheet }) => {
        sheet.getRange('A1:A3').values = [[1], [2], [3]];
        sheet.getRange('B1').formulas = [['=A1+$A$1']];
        const below = sheet.getRange('B2:B3');
        below.copyFrom(sheet.getRange('B1'), 'Formulas');
        below.load('formulas');
        return () => (below.formulas as string[][]).flat();
      }),
    ),
    seen(
      'S11/copied-array-formula',
      text('A copied formula over a range stays one value a cell', 'Une formule copiée sur une plage garde une valeur par cellule'),
      STANDS_ON.views,
      [[2], [2], [2]],
      asked(({ sheet }) => {
        sheet.getRange('A1:A3').values = [[1], [5], [3]];
        sheet.getRange('B1').formulas = [['=SUMPRODUCT(($A$1:$A$3>2)*1)']];
        sheet.getRange('B2:B3').copyFrom(sheet.getRange('B1'), 'Formulas');
        const copied = sheet.getRange('B1:B3').load('values');
        return () => all(copied);
      }),
    ),
  ];
}

/** S12: text that looks like something else. */
function texts(): SelfTestCase[] {
  const looks: readonly (readonly [id: string, en: string, fr: string, value: string])[] = [
    ['formula', 'a formula', 'une formule', '=1+1'],
    ['number', 'a number', 'un nombre', '-5'],
    ['zeros', 'a number with zeros before', 'un nombre précédé de zéros', '007'],
    ['date', 'a date', 'une date', '1-2'],
    ['truth', 'a truth value', 'une valeur logique', 'TRUE'],
    ['apostrophe', 'an apostrophe', 'une apostrophe', "'quoted"],
    ['at', 'a mention', 'une mention', '@name'],
  ];
  return [
    ...looks.map(([id, en, fr, value]) =>
      seen(
        `S12/text-like-${id}`,
        text(
          `Text behind an apostrophe that looks like ${en} stays text`,
          `Un texte après apostrophe qui ressemble à ${fr} reste un texte`,
        ),
        STANDS_ON.writing,
        value,
        asked(({ cell }) => {
          cell.values = [[`'${value}`]];
          cell.load('values');
          return () => first(cell);
        }),
      ),
    ),
    seen(
      'S12/round-trip',
      text('What was read and is written back in the same way is the same', 'Ce qui est lu puis réécrit de même reste identique'),
      STANDS_ON.replacing,
      ['=1+1', "it's"],
      async ({ context, sheet, cell }) => {
        cell.values = [["'=1+1"]];
        cell.load('values');
        await context.sync();
        const again = sheet.getRange('A1:A2');
        again.values = [[`'${String(first(cell))}`], ["it's"]];
        again.load('values');
        await context.sync();
        return (again.values as string[][]).flat();
      },
    ),
    seen(
      'S12/text-format',
      text('In a cell of text format digits stay text', 'Dans une cellule au format texte, des chiffres restent un texte'),
      STANDS_ON.writing,
      '0012',
      asked(({ cell }) => {
        cell.numberFormat = [['@']];
        cell.values = [['0012']];
        cell.load('values');
        return () => first(cell);
      }),
    ),
  ];
}

/** S13. */
function links(): SelfTestCase[] {
  return [
    seen(
      'S13/font-after-link',
      text('A font that is set after the link is kept', 'Une police fixée après le lien est gardée'),
      STANDS_ON.guide,
      { name: 'Arial', size: 10 },
      async ({ context, sheet }) => {
        const cell = sheet.getRange('B2');
        cell.hyperlink = { documentReference: "'PMO test'!A1", textToDisplay: 'Go', screenTip: 'There' };
        cell.format.font.name = 'Arial';
        cell.format.font.size = 10;
        await context.sync();
        const font = cell.format.font.load('name,size');
        await context.sync();
        return { name: font.name, size: font.size };
      },
    ),
    seen(
      'S13/size-before-link',
      text('A link leaves the size of the font that was set before', 'Un lien laisse la taille de police fixée avant'),
      STANDS_ON.guide,
      9,
      asked(({ sheet }) => {
        const cell = sheet.getRange('B2');
        cell.format.font.size = 9;
        cell.hyperlink = { documentReference: "'PMO test'!A1", textToDisplay: 'Go' };
        const font = cell.format.font.load('size');
        return () => font.size;
      }),
    ),
  ];
}

/** S14. */
function storedFunctions(): SelfTestCase[] {
  const formula = (bench: Bench): string => callOf('CPI', '100,80', bench);
  return [
    seen(
      'S14/name-read-back',
      text('A PMO function is read back by the name that it was written with', 'Une fonction PMO est relue sous le nom écrit'),
      STANDS_ON.checking,
      true,
      async (bench) => {
        const { context, cell } = bench;
        cell.formulas = [[formula(bench)]];
        await bench.calculated(cell);
        cell.load('formulas');
        await context.sync();
        return String((cell.formulas as unknown[][])[0]?.[0]) === formula(bench);
      },
    ),
    seen(
      'S14/written-back',
      text(
        'A formula with a PMO function, read and written back, gives the same',
        'Une formule PMO lue puis réécrite donne la même valeur',
      ),
      STANDS_ON.replacing,
      1.25,
      async (bench) => {
        const { context, cell } = bench;
        cell.formulas = [[formula(bench)]];
        await bench.calculated(cell);
        cell.load('formulas');
        await context.sync();
        cell.formulas = cell.formulas as string[][];
        return plain((await bench.calculated(cell))[0]?.[0]);
      },
    ),
  ];
}

/** S15: rules and formats after a table has grown three times. */
function appendedRows(): SelfTestCase[] {
  return needing('ExcelApi', '1.13', [
    seen(
      'S15/rules-after-appends',
      text(
        'A table that grew three times has its entry rule in every row, and one conditional format',
        'Un tableau agrandi trois fois a sa règle de saisie à chaque ligne, et une mise en forme conditionnelle',
      ),
      STANDS_ON.appending,
      { rule: 'List', formats: 1 },
      asked(({ sheet }) => {
        sheet.getRange('A1:A2').values = [['State'], ['Open']];
        const table = sheet.tables.add('A1:A2', true);
        const first = sheet.getRange('A2');
        first.dataValidation.rule = { list: { inCellDropDown: true, source: 'Open,Closed' } };
        first.conditionalFormats.add('Custom').custom.rule.formula = '=$A2="Open"';
        for (const address of ['A1:A3', 'A1:A4', 'A1:A5']) table.resize(address);
        const body = sheet.getRange('A2:A5');
        const rule = body.dataValidation.load('type');
        const formats = body.conditionalFormats.getCount();
        return () => ({ rule: rule.type, formats: formats.value });
      }),
    ),
  ]);
}

const MANY = 5_000;

/** S16: what a request may cost; the report tells the milliseconds. */
function requests(): SelfTestCase[] {
  return [
    seen(
      'S16/many-actions',
      text(`A request of ${MANY} actions`, `Une requête de ${MANY} actions`),
      STANDS_ON.sizes,
      [1, MANY],
      asked(({ sheet }) => {
        for (let row = 0; row < MANY; row += 1) sheet.getRangeByIndexes(row, 0, 1, 1).values = [[row + 1]];
        const ends = [sheet.getRange('A1').load('values'), sheet.getRange(`A${MANY}`).load('values')];
        return () => ends.map(first);
      }),
    ),
    seen(
      'S16/many-bytes',
      text('A request of 1.4 MB', 'Une requête de 1,4\u00a0Mo'),
      STANDS_ON.sizes,
      [1_000, 14],
      asked(({ sheet }) => {
        const row = Array.from({ length: 14 }, () => 'x'.repeat(98));
        sheet.getRange('A1:N1000').values = Array.from({ length: 1_000 }, () => row);
        const used = sheet.getUsedRange(true).load('rowCount,columnCount');
        return () => [used.rowCount, used.columnCount];
      }),
    ),
    seen(
      'S16/a-sheet-of-set-up',
      text('A sheet as large as one of the set-up’s', 'Une feuille de la taille de celles de la préparation'),
      STANDS_ON.settingUp,
      40,
      asked(({ sheet }) => {
        const columns = Array.from({ length: 40 }, (_, index) => `Column ${index + 1}`);
        const header = sheet.getRangeByIndexes(3, 0, 1, columns.length);
        header.values = [columns];
        const table = sheet.tables.add('A4:AN5', true);
        columns.forEach((name, index) => {
          const body = sheet.getRangeByIndexes(4, index, 1, 1);
          body.format.fill.color = '#FFFBE6';
          body.format.columnWidth = 72;
          body.dataValidation.rule = { decimal: { formula1: 0, formula2: 1e15, operator: 'Between' } };
          body.dataValidation.prompt = { showPrompt: true, title: name, message: 'A number, never negative.' };
          body.conditionalFormats.add('Custom').custom.rule.formula = `=ISNA(${'A5'})`;
        });
        const read = table.getHeaderRowRange().load('values');
        return () => (read.values as unknown[][])[0]?.length ?? 0;
      }),
    ),
  ];
}

/** What only Excel can answer, S1 to S16; asked first, for much stands on each. */
export const QUESTIONS: readonly SelfTestCase[] = [
  ...nullObjects(),
  ...seeds(),
  ...chartsByHand(),
  ...optionalArguments(),
  ...rulesInAnyLanguage(),
  ...copies(),
  ...footers(),
  ...formulas(),
  ...texts(),
  ...links(),
  ...storedFunctions(),
  ...appendedRows(),
  ...requests(),
];
