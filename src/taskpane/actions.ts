import type { ConsolidatedSource, SourceFile } from '../exchange/consolidate';
import type { CheckFinding } from '../standard/check/finding';
import type { WorkbookIdentity } from '../standard/meta';
import type { AnyRecord, Finding, WorkbookKind } from '../standard/model/types';
import type { Language, Text } from '../words/text';
import type { WorkbookCulture } from '../workbook/culture';
import type { Place } from '../workbook/go-to';

/** What the open workbook is and how its Excel writes. */
export interface Surroundings {
  readonly identity: WorkbookIdentity | null;
  readonly culture: WorkbookCulture;
}

export interface RegisteredProject {
  readonly id: string;
  readonly name: string;
  readonly place: Place;
}

export interface Register {
  readonly projects: readonly RegisteredProject[];
  /** Of the settings. */
  readonly currency: string;
}

export interface RegisteredRequest {
  readonly id: string;
  readonly place: Place;
}

/** A finding of the check, and the cell of the open workbook where it stands. */
export interface PlacedFinding extends CheckFinding {
  readonly place: Place | null;
}

export interface CheckedWorkbook {
  readonly findings: readonly PlacedFinding[];
  /** How much of what was checked is right, 0 to 1; null where there was nothing to check. */
  readonly score: number | null;
  /** What an upgrade to our version of the standard would bring; empty where the workbook has it. */
  readonly brings: readonly Text[];
}

/** The workbook after a repair or an upgrade. */
export interface MendedWorkbook {
  readonly repairs: readonly CheckFinding[];
  readonly now: CheckedWorkbook;
}

export interface ConsolidationChoice {
  readonly files: readonly SourceFile[];
  readonly dropEarlier: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { readonly done: number; readonly name: string }) => void;
  /** From now on nothing can be cancelled. */
  readonly onWriting: () => void;
}

export interface ConsolidationOutcome {
  readonly sources: readonly ConsolidatedSource[];
  readonly findings: readonly Finding[];
  /** Projects in the register now; requests are none yet. */
  readonly projects: number;
  readonly statusDate: number;
  readonly currency: string;
}

/** Everything that the pane asks of Excel. Components get it handed in. */
export interface PaneActions {
  readonly look: () => Promise<Surroundings>;
  readonly setUp: (kind: WorkbookKind, language: Language) => Promise<void>;
  readonly register: () => Promise<Register>;
  readonly addRequest: (request: AnyRecord, author: string) => Promise<RegisteredRequest>;
  readonly goTo: (place: Place) => Promise<void>;
  readonly goToDashboard: () => Promise<void>;
  readonly consolidate: (choice: ConsolidationChoice) => Promise<ConsolidationOutcome>;
  readonly rebuildReport: () => Promise<{ readonly projects: number }>;
  readonly check: () => Promise<CheckedWorkbook>;
  readonly repair: () => Promise<MendedWorkbook>;
  readonly upgrade: () => Promise<MendedWorkbook>;
}
