import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { cellAt, ensureCell } from '../../src/host/book/book';
import { readWorkbook, writeWorkbook } from '../../src/host/files/files';
import { STANDARD_VERSION } from '../../src/standard/data/version';
import { pmo, scratchFolder } from '../support/pmo';

interface Finding {
  readonly rule: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly why: string;
  readonly fix: string;
}
interface CheckedFile {
  readonly file: string;
  readonly score?: number;
  readonly findings?: readonly Finding[];
  readonly error?: string;
}
interface Mended {
  readonly output: string | null;
  readonly repairs: readonly Finding[];
  readonly left: readonly Finding[];
  readonly score: { readonly before: number; readonly after: number };
}

const folder = scratchFolder();
const good = folder.path('good.xlsx');
const damaged = folder.path('damaged.xlsx');
const absent = folder.path('absent.xlsx');
const foreign = folder.path('notes.xlsx');

/** Types a number over a formula in the first row of a table that is not blank; answers the sheet's name and the row. */
async function typeOverFormula(): Promise<{ sheet: string; row: number }> {
  const book = await readWorkbook(readFileSync(good), 'good.xlsx');
  for (const sheet of book.sheets)
    for (const { area, columns } of sheet.tables) {
      const column = columns.findIndex(({ calculatedFormula }) => calculatedFormula !== undefined);
      const cell = column < 0 ? undefined : cellAt(sheet, area.row + 1, area.column + column);
      const entered = columns.some((_, index) => {
        const beside = cellAt(sheet, area.row + 1, area.column + index);
        return beside !== undefined && beside.formula === undefined && beside.value !== null;
      });
      if (cell?.formula === undefined || !entered) continue;
      delete cell.formula;
      cell.value = 42;
      writeFileSync(damaged, await writeWorkbook(book));
      return { sheet: sheet.name, row: area.row + 2 };
    }
  throw new Error('no calculated column');
}

let place: { sheet: string; row: number };
beforeAll(async () => {
  expect((await pmo(['new', 'portfolio', good, '--lang', 'en'])).code).toBe(0);
  place = await typeOverFormula();
  writeFileSync(foreign, 'not a workbook');
});

const overFormula = (findings: readonly Finding[] = []): readonly Finding[] => findings.filter(({ rule }) => rule === 'typedOverFormula');

describe('pmo check', () => {
  test('tells of each file what is wrong, where, why and what to do; what is missing or foreign stops none of the others', async () => {
    const run = await pmo(['check', absent, damaged, foreign, '--json', '--lang', 'en']);
    expect(run.code).toBe(1);
    const { files } = run.json<{ files: CheckedFile[] }>();
    expect(files.map(({ file }) => basename(file))).toEqual(['damaged.xlsx', 'absent.xlsx', 'notes.xlsx']);
    expect(files.map(({ error }) => error)).toEqual([undefined, `${absent} does not exist.`, expect.stringMatching(/./)]);
    expect(overFormula(files[0]?.findings)).toEqual([
      expect.objectContaining({ ...place, why: expect.stringMatching(/\w/) as string, fix: expect.stringMatching(/\w/) as string }),
    ]);
    expect(files[0]?.score).toBeLessThan(1);
  });

  test('ends with 2 where nothing at all could be checked', async () => {
    expect(await pmo(['check', absent, '--lang', 'fr'])).toMatchObject({
      code: 2,
      out: `${absent}\u00a0: non contrôlé. ${absent} n’existe pas.\n`,
    });
  });
});

describe('pmo repair', () => {
  test('tells what it would mend and writes nothing when asked for a dry run', async () => {
    const before = readFileSync(damaged);
    const run = await pmo(['repair', damaged, '--dry-run', '--json', '--lang', 'en']);
    const told = run.json<Mended>();
    expect([told.output, overFormula(told.repairs).length]).toEqual([null, 1]);
    expect(readFileSync(damaged).equals(before)).toBe(true);
  });

  test('mends another file, or only what is named, and leaves the source as it is', async () => {
    const before = readFileSync(damaged);
    const other = await pmo(['repair', damaged, '--only', 'formatLost', '--json', '--lang', 'en']);
    expect(overFormula(other.json<Mended>().repairs)).toEqual([]);
    expect(overFormula(other.json<Mended>().left)).toHaveLength(1);

    const told = (await pmo(['repair', damaged, '--json', '--lang', 'en'])).json<Mended>();
    expect(told.output).toBe(folder.path('damaged.repaired.xlsx'));
    expect([overFormula(told.repairs).length, overFormula(told.left).length]).toEqual([1, 0]);
    expect(told.score.after).toBeGreaterThan(told.score.before);
    expect(readFileSync(damaged).equals(before)).toBe(true);
    const again = (await pmo(['check', String(told.output), '--json'])).json<{ files: CheckedFile[] }>();
    expect(overFormula(again.files[0]?.findings)).toEqual([]);
  });

  test('writes numbers and days as people of the language do, and as they are for programs', async () => {
    const book = await readWorkbook(readFileSync(good), 'good.xlsx');
    const [projects] = book.sheets.filter(({ tables }) => tables.some(({ name }) => name === 'PmoProjects'));
    const [table] = projects?.tables ?? [];
    if (!projects || !table) throw new Error('no projects');
    const write = (header: string, value: string): void => {
      const column = table.columns.findIndex(({ name }) => name === header);
      ensureCell(projects, table.area.row + 1, table.area.column + column).value = value;
    };
    for (const [header, value] of Object.entries({ Name: 'Portal', Budget: '12500.50', Start: '15/12/2026' })) write(header, value);
    const typed = folder.path('typed.xlsx');
    writeFileSync(typed, await writeWorkbook(book));
    const { out } = await pmo(['repair', typed, '--dry-run', '--lang', 'fr']);
    const told = out.replace(/[\u00a0\u202f]/g, ' ');
    expect(told).toMatch(/« 12500\.50 » : .* → 12 500,50\n/);
    expect(told).toMatch(/« 15\/12\/2026 » : .* → 15\/12\/2026\n/);
    const { repairs } = (await pmo(['repair', typed, '--dry-run', '--json'])).json<{ repairs: { rule: string; after: string }[] }>();
    expect(repairs.flatMap(({ rule, after }) => (/AsText/.test(rule) ? [after] : [])).sort()).toEqual(['12500.5', '2026-12-15']);
  });

  test('leaves to a person what a check of that day would tell', async () => {
    const workbook = resolve('test/fixtures/standard-v1/project.fr.xlsx');
    const left = async (day: string): Promise<readonly (readonly unknown[])[]> => {
      const run = await pmo(['repair', workbook, '--dry-run', '--status-date', day, '--json']);
      const { files } = (await pmo(['check', workbook, '--status-date', day, '--json'])).json<{ files: CheckedFile[] }>();
      const { repairs, left: rest } = run.json<Mended>();
      const places = (findings: readonly Finding[]) => findings.map(({ rule, sheet, row, column }) => [rule, sheet, row, column]);
      expect(places(files[0]?.findings ?? []).sort()).toEqual(places([...repairs, ...rest]).sort());
      return places(rest);
    };
    expect(await left('2020-01-01')).not.toEqual(await left('2030-01-01'));
  });

  test.each([
    ['a rule that there is not', ['--only', 'everything'], 'typedOverFormula'],
    ['to write over the source', ['-o', damaged, '--force'], 'source'],
  ])('refuses %s', async (_, options, said) => {
    const run = await pmo(['repair', damaged, ...options, '--lang', 'en']);
    expect(run.code).toBe(2);
    expect(run.err).toContain(said);
  });
});

describe('pmo upgrade', () => {
  const old = resolve('test/fixtures/standard-v1/project.fr.xlsx');

  test('writes the workbook of our version beside the original, once', async () => {
    const output = folder.path('new.xlsx');
    const before = readFileSync(old);
    const run = await pmo(['upgrade', old, '-o', output, '--json', '--lang', 'fr']);
    expect([run.code, run.json<Mended>().output]).toEqual([0, output]);
    expect(readFileSync(old).equals(before)).toBe(true);
    expect(await pmo(['upgrade', old, '-o', output])).toMatchObject({ code: 2 });
    const again = await pmo(['upgrade', output, '-o', join(output, '..', 'newer.xlsx'), '--lang', 'en']);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining(String(STANDARD_VERSION))]);
  });
});
