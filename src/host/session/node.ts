import { readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import type { Bridge } from '../bridge/bridge';
import { preparePage } from './office-library';
import { createSession } from './session';
import type { OpenSession, SessionOptions } from './session';

export type { HostSession, SessionOptions } from './session';

/**
 * Starts Excel's embedded host in this process. Afterwards the globals `Excel`, `Office` and `CustomFunctions` are there; the library is
 * loaded once, sessions after the first only swap the workbook. The session started or run last answers `Excel.run`.
 */
export async function startSession(options: SessionOptions = {}): Promise<OpenSession> {
  return createSession({ page: globalThis as unknown as Record<string, unknown>, defer: (task) => void setImmediate(task), load }, options);
}

let loaded = false;

function load(bridge: Bridge): void {
  if (loaded) return;
  const page = globalThis as unknown as Record<string, unknown>;
  preparePage(page, bridge);
  const path = libraryPath();
  const source = readFileSync(path, 'utf8');
  // A test runner has a realm of its own, where arrays of the main one are foreign: there the library is evaluated beside the test.
  if (runInThisContext('globalThis') === globalThis) runInThisContext(source, { filename: path });
  else (0, eval)(source);
  loaded = true;
}

/** Resolved from where this file stands, from the program that was started (a bundle, or a link to it), or from where it is run. */
function libraryPath(): string {
  for (const from of [() => __filename, () => realpathSync(process.argv[1] ?? ''), () => join(process.cwd(), 'package.json')])
    try {
      return createRequire(from()).resolve('@microsoft/office-js/dist/excel-web-16.00.js');
    } catch {
      continue;
    }
  throw new Error('The package @microsoft/office-js is not installed: run `npm install` in the folder of pmo-workbook.');
}
