import type { Text } from '../../words/text';
import type { DepartmentKey, OBJECTIVES, PROGRAMMES } from './organisation';
import { text } from './text';

/** Whose they are, and which objective comes first. */
export const PROGRAMME_LEADS: Readonly<
  Record<
    keyof typeof PROGRAMMES,
    { readonly objective: keyof typeof OBJECTIVES; readonly department: DepartmentKey; readonly manager: string }
  >
> = {
  core: { objective: 'excellence', department: 'systems', manager: 'Eleanor Hargreaves' },
  factory: { objective: 'excellence', department: 'operations', manager: 'Henrik Dahl' },
  compliance: { objective: 'security', department: 'compliance', manager: 'Mathilde Astier' },
  talents: { objective: 'talent', department: 'people', manager: 'Rosalind Pryce' },
  range: { objective: 'growth', department: 'product', manager: 'Stefan Krüger' },
};

interface ObjectiveTopic {
  readonly weight: number;
  readonly department: DepartmentKey;
  readonly measure: Text;
  readonly baseline: Text;
  readonly target: Text;
}

export const OBJECTIVE_TOPICS: Readonly<Record<keyof typeof OBJECTIVES, ObjectiveTopic>> = {
  excellence: {
    weight: 0.25,
    department: 'operations',
    measure: text('Operating cost of a machine', 'Coût de revient d’un appareil'),
    baseline: text('100 (index)', '100 (indice)'),
    target: text('92 (index)', '92 (indice)'),
  },
  carbon: {
    weight: 0.2,
    department: 'compliance',
    measure: text('Emissions of the plants', 'Émissions des usines'),
    baseline: text('18,400 tonnes a year', '18 400 tonnes par an'),
    target: text('11,000 tonnes a year', '11 000 tonnes par an'),
  },
  growth: {
    weight: 0.2,
    department: 'product',
    measure: text('Heat pumps sold', 'Pompes à chaleur vendues'),
    baseline: text('21,000 a year', '21 000 par an'),
    target: text('35,000 a year', '35 000 par an'),
  },
  security: {
    weight: 0.15,
    department: 'systems',
    measure: text('Production days lost to incidents', 'Jours de production perdus par incident'),
    baseline: text('9 days a year', '9 jours par an'),
    target: text('2 days a year', '2 jours par an'),
  },
  talent: {
    weight: 0.1,
    department: 'people',
    measure: text('Skilled posts that stay open', 'Postes qualifiés non pourvus'),
    baseline: text('11% of posts', '11 % des postes'),
    target: text('4% of posts', '4 % des postes'),
  },
  customers: {
    weight: 0.1,
    department: 'sales',
    measure: text('Installers who recommend us', 'Installateurs qui nous recommandent'),
    baseline: text('31% of answers', '31 % des réponses'),
    target: text('50% of answers', '50 % des réponses'),
  },
};

/** The objective that a project serves as well, and its scores from C1 to C8, in the order of the base projects. */
export const SELECTION = [
  { also: 'customers', scores: [5, 3, 4, 4, 4, 2, 5, 1] },
  { also: 'excellence', scores: [4, 3, 4, 5, 2, 3, 5, 3] },
  { also: 'security', scores: [3, 4, 1, 3, 3, 5, 2, 2] },
  { also: 'carbon', scores: [5, 5, 3, 5, 2, 3, 4, 2] },
  { also: 'excellence', scores: [4, 0, 5, 2, 5, 4, 3, 1] },
  { also: 'excellence', scores: [4, 3, 3, 2, 3, 3, 4, 1] },
  { also: null, scores: [3, 0, 5, 2, 3, 4, 2, 2] },
  { also: 'excellence', scores: [3, 2, 2, 4, 2, 5, 2, 0] },
  { also: 'excellence', scores: [4, 4, 2, 2, 2, 5, 2, 0] },
  { also: 'customers', scores: [4, 4, 2, 5, 1, 4, 2, 4] },
  { also: 'carbon', scores: [4, 1, 5, 3, 5, 4, 3, 1] },
  { also: 'excellence', scores: [3, 4, 2, 3, 2, 4, 2, 2] },
] as const satisfies readonly { readonly also: keyof typeof OBJECTIVES | null; readonly scores: readonly number[] }[];

interface DependencyTopic {
  /** Of the base projects, from 0. */
  readonly from: number;
  readonly to: number;
  readonly what: Text;
  readonly type: 'data' | 'environment' | 'resource' | 'deliverable';
  readonly criticality: 'critical' | 'high' | 'medium' | 'low';
}

/** What projects need of each other; their own risk lists say so, too. */
export const DEPENDENCIES: readonly DependencyTopic[] = [
  {
    from: 0,
    to: 9,
    what: text('Interface for stock and prices', 'Interface des stocks et des prix'),
    type: 'data',
    criticality: 'critical',
  },
  { from: 0, to: 1, what: text('Interface for orders', 'Interface des commandes'), type: 'data', criticality: 'high' },
  {
    from: 0,
    to: 2,
    what: text('References of items and spare parts', 'Référentiels des articles et pièces de rechange'),
    type: 'data',
    criticality: 'medium',
  },
  {
    from: 10,
    to: 3,
    what: text('Certified workshop for flammable fluids', 'Atelier certifié pour fluides inflammables'),
    type: 'environment',
    criticality: 'high',
  },
  {
    from: 7,
    to: 11,
    what: text('Skills list of all trades', 'Référentiel des compétences de tous les métiers'),
    type: 'data',
    criticality: 'low',
  },
  {
    from: 7,
    to: 6,
    what: text('Hours worked and accidents by plant', 'Heures travaillées et accidents par usine'),
    type: 'data',
    criticality: 'medium',
  },
  {
    from: 4,
    to: 2,
    what: text('Wireless zone for tablets in separated networks', 'Zone sans fil des tablettes dans les réseaux cloisonnés'),
    type: 'environment',
    criticality: 'medium',
  },
];

export const CONTRIBUTES = text('{measure}: from {baseline} to {target}.', '{measure} : de {baseline} à {target}.');

export const ENVELOPE = {
  all: text('Budget {year}, {kind}', 'Enveloppe {year}, {kind}'),
  department: text('Budget {year}, {department}', 'Enveloppe {year}, {department}'),
} as const;

export const COMMITTEE = {
  portfolio: text('Portfolio committee of {month} {year}', 'Comité de portefeuille de {month} {year}'),
  investment: text('Investment committee of {month} {year}', 'Comité d’investissement de {month} {year}'),
  time: text('10 to 12 o’clock', '10 h à 12 h'),
  place: text('Board room and video call', 'Salle du conseil et visioconférence'),
  minutes: text(
    'All members present. Minutes approved by the chair.',
    'Tous les membres présents. Compte rendu approuvé par la présidence.',
  ),
} as const;

export const AGENDA = {
  state: text('State of the portfolio', 'État du portefeuille'),
  stateRecord: text('Ratings, forecasts and lines in alert taken note of.', 'Météo, atterrissages et alertes : le comité prend acte.'),
  gate: text('{gate}: {project}', '{gate} : {project}'),
  gateExpected: text('Let the project pass, with conditions if needed.', 'Accorder le passage, sous réserves au besoin.'),
  passed: text('Passed.', 'Passage accordé.'),
  conditional: text('Passed with conditions: {conditions}', 'Passage accordé sous réserves : {conditions}'),
  decision: text('{subject}: {project}', '{subject} : {project}'),
  scores: text('Scores of the requests', 'Notation des demandes'),
} as const;

/** What has been asked for and is not a project yet. */
export const REQUESTS = [
  {
    name: text('Electric delivery vans', 'Fourgons de livraison électriques'),
    need: text(
      'City centres close to our 14 diesel vans from next year.',
      'Les centres-villes se ferment l’an prochain à nos 14 fourgons diesel.',
    ),
    programme: 'compliance',
    objective: 'carbon',
    department: 'supply',
    category: 'infrastructure',
    priority: 'high',
    status: 'submitted',
    budget: 410_000,
    benefits: 540_000,
    age: 24,
    reason: null,
  },
  {
    name: text('Assistant for after-sales technicians', 'Assistant des techniciens après-vente'),
    need: text('Technicians search 20 minutes a visit in manuals.', 'Les techniciens cherchent 20 minutes par visite dans les notices.'),
    programme: 'core',
    objective: 'customers',
    department: 'sales',
    category: 'informationSystems',
    priority: 'medium',
    status: 'underReview',
    budget: 290_000,
    benefits: 760_000,
    age: 61,
    reason: null,
  },
  {
    name: text('Solar roof of the Nantes plant', 'Toiture solaire de l’usine de Nantes'),
    need: text('A third of the electricity could be made on site.', 'Un tiers de l’électricité peut se produire sur place.'),
    programme: 'factory',
    objective: 'carbon',
    department: 'operations',
    category: 'infrastructure',
    priority: 'medium',
    status: 'draft',
    budget: null,
    benefits: 2_300_000,
    age: 9,
    reason: null,
  },
  {
    name: text('Own video channel', 'Chaîne vidéo interne'),
    need: text('Installers look for films on other makers’ sites.', 'Les installateurs cherchent des films chez d’autres fabricants.'),
    programme: null,
    objective: 'customers',
    department: 'sales',
    category: 'transformation',
    priority: 'low',
    status: 'refused',
    budget: 95_000,
    benefits: 60_000,
    age: 96,
    reason: text('Does not pay back; a supplier’s channel does as well.', 'Ne se rentabilise pas ; la chaîne d’un prestataire suffit.'),
  },
] as const;
