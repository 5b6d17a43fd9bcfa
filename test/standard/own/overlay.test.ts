import { applyOverlay } from '../../../src/standard/own/apply-overlay';
import type { Overlay } from '../../../src/standard/model/overlay';
import { matchHeaders } from '../../../src/standard/decode/table';
import { codeOf } from '../../../src/standard/decode/list-word';
import { BASE_STANDARD, packedStandard, resolveStandard } from '../../../src/standard/own/resolve';
import type { Standard } from '../../../src/standard/model/standard';
import { columnsFor, type Column, type ListDefinition } from '../../../src/standard/model/types';

const base = packedStandard('pmi');
const laid = (overlay: Omit<Overlay, 'version'>): Standard => applyOverlay(base, { version: 1, ...overlay });
const column = ({ records }: Standard, key: string): Column => {
  const found = records.project.columns.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`no column ${key}`);
  return found;
};
const list = ({ lists }: Standard, key: string): ListDefinition => {
  const found = lists[key];
  if (!found) throw new Error(`no list ${key}`);
  return found;
};
const keys = (items: readonly { readonly key: string }[]): string[] => items.map(({ key }) => key);
const ownColumn = (key: string, after?: string) => ({
  key: `own_${key}`,
  type: 'text' as const,
  name: key,
  help: key,
  ...(after === undefined ? {} : { after }),
});

describe('An overlay that says nothing', () => {
  test('leaves the standard as it is', () => expect(laid({})).toEqual(base));
});

describe('A renamed column', () => {
  const standard = laid({ records: { project: { columns: { sponsor: { name: { fr: 'Exécutif' }, help: { en: 'Who pays.' } } } } } });
  test('has the new words in the languages that say one, and keeps the others', () => {
    expect(column(standard, 'sponsor').name).toEqual({ en: 'Sponsor', fr: 'Exécutif' });
    expect(column(standard, 'sponsor').help.en).toBe('Who pays.');
    expect(column(standard, 'sponsor').help.fr).toBe(column(base, 'sponsor').help.fr);
  });
  test('keeps the word that changed as a synonym', () => {
    const words = laid({ records: { project: { columns: { department: { name: 'Ministry' } } } } });
    expect(column(words, 'department').synonyms).toEqual(expect.arrayContaining(['Department', 'Direction', 'business unit']));
  });
  test('loses a synonym that is the name of another column by now', () => {
    const swapped = laid({ records: { project: { columns: { sponsor: { name: 'Executive' }, manager: { name: { en: 'Sponsor' } } } } } });
    expect(column(swapped, 'sponsor').synonyms).not.toContain('Sponsor');
    const [found] = matchHeaders(swapped.records.project.columns, ['sponsor']);
    expect(found?.key).toBe('manager');
  });
});

describe('A column that is left out', () => {
  const standard = laid({ records: { project: { columns: { department: { leaveOut: true } } } } });
  test('is in neither workbook', () => {
    for (const kind of ['project', 'portfolio'] as const)
      expect(keys(columnsFor(standard.records.project, kind))).not.toContain('department');
  });
  test('is still known to what reads it', () => expect(keys(standard.records.project.columns)).toContain('department'));
});

describe('Columns of one’s own', () => {
  const orderOf = (...own: ReturnType<typeof ownColumn>[]): string[] =>
    keys(laid({ records: { task: { add: own } } }).records.task.columns);
  test('stand before the trace', () => {
    const order = orderOf(ownColumn('a'), ownColumn('b'));
    const at = order.indexOf('own_a');
    expect(order.slice(at, at + 3)).toEqual(['own_a', 'own_b', 'author']);
  });
  test('stand behind the column that they name, in the order in which they are told', () => {
    const order = orderOf(ownColumn('a', 'name'), ownColumn('b', 'name'), ownColumn('c', 'own_d'), ownColumn('d', 'own_a'));
    const at = order.indexOf('name');
    expect(order.slice(at, at + 5)).toEqual(['name', 'own_a', 'own_d', 'own_c', 'own_b']);
  });
  test('say that they are own, take their words in both languages, and carry their list once resolved', () => {
    const add = [
      { key: 'own_site', type: 'list' as const, list: 'own_sites', name: { fr: 'Site' }, help: 'Where', kinds: ['portfolio' as const] },
    ];
    const resolved = resolveStandard('pmi', {
      version: 1,
      records: { project: { add } },
      lists: { own_sites: { name: { en: 'Sites', fr: 'Sites' }, add: [{ code: 'lyon', name: 'Lyon' }] } },
    });
    const own = column(resolved, 'own_site');
    expect(own).toMatchObject({ own: true, section: 'own', name: { en: 'Site', fr: 'Site' }, kinds: ['portfolio'] });
    expect(own.values?.entries).toEqual([{ code: 'lyon', name: { en: 'Lyon', fr: 'Lyon' } }]);
    expect(keys(columnsFor(resolved.records.project, 'project'))).not.toContain('own_site');
  });
});

describe('Values that an overlay gives', () => {
  test('are days where the column holds dates', () => {
    const standard = laid({
      records: { task: { columns: { start: { default: '2026-01-31' } }, rows: [{ wbs: '1', start: '2026-03-31' }] } },
    });
    expect(standard.records.task.columns.find(({ key }) => key === 'start')?.default).toBe(46053);
    expect(standard.starters.task).toEqual([{ wbs: '1', start: 46112 }]);
  });
  test('are texts in both languages in rows that say one', () => {
    expect(laid({ records: { task: { rows: [{ name: { fr: 'Cadrage' } }, { name: 'Plan' }] } } }).starters.task).toEqual([
      { name: { en: 'Cadrage', fr: 'Cadrage' } },
      { name: 'Plan' },
    ]);
  });
});

describe('An entry that is left out', () => {
  const { starters } = resolveStandard('pmi', { version: 1, lists: { gate: { entries: { acceptance: { leaveOut: true } } } } });
  test('takes the rows with it that a new table would begin with, where they require it', () => {
    expect(BASE_STANDARD.starters.gateReview?.map((row) => row['gate'])).toContain('acceptance');
    expect(starters.gateReview?.map((row) => row['gate'])).not.toContain('acceptance');
  });
  test('is blank in the other rows', () => {
    expect(starters.qualityCheck).toHaveLength(BASE_STANDARD.starters.qualityCheck?.length ?? 0);
    expect(starters.qualityCheck?.map((row) => row['gate'])).toContain(null);
  });
});

describe('Rows to begin with', () => {
  const policies = BASE_STANDARD.starters.policy ?? [];
  const own = { name: 'Holidays', rule: 'None in August.' };
  test('can be added behind ours', () =>
    expect(resolveStandard('pmi', { version: 1, records: { policy: { addRows: [own] } } }).starters.policy).toEqual([...policies, own]));
  test('can be put in their place, and in that of a pack’s', () =>
    expect(resolveStandard('prince2', { version: 1, records: { policy: { rows: [own] } } }).starters.policy).toEqual([own]));
  test('of a pack stand between ours and an organisation’s', () => {
    const rows = resolveStandard('prince2', { version: 1, records: { policy: { addRows: [own] } } }).starters.policy ?? [];
    expect(rows.slice(0, policies.length)).toEqual(policies);
    expect(rows.length).toBeGreaterThan(policies.length + 1);
    expect(rows.at(-1)).toEqual(own);
  });
});

describe('A changed list', () => {
  test('renames an entry, whose old words still mean it', () => {
    const gates = list(
      laid({ lists: { gate: { entries: { idea: { name: { en: 'Mandate', fr: 'Mandat' }, synonyms: ['brief'] } } } } }),
      'gate',
    );
    expect(gates.entries[0]?.name).toEqual({ en: 'Mandate', fr: 'Mandat' });
    for (const word of ['Mandat', 'G0 Idea', 'g0 idée', 'Brief']) expect(codeOf(gates, word)).toBe('idea');
  });
  test('leaves out, adds and orders entries; what the order does not say follows', () => {
    const gates = list(
      laid({
        lists: { gate: { entries: { idea: { leaveOut: true } }, add: [{ code: 'pilot', name: 'Pilot' }], order: ['closure', 'pilot'] } },
      }),
      'gate',
    );
    expect(gates.entries.map(({ code }) => code)).toEqual(['closure', 'pilot', 'feasibility', 'planning', 'execution', 'acceptance']);
  });
  test('gives a word that moved from one entry to another its new meaning', () => {
    const gates = list(
      laid({ lists: { gate: { entries: { idea: { name: 'Mandate' }, feasibility: { name: { en: 'G0 Idea' } } } } } }),
      'gate',
    );
    expect(codeOf(gates, 'G0 idea')).toBe('feasibility');
  });
  test('does not touch the list that it changes', () => {
    laid({ lists: { gate: { order: ['closure'] } } });
    expect(list(base, 'gate').entries[0]?.code).toBe('idea');
  });
});

describe('Sheets', () => {
  test('are renamed, left out and moved', () => {
    const { workbooks } = resolveStandard('pmi', {
      version: 1,
      sheets: { project: { raid: { name: 'Risques', after: 'guide' }, budget: { show: false } } },
    });
    const order = keys(workbooks.project);
    expect(order.slice(0, 2)).toEqual(['guide', 'raid']);
    expect(order).not.toContain('budget');
    expect(workbooks.project.find(({ key }) => key === 'raid')?.name).toEqual({ en: 'Risques', fr: 'Risques' });
  });
  test('that an overlay lays over an overlay are shown again', () => {
    const without = laid({ sheets: { project: { budget: { show: false } } } });
    const again = applyOverlay(without, { version: 1, sheets: { project: { budget: { show: true } } } });
    expect(again.workbooks.project.find(({ key }) => key === 'budget')?.optional).toBe(false);
  });
  test('stay where they are when they would stand behind themselves, behind nothing or in a circle', () => {
    const order = keys(base.workbooks.project);
    for (const project of [
      { raid: { after: 'raid' } },
      { raid: { after: 'nothing' } },
      { raid: { after: 'tasks' }, tasks: { after: 'raid' } },
    ])
      expect(keys(laid({ sheets: { project } }).workbooks.project)).toEqual(order);
  });
});

describe('Identity and thresholds', () => {
  test('change where the overlay says so', () => {
    const standard = laid({
      identity: { font: 'Arial', colors: { brand: '#004494' } },
      thresholds: { staleDays: 45, risk: { medium: 5, high: 10, critical: 16 } },
    });
    expect(standard.identity).toMatchObject({
      font: 'Arial',
      logoText: '',
      colors: { brand: '#004494', ink: BASE_STANDARD.identity.colors.ink },
    });
    expect(standard.thresholds).toEqual({ ...BASE_STANDARD.thresholds, staleDays: 45, risk: { medium: 5, high: 10, critical: 16 } });
  });
});
