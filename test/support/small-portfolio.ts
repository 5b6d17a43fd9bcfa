import type { HostSession } from '../../src/host/session/node';
import type { RowsByRecord } from '../../src/standard/data/rows';
import type { AnyRecord, RecordKey } from '../../src/standard/model/types';
import type { Language } from '../../src/words/text';
import { appendRows } from '../../src/workbook/rows';
import { standardWorkbook } from './excel';

const STAMP = { author: 'Ada', at: 46330.5 };

/** A portfolio workbook kept in euros with those rows behind the ones that it begins with. */
export async function portfolioWith(rows: RowsByRecord, language: Language): Promise<HostSession> {
  const session = await standardWorkbook('portfolio', language, { settings: { currency: 'EUR' } });
  for (const [key, records] of Object.entries(rows))
    await session.run((context) => appendRows(context, key as RecordKey, records as readonly AnyRecord[], STAMP));
  return session;
}

const MARCH = 46082;
const MAY = 46143;

const project = (id: string, name: string, others: AnyRecord): AnyRecord => ({ id, name, status: 'running', currency: 'EUR', ...others });
const line = (projectId: string, month: number, baseline: number, others: AnyRecord = {}): AnyRecord => ({
  projectId,
  month,
  category: 'services',
  expenditure: 'capex',
  currency: 'EUR',
  baseline,
  ...others,
});

/** Small enough to calculate by hand: two programmes in euros and one that mixes currencies, months from January to May 2026. */
export const SMALL_PORTFOLIO: RowsByRecord = {
  project: [
    project('P-0001', 'Billing', {
      programme: 'Customers',
      department: 'Sales',
      budget: 100,
      forecast: 110,
      confidence: 'green',
      gate: 'planning',
    }),
    project('P-0002', 'Portal', { programme: 'Customers', department: 'Sales', budget: 250, confidence: 'amber', gate: 'planning' }),
    project('P-0003', 'Old site', {
      programme: 'Customers',
      department: 'IT',
      status: 'closed',
      budget: 40,
      forecast: 45,
      confidence: 'red',
    }),
    project('P-0004', 'Network', { programme: 'Foundations', department: 'IT', currency: null, confidence: 'green' }),
    project('P-0005', 'Servers', { programme: 'Foundations', department: 'IT', budget: 500, forecast: 500 }),
    project('P-0006', 'London office', { programme: 'Places', department: 'IT', currency: 'GBP', budget: 70, confidence: 'green' }),
    project('P-0007', 'Paris office', { programme: 'Places', department: 'IT', budget: 30, confidence: 'green' }),
  ],
  programme: [
    { name: 'Customers', currency: 'EUR', envelope: 400 },
    { name: 'Foundations', envelope: 450 },
    { name: 'Places', envelope: 100 },
    { name: 'Nobody’s', envelope: 10 },
  ],
  budgetLine: [
    line('P-0001', 46023, 10, { actual: 12 }),
    line('P-0001', 46100, 20),
    line('P-0002', 46082, 5, { expenditure: 'opex', actual: 4 }),
    line('P-0005', 46053, 40, { actual: 41 }),
    line('P-0005', 45991, 999),
    line('P-0006', 46143, 7, { currency: 'GBP' }),
  ],
  envelope: [
    { name: 'Sales, January to April', from: 46023, to: 46113, department: 'Sales', amount: 50 },
    { name: 'Sales, capex', from: 46023, to: 46113, department: 'Sales', expenditure: 'capex', currency: 'EUR', amount: 25 },
    { name: 'All, January to April', from: 46030, to: 46140, amount: 100 },
    { name: 'All, January to May', from: 46023, to: 46143, amount: 100 },
    { name: 'IT in pounds', from: 46143, to: 46143, department: 'IT', currency: 'GBP', amount: 0 },
  ],
  resourceLine: [
    { projectId: 'P-0001', type: 'people', role: 'developer', month: MARCH, planned: 20 },
    { projectId: 'P-0002', type: 'people', role: 'developer', month: MARCH + 14, planned: 15 },
    { projectId: 'P-0002', type: 'people', role: 'developer', month: MAY, planned: 8 },
    { projectId: 'P-0002', type: 'licence', role: 'developer', month: MARCH, planned: 900 },
    { projectId: 'P-0002', type: 'people', role: 'tester', month: MARCH, planned: 3 },
  ],
  capacity: [
    { role: 'developer', skill: 'Java', month: MARCH, people: 1, share: 0.5 },
    { role: 'developer', skill: 'Web', month: MARCH + 30, people: 1, share: null },
    { role: 'developer', month: MAY, people: 2, share: 1 },
    { role: 'tester', month: MARCH, people: 0 },
  ],
  objective: [
    { id: 'OB-0001', name: 'Grow', weight: 0.5 },
    { id: 'OB-0002', name: 'Be simple', weight: 0.3 },
    { id: 'OB-0003', name: 'Be safe', weight: 0.2 },
  ],
  contribution: [
    { objectiveId: 'OB-0001', projectId: 'P-0001', level: 3 },
    { objectiveId: 'OB-0002', projectId: 'P-0001', level: 1 },
    { objectiveId: 'OB-0001', projectId: 'P-0002', level: 0 },
    { objectiveId: 'OB-0003', projectId: 'P-0003', level: null },
    { objectiveId: 'OB-0002', projectId: 'P-0004', level: 2 },
    { objectiveId: 'OB-0002', projectId: 'P-0004', level: 2 },
  ],
  score: [
    { projectId: 'P-0001', c1: 5, c2: 4, c3: 3, c4: 2, c5: 1, c6: 0, c7: 5, c8: 0 },
    { projectId: 'P-0002', c1: 1, c2: 1, c3: 1, c4: 1, c5: 1, c6: 1, c7: 1, c8: 1 },
    { projectId: 'P-0003', c1: 5, c2: null, c3: 3, c4: 2, c5: 1, c6: 0, c7: 5, c8: 0 },
    { projectId: 'P-0004', c1: 5, c2: 6, c3: 3, c4: 2, c5: 1, c6: 0, c7: 5, c8: 0 },
    { projectId: 'P-0005', c1: 1, c2: 1, c3: 1, c4: 1, c5: 1, c6: 1, c7: 1, c8: 1 },
    { projectId: 'P-0099', c1: 0, c2: 0, c3: 0, c4: 0, c5: 0, c6: 0, c7: 5, c8: 5 },
  ],
  committee: [{ id: 'CM-0001', name: 'Portfolio committee, March', kind: 'portfolio', date: 46090 }],
  agendaItem: [
    { committeeId: 'CM-0001', title: 'Order of projects', kind: 'decision' },
    { committeeId: 'CM-0001', title: 'Delay of Portal', kind: 'escalation', projectId: 'P-0002' },
    { committeeId: 'CM-0007', title: 'A meeting that is not there' },
  ],
  projectDependency: [
    { fromId: 'P-0004', toId: 'P-0001', what: 'Network in the new office', neededBy: 46100, promisedFor: 46110 },
    { fromId: 'P-0005', toId: 'P-0002', what: 'Test servers', neededBy: 46100 },
  ],
};
