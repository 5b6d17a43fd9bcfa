import { lastMonthEnd } from '../domain/calendar/days';
import { adoptRegister, type AdoptedRegister } from '../exchange/adopt';
import { adoptionDoubts } from '../exchange/adoption-doubts';
import { parseMap, problemText, type ColumnMap } from '../exchange/map';
import { missingRate } from '../exchange/missing-rate';
import { mostCommon } from '../exchange/most-common';
import type { RawRegister } from '../exchange/register';
import { suggestMap } from '../exchange/suggest-map';
import type { PortfolioReport } from '../report/portfolio-report';
import type { Project } from '../standard/data/records/project';
import { exchangeRates, type Rate } from '../standard/data/records/rate';
import { NO_ROWS } from '../standard/data/rows';
import type { Finding, Severity } from '../standard/model/types';
import { sentence } from '../standard/own/overlay-problem';
import type { Standard } from '../standard/model/standard';
import { ADOPTION_WORDS as words } from '../words/adoption';
import type { Language, Text } from '../words/text';
import type { ReportSettings } from '../workbook/portfolio';
import { attempt, Refused, type Outcome } from './outcome';
import { makePortfolio, organisationOf } from './portfolio';
import type { Clock, Reach } from './ports';
import { READ_HERE, type FileReading } from './reading';
import type { RatesRead } from './rates';

/** A foreign register and what its columns are taken for. */
export interface MappedRegister {
  readonly register: RawRegister;
  readonly map: ColumnMap;
  readonly standard: Standard;
  /** What was assumed, and what makes one doubt that the register was understood. */
  readonly findings: readonly Finding[];
}

/** Reads a register; its map is the one given, as JSON, or else a suggested one. */
export const mapRegister = (
  name: string,
  bytes: Uint8Array,
  standard: Standard,
  givenMap?: string,
  reading: FileReading = READ_HERE,
): Promise<Outcome<MappedRegister>> =>
  attempt(async () => {
    const register = await reading.register(bytes, name);
    const { map, hints } = givenMap === undefined ? suggestMap(register, standard) : { map: checkedMap(givenMap, standard), hints: [] };
    // In a map that a person gives, what is left out was looked at.
    const confirmed = new Set(givenMap === undefined ? [] : map.unmapped);
    const doubts = adoptionDoubts(register, map, standard, confirmed);
    return { register, standard, map, findings: [...doubts, ...hints.map((hint) => ofWhole(name, null, hint, 'info'))] };
  });

function checkedMap(json: string, standard: Standard): ColumnMap {
  const check = parseMap(json, standard);
  if (!check.ok) throw new Refused('badMap', { reason: together(check.problems.map(problemText)) });
  return check.map;
}

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
  { register, map, standard, findings: doubts }: MappedRegister,
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
      ...doubts,
      ...register.findings,
      ...found,
      ...rateFindings,
      ...otherSheets(register, map),
      ...currencyFindings(projects, fileName, { currency, isGiven: settings.currency !== undefined }, rates, statusDate),
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
  { currency, isGiven }: { readonly currency: string; readonly isGiven: boolean },
  rates: readonly Rate[],
  statusDate: number,
): Finding[] {
  const table = exchangeRates(rates);
  const found = new Set(projects.map((project) => project.currency));
  return [...found].flatMap((from) => {
    if (from === null)
      return [
        ofWhole(source, null, sentence(isGiven ? words.givenCurrency : words.noCurrency, { currency }), isGiven ? 'info' : 'warning'),
      ];
    const missing = missingRate(from, [currency], table, statusDate);
    return missing ? [ofWhole(source, from, sentence(words.noRate, { from, to: currency }), 'error')] : [];
  });
}

/** A finding on the register as a whole. */
const ofWhole = (source: string, value: string | null, reason: Text, severity: Severity): Finding => ({
  source,
  sheet: null,
  row: null,
  column: null,
  value,
  reason,
  severity,
});

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
