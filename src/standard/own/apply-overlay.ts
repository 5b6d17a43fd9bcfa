import { dayFromIso } from '../../domain/calendar/days';
import { LANGUAGES, type Text } from '../../words/text';
import { fold } from '../decode/fold';
import {
  reword,
  wordsAnew,
  type ColumnChange,
  type ListChange,
  type Overlay,
  type OverlayValue,
  type OwnColumn,
  type SheetChange,
} from '../model/overlay';
import { placedBehind } from '../model/placed';
import type { SheetDefinition } from '../model/sheet';
import type { Standard } from '../model/standard';
import type { Column, ColumnType, FieldValue, ListDefinition, ListEntry, ListKey, RecordKey, RecordType, StarterRow } from '../model/types';

/** Lays an overlay over a standard. What the overlay names must exist (`judgeOverlay` tells what does not). */
export function applyOverlay(standard: Standard, overlay: Overlay): Standard {
  const { identity, thresholds } = overlay;
  const records: Record<string, RecordType> = { ...standard.records };
  const starters: Partial<Record<RecordKey, readonly StarterRow[]>> = { ...standard.starters };
  for (const [key, change] of Object.entries(overlay.records ?? {})) {
    const record = records[key];
    if (!record) continue;
    const columns = withOwn(
      record.columns.map((column) => changed(column, change.columns?.[column.key])),
      change.add ?? [],
    );
    records[key] = {
      ...record,
      name: reword(record.name, change.name),
      plural: reword(record.plural, change.plural),
      columns: unambiguous(columns),
    };
    if (change.rows) starters[key as RecordKey] = change.rows.map((row) => rowAnew(columns, row));
  }
  return {
    ...standard,
    identity: {
      ...standard.identity,
      font: identity?.font ?? standard.identity.font,
      logoText: identity?.logoText ?? standard.identity.logoText,
      colors: { ...standard.identity.colors, ...given(identity?.colors ?? {}) },
    },
    thresholds: { ...standard.thresholds, ...given(thresholds ?? {}) },
    records: records as Standard['records'],
    starters,
    lists: { ...standard.lists, ...listsChanged(standard.lists, overlay.lists ?? {}) },
    workbooks: {
      project: sheetsChanged(standard.workbooks.project, overlay.sheets?.project ?? {}),
      portfolio: sheetsChanged(standard.workbooks.portfolio, overlay.sheets?.portfolio ?? {}),
    },
  };
}

/**
 * The rows that each overlay adds behind those that tables begin with. Rows in place of others, from a later overlay, take the place of
 * those that an earlier one added too.
 */
export function rowsAdded(
  { records }: Standard,
  overlays: readonly Overlay[],
): Readonly<Partial<Record<RecordKey, readonly StarterRow[]>>> {
  const added = new Map<string, StarterRow[]>();
  for (const overlay of overlays)
    for (const [key, { rows, addRows }] of Object.entries(overlay.records ?? {})) {
      const before = rows ? [] : (added.get(key) ?? []);
      const columns = records[key as RecordKey]?.columns ?? [];
      if (rows || addRows) added.set(key, [...before, ...(addRows ?? []).map((row) => rowAnew(columns, row))]);
    }
  return Object.fromEntries(added);
}

/** Without members that are there but undefined. */
const given = <T extends object>(members: T): { [K in keyof T]: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as { [K in keyof T]: NonNullable<T[K]> };

const changed = (column: Column, change: ColumnChange | undefined): Column => {
  if (!change) return column;
  // It stays known, so that what reads it finds nothing in it, but no kind of workbook has it.
  if (change.leaveOut) return { ...column, kinds: [] };
  const { name, help, synonyms, ...rest } = change;
  const renamed = reword(column.name, name);
  return {
    ...column,
    ...given({ required: rest.required, width: rest.width }),
    ...(rest.default === undefined ? {} : { default: valueAnew(column.type, rest.default) }),
    name: renamed,
    help: reword(column.help, help),
    ...synonymsOf(column, renamed, synonyms),
  };
};

/** People's files still carry the header, or the word, that it had. */
function synonymsOf(was: Column | ListEntry, name: Text, more: readonly string[] = []): { synonyms?: readonly string[] } {
  const before = LANGUAGES.filter((language) => name[language] !== was.name[language]).map((language) => was.name[language]);
  const all = new Set([...(was.synonyms ?? []), ...more, ...before]);
  return all.size > 0 ? { synonyms: [...all] } : {};
}

/** A synonym that is another one's own name by now means that other one. */
function unambiguous<T extends { readonly name: Text; readonly synonyms?: readonly string[] }>(items: readonly T[]): readonly T[] {
  const named = new Map(items.flatMap((item) => LANGUAGES.map((language) => [fold(item.name[language]), item] as const)));
  return items.map((item) => {
    const synonyms = item.synonyms?.filter((word) => (named.get(fold(word)) ?? item) === item);
    return synonyms === undefined || synonyms.length === item.synonyms?.length ? item : { ...item, synonyms };
  });
}

/** Own columns stand where they ask to, else before the trace. */
function withOwn(columns: readonly Column[], own: readonly OwnColumn[]): readonly Column[] {
  const added = own.map(({ key, type, name, help, list, width, kinds, default: value, required, minimum, maximum }): Column => ({
    key,
    type,
    name: wordsAnew(name),
    help: wordsAnew(help),
    width: width ?? 16,
    section: 'own',
    own: true,
    ...given({ required, minimum, maximum, kinds }),
    ...(list === undefined ? {} : { list: list as ListKey }),
    ...(value === undefined ? {} : { default: valueAnew(type, value) }),
  }));
  const trace = columns.findIndex(({ section }) => section === 'trace');
  const at = trace < 0 ? columns.length : trace;
  return placedBehind(
    [...columns.slice(0, at), ...added, ...columns.slice(at)],
    new Map(own.flatMap(({ key, after }) => (after === undefined ? [] : [[key, after] as const]))),
  );
}

/** A value as records hold it: dates are written yyyy-mm-dd in an overlay. */
function valueAnew(type: ColumnType, value: FieldValue): FieldValue {
  if ((type !== 'date' && type !== 'month') || typeof value !== 'string') return value;
  const day = dayFromIso(value);
  return day.ok ? day.value : null;
}

function rowAnew(columns: readonly Column[], row: Readonly<Record<string, OverlayValue>>): StarterRow {
  const byKey = new Map(columns.map((column) => [column.key, column]));
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => {
      if (typeof value === 'object' && value !== null) return [key, wordsAnew(value)];
      const column = byKey.get(key);
      return [key, column ? valueAnew(column.type, value) : value];
    }),
  );
}

function listsChanged(
  lists: Readonly<Record<string, ListDefinition>>,
  changes: Readonly<Record<string, ListChange>>,
): Record<string, ListDefinition> {
  return Object.fromEntries(
    Object.entries(changes).map(([key, change]) => {
      const list: ListDefinition = lists[key] ?? { key: key as ListKey, name: wordsAnew(change.name ?? key), entries: [] };
      const kept = list.entries.flatMap((known): ListEntry[] => {
        const said = change.entries?.[known.code];
        if (!said) return [known];
        if (said.leaveOut) return [];
        const name = reword(known.name, said.name);
        return [{ ...known, name, ...synonymsOf(known, name, said.synonyms) }];
      });
      const added = (change.add ?? []).map((said): ListEntry => ({
        ...given({ synonyms: said.synonyms }),
        code: said.code,
        name: wordsAnew(said.name),
      }));
      const place = ({ code }: ListEntry): number => {
        const at = change.order?.indexOf(code) ?? -1;
        return at < 0 ? Number.MAX_SAFE_INTEGER : at;
      };
      return [
        key,
        {
          ...list,
          ...given({ open: change.open }),
          name: reword(list.name, change.name),
          // Sorting is stable: what is left unsaid keeps its order.
          entries: unambiguous([...kept, ...added].sort((a, b) => place(a) - place(b))),
        },
      ];
    }),
  );
}

function sheetsChanged(sheets: readonly SheetDefinition[], changes: Readonly<Record<string, SheetChange>>): readonly SheetDefinition[] {
  const all = sheets.map((sheet): SheetDefinition => {
    const change = changes[sheet.key];
    return change
      ? {
          ...sheet,
          name: reword(sheet.name, change.name),
          purpose: reword(sheet.purpose, change.purpose),
          ...(change.show === undefined ? {} : { optional: !change.show }),
        }
      : sheet;
  });
  return placedBehind(
    all,
    new Map(Object.entries(changes).flatMap(([key, { after }]) => (after === undefined ? [] : [[key, after] as const]))),
  );
}
