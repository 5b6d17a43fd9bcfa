/** `pmo check` of a hundred project workbooks against what openpyxl takes to read the same files; above 1 we are faster. Both as programs, in turn. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProjectWorkbooks } from '../src/usecases/project-workbooks';
import { startSession } from '../src/host/session/node';
import { samplePortfolio } from '../src/samples/portfolio';
import { BASE_STANDARD } from '../src/standard/own/resolve';

const FILES = 100;
const TURNS = 3;

const READ_ALL = `
import glob, sys, openpyxl
for path in sorted(glob.glob(sys.argv[1] + '/*.xlsx')):
    openpyxl.load_workbook(path)
`;

/** Milliseconds that a program takes; it must do its work. */
function timed(program: string, args: readonly string[], fine: readonly number[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(program, args, { maxBuffer: 1 << 28, encoding: 'utf8' });
  if (status === null || !fine.includes(status)) throw new Error(`${program} failed: ${stderr}`);
  return performance.now() - start;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pmo-check-'));
  try {
    const sample = samplePortfolio({ language: 'en', projects: FILES });
    const session = await startSession();
    const workbooks = new ProjectWorkbooks(session, BASE_STANDARD, sample, 'en');
    for (const contents of sample.projects) writeFileSync(join(folder, `${contents.project.id}.xlsx`), await workbooks.make(contents));
    session.close();
    const turns = Array.from({ length: TURNS }, () => ({
      ours: timed(process.execPath, ['dist/cli/pmo.cjs', 'check', folder, '--json', '--status-date', '2026-10-31'], [0, 1]),
      openpyxl: timed('/usr/bin/python3', ['-c', READ_ALL, folder], [0]),
    }));
    const [ours, openpyxl] = [median(turns.map((turn) => turn.ours)), median(turns.map((turn) => turn.openpyxl))];
    console.table([
      {
        workbooks: FILES,
        'pmo check, ms': Math.round(ours),
        'openpyxl reads, ms': Math.round(openpyxl),
        ratio: Number((openpyxl / ours).toFixed(2)),
      },
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
