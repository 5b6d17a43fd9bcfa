import type { PortfolioRecordKey, StarterRow } from '../types';

/** Rows that the tables of a new portfolio workbook begin with. */
export const PORTFOLIO_STARTERS: Readonly<Partial<Record<PortfolioRecordKey, readonly StarterRow[]>>> = {};
