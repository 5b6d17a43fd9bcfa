import { ensureCell, internStyle } from '../book/book';
import type { Hyperlink } from '../book/book';
import { invalidArgument } from '../bridge/errors';
import { contains, without } from './address';
import { recordOf, textOf } from './arguments';
import type { Region } from './styles';

const MAX_SCREEN_TIP = 255;

/** The link of a range, as Excel.RangeHyperlink. */
export function hyperlinkOf({ sheet, areas }: Region): unknown {
  const [area] = areas;
  const link = area && sheet.hyperlinks.find((known) => contains(known.area, area));
  if (!link || !area) return null;
  const shown = sheet.cells[area.row]?.[area.column]?.value;
  return {
    ...(link.address === undefined ? {} : { address: link.address }),
    ...(link.documentReference === undefined ? {} : { documentReference: link.documentReference }),
    ...(link.screenTip === undefined ? {} : { screenTip: link.screenTip }),
    textToDisplay: typeof shown === 'string' || typeof shown === 'number' ? String(shown) : '',
  };
}

/** Setting a link shows its text in the first cell and formats it blue and underlined, as Excel does. */
export function setHyperlink({ workspace, sheet, areas }: Region, value: unknown): void {
  const [area] = areas;
  if (!area) throw invalidArgument('There is no range.');
  workspace.checkWritable(sheet, area);
  sheet.hyperlinks = sheet.hyperlinks.flatMap((link) => without(link.area, area).map((part) => ({ ...link, area: part })));
  if (value === null || value === '') return;
  const given = recordOf(value, 'hyperlink');
  const link: Hyperlink = { area: { ...area } };
  if (typeof given.address === 'string') link.address = given.address;
  if (typeof given.documentReference === 'string') link.documentReference = given.documentReference;
  if (typeof given.screenTip === 'string') {
    if (given.screenTip.length > MAX_SCREEN_TIP) throw invalidArgument(`A screen tip has at most ${MAX_SCREEN_TIP} characters.`);
    link.screenTip = given.screenTip;
  }
  if (link.address === undefined && link.documentReference === undefined)
    throw invalidArgument('A hyperlink needs an address or a documentReference.');
  sheet.hyperlinks.push(link);
  const cell = ensureCell(sheet, area.row, area.column);
  if (given.textToDisplay !== undefined && given.textToDisplay !== null) cell.value = textOf(given.textToDisplay, 'textToDisplay');
  else if (cell.value === null && cell.formula === undefined) cell.value = link.address ?? link.documentReference ?? '';
  const style = workspace.style(cell);
  cell.style = internStyle(workspace.book, {
    ...style,
    font: { ...style.font, color: workspace.book.themeColors[10] ?? '#0563C1', underline: 'Single' },
  });
  workspace.changed(sheet, { row: area.row, column: area.column, lastRow: area.row, lastColumn: area.column });
}
