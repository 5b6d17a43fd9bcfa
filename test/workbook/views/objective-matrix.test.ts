import { samplePortfolio } from '../../../src/samples/portfolio';
import { BASE_STANDARD } from '../../../src/standard/own/resolve';
import type { AnyRecord } from '../../../src/standard/model/types';
import { recordOf, ViewedWorkbook } from '../../support/views';

jest.setTimeout(300_000);

const project = (id: string, given: AnyRecord = {}): AnyRecord =>
  recordOf(BASE_STANDARD, 'project', { id, name: `Project ${id}`, status: 'running', ...given });
const objective = (id: string, weight: number): AnyRecord => recordOf(BASE_STANDARD, 'objective', { id, name: `Objective ${id}`, weight });
const contribution = (objectiveId: string, projectId: string, level: number | null): AnyRecord =>
  recordOf(BASE_STANDARD, 'contribution', { objectiveId, projectId, level });

let book: ViewedWorkbook;
beforeAll(async () => {
  book = await ViewedWorkbook.open('portfolio');
});
afterAll(() => book.close());

describe('the matrix of objectives and projects', () => {
  test('shows each contribution, objectives without means, and how far projects are aligned', async () => {
    await book.fill({
      project: [project('P-1'), project('P-2'), project('P-3'), project('P-4', { status: 'closed' }), project('P-5')],
      objective: [objective('OB-1', 0.5), objective('OB-2', 0.3), objective('OB-3', 0.2)],
      contribution: [
        contribution('OB-1', 'P-1', 3),
        contribution('OB-2', 'P-1', 1),
        contribution('OB-1', 'P-2', 0),
        contribution('OB-2', 'P-4', 2),
        contribution('OB-2', 'P-4', 2),
        contribution('OB-1', 'P-5', null),
      ],
    });
    expect(await book.values('objectiveMatrix', 'E7:I7')).toEqual([
      ['P-1 Project P-1', 'P-2 Project P-2', 'P-4 Project P-4', 'P-5 Project P-5', ''],
    ]);
    expect(await book.values('objectiveMatrix', 'A10:I13')).toEqual([
      ['OB-1', 'Objective OB-1', 0.5, 1, 3, 0, '', '?', ''],
      ['OB-2', 'Objective OB-2', 0.3, 3, 1, '', '?', '', ''],
      ['OB-3', 'Objective OB-3', 0.2, 0, '', '', '', '', ''],
      ['', '', '', '', '', '', '', '', ''],
    ]);
    // (0.5 · 3 + 0.3 · 1) ÷ 3 ÷ 1; nothing where a level is not clear.
    const [served, alignment] = await book.values('objectiveMatrix', 'E8:I9');
    expect(served).toEqual([2, 0, 0, 0, '']);
    expect(alignment?.[0]).toBeCloseTo(0.6, 12);
    expect(alignment?.slice(1)).toEqual([0, '–', '–', '']);
    expect(await book.value('objectiveMatrix', 'A4')).toBe('Running projects that serve no objective: 3.');
    expect(book.errors()).toEqual([]);
  });

  test('shows every contribution of the sample portfolio, and the alignment of its scores', async () => {
    const { projects, portfolioRows } = samplePortfolio({ language: 'en' });
    const register = projects.map((each) => each.project);
    const { objective: objectives = [], contribution: contributions = [], score = [] } = portfolioRows;
    await book.fill({ project: register, objective: objectives, contribution: contributions, score });
    const ids = register.map(({ id }) => id).filter((id) => contributions.some(({ projectId }) => projectId === id));
    expect(ids.length).toBeGreaterThan(5);
    const shown = await book.values('objectiveMatrix', 'E10:AB29');
    expect(objectives.map((_, row) => ids.map((__, column) => shown[row]?.[column]))).toEqual(
      objectives.map(({ id }) =>
        ids.map((projectId) => contributions.find((each) => each.objectiveId === id && each.projectId === projectId)?.level ?? ''),
      ),
    );
    const alignments = (await book.values('objectiveMatrix', 'E9:AB9'))[0] ?? [];
    const weights = new Map(objectives.map(({ id, weight }) => [id, Number(weight)]));
    ids.forEach((projectId, at) => {
      const points = contributions
        .filter((each) => each.projectId === projectId)
        .reduce((total, { objectiveId, level }) => total + ((weights.get(objectiveId ?? null) ?? 0) * Number(level)) / 3, 0);
      expect(alignments[at]).toBeCloseTo(points / [...weights.values()].reduce((total, weight) => total + weight, 0), 12);
    });
    expect(book.errors()).toEqual([]);
  });

  test('says what to enter while there is nothing, and what it leaves out of much', async () => {
    await book.fill({ project: [], objective: [], contribution: [], score: [] });
    expect(await book.value('objectiveMatrix', 'A4')).toContain('Nothing yet: enter objectives on the sheet Objectives');
    expect(book.errors()).toEqual([]);
    const projects = Array.from({ length: 25 }, (_, index) => project(`P-${index}`));
    await book.fill({
      project: projects,
      objective: Array.from({ length: 21 }, (_, index) => objective(`OB-${index}`, 0.01)),
      contribution: projects.map(({ id }) => contribution('OB-0', String(id), 1)),
    });
    const notice = await book.value('objectiveMatrix', 'A4');
    expect(notice).toContain('Only the first 20 objectives are shown.');
    expect(notice).toContain('Only the first 24 of 25 contributing projects are shown.');
  });
});
