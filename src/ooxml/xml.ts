/**
 * XML as .xlsx parts use it: a reader into plain nodes that remember where they stood in the text (so that what is not understood can be
 * written back as it was), and the escapes for writing. Elements are known by local name, because producers choose their own prefixes.
 */
import { FileError } from './file-error';

export interface XmlNode {
  /** Without prefix. */
  name: string;
  /** As in the file, by qualified name, decoded. */
  attributes: Record<string, string>;
  children: XmlNode[];
  /** Text and CDATA directly inside, joined. */
  text: string;
  /** Where the element stands in its source. */
  start: number;
  end: number;
  innerStart: number;
  innerEnd: number;
}

const GREATER = 62;
const SLASH = 47;
const EXCLAMATION = 33;
const QUESTION = 63;
const EQUALS = 61;
const QUOTE = 34;
const APOSTROPHE = 39;

export class XmlError extends FileError {
  constructor(detail: string) {
    super('truncated', `The file is damaged: ${detail}.`);
  }
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Resolves the predefined entities and character references; others stay as they are (a document type is never read). */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex !== undefined ? parseInt(hex, 16) : parseInt(decimal ?? '', 10);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Line ends in text read as a line feed (XML 1.0, 2.11). */
const normalizeLines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

const localName = (qualified: string): string => qualified.slice(qualified.indexOf(':') + 1);

/** The position after a tag's name, which begins at `at`. */
export function nameEnd(source: string, at: number): number {
  let position = at;
  for (; position < source.length; position++) {
    const code = source.charCodeAt(position);
    if (code <= 32 || code === GREATER || code === SLASH) break;
  }
  return position;
}

/** Reads attributes from `at` to the tag's `>`; tells where the tag ends and whether it is empty. */
export function readAttributes(source: string, at: number, into: Record<string, string>): { end: number; empty: boolean } {
  let position = at;
  for (;;) {
    let code = source.charCodeAt(position);
    while (code <= 32) code = source.charCodeAt(++position);
    if (code === GREATER) return { end: position + 1, empty: false };
    if (code === SLASH) {
      if (source.charCodeAt(position + 1) !== GREATER) throw new XmlError('a tag is malformed');
      return { end: position + 2, empty: true };
    }
    if (Number.isNaN(code)) throw new XmlError('a part ends in the middle of a tag');
    const nameStart = position;
    while (code !== EQUALS && code > 32 && code !== GREATER) code = source.charCodeAt(++position);
    const name = source.slice(nameStart, position);
    while (code <= 32) code = source.charCodeAt(++position);
    if (code !== EQUALS) throw new XmlError('an attribute is malformed');
    code = source.charCodeAt(++position);
    while (code <= 32) code = source.charCodeAt(++position);
    const close = source.indexOf(source[position] === "'" ? "'" : '"', position + 1);
    if (close < 0) throw new XmlError('a part ends in the middle of an attribute');
    const raw = source.slice(position + 1, close);
    into[name] = raw.includes('&') || /[\t\n\r]/.test(raw) ? decodeEntities(raw.replace(/\r\n|[\t\n\r]/g, ' ')) : raw;
    position = close + 1;
  }
}

/** The position after a tag's `>`, from somewhere behind its name: a `>` in quotes ends nothing. */
export function tagEnd(source: string, at: number): number {
  for (let position = at; position < source.length; position++) {
    const code = source.charCodeAt(position);
    if (code === GREATER) return position + 1;
    if (code === QUOTE || code === APOSTROPHE) {
      position = source.indexOf(source.charAt(position), position + 1);
      if (position < 0) break;
    }
  }
  throw new XmlError('a part ends in the middle of a tag');
}

/** Steps over a comment, declaration or instruction that begins at `at`; undefined if an element or CDATA begins there. */
export function skipMarkup(source: string, at: number): number | undefined {
  const second = source.charCodeAt(at + 1);
  let close: number;
  if (second === QUESTION) close = source.indexOf('?>', at) + 2;
  else if (second === EXCLAMATION && source.startsWith('<!--', at)) close = source.indexOf('-->', at) + 3;
  else if (second === EXCLAMATION && !source.startsWith('<![CDATA[', at))
    throw new XmlError('a part declares a document type, which no workbook does');
  else return undefined;
  if (close < at) throw new XmlError('a part ends in the middle of a comment');
  return close;
}

/** The element that begins at `at` (its `<`). */
export function parseElement(source: string, at: number): XmlNode {
  const stack: XmlNode[] = [];
  let position = at;
  for (;;) {
    const less = source.indexOf('<', position);
    if (less < 0) throw new XmlError('a part ends before its last element does');
    const parent = stack[stack.length - 1];
    if (parent && less > position) parent.text += normalizeLines(decodeEntities(source.slice(position, less)));
    const code = source.charCodeAt(less + 1);
    if (code === SLASH) {
      const close = source.indexOf('>', less);
      if (close < 0 || !parent) throw new XmlError('a part ends in the middle of a tag');
      if (localName(source.slice(less + 2, close).trimEnd()) !== parent.name) throw new XmlError(`an element ${parent.name} is not closed`);
      parent.innerEnd = less;
      parent.end = close + 1;
      position = close + 1;
      stack.pop();
      if (stack.length === 0) return parent;
      continue;
    }
    const skipped = skipMarkup(source, less);
    if (skipped !== undefined) {
      position = skipped;
      continue;
    }
    if (code === EXCLAMATION) {
      const close = source.indexOf(']]>', less);
      if (close < 0) throw new XmlError('a part ends in the middle of text');
      if (parent) parent.text += normalizeLines(source.slice(less + 9, close));
      position = close + 3;
      continue;
    }
    const end = nameEnd(source, less + 1);
    const attributes: Record<string, string> = {};
    const tag = readAttributes(source, end, attributes);
    const node: XmlNode = {
      name: localName(source.slice(less + 1, end)),
      attributes,
      children: [],
      text: '',
      start: less,
      end: tag.end,
      innerStart: tag.end,
      innerEnd: tag.end,
    };
    parent?.children.push(node);
    position = tag.end;
    if (!tag.empty) stack.push(node);
    else if (stack.length === 0) return node;
  }
}

/** Where the root element of a document begins. */
export function rootStart(source: string): number {
  let position = 0;
  for (;;) {
    const less = source.indexOf('<', position);
    if (less < 0) throw new XmlError('a part holds no XML');
    const skipped = skipMarkup(source, less);
    if (skipped === undefined) return less;
    position = skipped;
  }
}

/** The attributes of a document's root element. */
export function rootAttributes(source: string): Record<string, string> {
  const found: Record<string, string> = {};
  readAttributes(source, nameEnd(source, rootStart(source) + 1), found);
  return found;
}

const starts = new Map<string, RegExp>();

/** The first element of that name from `at` on, whatever its prefix, without reading what stands before it. */
export function findElement(source: string, name: string, at = 0): XmlNode | undefined {
  let start = starts.get(name);
  if (!start) starts.set(name, (start = new RegExp(`<(?:[\\w.-]+:)?${name}(?=[\\s/>])`, 'g')));
  start.lastIndex = at;
  const found = start.exec(source);
  return found ? parseElement(source, found.index) : undefined;
}

export const parseXml = (source: string): XmlNode => parseElement(source, rootStart(source));

export const child = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((candidate) => candidate.name === name);

export const childrenNamed = (node: XmlNode | undefined, name: string): XmlNode[] =>
  node?.children.filter((candidate) => candidate.name === name) ?? [];

/** The first node on that path of children. */
export const descend = (node: XmlNode | undefined, ...path: string[]): XmlNode | undefined =>
  path.reduce<XmlNode | undefined>((at, name) => child(at, name), node);

/** All nodes below with that name, in document order. */
export function descendants(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((each) => (each.name === name ? [each, ...descendants(each, name)] : descendants(each, name)));
}

/** An attribute of a namespace other than the element's own (`r:id`), whatever its prefix is here. */
export function prefixedAttribute(node: XmlNode, name: string): string | undefined {
  for (const [key, value] of Object.entries(node.attributes)) if (key.endsWith(`:${name}`) && !key.startsWith('xmlns:')) return value;
  return undefined;
}

/** xsd:boolean; absent gives `otherwise`. */
export const flag = (value: string | undefined, otherwise = false): boolean =>
  value === undefined ? otherwise : value === '1' || value === 'true' || value === 'on';

export const numberOf = (value: string | undefined): number | undefined =>
  value === undefined || value.trim() === '' || Number.isNaN(Number(value)) ? undefined : Number(value);

/* eslint-disable no-control-regex -- control characters are what these expressions look for */
const NEEDS_ESCAPE = /[&<>"\u0000-\u001f\ufffe\uffff\ud800-\udfff]|_x[0-9A-Fa-f]{4}_/;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const hexEscape = (character: string): string => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

const escapeMarkup = (text: string): string =>
  /[&<>"]/.test(text) ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;') : text;

/** ST_Xstring (ISO/IEC 29500-1, 22.9.2.19): characters that XML cannot hold are written `_xHHHH_`, and text that looks so is itself escaped. */
export function escapeText(text: string): string {
  if (!NEEDS_ESCAPE.test(text)) return text;
  return escapeMarkup(
    text
      // An escape's own underscore, written right after, would complete a look-alike.
      .replace(/_(?=x[0-9A-Fa-f]{4}[_\u0000-\u001f\ud800-\udfff\ufffe\uffff])/g, '_x005F_')
      .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, hexEscape)
      .replace(LONE_SURROGATE, hexEscape),
  );
}

/** ST_Xstring in an attribute, where tabs and line feeds would read as spaces. */
export const escapeXstringAttribute = (text: string): string => escapeText(text).replace(/[\t\n]/g, hexEscape);

/** Text of an attribute or element that is not ST_Xstring: what XML cannot hold is left out. */
export const escapePlain = (text: string): string =>
  escapeMarkup(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(LONE_SURROGATE, '')).replace(
    /[\t\n\r]/g,
    (character) => `&#${character.charCodeAt(0)};`,
  );

/* eslint-enable no-control-regex */

/** Undoes the `_xHHHH_` of ST_Xstring. */
export const decodeXstring = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;

/** ` name="value"` for each attribute that has a value; booleans as 1 and 0. */
export function attributes(values: Record<string, string | number | boolean | undefined>): string {
  let text = '';
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    text += ` ${name}="${typeof value === 'string' ? escapePlain(value) : value === true ? '1' : value === false ? '0' : String(value)}"`;
  }
  return text;
}

export const element = (name: string, values: Record<string, string | number | boolean | undefined>, inner = ''): string =>
  inner === '' ? `<${name}${attributes(values)}/>` : `<${name}${attributes(values)}>${inner}</${name}>`;

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The attributes of a node that are not in `known`, as text for a tag: what a newer Excel wrote there. */
export function otherAttributes(node: XmlNode, known: readonly string[]): string {
  return attributes(Object.fromEntries(Object.entries(node.attributes).filter(([name]) => !known.includes(name))));
}
