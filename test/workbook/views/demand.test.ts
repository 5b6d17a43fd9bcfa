import { samplePortfolio } from '../../../src/samples/portfolio';
import type { Project } from '../../../src/standard/data/records/project';
import { BASE_STANDARD, resolveStandard } from '../../../src/standard/own/resolve';
import type { AnyRecord } from '../../../src/standard/model/types';
import { recordOf, ViewedWorkbook } from '../../support/views';

jest.setTimeout(300_000);

const STATUS = 46326;
/** Stages with requests, days, budget, benefits and a bar; requests from the fifteenth row. */
const FUNNEL = 'A7:G11';
const LIST = 'A15:N18';
const project = (given: Partial<Project>): Project => recordOf(BASE_STANDARD, 'project', given) as Project;
const row = (key: 'score' | 'committee' | 'agendaItem', given: AnyRecord): AnyRecord => recordOf(BASE_STANDARD, key, given);

const full = { need: 'n', sponsor: 's', objective: 'o', budget: 100, benefits: 250 } as const;
const REQUESTS: readonly Project[] = [
  project({ id: 'P-0001', name: 'Runs', status: 'running', requestedOn: STATUS - 500, budget: 9 }),
  project({ id: 'P-0002', name: 'Young', status: 'submitted', requestedOn: STATUS - 5, ...full, priority: 'high' }),
  project({ id: 'P-0003', name: 'Undated', status: 'draft', budget: 40 }),
  project({ id: 'P-0004', name: 'Old', status: 'underReview', requestedOn: STATUS - 70, ...full, budget: 60, department: 'Sales' }),
  project({ id: 'P-0005', name: 'Tomorrow’s', status: 'submitted', requestedOn: STATUS + 3, budget: 11 }),
  project({ id: 'P-0006', name: 'No', status: 'refused', requestedOn: STATUS - 90 }),
];
const TABLES = {
  score: [row('score', { projectId: 'P-0002', c1: 5, c2: 5, c3: 5, c4: 5, c5: 5, c6: 5, c7: 0, c8: 0 })],
  committee: [
    row('committee', { id: 'CM-1', name: 'Before', kind: 'portfolio', date: STATUS - 10 }),
    row('committee', { id: 'CM-2', name: 'Put off', kind: 'portfolio', date: STATUS + 2, state: 'postponed' }),
    row('committee', { id: 'CM-3', name: 'Other', kind: 'steering', date: STATUS + 4 }),
    row('committee', { id: 'CM-4', name: 'Next', kind: 'portfolio', date: STATUS + 20 }),
  ],
  agendaItem: [
    row('agendaItem', { committeeId: 'CM-1', title: 'First look', projectId: 'P-0002' }),
    row('agendaItem', { committeeId: 'CM-4', title: 'Decide', projectId: 'P-0002' }),
    row('agendaItem', { committeeId: 'CM-9', title: 'Nowhere', projectId: 'P-0004' }),
  ],
};

let book: ViewedWorkbook;
beforeAll(async () => {
  book = await ViewedWorkbook.open('portfolio', { settings: { statusDate: STATUS, currency: 'EUR' } });
});
afterAll(() => book.close());

describe('the demand page', () => {
  test('counts requests, waiting days and money at each stage', async () => {
    await book.fill({ project: REQUESTS, ...TABLES });
    const bar = (length: number): string => '█'.repeat(length);
    expect(await book.values('demand', FUNNEL)).toEqual([
      ['Draft', '', 1, '–', 40, '–', bar(8)],
      ['Submitted', '', 2, 5, 111, 250, bar(16)],
      ['Under review', '', 1, 70, 60, 250, bar(8)],
      ['Approved', '', 0, '–', '–', '–', ''],
      ['Refused', '', 1, '–', '–', '–', bar(8)],
    ]);
    expect(book.errors()).toEqual([]);
  });

  test('lists what waits, the oldest first, with score, what is missing and the day of its decision', async () => {
    await book.fill({ project: REQUESTS, ...TABLES });
    // Every score that counts is the best there is: 100 %, first.
    expect(await book.values('demand', LIST)).toEqual([
      ['P-0004', 'Old', 'Under review', 70, 60, 250, 'EUR', '', '–', '–', 'Sales', '', 'Score', 'On no agenda'],
      ['P-0002', 'Young', 'Submitted', 5, 100, 250, 'EUR', 'High', 1, 1, '', '', 'Nothing: ready to decide', STATUS + 20],
      [
        'P-0005',
        'Tomorrow’s',
        'Submitted',
        0,
        11,
        '–',
        'EUR',
        '',
        '–',
        '–',
        '',
        '',
        'Need, Sponsor, Strategic objective, Benefits, Score',
        'On no agenda',
      ],
      [
        'P-0003',
        'Undated',
        'Draft',
        '–',
        40,
        '–',
        'EUR',
        '',
        '–',
        '–',
        '',
        '',
        'Need, Sponsor, Strategic objective, Benefits, Requested on, Score',
        'On no agenda',
      ],
    ]);
    expect(await book.values('demand', 'A19:B19')).toEqual([['', '']]);
    expect(await book.values('demand', 'M5:N5')).toEqual([['Next portfolio committee', STATUS + 20]]);
    expect(await book.value('demand', 'A4')).toBe('');
  });

  test('adds up no amounts of different currencies, and says so', async () => {
    await book.fill({ project: REQUESTS.map((each) => (each.id === 'P-0005' ? { ...each, currency: 'USD' } : each)), ...TABLES });
    expect((await book.values('demand', FUNNEL))[1]).toEqual(['Submitted', '', 2, 5, '–', 250, '█'.repeat(16)]);
    expect(await book.value('demand', 'A4')).toContain('other currencies than EUR');
  });

  test('shows the requests of the sample portfolio', async () => {
    const { projects, requests, portfolioRows, statusDate } = samplePortfolio({ language: 'en', projects: 2 });
    await book.fill({ ...portfolioRows, project: [...projects.map((each) => each.project), ...requests] }, { settings: { statusDate } });
    const waiting = requests
      .filter(({ status }) => status !== 'refused')
      .sort((one, other) => (one.requestedOn ?? 0) - (other.requestedOn ?? 0));
    expect((await book.values('demand', LIST)).map(([, name, , days]) => [name, days])).toEqual([
      ...waiting.map(({ name, requestedOn }) => [name, statusDate - (requestedOn ?? 0)]),
      ['', ''],
    ]);
    expect(book.errors()).toEqual([]);
  });

  test('says what to enter while there is nothing, and what it leaves out of much', async () => {
    await book.fill({ project: [], score: [], committee: [], agendaItem: [] });
    expect(await book.value('demand', 'A4')).toBe(
      'No request is waiting: enter requests on the sheet Projects, with their status (Draft, Submitted, Under review).',
    );
    expect(book.errors()).toEqual([]);
    const many = Array.from({ length: 41 }, (_, index) =>
      project({ id: `P-${index + 1}`, name: `Request ${index}`, status: 'submitted', requestedOn: STATUS - index }),
    );
    await book.fill({ project: many }, { settings: { statusDate: null } });
    const notice = await book.value('demand', 'A4');
    expect(notice).toContain('Only the 40 oldest of 41 requests are listed.');
    expect(notice).toContain('The print area ends after 20 requests');
    expect(notice).toContain('The status date is missing: set it on the sheet Settings.');
  });

  test('does without columns and sheets that an organisation leaves out, and uses its words', async () => {
    const standard = resolveStandard('pmi', {
      version: 1,
      sheets: { portfolio: { agenda: { show: false } } },
      records: { project: { columns: { need: { name: { en: 'Why', fr: 'Pourquoi' } }, priority: { leaveOut: true } } } },
      lists: { projectStatus: { entries: { draft: { leaveOut: true } } } },
    });
    const own = await ViewedWorkbook.open('portfolio', { standard, settings: { statusDate: STATUS } });
    await own.fill({ project: [recordOf(standard, 'project', { id: 'P-1', name: 'One', status: 'submitted', requestedOn: STATUS - 1 })] });
    expect(await own.values('demand', 'A7:C7')).toEqual([['Submitted', '', 1]]);
    expect(await own.value('demand', 'L15')).toBe('Why, Sponsor, Strategic objective, Budget, Benefits, Score');
    expect(own.errors()).toEqual([]);
    own.close();
  });
});
