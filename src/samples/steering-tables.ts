import { addMonths, endOfMonth, monthOf, partsOf, type DayNumber } from '../domain/calendar/days';
import { formatId } from '../standard/model/ids';
import { action, type Action } from '../standard/data/records/action';
import { benefit, type Benefit } from '../standard/data/records/benefit';
import { changeRequest, type ChangeRequest } from '../standard/data/records/change-request';
import { decision, type Decision } from '../standard/data/records/decision';
import { lesson, type Lesson } from '../standard/data/records/lesson';
import { meeting, type Meeting } from '../standard/data/records/meeting';
import type { Language } from '../words/text';
import { linkTo, say, tableOf, type Facts, type FurtherTables } from './facts';
import { workingDayBy } from './life';
import { purchasesOf } from './plan-tables';
import { PMO_LEAD } from './texts/organisation';
import * as phrases from './texts/phrases';
import { MONTHS } from './texts/status-phrases';
import { workingDayFrom } from './track';

const { ACTIONS, CHANGE, CLOSING_LESSONS, DECISION, MEETING, STEERING_COMMITTEE } = phrases;

/** What is decided, agreed and learned. */
export function steeringTables(facts: Facts): FurtherTables {
  const { trace } = facts;
  const changes = changesOf(facts);
  const decisions = decisionsOf(facts, changes);
  const meetings = meetingsOf(facts, decisions);
  return {
    changeRequest: tableOf(changeRequest, changes, trace),
    decision: tableOf(decision, decisions, trace),
    action: tableOf(action, actionsOf(facts, meetings), trace),
    meeting: tableOf(meeting, meetings, trace),
    lesson: tableOf(lesson, lessonsOf(facts), trace),
    benefit: tableOf(benefit, benefitsOf(facts), trace),
  };
}

const before =
  <Row>(day: (row: Row) => number | null | undefined) =>
  (one: Row, other: Row): number =>
    (day(one) ?? 0) - (day(other) ?? 0);

/** What was approved is in the baseline; what is pending explains how far the forecast lies from it. */
function changesOf(facts: Facts): Partial<ChangeRequest>[] {
  const { profile, standing, project, people, health, base, random, position, reports } = facts;
  const { status, start, finishForecast, last } = standing;
  const decidedBy = say(facts, STEERING_COMMITTEE);
  const overrun = (project.forecast ?? 0) - (project.budget ?? 0);
  const share = random.between(0.012, 0.03);
  const weeks = random.whole(0, 3);
  const at = (part: number): DayNumber => workingDayBy(Math.min(last - 60, start + Math.round((finishForecast - start) * part)));
  if (status === 'planned') return [];
  const taken = at(0.3);
  const refused = at(0.42);
  const rows: Partial<ChangeRequest>[] = [
    {
      title: say(facts, profile.change.title),
      reason: say(facts, profile.change.reason),
      requestedBy: people.business,
      requestedOn: taken,
      priority: 'high',
      impactScope: say(facts, profile.change.scope),
      impactCost: Math.round(((project.budget ?? 0) * share) / 100) * 100,
      impactFinish: weeks * 7,
      decision: 'approved',
      decidedBy,
      decidedOn: workingDayFrom(taken + 14),
      rebaseline: true,
      rebaselinedOn: workingDayFrom(taken + 20),
    },
    {
      title: say(facts, CHANGE.refused[position % CHANGE.refused.length] ?? CHANGE.refused[0]),
      reason: say(facts, CHANGE.refusedReason),
      requestedBy: people.lead,
      requestedOn: refused,
      priority: 'low',
      impactScope: say(facts, CHANGE.refusedScope),
      impactCost: Math.round(((project.budget ?? 0) * share) / 1000) * 1000,
      impactFinish: 14,
      decision: 'refused',
      decidedBy,
      decidedOn: workingDayFrom(refused + 21),
      rebaseline: false,
    },
  ];
  const slip = project.slip ?? 0;
  if (health !== 'green')
    rows.push({
      title: say(facts, CHANGE.pending),
      reason: say(facts, base.trouble.warning),
      requestedBy: people.manager,
      requestedOn: workingDayBy(last - 12),
      priority: 'critical',
      impactScope: say(facts, CHANGE.pendingScope),
      impactCost: overrun,
      impactFinish: slip,
      decision: 'pending',
      rebaseline: false,
    });
  else if (slip > 0)
    rows.push({
      title: say(facts, CHANGE.tolerated),
      reason: say(facts, CHANGE.toleratedReason),
      requestedBy: people.manager,
      requestedOn: workingDayBy(Math.min(reports.at(-2)?.date ?? last - 40, last - 11) + 1),
      priority: 'medium',
      impactScope: say(facts, CHANGE.toleratedScope),
      impactCost: overrun,
      impactFinish: slip,
      decision: 'approved',
      decidedBy: people.sponsor,
      decidedOn: workingDayBy(last - 8),
      rebaseline: false,
    });
  return rows.sort(before(({ requestedOn }) => requestedOn));
}

/** As people write it: 91,200 or 91 200. */
const amountOf = (amount: number, language: Language): string =>
  String(amount).replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? '\u202f' : ',');

function decisionsOf(facts: Facts, changes: readonly Partial<ChangeRequest>[]): Partial<Decision>[] {
  const { kind, leaves, people, standing, reports, health } = facts;
  const committee = say(facts, STEERING_COMMITTEE);
  const { supplier, orderedOn } = purchasesOf(facts)[0] ?? { supplier: '', orderedOn: null };
  const choices = kind.choices.flatMap((choice, phase): Partial<Decision>[] => {
    const work = leaves.filter((leaf) => leaf.wbs.startsWith(`${phase + 1}.`));
    // A supplier is chosen before the order, anything else at the end of the phase.
    const supplied = choice.decision.en.includes('{supplier}');
    const end = supplied ? orderedOn : work.every((leaf) => leaf.progress === 1) ? Math.max(...work.map((leaf) => leaf.finishNow)) : null;
    if (end === null) return [];
    return [
      {
        subject: say(facts, choice.subject),
        options: say(facts, choice.options),
        neededBy: end,
        decision: say(facts, choice.decision, { supplier }),
        decidedBy: phase === 0 ? people.sponsor : committee,
        decidedOn: workingDayBy(end - 9),
        consequence: say(facts, choice.consequence),
        owner: people.manager,
        state: 'applied',
      },
    ];
  });
  const onChanges = changes.flatMap((change, index): Partial<Decision>[] => {
    if (change.decision === 'pending') return [];
    const approved = change.decision === 'approved';
    const figures = { cost: amountOf(change.impactCost ?? 0, facts.language), days: change.impactFinish ?? 0 };
    return [
      {
        subject: say(facts, DECISION.change, { id: formatId(changeRequest, index + 1), title: change.title ?? '' }),
        options: say(facts, DECISION.options),
        neededBy: workingDayFrom((change.requestedOn ?? 0) + 30),
        decision: approved ? say(facts, DECISION.approved, figures) : say(facts, DECISION.refused),
        decidedBy: change.decidedBy ?? committee,
        decidedOn: change.decidedOn ?? null,
        consequence: say(facts, change.rebaseline ? DECISION.rebaselined : DECISION.kept),
        owner: people.manager,
        state: 'taken',
      },
    ];
  });
  const asked = reports.at(-1);
  const pending: Partial<Decision>[] = asked?.decisions
    ? [
        {
          subject: say(
            facts,
            standing.status === 'planned' ? DECISION.kickOff : standing.status === 'onHold' ? DECISION.restart : DECISION.wayOut,
          ),
          options: asked.decisions,
          neededBy: (asked.date ?? 0) + 21,
          decidedBy: health === 'red' ? say(facts, phrases.PORTFOLIO_COMMITTEE) : committee,
          owner: people.manager,
          state: 'pending',
        },
      ]
    : [];
  return [...[...choices, ...onChanges].sort(before(({ decidedOn }) => decidedOn)), ...pending];
}

/** What meetings agreed, done or nearly, and what the open risks ask for. */
function actionsOf(facts: Facts, meetings: readonly Partial<Meeting>[]): Partial<Action>[] {
  const { raid, standing, people, random, position } = facts;
  const { statusDate, status } = standing;
  const held = meetings.flatMap((row, index) =>
    (row.date ?? 0) <= statusDate ? [{ date: row.date ?? 0, id: formatId(meeting, index + 1) }] : [],
  );
  const owners = [people.manager, people.business, people.lead, people.purchasing];
  const agreed = held.map(({ date, id }, index): Partial<Action> => {
    const due = workingDayFrom(date + random.whole(10, 28));
    const done = status === 'closed' || index < held.length - 1;
    const doneOn = workingDayBy(Math.min(due + random.whole(-6, 3), statusDate));
    return {
      title: say(facts, ACTIONS[(position + index) % ACTIONS.length] ?? ACTIONS[0]),
      source: id,
      owner: owners[index % owners.length] ?? people.manager,
      priority: 'medium',
      openedOn: date,
      // Whoever is not done yet is not late.
      due: done ? due : Math.max(due, workingDayFrom(statusDate + 10)),
      state: done ? 'done' : 'inProgress',
      doneOn: done ? Math.max(date, doneOn) : null,
    };
  });
  const fromRisks = raid
    .filter((item) => item.state !== 'closed' && item.type !== 'assumption')
    .map(({ id, action: title, owner, raisedOn, due, state, score }): Partial<Action> => ({
      title,
      source: id,
      owner,
      priority: (score ?? 0) >= 12 ? 'high' : 'medium',
      openedOn: raisedOn,
      due: Math.max(due ?? 0, workingDayFrom(statusDate + 7)),
      state: state === 'inProgress' ? 'inProgress' : 'open',
    }));
  return [...agreed, ...fromRisks].sort(before(({ openedOn }) => openedOn));
}

const MOST_COMMITTEES = 5;

function meetingsOf(facts: Facts, decided: readonly Partial<Decision>[]): Partial<Meeting>[] {
  const { standing, reports, people, language } = facts;
  const { status, start, statusDate, last } = standing;
  const all = Object.values(people).join('; ');
  const committee = [people.sponsor, people.manager, people.business, PMO_LEAD].join('; ');
  const minutesAt = (what: string): string => linkTo(facts, what);
  const titled = (day: DayNumber): string => {
    const { year, month } = partsOf(day);
    return say(facts, MEETING.steering, { month: (MONTHS[month - 1] ?? MONTHS[0])[language], year });
  };
  if (status === 'planned') {
    const prepared = { kind: 'team', subject: say(facts, MEETING.team), attendees: all, agenda: say(facts, MEETING.kickOffAgenda) };
    const kickOff = {
      date: start,
      kind: 'kickOff',
      subject: say(facts, MEETING.kickOff),
      attendees: all,
      agenda: say(facts, MEETING.kickOffAgenda),
    };
    return [{ ...prepared, date: workingDayBy(statusDate - 10), minutes: say(facts, MEETING.kickOffMinutes), nextOn: start }, kickOff];
  }
  const kickOff: Partial<Meeting> = {
    date: start,
    kind: 'kickOff',
    subject: say(facts, MEETING.kickOff),
    attendees: all,
    agenda: say(facts, MEETING.kickOffAgenda),
    minutes: say(facts, MEETING.kickOffMinutes),
    link: minutesAt('kick-off'),
  };
  const steering = { kind: 'steering', attendees: committee, agenda: say(facts, MEETING.steeringAgenda) };
  // The committee reads the report of the month before; that of the last report is still to come.
  const read = (status === 'closed' ? reports : reports.slice(0, -1)).slice(-MOST_COMMITTEES);
  const dates = read.map(({ date }) => Math.min(workingDayFrom((date ?? last) + 8), workingDayBy(statusDate)));
  const decidedBetween = (from: DayNumber, to: DayNumber): string | null =>
    decided
      .filter(({ decidedOn }) => (decidedOn ?? 0) > from && (decidedOn ?? 0) <= to)
      .map((row) => `${row.subject} – ${row.decision}`)
      .join('\n') || null;
  const next = status === 'closed' ? null : workingDayFrom(last + 9);
  const held = read.map(({ achievements }, index): Partial<Meeting> => ({
    ...steering,
    date: dates[index] ?? last,
    subject: status === 'closed' && index === read.length - 1 ? say(facts, MEETING.closing) : titled(dates[index] ?? last),
    minutes: achievements,
    decisions: decidedBetween(dates[index - 1] ?? (dates[0] ?? last) - 31, dates[index] ?? last),
    nextOn: dates[index + 1] ?? next,
    link: minutesAt(`committee-${index + 1}`),
  }));
  return [kickOff, ...held, ...(next === null ? [] : [{ ...steering, date: next, subject: titled(next) }])];
}

function lessonsOf(facts: Facts): Partial<Lesson>[] {
  const { profile, standing, position } = facts;
  const { status, last } = standing;
  if (status === 'planned') return [];
  const ended = status === 'closed' || status === 'closing';
  const closing = ended ? [0, 1].flatMap((step) => CLOSING_LESSONS[(position + step) % CLOSING_LESSONS.length] ?? []) : [];
  const topics = [profile.lesson, ...closing];
  return topics.map(({ type, phase, theme, title, whatHappened, recommendation }, index): Partial<Lesson> => ({
    date: workingDayBy(last - 30 + index * 9),
    title: say(facts, title),
    type,
    phase,
    category: theme,
    whatHappened: say(facts, whatHappened),
    recommendation: say(facts, recommendation),
    shared: ended || type !== 'avoid',
  }));
}

/** The years over which the benefits of a project are counted. */
export const BENEFIT_YEARS = 5;

/** What gets better, measured once the project has ended; the money of the register is what five years bring. */
function benefitsOf(facts: Facts): Partial<Benefit>[] {
  const { profile, project, standing, people, random, language } = facts;
  const { finishForecast, status, statusDate } = standing;
  const value = project.benefits === null ? null : project.benefits / BENEFIT_YEARS;
  const measuredOn = status === 'closed' ? workingDayBy(endOfMonth(addMonths(monthOf(statusDate), -1))) : null;
  const due = (months: number): DayNumber => workingDayFrom(addMonths(monthOf(finishForecast), months));
  const rows = profile.benefits.map(({ name, category, measure, unit, baseline, target }, index): Partial<Benefit> => {
    const reached = baseline + (target - baseline) * random.between(0.45, 0.95);
    return {
      name: name[language],
      category,
      owner: people.business,
      measure: measure[language],
      unit: unit[language],
      baseline,
      target,
      due: due(6 + index * 6),
      ...(measuredOn === null ? {} : { actual: Math.round(reached), measuredOn }),
    };
  });
  const saved: Partial<Benefit> = {
    name: say(facts, phrases.BENEFIT_SAVINGS),
    category: 'financial',
    owner: people.sponsor,
    measure: say(facts, phrases.BENEFIT_MEASURE),
    unit: say(facts, phrases.BENEFIT_UNIT),
    baseline: 0,
    target: value,
    due: due(12),
    ...(measuredOn === null || value === null ? {} : { actual: Math.round((value * 0.4) / 1000) * 1000, measuredOn }),
    value,
  };
  return value === null ? rows : [...rows, saved];
}
