import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ReadError } from '../../src/exchange/read-error';
import { ReadingThreads } from '../../src/cli/reading/reading';
import { standardWorkbook } from '../exchange/support/workbooks';
import { fileOf, zipOf } from '../host/files/zip';
import { pmo, scratchFolder } from '../support/pmo';

const { path } = scratchFolder();
const PROGRAM = resolve('dist/cli/reading-thread.cjs');
/** A cell that no sheet has, in a file of a thousand bytes. */
const beyond = zipOf(fileOf('<sheetData><row r="99999999"><c r="A99999999"><v>1</v></c></row></sheetData>'));

const codeOf = async (threads: ReadingThreads, bytes: Uint8Array): Promise<string> => {
  try {
    await threads.ask('workbook', bytes, 'book.xlsx');
    return 'read';
  } catch (error) {
    return error instanceof ReadError ? error.code : String(error);
  }
};

describe('a file ends alone', () => {
  let good: Uint8Array;
  beforeAll(async () => {
    good = await standardWorkbook({ project: { id: 'P-1', name: 'One', budget: 100 } });
  });

  test('that cannot be read, and says why; the next one is read', async () => {
    const threads = new ReadingThreads(undefined, PROGRAM);
    expect([await codeOf(threads, beyond), await codeOf(threads, good)]).toEqual(['beyondSheet', 'read']);
    await threads.end();
  });

  test('that takes too long, too much memory, or fails as nobody foresaw', async () => {
    const cases: [ReadingThreads, string][] = [
      [new ReadingThreads({ seconds: 0.001, megabytes: 2048 }, PROGRAM), 'tookTooLong'],
      [new ReadingThreads({ seconds: 60, megabytes: 4 }, PROGRAM), 'tookTooMuch'],
      [new ReadingThreads({ seconds: 60, megabytes: 2048 }, path('missing.cjs')), 'failed'],
    ];
    for (const [threads, code] of cases) {
      expect(await codeOf(threads, good)).toBe(code);
      await threads.end();
    }
  });

  test('a folder with one that goes beyond every sheet is checked and consolidated without it', async () => {
    mkdirSync(path('folder'));
    for (const [name, bytes] of Object.entries({ 'a.xlsx': good, 'b.xlsx': beyond })) writeFileSync(path('folder', name), bytes);
    const second = await standardWorkbook({ project: { id: 'P-2', name: 'Two', budget: 50 } });
    writeFileSync(path('folder', 'c.xlsx'), second);
    copyFileSync(path('folder', 'b.xlsx'), path('alone.xlsx'));

    // Sheets without tables of ours are not looked into, and without any it is not one of ours.
    const checked = await pmo(['check', path('folder'), '--json']);
    expect(checked.json<{ files: { file: string; error?: string }[] }>().files.map(({ error }) => error?.slice(0, 20) ?? 'read')).toEqual([
      'read',
      'read',
      'The workbook is not ',
    ]);
    const portfolio = await pmo(['consolidate', path('folder'), '-o', path('portfolio.xlsx'), '--json']);
    expect(portfolio.code).toBe(1);
    expect(portfolio.json<{ sources: { file: string; taken: boolean }[] }>().sources.map(({ file, taken }) => [file, taken])).toEqual([
      ['a.xlsx', true],
      ['b.xlsx', false],
      ['c.xlsx', true],
    ]);
    const alone = await pmo(['adopt', path('alone.xlsx'), '-o', path('adopted.xlsx'), '--json']);
    expect([alone.code, alone.json<{ error: string }>().error]).toEqual([2, expect.stringContaining('1,048,576')]);
  });
});
