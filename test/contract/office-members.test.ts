import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { HostObject } from '../../src/host/bridge/object';
import { DEFAULT_SUPPORTED } from '../../src/host/session/office-library';
import { atLeast, officeUses, type OfficeUse } from './office-members';

jest.setTimeout(300_000);

const root = resolve(__dirname, '../..');
const declared = new Map(
  [...readFileSync(`${root}/manifest.xml`, 'utf8').matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"\/>/g)].map(
    ([, name = '', version = '']) => [name, version],
  ),
);
/** Of the product, and of the self-test, which asks the same of Excel in small cases. */
let uses: OfficeUse[];
let tested: OfficeUse[];
beforeAll(() => {
  const all = officeUses(['src/workbook', 'src/usecases', 'src/taskpane', 'src/commands', 'src/self-test']);
  uses = all.filter(({ place }) => !place.startsWith('src/self-test/'));
  tested = all.filter(({ place }) => place.startsWith('src/self-test/'));
});

const told = ({ place, owner, member, needs }: OfficeUse): string => `${place} ${owner}.${member} needs ${needs?.name} ${needs?.version}`;

test('the walk sees members, calls, overloads and what is loaded by name', () => {
  const seen = new Set(uses.map(({ owner, member }) => `${owner}.${member}`));
  for (const member of [
    'Excel.Range.values',
    'Excel.Range.getRangeByIndexes',
    'Excel.CultureInfo.name',
    'Excel.Table.worksheet',
    'Office.Addin.showAsTaskpane',
  ])
    expect([member, seen.has(member.replace('Excel.Range.getRangeByIndexes', 'Excel.Worksheet.getRangeByIndexes'))]).toEqual([
      member,
      true,
    ]);
  expect(uses.length).toBeGreaterThan(300);
  expect(uses.find(({ member }) => member === 'datetimeFormat')).toMatchObject({ needs: { name: 'ExcelApi', version: '1.12' } });
});

test('no member stands above the declared requirement sets, except where the code has asked whether it is there', () => {
  const above = [...uses, ...tested].filter(({ needs, guards }) => {
    // What serves Outlook too names Outlook's set; Excel has it with the ribbon's commands.
    if (!needs || needs.name === 'Mailbox') return false;
    const least = declared.get(needs.name);
    const isDeclared = least !== undefined && atLeast(least, needs.version);
    return !isDeclared && !guards.some(({ name, version }) => name === needs.name && atLeast(version, needs.version));
  });
  expect(above.map(told)).toEqual([]);
});

test('every member that the product uses is in a case of the self-test', () => {
  /** What no case can see: it happens before the pane is there, or needs a person who presses a button. */
  const unseen = new Set([
    'Excel.run',
    'Office.onReady',
    'Office.actions',
    'Office.Actions.associate',
    'Office.addin',
    'Office.Addin.showAsTaskpane',
    'Office.AddinCommands.Event.completed',
  ]);
  const nameOf = ({ owner, member }: OfficeUse): string => `${owner}.${member}`;
  const seen = new Set(tested.filter(({ place }) => place.startsWith('src/self-test/cases/')).map(nameOf));
  expect([...new Set(uses.map(nameOf))].filter((name) => !seen.has(name) && !unseen.has(name))).toEqual([]);
});

describe('the embedded host', () => {
  /** What the library itself answers. */
  const LIBRARY = new Set(['load', 'context', 'items', 'isNullObject', 'toJSON', 'set', 'track', 'untrack', 'sync']);

  test('has every member that the code uses but for what it says not to support', async () => {
    const classes = await hostClasses();
    const lacking = uses
      .filter(({ owner, member }) => /^Excel\.\w+$/.test(owner) && owner !== 'Excel.RequestContext' && !LIBRARY.has(member))
      .filter(({ needs }) => {
        const supported = DEFAULT_SUPPORTED[needs?.name ?? ''];
        return supported === undefined || atLeast(supported, needs?.version ?? '0');
      })
      .filter(({ owner, member }) => {
        const known = classes.get(owner.slice('Excel.'.length));
        return !known?.some((prototype) => `${member.charAt(0).toUpperCase()}${member.slice(1)}` in prototype);
      });
    expect([...new Set(lacking.map(({ owner, member }) => `${owner}.${member}`))]).toEqual([]);
  });
});

/** The host's classes by the name that the library knows them by. */
async function hostClasses(): Promise<Map<string, object[]>> {
  const classes = new Map<string, object[]>();
  const folder = `${root}/src/host/model`;
  for (const file of readdirSync(folder)) {
    const source = readFileSync(`${folder}/${file}`, 'utf8');
    const exported = (await import(`${folder}/${file}`)) as Record<string, unknown>;
    for (const value of Object.values(exported)) {
      if (typeof value !== 'function' || !(value.prototype instanceof HostObject)) continue;
      const wire = new RegExp(`class ${value.name}\\b[\\s\\S]*?className(?:: string)? = '(\\w+)'`).exec(source)?.[1] ?? value.name;
      for (const name of new Set([wire, value.name])) classes.set(name, [...(classes.get(name) ?? []), value.prototype as object]);
    }
  }
  return classes;
}
