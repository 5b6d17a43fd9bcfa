import type { Text } from './text';

const text = (en: string, fr: string): Text => ({ en, fr });

export const CLI_WORDS = {
  program: text(
    'Standard project workbooks, their consolidation and the portfolio report.',
    'Classeurs projet standard, leur consolidation et le rapport de portefeuille.',
  ),
  options: {
    lang: text('language of workbooks and messages: en or fr', 'langue des classeurs et des messages\u00a0: en ou fr'),
    json: text('print one JSON object on standard output and nothing else there', 'n’écrire qu’un objet JSON sur la sortie standard'),
    force: text('replace files that exist', 'remplacer les fichiers existants'),
    forceConsolidate: text(
      'bring the portfolio workbook that exists up to date; replace another file',
      'mettre à jour le classeur portefeuille existant\u00a0; remplacer un autre fichier',
    ),
    output: text('file to write', 'fichier à écrire'),
    outputFolder: text('folder to write to', 'dossier de destination'),
    map: text('map from the register’s columns to the standard (JSON)', 'correspondance des colonnes du registre vers le standard (JSON)'),
    suggestMap: text('print the suggested map and stop', 'afficher la correspondance suggérée et s’arrêter'),
    statusDate: text('status date, yyyy-mm-dd', 'date d’état, aaaa-mm-jj'),
    asOf: text('check as of this day, yyyy-mm-dd; else today', 'contrôler à ce jour, aaaa-mm-jj\u00a0; sinon aujourd’hui'),
    organisation: text('name of the organisation', 'nom de l’organisation'),
    currency: text('reporting currency, ISO 4217', 'devise de restitution, ISO 4217'),
    author: text('name that rows are signed with', 'nom avec lequel les lignes sont signées'),
    rates: text(
      'exchange rates: a register with columns from, to, rate',
      'taux de change\u00a0: un registre avec les colonnes de, vers, taux',
    ),
    pack: text('method’s pack: pmi, prince2, pm2 or agile', 'pack de méthode\u00a0: pmi, prince2, pm2 ou agile'),
    standard: text(
      'the organisation’s own standard (JSON), made with pmo standard init',
      'le standard propre à l’organisation (JSON), créé avec pmo standard init',
    ),
    only: text('only this rule of the check; may be repeated', 'seulement cette règle du contrôle\u00a0; peut être répétée'),
    keepPrevious: text(
      'how many earlier versions of the portfolio workbook to keep beside it',
      'nombre de versions antérieures du classeur portefeuille à garder à côté de lui',
    ),
    dryRun: text('say what would be done and write nothing', 'dire ce qui serait fait et ne rien écrire'),
    stdin: text('read one JSON object a line', 'lire un objet JSON par ligne'),
    projects: text('number of sample projects', 'nombre de projets d’exemple'),
  },
  help: text('display help for the command', 'afficher l’aide de la commande'),
  version: text('output the version number', 'afficher le numéro de version'),
  default: text('(default: {value})', '(par défaut\u00a0: {value})'),
  titles: {
    'Usage:': text('Usage:', 'Utilisation\u00a0:'),
    'Arguments:': text('Arguments:', 'Arguments\u00a0:'),
    'Options:': text('Options:', 'Options\u00a0:'),
    'Commands:': text('Commands:', 'Commandes\u00a0:'),
  },
  usage: {
    unknownCommand: text('There is no command {name}.', 'Il n’y a pas de commande {name}.'),
    unknownOption: text('There is no option {name}.', 'Il n’y a pas d’option {name}.'),
    missingOption: text('The option {name} is required.', 'L’option {name} est obligatoire.'),
    missingArgument: text('The argument {name} is missing.', 'L’argument {name} manque.'),
    missingValue: text('The option {name} needs a value.', 'L’option {name} demande une valeur.'),
    standardIsOption: text(
      'The file of an own standard is given with --standard: pmo standard show --standard FILE.',
      'Le fichier d’un standard propre se donne avec --standard\u00a0: pmo standard show --standard FICHIER.',
    ),
    tooMany: text('There are too many arguments.', 'Il y a trop d’arguments.'),
  },
  commands: {
    new: text('make an empty standard workbook', 'créer un classeur standard vide'),
    adopt: text(
      'turn a foreign register into a portfolio workbook with its report',
      'transformer un registre existant en classeur portefeuille avec son rapport',
    ),
    distribute: text(
      'make one prefilled workbook for each project of a portfolio',
      'créer un classeur prérempli pour chaque projet d’un portefeuille',
    ),
    consolidate: text(
      'consolidate project workbooks into a portfolio workbook with its report',
      'consolider des classeurs projet en un classeur portefeuille avec son rapport',
    ),
    check: text(
      'check workbooks against the standard: what does not fit, why it matters, how to mend it',
      'contrôler la conformité des classeurs\u00a0: ce qui ne va pas, pourquoi, comment y remédier',
    ),
    repair: text(
      'mend what can be mended without guessing, into another file',
      'réparer ce qui peut l’être sans deviner, dans un autre fichier',
    ),
    upgrade: text(
      'bring a workbook of an earlier version of the standard to this one, into another file',
      'mettre un classeur d’une version antérieure du standard à niveau, dans un autre fichier',
    ),
    standard: text(
      'the organisation’s own standard: write an example, check it, show what comes out',
      'le standard propre à l’organisation\u00a0: écrire un exemple, le contrôler, montrer ce qui en résulte',
    ),
    standardInit: text('write an example of an own standard, and its schema', 'écrire un exemple de standard propre, et son schéma'),
    standardCheck: text('tell what does not hold in an own standard, and where', 'dire ce qui ne tient pas dans un standard propre, et où'),
    standardShow: text('print the standard sheet by sheet', 'afficher le standard feuille par feuille'),
    call: text('call a custom function', 'appeler une fonction personnalisée'),
    demo: text(
      'make sample workbooks, consolidate them and say what to open',
      'créer des classeurs d’exemple, les consolider et dire quoi ouvrir',
    ),
  },
  repaired: text('Mended: {count}', 'Réparés\u00a0: {count}'),
  wouldRepair: text('Would be mended: {count}', 'Seraient réparés\u00a0: {count}'),
  upgraded: text('Added or renewed: {count}', 'Ajoutés ou renouvelés\u00a0: {count}'),
  leftToDo: text('Left for a person to decide: {count}', 'Restent à décider par une personne\u00a0: {count}'),
  compliance: text('Compliance: {before} before, {after} after', 'Conformité\u00a0: {before} avant, {after} après'),
  wrote: text('Wrote {file}', 'Écrit\u00a0: {file}'),
  wroteMany: text(
    'Workbooks written to {folder}: {new} new, {updated} updated; {untouched} other files untouched.',
    'Classeurs écrits dans {folder}\u00a0: {new} nouveaux, {updated} mis à jour\u00a0; {untouched} autres fichiers inchangés.',
  ),
  projects: text(
    'Projects: {projects} · errors: {errors} · warnings: {warnings}',
    'Projets\u00a0: {projects} · erreurs\u00a0: {errors} · avertissements\u00a0: {warnings}',
  ),
  projectsAndRequests: text(
    'Projects: {projects} · requests: {requests} · errors: {errors} · warnings: {warnings}',
    'Projets\u00a0: {projects} · demandes\u00a0: {requests} · erreurs\u00a0: {errors} · avertissements\u00a0: {warnings}',
  ),
  updated: text(
    'Brought up to date: the projects of the workbooks; its other rows, rates and settings stayed. Status date: {date}.',
    'Mis à jour\u00a0: les projets des classeurs\u00a0; ses autres lignes, ses taux et ses paramètres sont restés. Date d’état\u00a0: {date}.',
  ),
  total: text('{currency}: {parts}', '{currency}\u00a0: {parts}'),
  severities: { error: text('Error', 'Erreur'), warning: text('Warning', 'Avertissement') },
  standardChecked: text(
    '{file} · errors: {errors} · warnings: {warnings}',
    '{file} · erreurs\u00a0: {errors} · avertissements\u00a0: {warnings}',
  ),
  suggested: text(
    'No map was given: the suggested one is used. Correct {file} and give it back with --map.',
    'Aucune correspondance fournie\u00a0: la correspondance suggérée est utilisée. Corrigez {file} et redonnez-la avec --map.',
  ),
  unmapped: text('Columns left out: {columns}', 'Colonnes laissées de côté\u00a0: {columns}'),
  moreExceptions: text('… and {count} more', '… et {count} autres'),
  folders: {
    open: text(
      'The workbook is open in Excel{who}, or was when Excel ended: what is not saved yet is not read.',
      'Le classeur est ouvert dans Excel{who}, ou l’était quand Excel s’est arrêté\u00a0: ce qui n’est pas encore enregistré n’est pas lu.',
    ),
    by: text(' ({name})', ' ({name})'),
    onlineOnly: text(
      'The file is kept online only: it is fetched when it is read. If it cannot be, make it available on this machine first.',
      'Le fichier n’est conservé qu’en ligne\u00a0: il est récupéré à la lecture. En cas d’échec, le rendre d’abord disponible sur cette machine.',
    ),
    unreadable: text(
      'The folder cannot be read, and so none of its workbooks: {reason}',
      'Le dossier est illisible, et donc aucun de ses classeurs\u00a0: {reason}',
    ),
    longPath: text(
      'Excel opens no file whose path is longer than 218 characters, and this one has {length}: choose a folder nearer to the top.',
      'Excel n’ouvre aucun fichier dont le chemin dépasse 218 caractères, et celui-ci en a {length}\u00a0: choisir un dossier plus proche de la racine.',
    ),
  },
  check: {
    file: text(
      '{file}: compliance {score} · errors: {errors} · warnings: {warnings} · information: {infos}',
      '{file}\u00a0: conformité {score} · erreurs\u00a0: {errors} · avertissements\u00a0: {warnings} · informations\u00a0: {infos}',
    ),
    all: text(
      'Workbooks: {files} · compliance {score} · errors: {errors} · warnings: {warnings}',
      'Classeurs\u00a0: {files} · conformité {score} · erreurs\u00a0: {errors} · avertissements\u00a0: {warnings}',
    ),
    rule: text('{severity} · {rule} ({count})', '{severity} · {rule} ({count})'),
    mend: text('→ {fix}', '→ {fix}'),
    unread: text('{file}: not checked. {reason}', '{file}\u00a0: non contrôlé. {reason}'),
  },
  fault: text(
    'Something happened that nobody foresaw: {reason} No file was left half written. The full report is in {file}: send it to whoever gave you this program, and try again with another file or without the last option.',
    'Il s’est produit quelque chose que personne n’avait prévu\u00a0: {reason} Aucun fichier n’est resté à moitié écrit. Le rapport complet est dans {file}\u00a0: envoyez-le à qui vous a fourni ce programme, et réessayez avec un autre fichier ou sans la dernière option.',
  ),
  faultWithoutReport: text(
    'Something happened that nobody foresaw: {reason} No file was left half written.',
    'Il s’est produit quelque chose que personne n’avait prévu\u00a0: {reason} Aucun fichier n’est resté à moitié écrit.',
  ),
  openThis: text('Open {file}: look at {sheet} first.', 'Ouvrez {file}\u00a0: regardez d’abord {sheet}.'),
  keptPrevious: text('The version before is kept as {file}', 'La version précédente est gardée sous {file}'),
  reading: text('Reading {file}', 'Lecture de {file}'),
  updating: text('Bringing {file} up to date', 'Mise à jour de {file}'),
  writing: text('Writing {file}', 'Écriture de {file}'),
  errors: {
    badRule: text('{found} is no rule of the check: {rules}', '{found} n’est pas une règle du contrôle\u00a0: {rules}'),
    upToDate: text(
      '{file} has version {version} of the standard already; there is nothing to upgrade.',
      '{file} est déjà en version {version} du standard\u00a0; il n’y a rien à mettre à niveau.',
    ),
    newerStandard: text(
      '{file} was made with a newer version of the standard; update the command line.',
      '{file} provient d’une version plus récente du standard\u00a0; mettez à jour la ligne de commande.',
    ),
    missing: text('{file} does not exist.', '{file} n’existe pas.'),
    unreadable: text('{file} cannot be read: {reason}', '{file} est illisible\u00a0: {reason}'),
    isFolder: text('{file} is a folder; name a file.', '{file} est un dossier\u00a0; indiquez un fichier.'),
    exists: text('{file} exists already; --force replaces it.', '{file} existe déjà\u00a0; --force le remplace.'),
    portfolioExists: text('{file} exists already; --force brings it up to date.', '{file} existe déjà\u00a0; --force le met à jour.'),
    otherStandard: text(
      '{file} keeps the standard that it was made with: leave --standard and --pack out, or write to another file.',
      '{file} garde le standard avec lequel il a été créé\u00a0: omettez --standard et --pack, ou écrivez dans un autre fichier.',
    ),
    noRates: text('{file} gives no exchange rate.', '{file} ne donne aucun taux de change.'),
    ratesColumns: text(
      '{file} gives no exchange rate; these columns are missing: {columns}.',
      '{file} ne donne aucun taux de change\u00a0; colonnes manquantes\u00a0: {columns}.',
    ),
    notXlsx: text(
      '{file}: workbooks are written as .xlsx; let the name end so.',
      '{file}\u00a0: les classeurs sont écrits en .xlsx\u00a0; terminez ainsi le nom.',
    ),
    denied: text('permission is denied.', 'l’accès est refusé.'),
    noFolder: text('its folder is not there and cannot be made.', 'son dossier n’existe pas et ne peut pas être créé.'),
    diskFull: text('the disk is full.', 'le disque est plein.'),
    readOnly: text('the disk is read-only.', 'le disque est en lecture seule.'),
    tooLong: text('its name or its path is too long.', 'son nom ou son chemin est trop long.'),
    inUse: text('another program has it open.', 'un autre programme l’a ouvert.'),
    cannotWrite: text('{file} cannot be written: {reason}', '{file} ne peut pas être écrit\u00a0: {reason}'),
    badLanguage: text('The language is en or fr, not {found}.', 'La langue est en ou fr, pas {found}.'),
    badKind: text(
      'The kind of workbook is project or portfolio, not {found}.',
      'Le type de classeur est project ou portfolio, pas {found}.',
    ),
    badDate: text('{found} is not a date of the form yyyy-mm-dd.', '{found} n’est pas une date de la forme aaaa-mm-jj.'),
    badCurrency: text('{found} is not a three-letter currency code.', '{found} n’est pas un code de devise à trois lettres.'),
    badKeep: text('{found} is not a whole number from 0 to 1000.', '{found} n’est pas un nombre entier de 0 à 1000.'),
    badCount: text('{found} is not a whole number from 1 to 1000.', '{found} n’est pas un nombre entier de 1 à 1000.'),
    badArguments: text(
      'The arguments are a JSON array, such as [100, 80]: {reason}',
      'Les arguments sont un tableau JSON, comme [100, 80]\u00a0: {reason}',
    ),
    badMap: text('{file} is not a map: {reason}', '{file} n’est pas une correspondance\u00a0: {reason}'),
    badPack: text('The pack is one of {packs}, not {found}.', 'Le pack est l’un de {packs}, pas {found}.'),
    otherPack: text(
      '{file} is laid over the pack {own}, not {found}: leave --pack out, or change the file.',
      '{file} se pose sur le pack {own}, pas sur {found}\u00a0: omettez --pack, ou changez le fichier.',
    ),
    badStandard: text('{file} cannot be used as a standard:', '{file} ne peut pas servir de standard\u00a0:'),
    moreProblems: text('… and {count} more: pmo standard check {file}', '… et {count} autres\u00a0: pmo standard check {file}'),
    badCall: text('A call is {"function": "CPI", "args": [100, 80]}.', 'Un appel s’écrit {"function": "CPI", "args": [100, 80]}.'),
    notPortfolio: text('{file} is not a portfolio workbook.', '{file} n’est pas un classeur portefeuille.'),
    noProjects: text('{file} holds no project.', '{file} ne contient aucun projet.'),
    noWorkbooks: text('There is no Excel workbook in {paths}.', 'Aucun classeur Excel dans {paths}.'),
    outputIsSource: text(
      '{file} is one of the sources; write to another file.',
      '{file} est l’une des sources\u00a0; écrivez dans un autre fichier.',
    ),
    needFunction: text('Name a function, or give --stdin.', 'Nommez une fonction, ou donnez --stdin.'),
  },
  demo: {
    made: text(
      'Project workbooks of {organisation} (invented) in {folder}: {count}',
      'Classeurs projet de {organisation} (fictive) dans {folder}\u00a0: {count}',
    ),
  },
} as const;
