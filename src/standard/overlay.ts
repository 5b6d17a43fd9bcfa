import { z } from 'zod';
import { LANGUAGES, type Text } from '../words/text';
import type { SheetDefinition } from './sheets/sheet';
import type { Standard } from './standard';
import { type Column, type ListDefinition, type ListEntry, type ListKey, type RecordKey, type RecordType, type StarterRow } from './types';

export const PACK_KEYS = ['pmi', 'prince2', 'pm2', 'agile'] as const;
export type PackKey = (typeof PACK_KEYS)[number];

/** Own lists and columns are told from those of later versions of the standard by this. */
const OWN_KEY = /^own_[A-Za-z0-9_]{1,40}$/;

const color = z.string().regex(/^#[0-9A-Fa-f]{6}$/);
/** One text for both languages, or one for each; a language that is left out keeps what it had. */
const words = z.union([z.string().min(1), z.strictObject({ en: z.string().min(1).optional(), fr: z.string().min(1).optional() })]);
const fieldValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const entry = z.strictObject({
  code: z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/),
  name: words,
  synonyms: z.array(z.string().min(1)).optional(),
});

const ownColumn = z.strictObject({
  key: z.string().regex(OWN_KEY),
  type: z.enum(['text', 'longText', 'integer', 'number', 'percent', 'money', 'date', 'month', 'list', 'flag']),
  name: words,
  help: words,
  list: z.string().optional(),
  required: z.boolean().optional(),
  default: fieldValue.optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  width: z.number().min(3).max(100).optional(),
  kinds: z.array(z.enum(['project', 'portfolio'])).optional(),
  /** The key of the column that it stands behind; else it stands before the trace. */
  after: z.string().optional(),
});

const columnChange = z.strictObject({
  name: words.optional(),
  help: words.optional(),
  synonyms: z.array(z.string().min(1)).optional(),
  required: z.boolean().optional(),
  default: fieldValue.optional(),
  width: z.number().min(3).max(100).optional(),
  leaveOut: z.boolean().optional(),
});

const recordChange = z.strictObject({
  name: words.optional(),
  plural: words.optional(),
  columns: z.record(z.string(), columnChange).optional(),
  add: z.array(ownColumn).optional(),
  /** In place of the rows that a new table begins with. */
  rows: z.array(z.record(z.string(), z.union([fieldValue, words]))).optional(),
});

const sheetChange = z.strictObject({
  name: words.optional(),
  purpose: words.optional(),
  /** A sheet that the pack leaves out is shown, or one that it shows is left out. */
  show: z.boolean().optional(),
  /** The key of the sheet that it stands behind. */
  after: z.string().optional(),
});

const listChange = z.strictObject({
  name: words.optional(),
  open: z.boolean().optional(),
  entries: z
    .record(
      z.string(),
      z.strictObject({ name: words.optional(), synonyms: z.array(z.string().min(1)).optional(), leaveOut: z.boolean().optional() }),
    )
    .optional(),
  add: z.array(entry).optional(),
  /** Codes in the order in which they are offered; those left unsaid follow. */
  order: z.array(z.string()).optional(),
});

const range = z.strictObject({ green: z.number(), amber: z.number() });

/** What an organisation, or a method's pack, changes of the standard. */
export const overlaySchema = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(1),
  pack: z.enum(PACK_KEYS).optional(),
  identity: z
    .strictObject({
      organisation: z.string().min(1).optional(),
      logoText: z.string().max(40).optional(),
      font: z.string().min(1).optional(),
      colors: z
        .strictObject({
          ink: color.optional(),
          muted: color.optional(),
          brand: color.optional(),
          onBrand: color.optional(),
          accent: color.optional(),
          line: color.optional(),
          input: color.optional(),
          calculated: color.optional(),
          automatic: color.optional(),
          highlight: color.optional(),
        })
        .optional(),
    })
    .optional(),
  thresholds: z
    .strictObject({
      index: range.optional(),
      variance: range.optional(),
      staleDays: z.number().int().positive().optional(),
      risk: z.strictObject({ medium: z.number(), high: z.number(), critical: z.number() }).optional(),
    })
    .optional(),
  sheets: z
    .strictObject({ project: z.record(z.string(), sheetChange).optional(), portfolio: z.record(z.string(), sheetChange).optional() })
    .optional(),
  records: z.record(z.string(), recordChange).optional(),
  lists: z.record(z.string(), listChange).optional(),
});

export type Overlay = z.infer<typeof overlaySchema>;
type Words = z.infer<typeof words>;
type ListChange = z.infer<typeof listChange>;

/** The text as it becomes: what is said, else what was. */
const reword = (was: Text, change: Words | undefined): Text => {
  if (change === undefined) return was;
  if (typeof change === 'string') return { en: change, fr: change };
  return { en: change.en ?? was.en, fr: change.fr ?? was.fr };
};

/** A text that had none before: one language serves for both where only one is said. */
const wordsAnew = (said: Words): Text => {
  const [one = ''] = typeof said === 'string' ? [said] : LANGUAGES.flatMap((language) => said[language] ?? []);
  return reword({ en: one, fr: one }, said);
};

/** Lays an overlay over a standard. What the overlay names must exist (`judgeOverlay` tells what does not). */
export function applyOverlay(standard: Standard, overlay: Overlay): Standard {
  const { identity, thresholds } = overlay;
  const records: Record<string, RecordType> = { ...standard.records };
  const starters: Partial<Record<RecordKey, readonly StarterRow[]>> = { ...standard.starters };
  for (const [key, change] of Object.entries(overlay.records ?? {})) {
    const record = records[key];
    if (!record) continue;
    records[key] = {
      ...record,
      name: reword(record.name, change.name),
      plural: reword(record.plural, change.plural),
      columns: withOwn(
        record.columns.flatMap((column) => changed(column, change.columns?.[column.key])),
        change.add ?? [],
      ),
    };
    if (change.rows) starters[key as RecordKey] = change.rows.map(rowAnew);
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

/** Without members that are there but undefined. */
const given = <T extends object>(members: T): { [K in keyof T]: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as { [K in keyof T]: NonNullable<T[K]> };

const changed = (column: Column, change: z.infer<typeof columnChange> | undefined): Column[] => {
  if (!change) return [column];
  if (change.leaveOut) return [];
  const { name, help, synonyms, ...rest } = change;
  return [
    {
      ...column,
      ...given({ required: rest.required, default: rest.default, width: rest.width }),
      name: reword(column.name, name),
      help: reword(column.help, help),
      // People's files still carry the header that it had.
      ...(synonyms || name
        ? { synonyms: [...(column.synonyms ?? []), ...(synonyms ?? []), ...(name ? [column.name.en, column.name.fr] : [])] }
        : {}),
    },
  ];
};

/** Own columns stand where they ask to, else before the trace. */
function withOwn(columns: readonly Column[], own: readonly z.infer<typeof ownColumn>[]): readonly Column[] {
  const all = [...columns];
  for (const { after, name, help, list, width, kinds, ...rest } of own) {
    const column: Column = {
      ...given(rest),
      key: rest.key,
      type: rest.type,
      name: wordsAnew(name),
      help: wordsAnew(help),
      width: width ?? 16,
      section: 'own',
      own: true,
      ...(list === undefined ? {} : { list: list as ListKey }),
      ...(kinds ? { kinds } : {}),
    };
    const behind = all.findIndex(({ key }) => key === after);
    const trace = all.findIndex(({ section }) => section === 'trace');
    all.splice(behind >= 0 ? behind + 1 : trace >= 0 ? trace : all.length, 0, column);
  }
  return all;
}

const rowAnew = (row: Readonly<Record<string, z.infer<typeof fieldValue> | Words>>): StarterRow =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, typeof value === 'object' && value !== null ? wordsAnew(value) : value]),
  );

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
        // A file written before still carries the word that it had.
        const before = said.name ? [known.name.en, known.name.fr] : [];
        return [
          { ...known, name: reword(known.name, said.name), synonyms: [...(known.synonyms ?? []), ...(said.synonyms ?? []), ...before] },
        ];
      });
      const added = (change.add ?? []).map((said): ListEntry => ({
        ...given({ synonyms: said.synonyms }),
        code: said.code,
        name: wordsAnew(said.name),
      }));
      const entries = [...kept, ...added];
      const place = ({ code }: ListEntry): number => {
        const at = change.order?.indexOf(code) ?? -1;
        return at < 0 ? Infinity : at;
      };
      return [
        key,
        {
          ...list,
          ...given({ open: change.open }),
          name: reword(list.name, change.name),
          // Sorting is stable: what is left unsaid keeps its order.
          entries: change.order ? entries.sort((a, b) => Math.sign(place(a) - place(b)) || 0) : entries,
        },
      ];
    }),
  );
}

function sheetsChanged(
  sheets: readonly SheetDefinition[],
  changes: Readonly<Record<string, z.infer<typeof sheetChange>>>,
): readonly SheetDefinition[] {
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
  for (const [key, { after }] of Object.entries(changes)) {
    const from = all.findIndex((sheet) => sheet.key === key);
    const [moved] = after === undefined || from < 0 ? [] : all.splice(from, 1);
    if (moved) all.splice(all.findIndex((sheet) => sheet.key === after) + 1, 0, moved);
  }
  return all;
}
