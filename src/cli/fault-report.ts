import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { sentence } from '../standard/own/overlay-problem';
import { CLI_WORDS as words } from '../words/cli';
import type { Text } from '../words/text';

export interface FaultReport {
  readonly text: Text;
  /** The file that the developers need; null where none could be written. */
  readonly file: string | null;
}

/** Tells a person of what nobody foresaw: what to do, and where the full report is; the trace of calls stands only there. */
export async function reportFault(error: unknown, args: readonly string[], version: string): Promise<FaultReport> {
  const message = error instanceof Error ? error.message : String((error as { readonly message?: unknown } | null)?.message ?? error);
  const report = [
    `pmo ${version} · Node.js ${process.version} · ${process.platform} ${process.arch} · ${new Date().toISOString()}`,
    `pmo ${args.map((argument) => inspect(argument)).join(' ')}`,
    inspect(error, { depth: 6 }),
  ];
  const file = join(tmpdir(), `pmo-report-${randomBytes(6).toString('hex')}.txt`);
  const written = await writeFile(file, `${report.join('\n\n')}\n`, { flag: 'wx', mode: 0o600 }).then(
    () => true,
    () => false,
  );
  const reason = /[.!?]$/.test(message) ? message : `${message}.`;
  return written
    ? { file, text: sentence(words.fault, { reason, file }) }
    : { file: null, text: sentence(words.faultWithoutReport, { reason }) };
}
