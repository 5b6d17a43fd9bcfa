import { basename } from 'node:path';
import { readRegister } from '../exchange/register';
import { decodeTable } from '../standard/decode/table';
import { sentence } from '../standard/own/overlay-problem';
import { exchangeRates, type Rate } from '../standard/data/records/rate';
import { RECORDS } from '../standard/data/records';
import type { Finding } from '../standard/model/types';
import { CLI_WORDS } from '../words/cli';
import type { Language } from '../words/text';
import { CannotDo } from './failure';
import { readingErrors, readSource } from './files';

const words = CLI_WORDS.errors;

/** Exchange rates from a file with the columns From, To and Rate, and if it likes Valid from and Rate type; a file that gives none is refused. */
export async function readRates(file: string | undefined): Promise<{ rates: Rate[]; findings: Finding[] }> {
  if (file === undefined) return { rates: [], findings: [] };
  const bytes = await readSource(file);
  const register = await readingErrors(() => readRegister(bytes, basename(file)));
  const [sheet] = register.sheets;
  if (!sheet) throw new CannotDo(words.noRates, { file });
  const decoded = decodeTable(RECORDS.rate, 'portfolio', sheet.headers, sheet.rows, {
    source: basename(file),
    sheet: sheet.name,
    firstRowNumber: sheet.firstRowNumber,
  });
  const missing = decoded.missingColumns.filter(({ required }) => required);
  const named = (language: Language): string => missing.map(({ name }) => name[language]).join(', ');
  if (missing.length > 0) throw new CannotDo(sentence(words.ratesColumns, { file, columns: { en: named('en'), fr: named('fr') } }));
  if (exchangeRates(decoded.records as Rate[]).size === 0) throw new CannotDo(words.noRates, { file });
  return { rates: decoded.records as Rate[], findings: decoded.findings };
}
