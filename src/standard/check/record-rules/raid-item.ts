import type { RaidItem } from '../../data/records/raid-item';
import type { RecordRules, RowRule } from './rule';

const isOpen = ({ state }: RaidItem): boolean => state !== 'closed';

const rows: readonly RowRule<RaidItem>[] = [
  {
    rule: 'riskWithoutOwner',
    at: 'owner',
    needs: ['owner', 'state'],
    applies: isOpen,
    holds: ({ owner }) => owner !== null,
  },
  {
    rule: 'riskPastDue',
    at: 'due',
    needs: ['due', 'state'],
    applies: (item) => isOpen(item) && item.due !== null,
    holds: ({ due }, { today }) => due === null || due >= today,
  },
  {
    rule: 'riskWithoutResponse',
    at: 'response',
    needs: ['type', 'probability', 'impact', 'response', 'action', 'state'],
    applies: (item, { standard }) =>
      isOpen(item) && item.type === 'threat' && (item.probability ?? 0) * (item.impact ?? 0) >= standard.thresholds.risk.high,
    holds: ({ response, action }) => response !== null || action !== null,
  },
];

export const raidRules: RecordRules = { rows };
