/** Conditional formats (ISO/IEC 29500-1, 18.3.1.18) and the extension of Excel 2010 for data bars and newer icon sets ([MS-XLSX] 2.3.8). */
import { areaList, cellAddress, parseAreas } from '../../ooxml/address';
import {
  attributes,
  child,
  childrenNamed,
  decodeXstring,
  descendants,
  element,
  escapeText,
  escapeXstringAttribute,
  flag,
  type XmlNode,
} from '../../ooxml/xml';
import type { ConditionalFormat, ConditionalRule, DifferentialStyle, ScalePoint } from '../book/book';
import { argb, readColor, type Palette } from './color';
import { fromFileText, toFileText } from './formula-text';
import { CONDITION_OPERATOR_NAMES, CONDITION_OPERATORS, ICON_SET_NAMES, ICON_SETS, NEWER_ICON_SETS, PERIOD_NAMES, PERIODS } from './words';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
export const EXTENSION_URI = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';
const RULE_EXTENSION_URI = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';

const numeric = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text));

// ── reading ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface FormatsRead {
  formats: ConditionalFormat[];
  /** `conditionalFormatting` elements with rules that the book has no words for. */
  raw: string[];
  /** What is left of the extension's content. */
  rawExtension: string;
}

export interface FormatsContext {
  readonly differentials: readonly DifferentialStyle[];
  readonly palette: Palette;
  /** The sheet's number, for the formats' ids. */
  readonly sheetNumber: number;
}

const TEXT_OPERATORS = {
  containsText: 'Contains',
  notContainsText: 'NotContains',
  beginsWith: 'BeginsWith',
  endsWith: 'EndsWith',
} as const;
const PLAIN_PRESETS: Readonly<Record<string, string>> = {
  containsBlanks: 'Blanks',
  notContainsBlanks: 'NonBlanks',
  containsErrors: 'Errors',
  notContainsErrors: 'NonErrors',
  uniqueValues: 'UniqueValues',
  duplicateValues: 'DuplicateValues',
};
const DEVIATIONS = ['', 'OneStdDev', 'TwoStdDev', 'ThreeStdDev'];

function averagePreset(a: Record<string, string>): string | undefined {
  const side = flag(a['aboveAverage'], true) ? 'AboveAverage' : 'BelowAverage';
  const deviations = Number(a['stdDev'] ?? 0);
  if (deviations > 3 || (deviations > 0 && flag(a['equalAverage']))) return undefined;
  return deviations > 0 ? `${DEVIATIONS[deviations] ?? ''}${side}` : flag(a['equalAverage']) ? `EqualOr${side}` : side;
}

function readPoint(node: XmlNode | undefined): ScalePoint | undefined {
  const type = node?.attributes['type'];
  if (
    !node ||
    !(
      type === 'min' ||
      type === 'max' ||
      type === 'num' ||
      type === 'percent' ||
      type === 'percentile' ||
      type === 'formula' ||
      type === 'autoMin' ||
      type === 'autoMax'
    )
  )
    return undefined;
  const value = node.attributes['val'] ?? child(node, 'f')?.text;
  if (value === undefined || type === 'min' || type === 'max' || type === 'autoMin' || type === 'autoMax') return { type };
  return { type, value: type !== 'formula' && numeric(value) ? value : fromFileText(value) };
}

const pointsOf = (node: XmlNode | undefined): ScalePoint[] => childrenNamed(node, 'cfvo').flatMap((each) => readPoint(each) ?? []);

function readRule(node: XmlNode, context: FormatsContext, newer: XmlNode | undefined): ConditionalRule | undefined {
  const a = node.attributes;
  const type = a['type'] ?? '';
  const style = a['dxfId'] === undefined ? {} : (context.differentials[Number(a['dxfId'])] ?? {});
  const [formula1, formula2] = childrenNamed(node, 'formula').map((each) => fromFileText(each.text));
  switch (type) {
    case 'cellIs': {
      const operator = CONDITION_OPERATOR_NAMES[a['operator'] ?? ''];
      return operator === undefined || formula1 === undefined
        ? undefined
        : { type: 'CellValue', operator, formula1, ...(formula2 !== undefined && { formula2 }), style };
    }
    case 'expression':
      return formula1 === undefined ? undefined : { type: 'Custom', formula: formula1, style };
    case 'containsText':
    case 'notContainsText':
    case 'beginsWith':
    case 'endsWith': {
      const text = a['text'] === undefined ? comparedText(formula1 ?? '') : decodeXstring(a['text']);
      return text === undefined ? undefined : { type: 'ContainsText', operator: TEXT_OPERATORS[type], text, style };
    }
    case 'top10':
      return { type: 'TopBottom', bottom: flag(a['bottom']), percent: flag(a['percent']), rank: Number(a['rank'] ?? 10), style };
    case 'aboveAverage': {
      const criterion = averagePreset(a);
      return criterion === undefined ? undefined : { type: 'PresetCriteria', criterion, style };
    }
    case 'timePeriod': {
      const criterion = PERIOD_NAMES[a['timePeriod'] ?? ''];
      return criterion === undefined ? undefined : { type: 'PresetCriteria', criterion, style };
    }
    case 'colorScale':
      return readColorScale(child(node, 'colorScale'), context.palette);
    case 'dataBar':
      return readDataBar(child(node, 'dataBar'), newer && child(newer, 'dataBar'), context.palette);
    case 'iconSet':
      return readIconSet(child(node, 'iconSet'));
    default: {
      const criterion = PLAIN_PRESETS[type];
      return criterion === undefined ? undefined : { type: 'PresetCriteria', criterion, style };
    }
  }
}

/** The reference that a text rule compares with, from its formula: `=NOT(ISERROR(SEARCH($B$1,A1)))`. */
function comparedText(formula: string): string | undefined {
  const match = /^=(?:NOT\()?(?:ISERROR\()?SEARCH\((.+),[^,]+?\)+$/i.exec(formula) ?? /^=(?:LEFT|RIGHT)\(.+\)=(.+)$/i.exec(formula);
  return match?.[1] === undefined ? undefined : `=${match[1]}`;
}

function readColorScale(node: XmlNode | undefined, palette: Palette): ConditionalRule | undefined {
  const colors = childrenNamed(node, 'color').map((each) => readColor(each, palette) ?? '#FFFFFF');
  const points = pointsOf(node);
  return points.length < 2 || points.length !== colors.length
    ? undefined
    : { type: 'ColorScale', points: points.map((point, at) => ({ ...point, color: colors[at] ?? '#FFFFFF' })) };
}

function readDataBar(node: XmlNode | undefined, newer: XmlNode | undefined, palette: Palette): ConditionalRule | undefined {
  const [minimum, maximum] = newer ? pointsOf(newer) : pointsOf(node);
  const color = readColor(child(node, 'color') ?? child(newer, 'fillColor'), palette);
  if (!minimum || !maximum || color === undefined) return undefined;
  return {
    type: 'DataBar',
    minimum,
    maximum,
    color,
    gradient: flag(newer?.attributes['gradient'], true),
    showValue: flag(node?.attributes['showValue'], true),
  };
}

function readIconSet(node: XmlNode | undefined): ConditionalRule | undefined {
  const iconSet = ICON_SET_NAMES[node?.attributes['iconSet'] ?? '3TrafficLights1'];
  if (!node || iconSet === undefined || flag(node.attributes['custom'])) return undefined;
  const thresholds = childrenNamed(node, 'cfvo').flatMap((each) => {
    const point = readPoint(each);
    return point ? [{ ...point, orEqual: flag(each.attributes['gte'], true) }] : [];
  });
  return {
    type: 'IconSet',
    iconSet,
    reverse: flag(node.attributes['reverse']),
    showValue: flag(node.attributes['showValue'], true),
    thresholds,
  };
}

/** `extension` is the sheet's `ext` of conditional formats, if it has one. */
export function readFormats(
  nodes: readonly XmlNode[],
  source: string,
  extension: XmlNode | undefined,
  context: FormatsContext,
): FormatsRead {
  const newer = new Map<string, XmlNode>();
  const newerFormats = extension ? descendants(extension, 'conditionalFormatting') : [];
  for (const format of newerFormats) for (const rule of childrenNamed(format, 'cfRule')) newer.set(rule.attributes['id'] ?? '', rule);
  const taken = new Set<XmlNode>();
  const result: FormatsRead = { formats: [], raw: [], rawExtension: '' };
  const take = (rule: ConditionalRule, node: XmlNode, areas: ReturnType<typeof parseAreas>): void => {
    const number = (result.formats.length + 1).toString(16).toUpperCase().padStart(2, '0');
    const id = `{00000000-000E-0000-${context.sheetNumber.toString(16).toUpperCase().padStart(4, '0')}-0000${number.padEnd(8, '0')}}`;
    result.formats.push({
      id,
      areas,
      priority: Number(node.attributes['priority'] ?? 1) - 1,
      stopIfTrue: flag(node.attributes['stopIfTrue']),
      rule,
    });
  };
  for (const node of nodes) {
    const areas = parseAreas(node.attributes['sqref']);
    const left: string[] = [];
    for (const each of childrenNamed(node, 'cfRule')) {
      const link = newer.get(descendants(each, 'id')[0]?.text.trim() ?? '');
      const rule = areas.length > 0 ? readRule(each, context, link) : undefined;
      if (!rule) {
        left.push(source.slice(each.start, each.end));
        continue;
      }
      if (link) taken.add(link);
      take(rule, each, areas);
    }
    if (left.length > 0) result.raw.push(source.slice(node.start, node.innerStart) + left.join('') + source.slice(node.innerEnd, node.end));
  }
  for (const format of newerFormats) {
    const areas = parseAreas(child(format, 'sqref')?.text);
    for (const each of childrenNamed(format, 'cfRule')) {
      const rule = each.attributes['type'] === 'iconSet' && areas.length > 0 ? readIconSet(child(each, 'iconSet')) : undefined;
      if (!rule || taken.has(each)) continue;
      taken.add(each);
      take(rule, each, areas);
    }
    const left = childrenNamed(format, 'cfRule').filter((each) => !taken.has(each));
    if (left.length > 0) {
      const sqref = child(format, 'sqref');
      result.rawExtension +=
        source.slice(format.start, format.innerStart) +
        left.map((each) => source.slice(each.start, each.end)).join('') +
        (sqref ? source.slice(sqref.start, sqref.end) : '') +
        source.slice(format.innerEnd, format.end);
    }
  }
  return result;
}

// ── writing ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface FormatsWritten {
  xml: string;
  /** Content for the sheet's extension. */
  extension: string;
}

const fileFormula = (text: string): string => (text.startsWith('=') ? toFileText(text) : text);
const pointValue = (point: ScalePoint): string | undefined => (point.value === undefined ? undefined : fileFormula(point.value));

function pointXml(point: ScalePoint, gte?: boolean): string {
  const type = point.type === 'autoMin' ? 'min' : point.type === 'autoMax' ? 'max' : point.type;
  return element('cfvo', { type, val: pointValue(point), gte: gte === false ? false : undefined });
}

function newerPointXml(point: ScalePoint, gte?: boolean): string {
  const value = pointValue(point);
  return element(
    'x14:cfvo',
    { type: point.type, gte: gte === false ? false : undefined },
    value === undefined ? '' : `<xm:f>${escapeText(value)}</xm:f>`,
  );
}

const formulaXml = (text: string): string => `<formula>${escapeText(text)}</formula>`;

/** Rules that test a cell's text hold the test as a formula as well, about the first cell. */
function textRule(
  operator: 'Contains' | 'NotContains' | 'BeginsWith' | 'EndsWith',
  text: string,
  cell: string,
): { type: string; operator: string; formula: string } {
  const literal = text.startsWith('=') ? toFileText(text) : `"${text.replaceAll('"', '""')}"`;
  switch (operator) {
    case 'Contains':
      return { type: 'containsText', operator: 'containsText', formula: `NOT(ISERROR(SEARCH(${literal},${cell})))` };
    case 'NotContains':
      return { type: 'notContainsText', operator: 'notContains', formula: `ISERROR(SEARCH(${literal},${cell}))` };
    case 'BeginsWith':
      return { type: 'beginsWith', operator: 'beginsWith', formula: `LEFT(${cell},LEN(${literal}))=${literal}` };
    case 'EndsWith':
      return { type: 'endsWith', operator: 'endsWith', formula: `RIGHT(${cell},LEN(${literal}))=${literal}` };
  }
}

function periodFormula(period: string, cell: string): string {
  const day = `FLOOR(${cell},1)`;
  switch (period) {
    case 'yesterday':
      return `${day}=TODAY()-1`;
    case 'today':
      return `${day}=TODAY()`;
    case 'tomorrow':
      return `${day}=TODAY()+1`;
    case 'last7Days':
      return `AND(TODAY()-${day}<=6,${day}<=TODAY())`;
    case 'lastWeek':
      return `AND(TODAY()-ROUNDDOWN(${cell},0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(${cell},0)<(WEEKDAY(TODAY())+7))`;
    case 'thisWeek':
      return `AND(TODAY()-ROUNDDOWN(${cell},0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(${cell},0)-TODAY()<=7-WEEKDAY(TODAY()))`;
    case 'nextWeek':
      return `AND(ROUNDDOWN(${cell},0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(${cell},0)-TODAY()<(15-WEEKDAY(TODAY())))`;
    case 'lastMonth':
      return `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),0-1)),YEAR(${cell})=YEAR(EDATE(TODAY(),0-1)))`;
    case 'nextMonth':
      return `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),0+1)),YEAR(${cell})=YEAR(EDATE(TODAY(),0+1)))`;
    default:
      return `AND(MONTH(${cell})=MONTH(TODAY()),YEAR(${cell})=YEAR(TODAY()))`;
  }
}

interface RuleXml {
  type: string;
  words?: Record<string, string | number | boolean | undefined>;
  /** The compared text, which is ST_Xstring. */
  text?: string;
  inner: string;
  style?: DifferentialStyle;
}

function presetXml(criterion: string, cell: string, style: DifferentialStyle): RuleXml {
  const period = PERIODS[criterion];
  if (period !== undefined)
    return { type: 'timePeriod', words: { timePeriod: period }, inner: formulaXml(periodFormula(period, cell)), style };
  const average = /^(EqualOr|OneStdDev|TwoStdDev|ThreeStdDev)?(Above|Below)Average$/.exec(criterion);
  if (average) {
    const deviations = DEVIATIONS.indexOf(average[1] ?? '');
    const words = {
      aboveAverage: average[2] === 'Below' ? false : undefined,
      equalAverage: average[1] === 'EqualOr' ? true : undefined,
      stdDev: deviations > 0 ? deviations : undefined,
    };
    return { type: 'aboveAverage', words, inner: '', style };
  }
  const tests: Readonly<Record<string, string>> = {
    Blanks: `LEN(TRIM(${cell}))=0`,
    NonBlanks: `LEN(TRIM(${cell}))>0`,
    Errors: `ISERROR(${cell})`,
    NonErrors: `NOT(ISERROR(${cell}))`,
  };
  const type = Object.keys(PLAIN_PRESETS).find((word) => PLAIN_PRESETS[word] === criterion);
  if (type === undefined) throw new RangeError(`A conditional format has the criterion ${criterion}, which Excel's files do not know.`);
  const test = tests[criterion];
  return { type, inner: test === undefined ? '' : formulaXml(test), style };
}

function ruleXml(rule: ConditionalRule, cell: string): RuleXml {
  switch (rule.type) {
    case 'CellValue': {
      const formulas = [rule.formula1, ...(rule.formula2 === undefined ? [] : [rule.formula2])];
      return {
        type: 'cellIs',
        words: { operator: CONDITION_OPERATORS[rule.operator] ?? rule.operator },
        inner: formulas.map((formula) => formulaXml(fileFormula(formula))).join(''),
        style: rule.style,
      };
    }
    case 'Custom':
      return { type: 'expression', inner: formulaXml(fileFormula(rule.formula)), style: rule.style };
    case 'ContainsText': {
      const { type, operator, formula } = textRule(rule.operator, rule.text, cell);
      return {
        type,
        words: { operator },
        ...(!rule.text.startsWith('=') && { text: rule.text }),
        inner: formulaXml(formula),
        style: rule.style,
      };
    }
    case 'TopBottom':
      return {
        type: 'top10',
        words: { percent: rule.percent ? true : undefined, bottom: rule.bottom ? true : undefined, rank: rule.rank },
        inner: '',
        style: rule.style,
      };
    case 'PresetCriteria':
      return presetXml(rule.criterion, cell, rule.style);
    case 'ColorScale':
      return {
        type: 'colorScale',
        inner: `<colorScale>${rule.points.map((point) => pointXml(point)).join('')}${rule.points.map((point) => element('color', { rgb: argb(point.color) })).join('')}</colorScale>`,
      };
    case 'DataBar': {
      const shown = attributes({ showValue: rule.showValue ? undefined : false });
      return {
        type: 'dataBar',
        inner: `<dataBar${shown}>${pointXml(rule.minimum)}${pointXml(rule.maximum)}${element('color', { rgb: argb(rule.color) })}</dataBar>`,
      };
    }
    case 'IconSet': {
      const words = {
        iconSet: ICON_SETS[rule.iconSet] ?? rule.iconSet,
        showValue: rule.showValue ? undefined : false,
        reverse: rule.reverse ? true : undefined,
      };
      return { type: 'iconSet', inner: element('iconSet', words, rule.thresholds.map((point) => pointXml(point, point.orEqual)).join('')) };
    }
  }
}

/** Ids in the extension only have to agree within the sheet. */
const extensionId = (number: number): string => `{00000000-000F-0000-0000-0000${(number + 1).toString(16).toUpperCase().padStart(8, '0')}}`;

export function writeFormats(formats: readonly ConditionalFormat[], differential: (style: DifferentialStyle) => number): FormatsWritten {
  // Rules over the same areas stand together, as Excel writes them: LibreOffice weighs only such rules against each other.
  const rules = new Map<string, { priority: number; xml: string }[]>();
  let extension = '';
  formats.forEach((format, number) => {
    const { rule, areas } = format;
    const first = areas[0];
    if (!first) return;
    const sqref = areaList(areas);
    const priority = format.priority + 1;
    const stopIfTrue = format.stopIfTrue ? true : undefined;
    const id = extensionId(number);
    const wrap = (inner: string): string =>
      `<x14:conditionalFormatting xmlns:xm="${XM}">${inner}<xm:sqref>${sqref}</xm:sqref></x14:conditionalFormatting>`;
    if (rule.type === 'IconSet' && NEWER_ICON_SETS.has(ICON_SETS[rule.iconSet] ?? rule.iconSet)) {
      const words = {
        iconSet: ICON_SETS[rule.iconSet] ?? rule.iconSet,
        showValue: rule.showValue ? undefined : false,
        reverse: rule.reverse ? true : undefined,
      };
      const icons = element('x14:iconSet', words, rule.thresholds.map((point) => newerPointXml(point, point.orEqual)).join(''));
      extension += wrap(element('x14:cfRule', { type: 'iconSet', priority, stopIfTrue, id }, icons));
      return;
    }
    const { type, words, text, inner, style } = ruleXml(rule, cellAddress(first.row, first.column));
    const dxfId = style && Object.keys(style).length > 0 ? differential(style) : undefined;
    let extra = '';
    if (rule.type === 'DataBar') {
      extra = `<extLst><ext xmlns:x14="${X14}" uri="${RULE_EXTENSION_URI}"><x14:id>${id}</x14:id></ext></extLst>`;
      const bar = `${newerPointXml(rule.minimum)}${newerPointXml(rule.maximum)}<x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/>`;
      extension += wrap(
        element(
          'x14:cfRule',
          { type: 'dataBar', id },
          element('x14:dataBar', { minLength: 0, maxLength: 100, gradient: rule.gradient ? undefined : false }, bar),
        ),
      );
    }
    const textWord = text === undefined ? '' : ` text="${escapeXstringAttribute(text)}"`;
    const xml = `<cfRule${attributes({ type, dxfId, priority, stopIfTrue, ...words })}${textWord}${inner + extra === '' ? '/>' : `>${inner}${extra}</cfRule>`}`;
    rules.set(sqref, [...(rules.get(sqref) ?? []), { priority, xml }]);
  });
  const xml = [...rules]
    .map(([sqref, together]) => {
      const inOrder = together.sort((a, b) => a.priority - b.priority).map((rule) => rule.xml);
      return `<conditionalFormatting sqref="${sqref}">${inOrder.join('')}</conditionalFormatting>`;
    })
    .join('');
  return { xml, extension };
}

/** The sheet's `ext` with that content. */
export const formatsExtension = (content: string): string =>
  content === ''
    ? ''
    : `<ext xmlns:x14="${X14}" uri="${EXTENSION_URI}"><x14:conditionalFormattings>${content}</x14:conditionalFormattings></ext>`;
