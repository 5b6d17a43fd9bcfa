import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { standardDocument } from '../../src/standard/document';
import { PMO_FUNCTIONS } from '../../src/standard/data/functions-served';
import { KINDS } from '../../src/standard/own/in-use';
import { PACK_KEYS } from '../../src/standard/model/overlay';
import { overlayJsonSchema, overlayJsonSchemaText, SCHEMA_FILE } from '../../src/standard/own/overlay-json-schema';
import { PACKS } from '../../src/standard/data/packs/packs';
import { packedStandard, resolveStandard } from '../../src/standard/own/resolve';
import { LANGUAGES } from '../../src/words/text';

const written = (file: string): string => readFileSync(join(__dirname, '../../docs', file), 'utf8');

describe('The functions of a PMO', () => {
  test('are the twenty-two that descriptions of the role name, each told once', () => {
    expect(PMO_FUNCTIONS).toHaveLength(22);
    for (const language of LANGUAGES) expect(new Set(PMO_FUNCTIONS.map(({ name }) => name[language])).size).toBe(22);
  });

  test.each(PMO_FUNCTIONS.map((served) => [served.name.en, served] as const))('find their sheets: %s', (_, { sheets }) => {
    for (const kind of KINDS) {
      const shown = resolveStandard('pmi').workbooks[kind].map(({ key }) => key);
      expect(sheets[kind].length).toBeGreaterThan(0);
      expect(shown).toEqual(expect.arrayContaining([...sheets[kind]]));
      expect(new Set(sheets[kind]).size).toBe(sheets[kind].length);
    }
  });

  test.each(PACK_KEYS)('find a sheet in both workbooks of the pack %s too', (pack) => {
    for (const kind of KINDS) {
      const shown = resolveStandard(pack).workbooks[kind].map(({ key }) => key);
      for (const { name, sheets } of PMO_FUNCTIONS)
        expect([name.en, shown.some((key) => sheets[kind].includes(key))]).toEqual([name.en, true]);
    }
  });

  test('leave no sheet without a function but lists and settings, and what a method adds', () => {
    for (const kind of KINDS) {
      const used = new Set(PMO_FUNCTIONS.flatMap(({ sheets }) => sheets[kind]));
      const idle = resolveStandard('pmi').workbooks[kind].filter(({ key }) => !used.has(key) && key !== 'lists' && key !== 'settings');
      expect(idle.map(({ key }) => key)).toEqual([]);
    }
  });
});

describe('The document of the standard', () => {
  test.each(LANGUAGES)(
    'docs/standard.%s.md is in step with the standard (else: node scripts/run.mjs scripts/standard-docs.ts)',
    (language) => expect(written(`standard.${language}.md`)).toBe(standardDocument(language)),
  );

  test.each(LANGUAGES)('in %s has a section for every sheet and every pack, and a place for every link', (language) => {
    const document = standardDocument(language);
    const places = new Set([...document.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id));
    for (const kind of KINDS) for (const { key } of packedStandard('pmi').workbooks[kind]) expect(places).toContain(`${kind}-${key}`);
    for (const pack of PACK_KEYS) expect(places).toContain(`pack-${pack}`);
    for (const [, id] of document.matchAll(/\]\(#([^)]+)\)/g)) expect(places).toContain(id);
  });

  test('has French typography outside code', () => {
    const text = standardDocument('fr').replace(/`[^`]*`|\| ---.*|<[^>]*>/g, '');
    expect(text.match(/.{20}(?: [;!?%»]|« ).{10}/)?.[0]).toBeUndefined();
  });
});

describe('The JSON schema of an organisation’s own standard', () => {
  test(`docs/${SCHEMA_FILE} is in step with the standard (else: node scripts/run.mjs scripts/standard-docs.ts)`, () =>
    expect(written(SCHEMA_FILE)).toBe(overlayJsonSchemaText()));

  const schema = z.fromJSONSchema(JSON.parse(JSON.stringify(overlayJsonSchema())) as z.core.JSONSchema.JSONSchema);
  test.each(PACK_KEYS)('takes the overlay of the pack %s', (pack) => {
    const parsed = schema.safeParse(JSON.parse(JSON.stringify(PACKS[pack].overlay)));
    expect(parsed.error?.issues ?? []).toEqual([]);
  });

  test.each([
    ['no version', {}],
    ['an unknown sheet', { version: 1, sheets: { project: { riad: {} } } }],
    ['an unknown record', { version: 1, records: { projet: {} } }],
    ['an unknown column', { version: 1, records: { project: { columns: { sponsr: {} } } } }],
    ['a list that is not own', { version: 1, lists: { sites: {} } }],
    ['a wrong colour', { version: 1, identity: { colors: { brand: 'blue' } } }],
  ])('refuses %s', (_, overlay) => expect(schema.safeParse(overlay).success).toBe(false));
});
