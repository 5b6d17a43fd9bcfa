import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureCell } from '../../src/host/book/book';
import { readWorkbook as readFile, writeWorkbook as writeFile } from '../../src/host/files/files';
import { readStandardWorkbook } from '../../src/exchange/standard-workbook';
import { REQUEST_STATUSES } from '../../src/standard/data/records/project';
import { CHECK_XLSX, describeWithCheckXlsx, pmo, scratchFolder } from '../support/pmo';

const folder = scratchFolder();

interface Outcome {
  projects: number;
  exceptions: {
    source: string;
    sheet: string | null;
    row: number | null;
    column: string | null;
    value: string | null;
    reason: string;
    severity: string;
  }[];
  totals: Record<string, Record<string, number | null>>;
}

describe('pmo', () => {
  test('calls a function and answers as JSON', async () => {
    expect((await pmo(['call', 'CPI', '[100, 80]'])).json()).toEqual({ value: 1.25 });
    expect((await pmo(['call', 'CPI', '[100, 0]'])).json()).toMatchObject({ error: '#N/A' });
    expect((await pmo(['call', 'ipc', '[[[100],[90]], 80]', '--lang', 'fr'])).json()).toEqual({ value: [[1.25], [1.125]] });
  });

  test.each([
    ['NOPE', '[1]'],
    ['CPI', '[1]'],
    ['CPI', '[1, 2, 3]'],
  ])('cannot do a call that no function was made for: %s %s', async (name, args) => {
    const run = await pmo(['call', name, args]);
    expect([run.code, run.json<{ misuse: boolean }>().misuse]).toEqual([2, true]);
  });

  test('explains every command in French alone when asked to', async () => {
    for (const command of ['new', 'adopt', 'distribute', 'consolidate', 'call', 'demo']) {
      const run = await pmo([command, '--help', '--lang', 'fr']);
      expect([run.code, run.err]).toEqual([0, '']);
      expect(run.out).not.toMatch(/Usage:|default|display|language|file to/);
    }
  });

  test('answers one call a line, whatever stands on the lines', async () => {
    const run = await pmo(
      ['call', '--stdin'],
      '{"function":"CPI","args":[100,80]}\nnonsense\n{"function":"CPI","arguments":[100,80]}\n\n{"function":"NOPE","args":[]}\n{"function":"SPI","args":[100,0]}\n',
    );
    const lines = run.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { value?: number; error?: string });
    expect(run.code).toBe(0);
    expect(lines.map((line) => line.value ?? line.error)).toEqual([1.25, '#VALUE!', '#VALUE!', '#NAME?', '#N/A']);
  });

  test.each([
    [['call', 'CPI', '[1'], 'JSON array'],
    [['new', 'programme', 'x.xlsx'], 'project or portfolio'],
    [['new', 'project', 'x.xlsx', '--status-date', '31/10/2026'], 'yyyy-mm-dd'],
    [['new', 'project', 'x.xlsx', '--currency', 'euros'], 'currency'],
    [['adopt', 'missing.csv'], 'missing.csv does not exist'],
    [['consolidate', 'nowhere', '-o', 'x.xlsx'], 'nowhere does not exist'],
    [['distribute', 'missing.xlsx', '-o', 'x'], 'missing.xlsx does not exist'],
    [['new', 'project', 'x.xls'], 'x.xls: workbooks are written as .xlsx'],
    [['consolidate', '.', '-o', 'x.txt'], 'x.txt: workbooks are written as .xlsx'],
    [['adopt', 'package.json', '-o', 'x.csv'], 'x.csv: workbooks are written as .xlsx'],
    [['new', 'project', 'package.json/x.xlsx'], 'package.json/x.xlsx cannot be written: its folder is not there and cannot be made.\n'],
    [['standard', 'show', 'own.json'], 'pmo standard show --standard FILE'],
    [['demo', '--projects', '0'], 'whole number'],
    [['consolidate', '.'], 'output'],
    [['unknown'], 'unknown'],
  ])('says in one sentence that it cannot do %j, and ends with 2', async (args, sentence) => {
    const run = await pmo([...args, '--lang', 'en']);
    expect(run.code).toBe(2);
    expect(run.out).toBe('');
    expect(run.err).toContain(sentence);
    expect(run.err).not.toMatch(/^\s+at /m);
  });

  test.each([
    [['distribute', 'absent.xlsx', '-o', 'x'], 'absent.xlsx n’existe pas.'],
    [['consolidate', '.'], 'L’option -o, --output <file> est obligatoire.'],
  ])('tells in the JSON object why it could not do %j', async (args, error) => {
    const run = await pmo([...args, '--json', '--lang', 'fr']);
    expect([run.code, run.json(), run.err]).toEqual([2, { error }, `${error}\n`]);
  });

  test('ends quietly where whoever reads has had enough', () => {
    const shown = spawnSync('sh', ['-c', `"${process.execPath}" dist/cli/pmo.cjs standard show | head -n 1`], { encoding: 'utf8' });
    expect([shown.stdout.trim().split('\n').length, shown.stderr]).toEqual([1, '']);
  });

  test('speaks French when asked', async () => {
    expect((await pmo(['adopt', 'absent.csv', '--lang', 'fr'])).err).toBe('absent.csv n’existe pas.\n');
  });

  test('replaces an existing file only when forced, and leaves no half-written one', async () => {
    const file = folder.path('kept.xlsx');
    writeFileSync(file, 'mine');
    const refused = await pmo(['new', 'project', file]);
    expect([refused.code, readFileSync(file, 'utf8')]).toEqual([2, 'mine']);
    expect((await pmo(['new', 'project', file, '--force'])).code).toBe(0);
    expect((await readStandardWorkbook(readFileSync(file), 'kept.xlsx')).kind).toBe('project');
    expect(readdirSync(folder.path()).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  test('prints one JSON object on standard output and nothing else there', async () => {
    const run = await pmo(['new', 'portfolio', folder.path('json.xlsx'), '--json', '--lang', 'fr']);
    expect(run.json()).toMatchObject({ kind: 'portfolio', language: 'fr' });
    expect(run.out.trim().split('\n').length).toBe(1);
  });
});

describe('adopting a register', () => {
  const csv = (name: string, text: string): string => {
    const file = folder.path(name);
    writeFileSync(file, text);
    return file;
  };

  test('reads a French tracker by itself', async () => {
    const source = csv(
      'suivi.csv',
      'Code projet;Intitulé;Direction;Chef de projet;Début;Fin prévue;Budget (k€);Météo\nA-1;Refonte du site;DSI;Léa Roy;01/02/2026;31/12/2026;1 250,5;Vert\nA-2;=cmd|calc;DAF;Jean Petit;15/03/2026;30/06/2026;abc;Orange\n',
    );
    const output = folder.path('suivi.xlsx');
    const run = await pmo(['adopt', source, '-o', output, '--json', '--lang', 'fr']);
    const outcome = run.json<Outcome>();
    expect(run.code).toBe(1);
    expect(outcome.totals['EUR']).toMatchObject({ budget: 1_250_500 });
    expect(outcome.exceptions).toEqual([
      expect.objectContaining({ source: 'suivi.csv', row: 3, column: 'Budget (k€)', value: 'abc', severity: 'error' }),
    ]);
    const [, second] = (await readStandardWorkbook(readFileSync(output), 'suivi.xlsx')).records.project ?? [];
    expect(second).toMatchObject({ id: 'A-2', name: '=cmd|calc', confidence: 'amber', budget: null });
    expect(existsSync(folder.path('suivi.map.json'))).toBe(true);
  });

  test('takes the corrected map back, and prints a suggested one without writing anything', async () => {
    const source = csv('plain.csv', 'Project,Money\nOne,10\nTwo,20\n');
    const suggested = await pmo(['adopt', source, '--suggest-map']);
    expect(suggested.code).toBe(0);
    const map = suggested.json<{ columns: { from: string; to: string; unit?: string }[] }>();
    expect(existsSync(folder.path('plain.portfolio.xlsx'))).toBe(false);
    writeFileSync(
      folder.path('plain.json'),
      JSON.stringify({
        ...map,
        columns: [
          { from: 'Project', to: 'name' },
          { from: 'Money', to: 'budget', unit: 'million' },
        ],
        unmapped: [],
        constants: { currency: 'CHF' },
      }),
    );
    const run = await pmo(['adopt', source, '--map', folder.path('plain.json'), '-o', folder.path('plain.xlsx'), '--json']);
    expect(run.json<Outcome>().totals['CHF']).toMatchObject({ budget: 30_000_000 });
  });

  test('names a currency without a rate, and takes a rate in either direction', async () => {
    const source = csv('two-currencies.csv', 'Name,Currency,Budget\nOne,EUR,100\nTwo,EUR,100\nThree,USD,90\n');
    const adopt = async (...rates: string[]): Promise<unknown[]> =>
      (await pmo(['adopt', source, '-o', folder.path('two-currencies.xlsx'), '--json', '--force', ...rates]))
        .json<Outcome>()
        .exceptions.filter(({ severity }) => severity === 'error')
        .map(({ value }) => value);
    expect(await adopt()).toEqual(['USD']);
    expect(await adopt('--rates', csv('eur-usd.csv', 'From,To,Rate\nEUR,USD,1.25\n'))).toEqual([]);
  });

  test.each([
    ['empty.csv', '', 'empty'],
    ['picture.xlsx', '\u0089PNG not a workbook', 'not an Excel workbook'],
  ])('refuses %s with a clear sentence', async (name, content, sentence) => {
    const run = await pmo(['adopt', csv(name, content), '-o', folder.path('never.xlsx')]);
    expect([run.code, existsSync(folder.path('never.xlsx'))]).toEqual([2, false]);
    expect(run.err).toContain(sentence);
  });

  test('says where a map is wrong', async () => {
    const source = csv('m.csv', 'Project,Owner\nOne,Ada\n');
    writeFileSync(folder.path('bad.json'), '{"version":1,"record":"project","columns":[{"from":"Project","to":"nom"}]}');
    const run = await pmo(['adopt', source, '--map', folder.path('bad.json'), '-o', folder.path('never.xlsx')]);
    expect(run.code).toBe(2);
    expect(run.err).toContain('columns[0].to');
  });
});

describe('consolidating', () => {
  const demo = folder.path('demo');
  const projects = join(demo, 'projects');

  test.each(['en', 'fr'])('makes the demonstration in %s without an exception', async (language) => {
    const run = await pmo(['demo', '-o', demo, '--lang', language, '--force', '--projects', '4', '--json']);
    expect(run.code).toBe(0);
    const outcome = run.json<Outcome>();
    expect([outcome.projects, outcome.exceptions]).toEqual([4, []]);
    expect(outcome.totals['EUR']?.['ev']).toBeGreaterThan(0);
    // What its sheet of the demand shows.
    const file = join(demo, language === 'fr' ? 'portefeuille.xlsx' : 'portfolio.xlsx');
    const { records } = await readStandardWorkbook(readFileSync(file), file);
    expect(records.project?.map(({ status }) => status).filter((status) => REQUEST_STATUSES.some((known) => known === status))).toEqual([
      'submitted',
      'underReview',
      'draft',
      'refused',
    ]);
  });

  test('consolidates the good files and names what is wrong with the others', async () => {
    const mixed = folder.path('mixed');
    mkdirSync(mixed);
    const [first = '', second = ''] = readdirSync(projects)
      .filter((name) => /^P-000[12] .*/.test(name))
      .sort();
    const good = readFileSync(join(projects, first));
    writeFileSync(join(mixed, '1 good.xlsx'), good);
    writeFileSync(join(mixed, '2 copy of the first.xlsx'), good);
    writeFileSync(join(mixed, '3 truncated.xlsx'), readFileSync(join(projects, second)).subarray(0, 5000));
    writeFileSync(join(mixed, '4 text.xlsx'), 'hello');
    writeFileSync(join(mixed, '~$lock.xlsx'), 'x');
    const run = await pmo(['consolidate', mixed, '-o', folder.path('mixed.xlsx'), '--json', '--lang', 'en', '--status-date', '2026-10-31']);
    const outcome = run.json<Outcome>();
    expect([run.code, outcome.projects]).toEqual([1, 1]);
    expect(outcome.exceptions.map(({ source, severity }) => [source, severity])).toEqual([
      ['2 copy of the first.xlsx', 'error'],
      ['3 truncated.xlsx', 'error'],
      ['4 text.xlsx', 'error'],
    ]);
    const stored = await readStandardWorkbook(readFileSync(folder.path('mixed.xlsx')), 'mixed.xlsx');
    expect(stored.records.exception?.map((row) => row['source'])).toEqual(outcome.exceptions.map(({ source }) => source));
  });

  test('never writes to a source, even when forced', async () => {
    const source = folder.path('source.csv');
    writeFileSync(source, 'Project,Owner\nOne,Ada\n');
    expect((await pmo(['adopt', source, '-o', source, '--force'])).code).toBe(2);
    expect(readFileSync(source, 'utf8')).toContain('One,Ada');
    const [first = ''] = readdirSync(projects).map((name) => join(projects, name));
    const before = readFileSync(first);
    const run = await pmo(['consolidate', projects, '-o', first, '--force', '--lang', 'en']);
    expect([run.code, readFileSync(first).equals(before)]).toEqual([2, true]);
    expect(run.err).toContain('one of the sources');
  });

  test('names a folder where a file belongs, before any work is done', async () => {
    for (const args of [
      ['adopt', projects],
      ['consolidate', projects, '-o', demo, '--force'],
    ]) {
      const run = await pmo([...args, '--lang', 'en']);
      expect([run.code, run.out]).toEqual([2, '']);
      expect(run.err).toMatch(/^\S+ is a folder; name a file\.\n$/);
    }
  });

  test('consolidates a folder again over the portfolio workbook that it made there', async () => {
    const own = folder.path('own');
    mkdirSync(own);
    const [first = ''] = readdirSync(projects);
    writeFileSync(join(own, first), readFileSync(join(projects, first)));
    for (const force of [[], ['--force']]) {
      const run = await pmo(['consolidate', own, '-o', join(own, 'portfolio.xlsx'), '--json', ...force]);
      expect([run.code, run.json<Outcome>().projects]).toEqual([0, 1]);
    }
  });

  test('reads a row typed right below a table, and tells of one that stands apart', async () => {
    const odd = folder.path('odd');
    mkdirSync(odd);
    const [name = ''] = readdirSync(projects).sort();
    const book = await readFile(readFileSync(join(projects, name)), name);
    const budget = book.sheets.find((sheet) => sheet.name === 'Budget');
    const [table] = budget?.tables ?? [];
    if (!budget || !table) throw new Error('no budget table');
    const below = table.area.lastRow + 1;
    const cell = (header: string): number => table.columns.findIndex((column) => column.name === header);
    for (const [header, value] of [
      ['Nature de dépense', 'Déplacements'],
      ['Mois', 46296],
      ['Réalisé', 77777],
    ] as const)
      for (const row of [below, below + 2]) ensureCell(budget, row, cell(header)).value = value;
    writeFileSync(join(odd, name), await writeFile(book));
    const run = await pmo(['consolidate', odd, '-o', folder.path('odd.xlsx'), '--json', '--lang', 'fr', '--status-date', '2026-10-31']);
    const base = await pmo([
      'consolidate',
      join(projects, name),
      '-o',
      folder.path('even.xlsx'),
      '--json',
      '--lang',
      'fr',
      '--status-date',
      '2026-10-31',
    ]);
    const ac = (outcome: Outcome): number => outcome.totals['EUR']?.['ac'] ?? 0;
    expect(ac(run.json<Outcome>()) - ac(base.json<Outcome>())).toBe(77777);
    expect(run.json<Outcome>().exceptions).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ sheet: 'Budget', row: below + 1, severity: 'warning' }),
        expect.objectContaining({
          row: below + 3,
          severity: 'warning',
          reason: 'Ce qui se trouve sur cette ligne, à l’écart du tableau, n’est pas lu.',
        }),
      ]),
    );
  });

  test('hands every row of a portfolio to its project, and names those that belong to none', async () => {
    const portfolio = folder.path('orphans.xlsx');
    await pmo(['consolidate', projects, '-o', portfolio, '--lang', 'en', '--status-date', '2026-10-31']);
    const book = await readFile(readFileSync(portfolio), 'orphans.xlsx');
    const raid = book.sheets.find((sheet) => sheet.name === 'RAID');
    const [table] = raid?.tables ?? [];
    if (!raid || !table) throw new Error('no RAID table');
    const column = table.columns.findIndex(({ name }) => name === 'Project ID');
    ensureCell(raid, table.area.row + 1, column).value = 'p-0001';
    ensureCell(raid, table.area.row + 2, column).value = 'P-9999';
    ensureCell(raid, table.area.row + 3, column).value = null;
    writeFileSync(portfolio, await writeFile(book));
    const run = await pmo(['distribute', portfolio, '-o', folder.path('handed'), '--json', '--lang', 'en']);
    expect(run.code).toBe(1);
    expect(
      run
        .json<Outcome>()
        .exceptions.filter(({ severity }) => severity === 'error')
        .map(({ sheet, row, value }) => [sheet, row, value]),
    ).toEqual([
      ['RAID', table.area.row + 3, 'P-9999'],
      ['RAID', table.area.row + 4, null],
    ]);
  });

  test('takes a currency without a rate for an error, and with a rate converts it', async () => {
    const two = folder.path('two');
    mkdirSync(two);
    for (const [name, currency] of [
      ['a', 'EUR'],
      ['b', 'USD'],
    ] as const)
      await pmo(['adopt', csvProject(name, currency), '-o', folder.path(`${name}.xlsx`)]).then(() =>
        pmo(['distribute', folder.path(`${name}.xlsx`), '-o', two]),
      );
    const without = (await pmo(['consolidate', two, '-o', folder.path('two.xlsx'), '--json', '--currency', 'EUR'])).json<Outcome>();
    expect(without.exceptions).toEqual([expect.objectContaining({ value: 'USD', severity: 'error' })]);
    writeFileSync(folder.path('rates.csv'), 'From,To,Rate\nUSD,EUR,0.9\n');
    const run = await pmo([
      'consolidate',
      two,
      '-o',
      folder.path('two.xlsx'),
      '--json',
      '--currency',
      'EUR',
      '--rates',
      folder.path('rates.csv'),
      '--force',
    ]);
    expect([run.code, run.json<Outcome>().exceptions]).toEqual([0, []]);
  });

  function csvProject(name: string, currency: string): string {
    const file = folder.path(`${name}.csv`);
    writeFileSync(file, `ID,Name,Currency,Budget\nP-${name},Project ${name},${currency},100\n`);
    return file;
  }

  describeWithCheckXlsx('files', () => {
    test('that the command line writes fit the Open XML schemas', async () => {
      const files = [
        folder.path('suivi.xlsx'),
        ...readdirSync(demo)
          .filter((name) => name.endsWith('.xlsx'))
          .map((name) => join(demo, name)),
        // They are made alike.
        ...readdirSync(projects)
          .slice(0, 1)
          .map((name) => join(projects, name)),
      ];
      const check = spawnSync(CHECK_XLSX, files, { encoding: 'utf8' });
      expect([check.stdout, check.status]).toEqual(['', 0]);
    });
  });
});
