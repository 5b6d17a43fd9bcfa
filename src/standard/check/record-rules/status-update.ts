import { isoOf } from '../../../domain/calendar/days';
import type { StatusUpdate } from '../../data/records/status-update';
import { byProject, isRunning, projectOf, type Problem, type RecordRules, type RowRule, type TableRule } from './rule';

const isRed = ({ override, schedule, cost, scope, resources }: StatusUpdate): boolean =>
  override === null ? [schedule, cost, scope, resources].includes('red') : override === 'red';

const rows: readonly RowRule<StatusUpdate>[] = [
  {
    rule: 'overrideWithoutReason',
    at: 'reason',
    needs: ['override', 'reason'],
    applies: ({ override }) => override !== null,
    holds: ({ reason }) => reason !== null,
  },
  {
    rule: 'redWithoutAction',
    at: 'decisions',
    needs: ['override', 'schedule', 'cost', 'scope', 'resources', 'decisions', 'nextSteps'],
    applies: isRed,
    holds: ({ decisions, nextSteps }) => decisions !== null || nextSteps !== null,
  },
];

/** A running project has a status that is not older than the threshold. */
const fresh: TableRule = {
  rules: ['noStatus', 'staleStatus'],
  needs: ['date'],
  tables: ['project'],
  judge(updates, moment) {
    const { kind, today, standard, rows: rowsOf } = moment;
    const groups = byProject(updates);
    const running = kind === 'project' ? [''] : rowsOf('project').flatMap((project) => (isRunning(project) ? [String(project['id'])] : []));
    const judged = running.filter((id) => isRunning(projectOf(moment, id)));
    const problems = judged.flatMap((id): Problem[] => {
      const own = groups.get(id) ?? [];
      const dated = own.filter((index) => typeof updates[index]?.['date'] === 'number');
      if (own.length === 0) return [{ index: null, at: 'date', rule: 'noStatus', ...(id === '' ? {} : { value: id }) }];
      const dateOf = (index: number): number => Number(updates[index]?.['date']);
      const [first, ...others] = dated;
      if (first === undefined) return [];
      const latest = others.reduce((best, index) => (dateOf(index) > dateOf(best) ? index : best), first);
      return today - dateOf(latest) > standard.thresholds.staleDays
        ? [{ index: latest, at: 'date', rule: 'staleStatus', value: isoOf(dateOf(latest)) }]
        : [];
    });
    return { made: judged.length, problems };
  },
};

export const statusRules: RecordRules = { rows, table: [fresh] };
