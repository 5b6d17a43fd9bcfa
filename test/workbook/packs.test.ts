import { startSession, type HostSession } from '../../src/host/session/node';
import { REASONS } from '../../src/standard/decode/reasons';
import { PACK_KEYS, type Overlay, type PackKey } from '../../src/standard/model/overlay';
import { resolveStandard } from '../../src/standard/own/resolve';
import type { Standard } from '../../src/standard/model/standard';
import type { RecordKey, WorkbookKind } from '../../src/standard/model/types';
import { LANGUAGES, type Language } from '../../src/words/text';
import { writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { readWorkbook } from '../../src/workbook/read';
import { setUpWorkbook } from '../../src/workbook/set-up';
import { compareWithLibreOffice, describeWithLibreOffice } from '../support/libreoffice';
import { CHECK_XLSX, describeWithCheckXlsx, scratchFolder, standingFor } from '../support/pmo';

const KINDS: readonly WorkbookKind[] = ['project', 'portfolio'];
/** What an organisation might lay over any pack. */
const overlay: Overlay = {
  version: 1,
  identity: { organisation: 'Ville de Lyon', logoText: 'Lyon', font: 'Arial', colors: { brand: '#004494' } },
  sheets: {
    project: {
      acquisitions: { show: false },
      lessons: { name: { en: 'What we learned', fr: 'Ce que nous avons appris' }, after: 'project' },
    },
  },
  records: {
    project: {
      columns: { department: { name: { en: 'Directorate', fr: 'Délégation' }, required: true } },
      add: [
        {
          key: 'own_district',
          type: 'list',
          list: 'own_districts',
          name: { en: 'District', fr: 'Arrondissement' },
          help: { en: 'Where it happens.', fr: 'Où cela se passe.' },
          after: 'department',
        },
      ],
    },
    raidItem: {
      // Characters that a reference to a column escapes.
      columns: { type: { name: { en: 'Kind [RAID] #', fr: 'Type [RAID] nº' } } },
      add: [
        {
          key: 'own_insured',
          type: 'flag',
          name: { en: 'Insured', fr: 'Assuré' },
          help: { en: 'Whether it is insured.', fr: 'S’il est assuré.' },
        },
      ],
    },
  },
  lists: { own_districts: { name: { en: 'Districts', fr: 'Arrondissements' }, add: [{ code: 'd1', name: { en: '1st', fr: '1er' } }] } },
};

async function setUp(standard: Standard, kind: WorkbookKind, language: Language): Promise<HostSession> {
  const session = await startSession({ locale: language === 'fr' ? 'fr-FR' : 'en-US' });
  session.newWorkbook();
  await session.run((context) => setUpWorkbook(context, { kind, language, standard, workbookId: 'test' }));
  return session;
}

const errorsIn = ({ book }: HostSession): string[] =>
  book.sheets.flatMap((sheet) =>
    sheet.cells.flatMap((row) =>
      (row ?? []).flatMap((cell) =>
        typeof cell?.value === 'object' && cell.value !== null && cell.value.error !== '#N/A'
          ? [`${sheet.name}: ${cell.formula} ${cell.value.error}`]
          : [],
      ),
    ),
  );

const folder = scratchFolder();
const saved: string[] = [];

/** The workbook as a fresh Excel opens it. */
async function reopened(session: HostSession): Promise<HostSession> {
  const bytes = await session.save();
  const file = folder.path(`${saved.length + 1}.xlsx`);
  writeFileSync(file, bytes);
  saved.push(file);
  expect(bytes.length).toBeLessThan(400_000);
  const again = await startSession();
  await again.open(bytes);
  return again;
}

const visible = ({ book }: HostSession): string[] =>
  book.sheets.filter((sheet) => sheet.visibility === 'Visible').map((sheet) => sheet.name);

const cases: readonly (readonly [PackKey, WorkbookKind, Language, string, Overlay | null])[] = PACK_KEYS.flatMap((pack) => [
  ...KINDS.flatMap((kind) => LANGUAGES.map((language) => [pack, kind, language, 'as it is', null] as const)),
  [pack, 'project', 'fr', 'with an organisation’s overlay', overlay] as const,
  [pack, 'portfolio', 'en', 'with an organisation’s overlay', overlay] as const,
]);

describe('A pack', () => {
  test.each(cases)('%s: a %s workbook in %s, %s, is set up, saved and opened again whole', async (pack, kind, language, _, laid) => {
    const standard = resolveStandard(pack, laid);
    const first = await setUp(standard, kind, language);
    expect(errorsIn(first)).toEqual([]);
    const second = await reopened(first);
    first.close();
    expect(visible(second)).toEqual(standard.workbooks[kind].map((sheet) => sheet.name[language]));
    expect(errorsIn(second)).toEqual([]);

    const open = await second.run(readWorkbook);
    second.close();
    expect(open).toMatchObject({ kind, language });
    // Only what a person still has to fill in is told.
    expect(open.findings.filter(({ reason }) => reason !== REASONS.required)).toEqual([]);
    expect(open.standard.pack).toBe(pack);
    expect(open.standard.overlay).toEqual(laid);
    const tables = standard.workbooks[kind].filter(({ layout }) => layout === 'table').map(({ record }) => record as RecordKey);
    expect(Object.keys(open.tables)).toEqual(expect.arrayContaining(tables));
    for (const key of tables) {
      // Rows to begin with come back as they were written: codes as codes, texts in the workbook's language.
      const rows = (standard.starters[key] ?? []).map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [name, typeof value === 'object' && value !== null ? value[language] : value]),
        ),
      );
      expect(open.records[key]).toHaveLength(rows.length);
      expect(open.records[key]).toMatchObject(rows);
    }
  });
});

describeWithLibreOffice('LibreOffice', () => {
  // Of every pack another kind or language, with and without an overlay.
  test('comes to the values that we stored, in every sheet of every pack and kind', async () => {
    expect(saved).toHaveLength(cases.length);
    const chosen = standingFor('workbooks that LibreOffice calculates', saved, (_, index) => index % 5 === 0);
    const { compared, differences } = await compareWithLibreOffice(folder.path(), ...chosen);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(1000 * chosen.length);
  });
});

describeWithCheckXlsx('the Open XML schemas', () => {
  test('fit a workbook of every pack', () => {
    const chosen = standingFor('workbooks held against the schemas', saved, (_, index) => index % 7 === 0);
    expect(chosen.length).toBeGreaterThanOrEqual(PACK_KEYS.length);
    const check = spawnSync(CHECK_XLSX, chosen, { encoding: 'utf8' });
    expect([check.stdout, check.status]).toEqual(['', 0]);
  });
});
