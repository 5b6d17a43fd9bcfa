import type { SheetDefinition } from '../../standard/sheets/sheet';
import type { WorkbookKind } from '../../standard/types';
import { drawFrame, type Pen } from '../draw';

/** What a view is drawn with, besides its own sheet. */
export interface ViewPlace {
  readonly definition: SheetDefinition;
  readonly kind: WorkbookKind;
  /** The names that the workbook's sheets got, by key. */
  readonly sheetNames: ReadonlyMap<string, string>;
  readonly pen: Pen;
}

/** Draws below the frame: native formulas over the workbook's tables, conditional formats, charts. */
export type DrawView = (sheet: Excel.Worksheet, place: ViewPlace) => void;

/** Each view by the key of its sheet. */
const VIEWS: Readonly<Record<string, DrawView>> = {};

/** A sheet that only calculates: nobody types into it, so it is protected, without a password. */
export function drawView(sheet: Excel.Worksheet, place: ViewPlace): void {
  const { definition, pen } = place;
  drawFrame(sheet, definition.name[pen.language], definition.purpose[pen.language], pen, false);
  VIEWS[definition.key]?.(sheet, place);
  protect(sheet);
}

/** Against slips only: whoever means it takes the protection away. Columns may be widened, cells selected and copied. */
export function protect(sheet: Excel.Worksheet): void {
  sheet.protection.protect({ allowFormatColumns: true, allowFormatRows: true, allowAutoFilter: true });
}
