import { mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { isPreviousOf, keepPrevious } from '../../src/cli/files';
import { workbooksIn } from '../../src/cli/folders';
import { scratchFolder } from '../support/pmo';

const scratch = scratchFolder();
let count = 0;
const folderOf = (files: Record<string, string | Buffer>): string => {
  const name = `folder ${(count += 1)}`;
  mkdirSync(scratch.path(name, 'sub'), { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(scratch.path(name, file), content);
  return scratch.path(name);
};

describe('The workbooks of a folder', () => {
  test('are those of its subfolders, too, each once; what programs put beside them is none', async () => {
    const folder = folderOf({
      'b.xlsx': 'b',
      'sub/a.XLSM': 'a',
      'note.txt': '',
      '._b.xlsx': '',
      '~$gone.xlsx': '',
      '.~lock.gone.xlsx#': '',
    });
    const { files, findings } = await workbooksIn([folder, `${folder}/b.xlsx`]);
    expect(files.map((file) => file.slice(folder.length + 1))).toEqual(['b.xlsx', 'sub/a.XLSM']);
    expect(findings).toEqual([]);
  });

  test.each([
    ['~$Plan.xlsx', Buffer.concat([Buffer.from([3]), Buffer.from('Ada'.padEnd(54)), Buffer.from('Ada', 'utf16le')])],
    ['.~lock.Plan.xlsx#', Buffer.from('Ada,ada,pc,02.12.2026 10:00,file:///x;')],
  ])('that are open are told, with who has them: %s', async (owner, content) => {
    const folder = folderOf({ 'Plan.xlsx': 'x', [owner]: content });
    for (const path of [folder, `${folder}/Plan.xlsx`]) {
      const { files, findings } = await workbooksIn([path]);
      expect(files).toHaveLength(1);
      expect(findings).toMatchObject([{ source: `${folder}/Plan.xlsx`, severity: 'warning' }]);
      expect(findings[0]?.reason.en).toBe(
        'The workbook is open in Excel (Ada), or was when Excel ended: what is not saved yet is not read.',
      );
      expect(findings[0]?.reason.fr).toMatch(/^Le classeur est ouvert dans Excel \(Ada\)/);
    }
  });

  test('that are online only are told', async () => {
    const folder = folderOf({ 'Cloud.xlsx': '' });
    truncateSync(`${folder}/Cloud.xlsx`, 20_000);
    expect((await workbooksIn([folder])).findings).toMatchObject([{ source: `${folder}/Cloud.xlsx`, severity: 'info' }]);
  });
});

describe('The version before', () => {
  test('is kept beside the file, and of those before only the last few', async () => {
    const folder = folderOf({ 'P (1).xlsx': 'one', 'P (1).previous-notes.xlsx': 'mine' });
    const file = `${folder}/P (1).xlsx`;
    const kept: (string | null)[] = [];
    for (let version = 0; version < 4; version += 1) {
      kept.push(await keepPrevious(file, 2));
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    const names = readdirSync(folder).filter((name) => isPreviousOf(file, `${folder}/${name}`));
    expect(names.map((name) => `${folder}/${name}`).sort()).toEqual(kept.slice(2));
    expect(readdirSync(folder)).toContain('P (1).previous-notes.xlsx');
    expect(await keepPrevious(file, 0)).toBeNull();
  });
});
