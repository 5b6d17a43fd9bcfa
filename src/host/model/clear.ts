import type { Area } from '../../ooxml/address';
import type { Sheet } from '../book/book';
import { overlaps, without } from './address';
import { clearContents, forCells } from './cells';
import { isUnbounded } from './cells';
import type { Workspace } from './workspace';

export type ApplyTo = 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks' | 'ResetContents';

/** `range.clear`. "All" takes contents, formats, validations, conditional formats, links and notes. */
export function clearArea(workspace: Workspace, sheet: Sheet, area: Area, applyTo: ApplyTo): void {
  workspace.checkWritable(sheet, area);
  if (applyTo === 'All' || applyTo === 'Contents' || applyTo === 'ResetContents') clearContents(workspace, sheet, area);
  if (applyTo === 'All' || applyTo === 'Formats') clearFormats(sheet, area);
  if (applyTo === 'All' || applyTo === 'Hyperlinks' || applyTo === 'RemoveHyperlinks')
    sheet.hyperlinks = sheet.hyperlinks.flatMap((link) => without(link.area, area).map((part) => ({ ...link, area: part })));
  if (applyTo === 'All') {
    sheet.validations = sheet.validations.filter(
      (validation) => (validation.areas = validation.areas.flatMap((part) => without(part, area))).length > 0,
    );
    sheet.notes = sheet.notes.filter(
      (note) => !overlaps(area, { row: note.row, lastRow: note.row, column: note.column, lastColumn: note.column }),
    );
  }
  workspace.changed(sheet, area);
}

function clearFormats(sheet: Sheet, area: Area): void {
  forCells(sheet, area, (cell) => (cell.style = 0));
  if (isUnbounded(area)) {
    const [lines, first, last] = area.row === 0 ? [sheet.columns, area.column, area.lastColumn] : [sheet.rows, area.row, area.lastRow];
    for (const [at, line] of lines) if (at >= first && at <= last) delete line.style;
  }
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
  sheet.conditionalFormats = sheet.conditionalFormats.filter(
    (format) => (format.areas = format.areas.flatMap((part) => without(part, area))).length > 0,
  );
}
