import { BASE_STANDARD } from '../../src/standard/own/resolve';
import { drawNote } from '../../src/workbook/column';

interface Written {
  readonly cell: unknown;
  readonly text: string;
  width?: number;
  height?: number;
}

/** The embedded host has no notes: this stands in for the sheet of an Excel that has. */
function noted(supported: string, platform = 'PC'): Written[] {
  const written: Written[] = [];
  const notes = {
    add: (cell: unknown, text: string): Written => {
      const note = { cell, text };
      written.push(note);
      return note;
    },
  };
  const isSetSupported = (_: string, version: string): boolean => Number(version.split('.')[1]) <= Number(supported.split('.')[1]);
  Object.assign(globalThis, { Office: { context: { platform, requirements: { isSetSupported } } } });
  for (const column of BASE_STANDARD.records.raidItem.columns)
    drawNote({ notes } as unknown as Excel.Worksheet, column.key as unknown as Excel.Range, column, 'fr');
  return written;
}

describe('the note on a header', () => {
  test('holds the help of the column, in a box that shows all of it, where Excel has notes', () => {
    const { columns } = BASE_STANDARD.records.raidItem;
    const written = noted('1.18');
    expect(written.map(({ cell, text }) => [cell, text])).toEqual(columns.map(({ key, help }) => [key, help.fr]));
    // Some 5 points a character and 12 a line at the 9 points of a note.
    for (const { text, width = 0, height = 0 } of written)
      expect(Math.floor(width / 5) * Math.floor(height / 12)).toBeGreaterThan(text.length);
  });

  // Microsoft's reference of Excel.NoteUpdateData: width and height are "not supported in Excel on the web".
  test('keeps the size that Excel on the web gives it', () => {
    const written = noted('1.18', 'OfficeOnline');
    expect(written.map(({ text }) => text)).toEqual(noted('1.18').map(({ text }) => text));
    for (const { width, height } of written) expect([width, height]).toEqual([undefined, undefined]);
  });

  test('is left out by an Excel without them', () => {
    expect(noted('1.17')).toEqual([]);
  });
});
