/** A sheet's drawing (ISO/IEC 29500-1, 20.5): charts that the book knows, and pictures and shapes that pass through. */
import { decodePart, kindOf, type PackageReader, type PackageWriter, type Relationship, relationshipType } from '../../ooxml/package';
import {
  attributes,
  child,
  decodeXstring,
  descendants,
  escapeText,
  escapeXstringAttribute,
  numberOf,
  otherAttributes,
  parseXml,
  prefixedAttribute,
  XML_DECLARATION,
  type XmlNode,
} from '../../ooxml/xml';
import type { Book, Chart, ChartSeries, Sheet } from '../book/book';
import { readChart, type ChartContent } from './chart-reader';
import { CHART_SHAPES } from './chart-types';
import { writeChart } from './chart-writer';
import { keep, keepPart, keepRelationships, kept, keptJson, keptRelationships, writeKeptPart, writeKeptRelationships } from './unknown';

const EMU_PER_POINT = 12_700;
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const CREATION_URI = '{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}';

/** An anchor of the file: a picture or shape by its text, or a chart with what of it was read. */
interface KeptAnchor {
  xml: string;
  chart?: { id: string; relationshipId: string; name: string; position: Chart['position']; altText?: Chart['altText'] };
}

// ── places on the sheet ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

const rowHeight = (sheet: Sheet, row: number): number => {
  const info = sheet.rows.get(row);
  return info?.hidden ? 0 : (info?.height ?? sheet.defaultRowHeight);
};
const columnWidth = (sheet: Sheet, column: number): number => {
  const info = sheet.columns.get(column);
  return info?.hidden ? 0 : (info?.width ?? sheet.defaultColumnWidth);
};

/** The cell in which that many points from the sheet's edge end, and the rest in EMU. */
function cellBefore(points: number, size: (index: number) => number, most: number): { index: number; offset: number } {
  let rest = points;
  let index = 0;
  for (; index < most - 1; index++) {
    const next = size(index);
    if (rest < next) break;
    rest -= next;
  }
  return { index, offset: Math.round(rest * EMU_PER_POINT) };
}

function edge(index: number, offset: number, size: (index: number) => number): number {
  let points = offset / EMU_PER_POINT;
  for (let at = 0; at < index; at++) points += size(at);
  return points;
}

const hundredths = (points: number): number => Math.round(points * 100) / 100;

function readPosition(anchor: XmlNode, sheet: Sheet): Chart['position'] {
  const number = (node: XmlNode | undefined, name: string): number => Number(child(node, name)?.text ?? 0);
  const corner = (node: XmlNode | undefined): { left: number; top: number } => ({
    left: edge(number(node, 'col'), number(node, 'colOff'), (column) => columnWidth(sheet, column)),
    top: edge(number(node, 'row'), number(node, 'rowOff'), (row) => rowHeight(sheet, row)),
  });
  const at = child(anchor, 'pos');
  const from = at
    ? { left: Number(at.attributes['x']) / EMU_PER_POINT, top: Number(at.attributes['y']) / EMU_PER_POINT }
    : corner(child(anchor, 'from'));
  const extent = child(anchor, 'ext');
  const to = child(anchor, 'to');
  const end = to
    ? corner(to)
    : {
        left: from.left + (numberOf(extent?.attributes['cx']) ?? 0) / EMU_PER_POINT,
        top: from.top + (numberOf(extent?.attributes['cy']) ?? 0) / EMU_PER_POINT,
      };
  return {
    left: hundredths(from.left),
    top: hundredths(from.top),
    width: hundredths(end.left - from.left),
    height: hundredths(end.top - from.top),
  };
}

// ── reading ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

export function readDrawing(book: Book, sheet: Sheet, reader: PackageReader, related: readonly Relationship[], sheetId: number): void {
  const relationship =
    related.find((each) => kindOf(each) === 'drawing' && each.id === kept(sheet, 'drawing')) ??
    related.find((each) => kindOf(each) === 'drawing');
  const source = relationship && reader.text(relationship.target);
  if (source === undefined || !relationship) return;
  const targets = new Map(reader.relationships(relationship.target).map((each) => [each.id, each]));
  const root = parseXml(source);
  keep(sheet, 'drawing:root', otherAttributes(root, []));
  const taken = new Set<string>();
  const anchors = root.children.map((node): KeptAnchor => {
    const xml = source.slice(node.start, node.end);
    const frame = child(node, 'graphicFrame');
    const link = frame && descendants(frame, 'chart')[0];
    const id = link && prefixedAttribute(link, 'id');
    const target = id === undefined ? undefined : targets.get(id);
    const text = target && kindOf(target) === 'chart' ? reader.text(target.target) : undefined;
    if (!frame || id === undefined || !target || text === undefined) return { xml };
    taken.add(id);
    keepPart(book, reader, target.target);
    const chart = readFrame(frame, node, sheet, sheetId, readChart(text, { theme: book.themeColors }), target.target);
    sheet.charts.push(chart);
    return {
      xml,
      chart: {
        id: chart.id,
        relationshipId: id,
        name: chart.name,
        position: { ...chart.position },
        ...(chart.altText && { altText: { ...chart.altText } }),
      },
    };
  });
  keep(sheet, 'drawing:anchors', JSON.stringify(anchors));
  keepRelationships(book, sheet, reader, relationship.target, 'drawing', new Set(), (each) => taken.has(each.id));
}

function readFrame(frame: XmlNode, anchor: XmlNode, sheet: Sheet, sheetId: number, content: ChartContent, part: string): Chart {
  const words = descendants(frame, 'cNvPr')[0];
  const creation = words && descendants(words, 'creationId')[0]?.attributes['id'];
  const number = sheet.charts.length + 2;
  const hex = (value: number): string => value.toString(16).toUpperCase().padStart(2, '0');
  const id =
    creation !== undefined && !sheet.charts.some((chart) => chart.id === creation)
      ? creation
      : `{00000000-0008-0000-${hex(sheetId - 1)}00-0000${hex(number)}000000}`;
  const { title, descr } = words?.attributes ?? {};
  const altText = {
    ...(title !== undefined && { title: decodeXstring(title) }),
    ...(descr !== undefined && { description: decodeXstring(descr) }),
  };
  return {
    id,
    name: decodeXstring(words?.attributes['name'] ?? `Chart ${number - 1}`),
    ...content,
    position: readPosition(anchor, sheet),
    ...(Object.keys(altText).length > 0 && { altText }),
    original: { part },
  };
}

// ── writing ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Writes the drawing and its charts, if there are any; gives the relationship that the sheet's `drawing` names. */
export function writeDrawing(book: Book, sheet: Sheet, writer: PackageWriter, from: string): string | undefined {
  const anchors = keptJson<KeptAnchor[]>(sheet, 'drawing:anchors', []);
  const shapes = anchors.filter((anchor) => !anchor.chart);
  if (shapes.length === 0 && sheet.charts.length === 0) return undefined;
  const path = writer.name('xl/drawings/drawing#.xml');
  writeKeptRelationships(book, sheet, writer, path, 'drawing');
  const left = new Set(sheet.charts);
  let number =
    1 +
    Math.max(
      0,
      ...[
        ...shapes
          .map((anchor) => anchor.xml)
          .join('')
          .matchAll(/<(?:\w+:)?cNvPr\b[^>]*?\bid="(\d+)"/g),
      ].map((match) => Number(match[1])),
    );
  const write = (chart: Chart, anchor: KeptAnchor | undefined): string => {
    left.delete(chart);
    const id = writer.relate(path, relationshipType('chart'), writeChartPart(book, sheet, chart, writer));
    return anchorXml(sheet, chart, id, ++number, anchor);
  };
  const inOrder = anchors.map((anchor) => {
    if (!anchor.chart) return anchor.xml;
    const chart = sheet.charts.find((each) => each.id === anchor.chart?.id && left.has(each));
    return chart ? write(chart, anchor) : '';
  });
  const added = [...left].map((chart) => write(chart, undefined));
  const root =
    kept(sheet, 'drawing:root') ||
    ' xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
  const prefix = /xmlns:([\w.-]+)="http:\/\/schemas\.openxmlformats\.org\/drawingml\/2006\/spreadsheetDrawing"/.exec(root)?.[1];
  const name = prefix === undefined ? 'wsDr' : `${prefix}:wsDr`;
  writer.add(path, `${XML_DECLARATION}<${name}${root}>${[...inOrder, ...added].join('')}</${name}>`, DRAWING_TYPE);
  return writer.relate(from, relationshipType('drawing'), path);
}

function anchorXml(sheet: Sheet, chart: Chart, relationshipId: string, number: number, anchor: KeptAnchor | undefined): string {
  const words = anchor?.chart;
  const same =
    words && JSON.stringify([words.name, words.position, words.altText]) === JSON.stringify([chart.name, chart.position, chart.altText]);
  if (anchor && words && same)
    return anchor.xml.replace(
      new RegExp(`(<(?:[\\w.-]+:)?chart\\b[^>]*?:id=")${words.relationshipId.replace(/[^\w]/g, '\\$&')}"`),
      `$1${relationshipId}"`,
    );
  const { left, top, width, height } = chart.position;
  const corner = (name: string, x: number, y: number): string => {
    const column = cellBefore(x, (index) => columnWidth(sheet, index), 16_384);
    const row = cellBefore(y, (index) => rowHeight(sheet, index), 1_048_576);
    return `<xdr:${name}><xdr:col>${column.index}</xdr:col><xdr:colOff>${column.offset}</xdr:colOff><xdr:row>${row.index}</xdr:row><xdr:rowOff>${row.offset}</xdr:rowOff></xdr:${name}>`;
  };
  const text = (name: string, value: string | undefined): string =>
    value === undefined ? '' : ` ${name}="${escapeXstringAttribute(value)}"`;
  // Excel knows a chart again by this id.
  const creation = /^\{[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}$/.test(chart.id)
    ? `<a:extLst><a:ext uri="${CREATION_URI}"><a16:creationId xmlns:a16="http://schemas.microsoft.com/office/drawing/2014/main" id="${chart.id}"/></a:ext></a:extLst>`
    : '';
  const properties = `<xdr:cNvPr${attributes({ id: number })}${text('name', chart.name)}${text('descr', chart.altText?.description)}${text('title', chart.altText?.title)}${creation === '' ? '/>' : `>${creation}</xdr:cNvPr>`}`;
  // Both corners stand on cells, so that the chart also fits them where columns are drawn a little wider than in Excel.
  const corners = `${corner('from', left, top)}${corner('to', left + width, top + height)}`;
  return `<xdr:twoCellAnchor editAs="oneCell" xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${corners}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${properties}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${relationshipId}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
}

/** The chart's own part when nothing but references changed since it was read, else one made from the book. */
function writeChartPart(book: Book, sheet: Sheet, chart: Chart, writer: PackageWriter): string {
  const original = chart.original?.part;
  const bytes = original === undefined ? undefined : book.unknown?.parts.get(original);
  const source = bytes && decodePart(bytes);
  const text = source === undefined ? undefined : stillValid(source, chart, book);
  if (original === undefined || bytes === undefined || text === undefined) {
    const path = writer.name('xl/charts/chart#.xml');
    writer.add(path, writeChart(chart, book, sheet), CHART_TYPE);
    return path;
  }
  // The same chart on a copied sheet needs a part of its own.
  const path = writer.has(original) ? writer.name('xl/charts/chart#.xml') : original;
  if (path === original) writeKeptPart(book, writer, original);
  else
    for (const { id, type, target, external } of keptRelationships(book, original)) {
      writer.relate(path, type, target, { external, keptId: id });
      if (!external) writeKeptPart(book, writer, target);
    }
  if (path !== original || text !== source) writer.add(path, text, CHART_TYPE);
  return path;
}

const REFERENCES = ['values', 'categories', 'xValues', 'bubbleSizes'] as const;

/** The kept text with today's references; undefined if the chart was otherwise changed and can be written anew. */
function stillValid(source: string, chart: Chart, book: Book): string | undefined {
  const before = readChart(source, { theme: book.themeColors });
  const words = (content: ChartContent): string =>
    JSON.stringify(
      {
        ...content,
        series: content.series.map(({ name, values, categories, xValues, bubbleSizes, ...rest }) => ({
          ...rest,
          text: name.text,
          has: [name.formula, values, categories, xValues, bubbleSizes].map((each) => each !== undefined),
        })),
      },
      (_key, value: unknown) => (value instanceof Map ? [...value] : value),
    );
  const { chartType, title, legend, series, axes, dataLabels, bubbleScale, doughnutHoleSize } = chart;
  const now: ChartContent = {
    chartType,
    series,
    axes,
    ...(title && { title }),
    ...(legend && { legend }),
    ...(dataLabels && { dataLabels }),
    ...(bubbleScale !== undefined && { bubbleScale }),
    ...(doughnutHoleSize !== undefined && { doughnutHoleSize }),
  };
  if (words(sorted(before)) !== words(sorted(now)) && CHART_SHAPES[chart.chartType]) return undefined;
  const changed = new Map<string, string>();
  const note = (old: string | undefined, current: string | undefined): unknown =>
    old !== undefined && current !== undefined && old !== current && changed.set(old, current);
  before.series.forEach((old: ChartSeries, at) => {
    const current = series[at];
    if (!current) return;
    note(old.name.formula, current.name.formula);
    for (const key of REFERENCES) note(old[key], current[key]);
  });
  if (changed.size === 0) return source;
  return source.replace(/(<(?:[\w.-]+:)?f>)([^<]*)(<)/g, (whole, open: string, formula: string, close: string) => {
    const current = changed.get(unescape(formula));
    return current === undefined ? whole : open + escapeText(current) + close;
  });
}

const unescape = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

/** Members in one order, so that texts can be compared. */
function sorted<T>(value: T): T {
  if (value === null || typeof value !== 'object' || value instanceof Map) return value;
  if (Array.isArray(value)) return value.map((each: unknown) => sorted(each)) as T;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sorted(member as unknown)]),
  ) as T;
}
