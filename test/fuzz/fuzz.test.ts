import fc from 'fast-check';
import { anyCase, TARGETS, WORKBOOK_TARGETS, type Case } from './cases';
import { fileOf, tryCase } from './try-case';

Object.assign(globalThis, { PMO_VERSION: 'test' });

const PROJECT = 'test/fixtures/standard-v2/project.en.xlsx';
const BASES = {
  check: [PROJECT],
  open: [PROJECT],
  consolidate: [PROJECT],
  register: ['test/exchange/fixtures/tracker.xlsx'],
  adopt: ['test/exchange/fixtures/tracker.xlsx'],
};
const whole = (target: (typeof TARGETS)[number]): Case => {
  const [base = ''] = BASES[target as keyof typeof BASES] ?? [];
  return { target, base, steps: [], values: [], encoding: 'utf-8', message: 3 } as unknown as Case;
};

test.each(TARGETS)('%s: what is not damaged is answered', async (target) => {
  expect(await tryCase(whole(target))).toBe('answered');
});

test('a case makes the same file again, and another one than the good file', () => {
  const bases = Object.fromEntries(WORKBOOK_TARGETS.map((target) => [target, ['test/exchange/fixtures/tracker.xlsx']]));
  const cases = fc.sample(anyCase('register', bases as typeof BASES), { seed: 1, numRuns: 40 });
  const good = fileOf(whole('register')).bytes;
  const files = cases.map((each) => Buffer.from(fileOf(each).bytes));
  expect(files.map((file, at) => file.equals(fileOf(cases[at] as Case).bytes))).toEqual(files.map(() => true));
  expect(files.filter((file) => !file.equals(good)).length).toBeGreaterThan(35);
});
