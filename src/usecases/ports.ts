/** What differs between Excel, the command line and a page, and is handed to a use case. */

type Work<T> = (context: Excel.RequestContext) => Promise<T>;

/** How the open workbook is reached: in the pane, writing waits until the person has left the cell that they are typing in. */
export interface Reach {
  readonly read: <T>(work: Work<T>) => Promise<T>;
  readonly write: <T>(work: Work<T>) => Promise<T>;
}

/** An Excel without a window that is given one workbook after the other. */
export interface WorkbookSession {
  run<T>(work: Work<T>): Promise<T>;
  newWorkbook(): void;
  open(bytes: Uint8Array, name?: string): Promise<void>;
  save(): Promise<Uint8Array>;
  /** Remembers the workbook as it is; `restore` brings it back. */
  snapshot(): void;
  restore(): void;
}

/** A session's workbook, which nobody else works in. */
export const reachOf = (session: WorkbookSession): Reach => ({ read: (work) => session.run(work), write: (work) => session.run(work) });

/** The time on the wall, an Excel serial. */
export type Clock = () => number;
