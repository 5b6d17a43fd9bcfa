import type { PortfolioRecordKey, RecordType } from '../types';
import { exception } from './exception';
import { rate } from './rate';

/** The record types that only the portfolio workbook holds. */
export const PORTFOLIO_RECORDS = { rate, exception } as const satisfies Readonly<Record<PortfolioRecordKey, RecordType>>;
