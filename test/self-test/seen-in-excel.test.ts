import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { digest, documentWith, keepReport, keptIn, placesIn } from '../../scripts/self-test-report.mjs';
import { SELF_TEST_CASES } from '../../src/self-test/all-cases';
import { alike, type SelfTestReport } from '../../src/self-test/report';
import { selfTestOnHost } from './on-host';

const places = placesIn(resolve(__dirname, '../..'));

/** Each report from a real Excel that differed in something: the host must answer as that Excel did. */
for (const { platform, excelVersion, displayLanguage, differences } of keptIn(places.fixtures))
  describe(`${platform} ${excelVersion} in ${displayLanguage}`, () => {
    test.each(differences.map(({ id, got }) => [id, got] as const))('the host answers %s as that Excel did', async (id, got) => {
      const language = displayLanguage.toLowerCase().startsWith('fr') ? 'fr' : 'en';
      const { cases } = await selfTestOnHost(
        language,
        {},
        SELF_TEST_CASES.filter((each) => each.id === id),
      );
      const answer = cases[0]?.got ?? null;
      expect([id, alike(answer, got) ? got : answer]).toEqual([id, got]);
    });
  });

const told = (cases: SelfTestReport['cases']): SelfTestReport => ({
  kind: 'pmo-self-test',
  addIn: '0.1.0',
  platform: 'Mac',
  excelVersion: '16.90',
  displayLanguage: 'fr-FR',
  culture: 'fr-FR',
  requirementSets: { ExcelApi: '1.18' },
  complete: true,
  milliseconds: 30_000,
  cases,
});

const one = { area: 'charts', title: { en: 'A', fr: 'A' }, standsOn: { en: 'B', fr: 'B' }, milliseconds: 1 } as const;

const SAMPLE = told([
  { ...one, id: 'S3/legend-visible', expected: true, got: false, outcome: 'different' },
  { ...one, id: 'charts/name', expected: 'a', got: 'a', outcome: 'same' },
  { ...one, id: 'notes/add', expected: 'a', got: null, outcome: 'leftOut' },
]);

test('a report becomes what it counts and where it differs', () => {
  expect(digest(SAMPLE)).toMatchObject({ same: 1, leftOut: 1, differences: [{ id: 'S3/legend-visible', expected: true, got: false }] });
  expect(() => digest({} as SelfTestReport)).toThrow('no report');
});

test('a report is kept for the tests and tells its line; what nobody has seen is said to be so', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pmo-report-'));
  const document = join(folder, 'excel-support.md');
  writeFileSync(document, readFileSync(places.document, 'utf8'));
  keepReport(SAMPLE, { fixtures: join(folder, 'seen'), document });
  expect(keptIn(join(folder, 'seen'))).toEqual([digest(SAMPLE)]);
  const written = readFileSync(document, 'utf8');
  expect(written).toContain('| Excel for Mac | 16.90 | fr-FR, fr-FR | 0.1.0 | 1 | 1 | 1 |');
  expect(written).toContain('- `S3/legend-visible`: expected `true`, got `false`');
  expect(written).toContain('| Excel for Windows | not yet seen |');
  rmSync(folder, { recursive: true });
});

test('the document says what the kept reports say', () => {
  const document = readFileSync(places.document, 'utf8');
  // The formatter widens tables.
  const plain = (text: string): string => text.replace(/-{3,}/g, '---').replace(/\s+/g, ' ');
  expect(plain(document)).toBe(plain(documentWith(document, keptIn(places.fixtures))));
});
