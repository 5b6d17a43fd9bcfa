import { basename } from 'node:path';
import { readRates, type RatesRead } from '../usecases/rates';
import { readSource } from './files';
import { done } from './outcome';

/** The exchange rates of a file; none where no file is named. */
export const ratesOf = async (file: string | undefined): Promise<RatesRead> =>
  file === undefined ? { rates: [], findings: [] } : done(await readRates(basename(file), await readSource(file)), file);
