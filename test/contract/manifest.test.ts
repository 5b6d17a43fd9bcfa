/** @jest-environment jsdom */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { COMMANDS } from '../../src/commands/commands';
import { associateAll } from '../../src/functions/associate';
import { functionsJson } from '../../src/functions/metadata';
import { LANGUAGES } from '../../src/words/text';

const root = resolve(__dirname, '../..');
const path = `${root}/manifest.xml`;
const text = readFileSync(path, 'utf8');
const manifest = new DOMParser().parseFromString(text, 'application/xml');
const all = (name: string): Element[] => [...manifest.getElementsByTagName(name)];
const FRENCH = ['fr-FR', 'fr-CA', 'fr-BE', 'fr-CH'];
const resources = ['bt:Image', 'bt:Url', 'bt:String'].flatMap(all).filter((element) => element.hasAttribute('id'));
const valuesIn = (element: Element): string[] => [
  element.getAttribute('DefaultValue') ?? '',
  ...[...element.children].map((override) => override.getAttribute('Value') ?? ''),
];

describe('the manifest', () => {
  const schema = [process.env['MANIFEST_XSD'], resolve(root, '../shared/manifest-xsd')]
    .filter((folder) => folder !== undefined)
    .map((folder) => `${folder}/OfficeAppManifestV1_1.xsd`)
    .find(existsSync);
  const checkable = schema !== undefined && spawnSync('xmllint', ['--version']).status === 0;
  if (!checkable)
    console.log('Left out: the manifest against its schema. It needs xmllint, and the schemas in the folder that MANIFEST_XSD names.');

  (checkable ? test : test.skip)('keeps to Microsoft’s schema', () => {
    execFileSync('xmllint', ['--noout', '--nonet', '--schema', schema ?? '', path], { stdio: 'pipe' });
  });

  test('defines every resource that it names once, with an id of at most 32 characters, and names every one', () => {
    const ids = resources.map((element) => element.getAttribute('id') ?? '');
    expect(ids.filter((id, index) => ids.indexOf(id) !== index || id.length > 32)).toEqual([]);
    const named = [...manifest.querySelectorAll('[resid]')].map((element) => element.getAttribute('resid') ?? '');
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => !named.includes(id))).toEqual([]);
  });

  test('has https addresses only, all of the development server', () => {
    const addresses = [...text.matchAll(/"(\w+:\/\/[^"]+)"/g)].map(([, address = '']) => address);
    const ours = addresses.filter(
      (address) => !address.startsWith('http://schemas.microsoft.com/') && !address.startsWith('http://www.w3.org/'),
    );
    expect(ours.length).toBeGreaterThan(20);
    expect(ours.filter((address) => !address.startsWith('https://localhost:3000/'))).toEqual([]);
  });

  test('has every icon in 16, 32 and 80 pixels, and the files are that large', () => {
    for (const icon of all('Icon')) expect([...icon.children].map((image) => image.getAttribute('size'))).toEqual(['16', '32', '80']);
    const sized = [...manifest.querySelectorAll('[size]')].map(
      (image) => [image.getAttribute('resid'), Number(image.getAttribute('size'))] as const,
    );
    for (const [id, size] of sized) {
      const address = resources.find((element) => element.getAttribute('id') === id)?.getAttribute('DefaultValue') ?? '';
      const file = readFileSync(`${root}${new URL(address).pathname}`);
      expect([id, file.toString('latin1', 1, 4), file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([id, 'PNG', size, size]);
    }
    for (const [name, size] of [
      ['IconUrl', 32],
      ['HighResolutionIconUrl', 64],
    ] as const)
      expect(all(name)[0]?.getAttribute('DefaultValue')).toMatch(new RegExp(`-${size}\\.png$`));
  });

  test('says everything that a person reads in French for every French-speaking country', () => {
    const spoken = resources.filter(
      (element) => element.tagName === 'bt:String' && !['Functions.Namespace', 'Tab.Label'].includes(element.getAttribute('id') ?? ''),
    );
    const addressed = resources.filter((element) => ['Functions.Metadata', 'Help.Url'].includes(element.getAttribute('id') ?? ''));
    for (const element of [
      ...spoken,
      ...addressed,
      ...all('DisplayName'),
      ...all('Description').filter((one) => one.hasAttribute('DefaultValue')),
    ])
      expect([element.getAttribute('id') ?? element.tagName, ...[...element.children].map((one) => one.getAttribute('Locale'))]).toEqual([
        element.getAttribute('id') ?? element.tagName,
        ...FRENCH,
      ]);
    expect(all('DefaultLocale')[0]?.textContent).toBe('en-US');
  });

  test('keeps to Excel’s lengths and French typography', () => {
    for (const element of resources.filter(({ tagName }) => tagName === 'bt:String')) {
      const limit = element.parentElement?.tagName === 'bt:ShortStrings' ? 125 : 250;
      const [, ...french] = valuesIn(element);
      for (const value of valuesIn(element)) expect([value, value.length > 0 && value.length <= limit]).toEqual([value, true]);
      for (const value of french)
        expect([value, /[^\u00a0\s][:;!?](\s|$)| [:;!?]|\p{L}'\p{L}/u.exec(value)?.[0]]).toEqual([value, undefined]);
    }
  });

  test('runs everything in one runtime that stays: the same page everywhere, and no pane of its own for a button', () => {
    const pages = ['Runtime', 'FunctionFile'].flatMap(all).map((element) => element.getAttribute('resid'));
    const sources = all('SourceLocation')
      .filter((element) => element.hasAttribute('resid') && element.parentElement?.tagName !== 'Metadata')
      .map((element) => element.getAttribute('resid'));
    expect(new Set([...pages, ...sources])).toEqual(new Set(['Pane.Url']));
    expect(all('Runtime')[0]?.getAttribute('lifetime')).toBe('long');
    expect(all('TaskpaneId')).toEqual([]);
  });

  test('declares Excel’s culture information, the shared runtime and errors of functions', () => {
    expect(all('Set').map((element) => `${element.getAttribute('Name')} ${element.getAttribute('MinVersion')}`)).toEqual([
      'ExcelApi 1.11',
      'SharedRuntime 1.1',
      'CustomFunctionsRuntime 1.3',
    ]);
  });

  test('names just the commands that the code associates', () => {
    expect(
      all('FunctionName')
        .map((element) => element.textContent)
        .sort(),
    ).toEqual(Object.keys(COMMANDS).sort());
    const ids = all('Control').map((element) => element.getAttribute('id'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is the version of the package', () => {
    const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version: string };
    expect(all('Version')[0]?.textContent).toBe(`${version}.0`);
  });
});

describe('a command', () => {
  test('shows its view, another time when pressed again, and tells Excel that it is done even when the pane does not come', async () => {
    const seen: string[] = [];
    let done = 0;
    const event = {
      completed: () => {
        done += 1;
      },
    };
    Object.assign(globalThis, {
      Office: {
        addin: {
          showAsTaskpane: () => {
            seen.push(location.hash);
            return seen.length === 3 ? Promise.reject(new Error('no pane')) : Promise.resolve();
          },
        },
      },
    });
    await COMMANDS.newRequest(event);
    await COMMANDS.newRequest(event);
    await expect(COMMANDS.help(event)).rejects.toThrow('no pane');
    expect(seen.map((hash) => hash.split('/')[0])).toEqual(['#intake', '#intake', '#help']);
    expect(seen[0]).not.toBe(seen[1]);
    expect(done).toBe(3);
  });
});

describe('the metadata of the functions', () => {
  test('has just the functions that the code associates, in both languages', () => {
    const associated: string[] = [];
    Object.assign(globalThis, { CustomFunctions: { associate: (id: string) => associated.push(id) } });
    associateAll(() => 'en');
    for (const language of LANGUAGES) expect(functionsJson(language).functions.map(({ id }) => id)).toEqual(associated);
  });

  test.each(LANGUAGES)('stays below the megabyte that Excel on Windows takes (%s)', (language) => {
    expect(Buffer.byteLength(JSON.stringify(functionsJson(language), null, 1))).toBeLessThan(1_000_000);
  });
});

describe('an address for the build', () => {
  const addressFrom = (...args: string[]): { status: number | null; out: string } => {
    const script = `import { addressFrom } from ${JSON.stringify(`${root}/scripts/address.mjs`)};
      try { process.stdout.write(addressFrom(process.argv.slice(1))); } catch (error) { process.stdout.write(error.message); process.exit(2); }`;
    const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script, '--', ...args], {
      cwd: mkdtempSync(join(tmpdir(), 'pmo-address-')),
      encoding: 'utf8',
    });
    return { status, out: stdout };
  };

  test('is the one that is given, without a slash at its end, else the development server', () => {
    expect(addressFrom('--url', 'https://host.example/path/').out).toBe('https://host.example/path');
    expect(addressFrom('--url=https://host.example').out).toBe('https://host.example');
    expect(addressFrom().out).toBe('https://localhost:3000');
  });

  test.each(['http://host.example', 'host.example', 'https://host.example/?a=1'])('is refused when it is %s', (address) => {
    expect(addressFrom('--url', address)).toEqual({ status: 2, out: expect.stringContaining(address) });
  });
});
