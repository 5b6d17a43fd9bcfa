import { basename, join } from 'node:path';
import { distribute as distributeTo, planDistribution } from '../../usecases/distribute';
import { CLI_WORDS as words } from '../../words/cli';
import { withExcel } from '../excel';
import { readSource, refuseExisting, refuseSources, writeWhole } from '../files';
import { done } from '../outcome';
import { exitCodeOf, inJson, printFindings } from '../output';
import type { Surroundings } from '../surroundings';

/** One prefilled standard workbook for each project of a portfolio workbook. */
export async function distribute(portfolioFile: string, folder: string, around: Surroundings): Promise<number> {
  const started = performance.now();
  const { force, json, out, tell } = around;
  const plan = done(await planDistribution(basename(portfolioFile), await readSource(portfolioFile)), portfolioFile);
  const { workbooks, findings } = plan;
  const files = workbooks.map(({ name }) => join(folder, name));
  refuseSources(files, [portfolioFile]);
  await refuseExisting(files, force);

  const language = around.languageGiven ? around.language : plan.language;
  const host = await withExcel(language, async (session) => {
    done(await distributeTo(session, plan, language, (name, bytes) => writeWhole(join(folder, name), bytes, force)), portfolioFile);
    return { ...session.counts };
  });
  if (json)
    out(
      `${JSON.stringify({ output: folder, workbooks: files, exceptions: inJson(findings, around.language), host, milliseconds: Math.round(performance.now() - started) })}\n`,
    );
  else {
    printFindings(findings, around);
    tell(words.wroteMany, { count: files.length, folder });
  }
  return exitCodeOf(findings);
}
