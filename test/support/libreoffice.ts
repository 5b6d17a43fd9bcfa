import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isCellError, type Book } from '../../src/host/book/book';
import { readWorkbook } from '../../src/host/files/files';
import { describeIf } from './pmo';

export const describeWithLibreOffice = describeIf(
  spawnSync('soffice', ['--version']).status === 0,
  'the comparison with LibreOffice: soffice is not there',
);

/** Every formula of a workbook with its stored value, by place. */
export function formulasOf(book: Book): Map<string, { formula: string; value: string | number }> {
  const found = new Map<string, { formula: string; value: string | number }>();
  for (const sheet of book.sheets)
    sheet.cells.forEach((row, rowIndex) =>
      row?.forEach((cell, column) => {
        if (cell?.formula === undefined) return;
        const { value } = cell;
        found.set(`${sheet.name} ${rowIndex + 1},${column + 1}`, {
          formula: cell.formula,
          value: isCellError(value) ? value.error : typeof value === 'boolean' ? Number(value) : (value ?? ''),
        });
      }),
    );
  return found;
}

/** LibreOffice calculates every formula anew only when it is told to. The files that it wrote, in the folder `recalculated` of that folder. */
export function recalculated(folder: string, ...files: readonly string[]): string[] {
  const profile = join(folder, 'profile');
  const output = join(folder, 'recalculated');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(
    join(profile, 'user/registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`,
  );
  execFileSync(
    'soffice',
    [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', output, ...files],
    { env: { ...process.env, HOME: folder }, stdio: 'ignore' },
  );
  return files.map((file) => join(output, basename(file)));
}

export interface Difference {
  readonly file: string;
  readonly place: string;
  readonly formula: string;
  readonly ours: string | number;
  readonly theirs: string | number | undefined;
}

/** How many formulas of the files were compared, and those whose stored value is not the one that LibreOffice comes to (to 1e-9). */
export async function compareWithLibreOffice(
  folder: string,
  ...files: readonly string[]
): Promise<{ compared: number; differences: Difference[] }> {
  const anew = recalculated(folder, ...files);
  let compared = 0;
  const differences: Difference[] = [];
  for (const [index, file] of files.entries()) {
    const ours = formulasOf(await readWorkbook(readFileSync(file), 'ours.xlsx'));
    const theirs = formulasOf(await readWorkbook(readFileSync(anew[index] ?? ''), 'theirs.xlsx'));
    compared += ours.size;
    for (const [place, { formula, value }] of ours) {
      const other = theirs.get(place)?.value;
      const same =
        typeof value === 'number' && typeof other === 'number'
          ? Math.abs(value - other) <= 1e-9 * Math.max(1, Math.abs(value))
          : value === other;
      if (!same) differences.push({ file: basename(file), place, formula, ours: value, theirs: other });
    }
  }
  return { compared, differences };
}
