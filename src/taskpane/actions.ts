import type { ConsolidatedSource, SourceFile } from '../exchange/consolidate';
import type { WorkbookIdentity } from '../standard/own/meta';
import type { AnyRecord, Finding, WorkbookKind } from '../standard/model/types';
import type { SelfTestReport } from '../self-test/report';
import type { Running } from '../self-test/run';
import type { CheckedWorkbook } from '../usecases/check';
import type { Register, RegisteredRequest } from '../usecases/intake';
import type { MendedWorkbook } from '../usecases/repair';
import type { Language } from '../words/text';
import type { WorkbookCulture } from '../workbook/culture';
import type { Place } from '../workbook/go-to';

/** What the open workbook is and how its Excel writes. */
export interface Surroundings {
  readonly identity: WorkbookIdentity | null;
  readonly culture: WorkbookCulture;
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

/** Everything that the pane asks of Excel; what is refused is thrown. Components get it handed in. */
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
  /** Null where the workbook is not empty. */
  readonly selfTest: (running: Omit<Running, 'now' | 'pause'>) => Promise<SelfTestReport | null>;
  readonly writeSelfTest: (report: SelfTestReport, language: Language) => Promise<void>;
}
