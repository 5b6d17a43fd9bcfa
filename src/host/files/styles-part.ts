/**
 * The styles part (ISO/IEC 29500-1, 18.8). A book that was read keeps its part: style number n of the book is cell format n of the part,
 * and what was added since is appended, so that themes, named styles and gradients of untouched cells stay as they were.
 */
import {
  attributes,
  child,
  childrenNamed,
  decodeXstring,
  descend,
  element,
  escapeXstringAttribute,
  flag,
  numberOf,
  parseXml,
  XML_DECLARATION,
  type XmlNode,
} from '../../ooxml/xml';
import type { Book, Border, BorderEdge, CellStyle, DifferentialStyle } from '../book/book';
import { argb, readColor, type Palette } from './color';

type Font = NonNullable<CellStyle['font']>;
type Fill = NonNullable<CellStyle['fill']>;
type Alignment = NonNullable<CellStyle['alignment']>;
type Writable<T> = { -readonly [K in keyof T]: T[K] };

// ── number formats ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Formats that have a number but no text in a part (ISO/IEC 29500-1, 18.8.30), as Office.js names them in English. */
const BUILT_IN = new Map<number, string>([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '$#,##0_);($#,##0)'],
  [6, '$#,##0_);[Red]($#,##0)'],
  [7, '$#,##0.00_);($#,##0.00)'],
  [8, '$#,##0.00_);[Red]($#,##0.00)'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'm/d/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yyyy h:mm'],
  [37, '#,##0_);(#,##0)'],
  [38, '#,##0_);[Red](#,##0)'],
  [39, '#,##0.00_);(#,##0.00)'],
  [40, '#,##0.00_);[Red](#,##0.00)'],
  [41, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)'],
  [42, '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'],
  [44, '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]);
/** East Asian dates, whose text depends on the Excel that shows them. */
const isDateNumber = (id: number): boolean => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
/** Those with a currency mean another one in another Excel, so that they are written out. */
const BUILT_IN_NUMBERS = new Map(
  [...BUILT_IN].filter(([id]) => !(id >= 5 && id <= 8) && id !== 42 && id !== 44).map(([id, code]) => [code, id]),
);

// ── words of Office.js and of the file ──────────────────────────────────────────────────────────────────────────────────────────────

const HORIZONTAL: Record<string, string> = {
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
};
const VERTICAL: Record<string, string> = { Top: 'top', Center: 'center', Bottom: 'bottom', Justify: 'justify', Distributed: 'distributed' };
const READING_ORDERS = ['Context', 'LeftToRight', 'RightToLeft'];
const UNDERLINES: Record<string, string> = {
  Single: 'single',
  Double: 'double',
  SingleAccountant: 'singleAccounting',
  DoubleAccountant: 'doubleAccounting',
};
const PATTERNS: Record<string, string> = {
  None: 'none',
  Solid: 'solid',
  Gray50: 'mediumGray',
  Gray75: 'darkGray',
  Gray25: 'lightGray',
  Horizontal: 'darkHorizontal',
  Vertical: 'darkVertical',
  Down: 'darkDown',
  Up: 'darkUp',
  Grid: 'darkGrid',
  CrissCross: 'darkTrellis',
  LightHorizontal: 'lightHorizontal',
  LightVertical: 'lightVertical',
  LightDown: 'lightDown',
  LightUp: 'lightUp',
  Checker: 'lightGrid',
  SemiGray75: 'lightTrellis',
  Gray16: 'gray125',
  Gray8: 'gray0625',
};
const keyOf = (words: Record<string, string>, value: string | undefined): string | undefined =>
  Object.keys(words).find((key) => words[key] === value);

// ── reading ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface StylesRead {
  styles: CellStyle[];
  differentials: DifferentialStyle[];
}

const sameColor = (a: XmlNode | undefined, b: XmlNode | undefined): boolean =>
  JSON.stringify(child(a, 'color')?.attributes) === JSON.stringify(child(b, 'color')?.attributes);
const valueOf = (node: XmlNode | undefined, name: string): string | undefined => child(node, name)?.attributes['val'];
const toggle = (node: XmlNode | undefined, name: string): boolean => {
  const found = child(node, name);
  return found !== undefined && flag(found.attributes['val'], true);
};

/** What a font says beyond the font that cells have by default. */
function readFont(node: XmlNode | undefined, base: XmlNode | undefined, palette: Palette): Font | undefined {
  if (!node || node === base) return undefined;
  const font: Writable<Font> = {};
  const name = valueOf(node, 'name');
  if (name !== undefined && (name !== valueOf(base, 'name') || valueOf(node, 'scheme') !== valueOf(base, 'scheme')))
    font.name = decodeXstring(name);
  const size = numberOf(valueOf(node, 'sz'));
  if (size !== undefined && size !== numberOf(valueOf(base, 'sz'))) font.size = size;
  for (const [member, tag] of [
    ['bold', 'b'],
    ['italic', 'i'],
    ['strikethrough', 'strike'],
  ] as const)
    if (toggle(node, tag) !== toggle(base, tag)) font[member] = toggle(node, tag);
  const underline = child(node, 'u') && keyOf(UNDERLINES, valueOf(node, 'u') ?? 'single');
  if (underline === 'Single' || underline === 'Double' || underline === 'SingleAccountant' || underline === 'DoubleAccountant')
    font.underline = underline;
  if (valueOf(node, 'vertAlign') === 'superscript') font.superscript = true;
  if (valueOf(node, 'vertAlign') === 'subscript') font.subscript = true;
  const color = readColor(child(node, 'color'), palette);
  if (color !== undefined && !sameColor(node, base)) font.color = color;
  return Object.keys(font).length > 0 ? font : undefined;
}

function readFill(node: XmlNode | undefined, palette: Palette): Fill | undefined {
  const gradient = child(node, 'gradientFill');
  if (gradient) return { pattern: gradient.attributes['type'] === 'path' ? 'RectangularGradient' : 'LinearGradient' };
  const pattern = child(node, 'patternFill');
  const type = pattern?.attributes['patternType'] ?? 'none';
  if (type === 'none') return undefined;
  const front = readColor(child(pattern, 'fgColor'), palette);
  const back = readColor(child(pattern, 'bgColor'), palette);
  if (type === 'solid') return front === undefined ? { pattern: 'Solid' } : { color: front };
  return {
    pattern: keyOf(PATTERNS, type) ?? type,
    ...(back !== undefined && { color: back }),
    ...(front !== undefined && { patternColor: front }),
  };
}

const EDGES: readonly [BorderEdge, string][] = [
  ['left', 'left'],
  ['right', 'right'],
  ['top', 'top'],
  ['bottom', 'bottom'],
];

function readEdge(node: XmlNode | undefined, palette: Palette): Border | undefined {
  const style = node?.attributes['style'];
  if (style === undefined || style === 'none') return undefined;
  const color = readColor(child(node, 'color'), palette);
  return { style, ...(color !== undefined && { color }) };
}

function readBorders(node: XmlNode | undefined, palette: Palette): CellStyle['borders'] {
  const borders: Partial<Record<BorderEdge, Border>> = {};
  for (const [edge, name] of EDGES) {
    const border = readEdge(child(node, name) ?? child(node, edge === 'left' ? 'start' : edge === 'right' ? 'end' : name), palette);
    if (border) borders[edge] = border;
  }
  const diagonal = readEdge(child(node, 'diagonal'), palette);
  if (diagonal && flag(node?.attributes['diagonalDown'])) borders.diagonalDown = diagonal;
  if (diagonal && flag(node?.attributes['diagonalUp'])) borders.diagonalUp = diagonal;
  return Object.keys(borders).length > 0 ? borders : undefined;
}

function readAlignment(node: XmlNode | undefined): Alignment | undefined {
  if (!node) return undefined;
  const alignment: Writable<Alignment> = {};
  const { horizontal, vertical, wrapText, indent, textRotation, shrinkToFit, readingOrder } = node.attributes;
  const across = keyOf(HORIZONTAL, horizontal);
  if (across !== undefined && across !== 'General') alignment.horizontal = across;
  const down = keyOf(VERTICAL, vertical);
  if (down !== undefined && down !== 'Bottom') alignment.vertical = down;
  if (flag(wrapText)) alignment.wrapText = true;
  if (numberOf(indent)) alignment.indent = Number(indent);
  const rotation = numberOf(textRotation);
  // 91 to 180 turn downwards, 255 stacks the letters (ISO/IEC 29500-1, 18.8.1).
  if (rotation) alignment.textRotation = rotation === 255 ? 180 : rotation > 90 ? 90 - rotation : rotation;
  if (flag(shrinkToFit)) alignment.shrinkToFit = true;
  const order = READING_ORDERS[Number(readingOrder ?? 0)];
  if (order !== undefined && order !== 'Context') alignment.readingOrder = order;
  return Object.keys(alignment).length > 0 ? alignment : undefined;
}

function readDifferential(node: XmlNode, palette: Palette): DifferentialStyle {
  const style: DifferentialStyle = {};
  const font = child(node, 'font');
  if (font) {
    const read: NonNullable<DifferentialStyle['font']> = {};
    const color = readColor(child(font, 'color'), palette);
    if (color !== undefined) read.color = color;
    for (const [member, tag] of [
      ['bold', 'b'],
      ['italic', 'i'],
      ['strikethrough', 'strike'],
    ] as const)
      if (child(font, tag)) read[member] = toggle(font, tag);
    if (child(font, 'u')) read.underline = valueOf(font, 'u') !== 'none';
    if (Object.keys(read).length > 0) style.font = read;
  }
  const pattern = descend(node, 'fill', 'patternFill');
  const fill = readColor(child(pattern, 'bgColor'), palette) ?? readColor(child(pattern, 'fgColor'), palette);
  if (fill !== undefined) style.fill = { color: fill };
  const format = child(node, 'numFmt');
  if (format) style.numberFormat = decodeXstring(format.attributes['formatCode'] ?? '');
  const borders = readBorders(child(node, 'border'), palette);
  if (borders) {
    const { left, right, top, bottom } = borders;
    style.borders = { ...(top && { top }), ...(bottom && { bottom }), ...(left && { left }), ...(right && { right }) };
  }
  return style;
}

function paletteOf(root: XmlNode, theme: readonly string[]): Palette {
  const own = childrenNamed(descend(root, 'colors', 'indexedColors'), 'rgbColor').map(
    (node) => `#${(node.attributes['rgb'] ?? '').slice(-6).toUpperCase()}`,
  );
  return own.length > 0 ? { theme, indexed: own } : { theme };
}

export function readStyles(text: string, theme: readonly string[]): StylesRead {
  const root = parseXml(text);
  const palette = paletteOf(root, theme);
  const formats = new Map(
    childrenNamed(child(root, 'numFmts'), 'numFmt').map((node) => [
      Number(node.attributes['numFmtId']),
      decodeXstring(node.attributes['formatCode'] ?? ''),
    ]),
  );
  const fonts = childrenNamed(child(root, 'fonts'), 'font');
  const fills = childrenNamed(child(root, 'fills'), 'fill').map((node) => readFill(node, palette));
  const borders = childrenNamed(child(root, 'borders'), 'border').map((node) => readBorders(node, palette));
  const xfs = childrenNamed(child(root, 'cellXfs'), 'xf');
  const base = fonts[Number(xfs[0]?.attributes['fontId'] ?? 0)];
  const parsedFonts = fonts.map((node) => readFont(node, base, palette));
  const styles = xfs.map((xf): CellStyle => {
    const style: Writable<CellStyle> = {};
    const id = Number(xf.attributes['numFmtId'] ?? 0);
    const format = formats.get(id) ?? BUILT_IN.get(id) ?? (isDateNumber(id) ? 'm/d/yyyy' : 'General');
    if (format !== 'General') style.numberFormat = format;
    const font = parsedFonts[Number(xf.attributes['fontId'] ?? 0)];
    if (font) style.font = font;
    const fill = fills[Number(xf.attributes['fillId'] ?? 0)];
    if (fill) style.fill = fill;
    const border = borders[Number(xf.attributes['borderId'] ?? 0)];
    if (border) style.borders = border;
    const alignment = readAlignment(child(xf, 'alignment'));
    if (alignment) style.alignment = alignment;
    if (flag(xf.attributes['quotePrefix'])) style.quotePrefix = true;
    const protection = child(xf, 'protection');
    const locked = flag(protection?.attributes['locked'], true);
    const hidden = flag(protection?.attributes['hidden']);
    if (!locked || hidden) style.protection = { ...(!locked && { locked: false }), ...(hidden && { formulaHidden: true }) };
    return style;
  });
  return {
    styles: styles.length > 0 ? styles : [{}],
    differentials: childrenNamed(child(root, 'dxfs'), 'dxf').map((node) => readDifferential(node, palette)),
  };
}

// ── writing ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A list in the part: what the file had, then what is added, each once. */
class Entries {
  private readonly added = new Map<string, number>();
  readonly list: string[];

  constructor(
    private readonly name: string,
    existing: readonly string[],
  ) {
    this.list = [...existing];
    existing.forEach((xml, at) => {
      if (!this.added.has(xml)) this.added.set(xml, at);
    });
  }

  index(xml: string): number {
    let at = this.added.get(xml);
    if (at === undefined) this.added.set(xml, (at = this.list.push(xml) - 1));
    return at;
  }

  push(xml: string): number {
    return this.list.push(xml) - 1;
  }

  xml(): string {
    return this.list.length === 0 ? '' : `<${this.name} count="${this.list.length}">${this.list.join('')}</${this.name}>`;
  }
}

const PLAIN_PART = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs/><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`;

const withPrefix = (xml: string, prefix: string): string => (prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`));

export class StylesWriter {
  private readonly formats = new Map<string, number>();
  private readonly formatNodes: string[] = [];
  private nextFormat = 164;
  private readonly fonts: Entries;
  private readonly fills: Entries;
  private readonly borders: Entries;
  private readonly formatsOfCells: Entries;
  private readonly differentials: Entries;
  private readonly knownDifferentials = new Map<string, number>();
  private readonly source: string;
  private readonly root: XmlNode;
  private readonly base: XmlNode | undefined;
  private readonly prefix: string;

  constructor(book: Book, original: string | undefined) {
    this.source = original ?? PLAIN_PART;
    this.root = parseXml(this.source);
    this.prefix = /^<([\w.-]+:)/.exec(this.source.slice(this.root.start))?.[1] ?? '';
    const slices = (parent: string, name: string): string[] =>
      childrenNamed(child(this.root, parent), name).map((node) => this.source.slice(node.start, node.end));
    for (const node of childrenNamed(child(this.root, 'numFmts'), 'numFmt')) {
      const id = Number(node.attributes['numFmtId']);
      this.formats.set(decodeXstring(node.attributes['formatCode'] ?? ''), id);
      this.nextFormat = Math.max(this.nextFormat, id + 1);
      this.formatNodes.push(this.source.slice(node.start, node.end));
    }
    this.fonts = new Entries(`${this.prefix}fonts`, slices('fonts', 'font'));
    this.fills = new Entries(`${this.prefix}fills`, slices('fills', 'fill'));
    this.borders = new Entries(`${this.prefix}borders`, slices('borders', 'border'));
    this.formatsOfCells = new Entries(`${this.prefix}cellXfs`, slices('cellXfs', 'xf'));
    this.differentials = new Entries(`${this.prefix}dxfs`, slices('dxfs', 'dxf'));
    const palette = paletteOf(this.root, book.themeColors);
    childrenNamed(child(this.root, 'dxfs'), 'dxf').forEach((node, at) => {
      const key = JSON.stringify(readDifferential(node, palette));
      if (!this.knownDifferentials.has(key)) this.knownDifferentials.set(key, at);
    });
    const firstFormat = childrenNamed(child(this.root, 'cellXfs'), 'xf')[0];
    this.base = childrenNamed(child(this.root, 'fonts'), 'font')[Number(firstFormat?.attributes['fontId'] ?? 0)];
    // Cells refer to the book's styles by number, which is the number of their cell format.
    for (let at = this.formatsOfCells.list.length; at < book.styles.length; at++)
      this.formatsOfCells.push(withPrefix(this.cellFormat(book.styles[at] ?? {}), this.prefix));
  }

  /** The number of that differential format in the part. */
  differential(style: DifferentialStyle): number {
    const key = JSON.stringify(style);
    let at = this.knownDifferentials.get(key);
    if (at === undefined)
      this.knownDifferentials.set(key, (at = this.differentials.push(withPrefix(this.differentialXml(style), this.prefix))));
    return at;
  }

  xml(): string {
    const own: Record<string, string> = {
      numFmts:
        this.formatNodes.length === 0
          ? ''
          : `<${this.prefix}numFmts count="${this.formatNodes.length}">${this.formatNodes.join('')}</${this.prefix}numFmts>`,
      fonts: this.fonts.xml(),
      fills: this.fills.xml(),
      borders: this.borders.xml(),
      cellXfs: this.formatsOfCells.xml(),
      dxfs: this.differentials.xml(),
    };
    const order = [
      'numFmts',
      'fonts',
      'fills',
      'borders',
      'cellStyleXfs',
      'cellXfs',
      'cellStyles',
      'dxfs',
      'tableStyles',
      'colors',
      'extLst',
    ];
    const parts = order.map((name) => {
      const kept = child(this.root, name);
      return own[name] ?? (kept ? this.source.slice(kept.start, kept.end) : '');
    });
    const rootEnd = this.root.innerStart;
    const head = this.source.slice(this.root.start, rootEnd).replace(/\/>$/, '>');
    return `${XML_DECLARATION}${head}${parts.join('')}</${this.prefix}styleSheet>`;
  }

  private formatNumber(code: string | undefined): number {
    if (code === undefined || code === '') return 0;
    const known = BUILT_IN_NUMBERS.get(code) ?? this.formats.get(code);
    if (known !== undefined) return known;
    const id = this.nextFormat++;
    this.formats.set(code, id);
    this.formatNodes.push(withPrefix(`<numFmt numFmtId="${id}" formatCode="${escapeXstringAttribute(code)}"/>`, this.prefix));
    return id;
  }

  private cellFormat(style: CellStyle): string {
    const format = this.formatNumber(style.numberFormat);
    const font = style.font ? this.fonts.index(withPrefix(this.fontXml(style.font), this.prefix)) : this.baseNumber('fontId');
    const fill = style.fill ? this.fills.index(withPrefix(fillXml(style.fill), this.prefix)) : 0;
    const border = style.borders ? this.borders.index(withPrefix(borderXml(style.borders), this.prefix)) : 0;
    const alignment = style.alignment ? alignmentXml(style.alignment) : '';
    const protection = style.protection
      ? element('protection', {
          locked: style.protection.locked === false ? false : undefined,
          hidden: style.protection.formulaHidden ? true : undefined,
        })
      : '';
    const on = (used: boolean): true | undefined => (used ? true : undefined);
    return element(
      'xf',
      {
        numFmtId: format,
        fontId: font,
        fillId: fill,
        borderId: border,
        xfId: this.baseNumber('xfId'),
        quotePrefix: on(style.quotePrefix === true),
        applyNumberFormat: on(format !== 0),
        applyFont: on(style.font !== undefined),
        applyFill: on(fill !== 0),
        applyBorder: on(border !== 0),
        applyAlignment: on(alignment !== ''),
        applyProtection: on(protection !== ''),
      },
      alignment + protection,
    );
  }

  private baseNumber(attribute: string): number {
    return Number(childrenNamed(child(this.root, 'cellXfs'), 'xf')[0]?.attributes[attribute] ?? 0);
  }

  private fontXml(font: Font): string {
    const kept = (...names: string[]): string =>
      names
        .map((name) => child(this.base, name))
        .map((node) => (node ? `<${node.name}${attributes(node.attributes)}/>` : ''))
        .join('');
    const on = (name: string, value: boolean | undefined): string => ((value ?? toggle(this.base, name)) ? `<${name}/>` : '');
    const vertical = font.superscript ? 'superscript' : font.subscript ? 'subscript' : undefined;
    return `<font>${on('b', font.bold)}${on('i', font.italic)}${on('strike', font.strikethrough)}${
      font.underline ? (font.underline === 'Single' ? '<u/>' : element('u', { val: UNDERLINES[font.underline] })) : ''
    }${vertical ? element('vertAlign', { val: vertical }) : ''}${font.size !== undefined ? element('sz', { val: font.size }) : kept('sz')}${
      font.color !== undefined ? element('color', { rgb: argb(font.color) }) : kept('color')
    }${font.name !== undefined ? `<name val="${escapeXstringAttribute(font.name)}"/>` : kept('name', 'family', 'charset', 'scheme')}</font>`;
  }

  private differentialXml(style: DifferentialStyle): string {
    const { font, fill, numberFormat, borders } = style;
    const on = (name: string, value: boolean | undefined): string =>
      value === undefined ? '' : value ? `<${name}/>` : `<${name} val="0"/>`;
    const fontXml = font
      ? `<font>${on('b', font.bold)}${on('i', font.italic)}${on('strike', font.strikethrough)}${font.underline === undefined ? '' : font.underline ? '<u/>' : '<u val="none"/>'}${
          font.color !== undefined ? element('color', { rgb: argb(font.color) }) : ''
        }</font>`
      : '';
    const formatXml =
      numberFormat !== undefined
        ? `<numFmt numFmtId="${BUILT_IN_NUMBERS.get(numberFormat) ?? this.formatNumber(numberFormat)}" formatCode="${escapeXstringAttribute(numberFormat)}"/>`
        : '';
    // The colour of a solid differential fill is its background (ISO/IEC 29500-1, 18.8.14).
    const fillXml = fill ? `<fill><patternFill><bgColor rgb="${argb(fill.color)}"/></patternFill></fill>` : '';
    return `<dxf>${fontXml}${formatXml}${fillXml}${borders ? borderXml(borders, false) : ''}</dxf>`;
  }
}

function fillXml(fill: Fill): string {
  const pattern = fill.pattern === undefined ? (fill.color === undefined ? 'none' : 'solid') : (PATTERNS[fill.pattern] ?? fill.pattern);
  if (/gradient/i.test(pattern)) return '<fill><patternFill patternType="none"/></fill>';
  const color = (name: string, value: string | undefined): string => (value === undefined ? '' : element(name, { rgb: argb(value) }));
  if (pattern === 'solid')
    return element(
      'fill',
      {},
      element(
        'patternFill',
        { patternType: 'solid' },
        color('fgColor', fill.color) + (fill.color === undefined ? '' : '<bgColor indexed="64"/>'),
      ),
    );
  return element(
    'fill',
    {},
    element('patternFill', { patternType: pattern }, color('fgColor', fill.patternColor) + color('bgColor', fill.color)),
  );
}

function borderXml(borders: Readonly<Partial<Record<BorderEdge, Readonly<Border>>>>, withDiagonal = true): string {
  const edge = (name: string, border: Readonly<Border> | undefined): string =>
    border
      ? element(name, { style: border.style }, border.color ? element('color', { rgb: argb(border.color) }) : '<color auto="1"/>')
      : `<${name}/>`;
  const diagonal = borders.diagonalDown ?? borders.diagonalUp;
  const edges = EDGES.map(([key, name]) => edge(name, borders[key])).join('');
  return element(
    'border',
    { diagonalUp: borders.diagonalUp ? true : undefined, diagonalDown: borders.diagonalDown ? true : undefined },
    edges + (withDiagonal ? edge('diagonal', diagonal) : ''),
  );
}

function alignmentXml(alignment: Alignment): string {
  const { horizontal, vertical, wrapText, indent, textRotation, shrinkToFit, readingOrder } = alignment;
  const order = READING_ORDERS.indexOf(readingOrder ?? 'Context');
  return element('alignment', {
    horizontal: horizontal === undefined ? undefined : (HORIZONTAL[horizontal] ?? horizontal),
    vertical: vertical === undefined ? undefined : (VERTICAL[vertical] ?? vertical),
    textRotation: textRotation === undefined ? undefined : textRotation === 180 ? 255 : textRotation < 0 ? 90 - textRotation : textRotation,
    wrapText: wrapText ? true : undefined,
    indent: indent || undefined,
    shrinkToFit: shrinkToFit ? true : undefined,
    readingOrder: order > 0 ? order : undefined,
  });
}
