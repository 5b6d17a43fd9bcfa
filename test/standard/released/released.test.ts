import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openExcel } from '../../../src/exchange/excel-file';
import { tablesIn } from '../../../src/exchange/standard-workbook';
import { STANDARD_VERSION } from '../../../src/standard/data/version';
import { MIGRATIONS } from '../../../src/standard/migrations/migrations';
import type { Standard } from '../../../src/standard/model/standard';
import type { Column } from '../../../src/standard/model/types';
import { META_TABLE } from '../../../src/standard/own/meta';
import { packedStandard } from '../../../src/standard/own/resolve';
import { surprises, type Released } from './growth';

const folder = join(__dirname, '../../../src/standard/released');
const RELEASED = readdirSync(folder)
  .filter((name) => /^v\d+\.json$/.test(name))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Released)
  .sort((a, b) => a.version - b.version);
const STANDARD = packedStandard('pmi');

/** The standard with that done to the columns of its tasks. */
const withColumns = (change: (columns: readonly Column[]) => readonly Column[], version = STANDARD_VERSION): Standard => {
  const { task } = STANDARD.records;
  return { ...STANDARD, version, records: { ...STANDARD.records, task: { ...task, columns: change(task.columns) } } };
};
const COLUMN: Column = { key: 'place', type: 'text', name: { en: 'Place', fr: 'Lieu' }, help: { en: 'Where.', fr: 'Où.' }, width: 12 };

describe('the standard, beside the versions that were released', () => {
  test('has each of their keys, or a migration that retires it, and says of each new key in which version it came', () => {
    expect(surprises(STANDARD, RELEASED, MIGRATIONS)).toEqual([]);
  });

  test('is released in each version before its own, from the first on', () => {
    expect(RELEASED.map(({ version }) => version)).toEqual(RELEASED.map((_, index) => index + 1));
    expect(RELEASED.length).toBeGreaterThanOrEqual(STANDARD_VERSION - 1);
  });

  test('may not gain a column without a version, nor with one that is out', () => {
    expect(
      surprises(
        withColumns((columns) => [...columns, COLUMN]),
        RELEASED,
        MIGRATIONS,
      ),
    ).toEqual(['column task.place says version 1']);
    const out = RELEASED.length;
    const late = withColumns((columns) => [...columns, { ...COLUMN, since: out }]);
    expect(surprises(late, RELEASED, MIGRATIONS)).toEqual([`column task.place says version ${out}`]);
  });

  test('may gain one with the version that comes', () => {
    const next = RELEASED.length + 1;
    expect(
      surprises(
        withColumns((columns) => [...columns, { ...COLUMN, since: next }], next),
        RELEASED,
        MIGRATIONS,
      ),
    ).toEqual([]);
  });

  test('may lose a column only where a migration says so', () => {
    const without = withColumns((columns) => columns.filter(({ key }) => key !== 'owner'));
    expect(surprises(without, RELEASED, MIGRATIONS)).toEqual(['column task.owner is gone, and no migration retires it']);
    const retires = { to: 3, brings: { en: '', fr: '' }, retires: { column: ['task.owner'] } };
    expect(surprises(without, RELEASED, [...MIGRATIONS, retires])).toEqual([]);
  });
});

describe.each([
  ['standard-v1', 'project.en.xlsx'],
  ['standard-v1', 'portfolio.fr.xlsx'],
  ['standard-v2', 'project.fr.xlsx'],
  ['standard-v2', 'portfolio.en.xlsx'],
])('the keys of %s', (version, name) => {
  test(`are those of a workbook that was saved then: ${name}`, async () => {
    const file = await openExcel(readFileSync(join(__dirname, '../../fixtures', version, name)), name);
    const tables = [...tablesIn(file).values()].map(({ table }) => table.name).filter((table) => table !== META_TABLE);
    const released = RELEASED[Number(version.at(-1)) - 1];
    expect(tables.filter((table) => !released?.table.includes(table))).toEqual([]);
    expect(tables.length).toBeGreaterThan(20);
  });
});
