import { rollUp } from '../../../domain/evm/roll-up';
import { sumKnown, sumOf } from '../../../domain/money/sum';
import type { Text } from '../../../words/text';
import { lowestTasks, performanceInput, type ConvertMoney } from '../../measures/performance-input';
import type { BudgetLine } from '../../data/records/budget-line';
import type { Project } from '../../data/records/project';
import type { Task } from '../../data/records/task';
import { shownValue, usualWriting } from '../../writing/shown';
import type { AnyRecord } from '../../model/types';
import { byProject, type Moment, type Problem, type RecordRules, type TableRule } from './rule';

/** Amounts that agree to the unit agree: people round. */
const ROUNDING = 1;

const amount = (value: number): Text => {
  const money = { type: 'money' } as const;
  return {
    en: shownValue(money, value, usualWriting('en')),
    fr: shownValue(money, value, usualWriting('fr')),
  };
};

/** The rows of a project by its position: in a project workbook all are its own. */
const ownRows = (key: 'budgetLine' | 'task', { kind, rows }: Moment): ((project: AnyRecord) => readonly AnyRecord[]) => {
  const all = rows(key);
  if (kind === 'project') return () => all;
  const groups = byProject(all);
  return ({ id }) => (groups.get(String(id)) ?? []).map((index) => all[index]).filter((row) => row !== undefined);
};

/** Amounts in several currencies have no sum without rates. */
const inOneCurrency = (lines: readonly BudgetLine[], own: AnyRecord[string] | undefined): boolean =>
  lines.every(({ currency }) => currency === null || currency === own);

/** The baseline by month comes to the approved budget. */
const budgetAddsUp: TableRule = {
  rules: ['budgetDiffers'],
  needs: ['budget'],
  tables: ['budgetLine'],
  judge(projects, moment) {
    const linesOf = ownRows('budgetLine', moment);
    let made = 0;
    const problems = projects.flatMap((project, index): Problem[] => {
      const lines = linesOf(project) as readonly BudgetLine[];
      const own = project['currency'];
      const budget = project['budget'];
      const baseline = sumKnown(lines.map((line) => line.baseline));
      if (typeof budget !== 'number' || baseline === null || !inOneCurrency(lines, own)) return [];
      made += 1;
      if (Math.abs(budget - baseline) < ROUNDING) return [];
      const [sum, given] = [amount(baseline), amount(budget)];
      const reason: Text = {
        en: `The baseline by month comes to ${sum.en}, the budget is ${given.en}.`,
        fr: `La référence mensuelle totalise ${sum.fr}, le budget est de ${given.fr}.`,
      };
      return [{ index, at: 'budget', rule: 'budgetDiffers', value: String(budget), reason }];
    });
    return { made, problems };
  },
};

/** What the tasks have earned is not above the budget at completion. */
const earnedWithinBudget: TableRule = {
  rules: ['earnedAboveBudget'],
  needs: ['budget'],
  tables: ['budgetLine', 'task'],
  judge(projects, moment) {
    const [linesOf, tasksOf] = [ownRows('budgetLine', moment), ownRows('task', moment)];
    let made = 0;
    const problems = projects.flatMap((project, index): Problem[] => {
      const tasks = tasksOf(project) as readonly Task[];
      const lines = linesOf(project) as readonly BudgetLine[];
      const own = String(project['currency'] ?? '');
      const same: ConvertMoney = (value, from) => (from === own ? value : null);
      const input = performanceInput(project as Project, tasks, lines, own, same);
      const { bac } = rollUp({ ...input, statusDate: moment.lastPast });
      const earned = sumOf(lowestTasks(tasks).map(({ budget, progress }) => (budget ?? 0) * (progress ?? 0)));
      if (bac === null || input.work.length === 0 || !inOneCurrency(lines, project['currency'])) return [];
      made += 1;
      if (earned < bac + ROUNDING) return [];
      const [ev, limit] = [amount(earned), amount(bac)];
      const reason: Text = {
        en: `The tasks have earned ${ev.en}, the budget at completion is ${limit.en}.`,
        fr: `Les tâches ont acquis ${ev.fr}, le budget à l’achèvement est de ${limit.fr}.`,
      };
      return [{ index, at: 'budget', rule: 'earnedAboveBudget', value: String(earned), reason }];
    });
    return { made, problems };
  },
};

export const projectRules: RecordRules = { table: [budgetAddsUp, earnedWithinBudget] };
