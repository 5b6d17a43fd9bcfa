import { randomBytes } from 'node:crypto';
import { constants, copyFile, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { sentence } from '../standard/own/overlay-problem';
import { CLI_WORDS } from '../words/cli';
import type { Text } from '../words/text';
import { CannotDo } from './failure';

const words = CLI_WORDS.errors;

const BY_CODE: Readonly<Record<string, Text>> = {
  EACCES: words.denied,
  EPERM: words.denied,
  ENOENT: words.noFolder,
  ENOTDIR: words.noFolder,
  EEXIST: words.noFolder,
  ENOSPC: words.diskFull,
  EROFS: words.readOnly,
  ENAMETOOLONG: words.tooLong,
  EBUSY: words.inUse,
  ETXTBSY: words.inUse,
};

/** Why the system would not, without the path that it tells: of a file that is being written, it is not the name that was given. */
export function reasonOf(error: unknown): string | Text {
  const { code = '', message = String(error) } = error as Partial<NodeJS.ErrnoException>;
  return BY_CODE[code] ?? message.replace(/, \w+ '.*$/s, '');
}

export async function readSource(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new CannotDo(words.missing, { file });
    if (code === 'EISDIR') throw new CannotDo(words.isFolder, { file });
    throw new CannotDo(sentence(words.unreadable, { file, reason: reasonOf(error) }));
  }
}

/** What stands there; undefined where no file does. */
export async function readIfThere(file: string): Promise<Uint8Array | undefined> {
  const entry = await stat(file).catch(() => undefined);
  return entry?.isFile() ? readSource(file) : undefined;
}

/** Refuses, before any work is done, to write over what is there; a folder no force replaces. */
export async function refuseExisting(files: readonly string[], force: boolean): Promise<void> {
  const found = await Promise.all(files.map((file) => stat(file).catch(() => undefined)));
  const folder = files.find((_, index) => found[index]?.isDirectory());
  if (folder !== undefined) throw new CannotDo(words.isFolder, { file: folder });
  const taken = force ? undefined : files.find((_, index) => found[index]);
  if (taken !== undefined) throw new CannotDo(words.exists, { file: taken });
}

/** The file appears whole or not at all: it is written beside its place under another name and then renamed. */
export async function writeWhole(file: string, content: Uint8Array | string, force: boolean): Promise<void> {
  await refuseExisting([file], force);
  const temporary = join(dirname(resolve(file)), `.${basename(file)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await makeFolder(dirname(resolve(file)));
    await writeSynced(temporary, content);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    cannotWrite(file, error);
  }
}

/** A new file, on the disk when it is done. */
export async function writeSynced(file: string, content: Uint8Array | string): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a folder and those above it. Node's own way says of a read-only disk that the folder is not there. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const entry = await stat(folder).catch(() => undefined);
    if (entry?.isDirectory()) return;
    if (code !== 'ENOENT' || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder));
    await mkdir(folder);
  }
}

/** Ends the command with why the system would not write that file or folder; what is not the system's goes through. */
export function cannotWrite(file: string, error: unknown): never {
  if (typeof (error as Partial<NodeJS.ErrnoException>).syscall !== 'string') throw error;
  throw new CannotDo(sentence(words.cannotWrite, { file, reason: reasonOf(error) }));
}

/** `Portfolio.previous-20261201T150358123Z.xlsx`: by its name, the versions before stand in their order. */
const previousNames = (file: string): RegExp => {
  const ending = extname(file);
  const [stem = '', end = ''] = [basename(file, ending), ending].map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${stem}\\.previous-\\d{8}T\\d{9}Z${end}$`, 'i');
};

/** Whether a file is an earlier version of that one, which we kept beside it. */
export const isPreviousOf = (file: string, other: string): boolean =>
  resolve(dirname(other)) === resolve(dirname(file)) && previousNames(file).test(basename(other));

/** Keeps a file as it is beside itself, and of the versions before only the last so many. Answers where; null where none is to be kept. */
export async function keepPrevious(file: string, most: number): Promise<string | null> {
  if (most === 0) return null;
  const ending = extname(file);
  const stamp = new Date().toISOString().replace(/[-:.]/g, '');
  const kept = join(dirname(file), `${basename(file, ending)}.previous-${stamp}${ending}`);
  try {
    await copyFile(file, kept, constants.COPYFILE_EXCL);
    const names = (await readdir(dirname(resolve(file)))).filter((name) => previousNames(file).test(name)).sort();
    for (const name of names.slice(0, -most)) await rm(join(dirname(file), name));
  } catch (error) {
    cannotWrite(kept, error);
  }
  return kept;
}

/** Excel opens no file whose name promises another format than it has. */
export function refuseOtherFormats(file: string): void {
  if (!/\.xlsx$/i.test(file)) throw new CannotDo(words.notXlsx, { file });
}

/** Sources are never written to, forced or not. */
export function refuseSources(outputs: readonly string[], sources: readonly (string | undefined)[]): void {
  const known = new Set(sources.flatMap((file) => (file === undefined ? [] : [resolve(file)])));
  const taken = outputs.find((file) => known.has(resolve(file)));
  if (taken !== undefined) throw new CannotDo(words.outputIsSource, { file: taken });
}
