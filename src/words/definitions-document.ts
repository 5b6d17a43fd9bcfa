import type { Text } from './text';

const text = (en: string, fr: string): Text => ({ en, fr });

/** The page that says what every number means. */
export const DEFINITIONS_WORDS = {
  title: text('Definitions', 'Définitions'),
  introduction: [
    text(
      'What every figure of the product means: which projects it counts, where its parts come from, how it is computed. Workbook, report, function and check compute by this page.',
      'Ce que signifie chaque chiffre du produit\u00a0: quels projets il compte, d’où viennent ses éléments, comment il est calculé. Classeur, rapport, fonction et contrôle calculent selon cette page.',
    ),
    text(
      'Nothing is rounded on the way. Money is added exactly, in one currency; an amount without a rate is reported and left out. Percentages are fractions, dates are days of Excel’s calendar. What is undefined is `#N/A` with a reason, never 0. “No data” is never green.',
      'Rien n’est arrondi en chemin. L’argent s’additionne exactement, dans une seule devise\u00a0; un montant sans taux est signalé et écarté. Les pourcentages sont des fractions, les dates des jours du calendrier d’Excel. L’indéfini est `#N/A` avec sa raison, jamais 0. «\u00a0Non renseigné\u00a0» n’est jamais vert.',
    ),
  ],
  populations: text('Which projects count', 'Quels projets comptent'),
  population: text('Population', 'Population'),
  row: text('One project, or one row.', 'Un projet, ou une ligne.'),
  groups: {
    earnedValue: text('Earned value', 'Valeur acquise'),
    rows: text('Calculated in a row', 'Calculé dans une ligne'),
    groups: text('Of a project’s risks, of a programme’s projects', 'Des risques d’un projet, des projets d’un programme'),
    portfolio: text('The portfolio', 'Le portefeuille'),
  },
  groupsSay: {
    earnedValue: text(
      'Of one project at its status date. CPI and SPI of the portfolio are made from the sums of the projects that know both sides; the report says how many these are.',
      'D’un projet à sa date d’état. L’IPC et l’IPD du portefeuille se font sur les sommes des projets qui connaissent les deux termes\u00a0; le rapport dit combien ils sont.',
    ),
    rows: text('A column of the table has the formula.', 'Une colonne de la table porte la formule.'),
    groups: text('What several rows of another table come to.', 'Ce que donnent plusieurs lignes d’une autre table.'),
    portfolio: text('The headline of the report.', 'Les chiffres de tête du rapport.'),
  },
  formula: text('Formula', 'Formule'),
  unit: text('Unit', 'Unité'),
  counts: text('Counts', 'Compte'),
  coverage: text('Over', 'Sur'),
  undefinedWhere: text('Undefined', 'Indéfini'),
  source: text('From', 'À partir de'),
  native: text('In the workbook', 'Dans le classeur'),
  written: text('No formula: the report writes the value.', 'Sans formule\u00a0: le rapport écrit la valeur.'),
  function: text('Function', 'Fonction'),
  publication: text('After', 'D’après'),
  key: text('Key', 'Clé'),
  methods: text('Estimates at completion', 'Coûts finals estimés'),
  methodsSay: [
    text('(a) atypical: AC + (BAC − EV)', '(a) atypique\u00a0: CR + (BAA − VA)'),
    text(
      '(b) typical: BAC ÷ CPI; reports show it where it is defined, else (a)',
      '(b) typique\u00a0: BAA ÷ IPC\u00a0; les rapports le montrent s’il est défini, sinon (a)',
    ),
    text('(c) combined: AC + (BAC − EV) ÷ (CPI × SPI)', '(c) combiné\u00a0: CR + (BAA − VA) ÷ (IPC × IPD)'),
    text('(d) bottom-up: AC + estimate to complete', '(d) analytique\u00a0: CR + reste à faire estimé'),
    text('(e) weighted: AC + (BAC − EV) ÷ (0.8 CPI + 0.2 SPI)', '(e) pondéré\u00a0: CR + (BAA − VA) ÷ (0,8 IPC + 0,2 IPD)'),
    text('(f) recent: AC + (BAC − EV) ÷ CPI of the last three months', '(f) récent\u00a0: CR + (BAA − VA) ÷ IPC des trois derniers mois'),
    text('(g) schedule: AC + (BAC − EV) ÷ (CPI × SPI(t))', '(g) délai\u00a0: CR + (BAA − VA) ÷ (IPC × IPD(t))'),
  ],
  ratings: text('RAG defaults', 'Seuils des météos'),
  ratingsSay: text(
    'Green from {green} and amber from {amber} for CPI, SPI and SPI(t); green up to {greenVariance} and amber up to {amberVariance} for a variance of cost or finish; red beyond. A limit belongs to the better class. An organisation’s own standard may set others.',
    'Vert à partir de {green} et orange à partir de {amber} pour IPC, IPD et IPD(t)\u00a0; vert jusqu’à {greenVariance} et orange jusqu’à {amberVariance} pour un écart de coût ou de fin\u00a0; rouge au-delà. Une limite appartient à la meilleure classe. Le standard propre d’une organisation peut en fixer d’autres.',
  ),
  units: {
    money: text('money', 'argent'),
    index: text('index', 'indice'),
    percent: text('percent', 'pourcentage'),
    days: text('calendar days', 'jours calendaires'),
    periods: text('periods', 'périodes'),
    number: text('number', 'nombre'),
  },
} as const;
