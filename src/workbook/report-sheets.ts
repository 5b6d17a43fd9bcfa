import type { Result } from '../domain/result';
import {
  RATING_ORDER,
  type DepartmentLine as Department,
  type PortfolioReport,
  type ProjectLine,
  type SpendingMonth,
} from '../report/portfolio-report';
import { numberFormatOf } from '../standard/writing/format';
import { reportSheetName } from '../standard/writing/formula';
import type { Identity, RatingCode } from '../standard/data/identity';
import { RISK_RATINGS, riskLevelAt } from '../standard/data/thresholds';
import { usualDateOrder, writtenDay } from '../standard/writing/shown';
import type { Standard } from '../standard/standard';
import type { CurrencyTotals } from '../standard/totals';
import { columnsFor, type AnyRecord, type StandardListKey } from '../standard/model/types';
import { wordOf } from '../standard/model/words';
import { inLanguage, type Language, type Text, type Values } from '../words/text';
import { REPORT_WORDS as words } from '../words/report';
import { reasons } from '../words/reasons';
import { addressOf, cellAddress, cellOf, literal, type CellInput } from './cells';
import { ChunkedWriter } from './chunks';
import { drawRatings } from './column';
import { defineName } from './define-name';
import { drawFrame, drawHeading, setWidths, type Pen } from './draw';
import { drawChart } from './report-charts';
import { drawBlock, drawTotals, type BlockColumn, type PlacedBlock } from './report-block';

const REPORT_SHEETS = ['dashboard', 'projectsReport', 'finance', 'risks'] as const;
type ReportSheetKey = (typeof REPORT_SHEETS)[number];

const MOST_DEPARTMENTS_IN_CHART = 16;
const NONE = '–';

/**
 * Writes the report into its sheets of the open workbook: two requests, three where an earlier report is replaced. The earlier one is
 * kept in hidden copies until the new one is complete, and comes back if anything fails.
 */
export async function writeReport(
  context: Excel.RequestContext,
  report: PortfolioReport,
  standard: Standard,
  language: Language,
): Promise<void> {
  const { workbook } = context;
  const found = REPORT_SHEETS.map((key) => {
    const range = workbook.names.getItemOrNullObject(reportSheetName(key)).getRangeOrNullObject();
    range.load('address');
    const sheet = range.worksheet.load('name');
    return { key, range, sheet, charts: sheet.charts.load('items/name'), used: sheet.getUsedRangeOrNullObject(true).load('rowCount') };
  });
  await context.sync();

  const previous = found.filter(({ range, charts }) => !range.isNullObject && charts.items.length > 0);
  const backups = found
    .filter(({ range, used }) => previous.length > 0 && !range.isNullObject && !used.isNullObject)
    .map(({ key, sheet }) => {
      const copy = sheet.copy('End');
      copy.visibility = 'Hidden';
      copy.load('name');
      return { key, sheet, copy, name: sheet.name };
    });
  if (backups.length > 0) await context.sync();

  try {
    context.application.suspendApiCalculationUntilNextSync();
    const sheets = Object.fromEntries(
      found.map(({ key, range, sheet, charts }) => {
        const definition = standard.workbooks.portfolio.find((candidate) => candidate.key === key);
        if (range.isNullObject) {
          const added = workbook.worksheets.add(definition?.name[language]);
          defineName(workbook, reportSheetName(key), added.getRange('A1'));
          return [key, added];
        }
        for (const chart of charts.items) chart.delete();
        const all = sheet.getRange();
        all.unmerge();
        all.conditionalFormats.clearAll();
        all.clear();
        return [key, sheet];
      }),
    ) as Record<ReportSheetKey, Excel.Worksheet>;
    const draw = new ReportDrawing(report, standard, language);
    const finance = draw.finance(sheets.finance);
    draw.dashboard(sheets.dashboard, sheets.finance, finance);
    draw.projects(sheets.projectsReport);
    draw.risks(sheets.risks);
    const writer = new ChunkedWriter(context);
    for (const { sheet, row, column, matrix } of draw.large) await writer.write(sheet, row, column, matrix);
    for (const { copy } of backups) copy.delete();
    sheets.dashboard.activate();
    await context.sync();
  } catch (error) {
    await bringBack(context, backups);
    throw error;
  }
}

/** Shows the dashboard to the person, whatever its sheet is called by now. */
export async function goToReport(context: Excel.RequestContext): Promise<void> {
  context.workbook.names.getItem(reportSheetName('dashboard')).getRange().worksheet.activate();
  await context.sync();
}

interface Backup {
  readonly sheet: Excel.Worksheet;
  readonly copy: Excel.Worksheet;
  readonly name: string;
  readonly key: string;
}

/** The hidden copies take the places of the half-written sheets. */
async function bringBack(context: Excel.RequestContext, backups: readonly Backup[]): Promise<void> {
  for (const { sheet, copy, name, key } of backups) {
    sheet.delete();
    copy.name = name;
    copy.visibility = 'Visible';
    defineName(context.workbook, reportSheetName(key), copy.getRange('A1'));
  }
  await context.sync();
}

type CurrencyLine = [string, CurrencyTotals];

interface Tile {
  readonly label: Text;
  readonly value: number | string | null;
  readonly format: string;
  readonly note?: string;
  readonly rating?: RatingCode;
}

class ReportDrawing {
  private readonly pen: Pen;
  private readonly identity: Identity;
  private readonly money: MoneyScale;
  private readonly date: string;

  constructor(
    private readonly report: PortfolioReport,
    private readonly standard: Standard,
    private readonly language: Language,
  ) {
    this.identity = standard.identity;
    this.pen = { standard, language, organisation: report.organisation };
    this.money = moneyScale([report.wholeLifeCost, report.budget, report.forecast, report.performance.bac], report.currency, language);
    this.date = numberFormatOf({ type: 'date' }, language);
  }

  /** Matrices that go out after everything else, in messages of their own. */
  readonly large: { sheet: Excel.Worksheet; row: number; column: number; matrix: readonly (readonly CellInput[])[] }[] = [];

  private block<T>(
    sheet: Excel.Worksheet,
    row: number,
    column: number,
    heading: string | null,
    columns: readonly BlockColumn<T>[],
    rows: readonly T[],
  ): PlacedBlock {
    return drawBlock(
      this.pen,
      (where, firstRow, firstColumn, matrix) => this.large.push({ sheet: where, row: firstRow, column: firstColumn, matrix }),
      sheet,
      row,
      column,
      heading,
      columns,
      rows,
    );
  }

  private say(text: Text, values: Values = {}): string {
    return inLanguage(text, this.language, values);
  }

  /** The word of a list's code in this workbook. */
  private word(list: StandardListKey, code: string): string {
    const known = this.standard.lists[list];
    return known ? wordOf(known, code, this.language) : code;
  }

  private frame(sheet: Excel.Worksheet, key: ReportSheetKey, widths: readonly number[]): void {
    const definition = this.standard.workbooks.portfolio.find((candidate) => candidate.key === key);
    drawFrame(sheet, definition ? this.say(definition.name) : key, this.subtitle(), this.pen, false);
    setWidths(sheet, widths);
  }

  private subtitle(): string {
    const { organisation, statusDate, projects, sources } = this.report;
    return this.say(words.subtitle, {
      organisation: organisation ? `${organisation} · ` : '',
      date: writtenDay(statusDate, usualDateOrder(this.language)),
      projects: projects.length,
      sources:
        sources.length > 1
          ? this.say(words.sourceFiles, { count: sources.length })
          : this.say(sources.length === 1 ? words.sourceFile : words.sourceRegister),
      currency: this.money.unit,
    });
  }

  dashboard(sheet: Excel.Worksheet, financeSheet: Excel.Worksheet, finance: PlacedBlock): void {
    const { report } = this;
    this.frame(
      sheet,
      'dashboard',
      Array.from({ length: 12 }, () => 13),
    );
    this.tiles(sheet, 3, this.tilesAbove());
    this.tiles(sheet, 7, this.tilesBelow());

    const total = report.projects.length;
    const shares = this.block(
      sheet,
      11,
      0,
      this.say(words.confidence),
      [
        { header: this.say(words.rating), cell: (rating: RatingCode) => this.word('confidence', rating) },
        { header: this.say(words.count), cell: (rating) => report.ratings[rating], format: '0' },
        { header: this.say(words.share), cell: (rating) => (total === 0 ? NONE : report.ratings[rating] / total), format: '0%' },
      ],
      RATING_ORDER,
    );
    this.colourRatings(sheet, shares, 0);
    const attention = this.attention(sheet, 11, 4);

    const chartRow = Math.max(shares.nextRow, attention.nextRow);
    this.departmentCharts(sheet, financeSheet, finance, chartRow);
    const figures = chartRow + 54;
    drawHeading(this.pen, sheet.getRangeByIndexes(figures, 0, 1, 1), this.say(words.figures));
    const bubbles = this.bubbles(sheet, figures + 1, chartRow + 18);
    const finishes = this.finishes(sheet, figures + 1, 6, chartRow + 18);
    if (hasCurve(report)) this.curve(sheet, Math.max(bubbles.nextRow, finishes.nextRow), chartRow + 36);
    const { pageLayout } = sheet;
    pageLayout.orientation = 'Portrait';
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
    pageLayout.setPrintArea(addressOf(0, 0, chartRow + (hasCurve(report) ? 53 : 35), 11));
  }

  private tilesAbove(): Tile[] {
    const { report } = this;
    const basis = report.basis === 'total';
    const known = (value: (line: ProjectLine) => number | null): string => {
      const count = report.projects.filter((line) => value(line) !== null).length;
      return count === 0
        ? this.say(words.undefinedNote)
        : count === report.projects.length
          ? ''
          : this.say(words.knownFor, { known: count, all: report.projects.length });
    };
    const bad = report.ratings.red + report.ratings.amberRed;
    return [
      {
        label: words.projects,
        value: report.projects.length,
        format: '0',
        note: report.waiting === 0 ? '' : this.say(words.waiting, { count: report.waiting }),
      },
      {
        label: basis ? words.budget : words.yearBudget,
        value: report.budget,
        format: this.money.format,
        note: known((line) => line.budget),
      },
      {
        label: basis ? words.forecast : words.yearForecast,
        value: report.forecast,
        format: this.money.format,
        note: known((line) => line.forecast),
      },
      { label: words.wholeLifeCost, value: report.wholeLifeCost, format: this.money.format, note: known((line) => line.wholeLifeCost) },
      { label: words.redProjects, value: bad, format: '0', note: this.shareOf(bad), ...(bad > 0 ? { rating: 'red' } : {}) },
      {
        label: words.lateProjects,
        value: report.projects.some((line) => line.slip !== null) ? report.late : null,
        format: '0',
        note: known((line) => line.slip),
      },
    ];
  }

  private tilesBelow(): Tile[] {
    const { report } = this;
    const variance = report.budget !== null && report.forecast !== null ? report.forecast - report.budget : null;
    const share = variance !== null && report.budget ? variance / report.budget : null;
    const { error, warning } = report.exceptions;
    return [
      {
        label: words.variance,
        value: variance,
        format: signed(this.money.format),
        note:
          share === null ? this.say(words.undefinedNote) : this.say(words.againstBudget, { share: percent(share, this.language, true) }),
      },
      this.measure(words.cpi, report.cpi, report.coverage.cpi),
      this.measure(words.spi, report.spi, report.coverage.spi),
      {
        label: words.earned,
        value: report.performance.ev,
        format: this.money.format,
        ...(report.performance.ev === null ? { note: this.say(words.undefinedNote) } : {}),
      },
      {
        label: words.overBudgetProjects,
        value: report.overBudget,
        format: '0',
        note: this.shareOf(report.overBudget, report.projects.filter((line) => line.budget !== null && line.forecast !== null).length),
      },
      {
        label: words.exceptions,
        value: error + warning,
        format: '0',
        note: this.say(words.exceptionsNote, { errors: error, warnings: warning }),
        ...(error > 0 ? { rating: 'amber' } : {}),
      },
    ];
  }

  private measure(label: Text, measure: Result<number> | null, known: number): Tile {
    if (measure === null) return { label, value: null, format: '0.00', note: this.say(words.undefinedNote) };
    const { measured } = this.report.coverage;
    return measure.ok
      ? {
          label,
          value: measure.value,
          format: '0.00',
          ...(known < measured ? { note: this.say(words.knownFor, { known, all: measured }) } : {}),
        }
      : { label, value: null, format: '0.00', note: this.say(reasons[measure.reason], measure.details) };
  }

  private shareOf(count: number, total = this.report.projects.length): string {
    return total === 0 ? '' : this.say(words.ofProjects, { share: percent(count / total, this.language) });
  }

  /** A row of six tiles: label, figure and note, two columns wide each. */
  private tiles(sheet: Excel.Worksheet, row: number, tiles: readonly Tile[]): void {
    tiles.forEach(({ label, value, format, note, rating }, index) => {
      const column = index * 2;
      const whole = sheet.getRangeByIndexes(row, column, 3, 2);
      whole.format.fill.color = rating ? this.identity.ratings[rating].fill : this.identity.colors.highlight;
      const left = whole.format.borders.getItem('EdgeLeft');
      left.style = 'Continuous';
      left.weight = 'Thick';
      left.color = '#FFFFFF';
      const lines: { text: CellInput; size: number; bold: boolean; color: string; height: number }[] = [
        { text: this.say(label), size: 9, bold: false, color: this.identity.colors.muted, height: 16 },
        { text: value ?? NONE, size: 18, bold: true, color: this.identity.colors.brand, height: 28 },
        { text: literal(note ?? ''), size: 8, bold: false, color: this.identity.colors.muted, height: 26 },
      ];
      lines.forEach(({ text, size, bold, color, height }, offset) => {
        const cell = sheet.getRangeByIndexes(row + offset, column, 1, 2);
        cell.merge(false);
        cell.format.font.size = size;
        cell.format.font.bold = bold;
        cell.format.font.color = color;
        cell.format.horizontalAlignment = 'Left';
        cell.format.indentLevel = 1;
        cell.format.rowHeight = height;
        cell.format.wrapText = offset === 2;
        cell.format.verticalAlignment = offset === 2 ? 'Top' : 'Center';
        const first = sheet.getRangeByIndexes(row + offset, column, 1, 1);
        if (offset === 1) first.numberFormat = [[format]];
        first.values = [[text]];
      });
    });
    sheet.getRangeByIndexes(row + 3, 0, 1, 1).format.rowHeight = 8;
  }

  private attention(sheet: Excel.Worksheet, row: number, column: number): PlacedBlock {
    const { attention } = this.report;
    const spare: BlockColumn<ProjectLine> = { header: '', cell: () => '' };
    const block = this.block<ProjectLine>(
      sheet,
      row,
      column,
      this.say(words.attention),
      [
        { header: this.say(words.project), cell: (line) => literal(line.name) },
        spare,
        { header: this.say(words.department), cell: (line) => literal(line.department) },
        spare,
        { header: this.say(words.rating), cell: (line) => this.word('confidence', line.rating) },
        { header: this.say(words.finish), cell: (line) => line.finishForecast ?? line.finishBaseline ?? NONE, format: this.date },
        { header: this.say(words.wholeLifeCost), cell: (line) => line.wholeLifeCost ?? NONE, format: this.money.format },
        { header: this.say(words.varianceShare), cell: (line) => varianceShare(line) ?? NONE, format: '+0%;-0%;0%' },
      ],
      attention,
    );
    // Names are long: project and department have two columns each.
    for (let offset = 0; offset <= attention.length; offset += 1)
      for (const at of [column, column + 2]) {
        const name = sheet.getRangeByIndexes(block.row + offset, at, 1, 2);
        name.merge(false);
        name.format.shrinkToFit = offset > 0;
      }
    if (attention.length === 0) sheet.getRangeByIndexes(block.bodyRow, column, 1, 1).values = [[this.say(words.attentionNone)]];
    this.colourRatings(sheet, block, 4);
    return block;
  }

  private colourRatings(sheet: Excel.Worksheet, block: PlacedBlock, column: number): void {
    if (block.rowCount === 0) return;
    const range = sheet.getRangeByIndexes(block.bodyRow, block.column + column, block.rowCount, 1);
    drawRatings(range, 'confidence', this.pen, cellAddress(block.bodyRow, block.column + column));
  }

  private departmentCharts(sheet: Excel.Worksheet, financeSheet: Excel.Worksheet, finance: PlacedBlock, row: number): void {
    const rows = Math.min(MOST_DEPARTMENTS_IN_CHART, finance.rowCount);
    if (rows === 0) return;
    const total = this.report.basis === 'total';
    const column = (index: number): Excel.Range => financeSheet.getRangeByIndexes(finance.bodyRow, finance.column + index, rows, 1);
    const common = { seed: financeSheet.getRangeByIndexes(finance.bodyRow, finance.column + 1, 1, 1), row, columns: 6 };
    const money = drawChart(sheet, {
      ...common,
      type: 'ColumnClustered',
      name: 'PmoChartDepartments',
      title: this.say(words.charts.departments[this.report.basis]),
      column: 0,
      series: [
        { name: this.say(total ? words.budget : words.yearBudget), values: column(2), color: this.identity.colors.brand, x: column(0) },
        {
          name: this.say(total ? words.forecast : words.yearForecast),
          values: column(3),
          color: this.identity.colors.accent,
          x: column(0),
        },
      ],
    });
    money.axes.valueAxis.numberFormat = this.money.axis;
    const stacked = drawChart(sheet, {
      ...common,
      type: 'ColumnStacked',
      name: 'PmoChartConfidence',
      title: this.say(words.charts.confidence),
      column: 6,
      series: RATING_ORDER.map((rating, index) => ({
        name: this.word('confidence', rating),
        values: column(5 + index),
        color: this.identity.ratings[rating].chart,
        x: column(0),
      })),
    });
    stacked.axes.valueAxis.numberFormat = '0';
  }

  private bubbles(sheet: Excel.Worksheet, row: number, chartRow: number): PlacedBlock {
    const bubbles = [...this.report.bubbles].sort(
      (a, b) => RATING_ORDER.indexOf(a.rating) - RATING_ORDER.indexOf(b.rating) || b.value - a.value,
    );
    const figures = this.block(
      sheet,
      row,
      0,
      null,
      [
        {
          header: this.say(words.project),
          cell: ({ bubble }: { bubble: PortfolioReport['bubbles'][number]; index: number }) => literal(bubble.name),
        },
        { header: this.say(words.rating), cell: ({ bubble }) => this.word('confidence', bubble.rating) },
        // Bubbles of one rating are set side by side, so that they do not hide each other.
        { header: this.say(words.riskIndex), cell: ({ bubble, index }) => bubble.risk + (((index * 3) % 7) - 3) * 0.1, format: '0.0' },
        { header: this.say(words.value), cell: ({ bubble }) => bubble.value, format: this.money.format },
        { header: this.say(words.size), cell: ({ bubble }) => bubble.size, format: this.money.format },
      ],
      bubbles.map((bubble, index) => ({ bubble, index })),
    );
    if (bubbles.length === 0) return figures;
    const { categoryAxis, valueAxis } = drawChart(sheet, {
      type: 'Bubble',
      name: 'PmoChartBubbles',
      title: this.say(words.charts.bubbles),
      row: chartRow,
      column: 0,
      columns: 6,
      seed: sheet.getRangeByIndexes(figures.bodyRow, 2, 1, 3),
      series: RATING_ORDER.filter((rating) => bubbles.some((bubble) => bubble.rating === rating)).map((rating) => {
        const first = bubbles.findIndex((bubble) => bubble.rating === rating);
        const count = bubbles.filter((bubble) => bubble.rating === rating).length;
        const block = (column: number): Excel.Range => sheet.getRangeByIndexes(figures.bodyRow + first, column, count, 1);
        return {
          name: this.word('confidence', rating),
          values: block(3),
          color: this.identity.ratings[rating].chart,
          x: block(2),
          sizes: block(4),
        };
      }),
    }).axes;
    categoryAxis.minimum = 0;
    categoryAxis.maximum = 6;
    categoryAxis.majorUnit = 1;
    // Room on both sides of the scale from 1 to 5, without labels.
    categoryAxis.numberFormat = '[=0]"";[=6]"";0';
    categoryAxis.title.text = this.say(words.charts.risk);
    valueAxis.scaleType = 'Logarithmic';
    valueAxis.numberFormat = this.money.axis;
    valueAxis.title.text = this.say(words.charts.value);
    return figures;
  }

  private finishes(sheet: Excel.Worksheet, row: number, column: number, chartRow: number): PlacedBlock {
    const { finishes } = this.report;
    const figures = this.block(
      sheet,
      row,
      column,
      null,
      [
        { header: this.say(words.year), cell: (line: PortfolioReport['finishes'][number]) => literal(String(line.year)) },
        { header: this.say(words.finishBaseline), cell: (line) => line.baseline, format: '0' },
        { header: this.say(words.finishForecast), cell: (line) => line.forecast, format: '0' },
      ],
      finishes,
    );
    if (finishes.length === 0) return figures;
    const block = (index: number): Excel.Range => sheet.getRangeByIndexes(figures.bodyRow, column + index, figures.rowCount, 1);
    const plans = [
      {
        known: finishes.some((line) => line.baseline > 0),
        name: this.say(words.finishBaseline),
        values: block(1),
        color: this.identity.colors.brand,
        x: block(0),
      },
      {
        known: finishes.some((line) => line.forecast > 0),
        name: this.say(words.finishForecast),
        values: block(2),
        color: this.identity.colors.accent,
        x: block(0),
      },
    ];
    const chart = drawChart(sheet, {
      type: 'ColumnClustered',
      name: 'PmoChartFinishes',
      title: this.say(words.charts.finishes),
      row: chartRow,
      column: 6,
      columns: 6,
      seed: sheet.getRangeByIndexes(figures.bodyRow, column + 1, 1, 1),
      series: plans.filter(({ known }) => known),
    });
    chart.axes.valueAxis.numberFormat = '0';
    return figures;
  }

  private curve(sheet: Excel.Worksheet, row: number, chartRow: number): void {
    const { overTime } = this.report;
    const month = numberFormatOf({ type: 'month' }, this.language);
    // A blank ends the line; Excel and LibreOffice agree on that, not on #N/A.
    const ended = '';
    const block = this.block<PortfolioReport['overTime'][number]>(
      sheet,
      row,
      0,
      null,
      [
        { header: this.say(words.month), cell: (point) => point.month, format: month, align: 'Left' },
        { header: this.say(words.planned), cell: (point) => point.pv ?? ended, format: this.money.format },
        { header: this.say(words.earned), cell: (point) => point.ev ?? ended, format: this.money.format },
        { header: this.say(words.actual), cell: (point) => point.ac ?? ended, format: this.money.format },
      ],
      overTime,
    );
    const column = (index: number): Excel.Range => sheet.getRangeByIndexes(block.bodyRow, index, block.rowCount, 1);
    const chart = drawChart(sheet, {
      type: 'Line',
      name: 'PmoChartOverTime',
      title: this.say(words.charts.overTime),
      row: chartRow,
      column: 0,
      columns: 12,
      seed: sheet.getRangeByIndexes(block.bodyRow, 0, 1, 1),
      series: [
        { name: this.say(words.planned), values: column(1), color: this.identity.colors.muted, x: column(0) },
        { name: this.say(words.earned), values: column(2), color: this.identity.colors.accent, x: column(0) },
        { name: this.say(words.actual), values: column(3), color: this.identity.colors.brand, x: column(0) },
      ],
    });
    chart.axes.valueAxis.numberFormat = this.money.axis;
    chart.axes.categoryAxis.numberFormat = month;
  }

  /** The columns that the organisation added to the register. */
  private ownColumns(): { column: BlockColumn<ProjectLine>; width: number }[] {
    return columnsFor(this.standard.records.project, 'portfolio')
      .filter(({ own }) => own)
      .map((column) => ({
        column: {
          header: this.say(column.name),
          cell: ({ project }) => cellOf(column, (project as AnyRecord)[column.key] ?? null, this.language),
          wrap: column.type === 'text' || column.type === 'longText',
          ...(column.type === 'text' || column.type === 'longText' || column.list ? {} : { format: numberFormatOf(column, this.language) }),
        },
        width: column.width,
      }));
  }

  projects(sheet: Excel.Worksheet): void {
    const { report } = this;
    const basis = report.basis === 'total';
    const text = (header: Text, cell: (line: ProjectLine) => string, wrap = false): BlockColumn<ProjectLine> => ({
      header: this.say(header),
      cell: (line) => literal(cell(line)),
      wrap,
    });
    const money = (header: Text, cell: (line: ProjectLine) => number | null): BlockColumn<ProjectLine> => ({
      header: this.say(header),
      cell: (line) => cell(line) ?? NONE,
      format: this.money.format,
    });
    const day = (header: Text, cell: (line: ProjectLine) => number | null): BlockColumn<ProjectLine> => ({
      header: this.say(header),
      cell: (line) => cell(line) ?? NONE,
      format: this.date,
    });
    const measure = (header: Text, cell: (line: ProjectLine) => Result<number> | null, format: string): BlockColumn<ProjectLine> => ({
      header: this.say(header),
      cell: (line) => {
        const result = cell(line);
        return result?.ok ? result.value : NONE;
      },
      format,
    });
    const columns: { column: BlockColumn<ProjectLine>; width: number }[] = [
      { column: text({ en: 'ID', fr: 'ID' }, (line) => line.id), width: 13 },
      { column: text(words.project, (line) => line.name, true), width: 40 },
      { column: text(words.department, (line) => line.department, true), width: 15 },
      { column: text(words.manager, (line) => line.manager, true), width: 17 },
      { column: text(words.status, (line) => (line.status === null ? '' : this.word('projectStatus', line.status))), width: 11 },
      { column: { header: this.say(words.rating), cell: (line) => this.word('confidence', line.rating) }, width: 13 },
      { column: day(words.start, (line) => line.start), width: 12 },
      { column: day(words.finishBaseline, (line) => line.finishBaseline), width: 12 },
      { column: day(words.finishForecast, (line) => line.finishForecast), width: 12 },
      { column: { header: this.say(words.slip), cell: (line) => line.slip ?? NONE, format: '+0;-0;0' }, width: 10 },
      { column: money(basis ? words.budget : words.yearBudget, (line) => line.budget), width: 12 },
      { column: money(basis ? words.forecast : words.yearForecast, (line) => line.forecast), width: 12 },
      { column: { header: this.say(words.varianceShare), cell: (line) => varianceShare(line) ?? NONE, format: '+0%;-0%;0%' }, width: 9 },
      { column: money(words.wholeLifeCost, (line) => line.wholeLifeCost), width: 12 },
      { column: measure(words.complete, (line) => line.percentComplete, '0%'), width: 11 },
      { column: measure(words.cpi, (line) => line.cpi, '0.00'), width: 7 },
      { column: measure(words.spi, (line) => line.spi, '0.00'), width: 7 },
      { column: day(words.lastStatus, (line) => line.lastStatus?.date ?? null), width: 12 },
      ...this.ownColumns(),
      { column: text(words.remark, (line) => line.reasons.map((reason) => this.say(reasons[reason])).join(' '), true), width: 30 },
      { column: text(words.source, (line) => line.source, true), width: 26 },
    ];
    this.frame(
      sheet,
      'projectsReport',
      columns.map(({ width }) => width),
    );
    const block = this.block(
      sheet,
      3,
      0,
      null,
      columns.map(({ column }) => column),
      report.projects,
    );
    this.colourRatings(sheet, block, 5);
    drawTotals(this.pen, sheet, block, this.say(words.total), [10, 11, 13], this.money.format);
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, 4, 2));
    sheet.pageLayout.setPrintTitleRows('$4:$4');
  }

  /** Answers where the departments stand, for the charts. */
  finance(sheet: Excel.Worksheet): PlacedBlock {
    const { report } = this;
    const basis = report.basis === 'total';
    this.frame(sheet, 'finance', [36, 14, 16, 16, 16, 12, 12, 12, 12, 12, 12, 14]);
    const money = <T>(header: Text, cell: (row: T) => number | null): BlockColumn<T> => ({
      header: this.say(header),
      cell: (row) => cell(row) ?? NONE,
      format: this.money.format,
    });
    const departments = this.block(
      sheet,
      3,
      0,
      this.say(words.byDepartment),
      [
        { header: this.say(words.department), cell: (line: Department) => literal(line.department || this.say(words.noDepartment)) },
        { header: this.say(words.projects), cell: (line) => line.projects, format: '0' },
        money<Department>(basis ? words.budget : words.yearBudget, (line) => line.budget),
        money<Department>(basis ? words.forecast : words.yearForecast, (line) => line.forecast),
        money<Department>(words.wholeLifeCost, (line) => line.wholeLifeCost),
        ...RATING_ORDER.map((rating) => ({
          header: this.word('confidence', rating),
          cell: (line: Department) => line.ratings[rating],
          format: '0;-0;',
        })),
      ],
      report.departments,
    );
    drawTotals(this.pen, sheet, departments, this.say(words.total), [1], '0');
    drawTotals(this.pen, sheet, departments, this.say(words.total), [2, 3, 4], this.money.format);
    drawTotals(this.pen, sheet, departments, this.say(words.total), [5, 6, 7, 8, 9, 10], '0');

    let row = departments.nextRow + 2;
    if (report.unconverted.length > 0) {
      const warning = sheet.getRangeByIndexes(row, 0, 1, 1);
      warning.values = [[this.say(words.unconverted, { currency: report.currency, currencies: report.unconverted.join(', ') })]];
      warning.format.font.color = this.identity.ratings.red.text;
      row += 2;
    }
    const spending: BlockColumn<Omit<SpendingMonth, 'month'>>[] = [
      money(words.baseline, (line) => line.baseline),
      money(words.committed, (line) => line.committed),
      money(words.actuals, (line) => line.actual),
      money(words.outlook, (line) => line.outlook),
    ];
    const categories = this.block(
      sheet,
      row,
      0,
      this.say(words.byCategory),
      [
        {
          header: this.say(words.category),
          cell: (line: PortfolioReport['spending'][number]) =>
            literal(line.category === null ? '' : this.word('costCategory', line.category)),
        },
        {
          header: this.say(words.expenditure),
          cell: (line) => literal(line.expenditure === null ? '' : this.word('expenditure', line.expenditure)),
        },
        ...spending,
      ],
      report.spending,
    );
    drawTotals(this.pen, sheet, categories, this.say(words.total), [2, 3, 4, 5], this.money.format);
    if (categories.rowCount === 0) sheet.getRangeByIndexes(categories.bodyRow, 0, 1, 1).values = [[this.say(words.noSpending)]];
    const months = this.block(
      sheet,
      categories.nextRow + 2,
      0,
      this.say(words.byMonth),
      [
        {
          header: this.say(words.month),
          cell: (line: SpendingMonth) => line.month,
          format: numberFormatOf({ type: 'month' }, this.language),
          align: 'Left',
        },
        { header: '', cell: () => '' },
        ...spending,
      ],
      report.months,
    );
    if (months.rowCount === 0) sheet.getRangeByIndexes(months.bodyRow, 0, 1, 1).values = [[this.say(words.noSpending)]];
    drawTotals(this.pen, sheet, months, this.say(words.total), [2, 3, 4, 5], this.money.format);
    const currencies = this.block(
      sheet,
      months.nextRow + 2,
      0,
      this.say(words.byCurrency),
      [
        { header: this.say(words.currency), cell: ([currency]: CurrencyLine) => literal(currency) },
        { header: this.say(words.projects), cell: ([, line]) => line.projects, format: '0' },
        money<CurrencyLine>(words.budget, ([, line]) => line.budget),
        money<CurrencyLine>(words.forecast, ([, line]) => line.forecast),
        money<CurrencyLine>(words.wholeLifeCost, ([, line]) => line.wholeLifeCost),
        money<CurrencyLine>(words.yearBudget, ([, line]) => line.yearBudget),
        money<CurrencyLine>(words.yearForecast, ([, line]) => line.yearForecast),
        money<CurrencyLine>(words.bac, ([, line]) => line.bac),
        money<CurrencyLine>(words.planned, ([, line]) => line.pv),
        money<CurrencyLine>(words.earned, ([, line]) => line.ev),
        money<CurrencyLine>(words.actual, ([, line]) => line.ac),
      ],
      Object.entries(report.currencies).sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    this.block(
      sheet,
      currencies.nextRow + 1,
      0,
      this.say(words.sources),
      [
        { header: this.say(words.source), cell: (line: PortfolioReport['sources'][number]) => literal(line.file), wrap: true },
        { header: this.say(words.sourceVersion), cell: (line) => literal(line.version) },
        { header: this.say(words.projects), cell: (line) => line.projects, format: '0' },
        {
          header: this.say(words.sourceTime),
          cell: (line) => line.time ?? NONE,
          format: numberFormatOf({ type: 'timestamp' }, this.language),
        },
      ],
      report.sources,
    );
    sheet.freezePanes.freezeRows(3);
    return departments;
  }

  risks(sheet: Excel.Worksheet): void {
    const { report } = this;
    this.frame(sheet, 'risks', [52, 13, 12, 12, 12, 14, 34, 13, 18, 13]);
    this.heatMap(sheet, 3);
    const block = this.block(
      sheet,
      12,
      0,
      null,
      [
        { header: this.say(words.title), cell: ({ item }: PortfolioReport['risks'][number]) => literal(item.title ?? ''), wrap: true },
        { header: this.say(words.type), cell: ({ item }) => (item.type === null ? '' : this.word('raidType', item.type)) },
        { header: this.say(words.probability), cell: ({ item }) => item.probability ?? NONE, format: '0' },
        { header: this.say(words.impact), cell: ({ item }) => item.impact ?? NONE, format: '0' },
        {
          header: this.say(words.score),
          cell: ({ item }) => (item.probability !== null && item.impact !== null ? item.probability * item.impact : NONE),
          format: '0',
        },
        { header: this.say(words.emv), cell: ({ emv }) => emv ?? NONE, format: this.money.format },
        { header: this.say(words.project), cell: ({ project }) => literal(project), wrap: true },
        {
          header: this.say(words.response),
          cell: ({ item }) => (item.response === null ? '' : this.word('raidResponse', item.response)),
        },
        { header: this.say(words.owner), cell: ({ item }) => literal(item.owner ?? '') },
        { header: this.say(words.due), cell: ({ item }) => item.due ?? NONE, format: this.date },
      ],
      report.risks,
    );
    if (block.rowCount === 0) sheet.getRangeByIndexes(block.bodyRow, 0, 1, 1).values = [[this.say(words.noRisks)]];
    sheet.pageLayout.setPrintTitleRows('$13:$13');
  }

  /** How many open threats stand at each probability (down) and impact (across). */
  private heatMap(sheet: Excel.Worksheet, row: number): void {
    const scale = [1, 2, 3, 4, 5];
    const open = this.report.risks.filter(({ item }) => item.type === 'threat');
    drawHeading(this.pen, sheet.getRangeByIndexes(row, 0, 1, 1), this.say(words.heatMap));
    const impacts = sheet.getRangeByIndexes(row + 1, 1, 1, 5);
    impacts.values = [scale.map((impact) => `${this.say(words.impact)} ${impact}`)];
    const probabilities = sheet.getRangeByIndexes(row + 2, 0, 5, 1);
    probabilities.values = scale.map((_, index) => [`${this.say(words.probability)} ${5 - index}`]);
    probabilities.format.horizontalAlignment = 'Right';
    const counts = sheet.getRangeByIndexes(row + 2, 1, 5, 5);
    counts.values = scale.map((_, index) =>
      scale.map((impact) => open.filter(({ item }) => item.probability === 5 - index && item.impact === impact).length || ''),
    );
    for (const range of [impacts, counts]) range.format.horizontalAlignment = 'Center';
    counts.format.font.bold = true;
    for (const probability of scale)
      for (const impact of scale) {
        const score = probability * impact;
        sheet.getRangeByIndexes(row + 7 - probability, impact, 1, 1).format.fill.color =
          this.identity.ratings[RISK_RATINGS[riskLevelAt(score, this.standard.thresholds.risk)]].fill;
      }
  }
}

const hasCurve = (report: PortfolioReport): boolean =>
  report.overTime.some((point) => (point.pv ?? 0) !== 0 || point.ev !== null || point.ac !== null);

const varianceShare = (line: ProjectLine): number | null =>
  line.budget && line.forecast !== null ? (line.forecast - line.budget) / line.budget : null;

interface MoneyScale {
  readonly format: string;
  readonly axis: string;
  readonly unit: string;
}

/** A number format that shows money in the unit that its size asks for, and what to call that unit. */
function moneyScale(amounts: readonly (number | null)[], currency: string, language: Language): MoneyScale {
  const largest = Math.max(0, ...amounts.map((amount) => Math.abs(amount ?? 0)));
  if (largest >= 1e8)
    return { format: '#,##0.0,,', axis: '#,##0,,', unit: language === 'fr' ? `millions ${currency}` : `${currency} million` };
  if (largest >= 1e6)
    return { format: '#,##0,', axis: '#,##0,', unit: language === 'fr' ? `milliers ${currency}` : `${currency} thousand` };
  return { format: '#,##0.00', axis: '#,##0', unit: currency };
}

const signed = (format: string): string => `+${format};-${format};0`;

/** A share as text, in the language's typography. */
function percent(share: number, language: Language, sign = false): string {
  const formatted = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    style: 'percent',
    maximumFractionDigits: 1,
    ...(sign ? { signDisplay: 'exceptZero' } : {}),
  }).format(share);
  return formatted;
}
