import { SELF_TEST_WORDS as words } from '../words/self-test';
import { inLanguage, type Language } from '../words/text';
import type { CaseReport, SelfTestReport } from './report';

const FIRST_ROW = 4;

/** Writes the report into a new sheet and shows it: differences first. Every cell is text, so that nothing in it becomes a formula. */
export async function writeReportSheet(context: Excel.RequestContext, report: SelfTestReport, language: Language): Promise<void> {
  const { columns } = words;
  const rows = [columns.map((column) => column[language]), ...inOrder(report.cases).map((each) => rowOf(each, language))];
  const sheet = context.workbook.worksheets.add();
  const head = sheet.getRangeByIndexes(0, 0, 2, 1);
  head.numberFormat = [['@'], ['@']];
  head.values = [[words.title[language]], [facts(report, language)]];
  const block = sheet.getRangeByIndexes(FIRST_ROW - 1, 0, rows.length, columns.length);
  block.numberFormat = rows.map((row) => row.map(() => '@'));
  block.values = rows;
  sheet.getRange('A1').format.font.bold = true;
  sheet.getRangeByIndexes(FIRST_ROW - 1, 0, 1, columns.length).format.font.bold = true;
  WIDTHS.forEach((width, index) => {
    sheet.getRangeByIndexes(0, index, 1, 1).format.columnWidth = width;
  });
  sheet.freezePanes.freezeRows(FIRST_ROW);
  sheet.activate();
  await context.sync();
}

/** Points. */
const WIDTHS = [90, 170, 260, 220, 220, 80, 340];

/** Which Excel it was, in a line. */
export const facts = (report: SelfTestReport, language: Language): string =>
  inLanguage(words.facts, language, {
    platform: report.platform,
    version: report.excelVersion || '–',
    language: report.displayLanguage,
    culture: report.culture,
    sets: Object.entries(report.requirementSets)
      .map(([name, version]) => `${name} ${version}`)
      .join(', '),
    addIn: report.addIn,
  });

const ORDER: Readonly<Record<CaseReport['outcome'], number>> = { different: 0, leftOut: 1, same: 2 };

const inOrder = (cases: readonly CaseReport[]): CaseReport[] => [...cases].sort((a, b) => ORDER[a.outcome] - ORDER[b.outcome]);

const rowOf = ({ id, title, standsOn, expected, got, outcome, milliseconds }: CaseReport, language: Language): string[] => [
  words.outcomes[outcome][language],
  id,
  title[language],
  shown(expected),
  outcome === 'leftOut' ? '' : shown(got),
  String(milliseconds),
  standsOn[language],
];

const LONGEST = 1_000;

export const shown = (value: unknown): string => JSON.stringify(value).slice(0, LONGEST);
