import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Standard output as JSON; throws where it is none. */
  json<T = Record<string, unknown>>(): T;
}

/** Runs the command line as people do. */
export function pmo(args: readonly string[], input = ''): Promise<Run> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [resolve('dist/cli/pmo.cjs'), ...args], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
    const parts = { out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => (parts.out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (parts.err += chunk.toString()));
    child.on('error', failed);
    child.on('close', (code) => done({ code: code ?? -1, ...parts, json: <T>() => JSON.parse(parts.out) as T }));
    child.stdin.end(input);
  });
}

/** A folder that is gone after the tests of the file. */
export function scratchFolder(): { readonly path: (...parts: string[]) => string } {
  const folder = mkdtempSync(join(tmpdir(), 'pmo-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return { path: (...parts) => join(folder, ...parts) };
}

/** `describe`, or a skipped one that says why, when something on the machine is missing. */
export function describeIf(present: boolean, why: string): typeof describe | typeof describe.skip {
  if (!present) process.stderr.write(`left out: ${why}\n`);
  return present ? describe : describe.skip;
}

/** Those that stand for the others, or all when EVERY_WORKBOOK is set: another program takes ten seconds for each. */
export function standingFor<T>(what: string, all: readonly T[], chosen: (each: T, index: number) => boolean): readonly T[] {
  if (process.env.EVERY_WORKBOOK) return all;
  const some = all.filter(chosen);
  process.stderr.write(`${what}: ${some.length} of ${all.length}; with EVERY_WORKBOOK=1 all of them\n`);
  return some;
}

export const SHARED = resolve('../shared');
export const hasSharedData = existsSync(join(SHARED, 'data/uk-gmpp/2018.csv'));

export const CHECK_XLSX = join(SHARED, 'tools/check-xlsx');
export const describeWithCheckXlsx = describeIf(
  existsSync(CHECK_XLSX) && spawnSync('xmllint', ['--version']).status === 0,
  'the Open XML schemas: ../shared/tools/check-xlsx or xmllint is not there',
);
