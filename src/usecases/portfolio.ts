import type { PortfolioReport } from '../report/portfolio-report';
import type { Standard } from '../standard/model/standard';
import type { Language } from '../words/text';
import { NotPortfolio } from '../workbook/failures';
import { fillPortfolio, wordsOfTheirOwn, type PortfolioContents } from '../workbook/portfolio';
import { readWorkbook, type OpenWorkbook } from '../workbook/read';
import { setUpWorkbook } from '../workbook/set-up';

/** What use cases that make or renew a portfolio workbook have in common. */

/** Reads the open workbook, which is to be a portfolio's. */
export async function readPortfolio(context: Excel.RequestContext): Promise<OpenWorkbook> {
  const open = await readWorkbook(context);
  if (open.kind !== 'portfolio') throw new NotPortfolio();
  return open;
}

/** The name that the organisation's own standard gives. */
export const organisationOf = ({ overlay }: Standard): string | undefined => overlay?.identity?.organisation;

/** Turns the open workbook into an empty portfolio with these settings, and lists that offer the words of these rows. */
export const beginPortfolio = (
  context: Excel.RequestContext,
  standard: Standard,
  { rows, organisation, currency, statusDate }: Pick<PortfolioContents, 'rows' | 'organisation' | 'currency' | 'statusDate'>,
  language: Language,
): Promise<void> =>
  setUpWorkbook(context, {
    kind: 'portfolio',
    language,
    workbookId: crypto.randomUUID(),
    standard,
    settings: { organisation, currency, statusDate },
    listWords: wordsOfTheirOwn(standard, rows),
  });

/** Turns the open workbook into a portfolio with these contents and its report. */
export async function makePortfolio(
  context: Excel.RequestContext,
  standard: Standard,
  contents: PortfolioContents,
  language: Language,
): Promise<PortfolioReport> {
  await beginPortfolio(context, standard, contents, language);
  return fillPortfolio(context, await readWorkbook(context), contents);
}
