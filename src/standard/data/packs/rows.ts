import type { Text } from '../../../words/text';
import { wordsAnew, type Overlay } from '../../model/overlay';
import { PROJECT_SHEETS } from '../sheets/project';

/** English, French. */
export type Pair = readonly [en: string, fr: string];

export type Row = NonNullable<NonNullable<Overlay['records']>[string]['rows']>[number];
type SheetChanges = NonNullable<NonNullable<Overlay['sheets']>['project']>;

export const text = ([en, fr]: Pair): Text => ({ en, fr });

export const named = (...name: Pair): { name: Text } => ({ name: text(name) });

/** Several roles of a cell. */
const together = (texts: readonly Text[]): Text => ({
  en: texts.map(({ en }) => en).join('; '),
  fr: texts.map(({ fr }) => fr).join('\u00a0; '),
});

/** What must be true to pass a gate. */
export const gate = (code: string, ...criteria: Pair): Row => ({ gate: code, criteria: text(criteria) });

export const check = (code: string, question: Pair, standard: Pair): Row => ({
  gate: code,
  question: text(question),
  standard: text(standard),
});

export const message = (audience: Text, what: Pair, channel: string, frequency: string, sender: Text, preparedBy = sender): Row => ({
  audience,
  message: text(what),
  channel,
  frequency,
  sender,
  preparedBy,
});

interface Raci {
  readonly phase: string | null;
  readonly activity: Pair;
  readonly responsible: readonly Text[];
  readonly accountable: Text;
  readonly consulted: readonly Text[];
  readonly informed: readonly Text[];
}

export const activity = ({ phase: code, activity: what, responsible, accountable, consulted, informed }: Raci): Row => ({
  phase: code,
  activity: text(what),
  responsible: together(responsible),
  accountable,
  consulted: together(consulted),
  informed: together(informed),
});

interface Phase {
  /** Codes of their lists. */
  readonly phase: string;
  readonly gate: string;
  readonly purpose: Pair;
  readonly deliverables: Pair;
  readonly question: Pair;
  readonly decidedBy: Text;
}

export const phase = ({ phase: code, gate: end, purpose, deliverables, question, decidedBy }: Phase): Row => ({
  name: code,
  gate: end,
  purpose: text(purpose),
  deliverables: text(deliverables),
  question: text(question),
  decidedBy,
});

interface Role {
  readonly name: Text;
  readonly level: 'portfolio' | 'programme' | 'project';
  readonly mission: Pair;
  readonly responsibilities: Pair;
  readonly holder: Pair;
  readonly seat: Pair;
}

export const role = ({ name, level, mission, responsibilities, holder, seat }: Role): Row => ({
  name,
  level,
  mission: text(mission),
  responsibilities: text(responsibilities),
  holder: text(holder),
  seat: text(seat),
});

type Owed = 'required' | 'recommended' | 'notNeeded';
/** Of a small, a medium and a large project. */
export type Sizes = readonly [small: Owed, medium: Owed, large: Owed];
export const ALL: Sizes = ['required', 'required', 'required'];
export const FROM_MEDIUM: Sizes = ['recommended', 'required', 'required'];
export const LARGE: Sizes = ['notNeeded', 'recommended', 'required'];

interface Deliverable {
  readonly gate: string;
  readonly name: Pair;
  readonly purpose: Pair;
  /** The sheet that holds it; null for a document of its own. */
  readonly sheet: Text | null;
  readonly sizes: Sizes;
  readonly writer: Text;
  readonly approver: Text;
}

export const deliverable = ({ gate: code, name, purpose, sheet, sizes: [small, medium, large], writer, approver }: Deliverable): Row => ({
  name: text(name),
  gate: code,
  purpose: text(purpose),
  sheet,
  small,
  medium,
  large,
  writer,
  approver,
});

export const policy = (name: Pair, rule: Pair, appliesTo: Pair, owner: Text): Row => ({
  name: text(name),
  rule: text(rule),
  appliesTo: text(appliesTo),
  owner,
});

export const ALL_PROJECTS: Pair = ['All projects', 'Tous les projets'];

type Records = NonNullable<Overlay['records']>;

/** What a method calls its gates, and the rows that its tables begin with. */
interface Method {
  /** One of its gates, as the header of a column. */
  readonly gate: Pair;
  readonly reviews?: Named;
  /** A row of the library of what is owed. */
  readonly products?: Named;
  readonly reports?: Named;
  readonly phaseColumns: Readonly<Record<'gate' | 'question', Pair>> & {
    /** French only: English says the same for every method. */
    readonly projects: string;
  };
  readonly dueAt: Pair;
  readonly rows: Readonly<Record<'gates' | 'checks' | 'messages' | 'phases' | 'products' | 'roles' | 'policies', readonly Row[]>>;
}

interface Named {
  readonly one: Pair;
  readonly several: Pair;
}

const namedAs = (names: Named | undefined): Pick<Records[string], 'name' | 'plural'> =>
  names ? { ...named(...names.one), plural: text(names.several) } : {};

/** The records that every method names anew and fills. */
export const methodRecords = ({ gate: gateName, reviews, products, reports, phaseColumns, dueAt, rows }: Method) => {
  const gateColumn = { columns: { gate: named(...gateName) } };
  return {
    milestone: gateColumn,
    gateReview: { ...namedAs(reviews), ...gateColumn, rows: [...rows.gates] },
    qualityCheck: { ...gateColumn, rows: [...rows.checks] },
    communication: { rows: [...rows.messages] },
    ...(reports ? { statusUpdate: namedAs(reports) } : {}),
    phase: {
      columns: {
        gate: named(...phaseColumns.gate),
        question: named(...phaseColumns.question),
        projects: { name: { fr: phaseColumns.projects } },
      },
      rows: [...rows.phases],
    },
    methodDeliverable: {
      ...namedAs(products),
      columns: { ...(products ? { name: named(...products.one) } : {}), gate: named(...dueAt) },
      rows: [...rows.products],
    },
    methodRole: { rows: [...rows.roles] },
    policy: { addRows: [...rows.policies] },
  } satisfies Records;
};

/** The names of the sheets of a project workbook, with a pack's own. */
export const sheetNames =
  (changes: SheetChanges) =>
  (key: string): Text => {
    const own = changes[key]?.name;
    const base = PROJECT_SHEETS.find((sheet) => sheet.key === key)?.name;
    if (!base) throw new Error(`no sheet ${key}`);
    return own === undefined ? base : { ...base, ...wordsAnew(own) };
  };
