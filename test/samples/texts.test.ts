import * as baseProjects from '../../src/samples/texts/base-projects';
import * as organisation from '../../src/samples/texts/organisation';
import * as raid from '../../src/samples/texts/raid';
import * as kinds from '../../src/samples/texts/kinds';
import * as tablePhrases from '../../src/samples/texts/phrases';
import { PROFILES } from '../../src/samples/texts/profiles';
import * as phrases from '../../src/samples/texts/status-phrases';
import { frenchSpaces } from '../../src/samples/texts/text';
import type { Text } from '../../src/words/text';

const isText = (value: object): value is Text => 'en' in value && 'fr' in value;

/** Every pair of texts within a value. */
const textsIn = (value: unknown): Text[] => {
  if (typeof value !== 'object' || value === null) return [];
  return isText(value) ? [value] : Object.values(value).flatMap(textsIn);
};

const texts = textsIn([
  baseProjects.BASE_PROJECTS,
  { ...organisation },
  raid.COMMON_TOPICS,
  { ...phrases },
  PROFILES,
  kinds.KINDS,
  { ...tablePhrases },
]);
/** The same in both languages: only placeholders. */
const SAME = new Set<Text>([phrases.LONG_DATE, tablePhrases.GATE.conditions]);

const ENGLISH = /\b(the|of|and|with|from|for|has|have|is|are|by|to|which|their|at|be)\b/i;
const FRENCH = /\b(le|la|les|des|du|une|avec|pour|par|est|sont|aux|dans|qui)\b/i;

describe('The texts of the samples', () => {
  test('tell something of each project', () => expect(PROFILES).toHaveLength(baseProjects.BASE_PROJECTS.length));

  test('are many', () => expect(texts.length).toBeGreaterThan(500));

  test('differ between the languages', () => expect(texts.filter((pair) => pair.en === pair.fr && !SAME.has(pair))).toEqual([]));

  test('have no English words left in French', () =>
    expect(texts.map((pair) => pair.fr).filter((fr) => ENGLISH.test(fr.replace(/\{\w+\}/g, '')))).toEqual([]));

  test('have no French words left in English', () => expect(texts.map((pair) => pair.en).filter((en) => FRENCH.test(en))).toEqual([]));

  test('name the same placeholders', () => {
    const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const pair of texts) expect(placeholders(pair.fr)).toEqual(placeholders(pair.en));
  });

  test('tell the same numbers', () => {
    const numbers = (text: string): string[] =>
      (
        text
          .replace(/(\d)[,\u202f](?=\d{3})/g, '$1')
          .replace(',', '.')
          .match(/\d+/g) ?? []
      ).sort();
    for (const pair of texts) expect([pair.en, numbers(pair.fr)]).toEqual([pair.en, numbers(pair.en)]);
  });

  test('have French spaces before double punctuation and inside quotes', () => {
    const wrong = texts.map((pair) => pair.fr).filter((fr) => /[^\u00a0][;:!?%»]/.test(fr) || /«[^\u00a0]/.test(fr) || fr.includes("'"));
    expect(wrong).toEqual([]);
  });

  test('have no English spaces before punctuation', () =>
    expect(texts.map((pair) => pair.en).filter((en) => / [;:!?%,.]/.test(en) || en.includes("'"))).toEqual([]));
});

describe('French spaces', () => {
  test('do not break before signs and units, nor within thousands', () => {
    expect(frenchSpaces('Coût : 4 000 k€ « brut » ; 40 % ?')).toBe(
      'Coût\u00a0: 4\u202f000\u00a0k€ «\u00a0brut\u00a0»\u00a0; 40\u00a0%\u00a0?',
    );
  });
});
