import type { SourceFile } from '../exchange/consolidate';

/** A file that a person chose, named from the folder that they chose. */
export interface ChosenFile {
  readonly name: string;
  readonly file: Blob;
}

const WORKBOOK = /\.(xlsx|xlsm|xlsb|xls)$/i;

/** Excel's own lock files lie beside open workbooks. */
const isWorkbook = (name: string): boolean => WORKBOOK.test(name) && !/(^|\/)(~\$|\.)[^/]*$/.test(name);

/** The workbooks among the files, each name once, in order. */
export const workbooksAmong = (files: readonly ChosenFile[]): ChosenFile[] =>
  [...new Map(files.filter(({ name }) => isWorkbook(name)).map((file) => [file.name, file])).values()].sort((a, b) =>
    a.name.localeCompare(b.name),
  );

/** Files of an input, a folder's with their way in it. */
export const filesOf = (list: FileList | null): ChosenFile[] =>
  [...(list ?? [])].map((file) => ({ name: file.webkitRelativePath || file.name, file }));

/** Dropped files, and what is inside dropped folders. */
export const droppedFiles = async (transfer: DataTransfer): Promise<ChosenFile[]> => {
  // The items are gone after the first pause.
  const entries = [...transfer.items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    return entry ? [entry] : [];
  });
  if (entries.length === 0) return filesOf(transfer.files);
  return (await Promise.all(entries.map(filesIn))).flat();
};

const filesIn = async (entry: FileSystemEntry): Promise<ChosenFile[]> => {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ name: entry.fullPath.replace(/^\//, ''), file }];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: FileSystemEntry[] = [];
  // A reader answers a hundred entries at a time, and none when there are no more.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) break;
    found.push(...some);
  }
  return (await Promise.all(found.map(filesIn))).flat();
};

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** As consolidation takes them: read one at a time, when their turn comes. */
export const asSources = (files: readonly ChosenFile[]): SourceFile[] =>
  files.map(({ name, file }) => ({ name, bytes: async () => new Uint8Array(await file.arrayBuffer()) }));
