import type { MonthlyCost, PlannedWork, RollUpInput } from '../../domain/evm/roll-up';
import type { BudgetLine } from '../data/records/budget-line';
import type { Project } from '../data/records/project';
import type { Task } from '../data/records/task';

/** An amount in the currency wanted; null for none, and for one without a rate. */
export type ConvertMoney = (amount: number | null, from: string) => number | null;

/** Tasks at the lowest level: a summary task, whose WBS other tasks begin with, would count their work twice. */
export const lowestTasks = (tasks: readonly Task[]): readonly Task[] => {
  const parents = new Set<string>();
  for (const { wbs } of tasks) {
    const parts = (wbs ?? '').split('.');
    for (let length = 1; length < parts.length; length += 1) parents.add(parts.slice(0, length).join('.'));
  }
  return tasks.filter(({ wbs }) => wbs === null || !parents.has(wbs));
};

/** The baseline's dates; today's where the baseline does not have both. */
const plannedDates = ({ baselineStart, baselineFinish, start, finish }: Task): Pick<PlannedWork, 'start' | 'finish'> =>
  baselineStart === null || baselineFinish === null ? { start, finish } : { start: baselineStart, finish: baselineFinish };

/**
 * What the earned-value roll-up takes of one project: its lowest tasks as work, its budget lines as monthly cost, and its approved budget
 * where no line has a baseline. `own` is the currency of rows that name none.
 */
export const performanceInput = (
  project: Project,
  tasks: readonly Task[],
  lines: readonly BudgetLine[],
  own: string,
  convert: ConvertMoney,
): Omit<RollUpInput, 'statusDate'> => {
  const work = lowestTasks(tasks).flatMap((task): PlannedWork[] => {
    const weight = convert(task.budget, own);
    if (weight === null) return [];
    const { actualStart, actualFinish, progress: earned } = task;
    return [{ ...plannedDates(task), weight, earned, actualStart, actualFinish }];
  });
  const costs = lines.flatMap((line): MonthlyCost[] =>
    line.month === null
      ? []
      : [{ month: line.month, planned: convert(line.baseline, line.currency ?? own), actual: convert(line.actual, line.currency ?? own) }],
  );
  const approved = work.length > 0 && !costs.some(({ planned }) => planned !== null) ? convert(project.budget, own) : null;
  return { work, costs, ...(approved === null ? {} : { bac: approved }) };
};
