import type { Text } from '../../../words/text';
import type { StarterRow } from '../../model/types';

const role = (en: string, fr: string): Text => ({ en, fr });

/** The roles of the method, named the same wherever a row names one. */
export const ROLES = {
  portfolioCommittee: role('Portfolio committee', 'Comité de portefeuille'),
  steeringCommittee: role('Steering committee', 'Comité de pilotage (COPIL)'),
  pmoLead: role('Head of PMO', 'Responsable PMO'),
  pmoAnalyst: role('PMO analyst', 'Analyste PMO'),
  methodLead: role('Method lead', 'Référent méthode'),
  finance: role('Finance controller', 'Contrôleur de gestion'),
  resourceManager: role('Resource manager', 'Gestionnaire de ressources'),
  programmeManager: role('Programme manager', 'Directeur de programme'),
  sponsor: role('Sponsor', 'Commanditaire (sponsor)'),
  businessOwner: role('Business owner', 'Maîtrise d’ouvrage (MOA)'),
  technicalLead: role('Technical lead', 'Maîtrise d’œuvre (MOE)'),
  projectManager: role('Project manager', 'Chef de projet'),
  benefitOwner: role('Benefit owner', 'Responsable de bénéfice'),
  changeLead: role('Change lead', 'Responsable de la conduite du changement'),
} as const satisfies Readonly<Record<string, Text>>;

export const METHOD_ROLES: readonly StarterRow[] = [
  {
    name: ROLES.portfolioCommittee,
    level: 'portfolio',
    mission: {
      en: 'Decides what the organisation invests in, in which order and with which means.',
      fr: 'Décide dans quoi l’organisation investit, dans quel ordre et avec quels moyens.',
    },
    responsibilities: {
      en: 'Accepts or refuses requests; sets priorities and envelopes; arbitrates between projects; stops what no longer pays.',
      fr: 'Accepte ou refuse les demandes\u00a0; fixe priorités et enveloppes\u00a0; arbitre entre projets\u00a0; arrête ce qui n’a plus d’intérêt.',
    },
    holder: { en: 'Executive management', fr: 'Direction générale et directions' },
    seat: { en: 'Portfolio committee: decides', fr: 'Comité de portefeuille\u00a0: décide' },
  },
  {
    name: ROLES.pmoLead,
    level: 'portfolio',
    mission: {
      en: 'Makes sure that decisions on projects rest on figures that are true and comparable.',
      fr: 'Garantit que les décisions sur les projets reposent sur des chiffres vrais et comparables.',
    },
    responsibilities: {
      en: 'Keeps method, criteria and policies; prepares the committees; publishes the portfolio report; escalates; trains project managers.',
      fr: 'Tient la méthode, les critères et les règles\u00a0; prépare les comités\u00a0; publie le rapport du portefeuille\u00a0; escalade\u00a0; forme les chefs de projet.',
    },
    holder: { en: 'Head of the project office', fr: 'Responsable du bureau des projets' },
    seat: { en: 'Portfolio committee: secretary', fr: 'Comité de portefeuille\u00a0: secrétaire' },
  },
  {
    name: ROLES.pmoAnalyst,
    level: 'portfolio',
    mission: {
      en: 'Collects, checks and consolidates what the projects report.',
      fr: 'Collecte, contrôle et consolide ce que rapportent les projets.',
    },
    responsibilities: {
      en: 'Checks the workbooks; settles exceptions with their authors; keeps rates and lists; produces reports and committee packs.',
      fr: 'Contrôle les classeurs\u00a0; règle les anomalies avec leurs auteurs\u00a0; tient taux et listes\u00a0; produit rapports et dossiers de comité.',
    },
    holder: { en: 'Analyst of the project office', fr: 'Analyste du bureau des projets' },
    seat: { en: 'None; prepares the packs', fr: 'Aucun\u00a0; prépare les dossiers' },
  },
  {
    name: ROLES.methodLead,
    level: 'portfolio',
    mission: { en: 'Keeps the method simple, known and used.', fr: 'Fait que la méthode reste simple, connue et appliquée.' },
    responsibilities: {
      en: 'Maintains templates and deliverables; coaches project managers; runs the lessons library; measures and improves compliance.',
      fr: 'Maintient modèles et livrables\u00a0; accompagne les chefs de projet\u00a0; anime les retours d’expérience\u00a0; mesure et améliore la conformité.',
    },
    holder: { en: 'Process or quality specialist', fr: 'Spécialiste processus ou qualité' },
    seat: { en: 'Gate reviews: gives advice', fr: 'Revues de jalon\u00a0: donne un avis' },
  },
  {
    name: ROLES.finance,
    level: 'portfolio',
    mission: {
      en: 'Ties the money of projects to the accounts of the organisation.',
      fr: 'Relie l’argent des projets aux comptes de l’organisation.',
    },
    responsibilities: {
      en: 'Validates budgets and envelopes; confirms actual costs each month; publishes exchange rates; challenges forecasts and benefits.',
      fr: 'Valide budgets et enveloppes\u00a0; confirme chaque mois le réalisé\u00a0; publie les taux de change\u00a0; éprouve prévisions et bénéfices.',
    },
    holder: { en: 'Project controller of the finance department', fr: 'Contrôleur de gestion projets' },
    seat: { en: 'Portfolio and steering committees: advises', fr: 'Comités de portefeuille et de pilotage\u00a0: conseille' },
  },
  {
    name: ROLES.resourceManager,
    level: 'portfolio',
    mission: { en: 'Provides people with the right skills at the right time.', fr: 'Fournit les bonnes compétences au bon moment.' },
    responsibilities: {
      en: 'Keeps capacity by role and month; commits people to projects; proposes levelling, hiring or buying in.',
      fr: 'Tient la capacité par rôle et par mois\u00a0; affecte les personnes aux projets\u00a0; propose lissage, recrutement ou sous-traitance.',
    },
    holder: { en: 'Line or team manager', fr: 'Responsable hiérarchique ou d’équipe' },
    seat: { en: 'Capacity review: decides', fr: 'Revue de plan de charge\u00a0: décide' },
  },
  {
    name: ROLES.programmeManager,
    level: 'programme',
    mission: {
      en: 'Brings several projects together to one benefit that none of them reaches alone.',
      fr: 'Fait converger plusieurs projets vers un bénéfice qu’aucun n’atteint seul.',
    },
    responsibilities: {
      en: 'Keeps the roadmap, the envelope and the dependencies of the programme; arbitrates within it; reports to its steering committee.',
      fr: 'Tient la feuille de route, l’enveloppe et les dépendances du programme\u00a0; arbitre en son sein\u00a0; rapporte à son comité de pilotage.',
    },
    holder: { en: 'Senior manager', fr: 'Cadre dirigeant' },
    seat: { en: 'Steering committee of the programme: reports', fr: 'Comité de pilotage du programme\u00a0: rapporte' },
  },
  {
    name: ROLES.sponsor,
    level: 'project',
    mission: {
      en: 'Wants the result of the project and answers for its value.',
      fr: 'Porte l’intérêt du projet et répond de sa valeur.',
    },
    responsibilities: {
      en: 'Owns the business case; obtains the means; chairs the steering committee; decides within the tolerances; accepts the closure.',
      fr: 'Porte le dossier d’opportunité\u00a0; obtient les moyens\u00a0; préside le comité de pilotage\u00a0; tranche dans les tolérances\u00a0; prononce la clôture.',
    },
    holder: { en: 'Director of the department that benefits', fr: 'Directeur de la direction bénéficiaire' },
    seat: { en: 'Steering committee: chairs', fr: 'Comité de pilotage\u00a0: préside' },
  },
  {
    name: ROLES.steeringCommittee,
    level: 'project',
    mission: {
      en: 'Directs the project and decides what exceeds the project manager’s mandate.',
      fr: 'Oriente le projet et décide ce qui dépasse le mandat du chef de projet.',
    },
    responsibilities: {
      en: 'Decides at gates; approves baselines and changes; answers escalated risks and issues; confirms the delivery confidence.',
      fr: 'Décide aux jalons\u00a0; approuve références et changements\u00a0; répond aux risques et problèmes escaladés\u00a0; confirme la confiance de réalisation.',
    },
    holder: {
      en: 'Sponsor, business owner, technical lead, finance, PMO',
      fr: 'Commanditaire, MOA, MOE, contrôle de gestion, PMO',
    },
    seat: { en: 'Steering committee', fr: 'Comité de pilotage' },
  },
  {
    name: ROLES.businessOwner,
    level: 'project',
    mission: {
      en: 'Says what is needed and accepts what is delivered.',
      fr: 'Exprime le besoin et réceptionne ce qui est livré.',
    },
    responsibilities: {
      en: 'Writes and orders the requirements; provides users for acceptance; signs it; prepares the departments for the change.',
      fr: 'Rédige et hiérarchise les exigences\u00a0; mobilise les utilisateurs pour la recette\u00a0; la signe\u00a0; prépare les métiers au changement.',
    },
    holder: { en: 'Manager of the department concerned', fr: 'Responsable du métier concerné' },
    seat: { en: 'Steering and project committees: member', fr: 'Comités de pilotage et de projet\u00a0: membre' },
  },
  {
    name: ROLES.technicalLead,
    level: 'project',
    mission: { en: 'Designs and builds what was asked for.', fr: 'Conçoit et réalise ce qui est demandé.' },
    responsibilities: {
      en: 'Chooses the solution; estimates and commits to work; leads suppliers; delivers tested; hands over to operations.',
      fr: 'Choisit la solution\u00a0; estime et s’engage sur la charge\u00a0; pilote les fournisseurs\u00a0; livre testé\u00a0; transfère à l’exploitation.',
    },
    holder: { en: 'Head of engineering, IT or the supplier', fr: 'Responsable technique, DSI ou prestataire' },
    seat: { en: 'Steering and project committees: member', fr: 'Comités de pilotage et de projet\u00a0: membre' },
  },
  {
    name: ROLES.projectManager,
    level: 'project',
    mission: {
      en: 'Delivers the agreed scope by the agreed date within the agreed budget.',
      fr: 'Livre le périmètre convenu à la date et au budget convenus.',
    },
    responsibilities: {
      en: 'Plans, follows up and re-forecasts; keeps the project workbook; manages risks and changes; reports on the status date; warns early.',
      fr: 'Planifie, suit et réestime\u00a0; tient le classeur projet\u00a0; gère risques et changements\u00a0; rend compte à la date d’état\u00a0; alerte tôt.',
    },
    holder: { en: 'Project manager', fr: 'Chef de projet' },
    seat: {
      en: 'Project committee: chairs; steering committee: reports',
      fr: 'Comité de projet\u00a0: préside\u00a0; comité de pilotage\u00a0: rapporte',
    },
  },
  {
    name: ROLES.benefitOwner,
    level: 'project',
    mission: {
      en: 'Turns what the project delivers into a result that can be measured.',
      fr: 'Transforme ce que livre le projet en résultat mesurable.',
    },
    responsibilities: {
      en: 'Agrees baseline and target before the work begins; measures after delivery; acts when the result stays away.',
      fr: 'S’accorde sur valeur de départ et cible avant les travaux\u00a0; mesure après la livraison\u00a0; agit si le résultat tarde.',
    },
    holder: { en: 'Operational manager', fr: 'Responsable opérationnel' },
    seat: { en: 'Benefits review: reports', fr: 'Revue des bénéfices\u00a0: rapporte' },
  },
  {
    name: ROLES.changeLead,
    level: 'project',
    mission: {
      en: 'Makes sure that people can and do use what is delivered.',
      fr: 'Fait que les personnes concernées peuvent utiliser ce qui est livré, et l’utilisent.',
    },
    responsibilities: {
      en: 'Maps the groups concerned; plans communication and training; measures adoption and answers resistance.',
      fr: 'Recense les populations concernées\u00a0; planifie communication et formation\u00a0; mesure l’adoption et traite les résistances.',
    },
    holder: { en: 'Human resources, communication or the department', fr: 'Ressources humaines, communication ou métier' },
    seat: { en: 'Project committee: member', fr: 'Comité de projet\u00a0: membre' },
  },
];
