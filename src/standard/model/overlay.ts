import { z } from 'zod';
import { LANGUAGES, type Text } from '../../words/text';

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
export type ColumnChange = z.infer<typeof columnChange>;
export type SheetChange = z.infer<typeof sheetChange>;
export type OverlayValue = z.infer<typeof fieldValue> | Words;
export type ListChange = z.infer<typeof listChange>;

/** The text as it becomes: what is said, else what was. */
export const reword = (was: Text, change: Words | undefined): Text => {
  if (change === undefined) return was;
  if (typeof change === 'string') return { en: change, fr: change };
  return { en: change.en ?? was.en, fr: change.fr ?? was.fr };
};

/** A text that had none before: one language serves for both where only one is said. */
export const wordsAnew = (said: Words): Text => {
  const [one = ''] = typeof said === 'string' ? [said] : LANGUAGES.flatMap((language) => said[language] ?? []);
  return reword({ en: one, fr: one }, said);
};
