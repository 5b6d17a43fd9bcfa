import type { DayNumber } from '../domain/calendar/days';
import { valueOr } from '../domain/result';
import { expectedValue, riskLevel, riskScore } from '../domain/risk/risk';
import { formatId } from '../standard/model/ids';
import { raidItem, type RaidItem } from '../standard/data/records/raid-item';
import type { Language } from '../words/text';
import { blankOf } from './blank';
import { workingDayBy } from './life';
import type { Random } from './random';
import type { BaseProject, Health, LifeStatus, RaidTopic, Role } from './texts/base-project';
import { TRIGGERS } from './texts/phrases';
import { COMMON_TOPICS } from './texts/raid';

export interface RaidInput {
  readonly base: BaseProject;
  /** The first project of its kind keeps every topic as it was thought up. */
  readonly original: boolean;
  readonly status: LifeStatus;
  readonly health: Health;
  readonly budget: number;
  readonly start: DayNumber;
  readonly statusDate: DayNumber;
  readonly finish: DayNumber;
  readonly people: Readonly<Record<Role, string>>;
  readonly language: Language;
  readonly writtenAt: DayNumber;
}

/** Usual probability of each step of the scale. */
const LIKELIHOOD = [0, 0.05, 0.2, 0.4, 0.6, 0.85] as const;

export function raidItemsOf(input: RaidInput, random: Random): RaidItem[] {
  const { base, original } = input;
  const own = original ? base.raid : base.raid.filter((topic) => topic.type !== 'threat' || random.chance(0.8));
  const first = random.whole(0, COMMON_TOPICS.length - 1);
  const common = Array.from({ length: random.whole(1, 3) }, (_, index) => COMMON_TOPICS[(first + index) % COMMON_TOPICS.length]).filter(
    (topic) => topic !== undefined,
  );
  return [...own, ...common].map((topic, index) => itemOf(input, topic, index, random));
}

function itemOf(input: RaidInput, topic: RaidTopic, index: number, random: Random): RaidItem {
  const { base, original, health, budget, language } = input;
  // What was thought up for a project in trouble weighs less where all goes well.
  const calmer = !original && health === 'green' && topic.type !== 'opportunity' ? 1 : 0;
  const probability = topic.rating[0] === null ? null : Math.max(1, topic.rating[0] - calmer);
  const impact = topic.rating[1];
  const amount =
    topic.amount === null ? null : topic.type === 'issue' ? (topic.amount * budget) / (base.budget * 1000) : (topic.amount * budget) / 100;
  const rounded = amount === null ? null : Math.max(1000, Math.round(amount / 1000) * 1000);
  const likelihood = rounded === null || probability === null ? null : (LIKELIHOOD[probability] ?? null);
  const jitter = original ? 0 : random.whole(-6, 12);
  const due = workingDayBy(dueOf(input, topic, jitter));
  const state = input.status === 'closed' ? 'closed' : input.status === 'planned' ? 'open' : (topic.state ?? 'open');
  const category = THEMES[topic.owner];
  const raisedOn = raisedBefore(input, due, index);
  const residual = residualOf(topic, probability, impact);
  return {
    ...blankOf(raidItem),
    id: formatId(raidItem, index + 1),
    type: topic.type,
    title: topic.title[language],
    category,
    raisedOn,
    trigger: probability === null || topic.type === 'opportunity' ? null : (TRIGGERS[category]?.[language] ?? null),
    probability,
    impact,
    score: probability === null || impact === null ? null : valueOr(riskScore(probability, impact), null),
    level: probability === null || impact === null ? null : levelOf(probability, impact),
    likelihood,
    amount: rounded,
    emv:
      likelihood === null || rounded === null
        ? null
        : valueOr(expectedValue(likelihood, rounded, topic.type === 'opportunity' ? 'opportunity' : 'threat'), null),
    response: topic.response,
    action: topic.action[language],
    residualProbability: residual[0],
    residualImpact: residual[1],
    residualScore: residual[0] === null || residual[1] === null ? null : residual[0] * residual[1],
    owner: input.people[topic.owner],
    due,
    state,
    escalated:
      state !== 'closed' && (topic.response === 'escalate' || (health === 'red' && (probability ?? 0) * (impact ?? 0) >= CRITICAL)),
    closedOn: state === 'closed' ? Math.max(raisedOn, Math.min(due, workingDayBy(input.statusDate))) : null,
    author: input.people.manager,
    writtenAt: input.writtenAt,
    sourceFile: null,
    sourceVersion: null,
    sourceTime: null,
  };
}

/** Score from which the committee of a project in trouble deals with a risk. */
const CRITICAL = 15;

const THEMES: Readonly<Record<Role, string>> = {
  manager: 'team',
  lead: 'technology',
  business: 'stakeholders',
  purchasing: 'suppliers',
  sponsor: 'governance',
};

/** One to three months before the action is due, but not before the project was prepared, and not only now. */
function raisedBefore({ start, statusDate }: RaidInput, due: DayNumber, index: number): DayNumber {
  const latest = statusDate - 12;
  return workingDayBy(Math.min(latest, Math.max(Math.min(start - 30, latest - 20), due - 45 - ((index * 23) % 50))));
}

/** What the response leaves: accepted risks stay as they are. */
function residualOf({ response, type }: RaidTopic, probability: number | null, impact: number | null): [number | null, number | null] {
  if (probability === null || impact === null) return [null, null];
  if (response === 'accept') return [probability, impact];
  if (type === 'opportunity') return [Math.min(5, probability + 1), impact];
  return [Math.max(1, probability - 2), response === 'transfer' ? Math.max(1, impact - 2) : Math.max(1, impact - 1)];
}

const levelOf = (probability: number, impact: number): string | null =>
  valueOr(riskLevel(probability, impact), null)?.toLowerCase() ?? null;

/** Days that are counted from the status date; before the end of a closed project, and all ahead of one that has not begun. */
function dueOf({ status, statusDate, finish }: RaidInput, topic: RaidTopic, jitter: number): DayNumber {
  if (status === 'closed') return finish - 21 - Math.abs(topic.due + jitter);
  if (status === 'planned') return statusDate + 14 + Math.abs(topic.due + jitter);
  return topic.state === 'closed' ? Math.min(statusDate - 5, statusDate + topic.due + jitter) : statusDate + topic.due + jitter;
}
