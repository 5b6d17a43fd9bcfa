import fc from 'fast-check';
import { projectFileNames } from '../../src/usecases/file-names';

const named = (id: string | null, name = 'Same'): string => projectFileNames([{ id, name }])[0] ?? '';

describe('The file name of a project', () => {
  test.each([
    ['P-0001', 'P-0001 Same.xlsx'],
    ['P/1', 'P%2F1 Same.xlsx'],
    ['P 1', 'P%201 Same.xlsx'],
    ['P:1', 'P%3A1 Same.xlsx'],
    ['100%', '100%25 Same.xlsx'],
    ['~$R', '%7E$R Same.xlsx'],
    ['.H', '%2EH Same.xlsx'],
    ['-rf', '%2Drf Same.xlsx'],
    ['P[1]', 'P%5B1%5D Same.xlsx'],
    ['Été\u202e', 'Été%E2%80%AE Same.xlsx'],
  ])('carries the ID %j', (id, file) => {
    expect(named(id)).toBe(file);
    expect(decodeURIComponent(file.split(' ')[0] ?? '')).toBe(id);
  });

  test.each([
    [null, 'Réseau / 5G: “étape”', 'Réseau 5G “étape”.xlsx'],
    [null, '-- .cache', 'cache.xlsx'],
    [null, '', 'project.xlsx'],
    ['CON', '', '%43ON.xlsx'],
    ['nul.txt', 'Name', '%6Eul.txt Name.xlsx'],
    ['COM1', 'Name', 'COM1 Name.xlsx'],
    ['P-1', 'Fin.  ', 'P-1 Fin.xlsx'],
  ])('of the ID %j and the name %j is one that every system takes', (id, name, file) => {
    expect(named(id, name)).toBe(file);
  });

  test('is cut between the characters that a person sees', () => {
    const family = '👨‍👩‍👧‍👦';
    expect(named('P-1', 'x'.repeat(70) + family + family)).toBe(`P-1 ${'x'.repeat(70)}.xlsx`);
    const accented = 'e\u0323\u0302';
    expect(named(null, accented.repeat(100))).toBe(`${accented.normalize('NFC').repeat(80)}.xlsx`);
  });

  test('tells IDs apart that are alike in their first fifty signs', () => {
    const [one, other] = projectFileNames(['1', '2'].map((end) => ({ id: 'x'.repeat(60) + end, name: 'Same' })));
    expect(one).not.toBe(other);
  });

  const awkward = fc.string({
    unit: fc.constantFrom(...'aAéÉ1 .-~$%/\\:*?"<>|[]#&\t\u00a0’ß'.split(''), 'e\u0301', 'İ', '\ud800', '👨‍👩‍👧', 'CON', 'nul', 'COM1'),
    maxLength: 90,
  });
  const project = fc.record({ id: fc.option(awkward), name: fc.option(awkward) });

  test('is unique without regard to case and to the form of accents, and taken by every system', () => {
    fc.assert(
      fc.property(fc.array(project, { maxLength: 12 }), (projects) => {
        const files = projectFileNames(projects);
        for (const form of ['NFC', 'NFD'] as const)
          for (const cased of [(name: string) => name.toLowerCase(), (name: string) => name.toUpperCase()])
            expect(new Set(files.map((file) => cased(file.normalize(form)))).size).toBe(projects.length);
        for (const file of files) {
          expect(file).toMatch(/^[^-.~ ].*(?<![. ])\.xlsx$/su);
          expect(file).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cs}]/u);
          expect(file).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./i);
          expect(new TextEncoder().encode(file).length).toBeLessThanOrEqual(255);
        }
      }),
    );
  });

  test('of short IDs leads back to each of them, alone or beside any other', () => {
    const id = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
      .map((text) => text.normalize('NFC').trim())
      .filter((text) => text !== '' && !/\p{Cs}/u.test(text) && encodeURIComponent(text).length < 48);
    fc.assert(
      fc.property(id, id, (one, other) => {
        const same = one.toLowerCase() === other.toLowerCase();
        fc.pre(!same);
        const files = projectFileNames([one, other].map((each) => ({ id: each, name: 'Same' })));
        expect(files.map((file) => decodeURIComponent((file.split(' ')[0] ?? '').replace(/\.xlsx$/, '')))).toEqual([one, other]);
      }),
    );
  });
});
