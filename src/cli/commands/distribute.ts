import { basename, join } from 'node:path';
import { splitPortfolio } from '../../exchange/split-portfolio';
import { readStandardWorkbook } from '../../exchange/standard-workbook';
import type { Settings } from '../../standard/data/records/settings';
import { CLI_WORDS as words } from '../../words/cli';
import { withExcel } from '../excel';
import { CannotDo } from '../failure';
import { readingErrors, readSource, refuseExisting, refuseSources, writeWhole } from '../files';
import { exitCodeOf, inJson, printFindings } from '../output';
import { ProjectWorkbooks, projectFileName } from '../project-file';
import type { Surroundings } from '../surroundings';

/** One prefilled standard workbook for each project of a portfolio workbook. */
export async function distribute(portfolioFile: string, folder: string, around: Surroundings): Promise<number> {
  const started = performance.now();
  const { force, json, out, tell } = around;
  const bytes = await readSource(portfolioFile);
  const portfolio = await readingErrors(() => readStandardWorkbook(bytes, basename(portfolioFile)));
  if (portfolio.kind !== 'portfolio') throw new CannotDo(words.errors.notPortfolio, { file: portfolioFile });
  const language = around.languageGiven ? around.language : portfolio.language;
  const split = splitPortfolio(portfolio);
  if (split.projects.length === 0) throw new CannotDo(words.errors.noProjects, { file: portfolioFile });
  const [settings] = (portfolio.records.settings ?? []) as Settings[];
  const plan = split.projects.map((contents) => ({ file: join(folder, projectFileName(contents.project)), contents }));
  const files = plan.map(({ file }) => file);
  refuseSources(files, [portfolioFile]);
  await refuseExisting(files, force);

  const given = {
    organisation: settings?.organisation ?? '',
    currency: settings?.currency ?? 'EUR',
    statusDate: settings?.statusDate ?? null,
  };
  const host = await withExcel(language, async (session) => {
    const workbooks = new ProjectWorkbooks(session, portfolio.standard, given, language);
    for (const { file, contents } of plan) await writeWhole(file, await workbooks.make(contents), force);
    return { ...session.counts };
  });
  const findings = [...portfolio.findings, ...split.findings];
  if (json)
    out(
      `${JSON.stringify({ output: folder, workbooks: files, exceptions: inJson(findings, around.language), host, milliseconds: Math.round(performance.now() - started) })}\n`,
    );
  else {
    printFindings(findings, around);
    tell(words.wroteMany, { count: plan.length, folder });
  }
  return exitCodeOf(findings);
}
