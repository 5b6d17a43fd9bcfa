import { PACK_KEYS } from '../../../src/standard/model/overlay';
import { resolveStandard } from '../../../src/standard/own/resolve';
import { LANGUAGES, type Language, type Text } from '../../../src/words/text';

const NAMED: Readonly<Record<Language, RegExp>> = {
  en: /\bsheets? (\p{Lu}[\p{L}-]*(?: [\p{Ll}-]+)*)/gu,
  fr: /\bfeuilles? (\p{Lu}[\p{L}-]*(?: [\p{Ll}-]+)*)/gu,
};

/** Texts with the way to them. */
const textsIn = (value: unknown, path: string): [string, Text][] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'fr' in value && typeof value.en === 'string' && typeof value.fr === 'string') return [[path, value as Text]];
  return Object.entries(value).flatMap(([key, member]) => textsIn(member, `${path}.${key}`));
};

describe('what people read', () => {
  test.each(PACK_KEYS)('points at sheets by the names that they have in %s', (pack) => {
    const { records, starters, workbooks } = resolveStandard(pack);
    const sheets = [...workbooks.project, ...workbooks.portfolio];
    const lost = textsIn({ records, starters }, '').flatMap(([path, text]) =>
      LANGUAGES.flatMap((language) =>
        [...text[language].matchAll(NAMED[language])].flatMap(([found, name = '']) =>
          // Words behind the name are not part of it.
          sheets.some((sheet) => name === sheet.name[language] || name.startsWith(`${sheet.name[language]} `)) ? [] : [[path, found]],
        ),
      ),
    );
    expect(lost).toEqual([]);
  });
});
