/** Shared strings (ISO/IEC 29500-1, 18.4). */
import { BeyondLimit, hold, LIMITS } from './limits';
import {
  child,
  childrenNamed,
  decodeEntities,
  decodeXstring,
  descendants,
  escapeText,
  parseElement,
  rootAttributes,
  rootStart,
  XML_DECLARATION,
  type XmlNode,
} from './xml';

export interface RichString {
  readonly text: string;
  /** What is inside `si`, when it is more than one plain text. */
  readonly xml?: string;
}

/** The text of `si` or `is`: its own or that of its runs, without phonetic hints. */
export function readString(node: XmlNode, source: string): RichString {
  const runs = childrenNamed(node, 'r');
  const text = [child(node, 't'), ...runs.map((run) => child(run, 't'))].map((part) => decodeXstring(part?.text ?? '')).join('');
  return runs.length > 0 || descendants(node, 'rPh').length > 0 ? { text, xml: source.slice(node.innerStart, node.innerEnd) } : { text };
}

/** A plain text is nothing but itself. */
export type SharedString = string | RichString;

export const textOf = (shared: SharedString): string => (typeof shared === 'string' ? shared : shared.text);

/** @throws BeyondLimit as soon as there are more than are read, whether the part says so or not. */
export function readStrings(source: string): SharedString[] {
  const strings: SharedString[] = [];
  hold('strings', Number(rootAttributes(source)['uniqueCount'] ?? 0));
  const root = rootStart(source);
  const prefix = /^<([\w.-]+:)?/.exec(source.slice(root, root + 80))?.[1] ?? '';
  const open = `<${prefix}si`;
  const plain = `<${prefix}si><${prefix}t`;
  const close = `</${prefix}t></${prefix}si>`;
  for (let at = source.indexOf(open, root + 1); at >= 0;) {
    if (strings.length === LIMITS.strings) throw new BeyondLimit('strings');
    const next = source.charCodeAt(at + open.length);
    if (
      source.startsWith(plain, at) &&
      (source.charCodeAt(at + plain.length) === 62 || source.startsWith(' xml:space="preserve">', at + plain.length))
    ) {
      // The usual case, without making nodes.
      const start = source.indexOf('>', at + plain.length) + 1;
      const end = source.indexOf('<', start);
      if (source.startsWith(close, end)) {
        const raw = source.slice(start, end);
        strings.push(decodeXstring(decodeEntities(raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw)));
        at = source.indexOf(open, end + close.length);
        continue;
      }
    }
    if (next === 62 || next === 47 || next <= 32) {
      const node = parseElement(source, at);
      const read = readString(node, source);
      strings.push(read.xml === undefined ? read.text : read);
      at = source.indexOf(open, node.end);
    } else at = source.indexOf(open, at + open.length);
  }
  return strings;
}

/**
 * `<t>` with its text. Excel drops white space at the ends, escaped or not, unless `xml:space` keeps it. Excel writes that attribute too,
 * although the schemas of ISO/IEC 29500 do not list it.
 */
export const textElement = (text: string): string =>
  /^[ \t\n]|[ \t\n]$/.test(text) ? `<t xml:space="preserve">${escapeText(text)}</t>` : `<t>${escapeText(text)}</t>`;

export class StringsWriter {
  private readonly indexes = new Map<string, number>();
  private readonly items: string[] = [];
  private uses = 0;

  index(text: string, rich?: string): number {
    this.uses++;
    const key = rich === undefined ? text : `\u0000${rich}`;
    let at = this.indexes.get(key);
    if (at === undefined) {
      at = this.items.push(`<si>${rich ?? textElement(text)}</si>`) - 1;
      this.indexes.set(key, at);
    }
    return at;
  }

  get isEmpty(): boolean {
    return this.items.length === 0;
  }

  xml(): string {
    return `${XML_DECLARATION}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.uses}" uniqueCount="${this.items.length}">${this.items.join('')}</sst>`;
  }
}
