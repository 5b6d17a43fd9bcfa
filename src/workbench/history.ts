import type { Book } from '../host/book/book';
import { cloneData } from '../host/model/clone';

/** Steps kept at most, and cells in all of them together. */
const MOST = { steps: 50, cells: 2_500_000 };

/** Snapshots of the workbook from before each edit, and after those that were undone. */
export class History {
  private past: Book[] = [];
  private future: Book[] = [];

  /** Call it before the edit. */
  remember(book: Book): void {
    this.past.push(cloneData(book));
    this.future = [];
    let cells = 0;
    const kept = this.past.findLastIndex((step) => (cells += size(step)) > MOST.cells);
    this.past = this.past.slice(Math.max(Math.min(kept + 1, this.past.length - 1), this.past.length - MOST.steps, 0));
  }
  /** The edit did not happen. */
  takeBack(): void {
    this.past.pop();
  }
  undo(now: Book): Book | undefined {
    const before = this.past.pop();
    if (before) this.future.push(cloneData(now));
    return before;
  }
  redo(now: Book): Book | undefined {
    const after = this.future.pop();
    if (after) this.past.push(cloneData(now));
    return after;
  }
  forget(): void {
    this.past = [];
    this.future = [];
  }
  get canUndo(): boolean {
    return this.past.length > 0;
  }
  get canRedo(): boolean {
    return this.future.length > 0;
  }
}

const size = (book: Book): number => book.sheets.reduce((sum, { cells }) => cells.reduce((all, row) => all + (row?.length ?? 0), sum), 0);
