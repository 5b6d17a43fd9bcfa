import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const { forbidden } = createRequire(__filename)(join(root, '.dependency-cruiser.cjs')) as {
  forbidden: { name: string; to: { pathNot?: string } }[];
};

/** Folder → what it may import, from the rules `<folder>-imports-only-what-it-may`. */
const ruled = new Map(
  forbidden.flatMap(({ name, to }) => {
    const folder = /^(.+)-imports-only-what-it-may$/.exec(name)?.[1];
    if (!folder) return [];
    const others = /\((.+)\)/.exec(to.pathNot ?? '')?.[1]?.split('|') ?? [];
    return [[folder, others.filter((other) => other !== folder).sort()] as const];
  }),
);

/** The rows of the table under "Where things are". */
const told = new Map(
  [...readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').matchAll(/^\| `src\/([a-z-]+)`\s*\|[^|]*\|([^|]*)\|$/gm)].map(
    ([, folder = '', others = '']) =>
      [
        folder,
        others
          .trim()
          .split(', ')
          .filter((other) => other !== 'nothing')
          .sort(),
      ] as const,
  ),
);

const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

describe('the house', () => {
  it('has a rule and a row in CONTRIBUTING.md for each folder of src, and for nothing else', () => {
    expect([...ruled.keys()].sort()).toEqual(folders.sort());
    expect([...told.keys()].sort()).toEqual(folders.sort());
  });

  it.each(folders)('tells of %s what the rule allows', (folder) => {
    expect(told.get(folder)).toEqual(ruled.get(folder));
  });
});
