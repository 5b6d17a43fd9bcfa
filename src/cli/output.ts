import { isoOf } from '../domain/calendar/days';
import type { CheckFinding } from '../standard/check/finding';
import { foundText, usualDateOrder } from '../standard/writing/shown';
import { BASE_STANDARD } from '../standard/own/resolve';
import type { HostSession } from '../host/session/node';
import type { PortfolioReport } from '../report/portfolio-report';
import { LISTS } from '../standard/data/lists';
import type { Finding } from '../standard/model/types';
import { wordOf } from '../standard/model/words';
import { CLI_WORDS as words } from '../words/cli';
import { inLanguage } from '../words/text';
import { EXIT, type Surroundings } from './surroundings';

/** What adopt and consolidate tell at the end. */
export interface Outcome {
  readonly output: string;
  /** The report that the workbook shows: its numbers are told. */
  readonly report: PortfolioReport;
  readonly findings: readonly Finding[];
  readonly ratings: { readonly found: Readonly<Record<string, number>>; readonly normalised: Readonly<Record<string, number>> };
  readonly host: HostSession['counts'];
  readonly started: number;
  /** Whether a portfolio workbook was brought up to date or made anew, where it may be either. */
  readonly updated?: boolean;
  /** Members of the JSON object besides. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

const MOST_SHOWN = 15;

/** Prints the outcome for a person or as JSON, and answers the exit code. */
export function printOutcome({ output, report, findings, ratings, host, started, updated, extra }: Outcome, around: Surroundings): number {
  const { json, language, out } = around;
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const warnings = findings.filter((finding) => finding.severity === 'warning').length;
  const { requests } = report;
  const projects = report.projects.length;
  const totals = report.currencies;
  if (json) {
    const { requests: hostRequests, requestBytes, responseBytes } = host;
    out(
      `${JSON.stringify({
        output,
        ...(updated === undefined ? {} : { updated }),
        projects,
        requests,
        exceptions: inJson(findings, language),
        totals,
        rag: ratings,
        ...extra,
        host: { requests: hostRequests, requestBytes, responseBytes },
        milliseconds: Math.round(performance.now() - started),
      })}\n`,
    );
  } else {
    const line = (text: string): void => out(`${text}\n`);
    if (updated)
      line(inLanguage(words.updated, language, { date: foundText(isoOf(report.statusDate), { dateOrder: usualDateOrder(language) }) }));
    line(inLanguage(requests > 0 ? words.projectsAndRequests : words.projects, language, { projects, requests, errors, warnings }));
    const amount = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 2 });
    for (const [currency, total] of Object.entries(totals)) {
      const parts = (['budget', 'forecast', 'wholeLifeCost', 'yearBudget', 'yearForecast'] as const).flatMap((key) => {
        const value = total[key];
        return value === null ? [] : [`${amountName(key, language).toLowerCase()} ${amount.format(value)}`];
      });
      line(inLanguage(words.total, language, { currency, parts: parts.join(' · ') }));
    }
    printFindings(findings, around);
    line(inLanguage(words.openThis, language, { file: output, sheet: sheetName('dashboard', language) }));
  }
  return exitCodeOf(findings);
}

const amountName = (key: string, language: Surroundings['language']): string =>
  BASE_STANDARD.records.project.columns.find((column) => column.key === key)?.name[language] ?? key;

const sheetName = (key: string, language: Surroundings['language']): string =>
  BASE_STANDARD.workbooks.portfolio.find((sheet) => sheet.key === key)?.name[language] ?? key;

/** The first findings as lines for a person; how many more there are. */
export function printFindings(findings: readonly Finding[], { out, language }: Surroundings): void {
  for (const finding of findings.slice(0, MOST_SHOWN)) out(`  ${describeFinding(finding, language)}\n`);
  if (findings.length > MOST_SHOWN) out(`  ${inLanguage(words.moreExceptions, language, { count: findings.length - MOST_SHOWN })}\n`);
}

export const inJson = (findings: readonly Finding[], language: Surroundings['language']): readonly object[] =>
  findings.map(({ source, sheet, row, column, value, reason, severity }) => ({
    source,
    sheet,
    row,
    column,
    value,
    reason: reason[language],
    severity,
  }));

/** What a check found: besides what any finding says, its rule, why it matters, and how it is mended. */
export const checkInJson = (findings: readonly CheckFinding[], language: Surroundings['language']): readonly object[] =>
  findings.map(({ rule, severity, sheet, row, column, value, reason, why, fix, repairable }) => ({
    rule,
    severity,
    sheet,
    row,
    column,
    value,
    reason: reason[language],
    why: why[language],
    fix: fix[language],
    repairable,
  }));

export const exitCodeOf = (findings: readonly Finding[]): number =>
  findings.some((finding) => finding.severity === 'error') ? EXIT.exceptions : EXIT.ok;

export function describeFinding(finding: Finding, language: Surroundings['language']): string {
  const { severity, reason } = finding;
  return `${wordOf(LISTS.severity, severity, language)} · ${placeOf(finding, language)}${language === 'fr' ? '\u00a0:' : ':'} ${reason[language]}`;
}

/** Where a finding stands and what is found there, in a line. */
export function placeOf(
  { source, sheet, row, column, value }: Omit<Finding, 'reason' | 'severity'>,
  language: Surroundings['language'],
): string {
  const place = [source, sheet, row === null ? null : `${language === 'fr' ? 'ligne' : 'row'} ${row}`, column]
    .filter((part) => part !== null && part !== '')
    .join(' › ');
  const shown = value === null ? null : foundText(value, { dateOrder: usualDateOrder(language) });
  const cut = shown === null || shown.length <= 60 ? shown : `${shown.slice(0, 60)}…`;
  const found = language === 'fr' ? ` «\u00a0${cut}\u00a0»` : ` “${cut}”`;
  return `${place}${cut === null ? '' : found}`;
}

/** Ratings of projects counted by the list's English words, which do not change with the language. */
export function countConfidence(codes: Iterable<string | null>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const code of codes) {
    const word = LISTS.confidence.entries.find((entry) => entry.code === (code ?? 'noData'))?.name.en ?? String(code);
    counts[word] = (counts[word] ?? 0) + 1;
  }
  return counts;
}
