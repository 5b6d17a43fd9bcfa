import type { ListDefinition, ListEntry, ListKey } from './types';

const entry = (code: string, en: string, fr: string, ...synonyms: string[]): ListEntry => ({
  code,
  name: { en, fr },
  ...(synonyms.length ? { synonyms } : {}),
});

/** The colours of a rating are fixed words of the function library too (`PMO.RAG`); here they carry what people write. */
const green = entry('green', 'Green', 'Vert', 'g', 'v', 'on track', 'conforme', 'highly likely');
const amber = entry('amber', 'Amber', 'Orange', 'a', 'o', 'yellow', 'jaune', 'at risk', 'à risque', 'ambre');
const red = entry('red', 'Red', 'Rouge', 'r', 'late', 'en retard', 'off track', 'critical', 'critique');
const noData = entry('noData', 'No data', 'Non renseigné', 'not rated', 'grey', 'gris');

const definitions: readonly ListDefinition[] = [
  {
    key: 'methodology',
    name: { en: 'Methodology', fr: 'Méthode' },
    open: true,
    entries: [
      entry('predictive', 'Predictive', 'Prédictive', 'waterfall', 'cascade', 'cycle en v', 'traditional'),
      entry('agile', 'Agile', 'Agile', 'scrum', 'kanban', 'safe', 'agilepm'),
      entry('hybrid', 'Hybrid', 'Hybride', 'mixte'),
    ],
  },
  {
    key: 'category',
    name: { en: 'Category', fr: 'Catégorie' },
    open: true,
    entries: [
      entry('transformation', 'Transformation', 'Transformation'),
      entry('informationSystems', 'Information systems', "Systèmes d'information", 'it', 'ict', 'si', 'informatique', 'digital'),
      entry('infrastructure', 'Infrastructure', 'Infrastructure', 'construction'),
      entry('regulatory', 'Regulatory', 'Réglementaire', 'compliance'),
      entry('product', 'Product', 'Produit'),
    ],
  },
  {
    key: 'projectStatus',
    name: { en: 'Status', fr: 'Statut' },
    entries: [
      entry('draft', 'Draft', 'Brouillon'),
      entry('submitted', 'Submitted', 'Soumis', 'requested', 'demandé', 'proposed', 'proposé'),
      entry('underReview', 'Under review', 'En revue', 'review'),
      entry('approved', 'Approved', 'Approuvé', 'accepted', 'validé', 'accepté'),
      entry('refused', 'Refused', 'Refusé', 'rejected', 'rejeté', 'declined'),
      entry(
        'planned',
        'Planned',
        'Planifié',
        'not started',
        'non démarré',
        'à venir',
        'pipeline',
        'planning',
        'en planification',
        'initiation',
        'initiating',
        'cadrage',
      ),
      entry(
        'running',
        'Running',
        'En cours',
        'active',
        'actif',
        'in progress',
        'ongoing',
        'execution',
        'executing',
        'open',
        'started',
        'démarré',
        'en exécution',
        'delivery',
      ),
      entry('onHold', 'On hold', 'Suspendu', 'paused', 'en pause', 'en attente', 'suspended', 'stopped'),
      entry('closing', 'Closing', 'En clôture'),
      entry('closed', 'Closed', 'Clos', 'completed', 'complete', 'done', 'finished', 'terminé', 'clôturé', 'fini', 'achevé'),
      entry('cancelled', 'Cancelled', 'Abandonné', 'canceled', 'dropped', 'annulé', 'terminated', 'abandoned'),
    ],
  },
  {
    key: 'gate',
    name: { en: 'Gate', fr: 'Jalon décisionnel' },
    open: true,
    entries: [
      entry('idea', 'G0 Idea', 'G0 Idée', 'g0'),
      entry('feasibility', 'G1 Feasibility', 'G1 Faisabilité', 'g1'),
      entry('planning', 'G2 Planning', 'G2 Planification', 'g2'),
      entry('execution', 'G3 Execution', 'G3 Réalisation', 'g3'),
      entry('acceptance', 'G4 Acceptance', 'G4 Recette', 'g4'),
      entry('closure', 'G5 Closure', 'G5 Clôture', 'g5'),
    ],
  },
  {
    key: 'priority',
    name: { en: 'Priority', fr: 'Priorité' },
    entries: [
      entry('critical', 'Critical', 'Critique', '1', 'p1', 'very high', 'très haute', 'must'),
      entry('high', 'High', 'Haute', '2', 'p2', 'élevée', 'forte', 'should', 'haut'),
      entry('medium', 'Medium', 'Moyenne', '3', 'p3', 'normal', 'normale', 'could', 'moyen'),
      entry('low', 'Low', 'Basse', '4', 'p4', 'faible', 'bas', "won't"),
    ],
  },
  {
    key: 'confidence',
    name: { en: 'Delivery confidence', fr: 'Confiance de réalisation' },
    entries: [
      green,
      entry('amberGreen', 'Amber/Green', 'Orange/Vert', 'green/amber', 'vert/orange', 'probable'),
      amber,
      entry('amberRed', 'Amber/Red', 'Orange/Rouge', 'red/amber', 'rouge/orange', 'in doubt'),
      red,
      noData,
    ],
  },
  { key: 'rag', name: { en: 'Rating', fr: 'Météo' }, entries: [green, amber, red, noData] },
  {
    key: 'costCategory',
    name: { en: 'Cost category', fr: 'Nature de dépense' },
    open: true,
    entries: [
      entry('labour', 'Internal labour', 'Main-d’œuvre interne', 'staff', 'personnel', 'internal'),
      entry('services', 'External services', 'Prestations externes', 'contractors', 'consulting', 'sous-traitance'),
      entry('licences', 'Licences and software', 'Licences et logiciels', 'software', 'logiciel'),
      entry('equipment', 'Equipment and materials', 'Matériel et fournitures', 'hardware', 'materials'),
      entry('travel', 'Travel', 'Déplacements'),
      entry('training', 'Training and change', 'Formation et conduite du changement', 'formation'),
      entry('contingency', 'Contingency', 'Provision pour aléas', 'aléas'),
    ],
  },
  {
    key: 'expenditure',
    name: { en: 'Capex or opex', fr: 'Investissement ou fonctionnement' },
    entries: [
      entry('capex', 'Capex', 'Capex', 'capital', 'investissement', 'capital expenditure'),
      entry('opex', 'Opex', 'Opex', 'operating', 'fonctionnement', 'operating expenditure'),
    ],
  },
  {
    key: 'currency',
    name: { en: 'Currency', fr: 'Devise' },
    open: true,
    entries: [
      entry('EUR', 'EUR', 'EUR', '€', 'euro', 'euros'),
      entry('USD', 'USD', 'USD', '$', 'us$', 'dollar', 'dollars'),
      entry('GBP', 'GBP', 'GBP', '£', 'pound', 'pounds'),
      entry('CHF', 'CHF', 'CHF', 'fr.'),
      entry('CAD', 'CAD', 'CAD', 'ca$', 'c$'),
    ],
  },
  {
    key: 'raidType',
    name: { en: 'RAID type', fr: 'Type de point' },
    entries: [
      entry('threat', 'Risk', 'Risque', 'threat', 'menace'),
      entry('opportunity', 'Opportunity', 'Opportunité'),
      entry('assumption', 'Assumption', 'Hypothèse'),
      entry('issue', 'Issue', 'Problème', 'point ouvert'),
      entry('dependency', 'Dependency', 'Dépendance'),
    ],
  },
  {
    key: 'raidResponse',
    name: { en: 'Response', fr: 'Réponse' },
    entries: [
      entry('avoid', 'Avoid', 'Éviter'),
      entry('mitigate', 'Mitigate', 'Atténuer', 'reduce', 'réduire'),
      entry('transfer', 'Transfer', 'Transférer'),
      entry('accept', 'Accept', 'Accepter'),
      entry('exploit', 'Exploit', 'Exploiter'),
      entry('enhance', 'Enhance', 'Renforcer'),
      entry('share', 'Share', 'Partager'),
      entry('escalate', 'Escalate', 'Escalader'),
    ],
  },
  {
    key: 'raidState',
    name: { en: 'State', fr: 'État' },
    entries: [
      entry('open', 'Open', 'Ouvert'),
      entry('inProgress', 'In progress', 'En traitement', 'en cours'),
      entry('occurred', 'Occurred', 'Survenu'),
      entry('closed', 'Closed', 'Clos', 'done', 'terminé', 'fermé'),
    ],
  },
  {
    key: 'rateType',
    name: { en: 'Rate type', fr: 'Type de taux' },
    entries: [
      entry('budget', 'Budget rate', 'Taux budgétaire', 'budget'),
      entry('average', 'Monthly average', 'Moyenne mensuelle', 'average', 'moyen'),
      entry('closing', 'Closing rate', 'Taux de clôture', 'closing', 'clôture'),
    ],
  },
  {
    key: 'severity',
    name: { en: 'Severity', fr: 'Gravité' },
    entries: [entry('error', 'Error', 'Erreur'), entry('warning', 'Warning', 'Avertissement'), entry('info', 'Information', 'Information')],
  },
  {
    key: 'language',
    name: { en: 'Language', fr: 'Langue' },
    entries: [entry('en', 'English', 'English', 'anglais'), entry('fr', 'Français', 'Français', 'french')],
  },
  {
    key: 'yesNo',
    name: { en: 'Yes or no', fr: 'Oui ou non' },
    entries: [entry('yes', 'Yes', 'Oui', 'y', 'o', 'true', 'vrai', '1', 'x'), entry('no', 'No', 'Non', 'n', 'false', 'faux', '0')],
  },
];

export const LISTS: Readonly<Record<ListKey, ListDefinition>> = Object.fromEntries(definitions.map((list) => [list.key, list])) as Record<
  ListKey,
  ListDefinition
>;
