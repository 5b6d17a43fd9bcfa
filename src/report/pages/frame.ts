import { REPORT_WORDS as words } from '../../words/report';
import type { Page, PageKey } from '../blocks';
import type { PortfolioReport } from '../portfolio-report';
import type { Wording } from '../wording';

/** What stands at the head of every page: the name of its sheet, and what the figures are of. */
export function frameOf(key: PageKey, report: PortfolioReport, wording: Wording): Pick<Page, 'key' | 'title' | 'subtitle'> {
  const { standard, language, say } = wording;
  const definition = standard.workbooks.portfolio.find((candidate) => candidate.key === key);
  const { organisation, statusDate, projects, sources } = report;
  return {
    key,
    title: definition?.name[language] ?? key,
    subtitle: say(words.subtitle, {
      organisation: organisation ? `${organisation} · ` : '',
      date: wording.day(statusDate),
      projects: projects.length,
      sources:
        sources.length > 1
          ? say(words.sourceFiles, { count: sources.length })
          : say(sources.length === 1 ? words.sourceFile : words.sourceRegister),
      currency: wording.money.unit,
    }),
  };
}
