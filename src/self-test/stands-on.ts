import { text } from './case';

/** What in the product depends on the cases, as the report tells a person. */
export const STANDS_ON = {
  recognising: text(
    'Recognising a workbook as one of ours; without it nothing can be set up, read or checked.',
    'La reconnaissance d’un de nos classeurs\u00a0; sans elle, rien ne peut être préparé, lu ni contrôlé.',
  ),
  reading: text(
    'Reading the tables: request form, consolidation, report and check.',
    'La lecture des tableaux\u00a0: demande, consolidation, rapport et contrôle.',
  ),
  writing: text(
    'Writing what a person entered, unchanged: request form and consolidation.',
    'L’écriture de ce qui a été saisi, sans changement\u00a0: demande et consolidation.',
  ),
  settingUp: text('Setting up a workbook.', 'La préparation d’un classeur.'),
  drawing: text('The look of every sheet.', 'L’aspect de toutes les feuilles.'),
  appending: text('Adding a request to the register.', 'L’ajout d’une demande au registre.'),
  replacing: text(
    'Consolidation: tables that get other rows, whole or as before.',
    'La consolidation\u00a0: des tableaux qui reçoivent d’autres lignes, en entier ou pas du tout.',
  ),
  calculating: text(
    'Calculated columns: scores, variances and ratings of every row.',
    'Les colonnes calculées\u00a0: criticités, écarts et cotes de chaque ligne.',
  ),
  views: text(
    'Pages that only calculate: Gantt, status report, roadmap, risk matrix, capacity plan.',
    'Les pages qui ne font que calculer\u00a0: Gantt, rapport d’avancement, feuille de route, matrice des risques, plan de charge.',
  ),
  functions: text('The PMO functions in cells.', 'Les fonctions PMO dans les cellules.'),
  rules: text('Drop-down lists, limits and help while typing.', 'Les listes déroulantes, les limites et l’aide à la saisie.'),
  lists: text('Drop-down lists that grow with their words.', 'Les listes déroulantes qui grandissent avec leurs mots.'),
  colours: text('Colours of ratings, bars and undefined values.', 'Les couleurs des cotes, des barres et des valeurs non définies.'),
  charts: text('The charts of dashboard and project pages.', 'Les graphiques du tableau de bord et des pages projet.'),
  report: text(
    'The report: drawn anew, the earlier one kept until it is complete.',
    'Le rapport\u00a0: redessiné, le précédent gardé jusqu’à ce qu’il soit complet.',
  ),
  checking: text('The check and the repair.', 'Le contrôle et la réparation.'),
  upgrading: text('The upgrade to a later version of the standard.', 'La mise à niveau vers une version ultérieure du standard.'),
  printing: text('Paper and PDF of every sheet.', 'L’impression et le PDF de toutes les feuilles.'),
  protecting: text('Protection of calculated pages against slips.', 'La protection des pages calculées contre les fausses manœuvres.'),
  notes: text('Help of a column as a note on its header.', 'L’aide d’une colonne en note sur son en-tête.'),
  guide: text('The guide’s links to the sheets.', 'Les liens du guide vers les feuilles.'),
  goingThere: text('Buttons of the pane that go to a cell.', 'Les boutons du volet qui mènent à une cellule.'),
  understanding: text(
    'Understanding dates and amounts as they are typed in forms.',
    'La compréhension des dates et des montants saisis dans les formulaires.',
  ),
  pane: text('Language, theme and opening of the pane.', 'La langue, le thème et l’ouverture du volet.'),
  messages: text('What the pane says when Excel refuses something.', 'Ce que dit le volet quand Excel refuse quelque chose.'),
  sizes: text('Requests of the size and number that the product sends.', 'Des requêtes de la taille et du nombre que le produit envoie.'),
  nothing: text('Nothing at present.', 'Rien à présent.'),
} as const;
