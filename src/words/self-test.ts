import type { Text } from './text';

const text = (en: string, fr: string): Text => ({ en, fr });

/** The self-test in the pane and on its sheet; what each case is called stands beside it. */
export const SELF_TEST_WORDS = {
  title: text('Self-test of Excel', 'Autotest d’Excel'),
  entry: text('Test this Excel', 'Tester cet Excel'),
  introduction: text(
    'Does this Excel do what the add-in counts on? A few hundred small tests run on sheets of their own and are taken away again: a minute or two. Nothing leaves this machine.',
    'Cet Excel fait-il ce sur quoi le complément compte\u00a0? Quelques centaines de petits tests s’exécutent sur leurs propres feuilles, ensuite retirées\u00a0: une minute ou deux. Rien ne quitte ce poste.',
  ),
  notEmpty: text(
    'This workbook holds something. Open a new, blank workbook and start the test there.',
    'Ce classeur contient quelque chose. Ouvrez un nouveau classeur vide et lancez-y le test.',
  ),
  stay: text(
    'Stay in this workbook and leave its cells alone meanwhile.',
    'Restez dans ce classeur et ne touchez pas à ses cellules pendant ce temps.',
  ),
  start: text('Start the test', 'Lancer le test'),
  again: text('Test again', 'Tester à nouveau'),
  cancel: text('Cancel', 'Annuler'),
  progress: text('{done} of {count}; differences: {differences}', '{done} sur {count}\u00a0; écarts\u00a0: {differences}'),
  fine: text('All {count} tests went as expected.', 'Les {count} tests se sont passés comme prévu.'),
  different: text('Differences: {count}.', 'Écarts\u00a0: {count}.'),
  cancelled: text('Cancelled after {count} tests.', 'Annulé après {count} tests.'),
  leftOut: text('Left out, for this Excel does not have it: {count}.', 'Laissés de côté, absents de cet Excel\u00a0: {count}.'),
  seconds: text('{seconds} seconds.', '{seconds} secondes.'),
  expected: text('Expected: {value}', 'Attendu\u00a0: {value}'),
  got: text('Found: {value}', 'Trouvé\u00a0: {value}'),
  concerns: text('Concerns: {what}', 'Concerne\u00a0: {what}'),
  report: text('Report for the makers of the add-in', 'Rapport pour les auteurs du complément'),
  toSheet: text('Write to a sheet', 'Écrire sur une feuille'),
  save: text('Save as a file', 'Enregistrer un fichier'),
  copy: text('Copy', 'Copier'),
  copied: text('The report is on the clipboard.', 'Le rapport est dans le presse-papiers.'),
  notCopied: text(
    'This Excel lets nothing be copied from here: write the report to a sheet.',
    'Cet Excel ne laisse rien copier d’ici\u00a0: écrivez le rapport sur une feuille.',
  ),
  facts: text(
    'Excel {version} ({platform}), interface {language}, culture {culture}, add-in {addIn}; {sets}',
    'Excel {version} ({platform}), interface {language}, culture {culture}, complément {addIn}\u00a0; {sets}',
  ),
  columns: [
    text('Outcome', 'Résultat'),
    text('Test', 'Test'),
    text('What', 'Quoi'),
    text('Expected', 'Attendu'),
    text('Found', 'Trouvé'),
    text('Milliseconds', 'Millisecondes'),
    text('Concerns', 'Concerne'),
  ],
  outcomes: {
    same: text('As expected', 'Comme prévu'),
    different: text('Different', 'Écart'),
    leftOut: text('Left out', 'Laissé de côté'),
  },
} as const;
