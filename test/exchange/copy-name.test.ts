import { isNamedAsCopy } from '../../src/exchange/copy-name';

test.each([
  'Copy of Plan.xlsx',
  'Copie de Plan.xlsx',
  'Plan - Copy.xlsx',
  'Plan - Copie (2).xlsx',
  'sub/Plan (1).xlsx',
  'Plan (Ada’s conflicted copy 2026-11-01).xlsx',
  'Plan (Copie en conflit de Ada 2026-11-01).xlsx',
  'Plan.sync-conflict-20261101-101010-ABCDEFG.xlsx',
])('%s is named as a copy', (name) => {
  expect(isNamedAsCopy(name)).toBe(true);
});

test.each(['Plan-DESKTOP-7F3A.xlsx', 'Plan-PC.xlsx', 'sub/Plan 2.xlsx'])(
  '%s is one beside Plan.xlsx, and not the other way round',
  (name) => {
    expect([isNamedAsCopy(name), isNamedAsCopy(name, ['Plan.xlsx']), isNamedAsCopy('Plan.xlsx', [name])]).toEqual([false, true, false]);
  },
);

test.each(['Planning.xlsx', 'Plan.xlsx', 'Copyright.xlsx'])('%s is none, beside Plan.xlsx either', (name) => {
  expect(isNamedAsCopy(name, ['Plan.xlsx'])).toBe(false);
});
