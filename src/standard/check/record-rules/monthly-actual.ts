import type { AnyRecord } from '../../model/types';
import type { RecordRules, RowRule } from './rule';

/** What was used or spent stands in a month that has begun. */
const inThePast: RowRule = {
  rule: 'actualInFuture',
  at: 'actual',
  needs: ['month', 'actual'],
  applies: ({ month, actual }: AnyRecord) => month !== null && actual !== null && actual !== 0,
  holds: ({ month }: AnyRecord, { lastPast }) => Number(month) <= lastPast,
};

export const monthlyActualRules: RecordRules = { rows: [inThePast] };
