import { basename, join } from 'node:path';
import { readStandardWorkbook } from '../../exchange/standard-workbook';
import type { BudgetLine } from '../../standard/records/budget-line';
import type { Project } from '../../standard/records/project';
import type { RaidItem } from '../../standard/records/raid-item';
import type { Settings } from '../../standard/records/settings';
import type { StatusUpdate } from '../../standard/records/status-update';
import type { Task } from '../../standard/records/task';
import type { AnyRecord, RecordKey } from '../../standard/types';
import { CLI_WORDS as words } from '../../words/cli';
import { withExcel } from '../excel';
import { CannotDo } from '../failure';
import { readingErrors, readSource, refuseExisting, writeWhole } from '../files';
import { makeProjectWorkbook, projectFileName, type ProjectContents } from '../project-file';
import { EXIT, type Surroundings } from '../surroundings';

/** One prefilled standard workbook for each project of a portfolio workbook. */
export async function distribute(portfolioFile: string, folder: string, around: Surroundings): Promise<number> {
  const started = performance.now();
  const { force, json, out, tell } = around;
  const bytes = await readSource(portfolioFile);
  const portfolio = await readingErrors(() => readStandardWorkbook(bytes, basename(portfolioFile)));
  if (portfolio.kind !== 'portfolio') throw new CannotDo(words.errors.notPortfolio, { file: portfolioFile });
  const language = around.languageGiven ? around.language : portfolio.language;
  const rows = <T>(key: RecordKey): T[] => (portfolio.records[key] ?? []) as T[];
  const projects = rows<Project>('project');
  if (projects.length === 0) throw new CannotDo(words.errors.noProjects, { file: portfolioFile });
  const [settings] = rows<Settings>('settings');

  const of = <T extends { projectId: string | null }>(all: readonly T[], id: string | null): T[] =>
    all.filter((row) => row.projectId === id);
  const [budgetLines, tasks, statusUpdates, raidItems] = [
    rows<BudgetLine>('budgetLine'),
    rows<Task>('task'),
    rows<StatusUpdate>('statusUpdate'),
    rows<RaidItem>('raidItem'),
  ];
  const plan = projects.map((project): { file: string; contents: ProjectContents } => ({
    file: join(folder, projectFileName(project)),
    contents: {
      project,
      budgetLines: of(budgetLines, project.id),
      tasks: of(tasks, project.id),
      statusUpdates: of(statusUpdates, project.id),
      raidItems: of(raidItems, project.id),
    },
  }));
  await refuseExisting(
    plan.map(({ file }) => file),
    force,
  );

  const host = await withExcel(language, async (session) => {
    for (const { file, contents } of plan) {
      const workbook = await makeProjectWorkbook(
        session,
        contents,
        { organisation: settings?.organisation ?? '', currency: settings?.currency ?? 'EUR', statusDate: settings?.statusDate ?? null },
        language,
      );
      await writeWhole(file, workbook, force);
    }
    return { ...session.counts };
  });
  if (json)
    out(
      `${JSON.stringify({ output: folder, workbooks: plan.map(({ file }) => file), exceptions: portfolio.findings.map(asJson(language)), host, milliseconds: Math.round(performance.now() - started) })}\n`,
    );
  else tell(words.wroteMany, { count: plan.length, folder });
  return portfolio.findings.some((finding) => finding.severity === 'error') ? EXIT.exceptions : EXIT.ok;
}

const asJson =
  (language: Surroundings['language']) =>
  <T extends { reason: Readonly<Record<typeof language, string>> }>(finding: T): AnyRecord =>
    ({ ...finding, reason: finding.reason[language] }) as unknown as AnyRecord;
