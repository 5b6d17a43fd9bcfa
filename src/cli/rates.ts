import { basename } from 'node:path';
import { readRegister } from '../exchange/register';
import { decodeTable } from '../standard/decode/table';
import type { Rate } from '../standard/records/rate';
import { RECORDS } from '../standard/records';
import type { Finding } from '../standard/types';
import { readingErrors, readSource } from './files';

/** Exchange rates from a file with the columns From, To and Rate, and if it likes Valid from and Rate type. */
export async function readRates(file: string): Promise<{ rates: Rate[]; findings: Finding[] }> {
  const bytes = await readSource(file);
  const register = await readingErrors(() => readRegister(bytes, basename(file)));
  const [sheet] = register.sheets;
  if (!sheet) return { rates: [], findings: [] };
  const decoded = decodeTable(RECORDS.rate, 'portfolio', sheet.headers, sheet.rows, {
    source: basename(file),
    sheet: sheet.name,
    firstRowNumber: sheet.firstRowNumber,
  });
  return { rates: decoded.records as Rate[], findings: decoded.findings };
}
