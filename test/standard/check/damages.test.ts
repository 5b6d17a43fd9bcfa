import type { CheckFinding } from '../../../src/standard/check/finding';
import { RULE_KEYS, RULES } from '../../../src/standard/check/rules';
import type { WorkbookKind } from '../../../src/standard/model/types';
import { PORTFOLIO_DAMAGES, PROJECT_DAMAGES, type Damage } from './damages';
import { CleanWorkbook, type Records } from './support';

const told = (findings: readonly CheckFinding[]): string[] =>
  findings.map(({ rule, sheet, row, column }) => [rule, sheet, row, column].join(' | ')).sort();
const wanted = (expected: Damage['expected']): string[] => expected.map((parts) => parts.join(' | ')).sort();

describe.each<[WorkbookKind, readonly Damage[]]>([
  ['project', PROJECT_DAMAGES],
  ['portfolio', PORTFOLIO_DAMAGES],
])('a %s workbook', (kind, damages) => {
  let workbook: CleanWorkbook;
  beforeAll(async () => {
    workbook = await CleanWorkbook.make(kind);
  });
  afterAll(() => workbook.session.close());

  test('gives no finding while nothing is damaged', async () => {
    workbook.session.restore();
    expect(told((await workbook.checkOpen()).result.findings)).toEqual([]);
    expect(told(await workbook.checkFile())).toEqual([]);
  });

  test.each(damages.map((damage) => [damage.what, damage] as const))(
    '%s: both doors tell that, where, and nothing else',
    async (_, damage) => {
      await workbook.damaged(damage.apply);
      expect(told((await workbook.checkOpen()).result.findings)).toEqual(wanted(damage.expected));
      expect(told(await workbook.checkFile())).toEqual(wanted(damage.inFile ?? damage.expected));
    },
  );

  const mendable = damages.filter(({ expected, stays }) => !stays && expected.some(([rule]) => RULES[rule].repairable));
  test.each(mendable.map((damage) => [damage.what, damage] as const))(
    '%s: the repair mends what it says, and what people entered is still there',
    async (_, damage) => {
      workbook.session.restore();
      const before = await workbook.records();
      await workbook.damaged(damage.apply);
      const { repairs, left } = await workbook.repair();
      expect(repairs.length).toBeGreaterThan(0);
      expect(told(left)).toEqual(wanted([...damage.expected.filter(([rule]) => !RULES[rule].repairable), ...(damage.left ?? [])]));
      expect(told((await workbook.checkOpen()).result.findings)).toEqual(told(left));
      expectKept(before, await workbook.records(), damage);
    },
  );

  const unmendable = damages.filter(({ stays, expected: [first] }) => stays ?? first?.[0] === 'wrongType');
  test.each(unmendable.map((damage) => [damage.what, damage] as const))('%s: that is left as it is and told', async (_, damage) => {
    await workbook.damaged(damage.apply);
    const before = await workbook.session.save();
    const { repairs, left } = await workbook.repair();
    expect([repairs, told(left)]).toEqual([[], wanted(damage.expected)]);
    expect(Buffer.compare(await workbook.session.save(), before)).toBe(0);
  });
});

/** Every value that was there is there, but for those that the damage itself took away. */
function expectKept(before: Records, after: Records, { lost = [] }: Damage): void {
  const kept = (records: Records, rows: Records): unknown =>
    Object.entries(records).flatMap(([key, list]) =>
      lost.includes(key)
        ? []
        : list.map((record, index) => [
            key,
            index,
            Object.fromEntries(
              Object.entries(record)
                .filter(([field, value]) => value !== null && !lost.includes(`${key}.${field}`))
                .map(([field]) => [field, rows[key]?.[index]?.[field]]),
            ),
          ]),
    );
  expect(kept(before, after)).toEqual(kept(before, before));
}

test('every rule that a workbook by itself can break is broken here', () => {
  const broken = new Set([...PROJECT_DAMAGES, ...PORTFOLIO_DAMAGES].flatMap(({ expected }) => expected.map(([rule]) => rule)));
  expect(RULE_KEYS.filter((rule) => !broken.has(rule))).toEqual(['olderStandard', 'laterColumns', 'macros', 'sameProject']);
});
