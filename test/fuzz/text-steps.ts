import fc from 'fast-check';

/** One change to a text: something put in at a place, in place of so many characters. */
export interface TextStep {
  readonly at: number;
  readonly drop: number;
  readonly put: string;
}

const step = (pieces: readonly string[]): fc.Arbitrary<TextStep> =>
  fc.record({
    at: fc.nat({ max: 0xffff }),
    drop: fc.constantFrom(0, 0, 1, 5, 40),
    put: fc.oneof(
      { arbitrary: fc.constantFrom(...pieces), weight: 8 },
      { arbitrary: fc.string({ unit: 'binary', maxLength: 8 }), weight: 1 },
    ),
  });

const CSV_PIECES = [
  ...['"', '""', '"""', '",', ';', ',', '\t', '|', '\n', '\r', '\r\n', '\n\n', '\u0000', '\ufeff', '\u2028', '\u00a0', '\ud800'],
  ...['=1+1', '@SUM(A1)', '+1', '-1', '=cmd|x!A1', "'", 'sep=;\n', '#N/A', '1e999', '-1e-999', '1,5', '1.234.567,89', '(5)', '5-', '--5'],
  ...[
    '31/12/9999',
    '2020-02-30',
    '00/00/0000',
    '€',
    '£5m',
    '99999999999999999999',
    'x'.repeat(40_000),
    ','.repeat(17_000),
    '\n'.repeat(5000),
  ],
  ...['Name', 'ID', 'Budget', '"a\nb"', '__proto__', 'constructor', '＝1', '１２'],
];
const JSON_PIECES = [
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    'null',
    'true',
    '0',
    '-1',
    '1e999',
    '""',
    '{}',
    '[]',
    '"x"',
    '\\',
    '\\u0000',
    '\\ud800',
    '\n',
    '\ufeff',
  ],
  ...[
    '"__proto__":{"x":1},',
    '"constructor":1,',
    '"version":1,',
    '"version":99,',
    '"columns":[],',
    '"from":"x",',
    '"to":"name",',
    '// x\n',
  ],
  ...['['.repeat(3000), '{"a":'.repeat(3000), '"' + 'x'.repeat(40_000) + '"', '1'.repeat(400), 'NaN', 'undefined', "'", '=1+1'],
];

export const anyCsvSteps = fc.array(step(CSV_PIECES), { minLength: 1, maxLength: 5 });
export const anyJsonSteps = fc.array(step(JSON_PIECES), { minLength: 1, maxLength: 4 });

export const changeText = (text: string, steps: readonly TextStep[]): string =>
  steps.reduce((changed, { at, drop, put }) => {
    const where = at % (changed.length + 1);
    return changed.slice(0, where) + put + changed.slice(where + drop);
  }, text);

export const ENCODINGS = ['utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16le with mark', 'utf-16be with mark', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export function encode(text: string, encoding: Encoding): Uint8Array {
  const marked = encoding.endsWith(' with mark') ? `\ufeff${text}` : text;
  if (encoding.startsWith('utf-8')) return new TextEncoder().encode(marked);
  if (encoding === 'windows-1252') return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
  const units = Uint8Array.from(Buffer.from(marked, 'utf16le'));
  return encoding.startsWith('utf-16be') ? Uint8Array.from(Buffer.from(units).swap16()) : units;
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** One change to a JSON value: at a place counted through all of it. */
export interface JsonStep {
  readonly at: number;
  readonly put: Json | 'drop';
}

export const anyValueSteps = fc.array(
  fc.record({
    at: fc.nat({ max: 0xffff }),
    put: fc.oneof(
      fc.constantFrom<Json>(
        ...[null, true, 0, -1, 1.5, 1e300, 4294967296, '', 'x', 'name', '=1', 'A1', 'XFE1', '__proto__', 'toString', 'x'.repeat(40_000)],
        ...[[], {}, [[]], [null], { key: null }, 'drop', [1, 2, 3], { length: 1e9 }, '1048577:1048577'],
      ),
      fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
    ),
  }),
  { minLength: 1, maxLength: 4 },
) as fc.Arbitrary<JsonStep[]>;

/** The JSON value with some of its places set otherwise. */
export const changeJson = (value: unknown, steps: readonly JsonStep[]): unknown =>
  steps.reduce<Json>((changed, { at, put }) => {
    const copy = structuredClone(changed);
    const places: (() => void)[] = [];
    const visit = (node: Json): void => {
      if (node === null || typeof node !== 'object') return;
      const holder = node as Record<string, Json>;
      for (const key of Object.keys(node)) {
        places.push(() => {
          if (put === 'drop') delete holder[key];
          else Object.defineProperty(holder, key, { value: put, enumerable: true, configurable: true, writable: true });
        });
        visit(holder[key] ?? null);
      }
    };
    visit(copy);
    places[at % Math.max(1, places.length)]?.();
    return copy;
  }, value as Json);
