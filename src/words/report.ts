import type { Text } from './text';

const text = (en: string, fr: string): Text => ({ en, fr });

export const REPORT_WORDS = {
  subtitle: text(
    '{organisation}Status date {date} · {projects} projects from {sources} · amounts in {currency}',
    '{organisation}Date d’état {date} · {projects} projets issus {sources} · montants en {currency}',
  ),
  sourceFiles: text('{count} files', 'de {count} fichiers'),
  sourceFile: text('one file', 'd’un fichier'),
  sourceRegister: text('this workbook', 'de ce classeur'),
  waiting: text('requests waiting: {count}', 'demandes en attente\u00a0: {count}'),
  exceptions: text('Exceptions', 'Anomalies'),
  exceptionsNote: text('errors: {errors}, warnings: {warnings}', 'erreurs\u00a0: {errors}, avertissements\u00a0: {warnings}'),
  ofProjects: text('{share} of the projects', '{share} des projets'),
  againstBudget: text('{share} against budget', '{share} par rapport au budget'),
  knownFor: text('known for {known} of {all}', 'connu pour {known} sur {all}'),
  undefinedNote: text('no data', 'non renseigné'),
  share: text('Share', 'Part'),
  attention: text('Projects that need the committee', 'Projets qui appellent le comité'),
  attentionNone: text('No project is {red} or {amberRed}.', 'Aucun projet n’est {red} ou {amberRed}.'),
  finish: text('Finish', 'Fin'),
  lastStatus: text('Last status', 'Dernier point'),
  remark: text('Remark', 'Remarque'),
  source: text('Source', 'Source'),
  figures: text('Figures behind the charts', 'Chiffres des graphiques'),
  charts: {
    departments: text('{budget} and {forecast} by {department}', '{budget} et {forecast} par {department}'),
    confidence: text('{confidence} by {department} (projects)', '{confidence} par {department} (projets)'),
    bubbles: text('Value against risk (bubble: forecast)', 'Valeur et risque (bulle\u00a0: prévision)'),
    risk: text('Risk: 1 low to 5 high', 'Risque\u00a0: de 1 faible à 5 fort'),
    value: text('Value (logarithmic scale)', 'Valeur (échelle logarithmique)'),
    overTime: text('Planned, earned and actual value, cumulative', 'Valeurs planifiée, acquise et coût réel, cumulés'),
    finishes: text('Projects by year of finish', 'Projets par année de fin'),
  },
  /** A chart for who cannot see it. */
  chartAlt: {
    columns: text(
      'Column chart “{title}”: {series}. Figures: “{figures}”.',
      'Histogramme «\u00a0{title}\u00a0»\u00a0: {series}. Chiffres\u00a0: «\u00a0{figures}\u00a0».',
    ),
    stackedColumns: text(
      'Stacked column chart “{title}”: {series}. Figures: “{figures}”.',
      'Histogramme empilé «\u00a0{title}\u00a0»\u00a0: {series}. Chiffres\u00a0: «\u00a0{figures}\u00a0».',
    ),
    lines: text(
      'Line chart “{title}”: {series}. Figures: “{figures}”.',
      'Courbes «\u00a0{title}\u00a0»\u00a0: {series}. Chiffres\u00a0: «\u00a0{figures}\u00a0».',
    ),
    bubbles: text(
      'Bubble chart “{title}”: {series}. Figures: “{figures}”.',
      'Graphique à bulles «\u00a0{title}\u00a0»\u00a0: {series}. Chiffres\u00a0: «\u00a0{figures}\u00a0».',
    ),
  },
  riskIndex: text('Risk', 'Risque'),
  value: text('Value', 'Valeur'),
  size: text('Size', 'Taille'),
  month: text('Month', 'Mois'),
  year: text('Year', 'Année'),
  total: text('Total', 'Total'),
  sources: text('Sources', 'Sources'),
  sourceVersion: text('Standard', 'Standard'),
  sourceTime: text('Consolidated on', 'Consolidé le'),
  by: text('By {name}', 'Par {name}'),
  withoutName: text('(no {name})', '(sans {name})'),
  unconvertedAmounts: text('{heading}, unconverted', '{heading}, sans conversion'),
  unconverted: text(
    'No exchange rate to {currency} for: {currencies}. These amounts are left out above and stand under “{heading}”.',
    'Pas de taux de change vers {currency} pour\u00a0: {currencies}. Ces montants sont écartés ci-dessus et figurent dans «\u00a0{heading}\u00a0».',
  ),
  noSpending: text('No budget lines yet.', 'Pas encore de lignes budgétaires.'),
  noRisks: text(
    'No open risks, opportunities or issues in the workbooks.',
    'Aucun risque, opportunité ou problème ouvert dans les classeurs.',
  ),
  heatMap: text('Open risks by {probability} and {impact}', 'Risques ouverts par {probability} et {impact}'),
} as const;
