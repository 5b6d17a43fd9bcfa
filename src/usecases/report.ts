import type { PortfolioReport } from '../report/portfolio-report';
import { rebuildReport } from '../workbook/portfolio';
import { attempt, type Outcome } from './outcome';
import type { Clock, Reach } from './ports';

/** Draws the report of the open portfolio workbook anew from its tables. */
export const report = ({ write }: Reach, now: Clock): Promise<Outcome<PortfolioReport>> =>
  attempt(() => write((context) => rebuildReport(context, now())));
