import { findCycle } from '../../../domain/schedule/cycle';
import { parsePredecessors } from '../../../domain/schedule/predecessors';
import type { Task } from '../../data/records/task';
import { reasonText } from '../../writing/reason-text';
import type { AnyRecord } from '../../model/types';
import { byProject, type Problem, type RecordRules, type RowRule, type TableRule } from './rule';

const rows: readonly RowRule<Task>[] = [
  {
    rule: 'completeWithoutFinish',
    at: 'actualFinish',
    needs: ['progress', 'actualFinish'],
    applies: ({ progress }) => progress === 1,
    holds: ({ actualFinish }) => actualFinish !== null,
  },
  {
    rule: 'finishedIncomplete',
    at: 'progress',
    needs: ['progress', 'actualFinish'],
    applies: ({ actualFinish }) => actualFinish !== null,
    holds: ({ progress }) => progress === 1,
  },
];

/** The WBS names a task: to predecessors, and to the tasks below it. */
const distinctWbs: TableRule = {
  rules: ['duplicateWbs'],
  needs: ['wbs'],
  judge(tasks) {
    const problems: Problem[] = [];
    for (const indexes of byProject(tasks).values()) {
      const first = new Map<string, number>();
      for (const index of indexes) {
        const wbs = tasks[index]?.['wbs'];
        if (typeof wbs !== 'string') continue;
        if (first.has(wbs)) problems.push({ index, at: 'wbs', rule: 'duplicateWbs', value: wbs });
        else first.set(wbs, index);
      }
    }
    return { made: tasks.length, problems };
  },
};

/** Predecessors that name no task, and tasks that wait for each other; each project has tasks of its own. */
export const predecessorProblems = (tasks: readonly AnyRecord[]): Problem[] =>
  [...byProject(tasks).values()].flatMap((indexes) => problemsOfProject(tasks, indexes));

const problemsOfProject = (tasks: readonly AnyRecord[], indexes: readonly number[]): Problem[] => {
  const own = indexes.map((index) => tasks[index]);
  const places = new Map(own.map((task, index) => [String(task?.['wbs'] ?? ''), index]));
  const problem = (at: number, rule: Problem['rule'], failure: Parameters<typeof reasonText>[0]): Problem => ({
    index: indexes[at] ?? null,
    at: 'predecessors',
    rule,
    reason: reasonText(failure),
    value: String(own[at]?.['predecessors']),
  });
  const problems: Problem[] = [];
  const links = own.map((task, at): number[] => {
    const predecessors = task?.['predecessors'];
    if (typeof predecessors !== 'string') return [];
    const parsed = parsePredecessors(predecessors, places);
    if (parsed.ok) return parsed.value.flatMap(({ id }) => places.get(id) ?? []);
    problems.push(problem(at, 'badPredecessor', parsed));
    return [];
  });
  const cycle = findCycle(links);
  const [first] = cycle ?? [];
  if (cycle && first !== undefined) {
    const loop = [...cycle, first].map((index) => String(own[index]?.['wbs'])).join(' → ');
    problems.push(problem(first, 'cycle', { reason: 'cycle', details: { loop } }));
  }
  return problems;
};

const linked: TableRule = {
  rules: ['badPredecessor', 'cycle'],
  needs: ['wbs', 'predecessors'],
  judge: (tasks) => ({
    made: tasks.filter(({ predecessors }) => predecessors !== null).length,
    problems: predecessorProblems(tasks),
  }),
};

export const taskRules: RecordRules = { rows, table: [distinctWbs, linked] };
