import type { Column } from '../../model/types';

/** First column of every table. */
export const idColumn = {
  key: 'id',
  type: 'id',
  name: { en: 'ID', fr: 'ID' },
  help: {
    en: 'Given by the add-in when it saves; never reused. Leave it blank in a row that you type.',
    fr: 'Attribué par le complément à l’enregistrement, jamais réutilisé. À laisser vide dans une ligne saisie à la main.',
  },
  width: 10,
  automatic: true,
  section: 'identity',
} as const satisfies Column;

/** Which project a row belongs to. A project workbook knows its project, so only the portfolio shows it. */
export const projectReference = {
  key: 'projectId',
  type: 'id',
  name: { en: 'Project ID', fr: 'ID projet' },
  help: { en: 'The ID of the project that this row belongs to.', fr: 'L’ID du projet auquel cette ligne se rapporte.' },
  synonyms: ['project', 'projet', 'project code', 'code projet'],
  refersTo: { record: 'project', key: 'id' },
  width: 11,
  kinds: ['portfolio'],
} as const satisfies Column;

/** Last of what people write in a row. */
export const commentColumn = {
  key: 'comment',
  since: 2,
  type: 'longText',
  name: { en: 'Comment', fr: 'Commentaire' },
  help: { en: 'Whatever a reader of this row should also know.', fr: 'Ce que le lecteur de cette ligne doit aussi savoir.' },
  width: 30,
} as const satisfies Column;

/** Days early or late carry their sign. */
export const SIGNED_DAYS = '+#,##0;-#,##0;0';

/** Calendar days from the baseline date to the actual one, or to the forecast while there is none; undefined where either end is unknown. */
export const slipFormula = (baseline: string, forecast: string, actual: string): string =>
  `IF(OR(COUNT({${baseline}})=0,COUNT({${forecast}},{${actual}})=0),NA(),IF(COUNT({${actual}})=1,{${actual}},{${forecast}})-{${baseline}})`;

/** Who wrote the row and when: the last columns of tables that are kept in the portfolio itself. */
export const writtenColumns = [
  {
    key: 'author',
    type: 'text',
    name: { en: 'Written by', fr: 'Saisi par' },
    help: { en: 'Who wrote this row last through the add-in.', fr: 'Qui a écrit cette ligne en dernier avec le complément.' },
    width: 16,
    automatic: true,
    section: 'trace',
  },
  {
    key: 'writtenAt',
    type: 'timestamp',
    name: { en: 'Written on', fr: 'Saisi le' },
    help: { en: 'When this row was written last through the add-in.', fr: 'Quand cette ligne a été écrite en dernier avec le complément.' },
    width: 16,
    automatic: true,
    section: 'trace',
  },
] as const satisfies readonly Column[];

/** Last columns of tables that are consolidated: who wrote the row and when, and in the portfolio where it came from. */
export const traceColumns = [
  ...writtenColumns,
  {
    key: 'sourceFile',
    type: 'text',
    name: { en: 'Source file', fr: 'Fichier source' },
    help: { en: 'The file that this row was consolidated from.', fr: 'Le fichier dont cette ligne a été consolidée.' },
    width: 28,
    automatic: true,
    kinds: ['portfolio'],
    section: 'trace',
  },
  {
    key: 'sourceVersion',
    type: 'text',
    name: { en: 'Source version', fr: 'Version source' },
    help: {
      en: 'The version of the standard that the source file was made with.',
      fr: 'La version du standard avec laquelle le fichier source a été créé.',
    },
    width: 12,
    automatic: true,
    kinds: ['portfolio'],
    section: 'trace',
  },
  {
    key: 'sourceTime',
    type: 'timestamp',
    name: { en: 'Consolidated on', fr: 'Consolidé le' },
    help: { en: 'When this row was consolidated.', fr: 'Quand cette ligne a été consolidée.' },
    width: 16,
    automatic: true,
    kinds: ['portfolio'],
    section: 'trace',
  },
] as const satisfies readonly Column[];
