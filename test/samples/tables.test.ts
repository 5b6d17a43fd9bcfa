import { dayOf, monthOf, partsOf } from '../../src/domain/calendar/days';
import { sumOf } from '../../src/domain/money/sum';
import { samplePortfolio, type SamplePortfolio } from '../../src/samples/portfolio';
import type { SampleProject } from '../../src/samples/project';
import { idNumber } from '../../src/standard/model/ids';
import { RECORDS } from '../../src/standard/data/records';
import { BASE_STANDARD } from '../../src/standard/own/resolve';
import type { AnyRecord, FieldValue, RecordKey, RecordType } from '../../src/standard/model/types';

const company = samplePortfolio({ language: 'en' });
const french = samplePortfolio({ language: 'fr' });
const otherDay = samplePortfolio({ language: 'en', projects: 60, seed: 7, statusDate: dayOf(2027, 3, 17) });
const portfolios = [company, otherDay];

const rowsOf = ({ rows }: SampleProject, key: Exclude<RecordKey, 'project'>): readonly AnyRecord[] => rows[key] ?? [];
const dayIn = (row: AnyRecord, key: string): number => Number(row[key] ?? 0);

/** Every project, with where to find it when it is wrong. */
const offending = (test: (sample: SampleProject, portfolio: SamplePortfolio) => boolean): string[] =>
  portfolios.flatMap((portfolio) =>
    portfolio.projects.filter((sample) => !test(sample, portfolio)).map((sample) => `${sample.project.id} at ${portfolio.statusDate}`),
  );

/** All tables of a portfolio: the projects' and its own. */
const tables = (portfolio: SamplePortfolio): [RecordType, readonly AnyRecord[], string][] => [
  ...portfolio.projects.flatMap(({ project, rows }) =>
    Object.entries(rows).map(([key, own]): [RecordType, readonly AnyRecord[], string] => [
      RECORDS[key as RecordKey],
      own,
      `${project.id} at ${portfolio.statusDate}`,
    ]),
  ),
  ...Object.entries(portfolio.portfolioRows).map(([key, own]): [RecordType, readonly AnyRecord[], string] => [
    RECORDS[key as RecordKey],
    own,
    `portfolio at ${portfolio.statusDate}`,
  ]),
  [RECORDS.project, [...portfolio.projects.map(({ project }) => project), ...portfolio.requests], `portfolio at ${portfolio.statusDate}`],
];

describe('The tables of a sample', () => {
  test('fill every sheet of a project workbook and every table of the portfolio that begins empty', () => {
    const filled = (row: readonly AnyRecord[] | undefined): boolean => (row ?? []).length > 0;
    const wanted = BASE_STANDARD.workbooks.project.flatMap(({ record }) =>
      record && record !== 'project' && record !== 'settings' ? [record] : [],
    );
    const [running] = company.projects;
    expect(wanted.filter((key) => !filled(running?.rows[key]))).toEqual([]);
    const brought = new Set<RecordKey>([...wanted, 'project', 'settings', 'exception', 'rate']);
    const own = BASE_STANDARD.workbooks.portfolio.flatMap(({ record }) =>
      record && !brought.has(record) && !BASE_STANDARD.starters[record] ? [record] : [],
    );
    expect(own.filter((key) => key !== 'project' && !filled(company.portfolioRows[key as keyof typeof company.portfolioRows]))).toEqual([]);
  });

  test('tell of the past what lies in it, and keep dates in order and numbers within their limits', () => {
    const wrong = portfolios.flatMap((portfolio) =>
      tables(portfolio).flatMap(([record, rows, where]) =>
        rows.flatMap((row) =>
          record.columns.flatMap(({ key, past, notBefore, minimum, maximum }) => {
            const value = row[key];
            if (typeof value !== 'number') return [];
            const before = notBefore === undefined ? null : row[notBefore];
            const fits =
              !(past && value > portfolio.statusDate) &&
              !(typeof before === 'number' && value < before) &&
              value >= (minimum ?? -Infinity) &&
              value <= (maximum ?? Infinity);
            return fits ? [] : [`${where}: ${record.key} ${row['id']} ${key} ${value}`];
          }),
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('refer to what is there', () => {
    const wrong = portfolios.flatMap((portfolio) => {
      const all = tables(portfolio);
      return all.flatMap(([record, rows, where]) =>
        record.columns.flatMap(({ key, refersTo }) => {
          if (!refersTo) return [];
          // A project's own tables refer to each other; everything else to the portfolio.
          const targets = all.filter(([target, , at]) => target.key === refersTo.record && (at === where || at.startsWith('portfolio')));
          const known = new Set<FieldValue | undefined>(targets.flatMap(([, own]) => own.map((row) => row[refersTo.key])));
          return rows
            .filter((row) => (row[key] ?? null) !== null && !known.has(row[key]))
            .map((row) => `${where}: ${record.key}.${key} ${row[key]}`);
        }),
      );
    });
    expect(wrong).toEqual([]);
  });

  test('number their rows from 1, in order', () => {
    const wrong = [...portfolios, french].flatMap((portfolio) =>
      tables(portfolio).filter(
        ([record, rows]) =>
          record.columns.some(({ key }) => key === 'id') && rows.some((row, index) => idNumber(record, String(row['id'])) !== index + 1),
      ),
    );
    expect(wrong.map(([record, , where]) => `${where}: ${record.key}`)).toEqual([]);
  });

  test('are the same in both languages but for their words', () => {
    const inFrench = tables(french);
    const different = tables(company).flatMap(([record, rows], index) => {
      const other = inFrench[index]?.[1] ?? [];
      if (other.length !== rows.length) return [`${record.key}: ${rows.length} and ${other.length} rows`];
      return record.columns.flatMap(({ key, type }) => {
        const text = type === 'text' || type === 'longText';
        const same = rows.every((row, at) => (text ? (row[key] === null) === (other[at]?.[key] === null) : row[key] === other[at]?.[key]));
        return same ? [] : [`${record.key}.${key}`];
      });
    });
    expect([...new Set(different)]).toEqual([]);
  });

  test('take every value of a list from its list', () => {
    const strangers = portfolios.flatMap((portfolio) =>
      tables(portfolio).flatMap(([record, rows]) =>
        BASE_STANDARD.records[record.key].columns.flatMap(({ key, type, values }) =>
          values && type !== 'flag'
            ? rows.flatMap((row) => {
                const code = row[key] ?? null;
                return code === null || values.entries.some((entry) => entry.code === code) ? [] : [`${record.key}.${key}: ${code}`];
              })
            : [],
        ),
      ),
    );
    expect([...new Set(strangers)]).toEqual([]);
  });
});

describe('The plan of a sample project', () => {
  test('has its milestones in both sheets, with the same dates', () => {
    const differs = ({ rows }: SampleProject): boolean => {
      const inPlan = rows.task
        .filter((task) => task.milestone)
        .map((task) => [task.name, task.baselineFinish, task.finish, task.actualFinish].join());
      const listed = (rows.milestone ?? []).map((row) => [row['name'], row['baseline'], row['forecast'], row['actual']].join());
      return inPlan.some((line) => !listed.includes(line)) || listed.length !== inPlan.length + 1;
    };
    expect(offending((sample) => !differs(sample))).toEqual([]);
  });

  test('has passed the gates up to the project’s own, one after the other', () => {
    expect(
      offending((sample) => {
        const reviews = rowsOf(sample, 'gateReview');
        const passed = reviews.filter((row) => String(row['decision'] ?? '').startsWith('go'));
        const last = reviews.findIndex((row) => row['gate'] === sample.project.gate);
        return (
          passed.length === last + 1 &&
          passed.every(
            (row, index) =>
              row === reviews[index] && (index === 0 || dayIn(row, 'reviewedOn') > dayIn(reviews[index - 1] ?? {}, 'reviewedOn')),
          )
        );
      }),
    ).toEqual([]);
  });

  test('needs as many days as the labour of its budget pays, month by month', () => {
    expect(
      offending((sample) => {
        const people = rowsOf(sample, 'resourceLine').filter((row) => row['type'] === 'people');
        const months = new Set(people.map((row) => dayIn(row, 'month')));
        return [...months].every((month) => {
          const own = people.filter((row) => row['month'] === month);
          const cost = (key: string): number => sumOf(own.map((row) => dayIn(row, key) * dayIn(row, 'unitCost')));
          const lines = sample.rows.budgetLine.filter((line) => line.month === month && line.category === 'labour');
          // Days are told in halves: each role is off by a quarter of a day at most.
          const tolerance = sumOf(own.map((row) => dayIn(row, 'unitCost') / 4));
          return (
            Math.abs(cost('planned') - sumOf(lines.map((line) => line.forecast ?? line.baseline ?? 0))) <= tolerance &&
            Math.abs(cost('actual') - sumOf(lines.map((line) => line.actual ?? 0))) <= tolerance
          );
        });
      }),
    ).toEqual([]);
  });

  test('buys what the budget has for each category', () => {
    expect(
      offending((sample) =>
        rowsOf(sample, 'acquisition').every(
          (row) =>
            row['amount'] ===
              sumOf(sample.rows.budgetLine.filter((line) => line.category === row['category']).map((line) => line.baseline ?? 0)) &&
            ((row['orderedOn'] ?? null) === null) === ['planned', 'tendering'].includes(String(row['state'])),
        ),
      ),
    ).toEqual([]);
  });
});

describe('The decisions of a sample project', () => {
  test('explain by a pending change how far an ailing project lies from its baseline', () => {
    expect(
      offending((sample) => {
        const { project } = sample;
        const pending = rowsOf(sample, 'changeRequest').filter((row) => row['decision'] === 'pending');
        const ailing = project.confidence === 'red' || project.confidence === 'amber';
        return ailing
          ? pending.length === 1 &&
              pending[0]?.['impactFinish'] === project.slip &&
              pending[0]?.['impactCost'] === -(project.costVariance ?? 0)
          : pending.length === 0;
      }),
    ).toEqual([]);
  });

  test('are in the baseline where a change was approved to move it', () => {
    expect(
      offending((sample) =>
        rowsOf(sample, 'changeRequest').every(
          (row) => (row['rebaselinedOn'] !== null) === (row['decision'] === 'approved' && row['rebaseline'] === true),
        ),
      ),
    ).toEqual([]);
  });

  test('leave nothing open without an owner, and actions come from a meeting or a risk', () => {
    expect(
      offending((sample, { statusDate }) => {
        const sources = new Set([...rowsOf(sample, 'meeting'), ...sample.rows.raidItem].map(({ id }) => id));
        return rowsOf(sample, 'action').every(
          (row) =>
            row['owner'] !== null && sources.has(row['source'] ?? null) && (row['doneOn'] !== null || dayIn(row, 'due') > statusDate),
        );
      }),
    ).toEqual([]);
  });

  test('are taken by people who know the project', () => {
    expect(
      offending((sample) => {
        const kickOff = rowsOf(sample, 'meeting').find((row) => row['kind'] === 'kickOff');
        const known = new Set(String(kickOff?.['attendees']).split('; '));
        const owners = (
          ['task', 'milestone', 'raidItem', 'action', 'decision', 'acquisition', 'deliverable', 'benefit', 'adoption'] as const
        ).flatMap((key) => rowsOf(sample, key).map((row) => String(row['owner'])));
        return known.size >= 4 && owners.every((owner) => known.has(owner));
      }),
    ).toEqual([]);
  });

  test('bring in five years what the register has as benefits', () => {
    expect(
      offending(
        (sample) => 5 * sumOf(rowsOf(sample, 'benefit').map((row) => Number(row['value'] ?? 0))) === (sample.project.benefits ?? 0),
      ),
    ).toEqual([]);
  });
});

describe('The portfolio’s own tables', () => {
  const own = (key: keyof SamplePortfolio['portfolioRows']): readonly AnyRecord[] => company.portfolioRows[key] ?? [];

  test('weigh the objectives to 100 %, and every project serves one', () => {
    expect(sumOf(own('objective').map((row) => Number(row['weight'])))).toBe(1);
    expect(new Set(own('contribution').map((row) => row['projectId'])).size).toBe(company.projects.length);
  });

  test('give every programme more than its projects cost, and name the programme of every project', () => {
    const short = own('programme').filter(
      (row) =>
        sumOf(company.projects.map(({ project }) => (project.programme === row['name'] ? (project.budget ?? 0) : 0))) >
        Number(row['envelope']),
    );
    expect(short).toEqual([]);
    const names = new Set(own('programme').map((row) => row['name']));
    expect(company.projects.filter(({ project }) => !names.has(project.programme))).toEqual([]);
  });

  test('grant this year a little more than the projects plan, and next year’s investments too little', () => {
    const rest = own('envelope')
      .filter((row) => row['department'] === null)
      .map((row) => {
        const year = partsOf(dayIn(row, 'from')).year;
        const lines = company.projects.flatMap(({ rows }) => rows.budgetLine);
        const planned = lines.filter((line) => partsOf(line.month ?? 0).year === year && line.expenditure === row['expenditure']);
        return Number(row['amount']) / sumOf(planned.map((line) => line.baseline ?? 0));
      });
    expect(rest.map((share) => share > 1)).toEqual([true, true, false, true]);
    expect(rest.every((share) => share > 0.9 && share < 1.2)).toBe(true);
  });

  test('have people of every role that projects need, sometimes too few', () => {
    const first = monthOf(company.statusDate);
    const needed = new Map<string, number>();
    for (const { rows } of company.projects)
      for (const row of rows.resourceLine ?? [])
        if (row['type'] === 'people' && dayIn(row, 'month') === first)
          needed.set(String(row['role']), (needed.get(String(row['role'])) ?? 0) + Number(row['planned']));
    // October 2026 has 22 working days.
    const free = [...needed].map(([role, days]) => {
      const row = own('capacity').find((candidate) => candidate['role'] === role && candidate['month'] === first);
      return Number(row?.['people']) * Number(row?.['share']) * 22 - days;
    });
    expect(free.filter(Number.isNaN)).toEqual([]);
    expect(free.some((days) => days < 0) && free.some((days) => days > 0)).toBe(true);
  });

  test('answer every point of a sitting that was held, and none of one to come', () => {
    const held = new Set(own('committee').flatMap((row) => (dayIn(row, 'date') <= company.statusDate ? [row['id']] : [])));
    expect(own('agendaItem').filter((row) => (row['outcome'] !== null) !== held.has(row['committeeId'] ?? null))).toEqual([]);
  });

  test('keep requests apart from the projects', () => {
    expect(company.requests.map(({ status }) => status)).toEqual(['submitted', 'underReview', 'draft', 'refused']);
    expect(company.requests.filter(({ id }) => company.projects.some(({ project }) => project.id === id))).toEqual([]);
  });
});
