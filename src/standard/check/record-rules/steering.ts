import type { Action } from '../../data/records/action';
import type { ChangeRequest } from '../../data/records/change-request';
import type { Decision } from '../../data/records/decision';
import type { GateReview } from '../../data/records/gate-review';
import type { Responsibility } from '../../data/records/responsibility';
import type { RecordRules, RowRule } from './rule';

const isActive = ({ state }: Action): boolean => state !== 'done' && state !== 'cancelled';

const actions: readonly RowRule<Action>[] = [
  {
    rule: 'actionWithoutOwner',
    at: 'owner',
    needs: ['owner', 'state'],
    applies: isActive,
    holds: ({ owner }) => owner !== null,
  },
  {
    rule: 'actionPastDue',
    at: 'due',
    needs: ['due', 'state', 'doneOn'],
    applies: (action) => isActive(action) && action.due !== null && action.doneOn === null,
    holds: ({ due }, { today }) => due === null || due >= today,
  },
];

const decisions: readonly RowRule<Decision>[] = [
  {
    rule: 'decisionPastDue',
    at: 'neededBy',
    needs: ['neededBy', 'state'],
    applies: ({ state, neededBy }) => state === 'pending' && neededBy !== null,
    holds: ({ neededBy }, { today }) => neededBy === null || neededBy >= today,
  },
  {
    rule: 'decidedWithoutDate',
    at: 'decidedOn',
    needs: ['decidedOn', 'state'],
    applies: ({ state }) => state === 'taken' || state === 'applied',
    holds: ({ decidedOn }) => decidedOn !== null,
  },
];

const changes: readonly RowRule<ChangeRequest>[] = [
  {
    rule: 'changeNotRebaselined',
    at: 'rebaselinedOn',
    needs: ['decision', 'rebaseline', 'impactCost', 'impactFinish', 'rebaselinedOn'],
    // Where nobody says whether the baseline moves, a change that costs or delays moves it.
    applies: ({ decision, rebaseline, impactCost, impactFinish }) =>
      decision === 'approved' && (rebaseline ?? ((impactCost ?? 0) !== 0 || (impactFinish ?? 0) !== 0)),
    holds: ({ rebaselinedOn }) => rebaselinedOn !== null,
  },
  {
    rule: 'decidedWithoutDate',
    at: 'decidedOn',
    needs: ['decision', 'decidedOn'],
    applies: ({ decision }) => decision === 'approved' || decision === 'conditional' || decision === 'refused',
    holds: ({ decidedOn }) => decidedOn !== null,
  },
];

const gates: readonly RowRule<GateReview>[] = [
  {
    rule: 'decidedWithoutDate',
    at: 'reviewedOn',
    needs: ['decision', 'reviewedOn'],
    applies: ({ decision }) => decision !== null,
    holds: ({ reviewedOn }) => reviewedOn !== null,
  },
];

const responsibilities: readonly RowRule<Responsibility>[] = [
  {
    rule: 'noAccountable',
    at: 'accountable',
    needs: ['activity', 'accountable'],
    applies: ({ activity }) => activity !== null,
    holds: ({ accountable }) => accountable !== null,
  },
];

export const actionRules: RecordRules = { rows: actions };
export const decisionRules: RecordRules = { rows: decisions };
export const changeRules: RecordRules = { rows: changes };
export const gateRules: RecordRules = { rows: gates };
export const responsibilityRules: RecordRules = { rows: responsibilities };
