import { readFileSync, writeFileSync } from 'node:fs';
import { judgeOverlay } from '../../src/standard/own/judge-overlay';
import { PACK_KEYS } from '../../src/standard/model/overlay';
import { exampleOverlay } from '../../src/standard/own/overlay-example';
import { overlayJsonSchemaText } from '../../src/standard/own/overlay-json-schema';
import { pmo, scratchFolder } from '../support/pmo';

const folder = scratchFolder();
const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

describe('pmo standard', () => {
  test.each(PACK_KEYS)('has an example for %s in which nothing is wrong', (pack) => {
    const judgement = judgeOverlay(JSON.parse(JSON.stringify(exampleOverlay(pack))));
    expect(judgement.ok ? judgement.warnings : judgement.problems).toEqual([]);
  });

  test('writes an example and its schema, and replaces neither unasked', async () => {
    const file = folder.path('own', 'pmo-standard.json');
    const run = await pmo(['standard', 'init', '--pack', 'pm2', '-o', file]);
    expect([run.code, run.out]).toEqual([0, '']);
    expect(json(file)).toEqual(JSON.parse(JSON.stringify(exampleOverlay('pm2'))));
    expect(readFileSync(folder.path('own', 'pmo-standard.schema.json'), 'utf8')).toBe(overlayJsonSchemaText());
    const again = await pmo(['standard', 'init', '-o', file]);
    expect([again.code, again.err]).toEqual([2, `${file} exists already; --force replaces it.\n`]);
    expect((await pmo(['standard', 'init', '-o', file, '--force', '--json'])).json()).toMatchObject({ output: file, pack: 'pmi' });
    expect(json(file)).toMatchObject({ pack: 'pmi' });
  });

  test('checks a file and tells each problem with its place', async () => {
    const good = folder.path('good.json');
    writeFileSync(good, JSON.stringify(exampleOverlay('prince2')));
    const fine = await pmo(['standard', 'check', good]);
    expect([fine.code, fine.out]).toEqual([0, `${good} · errors: 0 · warnings: 0\n`]);

    const bad = folder.path('bad.json');
    writeFileSync(bad, JSON.stringify({ version: 1, records: { project: { columns: { sponsr: {} } } }, lists: { gates: {} } }));
    const run = await pmo(['standard', 'check', bad, '--lang', 'fr']);
    expect(run.code).toBe(1);
    expect(run.out).toBe(
      'Erreur · records.project.columns.sponsr\u00a0: Cet enregistrement n’a pas de colonne de cette clé. Vouliez-vous dire «\u00a0sponsor\u00a0»\u00a0?\n' +
        'Erreur · lists.gates\u00a0: Il n’existe pas de liste de cette clé\u00a0; une liste à vous commence par own_. Vouliez-vous dire «\u00a0gate\u00a0»\u00a0?\n' +
        `${bad} · erreurs\u00a0: 2 · avertissements\u00a0: 0\n`,
    );
    const machine = await pmo(['standard', 'check', bad, '--json']);
    expect([machine.code, machine.json()]).toEqual([
      1,
      {
        file: bad,
        ok: false,
        problems: [
          {
            path: 'records.project.columns.sponsr',
            severity: 'error',
            message: 'This record has no column of this key. Did you mean “sponsor”?',
          },
          {
            path: 'lists.gates',
            severity: 'error',
            message: 'There is no list of this key; a list of your own begins with own_. Did you mean “gate”?',
          },
        ],
      },
    ]);
  });

  test('tells what is no JSON, and refuses a file that is not there and a pack that it does not know', async () => {
    const file = folder.path('text.json');
    writeFileSync(file, '{');
    const run = await pmo(['standard', 'check', file]);
    expect(run.code).toBe(1);
    expect(run.out).toMatch(/^Error · This is not JSON: /);
    expect(await pmo(['standard', 'check', 'missing.json'])).toMatchObject({ code: 2, err: 'missing.json does not exist.\n' });
    expect(await pmo(['standard', 'init', '--pack', 'ipma'])).toMatchObject({
      code: 2,
      err: 'The pack is one of pmi, prince2, pm2, agile, not ipma.\n',
    });
  });

  test('shows the standard that comes out, for people and for programs', async () => {
    const file = folder.path('shown.json');
    writeFileSync(file, JSON.stringify({ version: 1, pack: 'agile', sheets: { project: { raid: { name: 'Hazards' } } } }));
    const run = await pmo(['standard', 'show', '--standard', file]);
    expect(run.code).toBe(0);
    expect(run.out).toContain('Hazards (`raid`)');
    expect(run.out).toContain('(`backlog`)');
    expect(run.out).not.toContain('(`earnedValue`)');
    const machine = (await pmo(['standard', 'show', '--pack', 'prince2', '--json'])).json<{
      pack: string;
      lists: Record<string, unknown>;
    }>();
    expect(machine.pack).toBe('prince2');
    expect(Object.keys(machine.lists)).toContain('own_issueTypes');
  });

  test('speaks French alone when asked to', async () => {
    for (const command of [[], ['init'], ['check'], ['show']]) {
      const run = await pmo(['standard', ...command, '--help', '--lang', 'fr']);
      expect([run.code, run.err]).toEqual([0, '']);
      expect(run.out).not.toMatch(/Usage:|default|display|language|file to/);
    }
  });
});

describe('A command that makes workbooks', () => {
  test('refuses an own standard with the first of its problems', async () => {
    const file = folder.path('wrong.json');
    writeFileSync(
      file,
      JSON.stringify({ version: 1, records: Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`r${index}`, {}])) }),
    );
    const run = await pmo(['new', 'project', folder.path('x.xlsx'), '--standard', file]);
    expect(run.code).toBe(2);
    const lines = run.err.trimEnd().split('\n');
    expect(lines[0]).toBe(`${file} cannot be used as a standard:`);
    expect(lines[1]).toBe('  records.r0: There is no record of this key.');
    expect(lines).toHaveLength(10);
    expect(lines[9]).toBe(`  … and 4 more: pmo standard check ${file}`);
  });

  test('refuses a pack other than that of the own standard', async () => {
    const file = folder.path('prince2.json');
    writeFileSync(file, JSON.stringify({ version: 1, pack: 'prince2' }));
    const run = await pmo(['new', 'project', folder.path('y.xlsx'), '--standard', file, '--pack', 'pm2']);
    expect([run.code, run.err]).toEqual([2, `${file} is laid over the pack prince2, not pm2: leave --pack out, or change the file.\n`]);
  });
});
