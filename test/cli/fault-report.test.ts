import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { scratchFolder } from '../support/pmo';

const scratch = scratchFolder();

/** The command line where something breaks that nobody foresaw. */
function broken(...args: string[]): { code: number | null; out: string; err: string } {
  const fault = scratch.path('fault.cjs');
  writeFileSync(
    fault,
    "const parse = JSON.parse; JSON.parse = (text, ...more) => { if (text === '[1]') throw new RangeError('The sky fell'); return parse(text, ...more); };",
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', fault, resolve('dist/cli/pmo.cjs'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: scratch.path(), LC_ALL: 'C.UTF-8' },
    input: '{"function":"CPI","args":[1,2]}',
  });
  return { code: status, out: stdout, err: stderr };
}

/** An own standard is read as JSON; what breaks there is no wrong syntax. */
const own = (): string => {
  writeFileSync(scratch.path('own.json'), '[1]');
  return scratch.path('own.json');
};

test.each([
  ['en', /^Something happened that nobody foresaw: The sky fell\. .* The full report is in (\S+\.txt): /],
  [
    'fr',
    /^Il s’est produit quelque chose que personne n’avait prévu\u00a0: The sky fell\. .* Le rapport complet est dans (\S+\.txt)\u00a0: /,
  ],
] as const)('what nobody foresaw is told in a sentence, with a report in a file and no trace on the screen: %s', (language, sentence) => {
  const { code, out, err } = broken('standard', 'check', own(), '--lang', language, '--json');
  expect([code, err.trimEnd().split('\n').length]).toEqual([2, 1]);
  const [, file = ''] = sentence.exec(err) ?? [];
  expect(JSON.parse(out)).toEqual({ error: err.trimEnd(), report: file });
  expect(readFileSync(file, 'utf8')).toMatch(/RangeError: The sky fell\n\s+at /);
  expect(statSync(file).mode & 0o077).toBe(0);
  rmSync(file);
});
