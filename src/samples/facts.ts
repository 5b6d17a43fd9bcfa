import type { DayNumber } from '../domain/calendar/days';
import { formatId } from '../standard/model/ids';
import type { Project } from '../standard/data/records/project';
import type { RaidItem } from '../standard/data/records/raid-item';
import type { StatusUpdate } from '../standard/data/records/status-update';
import type { RowsByRecord } from '../standard/data/rows';
import type { AnyRecord, RecordOf, RecordType, StarterRow } from '../standard/model/types';
import { inLanguage, type Language, type Text } from '../words/text';
import { blankOf } from './blank';
import type { Spending } from './budget';
import type { Random } from './random';
import type { BaseProject, Health, Role } from './texts/base-project';
import type { Kind } from './texts/kinds';
import type { Profile } from './texts/profile';
import type { Standing, TrackedLeaf } from './track';

export const NO_SOURCE = { sourceFile: null, sourceVersion: null, sourceTime: null } as const;

/** Tables that calculations of ours do not know. */
export type FurtherTables = Omit<RowsByRecord, 'project' | 'budgetLine' | 'task' | 'statusUpdate' | 'raidItem'>;

export type Trace = { readonly author: string; readonly writtenAt: number } & typeof NO_SOURCE;

/** What is known of a project once its plan, money, risks and reports are made: its other tables are told from it. */
export interface Facts {
  readonly position: number;
  readonly base: BaseProject;
  readonly profile: Profile;
  readonly kind: Kind;
  readonly health: Health;
  readonly standing: Standing;
  readonly gates: GateDates;
  readonly leaves: readonly TrackedLeaf[];
  readonly lines: readonly Spending[];
  readonly project: Project;
  readonly raid: readonly RaidItem[];
  readonly reports: readonly StatusUpdate[];
  readonly people: Readonly<Record<Role, string>>;
  readonly language: Language;
  readonly random: Random;
  readonly trace: Trace;
}

export const GATES = ['idea', 'feasibility', 'planning', 'execution', 'acceptance', 'closure'] as const;
export type GateKey = (typeof GATES)[number];
/** When each gate is planned, and when it was passed. */
export type GateDates = Readonly<Record<GateKey, { readonly planned: DayNumber; readonly passed: DayNumber | null }>>;

export const say = ({ language }: Pick<Facts, 'language'>, text: Text, values: Readonly<Record<string, string | number>> = {}): string =>
  inLanguage(text, language, values);

/** Rows of a table, numbered in their order; what is not given is blank, and what the sheet calculates is left to it. */
export const tableOf = <const R extends RecordType>(record: R, rows: readonly Partial<RecordOf<R>>[], trace: Trace): AnyRecord[] => {
  const blank = blankOf(record);
  return rows.map((row, index) => ({ ...blank, ...trace, id: formatId(record, index + 1), ...row }));
};

/** A row that new workbooks begin with, in words. */
export const startedWith = (starter: StarterRow, language: Language): AnyRecord =>
  Object.fromEntries(
    Object.entries(starter).map(([key, value]) => [key, typeof value === 'object' && value !== null ? value[language] : value]),
  );

/** Below this address a project keeps its documents; nobody owns such a domain. */
export const linkTo = ({ project }: Pick<Facts, 'project'>, what: string): string =>
  `https://projects.orvane.example/${project.id}/${what}`;
