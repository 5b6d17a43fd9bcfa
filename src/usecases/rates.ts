import { readRegister } from '../exchange/register';
import { RECORDS } from '../standard/data/records';
import { exchangeRates, type Rate } from '../standard/data/records/rate';
import { decodeTable } from '../standard/decode/table';
import type { Finding } from '../standard/model/types';
import type { Language } from '../words/text';
import { attempt, Refused, type Outcome } from './outcome';

export interface RatesRead {
  readonly rates: readonly Rate[];
  readonly findings: readonly Finding[];
}

/** Exchange rates from a file with the columns From, To and Rate, and if it likes Valid from and Rate type; a file that gives none is refused. */
export const readRates = (name: string, bytes: Uint8Array): Promise<Outcome<RatesRead>> =>
  attempt(async () => {
    const [sheet] = (await readRegister(bytes, name)).sheets;
    if (!sheet) throw new Refused('noRates');
    const decoded = decodeTable(RECORDS.rate, 'portfolio', sheet.headers, sheet.rows, {
      source: name,
      sheet: sheet.name,
      firstRowNumber: sheet.firstRowNumber,
    });
    const missing = decoded.missingColumns.filter(({ required }) => required);
    const named = (language: Language): string => missing.map((column) => column.name[language]).join(', ');
    if (missing.length > 0) throw new Refused('ratesColumns', { columns: { en: named('en'), fr: named('fr') } });
    const rates = decoded.records as Rate[];
    if (exchangeRates(rates).size === 0) throw new Refused('noRates');
    return { rates, findings: decoded.findings };
  });
