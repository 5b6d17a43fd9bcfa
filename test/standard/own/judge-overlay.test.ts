import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contrast } from '../../../src/standard/own/contrast';
import { judgeOverlay } from '../../../src/standard/own/judge-overlay';

/** Everything that is told of an overlay: its place, and the English sentence. */
const told = (overlay: unknown): string[] => {
  const judgement = judgeOverlay(overlay);
  const problems = judgement.ok ? judgement.warnings : judgement.problems;
  return problems.map(({ path, message, severity }) => `${severity === 'warning' ? 'warning ' : ''}${path}: ${message.en}`);
};
const overlay = (members: object): object => ({ version: 1, ...members });
const project = (change: object): object => overlay({ records: { project: change } });
const own = (members: object = {}): object => ({ key: 'own_site', type: 'text', name: 'Site', help: 'Where it is.', ...members });

describe('An overlay without problems', () => {
  test('is answered', () => {
    const value = overlay({
      $schema: './pmo-standard.schema.json',
      identity: { organisation: 'Lyon', font: 'Arial', colors: { brand: '#004494' } },
      thresholds: { index: { green: 0.98, amber: 0.9 } },
      sheets: { project: { raid: { name: { fr: 'Risques' }, after: 'project' } } },
      records: {
        project: {
          columns: { department: { name: { en: 'Ministry', fr: 'Ministère' }, required: true }, category: { leaveOut: true } },
          add: [
            own({ list: 'own_sites', type: 'list', default: 'lyon' }),
            own({ key: 'own_score', name: 'Score', type: 'integer', minimum: 0, maximum: 5, after: 'own_site' }),
          ],
        },
        rate: { rows: [{ from: 'USD', to: 'EUR', rate: 0.9, date: '2026-01-01' }] },
      },
      lists: { own_sites: { name: 'Sites', add: [{ code: 'lyon', name: 'Lyon' }] }, gate: { order: ['closure'] } },
    });
    expect(told(value)).toEqual([]);
    expect(judgeOverlay(value)).toMatchObject({ ok: true, overlay: { version: 1 } });
  });
});

describe('The shape of an overlay', () => {
  test.each<[string, unknown, string[]]>([
    ['no object', [], [': Here an object in braces { } is expected.']],
    ['nothing', undefined, [': Here an object in braces { } is expected.']],
    ['no version', {}, ['version: One of these is expected: 1.']],
    ['another version', { version: 2 }, ['version: One of these is expected: 1.']],
    ['an unknown member', overlay({ sheet: {} }), ['sheet: There is no such member here. Did you mean “sheets”?']],
    ['an unknown language', project({ name: { de: 'Projekt' } }), ['records.project.name.de: There is no such member here.']],
    ['no text where words stand', project({ name: 3 }), ['records.project.name: Here a text, or {"en": …, "fr": …} is expected.']],
    ['an empty text', project({ name: { en: '' } }), ['records.project.name.en: This text is empty.']],
    ['an unknown pack', overlay({ pack: 'ipma' }), ['pack: One of these is expected: "pmi", "prince2", "pm2", "agile".']],
    ['a wrong colour', overlay({ identity: { colors: { brand: 'blue' } } }), ['identity.colors.brand: A colour is written like #1B365D.']],
    ['half days', overlay({ thresholds: { staleDays: 2.5 } }), ['thresholds.staleDays: Here a whole number is expected.']],
    ['no days', overlay({ thresholds: { staleDays: 0 } }), ['thresholds.staleDays: More than 0 is expected.']],
    [
      'a key that is not own',
      project({ add: [own({ key: 'site' })] }),
      ['records.project.add[0].key: Keys of your own begin with own_, followed by letters, digits or underscores (at most 40).'],
    ],
    [
      'a column without help',
      project({ add: [own({ help: undefined })] }),
      ['records.project.add[0].help: This is missing: a text, or {"en": …, "fr": …} is expected.'],
    ],
    [
      'a long logo text',
      overlay({ identity: { logoText: 'x'.repeat(41) } }),
      ['identity.logoText: This text has 41 characters; at most 40 are possible.'],
    ],
    ['a key with a space', overlay({ sheets: { 'my sheets': {} } }), ['sheets["my sheets"]: There is no such member here.']],
  ])('is told: %s', (_, value, expected) => expect(told(value)).toEqual(expected));

  test('does not keep the meaning of the rest from being judged, at its own places', () => {
    expect(
      told(
        overlay({
          sheets: { project: { raid: { name: 5 } } },
          records: {
            projct: {},
            project: { add: [own({ help: undefined, typ: 1 }), own({ key: 'x' }), own({ name: '=1', list: 'gate' })] },
            rate: { rows: [[], { from: 'USD', to: 'EUR', rate: 'low' }] },
          },
        }),
      ).sort(),
    ).toEqual(
      [
        'records.project.add[0].help: This is missing: a text, or {"en": …, "fr": …} is expected.',
        'records.project.add[0].typ: There is no such member here. Did you mean “type”?',
        'records.project.add[1].key: Keys of your own begin with own_, followed by letters, digits or underscores (at most 40).',
        'records.project.add[2].list: Only a column of type list names one.',
        'records.project.add[2].name: A word of a sheet does not begin with =: Excel would take it for a formula.',
        'records.projct: There is no record of this key. Did you mean “project”?',
        'records.rate.rows[0]: Here an object in braces { } is expected.',
        'records.rate.rows[1].rate: A number is expected in this column.',
        'sheets.project.raid.name: Here a text, or {"en": …, "fr": …} is expected.',
      ].sort(),
    );
  });

  test('has a size that travels in a workbook', () => {
    const rows = Array.from({ length: 400 }, () => ({ from: 'USD', to: 'EUR', rate: 1, date: '2026-01-01', own_x: 'x'.repeat(600) }));
    expect(told(overlay({ records: { rate: { rows } } }))[0]).toMatch(/^: The whole has \d+ kB; at most 200 kB travel in a workbook\.$/);
  });
});

describe('Identity and thresholds', () => {
  test('black on white has the contrast that WCAG gives, 21 to 1, and #777777 on white 4.48 to 1', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 10);
    expect(contrast('#FFFFFF', '#777777')).toBeCloseTo(4.48, 2);
  });
  test.each<[string, object, string[]]>([
    [
      'a header that cannot be read',
      { identity: { colors: { brand: '#FFD700' } } },
      ['warning identity.colors.brand: onBrand on brand has a contrast of 1.4 to 1; below 4.5 to 1 many people cannot read it.'],
    ],
    [
      'a font that is a formula',
      { identity: { font: 'Arial"; x' } },
      ['identity.font: The name of a font has letters, digits, spaces, dots and dashes only, at most 31.'],
    ],
    [
      'an index whose amber is better',
      { thresholds: { index: { green: 0.9, amber: 0.95 } } },
      ['thresholds.index: Green (0.9) must be above amber (0.95).'],
    ],
    [
      'a variance whose amber is better',
      { thresholds: { variance: { green: 0.1, amber: 0.05 } } },
      ['thresholds.variance: Green (0.1) must be below amber (0.05).'],
    ],
    [
      'risks beyond the scale',
      { thresholds: { risk: { medium: 0, high: 30, critical: 26 } } },
      [
        'thresholds.risk.medium: The criticality of a risk goes from 1 to 25.',
        'thresholds.risk.high: The criticality of a risk goes from 1 to 25.',
        'thresholds.risk.critical: The criticality of a risk goes from 1 to 25.',
        'thresholds.risk: Medium (0), high (30) and critical (26) must rise.',
      ],
    ],
  ])('tell %s', (_, members, expected) => expect(told(overlay(members))).toEqual(expected));
});

describe('Sheets', () => {
  test.each<[string, object, string[]]>([
    ['unknown', { project: { raids: {} } }, ['sheets.project.raids: The project workbook has no sheet of this key. Did you mean “raid”?']],
    ['of the other kind', { project: { dashboard: {} } }, ['sheets.project.dashboard: This sheet is in the portfolio workbook.']],
    [
      'behind an unknown one',
      { project: { raid: { after: 'charte' } } },
      expect.arrayContaining([expect.stringMatching(/^sheets\.project\.raid\.after: /)]) as unknown as string[],
    ],
    ['behind themselves', { project: { raid: { after: 'raid' } } }, ['sheets.project.raid.after: A sheet cannot stand behind itself.']],
    [
      'in a circle',
      { project: { raid: { after: 'tasks' }, tasks: { after: 'raid' } } },
      [
        'sheets.project.raid.after: These places go round in a circle: raid → tasks.',
        'sheets.project.tasks.after: These places go round in a circle: tasks → raid.',
      ],
    ],
    [
      'that every workbook needs',
      { project: { settings: { show: false } } },
      ['sheets.project.settings.show: This sheet cannot be left out: every workbook needs it.'],
    ],
    [
      'with a name that is too long',
      { project: { raid: { name: 'x'.repeat(32) } } },
      ['sheets.project.raid.name: This text has 32 characters; at most 31 are possible.'],
    ],
    [
      'with characters that Excel does not take',
      { project: { raid: { name: { fr: 'Risques/aléas' } } } },
      [
        'sheets.project.raid.name.fr: The name of a sheet holds no colon and none of \\/?*[], and neither begins nor ends with an apostrophe.',
      ],
    ],
    [
      'with a name of Excel’s own',
      { project: { raid: { name: 'History' } } },
      ['sheets.project.raid.name: Excel or this product keeps this name for itself.'],
    ],
    [
      'with the name of another',
      { project: { raid: { name: { fr: 'BUDGET' } } } },
      ['sheets.project.raid.name: The sheet “budget” has this name too.'],
    ],
    [
      'with space around the name',
      { project: { raid: { name: ' RAID' } } },
      ['sheets.project.raid.name: There is space at the beginning or the end.'],
    ],
  ])('are told: %s', (_, sheets, expected) => expect(told(overlay({ sheets }))).toEqual(expected));
});

describe('Columns', () => {
  test.each<[string, object, string[]]>([
    [
      'unknown',
      { columns: { sponsr: {} } },
      ['records.project.columns.sponsr: This record has no column of this key. Did you mean “sponsor”?'],
    ],
    [
      'the id left out',
      { columns: { id: { leaveOut: true } } },
      ['records.project.columns.id.leaveOut: This column cannot be left out: the product needs it.'],
    ],
    [
      'the trace left out',
      { columns: { author: { leaveOut: true } } },
      ['records.project.columns.author.leaveOut: This column cannot be left out: the product needs it.'],
    ],
    [
      'a required one left out',
      { columns: { name: { leaveOut: true } } },
      ['records.project.columns.name.leaveOut: This column cannot be left out: the standard requires it.'],
    ],
    [
      'one left out that another is calculated from',
      { columns: { finishForecast: { leaveOut: true } } },
      [
        'records.project.columns.finishForecast.leaveOut: This column cannot be left out: project.slip is calculated from it. Leave that out too.',
      ],
    ],
    [
      'a header of 33 characters',
      { columns: { sponsor: { name: 'x'.repeat(33) } } },
      ['records.project.columns.sponsor.name: This text has 33 characters; at most 32 are possible.'],
    ],
    [
      'a help of 256 characters',
      { columns: { sponsor: { help: { en: 'x'.repeat(256) } } } },
      ['records.project.columns.sponsor.help.en: This text has 256 characters; at most 255 are possible.'],
    ],
    [
      'a header like a formula',
      { columns: { sponsor: { name: '@owner' } } },
      ['records.project.columns.sponsor.name: A word of a sheet does not begin with @: Excel would take it for a formula.'],
    ],
    [
      'the header of another',
      { columns: { sponsor: { name: { fr: 'chef de projet' } } } },
      ['records.project.columns.sponsor.name: The column “manager” has this header too.'],
    ],
    [
      'the header of another in the other language',
      { columns: { sponsor: { name: { en: 'Statut' } } } },
      ['records.project.columns.sponsor.name: The column “status” has this header too.'],
    ],
    [
      'the former header of another',
      { columns: { sponsor: { name: 'Executive' }, manager: { name: { en: 'Sponsor' } } } },
      [
        'warning records.project.columns.manager.name: “Sponsor” was the header of the column “sponsor”; workbooks made before would be misread.',
      ],
    ],
    [
      'a calculated one required',
      { columns: { slip: { required: true } } },
      ['records.project.columns.slip.required: Nobody fills in this column: the workbook or the add-in does.'],
    ],
    [
      'a code that its list has not',
      { columns: { status: { default: 'runing' } } },
      ['records.project.columns.status.default: The list “projectStatus” has no entry of this code. Did you mean “running”?'],
    ],
    [
      'a date that does not exist',
      { columns: { start: { default: '2026-02-30' } } },
      ['records.project.columns.start.default: A date of the form yyyy-mm-dd is expected in this column.'],
    ],
    [
      'a key that is taken',
      { add: [own(), own({ name: 'Other' })] },
      ['records.project.add[1].key: The record has a column of this key already.'],
    ],
    [
      'own ones with one header',
      { add: [own(), own({ key: 'own_b', name: { en: 'Place', fr: 'site' } })] },
      [
        'records.project.add[0].name: The column “own_b” has this header too.',
        'records.project.add[1].name: The column “own_site” has this header too.',
      ],
    ],
    [
      'a list that is not there',
      { add: [own({ type: 'list', list: 'gates' })] },
      ['records.project.add[0].list: There is no list of this key. Did you mean “gate”?'],
    ],
    ['no list', { add: [own({ type: 'list' })] }, ['records.project.add[0].list: A column of type list names its list.']],
    [
      'a minimum above the maximum',
      { add: [own({ type: 'number', minimum: 5, maximum: 1 })] },
      ['records.project.add[0].minimum: The minimum (5) is above the maximum (1).'],
    ],
    ['a minimum of a text', { add: [own({ minimum: 5 })] }, ['records.project.add[0].minimum: Only numbers have a minimum and a maximum.']],
    [
      'a default beyond the maximum',
      { add: [own({ type: 'number', maximum: 5, default: 6 })] },
      ['records.project.add[0].default: The value is above the maximum (5).'],
    ],
    [
      'a place behind an unknown one',
      { add: [own({ after: 'nam' })] },
      ['records.project.add[0].after: This record has no column of this key. Did you mean “name”?'],
    ],
  ])('are told: %s', (_, change, expected) => expect(told(project(change))).toEqual(expected));

  test('may be left out together with what is calculated from them', () =>
    expect(told(project({ columns: { slip: { leaveOut: true }, finishForecast: { leaveOut: true } } }))).toEqual([]));
  test('of one’s own are refused in a record that only the product writes', () =>
    expect(told(overlay({ records: { exception: { add: [own()] } } }))).toEqual([
      'records.exception.add: This record is written by the product; it takes no columns of your own.',
    ]));
});

describe('Rows to begin with', () => {
  test.each<[string, object, string[]]>([
    [
      'an unknown column',
      { from: 'USD', to: 'EUR', rate: 1, rat: 1 },
      ['records.rate.rows[0].rat: This record has no column of this key. Did you mean “rate”?'],
    ],
    ['a text for a number', { from: 'USD', to: 'EUR', rate: 'x' }, ['records.rate.rows[0].rate: A number is expected in this column.']],
    ['a required one that is missing', { from: 'USD', rate: 1 }, ['records.rate.rows[0]: This row lacks to, which is required.']],
    [
      'an unknown code',
      { from: 'USD', to: 'EUR', rate: 1, type: 'budgt' },
      ['records.rate.rows[0].type: The list “rateType” has no entry of this code. Did you mean “budget”?'],
    ],
    [
      'the id',
      { id: 'X-1', from: 'USD', to: 'EUR', rate: 1 },
      ['records.rate.rows[0].id: Nobody fills in this column: the workbook or the add-in does.'],
    ],
  ])('are told: %s', (_, row, expected) => expect(told(overlay({ records: { rate: { rows: [row] } } }))).toEqual(expected));

  test('are refused in a form and in a record that only the product writes', () =>
    expect(told(overlay({ records: { settings: { rows: [] }, exception: { rows: [] } } }))).toEqual([
      'records.settings.rows: A form has no rows to begin with.',
      'records.exception.rows: The product writes the rows of this record.',
    ]));
});

describe('Lists', () => {
  test.each<[string, object, string[]]>([
    ['unknown', { gates: {} }, ['lists.gates: There is no list of this key; a list of your own begins with own_. Did you mean “gate”?']],
    [
      'own ones without anything',
      { own_sites: {} },
      [
        'lists.own_sites.name: A list of your own has a name.',
        'lists.own_sites.add: A list has at least one entry.',
        'warning lists.own_sites: No column uses this list.',
      ],
    ],
    [
      'an unknown entry',
      { gate: { entries: { ideas: {} } } },
      ['lists.gate.entries.ideas: The list has no entry of this code. Did you mean “idea”?'],
    ],
    [
      'an unknown code in the order',
      { gate: { order: ['idea', 'idea', 'clos'] } },
      [
        'lists.gate.order[1]: This code stands here twice.',
        'lists.gate.order[2]: The list has no entry of this code. There are: idea, feasibility, planning, execution, acceptance, closure.',
      ],
    ],
    [
      'a code that is taken',
      { gate: { add: [{ code: 'idea', name: 'Spark' }] } },
      ['lists.gate.add[0].code: The list has an entry of this code already.'],
    ],
    [
      'a rating added',
      { rag: { add: [{ code: 'blue', name: 'Blue' }] } },
      ['lists.rag.add: The entries of this list are fixed: calculations read them. Their words can be changed.'],
    ],
    [
      'an entry left out that a formula names',
      { raidType: { entries: { opportunity: { leaveOut: true } } } },
      ['lists.raidType.entries.opportunity.leaveOut: This entry cannot be left out: calculations read it, or new rows begin with it.'],
    ],
    [
      'one word for two entries',
      { gate: { entries: { idea: { name: { fr: 'g5 clôture' } } } } },
      ['lists.gate.entries.idea.name.fr: “g5 clôture” means the entry “closure” already.'],
    ],
    [
      'one synonym for two entries',
      { gate: { add: [{ code: 'pilot', name: 'Pilot', synonyms: ['G3'] }] } },
      ['lists.gate.add[0].synonyms[0]: “G3” means the entry “execution” already.'],
    ],
    [
      'the former word of another',
      { gate: { entries: { idea: { name: 'Mandate' }, feasibility: { name: 'G0 Idea' } } } },
      ['warning lists.gate.entries.feasibility.name: “G0 Idea” was the word of the entry “idea”; workbooks made before would be misread.'],
    ],
  ])('are told: %s', (_, lists, expected) => expect(told(overlay({ lists }))).toEqual(expected));
});

test('Every entry of a list that a view or a report names in a formula must stay', () => {
  const sources = readdirSync(join(__dirname, '../../../src/workbook'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(__dirname, '../../../src/workbook', file), 'utf8'));
  const named = new Set(
    sources.flatMap((source) => [...source.matchAll(/\{list:(\w+)\.(\w+)\}/g)].map(([, list, code]) => `${list}.${code}`)),
  );
  expect(named.size).toBeGreaterThan(0);
  for (const entry of named) {
    const [list = '', code = ''] = entry.split('.');
    expect([entry, judgeOverlay(overlay({ lists: { [list]: { entries: { [code]: { leaveOut: true } } } } })).ok]).toEqual([entry, false]);
  }
});

test('Every sentence has no place left to fill, in either language, and French typography', () => {
  const judgement = judgeOverlay({
    x: 1,
    identity: { colors: { brand: '#FFD700' }, font: '?' },
    thresholds: { index: { green: 1, amber: 2 }, staleDays: 0 },
    sheets: { project: { raids: {}, raid: { name: '=[', show: false } } },
    records: { projet: {}, project: { columns: { finishForecast: { leaveOut: true }, sponsr: {} }, add: [own({ type: 'list' })] } },
    lists: { gates: {}, gate: { entries: { idea: { name: 'G5' } }, add: [{ code: '1', name: 'x' }] } },
  });
  const problems = judgement.ok ? [] : judgement.problems;
  expect(problems.length).toBeGreaterThan(14);
  for (const { message } of problems) {
    expect(message.en + message.fr).not.toMatch(/\{\w+\}|undefined/);
    expect(message.fr).not.toMatch(/ [:;!?%»]|« /);
  }
});
