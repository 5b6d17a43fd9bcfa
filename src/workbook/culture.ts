import type { Culture } from '../standard/decode/culture';
import type { DateOrder } from '../standard/decode/date-text';
import type { DecimalSeparator } from '../standard/decode/decimal';

/** How this Excel writes numbers and dates, which is not a matter of the interface's language. */
export interface WorkbookCulture extends Culture {
  /** `fr-FR` */
  readonly name: string;
  readonly decimal: DecimalSeparator;
  readonly dateOrder: DateOrder;
}

/** One request. */
export async function readCulture(context: Excel.RequestContext): Promise<WorkbookCulture> {
  const culture = context.application.cultureInfo.load('name');
  const numbers = culture.numberFormat.load('numberDecimalSeparator');
  if (Office.context.requirements.isSetSupported('ExcelApi', '1.12')) {
    const dates = culture.datetimeFormat.load('shortDatePattern');
    await context.sync();
    return cultureOf(culture.name, numbers.numberDecimalSeparator, dates.shortDatePattern);
  }
  await context.sync();
  return cultureOf(culture.name, numbers.numberDecimalSeparator, usualPattern(culture.name));
}

const cultureOf = (name: string, decimal: string, pattern: string): WorkbookCulture => ({
  name,
  decimal: decimal === ',' ? ',' : '.',
  dateOrder: orderOf(pattern),
});

const orderOf = (pattern: string): DateOrder => {
  const letters = pattern.toLowerCase().replace(/[^dmy]/g, '');
  return letters.startsWith('y') ? 'ymd' : letters.startsWith('m') ? 'mdy' : 'dmy';
};

/** Before ExcelApi 1.12 Excel tells the culture's name only. */
function usualPattern(name: string): string {
  try {
    return new Intl.DateTimeFormat(name)
      .formatToParts(0)
      .map(({ type }) => type.charAt(0))
      .join('');
  } catch {
    return 'dmy';
  }
}
