import { dayOf } from '../../src/domain/calendar/days';
import type { Block, Chart, Page, ReportPages, Table } from '../../src/report/blocks';
import { reportPages } from '../../src/report/pages/report-pages';
import { buildPortfolioReport } from '../../src/report/portfolio-report';
import { BASE_STANDARD, resolveStandard } from '../../src/standard/own/resolve';
import { LANGUAGES } from '../../src/words/text';
import { consolidatedSample } from '../support/sample';
import { portfolio, project } from './support';

const rowsOf = ({ rows, appendix }: Page): Page['rows'] => [...rows, ...(appendix?.rows ?? [])];
const blocksOf = ({ pages }: ReportPages): Block[] => pages.flatMap((page) => rowsOf(page).flat()).map(({ block }) => block);
const tablesOf = (pages: ReportPages): Table[] => blocksOf(pages).filter((block) => block.kind === 'table');
const chartsOf = (pages: ReportPages): Chart[] => blocksOf(pages).filter((block) => block.kind === 'chart');

const small = buildPortfolioReport(
  portfolio({
    project: [
      project({
        id: 'P-1',
        name: 'One',
        department: 'Roads',
        budget: 0.1,
        forecast: 2,
        confidence: 'red',
        finishForecast: dayOf(2027, 1, 1),
      }),
      project({ id: 'P-2', name: 'Two', budget: 0.2 }),
    ],
  }),
);

describe('the pages of the report', () => {
  test.each(LANGUAGES)('are plain data, whole in JSON (%s)', (language) => {
    const pages = reportPages(buildPortfolioReport(consolidatedSample(language)), BASE_STANDARD, language);
    expect(JSON.parse(JSON.stringify(pages))).toEqual(pages);
  });

  test('chart figures that stand in their tables', () => {
    const pages = reportPages(buildPortfolioReport(consolidatedSample('en')), BASE_STANDARD, 'en');
    const tables = new Map(tablesOf(pages).map((table) => [table.key, table]));
    expect(tables.size).toBe(tablesOf(pages).length);
    for (const chart of chartsOf(pages)) {
      expect(chart.series.length).toBeGreaterThan(0);
      expect(chart.alt).toContain(chart.title);
      for (const { table, from, count, values, categories, sizes } of chart.series) {
        const { columns = [], rows = [] } = tables.get(table) ?? {};
        expect(columns.map(({ key }) => key)).toEqual(
          expect.arrayContaining([values, categories, ...(sizes === undefined ? [] : [sizes])]),
        );
        expect(rows.length).toBeGreaterThanOrEqual(from + count);
        expect(rows.slice(from, from + count).some((row) => typeof row[values] === 'number')).toBe(true);
      }
    }
  });

  test('say a column as the organisation does: headers, headings, charts and what stands for none', () => {
    const standard = resolveStandard('pmi', {
      version: 1,
      records: {
        project: {
          columns: { department: { name: { en: 'Directorate', fr: 'Délégation' } }, budget: { name: { en: 'Grant', fr: 'Dotation' } } },
        },
        raidItem: { columns: { impact: { name: { en: 'Severity (1–5)', fr: 'Gravité (1–5)' } } } },
      },
    });
    const pages = reportPages(small, standard, 'fr');
    const headers = (key: string): (string | undefined)[] =>
      tablesOf(pages)
        .find((table) => table.key === key)
        ?.columns.map(({ header }) => header) ?? [];
    for (const key of ['projects', 'attention', 'departments']) expect(headers(key)).toContain('Délégation');
    for (const key of ['projects', 'departments', 'currencies']) expect(headers(key)).toContain('Dotation');
    const departments = tablesOf(pages).find(({ key }) => key === 'departments');
    expect(departments?.heading).toBe('Par délégation');
    expect(departments?.rows.map(({ department }) => department)).toContain('(sans délégation)');
    expect(chartsOf(pages).find(({ key }) => key === 'departments')?.title).toBe('Dotation et coût final estimé par délégation');
    expect(chartsOf(pages).find(({ key }) => key === 'departments')?.series[0]?.name).toBe('Dotation');
    expect(headers('risks')).toContain('Gravité');
    expect(JSON.stringify(pages)).toContain('Gravité 5');
    expect(JSON.stringify(pages)).toContain('par probabilité et gravité');
    expect(JSON.stringify(pages)).not.toMatch(/\bdirection\b/i);
  });

  test('total what is known exactly, and nothing where nothing is known', () => {
    const totals = Object.fromEntries(
      (tablesOf(reportPages(small, BASE_STANDARD, 'en')).find(({ key }) => key === 'departments')?.columns ?? []).map(({ key, total }) => [
        key,
        total,
      ]),
    );
    // Two projects, 0.1 + 0.2 without binary noise, nobody's whole-life cost.
    expect(totals).toMatchObject({ projects: 2, budget: 0.3, forecast: 2, wholeLifeCost: null, red: 1, noData: 1 });
    expect(totals['department']).toBeUndefined();
  });

  test('keep codes of ratings, so that every renderer colours them alike', () => {
    const pages = reportPages(small, BASE_STANDARD, 'fr');
    expect(tablesOf(pages).find(({ key }) => key === 'attention')?.rows).toMatchObject([{ name: 'One', rating: 'red' }]);
    expect(pages.ratings).toMatchObject({ red: 'Rouge', noData: 'Non renseigné' });
  });
});
