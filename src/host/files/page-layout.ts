/** How a sheet is printed (ISO/IEC 29500-1, 18.3.1: pageSetup and its neighbours). Areas and titles are names, in the workbook part. */
import { MAX_COLUMNS, MAX_ROWS } from '../../ooxml/address';
import { child, childrenNamed, decodeXstring, element, escapeText, flag, numberOf, otherAttributes, type XmlNode } from '../../ooxml/xml';
import type { PageLayout, Sheet } from '../book/book';
import { keep, kept } from './unknown';

const KNOWN_OF_SETUP = ['paperSize', 'scale', 'fitToWidth', 'fitToHeight', 'orientation', 'blackAndWhite', 'draft'];

/** Left, centre and right of `&Lleft&Ccentre&Rright`; `&&` is an ampersand. */
export function splitHeader(text: string): { left?: string; center?: string; right?: string } {
  const parts: Record<'L' | 'C' | 'R', string> = { L: '', C: '', R: '' };
  let at: 'L' | 'C' | 'R' = 'C';
  for (let position = 0; position < text.length; position++) {
    const next = text[position + 1];
    if (text[position] === '&' && (next === 'L' || next === 'C' || next === 'R')) {
      at = next;
      position++;
    } else if (text[position] === '&' && next !== undefined) {
      parts[at] += `&${next}`;
      position++;
    } else parts[at] += text[position] ?? '';
  }
  return { ...(parts.L && { left: parts.L }), ...(parts.C && { center: parts.C }), ...(parts.R && { right: parts.R }) };
}

const joinHeader = (left = '', center = '', right = ''): string =>
  (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);

export function readPageLayout(node: (name: string) => XmlNode | undefined, sheet: Sheet, source: string, fitToPage: boolean): void {
  const layout: PageLayout = {};
  const options = node('printOptions')?.attributes;
  if (flag(options?.['horizontalCentered'])) layout.centerHorizontally = true;
  if (flag(options?.['verticalCentered'])) layout.centerVertically = true;
  if (flag(options?.['headings'])) layout.printHeadings = true;
  if (flag(options?.['gridLines'])) layout.printGridlines = true;
  const margins = node('pageMargins')?.attributes;
  if (margins) {
    const inches = (name: string): number => numberOf(margins[name]) ?? 0;
    const read = {
      left: inches('left'),
      right: inches('right'),
      top: inches('top'),
      bottom: inches('bottom'),
      header: inches('header'),
      footer: inches('footer'),
    };
    if (JSON.stringify(read) !== JSON.stringify(USUAL_MARGINS)) layout.margins = read;
  }
  const setup = node('pageSetup');
  if (setup) {
    const a = setup.attributes;
    keep(sheet, 'pageSetup', otherAttributes(setup, KNOWN_OF_SETUP));
    if (a['orientation'] === 'landscape' || a['orientation'] === 'portrait') layout.orientation = a['orientation'];
    const paper = numberOf(a['paperSize']);
    if (paper !== undefined) layout.paperSize = paper;
    if (flag(a['blackAndWhite'])) layout.blackAndWhite = true;
    if (flag(a['draft'])) layout.draftMode = true;
    const scale = numberOf(a['scale']);
    if (!fitToPage && scale !== undefined) layout.zoom = { scale };
  }
  if (fitToPage) {
    const wide = numberOf(setup?.attributes['fitToWidth']) ?? 1;
    const high = numberOf(setup?.attributes['fitToHeight']) ?? 1;
    layout.zoom = { ...(wide > 0 && { horizontalFitToPages: wide }), ...(high > 0 && { verticalFitToPages: high }) };
  }
  const headerFooter = node('headerFooter');
  if (headerFooter) {
    const header = splitHeader(decodeXstring(child(headerFooter, 'oddHeader')?.text ?? ''));
    const footer = splitHeader(decodeXstring(child(headerFooter, 'oddFooter')?.text ?? ''));
    const words = {
      ...(header.left !== undefined && { leftHeader: header.left }),
      ...(header.center !== undefined && { centerHeader: header.center }),
      ...(header.right !== undefined && { rightHeader: header.right }),
      ...(footer.left !== undefined && { leftFooter: footer.left }),
      ...(footer.center !== undefined && { centerFooter: footer.center }),
      ...(footer.right !== undefined && { rightFooter: footer.right }),
    };
    if (Object.keys(words).length > 0) layout.headersFooters = words;
    keep(sheet, 'headerFooter', otherAttributes(headerFooter, []));
    const others = headerFooter.children.filter((each) => each.name !== 'oddHeader' && each.name !== 'oddFooter');
    keep(sheet, 'headerFooter:other', others.map((each) => source.slice(each.start, each.end)).join(''));
  }
  const breaks = (name: string): number[] => childrenNamed(node(name), 'brk').map((each) => Number(each.attributes['id']));
  const rowBreaks = breaks('rowBreaks');
  const columnBreaks = breaks('colBreaks');
  if (rowBreaks.length > 0) layout.rowBreaks = rowBreaks;
  if (columnBreaks.length > 0) layout.columnBreaks = columnBreaks;
  const { printArea, titleRows, titleColumns } = sheet.pageLayout;
  sheet.pageLayout = { ...layout, ...(printArea && { printArea }), ...(titleRows && { titleRows }), ...(titleColumns && { titleColumns }) };
}

/** What Excel writes for a sheet whose margins nobody set. */
const USUAL_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

export const fitsToPage = (layout: PageLayout): boolean =>
  layout.zoom?.horizontalFitToPages !== undefined || layout.zoom?.verticalFitToPages !== undefined;

/** The elements by name, in the file's order among the sheet's. */
export function writePageLayout(sheet: Sheet): Map<string, string> {
  const { pageLayout: layout } = sheet;
  const parts = new Map<string, string>();
  const options = {
    horizontalCentered: layout.centerHorizontally || undefined,
    verticalCentered: layout.centerVertically || undefined,
    headings: layout.printHeadings || undefined,
    gridLines: layout.printGridlines || undefined,
  };
  if (Object.values(options).some(Boolean)) parts.set('printOptions', element('printOptions', options));
  parts.set('pageMargins', element('pageMargins', { ...(layout.margins ?? USUAL_MARGINS) }));
  const fits = fitsToPage(layout);
  const setup =
    element('pageSetup', {
      paperSize: layout.paperSize,
      scale: fits ? undefined : layout.zoom?.scale,
      fitToWidth: !fits || layout.zoom?.horizontalFitToPages === 1 ? undefined : (layout.zoom?.horizontalFitToPages ?? 0),
      fitToHeight: !fits || layout.zoom?.verticalFitToPages === 1 ? undefined : (layout.zoom?.verticalFitToPages ?? 0),
      orientation: layout.orientation,
      blackAndWhite: layout.blackAndWhite || undefined,
      draft: layout.draftMode || undefined,
    }).slice(0, -2) + kept(sheet, 'pageSetup');
  if (setup !== '<pageSetup') parts.set('pageSetup', `${setup}/>`);
  const { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter } = layout.headersFooters ?? {};
  const header = joinHeader(leftHeader, centerHeader, rightHeader);
  const footer = joinHeader(leftFooter, centerFooter, rightFooter);
  const words =
    (header && `<oddHeader>${escapeText(header)}</oddHeader>`) +
    (footer && `<oddFooter>${escapeText(footer)}</oddFooter>`) +
    kept(sheet, 'headerFooter:other');
  if (words !== '') parts.set('headerFooter', `<headerFooter${kept(sheet, 'headerFooter')}>${words}</headerFooter>`);
  const breaks = (name: string, at: readonly number[] | undefined, max: number): void => {
    if (at && at.length > 0)
      parts.set(
        name,
        element(name, { count: at.length, manualBreakCount: at.length }, at.map((id) => element('brk', { id, max, man: true })).join('')),
      );
  };
  breaks('rowBreaks', layout.rowBreaks, MAX_COLUMNS - 1);
  breaks('colBreaks', layout.columnBreaks, MAX_ROWS - 1);
  return parts;
}
