import { dayOf, endOfMonth, monthOf } from '../../src/domain/calendar/days';
import { rollUp } from '../../src/domain/evm/roll-up';
import { findCycle } from '../../src/domain/schedule/cycle';
import { parsePredecessors } from '../../src/domain/schedule/predecessors';
import { sumOf } from '../../src/domain/money/sum';
import { INDEX_THRESHOLDS, rate, VARIANCE_THRESHOLDS, worstOf, type Rating } from '../../src/domain/rag/rating';
import { LISTS } from '../../src/standard/data/lists';
import { RECORDS } from '../../src/standard/data/records';
import type { Task } from '../../src/standard/data/records/task';
import type { RowKey, AnyRecord, Column, FieldValue, RecordType } from '../../src/standard/model/types';
import { samplePortfolio, type SamplePortfolio } from '../../src/samples/portfolio';
import type { SampleProject } from '../../src/samples/project';

const english = samplePortfolio({ language: 'en', projects: 133 });
const french = samplePortfolio({ language: 'fr', projects: 133 });
const company = samplePortfolio({ language: 'en' });
const otherDay = samplePortfolio({ language: 'en', projects: 60, seed: 7, statusDate: dayOf(2027, 3, 17) });
const portfolios = [english, company, otherDay];

/** What the portfolio alone shows of a project: it was a request once. */
const DEMAND = new Set(['need', 'requestedBy', 'requestedOn', 'decidedOn', 'decisionReason']);

const leavesOf = (sample: SampleProject): Task[] => sample.rows.task.filter((task) => task.wbs?.includes('.'));

/** Every project, with where to find it when it is wrong. */
const offending = (test: (sample: SampleProject, portfolio: SamplePortfolio) => boolean): string[] =>
  portfolios.flatMap((portfolio) =>
    portfolio.projects.filter((sample) => !test(sample, portfolio)).map((sample) => `${sample.project.id} at ${portfolio.statusDate}`),
  );

const performance = ({ rows: { task: tasks, budgetLine: budgetLines } }: SampleProject, statusDate: number) =>
  rollUp({
    statusDate,
    work: tasks.flatMap((task) =>
      task.budget === null ? [] : [{ start: task.baselineStart, finish: task.baselineFinish, weight: task.budget, earned: task.progress }],
    ),
    costs: budgetLines.map((line) => ({ month: line.month ?? 0, planned: line.baseline, actual: line.actual })),
  });

const tables = (sample: SampleProject): [RecordType, readonly AnyRecord[]][] => [
  [RECORDS.project, [sample.project]],
  ...Object.entries(sample.rows).map(([key, rows]): [RecordType, readonly AnyRecord[]] => [RECORDS[key as RowKey], rows]),
];

const cells = (portfolio: SamplePortfolio): [RecordType, AnyRecord][] =>
  portfolio.projects.flatMap((sample) =>
    tables(sample).flatMap(([record, rows]) => rows.map((row): [RecordType, AnyRecord] => [record, row])),
  );

describe('A sample portfolio', () => {
  test('is the same for the same seed and another for another', () => {
    expect(samplePortfolio({ language: 'en', seed: 4 })).toEqual(samplePortfolio({ language: 'en', seed: 4 }));
    expect(samplePortfolio({ language: 'en', seed: 4 })).not.toEqual(samplePortfolio({ language: 'en', seed: 5 }));
  });

  test('has twelve projects by default, and those stay when there are more', () => {
    expect(company.projects).toHaveLength(12);
    expect(english.projects.slice(0, 12)).toEqual(company.projects);
  });

  test('has two projects in trouble, some amber and mostly green ones, and every kind of status', () => {
    const count = (code: string) => company.projects.filter(({ project }) => project.confidence === code).length;
    expect([count('red'), count('amber'), count('green'), count('noData')]).toEqual([2, 2, 7, 1]);
    expect(company.projects.map(({ project }) => project.status).sort()).toEqual([
      'closed',
      'closed',
      'closing',
      'onHold',
      'planned',
      'planned',
      ...Array<string>(6).fill('running'),
    ]);
  });

  test('gives 400 projects ids and names of their own', () => {
    for (const language of ['en', 'fr'] as const) {
      const { projects } = samplePortfolio({ language, projects: 400 });
      expect(new Set(projects.map(({ project }) => project.id)).size).toBe(400);
      expect(new Set(projects.map(({ project }) => project.name)).size).toBe(400);
    }
  });

  test('numbers the rows of every project from 1', () => {
    const {
      project,
      rows: { budgetLine: budgetLines, task: tasks, statusUpdate: statusUpdates, raidItem: raidItems },
    } = company.projects[0] ?? english.projects[0]!;
    expect([project.id, budgetLines[0]?.id, tasks[0]?.id, statusUpdates[0]?.id, raidItems[0]?.id]).toEqual([
      'P-0001',
      'B-0001',
      'T-0001',
      'S-0001',
      'R-0001',
    ]);
  });

  test('has every column of every record, the portfolio’s own ones blank', () => {
    const wrong = cells(company).filter(([{ columns }, row]) => {
      const sameKeys =
        Object.keys(row).sort().join() ===
        columns
          .map((column) => column.key)
          .sort()
          .join();
      return (
        !sameKeys ||
        columns.some(
          (column) =>
            (column.kinds && !DEMAND.has(column.key) && row[column.key] !== null) || (column.required && row[column.key] === null),
        )
      );
    });
    expect(wrong).toEqual([]);
  });

  test('takes every value of a list from its list', () => {
    const known = Object.fromEntries(Object.values(LISTS).map((list) => [list.key, new Set(list.entries.map((entry) => entry.code))]));
    const strangers = [...cells(english), ...cells(otherDay)].flatMap(([record, row]) =>
      record.columns.flatMap((column) =>
        column.list && row[column.key] !== null && !known[column.list]?.has(String(row[column.key]))
          ? [`${record.key}.${column.key}: ${row[column.key]}`]
          : [],
      ),
    );
    expect(strangers).toEqual([]);
  });

  test('is made quickly', () => {
    const before = process.cpuUsage();
    samplePortfolio({ language: 'en', projects: 133 });
    // Of the processor's time: the clock also counts what else the machine does.
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(1500);
  });
});

describe('The money of a sample project', () => {
  test('adds up: the baseline of its lines and the budgets of its tasks are its budget', () => {
    expect(
      offending(
        ({ project, rows: { budgetLine: budgetLines } }) => sumOf(budgetLines.map((line) => line.baseline ?? 0)) === project.budget,
      ),
    ).toEqual([]);
    expect(offending((sample) => sumOf(leavesOf(sample).map((task) => task.budget ?? 0)) === sample.project.budget)).toEqual([]);
  });

  test('is budgeted on leaf tasks that are no milestones, and only there', () => {
    expect(
      offending(({ rows: { task: tasks } }) =>
        tasks.every((task) => (task.budget !== null) === (task.wbs?.includes('.') === true && task.milestone === false)),
      ),
    ).toEqual([]);
  });

  test('lies between 80 thousand and 6 million in whole hundreds', () => {
    expect(
      offending(({ project: { budget } }) => budget !== null && budget >= 80_000 && budget <= 6_000_000 && budget % 100 === 0),
    ).toEqual([]);
  });

  test('is forecast as the sum of the outlooks', () => {
    expect(
      offending(
        ({ project, rows: { budgetLine: budgetLines } }) =>
          sumOf(budgetLines.map((line) => line.outlook ?? 0)) === project.forecast &&
          project.costVariance === (project.budget ?? 0) - (project.forecast ?? 0),
      ),
    ).toEqual([]);
    expect(
      offending(({ rows: { budgetLine: budgetLines } }) =>
        budgetLines.every((line) => line.outlook === (line.actual ?? line.forecast ?? line.baseline)),
      ),
    ).toEqual([]);
  });

  test('is actual up to the status month and forecast after it', () => {
    expect(
      offending(({ project, rows: { budgetLine: budgetLines } }, { statusDate }) =>
        budgetLines.every((line) =>
          project.status === 'planned' || (line.month ?? 0) > statusDate
            ? line.actual === null && line.forecast !== null
            : line.actual !== null && line.forecast === null,
        ),
      ),
    ).toEqual([]);
  });

  test('is committed at least as far as it is spent', () => {
    expect(
      offending(({ rows: { budgetLine: budgetLines } }) =>
        budgetLines.every((line) => line.actual === null || (line.committed ?? 0) >= line.actual),
      ),
    ).toEqual([]);
  });

  test('follows an S-curve: the first and the last quarter of the months plan less than their share', () => {
    expect(
      offending(({ project, rows: { budgetLine: budgetLines } }) => {
        const months = new Map<number, number>();
        for (const { month, baseline } of budgetLines)
          if (baseline !== null) months.set(month ?? 0, (months.get(month ?? 0) ?? 0) + baseline);
        const amounts = [...months.values()];
        const quarter = Math.floor(amounts.length / 4);
        const share = ((project.budget ?? 0) * quarter) / amounts.length;
        return sumOf(amounts.slice(0, quarter)) < share && sumOf(amounts.slice(-quarter)) < share;
      }),
    ).toEqual([]);
  });

  test('performs credibly: CPI and SPI between 0.8 and 1.1 wherever work has begun', () => {
    expect(
      offending((sample, { statusDate }) => {
        const { pv, ev, ac } = performance(sample, statusDate);
        if (sample.project.status === 'planned') return ev === 0 && ac === null;
        const [cpi, spi] = [(ev ?? 0) / (ac ?? 0), (ev ?? 0) / (pv ?? 0)];
        return cpi > 0.8 && cpi < 1.1 && spi > 0.8 && spi < 1.1;
      }),
    ).toEqual([]);
  });
});

describe('The schedule of a sample project', () => {
  test('refers to known tasks only, without a loop, and starts after its predecessors', () => {
    expect(
      offending((sample) => {
        const leaves = leavesOf(sample);
        const byWbs = new Map(leaves.map((task, index) => [task.wbs ?? '', { task, index }]));
        const links = leaves.map((task) => parsePredecessors(task.predecessors ?? '', byWbs));
        if (links.some((link) => !link.ok)) return false;
        const known = links.map((link) => (link.ok ? link.value : []));
        const inOrder = leaves.every((task, index) =>
          (known[index] ?? []).every((link) => {
            const before = byWbs.get(link.id)?.task;
            const from = task.milestone ? 0 : 1;
            return link.type === 'SS'
              ? (task.baselineStart ?? 0) >= (before?.baselineStart ?? 0) + link.lag
              : (task.baselineStart ?? 0) >= (before?.baselineFinish ?? 0) + from;
          }),
        );
        return inOrder && findCycle(known.map((own) => own.map((link) => byWbs.get(link.id)?.index ?? -1))) === undefined;
      }),
    ).toEqual([]);
  });

  test('has finish-to-start links and a few start-to-start links with a lag', () => {
    expect(
      offending(
        ({ rows: { task: tasks } }) =>
          tasks.some((task) => /SS\+\d/.test(task.predecessors ?? '')) && tasks.some((task) => /^\d\.\d$/.test(task.predecessors ?? '')),
      ),
    ).toEqual([]);
  });

  test('has its dates in order, on the project and on every task', () => {
    expect(
      offending(
        ({ project: { start, finishBaseline, finishForecast, slip } }) =>
          (start ?? 0) < (finishBaseline ?? 0) &&
          (start ?? 0) < (finishForecast ?? 0) &&
          slip === (finishForecast ?? 0) - (finishBaseline ?? 0),
      ),
    ).toEqual([]);
    expect(
      offending(({ project, rows: { task: tasks } }) =>
        tasks.every(
          (task) =>
            (task.start ?? 0) <= (task.finish ?? 0) &&
            (task.start ?? 0) >= (project.start ?? 0) &&
            (task.baselineFinish ?? 0) <= (project.finishBaseline ?? 0) &&
            (task.finish ?? 0) <= Math.max(project.finishBaseline ?? 0, project.finishForecast ?? 0),
        ),
      ),
    ).toEqual([]);
  });

  test('tells progress that fits the dates and the status', () => {
    expect(
      offending(({ project, rows: { task: tasks } }) => project.status !== 'closed' || tasks.every((task) => task.progress === 1)),
    ).toEqual([]);
    expect(
      offending(({ project, rows: { task: tasks } }) => project.status !== 'planned' || tasks.every((task) => task.progress === 0)),
    ).toEqual([]);
    expect(
      offending(({ rows: { task: tasks } }, { statusDate }) =>
        tasks.every((task) => (task.start ?? 0) <= statusDate || task.progress === 0),
      ),
    ).toEqual([]);
    expect(
      offending(({ rows: { task: tasks } }, { statusDate }) =>
        tasks.every(
          (task) =>
            (task.progress === 1) === (task.actualFinish !== null) &&
            (task.progress ?? 0) > 0 === (task.actualStart !== null) &&
            (task.actualFinish ?? task.actualStart ?? 0) <= statusDate &&
            (task.progress === 1 || (task.finish ?? 0) > statusDate),
        ),
      ),
    ).toEqual([]);
    expect(
      offending(({ rows: { task: tasks } }) =>
        tasks.every((task) => task.earned === (task.budget === null ? null : task.budget * (task.progress ?? 0))),
      ),
    ).toEqual([]);
  });

  test('ends in the future for what runs and in the past for what is closed', () => {
    expect(
      offending(({ project }, { statusDate }) => (project.status === 'closed') === (project.finishForecast ?? 0) <= statusDate),
    ).toEqual([]);
    expect(offending(({ project }, { statusDate }) => (project.status === 'planned') === (project.start ?? 0) > statusDate)).toEqual([]);
  });
});

describe('The reports of a sample project', () => {
  test('come six to fourteen times while it runs, monthly and in order', () => {
    expect(
      offending(
        ({ project, rows: { statusUpdate: statusUpdates } }) =>
          project.status !== 'running' || (statusUpdates.length >= 6 && statusUpdates.length <= 14),
      ),
    ).toEqual([]);
    expect(
      offending(({ rows: { statusUpdate: statusUpdates } }) =>
        statusUpdates.slice(1).every((update, index) => monthOf(update.date ?? 0) === endOfMonth(statusUpdates[index]?.date ?? 0) + 1),
      ),
    ).toEqual([]);
    expect(
      offending(({ rows: { statusUpdate: statusUpdates } }, { statusDate }) =>
        statusUpdates.every((update) => (update.date ?? 0) <= statusDate),
      ),
    ).toEqual([]);
  });

  test('rate overall as overridden with a reason, else as the worst of the four', () => {
    expect(
      offending(({ rows: { statusUpdate: statusUpdates } }) =>
        statusUpdates.every(
          (update) =>
            update.overall === (update.override ?? worstOf([update.schedule, update.cost, update.scope, update.resources] as Rating[])) &&
            (update.override === null) === (update.reason === null),
        ),
      ),
    ).toEqual([]);
  });

  test('agree at last with the delivery confidence and with the figures', () => {
    expect(
      offending(({ project, rows: { statusUpdate: statusUpdates } }) => project.confidence === (statusUpdates.at(-1)?.overall ?? 'noData')),
    ).toEqual([]);
    expect(
      offending((sample, { statusDate }) => {
        const { pv, ev, ac } = performance(sample, statusDate);
        const {
          project,
          rows: { statusUpdate: statusUpdates },
        } = sample;
        if (project.status !== 'running') return true;
        const slip = (project.slip ?? 0) / ((project.finishBaseline ?? 0) - (project.start ?? 0));
        const overrun = -(project.costVariance ?? 0) / (project.budget ?? 1);
        const schedule = worstOf([rate((ev ?? 0) / (pv ?? 1), INDEX_THRESHOLDS), rate(slip, VARIANCE_THRESHOLDS)]);
        const cost = worstOf([rate((ev ?? 0) / (ac ?? 1), INDEX_THRESHOLDS), rate(overrun, VARIANCE_THRESHOLDS)]);
        return statusUpdates.at(-1)?.schedule === schedule && statusUpdates.at(-1)?.cost === cost;
      }),
    ).toEqual([]);
  });

  test('say what was done, what comes next and what has to be decided when it is red', () => {
    expect(
      offending(({ rows: { statusUpdate: statusUpdates } }) =>
        statusUpdates.every((update) => Boolean(update.achievements && update.nextSteps)),
      ),
    ).toEqual([]);
    expect(
      offending(
        ({ rows: { statusUpdate: statusUpdates } }) =>
          statusUpdates.at(-1)?.overall !== 'red' || (statusUpdates.at(-1)?.decisions ?? '').length > 30,
      ),
    ).toEqual([]);
  });
});

describe('The RAID list of a sample project', () => {
  test('has four to ten points of every type, with owner and due date', () => {
    expect(offending(({ rows: { raidItem: raidItems } }) => raidItems.length >= 4 && raidItems.length <= 10)).toEqual([]);
    expect(
      offending(({ rows: { raidItem: raidItems } }) =>
        ['opportunity', 'assumption', 'issue', 'dependency'].every((type) => raidItems.some((item) => item.type === type)),
      ),
    ).toEqual([]);
    expect(offending(({ rows: { raidItem: raidItems } }) => raidItems.every((item) => item.owner !== null && item.due !== null))).toEqual(
      [],
    );
  });

  test('counts score and expected value as the sheet does', () => {
    expect(
      offending(({ rows: { raidItem: raidItems } }) =>
        raidItems.every(
          (item) => item.score === (item.probability === null || item.impact === null ? null : item.probability * item.impact),
        ),
      ),
    ).toEqual([]);
    expect(
      offending(({ rows: { raidItem: raidItems } }) =>
        raidItems.every(
          (item) =>
            item.emv ===
            (item.likelihood === null || item.amount === null
              ? null
              : item.likelihood * item.amount * (item.type === 'opportunity' ? 1 : -1)),
        ),
      ),
    ).toEqual([]);
  });

  test('has a few open points past their due date in the company, none in projects to come', () => {
    const late = company.projects.map(
      ({ rows: { raidItem: raidItems } }) =>
        raidItems.filter((item) => item.state !== 'closed' && (item.due ?? 0) < company.statusDate).length,
    );
    expect(late.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(3);
    expect(
      offending(
        ({ project, rows: { raidItem: raidItems } }, { statusDate }) =>
          project.status !== 'planned' || raidItems.every((item) => (item.due ?? 0) >= statusDate),
      ),
    ).toEqual([]);
  });
});

describe('Both languages', () => {
  /** Names of people and suppliers, addresses and codes are the same; other texts are not. */
  const SAME = new Set(
    'owner sponsor manager author requestedBy decidedBy checkedBy acceptedBy supplier resource attendees contact link source sponsorName pmoName predecessors'.split(
      ' ',
    ),
  );
  const frenchCells = cells(french);

  const read = (column: Column): boolean => column.type === 'text' || column.type === 'longText';
  const pairs = cells(english).map(([record, row], index) => [record, row, frenchCells[index]?.[1] ?? {}] as const);

  test('have the same rows, numbers, dates, codes and people', () => {
    expect(frenchCells).toHaveLength(pairs.length);
    const different = pairs.flatMap(([record, inEnglish, inFrench]) =>
      record.columns
        .filter((column) =>
          read(column)
            ? (inEnglish[column.key] === null) !== (inFrench[column.key] === null)
            : inEnglish[column.key] !== inFrench[column.key],
        )
        .map((column) => `${record.key}.${column.key}`),
    );
    expect([...new Set(different)]).toEqual([]);
  });

  test('have the same links', () => {
    const links = (portfolio: SamplePortfolio) =>
      portfolio.projects.flatMap(({ rows: { task: tasks } }) =>
        tasks.map((task) => parsePredecessors(task.predecessors ?? '', new Set(tasks.map(({ wbs }) => wbs ?? '')))),
      );
    expect(JSON.stringify(links(french))).toBe(JSON.stringify(links(english)));
  });

  test('differ in every text that is no name', () => {
    const names = new Set<FieldValue>([
      'PMO',
      ...english.projects.flatMap(({ rows }) => (rows.stakeholder ?? []).map(({ name }) => name ?? null)),
    ]);
    const same = pairs.flatMap(([record, inEnglish, inFrench]) =>
      record.columns
        .filter((column) => read(column) && !SAME.has(column.key) && inEnglish[column.key] !== null)
        .filter(({ key }) => inEnglish[key] === inFrench[key] && !names.has(inEnglish[key] ?? null))
        .map(({ key }) => `${record.key}.${key}: ${inEnglish[key]}`),
    );
    expect([...new Set(same)]).toEqual([]);
  });
});
