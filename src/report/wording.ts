import { numberFormatOf } from '../standard/writing/format';
import type { RatingCode } from '../standard/model/identity';
import { usualDateOrder, writtenDay } from '../standard/writing/shown';
import type { Standard } from '../standard/model/standard';
import type { RecordKey, StandardListKey } from '../standard/model/types';
import type { Measure } from '../standard/model/measure';
import { wordOf } from '../standard/model/words';
import { columnName, measureName } from '../standard/writing/measure-name';
import { bare } from '../words/sentence';
import { inLanguage, type Language, type Text, type Values } from '../words/text';
import { RATING_ORDER, type PortfolioReport } from './portfolio-report';

/** A number format that shows money in the unit that its size asks for, and what to call that unit. */
export interface MoneyScale {
  readonly format: string;
  readonly axis: string;
  readonly unit: string;
}

type Named = Pick<Measure<never>, 'name' | 'short'>;

/** What every page of a report is written with: the organisation's names, the report's language, one scale of money. */
export interface Wording {
  readonly standard: Standard;
  readonly language: Language;
  readonly money: MoneyScale;
  readonly say: (text: Text, values?: Values) => string;
  /** The word of a list's code, as the organisation has it; what is not in the list is the word itself. */
  readonly word: (list: StandardListKey, code: string | null) => string;
  readonly rating: (code: RatingCode) => string;
  /** What the organisation calls a column. */
  readonly column: (record: RecordKey, key: string) => string;
  /** What a measure is called, without its abbreviation. */
  readonly measure: (measure: Named) => string;
  /** The abbreviation of a measure, where it has one. */
  readonly short: (measure: Named) => string;
  readonly day: (day: number) => string;
  /** A share as text, in the language's typography. */
  readonly percent: (share: number, signed?: boolean) => string;
  readonly formats: Readonly<Record<'date' | 'month' | 'timestamp', string>>;
}

export function wordingOf(report: PortfolioReport, standard: Standard, language: Language): Wording {
  const word: Wording['word'] = (list, code) => {
    const known = standard.lists[list];
    return code === null ? '' : known ? wordOf(known, code, language) : code;
  };
  const formatOf = (type: 'date' | 'month' | 'timestamp'): string => numberFormatOf({ type }, language);
  return {
    standard,
    language,
    money: moneyScale([report.wholeLifeCost, report.budget, report.forecast, report.performance.bac], report.currency, language),
    say: (text, values) => inLanguage(text, language, values),
    word,
    rating: (code) => word('confidence', code),
    column: (record, key) => columnName(standard, { record, key }, language),
    measure: (measure) => bare(measureName(standard, measure, language)),
    short: (measure) => measure.short?.[language] ?? measureName(standard, measure, language),
    day: (day) => writtenDay(day, usualDateOrder(language)),
    percent: (share, signed = false) =>
      new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
        style: 'percent',
        maximumFractionDigits: 1,
        ...(signed ? { signDisplay: 'exceptZero' } : {}),
      }).format(share),
    formats: { date: formatOf('date'), month: formatOf('month'), timestamp: formatOf('timestamp') },
  };
}

export const ratingWords = ({ rating }: Wording): Record<RatingCode, string> =>
  Object.fromEntries(RATING_ORDER.map((code) => [code, rating(code)])) as Record<RatingCode, string>;

/** A format that shows the sign of what is above zero too. */
export const signed = (format: string): string => `+${format};-${format};0`;

function moneyScale(amounts: readonly (number | null)[], currency: string, language: Language): MoneyScale {
  const largest = Math.max(0, ...amounts.map((amount) => Math.abs(amount ?? 0)));
  if (largest >= 1e8)
    return { format: '#,##0.0,,', axis: '#,##0,,', unit: language === 'fr' ? `millions ${currency}` : `${currency} million` };
  if (largest >= 1e6)
    return { format: '#,##0,', axis: '#,##0,', unit: language === 'fr' ? `milliers ${currency}` : `${currency} thousand` };
  return { format: '#,##0.00', axis: '#,##0', unit: currency };
}
