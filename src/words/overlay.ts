import type { Text } from './text';

const text = (en: string, fr: string): Text => ({ en, fr });

/** What `judgeOverlay` says of an organisation's own standard. Each sentence stands behind its place, as in `records.project.columns`. */
export const OVERLAY_WORDS = {
  /** Behind a sentence on an unknown name. */
  near: text(' Did you mean “{near}”?', ' Vouliez-vous dire «\u00a0{near}\u00a0»\u00a0?'),
  shape: {
    notJson: text('This is not JSON: {reason}', 'Ce n’est pas du JSON\u00a0: {reason}'),
    missing: text('This is missing: {expected} is expected.', 'Il manque ici {expected}.'),
    type: text('Here {expected} is expected.', 'On attend ici {expected}.'),
    choice: text('One of these is expected: {choices}.', 'Une de ces valeurs est attendue\u00a0: {choices}.'),
    unknownMember: text('There is no such member here.{near}', 'Ce membre n’existe pas ici.{near}'),
    empty: text('This text is empty.', 'Ce texte est vide.'),
    tooLong: text(
      'This text has {length} characters; at most {most} are possible.',
      'Ce texte compte {length} caractères\u00a0; {most} au plus sont possibles.',
    ),
    tooSmall: text('At least {minimum} is expected.', 'La valeur minimale est {minimum}.'),
    above: text('More than {minimum} is expected.', 'Plus de {minimum} est attendu.'),
    tooBig: text('At most {maximum} is expected.', 'La valeur maximale est {maximum}.'),
    ownKey: text(
      'Keys of your own begin with own_, followed by letters, digits or underscores (at most 40).',
      'Vos propres clés commencent par own_, suivi de lettres, de chiffres ou de tirets bas (40 au plus).',
    ),
    code: text(
      'A code begins with a letter and has only letters, digits and underscores.',
      'Un code commence par une lettre et ne comporte que des lettres, des chiffres et des tirets bas.',
    ),
    color: text('A colour is written like #1B365D.', 'Une couleur s’écrit comme #1B365D.'),
    other: text('This does not fit here.', 'Ceci ne convient pas ici.'),
    expected: {
      string: text('a text', 'un texte'),
      number: text('a number', 'un nombre'),
      int: text('a whole number', 'un nombre entier'),
      boolean: text('true or false', 'true ou false'),
      array: text('a list in brackets [ ]', 'une liste entre crochets [ ]'),
      object: text('an object in braces { }', 'un objet entre accolades { }'),
      words: text('a text, or {"en": …, "fr": …}', 'un texte, ou {"en": …, "fr": …}'),
      value: text('a text, a number, true, false or null', 'un texte, un nombre, true, false ou null'),
    },
  },
  tooMuch: text(
    'The whole has {size} kB; at most {most} kB travel in a workbook.',
    'L’ensemble pèse {size} ko\u00a0; un classeur en transporte {most} au plus.',
  ),
  words: {
    spaces: text('There is space at the beginning or the end.', 'Il y a une espace au début ou à la fin.'),
    lines: text(
      'A line break or a control character is not possible here.',
      'Un saut de ligne ou un caractère de contrôle n’est pas possible ici.',
    ),
    formula: text(
      'A word of a sheet does not begin with {found}: Excel would take it for a formula.',
      'Un mot d’une feuille ne commence pas par {found}\u00a0: Excel y verrait une formule.',
    ),
  },
  identity: {
    font: text(
      'The name of a font has letters, digits, spaces, dots and dashes only, at most 31.',
      'Un nom de police ne comporte que des lettres, des chiffres, des espaces, des points et des tirets, 31 au plus.',
    ),
    contrast: text(
      '{text} on {fill} has a contrast of {ratio} to 1; below 4.5 to 1 many people cannot read it.',
      '{text} sur {fill} a un contraste de {ratio} pour 1\u00a0; en dessous de 4,5 pour 1, beaucoup ne peuvent pas le lire.',
    ),
  },
  thresholds: {
    falling: text('Green ({green}) must be above amber ({amber}).', 'Le vert ({green}) doit être au-dessus de l’orange ({amber}).'),
    rising: text('Green ({green}) must be below amber ({amber}).', 'Le vert ({green}) doit être en dessous de l’orange ({amber}).'),
    positive: text('A positive number is expected.', 'Un nombre positif est attendu.'),
    risk: text(
      'Medium ({medium}), high ({high}) and critical ({critical}) must rise.',
      'Moyen ({medium}), élevé ({high}) et critique ({critical}) doivent croître.',
    ),
    riskRange: text('The criticality of a risk goes from 1 to 25.', 'La criticité d’un risque va de 1 à 25.'),
  },
  sheets: {
    unknown: text('The {kind} workbook has no sheet of this key.{near}', 'Le classeur {kind} n’a pas de feuille de cette clé.{near}'),
    otherKind: text('This sheet is in the {kind} workbook.', 'Cette feuille se trouve dans le classeur {kind}.'),
    fixed: text(
      'This sheet cannot be left out: every workbook needs it.',
      'Cette feuille ne peut pas être retirée\u00a0: tout classeur en a besoin.',
    ),
    used: text(
      'This sheet cannot be left out: the sheet “{user}” calculates from it. Leave that one out too.',
      'Cette feuille ne peut pas être retirée\u00a0: la feuille «\u00a0{user}\u00a0» en tire ses calculs. Retirez celle-là aussi.',
    ),
    characters: text(
      'The name of a sheet holds no colon and none of \\/?*[], and neither begins nor ends with an apostrophe.',
      'Un nom de feuille ne contient ni deux-points ni aucun des signes \\/?*[], et ne commence ni ne finit par une apostrophe.',
    ),
    reserved: text('Excel or this product keeps this name for itself.', 'Ce nom est réservé par Excel ou par ce produit.'),
    clash: text('The sheet “{key}” has this name too.', 'La feuille «\u00a0{key}\u00a0» porte déjà ce nom.'),
    itself: text('A sheet cannot stand behind itself.', 'Une feuille ne peut pas se placer derrière elle-même.'),
    circle: text('These places go round in a circle: {keys}.', 'Ces places tournent en rond\u00a0: {keys}.'),
  },
  records: {
    unknown: text('There is no record of this key.{near}', 'Il n’existe pas d’enregistrement de cette clé.{near}'),
    unknownColumn: text('This record has no column of this key.{near}', 'Cet enregistrement n’a pas de colonne de cette clé.{near}'),
    fixed: text(
      'This column cannot be left out: the product needs it.',
      'Cette colonne ne peut pas être retirée\u00a0: le produit en a besoin.',
    ),
    required: text(
      'This column cannot be left out: the standard requires it.',
      'Cette colonne ne peut pas être retirée\u00a0: le standard l’exige.',
    ),
    used: text(
      'This column cannot be left out: {user} is calculated from it. Leave that out too.',
      'Cette colonne ne peut pas être retirée\u00a0: {user} en est calculé. Retirez cela aussi.',
    ),
    notFilled: text(
      'Nobody fills in this column: the workbook or the add-in does.',
      'Personne ne remplit cette colonne\u00a0: le classeur ou le complément le fait.',
    ),
    clash: text('The column “{key}” has this header too.', 'La colonne «\u00a0{key}\u00a0» porte déjà cet en-tête.'),
    taken: text('The record has a column of this key already.', 'L’enregistrement a déjà une colonne de cette clé.'),
    oldHeader: text(
      '“{word}” was the header of the column “{key}”; workbooks made before would be misread.',
      '«\u00a0{word}\u00a0» était l’en-tête de la colonne «\u00a0{key}\u00a0»\u00a0; des classeurs antérieurs seraient mal lus.',
    ),
    automatic: text(
      'This record is written by the product; it takes no columns of your own.',
      'Cet enregistrement est écrit par le produit\u00a0; il n’accepte pas vos colonnes.',
    ),
    noSheet: text('No sheet of the {kind} workbook shows this record.', 'Aucune feuille du classeur {kind} ne montre cet enregistrement.'),
    needsList: text('A column of type list names its list.', 'Une colonne de type list nomme sa liste.'),
    noList: text('Only a column of type list names one.', 'Seule une colonne de type list en nomme une.'),
    range: text('The minimum ({minimum}) is above the maximum ({maximum}).', 'Le minimum ({minimum}) dépasse le maximum ({maximum}).'),
    noRange: text('Only numbers have a minimum and a maximum.', 'Seuls les nombres ont un minimum et un maximum.'),
    belowMinimum: text('The value is below the minimum ({minimum}).', 'La valeur est inférieure au minimum ({minimum}).'),
    aboveMaximum: text('The value is above the maximum ({maximum}).', 'La valeur dépasse le maximum ({maximum}).'),
    itself: text('A column cannot stand behind itself.', 'Une colonne ne peut pas se placer derrière elle-même.'),
    value: {
      text: text('A text is expected in this column.', 'Un texte est attendu dans cette colonne.'),
      number: text('A number is expected in this column.', 'Un nombre est attendu dans cette colonne.'),
      integer: text('A whole number is expected in this column.', 'Un nombre entier est attendu dans cette colonne.'),
      flag: text('true or false is expected in this column.', 'true ou false est attendu dans cette colonne.'),
      date: text(
        'A date of the form yyyy-mm-dd is expected in this column.',
        'Une date de la forme aaaa-mm-jj est attendue dans cette colonne.',
      ),
      code: text('The list “{list}” has no entry of this code.{near}', 'La liste «\u00a0{list}\u00a0» n’a pas d’entrée de ce code.{near}'),
    },
    rowLacks: text('This row lacks {column}, which is required.', 'Il manque à cette ligne {column}, qui est obligatoire.'),
    noRows: text('A form has no rows to begin with.', 'Un formulaire n’a pas de lignes de départ.'),
    automaticRows: text('The product writes the rows of this record.', 'Le produit écrit les lignes de cet enregistrement.'),
    tooManyRows: text(
      'There are {count} rows; at most {most} are possible.',
      'Il y a {count} lignes\u00a0; {most} au plus sont possibles.',
    ),
  },
  lists: {
    unknown: text(
      'There is no list of this key; a list of your own begins with own_.{near}',
      'Il n’existe pas de liste de cette clé\u00a0; une liste à vous commence par own_.{near}',
    ),
    unknownReference: text('There is no list of this key.{near}', 'Il n’existe pas de liste de cette clé.{near}'),
    needsName: text('A list of your own has a name.', 'Une liste à vous porte un nom.'),
    needsEntries: text('A list has at least one entry.', 'Une liste a au moins une entrée.'),
    unknownEntry: text('The list has no entry of this code.{near}', 'La liste n’a pas d’entrée de ce code.{near}'),
    codes: text(' There are: {codes}.', ' Il y a\u00a0: {codes}.'),
    fixed: text(
      'The entries of this list are fixed: calculations read them. Their words can be changed.',
      'Les entrées de cette liste sont fixes\u00a0: les calculs les lisent. Leurs mots peuvent être changés.',
    ),
    usedEntry: text(
      'This entry cannot be left out: calculations read it, or new rows begin with it.',
      'Cette entrée ne peut pas être retirée\u00a0: des calculs la lisent, ou de nouvelles lignes commencent par elle.',
    ),
    takenCode: text('The list has an entry of this code already.', 'La liste a déjà une entrée de ce code.'),
    clash: text('“{word}” means the entry “{code}” already.', '«\u00a0{word}\u00a0» désigne déjà l’entrée «\u00a0{code}\u00a0».'),
    oldWord: text(
      '“{word}” was the word of the entry “{code}”; workbooks made before would be misread.',
      '«\u00a0{word}\u00a0» était le mot de l’entrée «\u00a0{code}\u00a0»\u00a0; des classeurs antérieurs seraient mal lus.',
    ),
    twice: text('This code stands here twice.', 'Ce code figure deux fois ici.'),
    unused: text('No column uses this list.', 'Aucune colonne n’utilise cette liste.'),
  },
  kinds: { project: text('project', 'projet'), portfolio: text('portfolio', 'portefeuille') },
} as const;
