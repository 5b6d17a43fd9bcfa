import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { cannotWrite, makeFolder, refuseExisting, writeSynced } from './files';

/** What became of the files of a folder. */
export interface WrittenFolder {
  readonly new: readonly string[];
  readonly updated: readonly string[];
  /** Files that were there and are none of these. */
  readonly untouched: readonly string[];
}

/**
 * Writes files into a folder, all of them or none: they are made in a folder of their own and moved into place in the end. What a run that
 * was killed left half moved is put back first.
 */
export async function writeFolder(
  folder: string,
  names: readonly string[],
  force: boolean,
  fill: (write: (name: string, content: Uint8Array) => Promise<void>) => Promise<void>,
): Promise<WrittenFolder> {
  const target = resolve(folder);
  const before = await putBackUnfinished(target).catch((error: unknown) => cannotWrite(folder, error));
  await refuseExisting(
    names.map((name) => join(folder, name)),
    force,
  );
  const staging = before ? join(target, partName('pmo')) : join(dirname(target), partName(basename(target)));
  const made: Moved[] = [];
  try {
    await makeFolder(join(staging, 'new'));
    await fill(async (name, content) => {
      await writeSynced(join(staging, 'new', name), content);
      made.push({ name, sha256: hashOf(content) });
    });
    if (before) await moveIn(staging, target, made);
    else await rename(join(staging, 'new'), target);
    await rm(staging, { recursive: true, force: true });
  } catch (error) {
    await putBack(staging, target).catch(() => undefined);
    return cannotWrite(folder, error);
  }
  const known = new Set(before);
  const ours = new Set(names);
  return {
    new: names.filter((name) => !known.has(name)),
    updated: names.filter((name) => known.has(name)),
    untouched: (before ?? []).filter((name) => !ours.has(name)),
  };
}

interface Moved {
  readonly name: string;
  readonly sha256: string;
}

const hashOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** The journal says which files are ours, so that another run can put back what this one left half moved. */
async function moveIn(staging: string, target: string, files: readonly Moved[]): Promise<void> {
  await mkdir(join(staging, 'old'));
  await writeSynced(join(staging, JOURNAL), JSON.stringify(files));
  for (const { name } of files) {
    if (await isThere(join(target, name))) await rename(join(target, name), join(staging, 'old', name));
    await rename(join(staging, 'new', name), join(target, name));
  }
}

const JOURNAL = 'journal.json';

/** `.pmo.machine-123.part`: of a run that is over when there is no such process any more. */
const partName = (of: string): string => `.${of}.${hostname()}-${process.pid}.part`;

const isOver = (pid: number): boolean => {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
};

/** Puts back what runs of this machine left in that folder; the names of its files, undefined where it is not there. */
async function putBackUnfinished(target: string): Promise<string[] | undefined> {
  const left = async (folder: string, of: string): Promise<string[]> => {
    const start = `.${of}.${hostname()}-`;
    const names = await readdir(folder).catch(() => []);
    return names
      .filter((name) => name.startsWith(start) && name.endsWith('.part') && isOver(Number(name.slice(start.length, -'.part'.length))))
      .map((name) => join(folder, name));
  };
  for (const staging of [...(await left(dirname(target), basename(target))), ...(await left(target, 'pmo'))])
    await putBack(staging, target);
  const entry = await stat(target).catch(() => undefined);
  return entry?.isDirectory()
    ? (await readdir(target, { withFileTypes: true })).filter((each) => each.isFile()).map(({ name }) => name)
    : undefined;
}

/** Takes out what was moved in, unless somebody has worked in it since, and puts back what it took the place of. */
async function putBack(staging: string, target: string): Promise<void> {
  const journal = await readFile(join(staging, JOURNAL), 'utf8').catch(() => '[]');
  let kept = false;
  for (const { name, sha256 } of JSON.parse(journal) as readonly Moved[]) {
    const [here, old] = [join(target, name), join(staging, 'old', name)];
    const moved = !(await isThere(join(staging, 'new', name))) && (await isThere(here));
    if (moved && hashOf(await readFile(here)) !== sha256) kept ||= await isThere(old);
    else {
      if (moved) await rm(here);
      if (await isThere(old)) await rename(old, here);
    }
  }
  if (!kept) await rm(staging, { recursive: true, force: true });
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
