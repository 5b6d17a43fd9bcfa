import { addMonths, dayOf, endOfMonth, monthOf, partsOf, type DayNumber } from '../domain/calendar/days';
import { workingDaysBetween } from '../domain/calendar/working-days';
import { sumOf } from '../domain/money/sum';
import { formatId } from '../standard/model/ids';
import { LISTS } from '../standard/data/lists';
import { agendaItem, type AgendaItem } from '../standard/data/records/agenda-item';
import { capacity, type Capacity } from '../standard/data/records/capacity';
import { committee, type Committee } from '../standard/data/records/committee';
import { contribution, type Contribution } from '../standard/data/records/contribution';
import type { Decision } from '../standard/data/records/decision';
import { envelope, type Envelope } from '../standard/data/records/envelope';
import type { GateReview } from '../standard/data/records/gate-review';
import type { Milestone } from '../standard/data/records/milestone';
import { objective, type Objective } from '../standard/data/records/objective';
import { programme, type Programme } from '../standard/data/records/programme';
import { project as projectRecord, type Project } from '../standard/data/records/project';
import { projectDependency, type ProjectDependency } from '../standard/data/records/project-dependency';
import type { ResourceLine } from '../standard/data/records/resource-line';
import { score, type Score } from '../standard/data/records/score';
import { wordOf } from '../standard/model/words';
import { inLanguage, type Language, type Text } from '../words/text';
import { blankOf } from './blank';
import { NO_SOURCE, tableOf, type FurtherTables, type Trace } from './facts';
import { workingDayBy } from './life';
import type { SampleProject } from './project';
import { CHIEF_EXECUTIVE, DEPARTMENTS, FINANCE_DIRECTOR, OBJECTIVES, PMO_LEAD, PROGRAMMES } from './texts/organisation';
import {
  AGENDA,
  COMMITTEE,
  CONTRIBUTES,
  DEPENDENCIES,
  ENVELOPE,
  OBJECTIVE_TOPICS,
  PROGRAMME_LEADS,
  REQUESTS,
  SELECTION,
} from './texts/portfolio-texts';
import { PROFILES } from './texts/profiles';
import { MONTHS } from './texts/status-phrases';
import { workingDayFrom } from './track';

interface Company {
  readonly projects: readonly SampleProject[];
  readonly statusDate: DayNumber;
  readonly language: Language;
}

type ObjectiveKey = keyof typeof OBJECTIVES;
const OBJECTIVE_KEYS = Object.keys(OBJECTIVES) as ObjectiveKey[];
const PROGRAMME_KEYS = Object.keys(PROGRAMMES) as (keyof typeof PROGRAMMES)[];

const traceOf = (statusDate: DayNumber): Trace => ({ author: PMO_LEAD, writtenAt: statusDate + 0.5, ...NO_SOURCE });
const objectiveId = (key: ObjectiveKey): string => formatId(objective, OBJECTIVE_KEYS.indexOf(key) + 1);
const roundUp = (amount: number, step: number): number => Math.ceil(amount / step) * step;

/** The tables that a portfolio has of its own, consistent with its projects. */
export function portfolioTables(company: Company): FurtherTables {
  const trace = traceOf(company.statusDate);
  const committees = committeesOf(company);
  return {
    programme: tableOf(programme, programmesOf(company), trace),
    objective: tableOf(objective, objectivesOf(company), trace),
    contribution: tableOf(contribution, contributionsOf(company), trace),
    score: tableOf(score, scoresOf(company), trace),
    envelope: tableOf(envelope, envelopesOf(company), trace),
    capacity: tableOf(capacity, capacityOf(company), trace),
    committee: tableOf(committee, committees, trace),
    agendaItem: tableOf(agendaItem, agendaOf(company, committees), trace),
    projectDependency: tableOf(projectDependency, dependenciesOf(company), trace),
  };
}

function programmesOf({ projects, language }: Company): Partial<Programme>[] {
  return PROGRAMME_KEYS.flatMap((key): Partial<Programme>[] => {
    const name = PROGRAMMES[key][language];
    const own = projects.flatMap(({ project }) => (project.programme === name ? [project] : []));
    if (own.length === 0) return [];
    const { objective: first, department, manager } = PROGRAMME_LEADS[key];
    return [
      {
        name,
        objective: OBJECTIVES[first][language],
        sponsor: DEPARTMENTS[department].director,
        manager,
        status: 'running',
        start: Math.min(...own.map(({ start }) => start ?? Infinity)),
        finish: Math.max(...own.map(({ finishBaseline }) => finishBaseline ?? 0)),
        envelope: roundUp(sumOf(own.map(({ budget }) => budget ?? 0)) * 1.04, 100_000),
      },
    ];
  });
}

function objectivesOf({ statusDate, language }: Company): Partial<Objective>[] {
  const horizon = dayOf(partsOf(statusDate).year + 2, 12, 31);
  return OBJECTIVE_KEYS.map((key): Partial<Objective> => {
    const { weight, department, measure, baseline, target } = OBJECTIVE_TOPICS[key];
    return {
      name: OBJECTIVES[key][language],
      weight,
      owner: DEPARTMENTS[department].director,
      measure: measure[language],
      baseline: baseline[language],
      target: target[language],
      horizon,
    };
  });
}

/** What is said of the base project at a position holds for its copies, too. */
const selectionAt = (position: number): (typeof SELECTION)[number] => SELECTION[position % SELECTION.length] ?? SELECTION[0];

/** A project serves its own objective most; the reason is the benefit that moves the objective's measure. */
function contributionsOf({ projects, language }: Company): Partial<Contribution>[] {
  return projects.flatMap(({ project }, position): Partial<Contribution>[] => {
    const own = OBJECTIVE_KEYS.find((key) => OBJECTIVES[key][language] === project.objective);
    const { also } = selectionAt(position);
    const [first, second] = (PROFILES[position % PROFILES.length] ?? PROFILES[0]).benefits.map(({ measure, baseline, target }) =>
      inLanguage(CONTRIBUTES, language, { measure: measure[language], baseline, target }),
    );
    const level = project.priority === 'critical' ? 3 : 2;
    return [
      ...(own ? [{ objectiveId: objectiveId(own), projectId: project.id, level, reason: first ?? null }] : []),
      ...(also && also !== own ? [{ objectiveId: objectiveId(also), projectId: project.id, level: 1, reason: second ?? null }] : []),
    ];
  });
}

function scoresOf({ projects }: Company): Partial<Score>[] {
  return projects.map(({ project }, position): Partial<Score> => {
    const [c1, c2, c3, c4, c5, c6, c7, c8] = selectionAt(position).scores;
    const decision = project.status === 'onHold' ? 'study' : 'selected';
    return {
      projectId: project.id,
      c1,
      c2,
      c3,
      c4,
      c5,
      c6,
      c7,
      c8,
      decision,
      decidedOn: project.decidedOn,
      comment: decision === 'selected' ? project.decisionReason : null,
    };
  });
}

/** By year and kind for the whole company; for two departments as well. What is left of each is small, and one is granted too much. */
function envelopesOf({ projects, statusDate, language }: Company): Partial<Envelope>[] {
  const { year } = partsOf(statusDate);
  const allocated = (of: number, expenditure: string | null, department: string | null): number =>
    sumOf(
      projects
        .filter(({ project }) => department === null || project.department === department)
        .flatMap(({ rows }) =>
          rows.budgetLine
            .filter((line) => partsOf(line.month ?? 0).year === of && (expenditure === null || line.expenditure === expenditure))
            .map(({ baseline }) => baseline ?? 0),
        ),
    );
  const row = (of: number, expenditure: string | null, department: string | null, ease: number): Partial<Envelope>[] => {
    const amount = roundUp(allocated(of, expenditure, department) * ease, 50_000);
    const values = { year: of, kind: expenditure ?? '', department: department ?? '' };
    const name = inLanguage(department === null ? ENVELOPE.all : ENVELOPE.department, language, values);
    const owner = Object.values(DEPARTMENTS).find((known) => known.name[language] === department)?.director ?? FINANCE_DIRECTOR;
    return amount === 0 ? [] : [{ name, from: dayOf(of, 1, 1), to: dayOf(of, 12, 1), department, expenditure, amount, owner }];
  };
  return [
    ...row(year, 'capex', null, 1.03),
    ...row(year, 'opex', null, 1.06),
    ...row(year + 1, 'capex', null, 0.95),
    ...row(year + 1, 'opex', null, 1.1),
    ...row(year, null, DEPARTMENTS.systems.name[language], 1.02),
    ...row(year, null, DEPARTMENTS.operations.name[language], 1.05),
  ];
}

/** From two months back. */
const CAPACITY_MONTHS = 12;
/** Of their working days, after leave, training and operations; and how busy an ordinary month is meant to be. */
const SHARE_FOR_PROJECTS = 0.7;
const BUSY = 0.85;

/** As many people of each role as an ordinary month needs: some months need more. */
function capacityOf({ projects, statusDate }: Company): Partial<Capacity>[] {
  const first = addMonths(monthOf(statusDate), -2);
  const months = Array.from({ length: CAPACITY_MONTHS }, (_, index) => addMonths(first, index));
  const demand = new Map<string, number>();
  for (const { rows } of projects)
    for (const { role, month, planned } of (rows.resourceLine ?? []) as ResourceLine[])
      if (role !== null && month !== null && month >= first && month <= (months.at(-1) ?? first))
        demand.set(role, (demand.get(role) ?? 0) + (planned ?? 0));
  const days = sumOf(months.map((month) => workingDaysBetween(month, endOfMonth(month))));
  return [...demand]
    .sort(([one], [other]) => one.localeCompare(other))
    .flatMap(([role, needed]) => {
      const people = Math.max(0.5, Math.round((needed / days / SHARE_FOR_PROJECTS / BUSY) * 2) / 2);
      return months.map((month): Partial<Capacity> => ({ role, month, people, share: SHARE_FOR_PROJECTS }));
    });
}

const COMMITTEES_HELD = 4;

/** The portfolio committee each month, that for investments each quarter, a fortnight after the reports. */
function committeesOf({ statusDate, language }: Company): Partial<Committee>[] {
  const members = [CHIEF_EXECUTIVE, FINANCE_DIRECTOR, PMO_LEAD, ...Object.values(DEPARTMENTS).map(({ director }) => director)].join('; ');
  const sitting = (kind: 'portfolio' | 'investment', step: number, day: number): Partial<Committee> => {
    const date = workingDayFrom(addMonths(monthOf(statusDate), step) + day - 1);
    const { year, month } = partsOf(date);
    const held = date <= statusDate;
    return {
      name: inLanguage(COMMITTEE[kind], language, { month: (MONTHS[month - 1] ?? MONTHS[0])[language], year }),
      kind,
      date,
      time: COMMITTEE.time[language],
      place: COMMITTEE.place[language],
      chair: kind === 'portfolio' ? CHIEF_EXECUTIVE : FINANCE_DIRECTOR,
      members,
      packDue: workingDayBy(date - 5),
      state: !held ? 'planned' : step === 0 ? 'held' : 'minuted',
      minutes: held && step < 0 ? COMMITTEE.minutes[language] : null,
    };
  };
  const monthly = Array.from({ length: COMMITTEES_HELD + 3 }, (_, index) => sitting('portfolio', index + 1 - COMMITTEES_HELD, 16));
  return [...monthly, sitting('investment', -2, 22), sitting('investment', 1, 22)].sort(
    (one, other) => (one.date ?? 0) - (other.date ?? 0),
  );
}

type AgendaPoint = Omit<Partial<AgendaItem>, 'id' | 'committeeId' | 'order'>;

/** Gates that were passed since the sitting before, and, at the next one, what projects ask to be decided. */
function agendaOf(company: Company, committees: readonly Partial<Committee>[]): Partial<AgendaItem>[] {
  const { projects, statusDate, language } = company;
  const say = (text: Text, values: Readonly<Record<string, string>> = {}): string => inLanguage(text, language, values);
  const portfolio = committees.filter(({ kind }) => kind === 'portfolio');
  const next = portfolio.find(({ date }) => (date ?? 0) > statusDate);
  return committees.flatMap((sitting, index): Partial<AgendaItem>[] => {
    const date = sitting.date ?? 0;
    const held = date <= statusDate;
    const since = portfolio.findLast((other) => (other.date ?? 0) < date)?.date ?? date - 31;
    const state: AgendaPoint = {
      title: say(AGENDA.state),
      kind: 'information',
      presenter: PMO_LEAD,
      duration: 20,
      ...(held ? { outcome: 'noted', record: say(AGENDA.stateRecord) } : {}),
    };
    const scoring: AgendaPoint = {
      title: say(AGENDA.scores),
      kind: 'arbitration',
      presenter: PMO_LEAD,
      duration: 30,
      ...(held ? { outcome: 'agreed' } : {}),
    };
    const gates = projects.flatMap(({ project, rows }) =>
      ((rows.gateReview ?? []) as GateReview[])
        .filter(({ reviewedOn }) => reviewedOn !== null && reviewedOn > since && reviewedOn <= date)
        .map((review): AgendaPoint => {
          const passed = review.decision === 'go';
          return {
            title: say(AGENDA.gate, { gate: wordOf(LISTS.gate, review.gate ?? '', language), project: project.name ?? '' }),
            projectId: project.id,
            kind: 'decision',
            presenter: project.manager,
            duration: 15,
            expected: say(AGENDA.gateExpected),
            outcome: passed ? 'agreed' : review.decision === 'hold' ? 'postponed' : 'conditional',
            record: passed
              ? say(AGENDA.passed)
              : review.decision === 'hold'
                ? review.conditions
                : say(AGENDA.conditional, { conditions: review.conditions ?? '' }),
          };
        }),
    );
    const asked = projects.flatMap(({ project, rows }) =>
      ((rows.decision ?? []) as Decision[])
        .filter(({ state: taken }) => taken === 'pending')
        .map(({ subject, options }): AgendaPoint => ({
          title: say(AGENDA.decision, { subject: subject ?? '', project: project.name ?? '' }),
          projectId: project.id,
          kind: project.confidence === 'red' ? 'escalation' : 'decision',
          presenter: project.manager,
          duration: 20,
          expected: options,
        })),
    );
    const points = sitting.kind === 'investment' ? [scoring] : held ? [state, ...gates] : sitting === next ? [state, ...asked] : [state];
    return points.map((point, at) => ({ committeeId: formatId(committee, index + 1), order: at + 1, ...point }));
  });
}

/** What is handed over comes with the acceptance of the project that delivers it: later than promised where that project slips. */
function dependenciesOf({ projects, language }: Company): Partial<ProjectDependency>[] {
  return DEPENDENCIES.flatMap(({ from, to, what, type, criticality }, index): Partial<ProjectDependency>[] => {
    const [giving, waiting] = [projects[from], projects[to]];
    const accepted = ((giving?.rows.milestone ?? []) as Milestone[]).findLast(({ gate }) => gate !== 'closure');
    if (!giving || !waiting || !accepted) return [];
    // The first of a project's dependencies is the one that stands in its own list.
    const known = waiting.rows.raidItem.find((item) => item.type === 'dependency');
    const neededBy = workingDayFrom((accepted.baseline ?? 0) + 10);
    const promisedFor = accepted.actual ?? accepted.forecast ?? neededBy;
    return [
      {
        fromId: giving.project.id,
        toId: waiting.project.id,
        what: what[language],
        type,
        criticality,
        neededBy,
        promisedFor,
        state: accepted.actual !== null ? 'delivered' : promisedFor > neededBy ? 'atRisk' : 'agreed',
        owner: waiting.project.manager,
        comment: index === DEPENDENCIES.findIndex((first) => first.to === to) ? (known?.action ?? null) : null,
      },
    ];
  });
}

/** Requests that are no projects yet: they have no plan, and a budget is only asked for. */
export function requestsOf(count: number, statusDate: DayNumber, language: Language): Project[] {
  return REQUESTS.map((request, index): Project => {
    const { director, name } = DEPARTMENTS[request.department];
    const requestedOn = workingDayBy(statusDate - request.age);
    return {
      ...blankOf(projectRecord),
      id: formatId(projectRecord, count + index + 1),
      name: request.name[language],
      description: request.need[language],
      need: request.need[language],
      programme: request.programme === null ? null : PROGRAMMES[request.programme][language],
      objective: OBJECTIVES[request.objective][language],
      department: name[language],
      sponsor: director,
      category: request.category,
      priority: request.priority,
      status: request.status,
      confidence: 'noData',
      requestedBy: director,
      requestedOn,
      decidedOn: request.reason === null ? null : workingDayBy(requestedOn + 40),
      decisionReason: request.reason === null ? null : request.reason[language],
      budget: request.budget,
      benefits: request.benefits,
      ...traceOf(requestedOn),
    };
  });
}
