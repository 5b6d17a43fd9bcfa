import { lastMonthEnd } from '../domain/calendar/days';
import { adoptRegister, type AdoptedRegister } from '../exchange/adopt';
import { parseMap, problemText, type ColumnMap } from '../exchange/map';
import { missingRate } from '../exchange/missing-rate';
import { mostCommon } from '../exchange/most-common';
import { readRegister, type RawRegister } from '../exchange/register';
import { suggestMap } from '../exchange/suggest-map';
import type { PortfolioReport } from '../report/portfolio-report';
import type { Project } from '../standard/data/records/project';
import { exchangeRates, type Rate } from '../standard/data/records/rate';
import { NO_ROWS } from '../standard/data/rows';
import type { Finding, Severity } from '../standard/model/types';
import { sentence, type SentenceValues } from '../standard/own/overlay-problem';
import type { Standard } from '../standard/model/standard';
import { ADOPTION_WORDS as words } from '../words/adoption';
import type { Language, Text } from '../words/text';
import type { ReportSettings } from '../workbook/portfolio';
import { attempt, Refused, type Outcome } from './outcome';
import { makePortfolio, organisationOf } from './portfolio';
import type { Clock, Reach } from './ports';
import type { RatesRead } from './rates';

/** A foreign register and what its columns are taken for. */
export interface MappedRegister {
  readonly register: RawRegister;
  readonly map: ColumnMap;
  /** What a person should know of a map that was suggested. */
  readonly hints: readonly Text[];
  readonly standard: Standard;
}

/** Reads a register; its map is the one given, as JSON, or else a suggested one. */
export const mapRegister = (name: string, bytes: Uint8Array, standard: Standard, givenMap?: string): Promise<Outcome<MappedRegister>> =>
  attempt(async () => {
    const register = await readRegister(bytes, name);
    if (givenMap === undefined) return { register, standard, ...suggestMap(register, standard) };
    const check = parseMap(givenMap, standard);
    if (!check.ok) throw new Refused('badMap', { reason: together(check.problems.map(problemText)) });
    return { register, standard, map: check.map, hints: [] };
  });

const together = (texts: readonly Text[]): Text => ({
  en: texts.map(({ en }) => en).join(' '),
  fr: texts.map(({ fr }) => fr).join(' '),
});

export interface AdoptOptions {
  readonly language: Language;
  /** Who signs the rows. */
  readonly author: string;
  readonly now: Clock;
  readonly settings: Partial<ReportSettings>;
  readonly rates: RatesRead;
  /** From now on the workbook is made. */
  readonly onWriting?: () => void;
}

export interface Adopted extends Pick<AdoptedRegister, 'projects' | 'ratings' | 'unmapped'> {
  readonly report: PortfolioReport;
  readonly findings: readonly Finding[];
}

/** The open workbook, an empty one, becomes a portfolio with the projects of a foreign register and its report. */
export const adopt = (
  { write }: Reach,
  { register, map, standard }: MappedRegister,
  { language, author, now, settings, rates: { rates, findings: rateFindings }, onWriting }: AdoptOptions,
): Promise<Outcome<Adopted>> =>
  attempt(async () => {
    const { projects, findings: found, ratings, unmapped } = adoptRegister(register, map, standard);
    const { fileName } = register;
    if (projects.length === 0) throw new Refused('noProjects');
    const madeAt = now();
    const statusDate = settings.statusDate ?? lastMonthEnd(Math.floor(madeAt));
    const currency = settings.currency ?? mostCommon(projects.map((project) => project.currency)) ?? 'EUR';
    const trace = { author, writtenAt: madeAt, sourceFile: fileName, sourceVersion: null, sourceTime: madeAt };
    const findings = [
      ...register.findings,
      ...found,
      ...rateFindings,
      ...otherSheets(register, map),
      ...currencyFindings(projects, fileName, currency, rates, statusDate),
    ];
    onWriting?.();
    const contents = {
      rows: { ...NO_ROWS, project: projects.map((project) => ({ ...project, ...trace })) },
      rates,
      findings,
      organisation: settings.organisation ?? organisationOf(standard) ?? '',
      currency,
      statusDate,
      madeAt,
    };
    const report = await write((context) => makePortfolio(context, standard, contents, language));
    return { projects, ratings, unmapped, report, findings };
  });

/** Amounts without a currency are taken for the portfolio's, and those without a rate to it left out of its totals: both are told. */
function currencyFindings(
  projects: readonly Project[],
  source: string,
  currency: string,
  rates: readonly Rate[],
  statusDate: number,
): Finding[] {
  const table = exchangeRates(rates);
  const finding = (value: string | null, text: Text, values: SentenceValues, severity: Severity): Finding => ({
    source,
    sheet: null,
    row: null,
    column: null,
    value,
    reason: sentence(text, values),
    severity,
  });
  const found = new Set(projects.map((project) => project.currency));
  return [...found].flatMap((from) => {
    if (from === null) return [finding(null, words.noCurrency, { currency }, 'warning')];
    const missing = missingRate(from, [currency], table, statusDate);
    return missing ? [finding(from, words.noRate, { from, to: currency }, 'error')] : [];
  });
}

/** Sheets of the register beside the one that was adopted. */
function otherSheets({ fileName, sheets }: RawRegister, map: ColumnMap): Finding[] {
  const adopted = map.sheet ?? sheets[0]?.name;
  return sheets
    .filter(({ name, table, rows }) => name !== adopted && table !== adopted && rows.length > 0)
    .map(({ name }) => ({
      source: fileName,
      sheet: name,
      row: null,
      column: null,
      value: null,
      reason: words.otherSheet,
      severity: 'info',
    }));
}
