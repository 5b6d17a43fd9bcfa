import { basename, join, resolve } from 'node:path';
import type { HostSession } from '../../host/session/node';
import type { Finding } from '../../standard/model/types';
import { sentence } from '../../standard/own/overlay-problem';
import { distribute as distributeTo, planDistribution } from '../../usecases/distribute';
import { CLI_WORDS as words } from '../../words/cli';
import { withExcel } from '../excel';
import { readSource, refuseSources } from '../files';
import { done } from '../outcome';
import { exitCodeOf, inJson, printFindings } from '../output';
import type { Surroundings } from '../surroundings';
import { writeFolder } from '../whole-folder';

/** One prefilled standard workbook for each project of a portfolio workbook. */
export async function distribute(portfolioFile: string, folder: string, around: Surroundings): Promise<number> {
  const started = performance.now();
  const { force, json, out, tell } = around;
  const plan = done(await planDistribution(basename(portfolioFile), await readSource(portfolioFile)), portfolioFile);
  const { workbooks } = plan;
  const files = workbooks.map(({ name }) => join(folder, name));
  refuseSources(files, [portfolioFile]);
  const findings = [...plan.findings, ...longPaths(files)];

  const language = around.languageGiven ? around.language : plan.language;
  const names = workbooks.map(({ name }) => name);
  let host: HostSession['counts'] | undefined;
  const written = await writeFolder(folder, names, force, (write) =>
    withExcel(language, async (session) => {
      done(await distributeTo(session, plan, language, write), portfolioFile);
      host = { ...session.counts };
    }),
  );
  if (json)
    out(
      `${JSON.stringify({ output: folder, workbooks: files, ...written, exceptions: inJson(findings, around.language), host, milliseconds: Math.round(performance.now() - started) })}\n`,
    );
  else {
    printFindings(findings, around);
    tell(words.wroteMany, { new: written.new.length, updated: written.updated.length, untouched: written.untouched.length, folder });
  }
  return exitCodeOf(findings);
}

/** The longest path that Excel opens, whatever the system allows. */
const LONGEST_PATH = 218;

const longPaths = (files: readonly string[]): Finding[] =>
  files.flatMap((file): Finding[] => {
    const { length } = resolve(file);
    const reason = sentence(words.folders.longPath, { length });
    return length > LONGEST_PATH ? [{ source: file, sheet: null, row: null, column: null, value: null, reason, severity: 'warning' }] : [];
  });
