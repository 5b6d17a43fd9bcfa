import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Finding, Severity } from '../standard/model/types';
import { sentence, type SentenceValues } from '../standard/own/overlay-problem';
import { CLI_WORDS } from '../words/cli';
import type { Text } from '../words/text';
import { CannotDo } from './failure';
import { reasonOf } from './files';

const words = CLI_WORDS.folders;
const WORKBOOK = /\.(xlsx|xlsm|xlsb|xls)$/i;

/** The workbooks of some paths, and what a person should know of how they lie there. */
export interface FoundWorkbooks {
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * The workbooks that the paths name: files as given, folders searched through, sorted, each once. Those that lie open in Excel, or online
 * only, are told, and so is a folder that cannot be read. A path where nothing is ends it all, unless it is to be kept as the file that
 * reading it will not find.
 */
export async function workbooksIn(paths: readonly string[], { keepMissing = false } = {}): Promise<FoundWorkbooks> {
  const search = new Search();
  for (const path of paths) {
    const entry = await stat(path).catch(() => undefined);
    if (!entry && !keepMissing) throw new CannotDo(CLI_WORDS.errors.missing, { file: path });
    if (entry?.isDirectory()) await search.folder(path);
    else search.files.push(path);
  }
  const files = [...new Map(search.files.map((file) => [resolve(file), file])).values()].sort();
  if (files.length === 0) throw new CannotDo(CLI_WORDS.errors.noWorkbooks, { paths: paths.join(', ') });
  return { files, findings: [...search.findings, ...(await search.lying(files))] };
}

class Search {
  readonly files: string[] = [];
  readonly findings: Finding[] = [];
  /** Workbook → the file by which Excel or LibreOffice says who has it open. */
  readonly #owners = new Map<string, string>();

  async folder(folder: string): Promise<void> {
    const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
      this.findings.push(tell(folder, words.unreadable, 'error', { reason: reasonOf(error) }));
      return [];
    });
    for (const entry of entries) {
      const path = join(folder, entry.name);
      const opened = openedBy(entry.name);
      if (opened !== undefined) this.#owners.set(resolve(folder, opened), path);
      else if (entry.isDirectory()) await this.folder(path);
      else if (WORKBOOK.test(entry.name) && !entry.name.startsWith('.')) this.files.push(path);
    }
  }

  /** What is odd about where the files lie. */
  async lying(files: readonly string[]): Promise<Finding[]> {
    const found: Finding[] = [];
    for (const file of files) {
      const owner = this.#owners.get(resolve(file)) ?? (await ownerBeside(file));
      if (owner !== undefined) found.push(tell(file, words.open, 'warning', { who: await nameIn(owner) }));
      const entry = await stat(file).catch(() => undefined);
      // What a synced folder shows of a file that it has not fetched takes no room on the disk.
      if (entry && entry.size > LEAST_WORKBOOK && entry.blocks === 0) found.push(tell(file, words.onlineOnly, 'info'));
    }
    return found;
  }
}

/** No workbook is smaller; some disks keep very small files among their names. */
const LEAST_WORKBOOK = 4096;

const tell = (file: string, text: Text, severity: Severity, values: SentenceValues = {}): Finding => ({
  source: file,
  sheet: null,
  row: null,
  column: null,
  value: null,
  reason: sentence(text, values),
  severity,
});

/** The workbook that a file of this name says is open: `~$Plan.xlsx` of Excel, `.~lock.Plan.xlsx#` of LibreOffice. */
const openedBy = (name: string): string | undefined => {
  const opened = /^(?:~\$(.+)|\.~lock\.(.+)#)$/.exec(name);
  return opened ? (opened[1] ?? opened[2]) : undefined;
};

/** Of a file that was named itself, its folder was not searched. */
async function ownerBeside(file: string): Promise<string | undefined> {
  for (const name of [`~$${basename(file)}`, `.~lock.${basename(file)}#`]) {
    const owner = join(dirname(file), name);
    if (await stat(owner).catch(() => undefined)) return owner;
  }
  return undefined;
}

/** Excel writes the length of the person's name and then the name; LibreOffice begins with it. */
async function nameIn(owner: string): Promise<Text> {
  const bytes = await readFile(owner).catch(() => Buffer.alloc(0));
  const [length = 0] = bytes;
  const name = basename(owner).startsWith('~$')
    ? bytes.subarray(1, 1 + Math.min(length, 52)).toString('latin1')
    : (bytes.toString('utf8').split(',')[0] ?? '');
  return /^[\p{L}\p{N}][\p{L}\p{N} .,'’()_-]*$/u.test(name.trim()) ? sentence(words.by, { name: name.trim() }) : { en: '', fr: '' };
}
