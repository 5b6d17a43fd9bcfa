import type { Standard } from '../../standard/model/standard';
import type { Language } from '../../words/text';
import type { ReportPages } from '../blocks';
import type { PortfolioReport } from '../portfolio-report';
import { ratingWords, wordingOf } from '../wording';
import { dashboardPage } from './dashboard';
import { financePage } from './finance';
import { projectsPage } from './projects';
import { risksPage } from './risks';

/** The report in a language, with the organisation's names and colours: what sheets, slides and a page draw. */
export function reportPages(report: PortfolioReport, standard: Standard, language: Language): ReportPages {
  const wording = wordingOf(report, standard, language);
  return {
    language,
    organisation: report.organisation,
    ratings: ratingWords(wording),
    pages: [dashboardPage(report, wording), projectsPage(report, wording), financePage(report, wording), risksPage(report, wording)],
  };
}
