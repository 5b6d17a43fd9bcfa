import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import webpack, { type Configuration, type Stats } from 'webpack';

const config = jest.requireActual<(environment: object, options: { readonly mode: string }) => Configuration[]>('../../webpack.config.js');

jest.setTimeout(300_000);

const folder = resolve(__dirname, '../../dist/addin');
const kilobytes = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(`${folder}/${file}`)).length, 0) / 1000;

beforeAll(async () => {
  if (existsSync(`${folder}/taskpane.html`)) return;
  const addin = config({}, { mode: 'production' }).find(({ name }) => name === 'addin');
  const stats = (await promisify(webpack as (options: unknown, done: (error: Error | null, stats?: Stats) => void) => void)(
    addin,
  )) as Stats;
  expect(stats.toString('errors-only')).toBe('');
});

describe('the built add-in', () => {
  const page = (): string => readFileSync(`${folder}/taskpane.html`, 'utf8');
  const first = (): string[] => [...page().matchAll(/<script[^>]* src="?([^">\s]+\.js)/g)].map(([, file = '']) => file);

  test('loads Microsoft’s library, then functions and commands, then the pane’s start', () => {
    expect(first().map((file) => file.replace(/\.[\da-f]{8}/, ''))).toEqual([
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
      'functions.js',
      'commands.js',
      'taskpane.js',
    ]);
  });

  test('associates functions and commands in at most 100 kB, and shows the pane in at most 500 kB more (gzipped)', () => {
    const entry = kilobytes(first().slice(1));
    const pane = chunksAfter(first().at(-1) ?? '');
    console.log(`Entry ${entry.toFixed(1)} kB, pane ${kilobytes(pane).toFixed(1)} kB, gzipped.`);
    expect(entry).toBeLessThanOrEqual(100);
    expect(kilobytes(pane)).toBeLessThanOrEqual(500);
    expect(kilobytes(pane)).toBeGreaterThan(50);
  });

  /** The chunks that the pane's start asks for, and those that these ask for: `Promise.all([n.e(1), n.e(2)])` before the module `./pane`. */
  const chunksAfter = (start: string): string[] => {
    const found = new Set([start]);
    for (const file of found)
      for (const [, chunk = ''] of readFileSync(`${folder}/${file}`, 'utf8').matchAll(/\.e\("?([\w-]+)"?\)/g))
        for (const each of readdirSync(folder)) if (each.startsWith(`${chunk}.`) && each.endsWith('.js')) found.add(each);
    return [...found].filter((file) => file !== start && !first().includes(file));
  };

  test('holds nothing of Microsoft’s library, of the embedded host or of the sample portfolio', () => {
    const code = readdirSync(folder)
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
      .join('\n');
    expect(code.includes('OSF.DDA')).toBe(false);
    expect(code.includes('The host has no')).toBe(false);
    expect(code.includes('Systèmes de facturation')).toBe(false);
  });
});
