import { z } from 'zod';
import { dayFromIso } from '../../domain/calendar/days';
import { LANGUAGES, type Text } from '../../words/text';
import { fold } from '../decode/fold';
import { placedBehind } from '../model/placed';
import type { SheetDefinition } from '../model/sheet';
import type { Standard } from '../standard';
import type { Column, ColumnType, FieldValue, ListDefinition, ListEntry, ListKey, RecordKey, RecordType, StarterRow } from '../model/types';

export const PACK_KEYS = ['pmi', 'prince2', 'pm2', 'agile'] as const;
export type PackKey = (typeof PACK_KEYS)[number];

/** Own lists and columns are told from those of later versions of the standard by this. */
export const OWN_KEY = /^own_[A-Za-z0-9_]{1,40}$/;
export const ENTRY_CODE = /^[A-Za-z][A-Za-z0-9_]*$/;

/** What editors show of a member, in both languages. */
const help = (en: string, fr: string): { description: string } => ({ description: `${en}\n${fr}` });

const color = z.string().regex(/^#[0-9A-Fa-f]{6}$/);
const text = z.string().min(1);
/** One text for both languages, or one for each; a language that is left out keeps what it had. */
const words = z
  .union([text, z.strictObject({ en: text.optional(), fr: text.optional() })])
  .meta({ id: 'words', ...help('One text for both languages, or one for each.', 'Un texte pour les deux langues, ou un pour chacune.') });
const fieldValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const synonyms = z
  .array(text)
  .meta(help('Other words that mean the same in files that are read.', 'Autres mots de même sens dans les fichiers lus.'));
const name = words.meta(help('What people read.', 'Ce que l’on lit.'));
const width = z.number().min(3).max(100).meta(help('Characters.', 'Caractères.'));

const entry = z
  .strictObject({
    code: z.string().regex(ENTRY_CODE).meta(help('Permanent, the same in both languages.', 'Permanent, le même dans les deux langues.')),
    name,
    synonyms: synonyms.optional(),
  })
  .meta({ id: 'entry' });

const ownColumn = z
  .strictObject({
    key: z.string().regex(OWN_KEY).meta(help('Permanent; begins with own_.', 'Permanente\u00a0; commence par own_.')),
    type: z
      .enum(['text', 'longText', 'integer', 'number', 'percent', 'money', 'date', 'month', 'list', 'flag'])
      .meta(help('What its cells hold.', 'Ce que contiennent ses cellules.')),
    name: words.meta(help('The header: at most 32 characters.', 'L’en-tête\u00a0: 32 caractères au plus.')),
    help: words.meta(
      help(
        'Shown when the cell is selected: at most 255 characters.',
        'Affichée quand la cellule est sélectionnée\u00a0: 255 caractères au plus.',
      ),
    ),
    list: z.string().meta(help('For the type list: the key of its list.', 'Pour le type list\u00a0: la clé de sa liste.')).optional(),
    required: z.boolean().optional(),
    default: fieldValue
      .meta(help('What a new row begins with; dates as yyyy-mm-dd.', 'Valeur de départ d’une nouvelle ligne\u00a0; dates en aaaa-mm-jj.'))
      .optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    width: width.optional(),
    kinds: z
      .array(z.enum(['project', 'portfolio']))
      .meta(help('The workbooks that show it; both where left out.', 'Les classeurs qui la montrent\u00a0; les deux à défaut.'))
      .optional(),
    after: z
      .string()
      .meta(
        help(
          'The key of the column that it stands behind; else it stands before the trace.',
          'La clé de la colonne qu’elle suit\u00a0; à défaut, elle précède les colonnes de trace.',
        ),
      )
      .optional(),
  })
  .meta({ id: 'ownColumn' });

const columnChange = z
  .strictObject({
    name: words.meta(help('The header: at most 32 characters.', 'L’en-tête\u00a0: 32 caractères au plus.')).optional(),
    help: words.meta(help('At most 255 characters.', '255 caractères au plus.')).optional(),
    synonyms: synonyms.optional(),
    required: z.boolean().optional(),
    default: fieldValue.optional(),
    width: width.optional(),
    leaveOut: z.boolean().meta(help('No workbook shows it.', 'Aucun classeur ne la montre.')).optional(),
  })
  .meta({ id: 'columnChange' });

const row = z.record(z.string(), z.union([fieldValue, words])).meta({
  id: 'row',
  ...help(
    'Values by the key of their column: texts, numbers, true or false, codes of lists, dates as yyyy-mm-dd.',
    'Valeurs par clé de colonne\u00a0: textes, nombres, true ou false, codes de listes, dates en aaaa-mm-jj.',
  ),
});

const recordChange = z
  .strictObject({
    name: words.optional(),
    plural: words.optional(),
    columns: z
      .record(z.string(), columnChange)
      .meta(help('Columns of the standard, by their key.', 'Colonnes du standard, par leur clé.'))
      .optional(),
    add: z.array(ownColumn).meta(help('Columns of your own.', 'Vos propres colonnes.')).optional(),
    rows: z
      .array(row)
      .meta(
        help(
          'In place of the rows that a new table begins with: criteria and their weights, phases, roles, policies, checks.',
          'À la place des lignes de départ d’une nouvelle table\u00a0: critères et poids, phases, rôles, règles, contrôles.',
        ),
      )
      .optional(),
    addRows: z
      .array(row)
      .meta(help('Behind the rows that a new table begins with.', 'À la suite des lignes de départ d’une nouvelle table.'))
      .optional(),
  })
  .meta({ id: 'recordChange' });

const sheetChange = z
  .strictObject({
    name: words.meta(help('The tab: at most 31 characters.', 'L’onglet\u00a0: 31 caractères au plus.')).optional(),
    purpose: words.meta(help('The line below the title.', 'La ligne sous le titre.')).optional(),
    show: z
      .boolean()
      .meta(
        help(
          'true shows a sheet that the pack leaves out, false leaves out one that it shows.',
          'true montre une feuille que le pack retire, false retire une feuille qu’il montre.',
        ),
      )
      .optional(),
    after: z.string().meta(help('The key of the sheet that it stands behind.', 'La clé de la feuille qu’elle suit.')).optional(),
  })
  .meta({ id: 'sheetChange' });

const listChange = z
  .strictObject({
    name: words.optional(),
    open: z.boolean().meta(help('People may write words of their own.', 'Chacun peut écrire ses propres mots.')).optional(),
    entries: z
      .record(
        z.string(),
        z
          .strictObject({ name: words.optional(), synonyms: synonyms.optional(), leaveOut: z.boolean().optional() })
          .meta({ id: 'entryChange' }),
      )
      .meta(help('Entries of the standard, by their code.', 'Entrées du standard, par leur code.'))
      .optional(),
    add: z.array(entry).meta(help('Entries of your own.', 'Vos propres entrées.')).optional(),
    order: z
      .array(z.string())
      .meta(
        help(
          'Codes in the order in which they are offered; those left unsaid follow.',
          'Codes dans l’ordre où ils sont proposés\u00a0; ceux qui ne sont pas dits suivent.',
        ),
      )
      .optional(),
  })
  .meta({ id: 'listChange' });

const range = z.strictObject({ green: z.number(), amber: z.number() });

/** What an organisation, or a method's pack, changes of the standard. */
export const overlaySchema = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(1).meta(help('Version of this format.', 'Version de ce format.')),
  pack: z
    .enum(PACK_KEYS)
    .meta(help('The method that this is laid over; pmi where left out.', 'La méthode sur laquelle ceci se pose\u00a0; pmi à défaut.'))
    .optional(),
  identity: z
    .strictObject({
      organisation: text.meta(help('Stands in the footer of every sheet.', 'Figure au pied de chaque feuille.')).optional(),
      logoText: z
        .string()
        .max(40)
        .meta(
          help(
            'Stands at the top right of every sheet: at most 40 characters.',
            'Figure en haut à droite de chaque feuille\u00a0: 40 caractères au plus.',
          ),
        )
        .optional(),
      font: text.optional(),
      colors: z
        .strictObject({
          ink: color.meta(help('Text.', 'Texte.')).optional(),
          muted: color.meta(help('Text of second rank.', 'Texte de second rang.')).optional(),
          brand: color.meta(help('Headers of tables and title.', 'En-têtes de tables et titre.')).optional(),
          onBrand: color.meta(help('Text on brand.', 'Texte sur brand.')).optional(),
          accent: color.optional(),
          line: color.optional(),
          input: color.meta(help('Cells that people fill in.', 'Cellules à remplir.')).optional(),
          calculated: color.meta(help('Cells with formulas.', 'Cellules calculées.')).optional(),
          automatic: color.meta(help('Cells that the add-in fills in.', 'Cellules remplies par le complément.')).optional(),
          highlight: color.optional(),
        })
        .meta(help('Colours, written like #1B365D.', 'Couleurs, écrites comme #1B365D.'))
        .optional(),
    })
    .optional(),
  thresholds: z
    .strictObject({
      index: range
        .meta(
          help(
            'CPI, SPI, SPI(t): at least green is green, at least amber is amber, below is red.',
            'IPC, IPD, IPD(t)\u00a0: vert à partir de green, orange à partir de amber, rouge en dessous.',
          ),
        )
        .optional(),
      variance: range
        .meta(
          help(
            'Variance of cost or finish as a fraction: at most green is green, at most amber is amber, above is red.',
            'Écart de coût ou de fin en fraction\u00a0: vert jusqu’à green, orange jusqu’à amber, rouge au-delà.',
          ),
        )
        .optional(),
      staleDays: z
        .number()
        .int()
        .positive()
        .meta(help('Days after which a status is stale.', 'Jours après lesquels un point d’avancement est périmé.'))
        .optional(),
      risk: z
        .strictObject({ medium: z.number(), high: z.number(), critical: z.number() })
        .meta(
          help(
            'Criticality (1 to 25) from which a risk is medium, high and critical; below it is low.',
            'Criticité (1 à 25) à partir de laquelle un risque est moyen, élevé et critique\u00a0; en dessous, il est faible.',
          ),
        )
        .optional(),
    })
    .optional(),
  sheets: z
    .strictObject({ project: z.record(z.string(), sheetChange).optional(), portfolio: z.record(z.string(), sheetChange).optional() })
    .meta(help('Sheets of each kind of workbook, by their key.', 'Feuilles de chaque type de classeur, par leur clé.'))
    .optional(),
  records: z
    .record(z.string(), recordChange)
    .meta(
      help(
        'What the tables and forms hold, by the key of the record.',
        'Ce que contiennent tables et formulaires, par clé d’enregistrement.',
      ),
    )
    .optional(),
  lists: z
    .record(z.string(), listChange)
    .meta(
      help(
        'Lists of the standard by their key, and your own, whose key begins with own_.',
        'Listes du standard par leur clé, et les vôtres, dont la clé commence par own_.',
      ),
    )
    .optional(),
});

export type Overlay = z.infer<typeof overlaySchema>;
export type Words = z.infer<typeof words>;
export type OwnColumn = z.infer<typeof ownColumn>;
type OverlayValue = z.infer<typeof fieldValue> | Words;
type ListChange = z.infer<typeof listChange>;

/** The text as it becomes: what is said, else what was. */
const reword = (was: Text, change: Words | undefined): Text => {
  if (change === undefined) return was;
  if (typeof change === 'string') return { en: change, fr: change };
  return { en: change.en ?? was.en, fr: change.fr ?? was.fr };
};

/** A text that had none before: one language serves for both where only one is said. */
export const wordsAnew = (said: Words): Text => {
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

const changed = (column: Column, change: z.infer<typeof columnChange> | undefined): Column => {
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
  return placedBehind(
    all,
    new Map(Object.entries(changes).flatMap(([key, { after }]) => (after === undefined ? [] : [[key, after] as const]))),
  );
}
