/** Why a file is not read. */
import type { Language, Text } from './text';

const text = (en: string, fr: string): Text => ({ en, fr });

export const FILE_WORDS = {
  missing: text('There is no such file.', 'Ce fichier n’existe pas.'),
  empty: text('The file is empty.', 'Le fichier est vide.'),
  notTabular: text(
    'The file holds no table: expected is a CSV file or an Excel workbook.',
    'Le fichier ne contient pas de tableau\u00a0: il faut un fichier CSV ou un classeur Excel.',
  ),
  notExcel: text(
    'The file is not an Excel workbook, whatever its name says.',
    'Le fichier n’est pas un classeur Excel, quoi que dise son nom.',
  ),
  encrypted: text(
    'The workbook is protected by a password to open it; save it without one.',
    'Le classeur demande un mot de passe à l’ouverture\u00a0; l’enregistrer sans mot de passe.',
  ),
  truncated: text(
    'The file is damaged or was cut off: only a part of it can be read.',
    'Le fichier est endommagé ou tronqué\u00a0: une partie seulement est lisible.',
  ),
  beyondSheet: text(
    'The file is damaged: a cell stands beyond the last row (1,048,576) or the last column (XFD) of a sheet.',
    'Le fichier est endommagé\u00a0: une cellule se trouve au-delà de la dernière ligne (1\u202f048\u202f576) ou de la dernière colonne (XFD) d’une feuille.',
  ),
  notOurs: text(
    'The workbook is not one of ours: it says neither its kind nor its version of the standard.',
    'Ce classeur n’est pas un des nôtres\u00a0: il n’indique ni son type ni sa version du standard.',
  ),
  newerStandard: text(
    'The workbook was made with a newer version of the standard; update the add-in to read it.',
    'Le classeur a été créé avec une version plus récente du standard\u00a0; mettre à jour le complément pour le lire.',
  ),
  oldExcel: text(
    'The file is of {format}, which is not read here; open it in Excel or LibreOffice and save it as .xlsx.',
    'Le fichier est au format {format}, qui n’est pas lu ici\u00a0; l’ouvrir dans Excel ou LibreOffice et l’enregistrer en .xlsx.',
  ),
  failed: text('Reading the file failed: {reason}', 'La lecture du fichier a échoué\u00a0: {reason}'),
  tookTooLong: text(
    'Reading the file was given up after {limit} seconds, the most that a file may take.',
    'La lecture du fichier a été abandonnée au bout de {limit} secondes, durée maximale pour un fichier.',
  ),
  tookTooMuch: text(
    'Reading the file was given up: it takes more than {limit} MB of memory, the most that a file may take.',
    'La lecture du fichier a été abandonnée\u00a0: elle demande plus de {limit} Mo de mémoire, maximum pour un fichier.',
  ),
} as const satisfies Readonly<Record<string, Text>>;

/** What a file has too much of, by the name of the limit. */
export const LIMIT_WORDS = {
  fileBytes: text(
    'The file is too large to be read here: it has more than {limit} MB.',
    'Le fichier est trop volumineux pour être lu ici\u00a0: il dépasse {limit} Mo.',
  ),
  unpackedBytes: text(
    'The file is too large to be read here: unpacked it has more than {limit} MB.',
    'Le fichier est trop volumineux pour être lu ici\u00a0: décompressé, il dépasse {limit} Mo.',
  ),
  partBytes: text(
    'The file is too large to be read here: a sheet, or another part of it, unpacks to more than {limit} MB.',
    'Le fichier est trop volumineux pour être lu ici\u00a0: une feuille ou une autre de ses parties dépasse {limit} Mo une fois décompressée.',
  ),
  packing: text(
    'The file was made to fill the memory: a part of it unpacks to more than {limit} times its size, which no workbook does.',
    'Le fichier a été fait pour saturer la mémoire\u00a0: une de ses parties se décompresse à plus de {limit} fois sa taille, ce qu’aucun classeur ne fait.',
  ),
  parts: text(
    'The file is too large to be read here: it is made of more than {limit} parts.',
    'Le fichier est trop volumineux pour être lu ici\u00a0: il se compose de plus de {limit} parties.',
  ),
  sheets: text(
    'The workbook is too large to be read here: it has more than {limit} sheets.',
    'Le classeur est trop volumineux pour être lu ici\u00a0: il a plus de {limit} feuilles.',
  ),
  cells: text(
    'The workbook is too large to be read here: a sheet has more than {limit} cells.',
    'Le classeur est trop volumineux pour être lu ici\u00a0: une feuille a plus de {limit} cellules.',
  ),
  strings: text(
    'The workbook is too large to be read here: it holds more than {limit} different texts.',
    'Le classeur est trop volumineux pour être lu ici\u00a0: il contient plus de {limit} textes différents.',
  ),
} as const satisfies Readonly<Record<string, Text>>;

const LOCALES = { en: 'en-GB', fr: 'fr-FR' } as const;

/** The sentence with its number, as each language writes it; a name stands as it is. */
export const withLimit = (sentence: Text, limit: number): Text => {
  const written = (language: Language): string => sentence[language].replace('{limit}', limit.toLocaleString(LOCALES[language]));
  return { en: written('en'), fr: written('fr') };
};
