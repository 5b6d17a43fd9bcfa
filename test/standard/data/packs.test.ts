import { judgeOverlay } from '../../../src/standard/own/judge-overlay';
import { KINDS } from '../../../src/standard/own/in-use';
import { PACK_KEYS } from '../../../src/standard/model/overlay';
import { PACKS } from '../../../src/standard/data/packs/packs';
import { resolveStandard } from '../../../src/standard/own/resolve';
import { LANGUAGES } from '../../../src/words/text';

describe.each(PACK_KEYS)('The pack %s', (pack) => {
  const { overlay, name, purpose } = PACKS[pack];
  const standard = resolveStandard(pack);

  test('is an overlay without problems', () => {
    const judgement = judgeOverlay(JSON.parse(JSON.stringify(overlay)));
    expect(judgement.ok ? judgement.warnings : judgement.problems).toEqual([]);
  });

  test('says every text in both languages', () => {
    for (const [path, texts] of textsIn({ name, purpose, overlay })) for (const text of texts) expect([path, text]).not.toEqual([path, '']);
  });

  test('names sheets in its method’s deliverables that its project workbook has', () => {
    const names = standard.workbooks.project.map((sheet) => sheet.name);
    for (const { sheet } of standard.starters.methodDeliverable ?? []) if (sheet !== null) expect(names).toContainEqual(sheet);
  });

  test('refers its quality checks to sheets that its workbooks have', () => {
    const names = KINDS.flatMap((kind) => standard.workbooks[kind].flatMap(({ name: { en, fr } }) => [en, fr]));
    for (const { standard: reference } of standard.starters.qualityCheck ?? [])
      for (const text of typeof reference === 'object' && reference !== null ? Object.values(reference) : [])
        for (const [, sheets = ''] of text.matchAll(/(?:[Ss]heets?|[Ff]euilles?) ([^;\u00a0]+)/g))
          for (const sheet of sheets.split(/, | (?:and|et) (?=\p{Lu})/u)) expect(names).toContain(sheet);
  });

  test('begins no table with a word that its list does not have', () => {
    for (const record of Object.values(standard.records))
      for (const row of standard.starters[record.key] ?? [])
        for (const { key, values } of record.columns)
          if (values && typeof row[key] === 'string')
            expect([record.key, key, values.entries.map(({ code }) => code)]).toEqual([
              record.key,
              key,
              expect.arrayContaining([row[key]]),
            ]);
  });

  test('has a phase that ends with each of its gates, but for those before the first', () => {
    const gates = standard.lists['gate']?.entries.map(({ code }) => code) ?? [];
    const ends = (standard.starters.phase ?? []).map((row) => row['gate']);
    expect(new Set(ends).size).toBe(ends.length);
    expect(gates.filter((gate) => !ends.includes(gate)).length).toBeLessThanOrEqual(1);
    expect(gates.filter((gate) => ends.includes(gate))).toEqual(ends);
  });
});

/** Every text in two languages within a value, with its place; a single text counts for both. */
function textsIn(value: unknown, path = ''): [string, [string, string]][] {
  if (typeof value !== 'object' || value === null) return [];
  const members = Object.entries(value as Record<string, unknown>);
  if (members.length > 0 && members.every(([key]) => LANGUAGES.some((language) => language === key))) {
    const { en, fr } = value as Record<string, string>;
    // A word that only one language changes keeps the other.
    return [[path, [en ?? 'kept', fr ?? 'kept']]];
  }
  return members.flatMap(([key, member]) => textsIn(member, `${path}.${key}`));
}
