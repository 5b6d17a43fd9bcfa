import type { Text } from '../words/text';

export type ReadErrorCode =
  'missing' | 'empty' | 'tooLarge' | 'notTabular' | 'notExcel' | 'encrypted' | 'truncated' | 'notOurs' | 'newerStandard';

const MESSAGES: Readonly<Record<ReadErrorCode, Text>> = {
  missing: { en: 'There is no such file.', fr: 'Ce fichier n’existe pas.' },
  empty: { en: 'The file is empty.', fr: 'Le fichier est vide.' },
  tooLarge: { en: 'The file is too large to be read here.', fr: 'Le fichier est trop volumineux pour être lu ici.' },
  notTabular: {
    en: 'The file holds no table: expected is a CSV file or an Excel workbook.',
    fr: 'Le fichier ne contient pas de tableau\u00a0: il faut un fichier CSV ou un classeur Excel.',
  },
  notExcel: {
    en: 'The file is not an Excel workbook, whatever its name says.',
    fr: 'Le fichier n’est pas un classeur Excel, quoi que dise son nom.',
  },
  encrypted: {
    en: 'The workbook is protected by a password to open it; save it without one.',
    fr: 'Le classeur demande un mot de passe à l’ouverture\u00a0; l’enregistrer sans mot de passe.',
  },
  truncated: {
    en: 'The file is damaged or was cut off: only a part of it can be read.',
    fr: 'Le fichier est endommagé ou tronqué\u00a0: une partie seulement est lisible.',
  },
  notOurs: {
    en: 'The workbook is not one of ours: it says neither its kind nor its version of the standard.',
    fr: 'Ce classeur n’est pas un des nôtres\u00a0: il n’indique ni son type ni sa version du standard.',
  },
  newerStandard: {
    en: 'The workbook was made with a newer version of the standard; update the add-in to read it.',
    fr: 'Le classeur a été créé avec une version plus récente du standard\u00a0; mettre à jour le complément pour le lire.',
  },
};

/** A file that cannot be read: a code for programs, one sentence for people. */
export class ReadError extends Error {
  readonly code: ReadErrorCode;
  readonly fileName: string;
  /** Why, without the file's name. */
  readonly reason: Text;
  /** Why, with the file's name. */
  readonly text: Text;

  constructor(code: ReadErrorCode, fileName: string, options?: ErrorOptions) {
    super(`${fileName}: ${MESSAGES[code].en}`, options);
    this.name = 'ReadError';
    this.code = code;
    this.fileName = fileName;
    this.reason = MESSAGES[code];
    this.text = { en: `${fileName}: ${MESSAGES[code].en}`, fr: `${fileName}\u00a0: ${MESSAGES[code].fr}` };
  }
}
