import { addMonths, monthsBetween, type DayNumber } from '../domain/calendar/days';
import { sumOf } from '../domain/money/sum';
import { acquisition, type Acquisition } from '../standard/data/records/acquisition';
import { deliverable, type Deliverable } from '../standard/data/records/deliverable';
import { gateReview, type GateReview } from '../standard/data/records/gate-review';
import { milestone, type Milestone } from '../standard/data/records/milestone';
import { requirement, type Requirement } from '../standard/data/records/requirement';
import { resourceLine, type ResourceLine } from '../standard/data/records/resource-line';
import { PROJECT_STARTERS } from '../standard/data/starters/project';
import type { Text } from '../words/text';
import { GATES, linkTo, say, startedWith, tableOf, type Facts, type FurtherTables } from './facts';
import { workingDayBy } from './life';
import { LICENCES, TRAINING } from './texts/kinds';
import { DELIVERABLE, EVIDENCE, GATE, STEERING_COMMITTEE } from './texts/phrases';
import { workingDayFrom, type TrackedLeaf } from './track';

/** What is planned, bought and delivered. */
export function planTables(facts: Facts): FurtherTables {
  const { trace } = facts;
  const delivered = deliverablesOf(facts);
  return {
    milestone: tableOf(milestone, milestonesOf(facts), trace),
    gateReview: tableOf(gateReview, gateReviewsOf(facts), trace),
    resourceLine: tableOf(resourceLine, resourcesOf(facts), trace),
    acquisition: tableOf(acquisition, acquisitionsOf(facts), trace),
    deliverable: tableOf(deliverable, delivered, trace),
    requirement: tableOf(requirement, requirementsOf(facts, delivered), trace),
  };
}

export const phaseOf = ({ wbs }: TrackedLeaf): number => Number(wbs.split('.')[0]) - 1;
const phasesOf = (leaves: readonly TrackedLeaf[]): number => Math.max(...leaves.map(phaseOf)) + 1;

function milestonesOf(facts: Facts): Partial<Milestone>[] {
  const { leaves, people, standing, gates } = facts;
  const last = phasesOf(leaves) - 1;
  const gateAfter = (phase: number): string | null =>
    phase === 0 ? 'planning' : phase === last ? 'acceptance' : phase === last - 1 ? 'execution' : null;
  const slipping = say(facts, GATE.follows);
  const own = leaves
    .filter((leaf) => leaf.milestone)
    .map((leaf): Partial<Milestone> => ({
      name: leaf.name[facts.language],
      gate: gateAfter(phaseOf(leaf)),
      owner: phaseOf(leaf) === 0 ? people.manager : people.lead,
      baseline: leaf.finish,
      forecast: leaf.finishNow,
      actual: leaf.actualFinish,
      comment: leaf.actualFinish === null && leaf.finishNow > leaf.finish + 20 ? slipping : null,
    }));
  const { planned, passed } = gates.closure;
  const closed: Partial<Milestone> = {
    name: say(facts, GATE.closing),
    gate: 'closure',
    owner: people.sponsor,
    baseline: workingDayFrom(standing.finishBaseline + 10),
    forecast: passed ?? planned,
    actual: passed,
  };
  return [...own, closed];
}

function gateReviewsOf(facts: Facts): Partial<GateReview>[] {
  const { gates, health, standing, people, raid, language } = facts;
  const criteria = PROJECT_STARTERS.gateReview ?? [];
  const next = GATES.find((gate) => gates[gate].passed === null);
  return GATES.map((gate, index): Partial<GateReview> => {
    const { planned, passed } = gates[gate];
    const row = { gate, criteria: null, ...startedWith(criteria[index] ?? {}, language), planned };
    const decidedBy = say(facts, STEERING_COMMITTEE);
    if (passed === null) {
      if (gate !== next || standing.status !== 'onHold') return row;
      return { ...row, reviewedOn: workingDayBy(standing.statusDate - 45), decision: 'hold', conditions: say(facts, GATE.hold), decidedBy };
    }
    const risk = raid.find(({ type }) => type === 'threat');
    const conditions =
      gate === 'planning' && health !== 'green' && risk
        ? {
            conditions: say(facts, GATE.conditions, { action: risk.action ?? '', owner: people.lead }),
            conditionsDue: workingDayFrom(passed + 45),
          }
        : {};
    const decision = 'conditions' in conditions ? 'goWithConditions' : 'go';
    return { ...row, evidence: say(facts, EVIDENCE[gate]), reviewedOn: passed, decision, ...conditions, decidedBy };
  });
}

/** Days are told in halves. */
const days = (amount: number, rate: number): number => Math.round((amount / rate) * 2) / 2;

/** The labour of the budget as days of each role, and one line for each other thing that is bought. */
function resourcesOf(facts: Facts): Partial<ResourceLine>[] {
  const { lines, kind, people } = facts;
  const labour = lines.filter(({ category }) => category === 'labour');
  const names: Readonly<Record<string, string>> = {
    projectManager: people.manager,
    businessAnalyst: people.business,
    engineer: people.lead,
  };
  const persons = kind.team.flatMap(([role, share, unitCost]) =>
    labour.map(({ month, baseline, actual, forecast }): Partial<ResourceLine> => ({
      type: 'people',
      role,
      resource: names[role] ?? null,
      month,
      unit: 'personDay',
      planned: days((forecast ?? baseline ?? 0) * share, unitCost),
      actual: actual === null ? null : days(actual * share, unitCost),
      unitCost,
    })),
  );
  const things = purchasesOf(facts)
    .filter(({ type }) => type !== null)
    .map(({ type, item, supplier, amount, month, orderedOn, complete }): Partial<ResourceLine> => ({
      type,
      resource: orderedOn === null ? say(facts, item) : `${say(facts, item)} (${supplier})`,
      month,
      unit: 'lumpSum',
      planned: 1,
      actual: complete ? 1 : null,
      unitCost: amount,
    }));
  return [...persons, ...things].sort((one, other) => (one.month ?? 0) - (other.month ?? 0));
}

interface Purchase {
  readonly category: 'services' | 'licences' | 'equipment' | 'training';
  readonly item: Text;
  readonly supplier: string;
  readonly type: 'licence' | 'material' | null;
  readonly procedure: string;
  readonly contractType: string;
  readonly leadDays: number;
  /** The baseline of its category. */
  readonly amount: number;
  readonly month: DayNumber;
  readonly neededOn: DayNumber;
  readonly orderedOn: DayNumber | null;
  /** All of it is booked. */
  readonly complete: boolean;
}

/** One contract for each category that is bought outside. */
export function purchasesOf({ kind, lines, standing }: Pick<Facts, 'kind' | 'lines' | 'standing'>): Purchase[] {
  const contracts = [
    { category: 'services', what: kind.services, type: null, procedure: 'restrictedTender', contractType: 'fixedPrice', leadDays: 30 },
    { category: 'licences', what: LICENCES, type: 'licence', procedure: 'negotiated', contractType: 'subscription', leadDays: 21 },
    {
      category: 'equipment',
      what: kind.equipment,
      type: 'material',
      procedure: 'restrictedTender',
      contractType: 'fixedPrice',
      leadDays: 75,
    },
    { category: 'training', what: TRAINING, type: null, procedure: 'framework', contractType: 'unitPrice', leadDays: 15 },
  ] as const;
  return contracts.flatMap(({ category, what: [item, supplier], ...contract }): Purchase[] => {
    const own = lines.filter((line) => line.category === category);
    const amount = sumOf(own.map((line) => line.baseline ?? 0));
    // The first month that takes more than an even share: orders are not signed for the first small bill.
    const month = own.find((line) => (line.baseline ?? 0) * own.length >= amount)?.month;
    if (month === undefined || amount === 0) return [];
    const complete = standing.status === 'closed' || own.every((line) => line.forecast === null);
    const neededOn = workingDayFrom(month + 14);
    const orderBy = workingDayBy(neededOn - contract.leadDays - 5);
    const orderedOn = standing.status !== 'planned' && orderBy <= standing.statusDate ? orderBy : null;
    return [{ category, item, supplier, ...contract, amount, month, neededOn, orderedOn, complete }];
  });
}

function acquisitionsOf(facts: Facts): Partial<Acquisition>[] {
  const { standing, people, language } = facts;
  const { statusDate, last } = standing;
  return purchasesOf(facts).map(
    ({
      category,
      item,
      supplier,
      procedure,
      contractType,
      amount,
      month,
      neededOn,
      orderedOn,
      complete,
      leadDays,
    }): Partial<Acquisition> => {
      const ordered = orderedOn !== null;
      const deliveredOn = ordered && complete ? workingDayBy(Math.max(orderedOn, Math.min(last, addMonths(month, 2)))) : null;
      return {
        item: item[language],
        category,
        owner: people.purchasing,
        procedure,
        contractType,
        supplier: ordered ? supplier : null,
        amount,
        neededOn,
        // What must still be ordered can still arrive.
        leadDays: ordered ? leadDays : Math.max(5, Math.min(leadDays, neededOn - statusDate - 10)),
        orderedOn,
        deliveredOn,
        state: deliveredOn !== null ? 'accepted' : ordered ? 'ordered' : monthsBetween(statusDate, month) < 4 ? 'tendering' : 'planned',
      };
    },
  );
}

function deliverablesOf(facts: Facts): Partial<Deliverable>[] {
  const { leaves, people, standing, language } = facts;
  const phases = ['feasibility', 'planning', 'execution', 'acceptance'] as const;
  return leaves
    .filter((leaf) => !leaf.milestone)
    .map((leaf): Partial<Deliverable> => {
      const { wbs, actualFinish, progress } = leaf;
      const phase = Math.min(phaseOf(leaf), phases.length - 1);
      const acceptedOn = actualFinish === null ? null : workingDayFrom(actualFinish + 6);
      const accepted = acceptedOn !== null && acceptedOn <= standing.statusDate;
      return {
        name: leaf.name[language],
        description: say(facts, DELIVERABLE[phase] ?? DELIVERABLE[0]),
        phase: phases[phase] ?? null,
        owner: people[phase % 2 === 0 ? 'lead' : 'business'],
        due: leaf.finish,
        state: accepted ? 'accepted' : actualFinish !== null ? 'delivered' : progress > 0 ? 'inProgress' : 'notStarted',
        deliveredOn: actualFinish,
        ...(accepted ? { acceptedBy: people.business, acceptedOn } : {}),
        version: actualFinish !== null ? '1.0' : progress > 0 ? `0.${Math.max(1, Math.floor(progress * 10))}` : null,
        link: progress > 0 ? linkTo(facts, wbs) : null,
      };
    });
}

/** A requirement is met by the last deliverable of its phase. */
function requirementsOf(
  { kind, language, standing, people, leaves }: Facts,
  delivered: readonly Partial<Deliverable>[],
): Partial<Requirement>[] {
  const work = leaves.filter((leaf) => !leaf.milestone);
  return kind.requirements.map(({ requirement: needed, criterion, type, priority, phase }): Partial<Requirement> => {
    const by = delivered[work.findLastIndex((leaf) => phaseOf(leaf) <= phase)];
    const state =
      by?.state === 'accepted'
        ? 'accepted'
        : by?.state === 'delivered'
          ? 'delivered'
          : standing.status === 'planned'
            ? 'proposed'
            : 'agreed';
    return {
      requirement: needed[language],
      type,
      priority,
      source: people.business,
      deliverable: by?.name ?? null,
      criterion: criterion[language],
      state,
      ...(state === 'accepted' ? { acceptedBy: people.business, acceptedOn: by?.acceptedOn ?? null } : {}),
    };
  });
}
