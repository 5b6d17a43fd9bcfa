import type { DayNumber } from '../domain/calendar/days';
import { adoption, type Adoption } from '../standard/data/records/adoption';
import { charter, type Charter } from '../standard/data/records/charter';
import { communication } from '../standard/data/records/communication';
import { qualityCheck } from '../standard/data/records/quality-check';
import { responsibility } from '../standard/data/records/responsibility';
import { stakeholder, type Stakeholder } from '../standard/data/records/stakeholder';
import { PROJECT_STARTERS } from '../standard/data/starters/project';
import type { AnyRecord } from '../standard/model/types';
import { blankOf } from './blank';
import { GATES, say, startedWith, tableOf, type Facts, type FurtherTables, type GateKey } from './facts';
import { workingDayBy } from './life';
import { purchasesOf } from './plan-tables';
import { longDate } from './status';
import { FINANCE_DIRECTOR, PMO_LEAD } from './texts/organisation';
import * as phrases from './texts/phrases';
import { workingDayFrom } from './track';

const { ADOPTION, CHARTER, EXPECTS, QUALITY, ROLE, STRATEGY } = phrases;

/** Who is concerned, what they are told, and what was agreed with them. */
export function peopleTables(facts: Facts): FurtherTables {
  const { trace, language } = facts;
  const started = (key: 'responsibility' | 'communication' | 'qualityCheck'): AnyRecord[] =>
    (PROJECT_STARTERS[key] ?? []).map((row) => startedWith(row, language));
  return {
    charter: [charterOf(facts)],
    stakeholder: tableOf(stakeholder, stakeholdersOf(facts), trace),
    responsibility: tableOf(responsibility, started('responsibility'), trace),
    qualityCheck: tableOf(qualityCheck, checked(facts, started('qualityCheck')), trace),
    communication: tableOf(communication, communicated(facts, started('communication')), trace),
    adoption: tableOf(adoption, adoptionsOf(facts), trace),
  };
}

/** The form's own fields; what repeats the project's is calculated. */
function charterOf(facts: Facts): AnyRecord {
  const { project, profile, kind, leaves, raid, people, gates, standing, language, trace } = facts;
  const lines = (texts: readonly (string | null)[]): string | null => texts.filter((line) => line).join('\n') || null;
  const conditions = raid.find(({ type }) => type === 'threat')?.action;
  const approved = workingDayBy(Math.min((gates.feasibility.passed ?? 0) + 14, standing.statusDate - 3));
  const form: Partial<Charter> = {
    context: say(facts, profile.need),
    objectives: project.description,
    successCriteria: lines(
      profile.benefits.map(({ measure, baseline, target, unit }) =>
        say(facts, CHARTER.success, { measure: measure[language], baseline, target, unit: unit[language] }),
      ),
    ),
    scopeIn: say(facts, profile.scopeIn),
    scopeOut: say(facts, profile.scopeOut),
    deliverables: lines(leaves.filter((leaf) => !leaf.milestone && leaf.weight >= 10).map((leaf) => leaf.name[language])),
    assumptions: lines(raid.filter(({ type }) => type === 'assumption').map(({ title }) => title)),
    constraints: say(facts, kind.constraints),
    milestones: lines(
      leaves
        .filter((leaf) => leaf.milestone)
        .map((leaf) => say(facts, CHARTER.milestone, { name: leaf.name[language], date: longDate(leaf.finish, language) })),
    ),
    risks: lines(
      raid
        .filter(({ type }) => type === 'threat')
        .slice(0, 3)
        .map(({ title }) => title),
    ),
    organisation: say(facts, CHARTER.organisation, people),
    funding: say(facts, CHARTER.funding, { programme: project.programme ?? '' }),
    sponsorName: people.sponsor,
    sponsorDecision: facts.health === 'green' ? 'approved' : 'conditional',
    sponsorDecidedOn: approved,
    pmoName: PMO_LEAD,
    pmoDecision: 'approved',
    pmoDecidedOn: workingDayBy(approved - 4),
    reservations: facts.health === 'green' ? null : (conditions ?? null),
  };
  return { ...blankOf(charter), ...form, ...trace };
}

/** A professional address, in plain letters. */
const addressOf = (name: string): string =>
  `${name
    .normalize('NFD')
    .replace(/[^A-Za-z -]/g, '')
    .trim()
    .toLowerCase()
    .replace(/ +/g, '.')}@orvane.example`;

function stakeholdersOf(facts: Facts): Partial<Stakeholder>[] {
  const { people, project, profile, standing } = facts;
  const main = purchasesOf(facts)[0];
  const supplier = main?.orderedOn ? main.supplier : undefined;
  const late = standing.status === 'planned' || standing.status === 'running' || standing.status === 'onHold';
  const person = (name: string, organisation: string | null): Partial<Stakeholder> => ({ name, organisation, contact: addressOf(name) });
  return [
    {
      ...person(people.sponsor, project.department),
      role: say(facts, ROLE.sponsor),
      expectations: say(facts, EXPECTS.sponsor),
      ...standingOf(5, 4, 'leading', 'leading'),
      strategy: say(facts, STRATEGY.sponsor),
      owner: people.manager,
    },
    {
      ...person(people.business, project.department),
      role: say(facts, ROLE.business),
      expectations: say(facts, EXPECTS.business),
      ...standingOf(4, 5, 'supportive', 'leading'),
      strategy: say(facts, STRATEGY.business),
      owner: people.manager,
    },
    {
      name: say(facts, profile.group.name),
      role: say(facts, ROLE.users),
      organisation: project.department,
      expectations: say(facts, EXPECTS.users),
      ...standingOf(2, 5, late ? 'neutral' : 'supportive', 'supportive'),
      strategy: say(facts, profile.group.action),
      owner: people.business,
    },
    ...(supplier === undefined
      ? []
      : [
          {
            name: supplier,
            role: say(facts, ROLE.supplier),
            organisation: supplier,
            expectations: say(facts, EXPECTS.supplier),
            ...standingOf(3, 4, 'supportive', 'supportive'),
            strategy: say(facts, STRATEGY.supplier),
            owner: people.purchasing,
          },
        ]),
    {
      ...person(FINANCE_DIRECTOR, say(facts, ROLE.finances)),
      role: say(facts, ROLE.finance),
      expectations: say(facts, EXPECTS.finance),
      ...standingOf(5, 2, 'neutral', 'supportive'),
      strategy: say(facts, STRATEGY.finance),
      owner: people.sponsor,
    },
    {
      name: say(facts, ROLE.council),
      role: say(facts, ROLE.staff),
      expectations: say(facts, EXPECTS.council),
      ...standingOf(4, 3, late ? 'resistant' : 'neutral', 'neutral'),
      strategy: say(facts, STRATEGY.council),
      owner: people.sponsor,
    },
  ];
}

const standingOf = (influence: number, interest: number, attitude: string, attitudeWanted: string): Partial<Stakeholder> => ({
  influence,
  interest,
  attitude,
  attitudeWanted,
});

/** The checks of the gates that were passed have their answers; a project in trouble has one that is not all yes. */
function checked(facts: Facts, rows: readonly AnyRecord[]): AnyRecord[] {
  const { gates, health, people } = facts;
  const asked = (row: AnyRecord): GateKey | undefined => GATES.find((gate) => gate === row['gate']);
  const passed = rows.map((row) => gates[asked(row) ?? 'closure'].passed);
  const weak = health === 'green' ? -1 : passed.findLastIndex((day) => day !== null);
  return rows.map((row, index) => {
    const day = passed[index] ?? null;
    if (day === null) return row;
    const answer =
      index === weak
        ? { answer: 'partly', evidence: say(facts, QUALITY.partly), correction: say(facts, QUALITY.correction, { owner: people.lead }) }
        : { answer: 'yes', evidence: say(facts, QUALITY.evidence) };
    return { ...row, ...answer, checkedBy: PMO_LEAD, checkedOn: workingDayBy(day - 3) };
  });
}

const EVERY: Readonly<Record<string, number>> = { weekly: 7, fortnightly: 14, monthly: 30, atMilestones: 60 };

/** The plan goes on while the project does. */
function communicated({ standing }: Facts, rows: readonly AnyRecord[]): AnyRecord[] {
  const { status, start, last, statusDate } = standing;
  return rows.map((row) => {
    const rhythm = EVERY[String(row['frequency'])] ?? 30;
    if (status === 'planned') return { ...row, nextOn: workingDayFrom(start + Math.min(rhythm, 30)) };
    const lastOn: DayNumber = workingDayBy(last - Math.ceil(rhythm / 3));
    return { ...row, lastOn, nextOn: status === 'closed' ? null : workingDayFrom(Math.max(lastOn + rhythm, statusDate + 2)) };
  });
}

/** Measured from the first use on: pilots are not counted. */
function adoptionsOf(facts: Facts): Partial<Adoption>[] {
  const { profile, people, standing, gates, random, language } = facts;
  const { status, finishForecast, statusDate } = standing;
  const live = gates.acceptance.passed;
  const rows: readonly [Partial<Adoption>, number][] = [
    [
      {
        group: profile.group.name[language],
        people: profile.group.people,
        change: profile.group.change[language],
        impact: 'high',
        action: profile.group.action[language],
      },
      0.9,
    ],
    [
      {
        group: say(facts, ADOPTION.managers),
        people: Math.max(3, Math.round(profile.group.people / 12)),
        change: say(facts, ADOPTION.change),
        impact: 'medium',
        action: say(facts, ADOPTION.action),
      },
      0.95,
    ],
  ];
  return rows.map(([row, target], index): Partial<Adoption> => {
    const adopted = Math.round(random.between(0.62, 0.9) * 100) / 100;
    const building = gates.planning.passed !== null && status !== 'onHold';
    return {
      ...row,
      owner: index === 0 ? people.business : people.sponsor,
      due: workingDayBy(finishForecast - 20),
      state: live !== null ? 'done' : building ? 'inProgress' : 'open',
      target,
      ...(live === null ? {} : { adopted, measuredOn: workingDayBy(Math.min(statusDate, live + 40)) }),
    };
  });
}
