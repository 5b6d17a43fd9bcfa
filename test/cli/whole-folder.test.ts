import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { CannotDo } from '../../src/cli/failure';
import { writeFolder } from '../../src/cli/whole-folder';
import { describeIf, scratchFolder } from '../support/pmo';

const scratch = scratchFolder();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const contentOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
const writing =
  (files: Record<string, string>, failure?: Error) =>
  async (write: (name: string, content: Uint8Array) => Promise<void>): Promise<void> => {
    for (const [name, text] of Object.entries(files)) await write(name, bytes(text));
    if (failure) throw failure;
  };

let folders = 0;
const newFolder = (files: Record<string, string> = {}): string => {
  const folder = scratch.path(`out ${(folders += 1)}`);
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
};

describe('A folder of files', () => {
  test('appears whole, with the folders above it', async () => {
    const folder = scratch.path('a', 'b', 'c');
    expect(await writeFolder(folder, ['1', '2'], false, writing({ 1: 'one', 2: 'two' }))).toEqual({
      new: ['1', '2'],
      updated: [],
      untouched: [],
    });
    expect([contentOf(folder), readdirSync(scratch.path('a', 'b'))]).toEqual([{ 1: 'one', 2: 'two' }, ['c']]);
  });

  test('does not appear at all where making one of them fails', async () => {
    const folder = scratch.path('never');
    await expect(writeFolder(folder, ['1', '2'], false, writing({ 1: 'one' }, new Error('no')))).rejects.toThrow('no');
    expect(readdirSync(scratch.path()).filter((name) => name.includes('never'))).toEqual([]);
  });

  test('that is there says what is new, updated and untouched, and is not written over unasked', async () => {
    const folder = newFolder({ 1: 'mine', notes: 'notes' });
    await expect(writeFolder(folder, ['1', '2'], false, writing({ 1: 'one', 2: 'two' }))).rejects.toThrow('exists already');
    expect(contentOf(folder)).toEqual({ 1: 'mine', notes: 'notes' });
    expect(await writeFolder(folder, ['1', '2'], true, writing({ 1: 'one', 2: 'two' }))).toEqual({
      new: ['2'],
      updated: ['1'],
      untouched: ['notes'],
    });
    expect(contentOf(folder)).toEqual({ 1: 'one', 2: 'two', notes: 'notes' });
  });

  test('that is there stays as it was where making one of them fails', async () => {
    const folder = newFolder({ 1: 'mine' });
    await expect(writeFolder(folder, ['1', '2'], true, writing({ 1: 'one' }, new Error('no')))).rejects.toThrow('no');
    expect(contentOf(folder)).toEqual({ 1: 'mine' });
  });
});

describe('A run that was killed while it moved its files into place', () => {
  const over = spawnSync(process.execPath, ['-e', '0']).pid;
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

  /** Two of three files were moved in, one of them over a file that was there. */
  const killed = (worked?: string): string => {
    const folder = newFolder({ 1: worked ?? 'one', 2: 'two', notes: 'notes' });
    const staging = join(folder, `.pmo.${hostname()}-${over}.part`);
    for (const part of ['new', 'old']) mkdirSync(join(staging, part), { recursive: true });
    writeFileSync(join(staging, 'old', '1'), 'mine');
    writeFileSync(join(staging, 'new', '3'), 'three');
    const journal = { 1: 'one', 2: 'two', 3: 'three' };
    writeFileSync(
      join(staging, 'journal.json'),
      JSON.stringify(Object.entries(journal).map(([name, text]) => ({ name, sha256: sha256(text) }))),
    );
    return folder;
  };

  test('is put back by the next one, which then does all of it', async () => {
    const folder = killed();
    await expect(writeFolder(folder, ['1', '2', '3'], false, writing({}))).rejects.toThrow('exists already');
    expect(contentOf(folder)).toEqual({ 1: 'mine', notes: 'notes' });
    await writeFolder(folder, ['1', '2', '3'], true, writing({ 1: 'uno', 2: 'due', 3: 'tre' }));
    expect(contentOf(folder)).toEqual({ 1: 'uno', 2: 'due', 3: 'tre', notes: 'notes' });
  });

  test('does not stand in the way of a second run into a folder that was empty', async () => {
    const folder = newFolder({ 1: 'one' });
    const staging = join(folder, `.pmo.${hostname()}-${over}.part`);
    for (const part of ['new', 'old']) mkdirSync(join(staging, part), { recursive: true });
    writeFileSync(join(staging, 'journal.json'), JSON.stringify([{ name: '1', sha256: sha256('one') }]));
    expect((await writeFolder(folder, ['1'], false, writing({ 1: 'uno' }))).new).toEqual(['1']);
    expect(contentOf(folder)).toEqual({ 1: 'uno' });
  });

  test('takes nothing of what a person has done in the files since', async () => {
    const folder = killed('worked in');
    await expect(writeFolder(folder, ['1', '2', '3'], false, writing({}))).rejects.toThrow('exists already');
    expect(readFileSync(join(folder, '1'), 'utf8')).toBe('worked in');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toHaveLength(1);
  });
});

const readOnly = scratch.path('read-only');
mkdirSync(readOnly);
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', readOnly]).status === 0;
describeIf(mounted, 'a read-only disk: this machine mounts none')('A read-only disk', () => {
  afterAll(() => void spawnSync('umount', [readOnly]));

  test.each([
    ['en', 'the disk is read-only.'],
    ['fr', 'le disque est en lecture seule.'],
  ] as const)('is called one: %s', async (language, sentence) => {
    for (const folder of [readOnly, join(readOnly, 'a', 'b')]) {
      const failure: unknown = await writeFolder(folder, ['1'], false, writing({ 1: 'one' })).catch((error: unknown) => error);
      expect((failure as CannotDo).textIn(language)).toContain(sentence);
    }
  });
});
