import { cultureOf } from '../../../src/standard/decode/culture';
import type { RawCell } from '../../../src/standard/decode/cell';
import { decodeForm, decodeTable, matchHeaders, type TableContext } from '../../../src/standard/decode/table';
import { RECORDS } from '../../../src/standard/data/records';
import type { Finding, RecordType } from '../../../src/standard/model/types';

const place: TableContext = { source: 'a.xlsx', sheet: 'Budget', firstRowNumber: 5 };
const told = (findings: readonly Finding[]): unknown[] =>
  findings.map(({ row, column, value, severity, reason }) => [row, column, value, severity, reason.en]);
const { budgetLine, task, raidItem, project, settings } = RECORDS;

describe('a table', () => {
  test('is read by headers of either language, whatever their case, accents and order', () => {
    const { records, missingColumns, unknownColumns } = decodeTable(
      budgetLine,
      'project',
      ['mois', 'NATURE DE DEPENSE', ' Capex/Opex', 'Actual', 'Réalisé', 'Mine'],
      [['03/2024', 'Staff', 'Opex', 10, 99, 'x']],
      place,
    );
    expect(records[0]).toMatchObject({ id: null, projectId: null, category: 'labour', expenditure: 'opex', month: 45352, actual: 10 });
    expect(unknownColumns).toEqual(['Réalisé', 'Mine']);
    expect(missingColumns.map(({ key }) => key)).toEqual([
      'id',
      'currency',
      'rateType',
      'baseline',
      'committed',
      'forecast',
      'outlook',
      'comment',
      'author',
      'writtenAt',
    ]);
  });

  test('tells a cell that does not fit with its row, header and value, and leaves it blank', () => {
    const { records, findings } = decodeTable(
      budgetLine,
      'project',
      ['Cost category', 'Capex/Opex', 'Month', 'Actual'],
      [['Travel', 'Opex', '31/02/2024', 'about 5']],
      place,
    );
    expect(records[0]).toMatchObject({ month: null, actual: null });
    expect(told(findings)).toEqual([
      [5, 'Month', '31/02/2024', 'error', 'There is no such day in the calendar.'],
      [5, 'Actual', 'about 5', 'error', 'This is not a number.'],
    ]);
  });

  test('passes over blank rows and counts rows as a person sees them', () => {
    const { rowNumbers, findings } = decodeTable(
      raidItem,
      'project',
      ['Type', 'Title'],
      [
        ['Risk', 'One'],
        ['', null],
        [' ', ' '],
        ['Issue', ''],
      ],
      place,
    );
    expect(rowNumbers).toEqual([5, 8]);
    expect(told(findings)).toEqual([[8, 'Title', null, 'warning', 'A value is required here.']]);
  });

  test('passes over rows that hold only formulas and what a new row begins with', () => {
    const { records } = decodeTable(
      raidItem,
      'project',
      ['Type', 'Title', 'Score', 'State'],
      [
        ['', '', { error: '#N/A' }, 'Open'],
        ['', 'a', '', ''],
      ],
      place,
    );
    expect(records.map(({ title }) => title)).toEqual(['a']);
  });

  test('decides an ambiguous number by the other values of its column', () => {
    const read = (...cells: string[]): unknown =>
      decodeTable(
        budgetLine,
        'project',
        ['Actual'],
        cells.map((cell) => [cell]),
        place,
      ).records.map(({ actual }) => actual);
    expect(read('1,234', '12,5')).toEqual([1.234, 12.5]);
    expect(read('1,234', '1,234,567')).toEqual([1234, 1234567]);
    expect(read('1.234', '1.234,50')).toEqual([1234, 1234.5]);
  });

  test('keeps the first of two rows with one ID, and the second without', () => {
    const { records, findings } = decodeTable(
      raidItem,
      'project',
      ['ID', 'Type', 'Title'],
      [
        ['R-1', 'Risk', 'a'],
        ['r-1 ', 'Risk', 'b'],
      ],
      place,
    );
    expect(records.map(({ id, title }) => [id, title])).toEqual([
      ['R-1', 'a'],
      [null, 'b'],
    ]);
    expect(told(findings)).toEqual([[6, 'ID', 'r-1', 'error', 'The same ID stands in row 5; this row gets a provisional one.']]);
  });

  test('of a portfolio may hold one ID in two projects', () => {
    const { findings } = decodeTable(
      raidItem,
      'portfolio',
      ['ID', 'Project ID', 'Type', 'Title'],
      [
        ['R-1', 'P-1', 'Risk', 'a'],
        ['R-1', 'P-2', 'Risk', 'b'],
      ],
      place,
    );
    expect(findings).toEqual([]);
  });

  test('tells a finish before its start, and keeps both', () => {
    const { records, findings } = decodeTable(task, 'project', ['WBS', 'Task', 'Start', 'Finish'], [['1', 'a', 45352, 45351]], place);
    expect(records[0]).toMatchObject({ start: 45352, finish: 45351 });
    expect(told(findings)).toEqual([[5, 'Finish', '2024-02-29', 'warning', 'This date lies before “Start”.']]);
  });

  test('reads calculated values, blank where they are undefined, and tells a value typed over a formula', () => {
    const rows: RawCell[][] = [
      [3, 4, 12],
      [3, null, { error: '#N/A' }],
      [3, 4, 99],
    ];
    const { records, findings } = decodeTable(raidItem, 'project', ['Probability (1–5)', 'Impact (1–5)', 'Score'], rows, {
      ...place,
      isFormula: (row) => row < 2,
    });
    expect(records.map(({ score }) => score)).toEqual([12, null, 99]);
    expect(told(findings)).toEqual([[7, 'Score', '99', 'warning', 'A typed value stands where the formula was.']]);
  });

  test('every column of every record is known by its name in both languages', () => {
    for (const record of Object.values(RECORDS) as RecordType[]) {
      for (const language of ['en', 'fr'] as const) {
        expect(
          matchHeaders(
            record.columns,
            record.columns.map(({ name }) => name[language].toUpperCase()),
          ).map((column) => column?.key),
        ).toEqual(record.columns.map(({ key }) => key));
      }
    }
  });
});

describe('a form', () => {
  test('is a record, a field a row', () => {
    const { record, findings, missingColumns, unknownColumns } = decodeForm(
      settings,
      'project',
      [
        ['Devise de restitution', 'EUR'],
        ['Date d’état', 45351],
        ['Language', 'Klingon'],
        ['Heading', null],
        ['My own', 5],
      ],
      { ...place, sheet: 'Settings' },
    );
    expect(record).toEqual({
      organisation: null,
      currency: 'EUR',
      statusDate: 45351,
      ganttScale: null,
      ganttStart: null,
      language: null,
      standardVersion: null,
    });
    expect(told(findings)).toEqual([[7, 'Language', 'Klingon', 'error', 'This is not a word of the list “Language”.']]);
    expect(missingColumns.map(({ key }) => key)).toEqual(['organisation', 'ganttScale', 'ganttStart', 'standardVersion']);
    expect(unknownColumns).toEqual(['My own']);
  });

  test('tells a required field that is blank', () => {
    const { findings } = decodeForm(
      project,
      'project',
      [
        ['ID', 'P-1'],
        ['Name', ' '],
      ],
      place,
    );
    expect(told(findings)).toEqual([[6, 'Name', null, 'warning', 'A value is required here.']]);
  });
});

describe('the culture of a column', () => {
  test.each([
    [['1,234', '12,5'], { decimal: ',' }],
    [['£2,341.70', '1,234'], { decimal: '.' }],
    [['1 234', '1,234'], {}],
    [['12,5', '12.5'], {}],
    [['25/12/2024', '03/04/2024'], { dateOrder: 'dmy' }],
    [['12/25/2024', '03/04/2024'], { dateOrder: 'mdy' }],
    [['25/12/2024', '12/25/2024'], {}],
    [['2024-12-25'], {}],
    [['30.06.08', 'TBD'], { dateOrder: 'dmy' }],
  ])('%j shows %j', (cells, culture) => expect(cultureOf(cells)).toEqual(culture));
});
