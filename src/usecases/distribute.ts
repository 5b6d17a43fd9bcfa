import { splitPortfolio, type ProjectContents } from '../exchange/split-portfolio';
import { readStandardWorkbook } from '../exchange/standard-workbook';
import type { Settings } from '../standard/data/records/settings';
import type { Finding } from '../standard/model/types';
import type { Standard } from '../standard/model/standard';
import type { Language } from '../words/text';
import { NotPortfolio } from '../workbook/failures';
import { projectFileNames } from './file-names';
import { attempt, Refused, type Outcome } from './outcome';
import type { WorkbookSession } from './ports';
import { ProjectWorkbooks, type ProjectSettings } from './project-workbooks';

/** What a portfolio is handed out as. */
export interface Distribution {
  readonly workbooks: readonly { readonly name: string; readonly contents: ProjectContents }[];
  readonly findings: readonly Finding[];
  readonly standard: Standard;
  readonly settings: ProjectSettings;
  /** Of the portfolio. */
  readonly language: Language;
}

/** Reads a portfolio workbook and decides which project workbooks it is handed out as; nothing is made yet. */
export const planDistribution = (name: string, bytes: Uint8Array): Promise<Outcome<Distribution>> =>
  attempt(async () => {
    const portfolio = await readStandardWorkbook(bytes, name);
    if (portfolio.kind !== 'portfolio') throw new NotPortfolio();
    const { projects, findings } = splitPortfolio(portfolio);
    if (projects.length === 0) throw new Refused('noProjects');
    const names = projectFileNames(projects.map(({ project }) => project));
    const [settings] = (portfolio.records.settings ?? []) as Settings[];
    return {
      workbooks: projects.map((contents, index) => ({ name: names[index] ?? '', contents })),
      findings: [...portfolio.findings, ...findings],
      standard: portfolio.standard,
      settings: {
        organisation: settings?.organisation ?? '',
        currency: settings?.currency ?? 'EUR',
        statusDate: settings?.statusDate ?? null,
      },
      language: portfolio.language,
    };
  });

/** Makes the prefilled workbook of each project and hands it on, one after the other. */
export const distribute = (
  session: WorkbookSession,
  { workbooks, standard, settings }: Distribution,
  language: Language,
  write: (name: string, bytes: Uint8Array) => Promise<void>,
): Promise<Outcome<void>> =>
  attempt(async () => {
    const made = new ProjectWorkbooks(session, standard, settings, language);
    for (const { name, contents } of workbooks) await write(name, await made.make(contents));
  });
