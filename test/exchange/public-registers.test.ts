import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adoptRegister, type AdoptedRegister } from '../../src/exchange/adopt';
import { totalsByCurrency } from '../../src/standard/measures/totals-by-currency';
import { parseMap, type ColumnMap } from '../../src/exchange/map';
import { readRegister, type RawRegister } from '../../src/exchange/register';
import { suggestMap } from '../../src/exchange/suggest-map';
import { serialOf } from '../../src/standard/decode/date-text';

/** Public registers that are not part of this repository: see their README beside them. */
const DATA = join(__dirname, '../../../shared/data');
const present = existsSync(DATA);
if (!present) console.info(`Skipped: the public registers are not in ${DATA}.`);
const whenPresent = present ? describe : describe.skip;

const load = (name: string): Promise<RawRegister> => readRegister(new Uint8Array(readFileSync(join(DATA, name))), name);
const ownMap = (name: string): ColumnMap => {
  const check = parseMap(readFileSync(join(__dirname, 'maps', name), 'utf8'));
  if (!check.ok) throw new Error(JSON.stringify(check.problems));
  return check.map;
};

/**
 * The sum of a column in whole pence, by other means than the product's: a reader of records that knows quotes and nothing else, and
 * integers. Only cells of the exact form £1,234.56 count; the others are counted apart.
 */
const penceOf = (name: string, delimiter: string, header: string): { pence: bigint; fitting: number; others: number } => {
  const records: string[][] = [[]];
  let field = '';
  let quoted = false;
  const text = readFileSync(join(DATA, name), 'latin1');
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (quoted && letter === '"' && text[at + 1] === '"') {
      field += '"';
      at += 1;
    } else if (letter === '"' && (quoted || field === '')) quoted = !quoted;
    else if (!quoted && (letter === delimiter || letter === '\n')) {
      records.at(-1)?.push(field.replace(/\r$/, ''));
      field = '';
      if (letter === '\n') records.push([]);
    } else field += letter;
  }
  const [headers = [], ...rows] = records.filter((record) => record.length > 1);
  const cells = rows.map((row) => (row[headers.indexOf(header)] ?? '').replace(/\u00a0/g, '').trim());
  const amounts = cells.filter((cell) => /^£\d[\d,]*\.\d\d$/.test(cell));
  return {
    pence: amounts.reduce((sum, cell) => sum + BigInt(cell.replace(/\D/g, '')), 0n),
    fitting: amounts.length,
    others: cells.length - amounts.length,
  };
};

interface Expected {
  readonly file: string;
  readonly map: string;
  readonly delimiter: string;
  readonly projects: number;
  /** From Python's csv and decimal (2026-11-21), in millions of pounds, with the number of cells that are amounts and that are not. */
  readonly money: readonly {
    readonly header: string;
    readonly key: 'yearBudget' | 'yearForecast' | 'wholeLifeCost';
    readonly millions: string;
    readonly fitting: number;
    readonly others: number;
  }[];
  /** From collections.Counter over the same columns: "Exempt under …", "TBD", "The project is …" and the like. */
  readonly exceptions: Readonly<Record<string, number>>;
  readonly ratings: Readonly<Record<string, number>>;
}

const registers: readonly Expected[] = [
  {
    file: 'uk-gmpp/2018.csv',
    map: 'uk-gmpp-2018.json',
    delimiter: ',',
    projects: 133,
    money: [
      { header: 'yearly_budget', key: 'yearBudget', millions: '26805.56', fitting: 124, others: 9 },
      { header: 'yearly_forecast', key: 'yearForecast', millions: '26235.08', fitting: 124, others: 9 },
      { header: 'wlc_baseline_incl_NCG', key: 'wholeLifeCost', millions: '422739.43', fitting: 119, others: 14 },
    ],
    exceptions: { colour_rating: 4, start_date: 2, end_date: 5, yearly_budget: 9, yearly_forecast: 9, wlc_baseline_incl_NCG: 14 },
    ratings: { green: 2, amberGreen: 22, amber: 59, amberRed: 38, red: 8, noData: 4 },
  },
  {
    file: 'uk-gmpp/2021.csv',
    map: 'uk-gmpp-2021.json',
    delimiter: ';',
    projects: 184,
    money: [
      { header: 'total_baseline', key: 'yearBudget', millions: '46250.73', fitting: 173, others: 11 },
      { header: 'yearly_forecast', key: 'yearForecast', millions: '44406.00', fitting: 173, others: 11 },
      { header: 'wlc_baseline_incl_NCG', key: 'wholeLifeCost', millions: '541951.37', fitting: 164, others: 20 },
    ],
    exceptions: { colour_rating: 8, start_date: 3, end_date: 6, total_baseline: 11, yearly_forecast: 11, wlc_baseline_incl_NCG: 20 },
    ratings: { green: 12, amberGreen: 29, amber: 84, amberRed: 44, red: 7, noData: 8 },
  },
];

whenPresent.each(registers)('the register $file', ({ file, map, delimiter, projects, money, exceptions, ratings }) => {
  const sources: readonly [string, (register: RawRegister) => ColumnMap][] = [
    ['our own map', () => ownMap(map)],
    ['the suggested map', (register) => suggestMap(register).map],
  ];

  describe.each(sources)('with %s', (_, mapFor) => {
    let adopted: AdoptedRegister;
    beforeAll(async () => {
      const register = await load(file);
      expect(register.findings).toEqual([]);
      adopted = adoptRegister(register, mapFor(register));
    });

    test(`gives ${projects} projects, each with a name and an ID of its own`, () => {
      expect(adopted.projects).toHaveLength(projects);
      expect(adopted.projects.every(({ name }) => name !== null)).toBe(true);
      expect(new Set(adopted.projects.map(({ id }) => id)).size).toBe(projects);
    });

    test.each(money)('sums $header to the penny', ({ key, millions }) => {
      // £ millions with two decimals are tens of thousands of pounds: 26805.56 → 26 805 560 000.
      const pounds = Number(BigInt(millions.replace('.', '')) * 10_000n);
      expect(totalsByCurrency(adopted.projects.map((project) => ({ project })))).toMatchObject({ GBP: { projects, [key]: pounds } });
    });

    test('tells one exception of severity error for each cell that does not fit, and nothing else', () => {
      const counts: Record<string, number> = {};
      for (const { column } of adopted.findings) counts[column ?? ''] = (counts[column ?? ''] ?? 0) + 1;
      expect(counts).toEqual(exceptions);
      expect(new Set(adopted.findings.map(({ severity }) => severity))).toEqual(new Set(['error']));
      expect(new Set(adopted.findings.map(({ row, column }) => `${row}/${column}`)).size).toBe(adopted.findings.length);
    });

    test('leaves the cells that the exceptions name blank', () => {
      const keys: Record<string, keyof AdoptedRegister['projects'][number]> = {
        colour_rating: 'confidence',
        start_date: 'start',
        end_date: 'finishBaseline',
        yearly_forecast: 'yearForecast',
        wlc_baseline_incl_NCG: 'wholeLifeCost',
        yearly_budget: 'yearBudget',
        total_baseline: 'yearBudget',
      };
      // Record 1 holds the headers.
      for (const { row, column } of adopted.findings) expect(adopted.projects[(row ?? 0) - 2]?.[keys[column ?? ''] ?? 'id']).toBeNull();
    });

    test('normalises the ratings', () => {
      expect(adopted.ratings.normalised).toEqual(ratings);
      expect(Object.values(adopted.ratings.found).reduce((sum, count) => sum + count, 0)).toBe(projects);
    });
  });

  test.each(money)('the expected sum of $header is that of another reader in whole pence', ({ header, millions, fitting, others }) => {
    // One cell of 2018 reads "\u00a0£9941.96": an amount without its comma.
    expect(penceOf(file, delimiter, header)).toEqual({ pence: BigInt(millions.replace('.', '')), fitting, others });
  });
});

whenPresent('what is known of single projects', () => {
  test('stands there: dates of two forms, two-digit years, letters of Windows-1252', async () => {
    const first = await load('uk-gmpp/2018.csv');
    const { projects } = adoptRegister(first, suggestMap(first).map);
    expect(projects[0]).toMatchObject({
      name: 'Geological Disposal Facility Programme (GDF)',
      confidence: 'amberRed',
      start: serialOf(2008, 6, 30),
      finishBaseline: serialOf(2040, 12, 31),
      wholeLifeCost: 12131500000,
      currency: 'GBP',
    });
    expect(projects.filter(({ start }) => start !== null && start < (serialOf(2000, 1, 1) ?? 0))).toHaveLength(3); // '97' once, '98' twice
    expect(projects.some(({ description }) => /[\u0080-\u009f]/.test(description ?? ''))).toBe(false);
    const second = await load('uk-gmpp/2021.csv');
    expect(adoptRegister(second, suggestMap(second).map).projects[0]).toMatchObject({
      id: 'MOD_0106_1617-Q1',
      name: 'Maritime Patrol Aircraft',
      category: 'Military Capability',
      confidence: 'amberRed',
      start: serialOf(2014, 7, 8),
      yearBudget: 654460000,
    });
  });
});

whenPresent('the World Bank’s 27,132 projects', () => {
  test('are mapped sensibly and adopted whole', async () => {
    const register = await load('worldbank/projects-2025-03-31.csv');
    const { map, hints } = suggestMap(register);
    expect(Object.fromEntries(map.columns.map(({ from, to }) => [to, from]))).toEqual({
      id: 'id',
      name: 'project_name',
      department: 'regionname',
      category: 'lendinginstr',
      status: 'status',
      gate: 'last_stage_reached_name',
      start: 'boardapprovaldate',
      finishBaseline: 'closingdate',
      budget: 'curr_total_commitment',
      forecast: 'curr_project_cost',
    });
    expect(map.values.status).toEqual({ Closed: 'closed', Dropped: 'cancelled', Active: 'running', Pipeline: 'planned' });
    expect(map.columns.every(({ unit }) => unit === undefined)).toBe(true);
    expect(hints).toHaveLength(1); // no currency stands in it
    const { projects, findings } = adoptRegister(register, map);
    expect(projects).toHaveLength(27132);
    expect(findings.every(({ severity, column }) => severity === 'warning' && column === 'closingdate')).toBe(true);
  });
});
