import type { Migration } from '../../../src/standard/migrations/migration';
import type { Standard } from '../../../src/standard/model/standard';
import type { WorkbookKind } from '../../../src/standard/model/types';
import { KEY_KINDS, keysOf, type KeyKind, type StandardKeys } from '../../../src/standard/released/keys';

export type Released = StandardKeys & { readonly version: number };
type Grown = Pick<Standard, 'version' | 'records' | 'lists' | 'workbooks'>;

/** The version that each record, column, list, entry and sheet says that it came in. */
function sinceIn({ records, lists, workbooks }: Grown): ReadonlyMap<string, number> {
  const since = new Map<string, number>();
  const say = (kind: KeyKind, key: string, version: number): void => void since.set(`${kind} ${key}`, version);
  for (const record of Object.values(records)) {
    say('record', record.key, record.since ?? 1);
    for (const column of record.columns) say('column', `${record.key}.${column.key}`, column.since ?? record.since ?? 1);
  }
  for (const list of Object.values(lists)) {
    say('list', list.key, list.since ?? 1);
    for (const entry of list.entries) say('entry', `${list.key}.${entry.code}`, entry.since ?? list.since ?? 1);
  }
  for (const kind of Object.keys(workbooks) as WorkbookKind[])
    for (const { key, record, since: version } of workbooks[kind])
      say('sheet', `${kind}.${key}`, version ?? (record && records[record].since) ?? 1);
  return since;
}

/** What in a standard would surprise the workbooks of the versions that were released, in words. */
export function surprises(standard: Grown, released: readonly Released[], migrations: readonly Migration[]): string[] {
  const keys = keysOf(standard);
  const since = sinceIn(standard);
  const last = released.at(-1)?.version ?? 0;
  return KEY_KINDS.flatMap((kind) => {
    const here = new Set(keys[kind]);
    const everReleased = new Set(released.flatMap((version) => version[kind]));
    const gone = [...everReleased].filter((key) => !here.has(key) && !migrations.some(({ retires }) => retires?.[kind]?.includes(key)));
    const untold = [...here].filter((key) => {
      const told = since.get(`${kind} ${key}`);
      // A table and a name are those of a record, a list or a field.
      if (told === undefined) return false;
      const first = released.find((version) => version[kind].includes(key))?.version;
      return first === undefined ? told <= last || told > standard.version : told !== first;
    });
    return [
      ...gone.map((key) => `${kind} ${key} is gone, and no migration retires it`),
      ...untold.map((key) => `${kind} ${key} says version ${since.get(`${kind} ${key}`)}`),
    ];
  });
}
