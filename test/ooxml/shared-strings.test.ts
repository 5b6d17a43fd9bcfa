import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readStrings, StringsWriter, textOf } from '../../src/ooxml/shared-strings';

const texts = (items: string): string[] => readStrings(`<sst>${items}</sst>`).map(textOf);

test('shared strings are plain, rich, empty, or carry reading aids that are no part of them', () => {
  expect(
    texts(
      '<si><t>plain</t></si><si><r><t xml:space="preserve">rich </t></r><r><t>text</t></r></si><si/><si><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh></si>',
    ),
  ).toEqual(['plain', 'rich text', '', '漢字']);
});

test('escapes of XML come before those of spreadsheets', () => {
  expect(texts('<si><t>a&#10;b&#x2013;c</t></si><si><t>_x000D_</t></si><si><t>_x005F_x000D_</t></si><si><t>&unknown;</t></si>')).toEqual([
    'a\nb–c',
    '\r',
    '_x000D_',
    '&unknown;',
  ]);
});

test('what is written is what is read', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (all) => {
      const writer = new StringsWriter();
      const indexes = all.map((text) => writer.index(text));
      const read = readStrings(writer.xml()).map(textOf);
      expect(indexes.map((index) => read[index])).toEqual(all);
    }),
  );
});
