import { callFunction } from '../../src/functions/call';
import { helpOf } from '../../src/functions/help';
import { functionsJson } from '../../src/functions/metadata';
import { findFunction, FUNCTIONS } from '../../src/functions/table';
import { reasons } from '../../src/words/reasons';
import { LANGUAGES } from '../../src/words/text';

describe('The table of functions', () => {
  test('ids and names are unique and of the characters that Excel allows', () => {
    for (const names of [FUNCTIONS.map(({ id }) => id), ...LANGUAGES.map((language) => FUNCTIONS.map((entry) => entry.names[language]))]) {
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[A-Z][A-Z0-9._]{2,127}$/);
    }
  });
  test('a name of one language never means another function in the other', () => {
    for (const entry of FUNCTIONS) for (const language of LANGUAGES) expect(findFunction(entry.names[language])?.id).toBe(entry.id);
  });
  test.each(FUNCTIONS.map((entry) => [entry.id, entry] as const))('the example of %s gives what it says', async (id, { example }) => {
    const result = await callFunction(id, example.args, 'en');
    expect('value' in result ? result.value : result).toEqual(approximately(example.value));
  });
  test.each(FUNCTIONS.map((entry) => [entry.id, entry] as const))('%s is described in both languages', (_, entry) => {
    for (const language of LANGUAGES) {
      const help = helpOf(entry, language);
      for (const words of [
        help.description,
        help.result,
        help.formula,
        help.source,
        help.example.formula,
        ...help.parameters.flatMap((each) => [each.name, each.description]),
      ]) {
        expect(words.trim()).not.toBe('');
      }
      expect(help.example.formula).toMatch(/^=PMO\.[A-Z.]+\(/);
    }
    expect(new Set(entry.parameters.map(({ name }) => name.en)).size).toBe(entry.parameters.length);
    expect(new Set(entry.parameters.map(({ name }) => name.fr)).size).toBe(entry.parameters.length);
  });
  test('optional parameters come last', () => {
    for (const { parameters } of FUNCTIONS) {
      const first = parameters.findIndex((parameter) => parameter.optional === true);
      if (first >= 0) expect(parameters.slice(first).every((parameter) => parameter.optional === true)).toBe(true);
    }
  });
});

const approximately = (value: unknown): unknown => {
  if (typeof value === 'number') return expect.closeTo(value, 9);
  return Array.isArray(value) ? value.map(approximately) : value;
};

describe('Metadata', () => {
  test.each(LANGUAGES)('in %s it is complete and far below the 1 MB that Windows takes', (language) => {
    const metadata = functionsJson(language);
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
    expect(metadata.functions.map(({ id }) => id)).toEqual(FUNCTIONS.map(({ id }) => id));
    expect(JSON.stringify(metadata).length).toBeLessThan(200_000);
    for (const each of metadata.functions) {
      expect(each.result).toEqual({ type: 'any', dimensionality: 'matrix' });
      for (const parameter of each.parameters) expect(parameter).toMatchObject({ type: 'any', dimensionality: 'matrix' });
    }
  });
});

describe('French words', () => {
  const frenchTexts = [
    ...Object.values(reasons).map(({ fr }) => fr),
    ...FUNCTIONS.flatMap((entry) => [
      entry.description.fr,
      entry.formula.fr,
      entry.result.description.fr,
      entry.note?.fr ?? '',
      ...entry.parameters.map(({ description }) => description.fr),
    ]),
  ];
  test('have a non-breaking space before double punctuation and inside guillemets', () => {
    for (const words of frenchTexts) expect(words).not.toMatch(/ [:;!?%»]|« /);
  });
});
