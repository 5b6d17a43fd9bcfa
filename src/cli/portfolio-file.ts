import { randomUUID } from 'node:crypto';
import type { HostSession } from '../host/session/node';
import type { Standard } from '../standard/standard';
import type { Language } from '../words/text';
import { fillPortfolio, wordsOfTheirOwn, type PortfolioContents } from '../workbook/portfolio';
import { readWorkbook } from '../workbook/read';
import { setUpWorkbook } from '../workbook/set-up';

/** The name that the organisation's own standard gives. */
export const organisationOf = ({ overlay }: Standard): string => overlay?.identity?.organisation ?? '';

/** Sets up a portfolio workbook in the session, fills it and draws its report. */
export async function makePortfolio(
  session: HostSession,
  standard: Standard,
  contents: PortfolioContents,
  language: Language,
): Promise<Uint8Array> {
  session.newWorkbook();
  await session.run(async (context) => {
    await setUpWorkbook(context, {
      kind: 'portfolio',
      language,
      workbookId: randomUUID(),
      standard,
      settings: { organisation: contents.organisation, currency: contents.currency, statusDate: contents.statusDate },
      listWords: wordsOfTheirOwn(standard, contents.rows),
    });
    await fillPortfolio(context, await readWorkbook(context), contents);
  });
  return session.save();
}
