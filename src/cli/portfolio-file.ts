import { randomUUID } from 'node:crypto';
import type { SourceFile } from '../exchange/consolidate';
import type { HostSession } from '../host/session/node';
import type { PortfolioReport } from '../report/portfolio-report';
import type { Rate } from '../standard/data/records/rate';
import type { Standard } from '../standard/standard';
import type { AnyRecord } from '../standard/model/types';
import { consolidateInto, readPortfolio, type ConsolidatedInto, type ConsolidateIntoOptions } from '../taskpane/consolidate-into';
import type { Language } from '../words/text';
import { fillForms } from '../workbook/fill-form';
import { fillPortfolio, ratesOf, wordsOfTheirOwn, type PortfolioContents } from '../workbook/portfolio';
import { readWorkbook } from '../workbook/read';
import { replaceRows } from '../workbook/rows';
import { setUpWorkbook } from '../workbook/set-up';

/** The name that the organisation's own standard gives. */
export const organisationOf = ({ overlay }: Standard): string | undefined => overlay?.identity?.organisation;

/** Sets up a portfolio workbook in the session, fills it and draws its report. */
export async function makePortfolio(
  session: HostSession,
  standard: Standard,
  contents: PortfolioContents,
  language: Language,
): Promise<{ readonly bytes: Uint8Array; readonly report: PortfolioReport }> {
  session.newWorkbook();
  const report = await session.run(async (context) => {
    await setUpWorkbook(context, {
      kind: 'portfolio',
      language,
      workbookId: randomUUID(),
      standard,
      settings: { organisation: contents.organisation, currency: contents.currency, statusDate: contents.statusDate },
      listWords: wordsOfTheirOwn(standard, contents.rows),
    });
    return fillPortfolio(context, await readWorkbook(context), contents);
  });
  return { bytes: await session.save(), report };
}

/** What the person gave on the command line for a portfolio workbook that is there already. */
export interface GivenForPortfolio {
  /** Fields of its settings. */
  readonly settings: AnyRecord;
  readonly rates: readonly Rate[];
}

/** Brings the portfolio workbook of those bytes up to date with project workbooks, as the pane does with the open one. */
export async function updatePortfolio(
  session: HostSession,
  bytes: Uint8Array,
  given: GivenForPortfolio,
  files: readonly SourceFile[],
  options: ConsolidateIntoOptions,
): Promise<ConsolidatedInto & { readonly bytes: Uint8Array }> {
  await session.open(bytes);
  await session.run((context) => takeOver(context, given));
  const done = await consolidateInto({ read: (work) => session.run(work), write: (work) => session.run(work) }, files, options);
  return { ...done, bytes: await session.save() };
}

async function takeOver(context: Excel.RequestContext, { settings, rates }: GivenForPortfolio): Promise<void> {
  const open = await readPortfolio(context);
  if (Object.keys(settings).length > 0) await fillForms(context, open, { settings });
  if (rates.length > 0) await replaceRows(context, open, { rate: withRates(ratesOf(open), rates) });
}

/** Rates that are given take the place of those of the same pair, kind and day; one without a day, which holds always, of those of all days. */
function withRates(own: readonly Rate[], given: readonly Rate[]): readonly Rate[] {
  const kind = (rate: Rate): string => rate.type ?? BUDGET_RATE;
  const replaces = (rate: Rate, other: Rate): boolean =>
    rate.from === other.from && rate.to === other.to && kind(rate) === kind(other) && (rate.date === null || rate.date === other.date);
  return [...own.filter((rate) => !given.some((other) => replaces(other, rate))), ...given];
}

/** What a rate is that names no kind. */
const BUDGET_RATE = 'budget';
