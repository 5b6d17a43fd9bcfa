/** Text. Positions count UTF-16 units, as Excel's do. */
import { delocalize } from 'numfmt';
import { isCellError } from '../../book/book';
import { wildcardPattern } from '../criteria';
import { formatted, numberText, readNumber } from '../culture';
import type { Place } from '../place';
import { Matrix, NOT_AVAILABLE, VALUE, eachScalar, fail, isError, type Operand, type Scalar } from '../values';
import { define, toNumber, toText } from './define';
import { roundTo } from './math';

const CELL_LIMIT = 32_767;
const limited = (text: string): Scalar => (text.length > CELL_LIMIT ? VALUE : text);

define('LEN LENB', 's', (_, text) => text.length);
define('LEFT LEFTB', 's i?', (_, text, count = 1) => (count < 0 ? VALUE : text.slice(0, count)));
define('RIGHT RIGHTB', 's i?', (_, text, count = 1) => (count < 0 ? VALUE : count === 0 ? '' : text.slice(-count)));
define('MID MIDB', 's i i', (_, text, start, count) => (start < 1 || count < 0 ? VALUE : text.slice(start - 1, start - 1 + count)));
define('UPPER', 's', (_, text) => text.toUpperCase());
define('LOWER', 's', (_, text) => text.toLowerCase());
define('PROPER', 's', (_, text) => text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()));
// TRIM takes out spaces only, not line breaks or non-breaking spaces.
define('TRIM', 's', (_, text) => text.replace(/^ +| +$/g, '').replace(/ {2,}/g, ' '));
// eslint-disable-next-line no-control-regex -- the characters that CLEAN removes
define('CLEAN', 's', (_, text) => text.replace(/[\u0000-\u001f]/g, ''));
define('EXACT', 's s', (_, first, second) => first === second);
define('REPT', 's i', (_, text, count) => (count < 0 || text.length * count > CELL_LIMIT ? VALUE : text.repeat(count)));
define('CHAR', 'i', (_, code) => (code < 1 || code > 255 ? VALUE : windows1252(code)));
define('CODE', 's', (_, text) => (text === '' ? VALUE : windows1252Code(text)));
define('UNICHAR', 'i', (_, code) =>
  code < 1 || code > 0x10_ff_ff ? VALUE : code >= 0xd8_00 && code <= 0xdf_ff ? NOT_AVAILABLE : String.fromCodePoint(code),
);
define('UNICODE', 's', (_, text) => text.codePointAt(0) ?? VALUE);

/** Characters 128 to 159 of Windows' Western code page, where it is not Latin-1. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const windows1252 = (code: number): string => (code >= 128 && code <= 159 ? WINDOWS_1252.charAt(code - 128) : String.fromCharCode(code));
function windows1252Code(text: string): number {
  const at = WINDOWS_1252.indexOf(text.charAt(0));
  if (at >= 0) return at + 128;
  const code = text.charCodeAt(0);
  return code < 256 ? code : 63;
}

define('CONCATENATE', '...s', (_, ...texts) => limited(texts.join('')));
define('CONCAT', '...g', (place, ...operands) => {
  let text = '';
  for (const operand of operands) eachScalar(operand, (value) => (text += toText(value, place)));
  return limited(text);
});
define('TEXTJOIN', 'g b? ...g', (place, delimiter, skipEmpty = true, ...operands) => {
  const delimiters: string[] = [];
  eachScalar(delimiter, (value) => delimiters.push(toText(value === 0 && delimiter === 0 ? null : value, place)));
  const texts: string[] = [];
  for (const operand of operands) {
    eachScalar(operand, (value) => {
      const text = toText(value, place);
      if (text !== '' || !skipEmpty) texts.push(text);
    });
  }
  return limited(texts.map((text, at) => (at === 0 ? text : (delimiters[(at - 1) % delimiters.length] ?? '') + text)).join(''));
});

define('SUBSTITUTE', 's s s i~', (_, text, old, replacement, instance) => {
  if (instance !== undefined && instance < 1) return VALUE;
  if (old === '') return text;
  if (instance === undefined) return limited(text.replaceAll(old, replacement));
  let at = -1;
  for (let count = 0; count < instance; count++) {
    at = text.indexOf(old, at < 0 ? 0 : at + old.length);
    if (at < 0) return text;
  }
  return limited(text.slice(0, at) + replacement + text.slice(at + old.length));
});
define('REPLACE REPLACEB', 's i i s', (_, text, start, count, replacement) =>
  start < 1 || count < 0 ? VALUE : limited(text.slice(0, start - 1) + replacement + text.slice(start - 1 + count)),
);
define('FIND FINDB', 's s i?', (_, wanted, text, start = 1) => {
  if (start < 1 || start > text.length + 1) return VALUE;
  const at = text.indexOf(wanted, start - 1);
  return at < 0 ? VALUE : at + 1;
});
define('SEARCH SEARCHB', 's s i?', (_, wanted, text, start = 1) => {
  if (start < 1 || start > text.length + 1) return VALUE;
  const pattern = wildcardPattern(wanted);
  if (!pattern) {
    const at = text.toLowerCase().indexOf(wanted.toLowerCase(), start - 1);
    return at < 0 ? VALUE : at + 1;
  }
  // The pattern without its anchors, found as early and as short as may be.
  const inner = new RegExp(pattern.source.slice(1, -1).replaceAll('[^]*', '[^]*?'), 'iu');
  const found = inner.exec(text.slice(start - 1));
  return found ? found.index + start : VALUE;
});

define('VALUE', 'v', (place, value) => (typeof value === 'boolean' ? VALUE : toNumber(value, place)));
define(
  'NUMBERVALUE',
  's s~ s~',
  (place, text, decimal = place.surroundings.notation.decimal, group = place.surroundings.notation.group) => {
    let rest = text.replace(/\s/g, '');
    if (rest === '') return 0;
    const percents = /%*$/.exec(rest)?.[0].length ?? 0;
    rest = rest.slice(0, rest.length - percents);
    const point = rest.indexOf(decimal.charAt(0));
    const groups = new Set(group);
    if (point >= 0 && [...rest.slice(point + 1)].some((character) => groups.has(character))) return VALUE;
    const plain = [...rest]
      .filter((character, at) => at >= (point < 0 ? rest.length : point) || !groups.has(character))
      .join('')
      .replace(decimal.charAt(0), '.');
    return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain) ? Number(plain) / 100 ** percents : VALUE;
  },
);

/** TEXT's format is written in the workbook's language: in French `jj/mm/aaaa`. */
function formatAs(value: Scalar, format: string, place: Place): Scalar {
  if (isCellError(value)) return value;
  const { culture, notation } = place.surroundings;
  if (format === '') return '';
  const number = typeof value === 'string' ? (readNumber(value, culture)?.value ?? value) : value;
  if (typeof number === 'boolean') return toText(number, place);
  const english = notation.numfmtLocale.startsWith('en') ? format : delocalize(format, notation.numfmtLocale);
  if (/^general$/i.test(english)) return typeof number === 'string' ? number : numberText(number ?? 0, culture);
  const text = formatted(number ?? 0, english, culture);
  return text === undefined || text === '########' ? VALUE : limited(text);
}
define('TEXT', 'v s', (place, value, format) => formatAs(value, format, place));
define('FIXED', 'n i~ b~', (place, value, decimals = 2, plain = false) => {
  const places = Math.max(0, decimals);
  return (
    formatted(
      roundTo(value, decimals),
      `${plain ? '0' : '#,##0'}${places > 0 ? `.${'0'.repeat(places)}` : ''}`,
      place.surroundings.culture,
    ) ?? VALUE
  );
});
define('DOLLAR', 'n i~', (place, value, decimals = 2) => {
  const digits = `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
  const { currency } = place.surroundings.notation;
  const amount = place.surroundings.notation.numfmtLocale.startsWith('en') ? `"${currency}"${digits}` : `${digits} "${currency}"`;
  return (
    formatted(
      roundTo(value, decimals),
      place.surroundings.notation.numfmtLocale.startsWith('en') ? `${amount};(${amount})` : amount,
      place.surroundings.culture,
    ) ?? VALUE
  );
});

/** TEXTBEFORE, TEXTAFTER and TEXTSPLIT. */

function texts(operand: Operand, place: Place): string[] {
  const found: string[] = [];
  eachScalar(operand, (value) => found.push(toText(value, place)));
  return found;
}

interface Found {
  readonly at: number;
  readonly length: number;
}

/** Every place where one of the delimiters stands, in order, without overlaps. */
function occurrences(text: string, delimiters: readonly string[], ignoreCase: boolean): Found[] {
  const subject = ignoreCase ? text.toLowerCase() : text;
  const wanted = delimiters.map((delimiter) => (ignoreCase ? delimiter.toLowerCase() : delimiter));
  const found: Found[] = [];
  for (let at = 0; at < subject.length;) {
    const hit = wanted.filter((delimiter) => delimiter !== '' && subject.startsWith(delimiter, at)).sort((a, b) => b.length - a.length)[0];
    if (hit === undefined) at++;
    else {
      found.push({ at, length: hit.length });
      at += hit.length;
    }
  }
  return found;
}

function around(
  name: string,
  part: (text: string, found: Found) => string,
  emptyDelimiter: (text: string, instance: number) => string,
): void {
  define(name, 's g i~ i~ i~ e~', (place, text, delimiter, instance = 1, ignoreCase = 0, matchEnd = 0, otherwise = NOT_AVAILABLE) => {
    if (instance === 0) return VALUE;
    const delimiters = texts(delimiter, place);
    if (delimiters.includes('')) return emptyDelimiter(text, instance);
    const found = occurrences(text, delimiters, ignoreCase !== 0);
    if (matchEnd !== 0) {
      if (instance > 0) found.push({ at: text.length, length: 0 });
      else found.unshift({ at: 0, length: 0 });
    }
    const hit = instance > 0 ? found[instance - 1] : found[found.length + instance];
    return hit ? part(text, hit) : otherwise;
  });
}
around(
  'TEXTBEFORE',
  (text, { at }) => text.slice(0, at),
  (text, instance) => (instance > 0 ? '' : text),
);
around(
  'TEXTAFTER',
  (text, { at, length }) => text.slice(at + length),
  (text, instance) => (instance > 0 ? text : ''),
);

function split(text: string, delimiters: readonly string[] | undefined, ignoreCase: boolean): string[] {
  if (!delimiters) return [text];
  if (delimiters.includes('')) fail(VALUE);
  const parts: string[] = [];
  let from = 0;
  for (const { at, length } of occurrences(text, delimiters, ignoreCase)) {
    parts.push(text.slice(from, at));
    from = at + length;
  }
  return [...parts, text.slice(from)];
}
define('TEXTSPLIT', 's x~ x~ b~ i~ e~', (place, text, columns, rows, skipEmpty = false, ignoreCase = 0, padding = NOT_AVAILABLE) => {
  if (columns === undefined && rows === undefined) return VALUE;
  for (const delimiter of [columns, rows]) if (isError(delimiter)) return delimiter;
  const keep = (part: string): boolean => !skipEmpty || part !== '';
  const lines = split(text, rows === undefined ? undefined : texts(rows, place), ignoreCase !== 0).filter(keep);
  const parts = lines.map((line) => split(line, columns === undefined ? undefined : texts(columns, place), ignoreCase !== 0).filter(keep));
  const width = Math.max(0, ...parts.map((line) => line.length));
  return Matrix.of(parts.length, width, (row, column) => parts[row]?.[column] ?? padding);
});

define('ENCODEURL', 's', (_, text) => encodeURIComponent(text));
