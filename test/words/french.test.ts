import { PACKS } from '../../src/standard/data/packs/packs';
import { MEASURES } from '../../src/standard/data/measures/measures';
import { POPULATIONS } from '../../src/standard/data/measures/populations';
import { BASE_STANDARD } from '../../src/standard/own/resolve';
import { CLI_WORDS } from '../../src/words/cli';
import { DEFINITIONS_WORDS } from '../../src/words/definitions-document';
import { OVERLAY_WORDS } from '../../src/words/overlay';
import { PANE_WORDS } from '../../src/words/pane';
import { reasons } from '../../src/words/reasons';
import { REPORT_WORDS } from '../../src/words/report';
import type { Text } from '../../src/words/text';
import { VIEW_WORDS } from '../../src/words/views';
import { WORKBOOK_WORDS } from '../../src/words/workbook';

/** Every pair of texts inside a value, with the way to it. */
function textsIn(value: unknown, path: string): [string, Text][] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'fr' in value && typeof value.en === 'string' && typeof value.fr === 'string') return [[path, value as Text]];
  return Object.entries(value).flatMap(([key, member]) => textsIn(member, `${path}.${key}`));
}

const texts = Object.entries({
  BASE_STANDARD,
  PACKS,
  CLI_WORDS,
  DEFINITIONS_WORDS,
  MEASURES,
  POPULATIONS,
  OVERLAY_WORDS,
  PANE_WORDS,
  REPORT_WORDS,
  VIEW_WORDS,
  WORKBOOK_WORDS,
  reasons,
}).flatMap(([name, value]) => textsIn(value, name));

describe('what people read', () => {
  test('is there in both languages', () => {
    for (const [path, text] of texts) expect([path, text.en.trim() !== '', text.fr.trim() !== '']).toEqual([path, true, true]);
  });

  test('has the same placeholders in both languages', () => {
    const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
    for (const [path, text] of texts) expect([path, placeholders(text.fr)]).toEqual([path, placeholders(text.en)]);
  });

  test('has a non-breaking space before : ; ! ? % and inside « » in French', () => {
    const wrong = /[^\s\d\u00a0\u202f"](?<!https?)[:;!?»](?=\s|$)|[ ][:;!?%»]|«(?![\u00a0\u202f])|[^\u00a0\u202f]»/;
    for (const [path, text] of texts) expect([path, text.fr.match(wrong)?.[0] ?? null]).toEqual([path, null]);
  });

  test('writes typographic apostrophes in French', () => {
    for (const [path, text] of texts) expect([path, /\p{L}'\p{L}/u.test(text.fr)]).toEqual([path, false]);
  });
});
