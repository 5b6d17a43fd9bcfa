import { dayOf } from '../../src/domain/calendar/days';
import type { Portfolio } from '../../src/report/portfolio-report';
import { RECORDS } from '../../src/standard/data/records';
import type { Project } from '../../src/standard/data/records/project';
import { NO_ROWS, type PortfolioRows } from '../../src/standard/data/rows';
import { blankRecord } from '../../src/standard/decode/table';

export const project = (values: Partial<Project>): Project => ({ ...(blankRecord(RECORDS.project) as Project), ...values });

export const portfolio = (rows: Partial<PortfolioRows>, values: Partial<Portfolio> = {}): Portfolio => ({
  rows: { ...NO_ROWS, project: [], ...rows },
  rates: [],
  exceptions: [],
  organisation: 'Acme',
  currency: 'EUR',
  statusDate: dayOf(2026, 10, 31),
  madeAt: 46330,
  ...values,
});
