import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** One damage to a workbook, small enough to be told in a line. Which part, tag or byte it falls on is a number taken round. */
export type WorkbookStep =
  | { readonly on: 'parts'; readonly do: 'drop' | 'empty' | 'repeat' | 'swap'; readonly part: number; readonly other: number }
  | { readonly on: 'parts'; readonly do: 'rename'; readonly part: number; readonly to: string }
  | { readonly on: 'xml'; readonly do: 'attribute' | 'text'; readonly part: number; readonly at: number; readonly value: string }
  | { readonly on: 'xml'; readonly do: 'drop' | 'cut' | 'open'; readonly part: number; readonly at: number }
  | { readonly on: 'xml'; readonly do: 'repeat'; readonly part: number; readonly at: number; readonly times: number }
  | { readonly on: 'xml'; readonly do: 'prolog'; readonly part: number; readonly value: string }
  | { readonly on: 'zip'; readonly field: number; readonly entry: number; readonly value: number }
  | { readonly on: 'bytes'; readonly do: 'set'; readonly at: number; readonly byte: number }
  | { readonly on: 'bytes'; readonly do: 'cut' | 'append'; readonly at: number; readonly byte?: undefined };

/** Numbers, places and texts at and beyond Excel's limits, and what is none of them. */
const AWKWARD = [
  ...['', ' ', '0', '-1', '1.5', '1e308', '-1e308', '1e-320', 'NaN', 'Infinity', '0x10', '١', 'true', 'TRUE', 'maybe'],
  ...['16384', '16385', '32768', '65536', '1048576', '1048577', '99999999', '2147483648', '4294967296', '9007199254740993'],
  ...['A1', 'a1', 'A0', 'XFD1048576', 'XFE1', 'A1048577', 'ZZZZ1', 'A99999999', '1A', 'A', '$A$1', 'R1C1', '#REF!'],
  ...['A1:XFD1048576', 'B2:A1', 'A:A', '1:1', 'A1:', ':', 'A1:B2:C3', 'A1 B2 C3', 'Sheet1!A1', "'"],
  ...['s', 'str', 'inlineStr', 'b', 'e', 'd', 'n', 'rId1', 'rId999', 'list', 'veryHidden', 'array', 'shared', 'dataTable'],
  ...['../../../etc/passwd', '/', 'http://example.org/x.xml', 'worksheets', '\\', '%00', '%', 'xl/worksheets/sheet1.xml'],
  ...['&#0;', '&#xFFFFFF;', '&#xD800;', '&#99999999999;', '&undefined;', '&', '<', '_x0000_', '_xD800_', ']]>', '\uffff'],
  ...['=1+1', '=A1', 'SUM(', 'A1+', '[0]!x', '[1]Sheet1!A1', '((((((((((', '"', '{1,2;3}', 'IF('.repeat(200), '-'.repeat(500), '1E'],
  ...['2020-02-30', '9999-12-31T23:59:59', '-1-01-01', '0000-00-00', '1900-02-29', 'x'.repeat(40_000), '__proto__', 'constructor'],
];
const PROLOGS = [
  '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;&b;&b;&b;&b;&b;&b;">]>',
  '<?xml version="1.0" encoding="utf-16"?>',
  '<?xml version="1.1" encoding="iso-8859-1"?>',
  '<!-- -- ',
  '\ufeff\ufeff',
  '<![CDATA[',
  '<a>',
  '\u0000',
];

/** Where a field stands in an entry of the zip's directory, or in its end (negative: from the last byte), and its bytes. */
const DIRECTORY_FIELDS = [
  ...([
    [8, 2],
    [10, 2],
    [16, 4],
    [20, 4],
    [24, 4],
    [28, 2],
    [30, 2],
    [32, 2],
    [42, 4],
  ] as const),
  ...([
    [-14, 2],
    [-12, 2],
    [-10, 4],
    [-6, 4],
    [-2, 2],
  ] as const),
];

const index = fc.nat({ max: 0xffff });
const place = fc.nat({ max: 0xffffff });
const awkward = fc.constantFrom(...AWKWARD);

const anyWorkbookStep: fc.Arbitrary<WorkbookStep> = fc.oneof(
  {
    arbitrary: fc.record({ on: fc.constant('xml'), do: fc.constantFrom('attribute', 'text'), part: index, at: place, value: awkward }),
    weight: 10,
  },
  { arbitrary: fc.record({ on: fc.constant('xml'), do: fc.constantFrom('drop', 'cut', 'open'), part: index, at: place }), weight: 3 },
  {
    arbitrary: fc.record({
      on: fc.constant('xml'),
      do: fc.constant('repeat'),
      part: index,
      at: place,
      times: fc.constantFrom(1, 2, 100, 20_000),
    }),
    weight: 2,
  },
  {
    arbitrary: fc.record({ on: fc.constant('xml'), do: fc.constant('prolog'), part: index, value: fc.constantFrom(...PROLOGS) }),
    weight: 1,
  },
  {
    arbitrary: fc.record({
      on: fc.constant('parts'),
      do: fc.constantFrom('drop', 'empty', 'repeat', 'swap'),
      part: index,
      other: index,
    }),
    weight: 2,
  },
  {
    arbitrary: fc.record({
      on: fc.constant('parts'),
      do: fc.constant('rename'),
      part: index,
      to: fc.constantFrom('../x.xml', '/xl/workbook.xml', 'XL\\WORKBOOK.XML', 'a'.repeat(300), '', 'xl/', 'constructor', 'é.xml'),
    }),
    weight: 1,
  },
  {
    arbitrary: fc.record({
      on: fc.constant('zip'),
      field: fc.nat({ max: DIRECTORY_FIELDS.length - 1 }),
      entry: index,
      value: fc.constantFrom(0, 1, 8, 9, 99, 0x800, 0xffff, 0x7fffffff, 0xfffffffe, 0xffffffff),
    }),
    weight: 2,
  },
  { arbitrary: fc.record({ on: fc.constant('bytes'), do: fc.constant('set'), at: place, byte: fc.nat({ max: 255 }) }), weight: 2 },
  { arbitrary: fc.record({ on: fc.constant('bytes'), do: fc.constantFrom('cut', 'append'), at: place }), weight: 1 },
) as fc.Arbitrary<WorkbookStep>;

export const anyWorkbookSteps = fc.array(anyWorkbookStep, { minLength: 1, maxLength: 4 });

/** The workbook with these damages: parts and their XML first, then the zip, then bytes. */
export function damageWorkbook(bytes: Uint8Array, steps: readonly WorkbookStep[]): Uint8Array {
  const isPackage = bytes[0] === 0x50;
  let damaged = bytes;
  const inside = steps.filter(({ on }) => on === 'parts' || on === 'xml');
  if (isPackage && inside.length > 0) {
    const parts = new Map(Object.entries(unzipSync(Uint8Array.from(bytes))));
    for (const step of inside) damageParts(parts, step);
    damaged = zipSync(Object.fromEntries(parts), { level: 1, mtime: new Date(1990, 0) });
  }
  for (const step of steps) {
    if (step.on === 'zip' && isPackage) damaged = damageDirectory(damaged, step);
    if (step.on === 'bytes') damaged = damageBytes(damaged, step);
  }
  return damaged;
}

function damageParts(parts: Map<string, Uint8Array>, step: WorkbookStep): void {
  const names = [...parts.keys()].filter((name) => step.on === 'parts' || /\.(xml|rels)$/.test(name));
  if (names.length === 0 || (step.on !== 'parts' && step.on !== 'xml')) return;
  const name = names[step.part % names.length] ?? '';
  const content = parts.get(name) ?? new Uint8Array();
  if (step.on === 'xml') parts.set(name, strToU8(damageXml(strFromU8(content), step)));
  else if (step.do === 'drop') parts.delete(name);
  else if (step.do === 'empty') parts.set(name, new Uint8Array());
  else if (step.do === 'rename') {
    parts.delete(name);
    parts.set(step.to, content);
  } else {
    const other = names[step.other % names.length] ?? '';
    const others = parts.get(other) ?? content;
    parts.set(other, content);
    if (step.do === 'swap') parts.set(name, others);
  }
}

const TAG = /<[^<>!?]+>/g;

function damageXml(xml: string, step: Extract<WorkbookStep, { readonly on: 'xml' }>): string {
  if (step.do === 'prolog') return step.value + xml;
  const tags = [...xml.matchAll(TAG)];
  const tag = tags[step.at % Math.max(1, tags.length)];
  if (!tag) return xml;
  const [before, after] = [xml.slice(0, tag.index), xml.slice(tag.index + tag[0].length)];
  switch (step.do) {
    case 'drop':
      return before + after;
    case 'cut':
      return before;
    case 'open':
      return `${before}${tag[0].replace(/\/?>$/, '>')}${after}`;
    case 'repeat': {
      // The whole element where it ends soon, else its tag.
      const name = /^<([^\s/>]+)/.exec(tag[0])?.[1];
      const end = tag[0].endsWith('/>') || name === undefined ? -1 : after.indexOf(`</${name}>`);
      const element = end < 0 || end > 2000 ? tag[0] : xml.slice(tag.index, tag.index + tag[0].length + end + (name?.length ?? 0) + 3);
      return before + element.repeat(step.times) + xml.slice(tag.index);
    }
    case 'text':
      return `${before}${tag[0]}${step.value}${after.slice(Math.max(0, after.indexOf('<')))}`;
    case 'attribute': {
      const attributes = [...tag[0].matchAll(/="([^"]*)"/g)];
      const attribute = attributes[Math.floor(step.at / Math.max(1, tags.length)) % Math.max(1, attributes.length)];
      if (!attribute) return xml;
      const at = attribute.index + 2;
      return before + tag[0].slice(0, at) + step.value + tag[0].slice(at + (attribute[1] ?? '').length) + after;
    }
  }
}

function damageDirectory(bytes: Uint8Array, { field, entry, value }: Extract<WorkbookStep, { readonly on: 'zip' }>): Uint8Array {
  const damaged = Uint8Array.from(bytes);
  const view = new DataView(damaged.buffer);
  const [offset, width] = DIRECTORY_FIELDS[field] ?? [-2, 2];
  const entries: number[] = [];
  for (let at = 0; at + 46 < damaged.length; at++) if (view.getUint32(at, true) === 0x02014b50) entries.push(at);
  const base = offset < 0 ? damaged.length : (entries[entry % Math.max(1, entries.length)] ?? 0);
  if (base + offset < 0 || base + offset + width > damaged.length) return damaged;
  if (width === 2) view.setUint16(base + offset, value & 0xffff, true);
  else view.setUint32(base + offset, value, true);
  return damaged;
}

function damageBytes(bytes: Uint8Array, step: Extract<WorkbookStep, { readonly on: 'bytes' }>): Uint8Array {
  const at = step.at % Math.max(1, bytes.length);
  if (step.do === 'cut') return bytes.slice(0, at);
  if (step.do === 'append') return Uint8Array.from([...bytes, ...bytes.slice(at)]);
  const damaged = Uint8Array.from(bytes);
  damaged[at] = step.byte ?? 0;
  return damaged;
}
