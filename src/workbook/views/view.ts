import type { SheetDefinition } from '../../standard/model/sheet';
import type { RecordKey, WorkbookKind } from '../../standard/model/types';
import type { Pen } from '../draw';

/** What a view is drawn with, besides its own sheet. */
export interface ViewPlace {
  readonly definition: SheetDefinition;
  readonly kind: WorkbookKind;
  /** The names that the workbook's sheets got, by key. */
  readonly sheetNames: ReadonlyMap<string, string>;
  /** Defined names that are there already. */
  readonly known: ReadonlySet<string>;
  readonly pen: Pen;
}

/** Native formulas over the workbook's tables, conditional formats, charts. */
export interface View {
  /** The columns without which there is nothing to show. */
  readonly needs: Readonly<Partial<Record<RecordKey, readonly string[]>>>;
  /** Actions that drawing takes at most. */
  readonly actions: number;
  /** Draws below the frame. */
  readonly draw: (sheet: Excel.Worksheet, place: ViewPlace) => void;
}
