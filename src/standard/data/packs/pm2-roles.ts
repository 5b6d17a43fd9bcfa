import { role, text, type Row } from './rows';

/** The governance of PM² 3.0.1; its abbreviations are the same in every language. */
export const PM2_ROLES = {
  governance: text(['Appropriate governance body (AGB)', 'Instance de gouvernance (AGB)']),
  steering: text(['Project steering committee (PSC)', 'Comité de pilotage du projet (PSC)']),
  owner: text(['Project owner (PO)', 'Propriétaire du projet (PO)']),
  provider: text(['Solution provider (SP)', 'Fournisseur de la solution (SP)']),
  businessManager: text(['Business manager (BM)', 'Responsable métier (BM)']),
  manager: text(['Project manager (PM)', 'Chef de projet (PM)']),
  implementation: text(['Business implementation group (BIG)', 'Groupe de mise en œuvre métier (BIG)']),
  team: text(['Project core team (PCT)', 'Équipe projet (PCT)']),
  support: text(['Project support office (PSO)', 'Bureau de support de projet (PSO)']),
  assurance: text(['Project quality assurance (PQA)', 'Assurance qualité du projet (PQA)']),
} as const;

const { governance, steering, owner, provider, businessManager, manager, implementation, team, support, assurance } = PM2_ROLES;

export const PM2_METHOD_ROLES: readonly Row[] = [
  role({
    name: governance,
    level: 'portfolio',
    mission: [
      'Plans strategy and portfolio, and decides which projects are undertaken.',
      'Planifie la stratégie et le portefeuille, et décide des projets à entreprendre.',
    ],
    responsibilities: [
      'Approves project initiation requests; agrees objectives; releases funds; watches how the portfolio performs.',
      'Approuve les demandes d’initiation\u00a0; convient des objectifs\u00a0; libère les fonds\u00a0; suit la performance du portefeuille.',
    ],
    holder: ['Executive management, of the requesting and the providing side', 'Direction générale, côté demandeur et côté fournisseur'],
    seat: ['Portfolio committee: decides', 'Comité de portefeuille\u00a0: décide'],
  }),
  role({
    name: steering,
    level: 'project',
    mission: ['Directs the project and keeps it on its objectives.', 'Dirige le projet et le maintient sur ses objectifs.'],
    responsibilities: [
      'Approves charter and work plan; lets the project pass from phase to phase; decides on changes of high impact and on escalated issues.',
      'Approuve la charte et le plan de travail\u00a0; autorise le passage de phase en phase\u00a0; tranche les changements à fort impact et les problèmes escaladés.',
    ],
    holder: ['PO, SP, BM, PM and whom they need', 'PO, SP, BM, PM et les personnes utiles'],
    seat: ['Project steering committee', 'Comité de pilotage du projet'],
  }),
  role({
    name: owner,
    level: 'project',
    mission: [
      'Is the client of the project: sets its business objectives and answers for its outcomes.',
      'Est le client du projet\u00a0: fixe les objectifs métier et répond de ses résultats.',
    ],
    responsibilities: [
      'Chairs the PSC; provides leadership and funds; approves project deliverables; owns the business case; accepts the project end.',
      'Préside le PSC\u00a0; assure la direction et le financement\u00a0; approuve les livrables\u00a0; porte le dossier d’opportunité\u00a0; prononce la fin du projet.',
    ],
    holder: ['Director of the requesting department', 'Directeur de l’entité demandeuse'],
    seat: ['PSC: chairs', 'PSC\u00a0: préside'],
  }),
  role({
    name: provider,
    level: 'project',
    mission: [
      'Answers for the solution: its quality and the resources that build it.',
      'Répond de la solution\u00a0: sa qualité et les ressources qui la réalisent.',
    ],
    responsibilities: [
      'Appoints the project manager; provides the team; agrees on the work plan; settles what concerns the providing side.',
      'Nomme le chef de projet\u00a0; fournit l’équipe\u00a0; s’accorde sur le plan de travail\u00a0; règle ce qui concerne le côté fournisseur.',
    ],
    holder: ['Head of the department that builds the solution', 'Responsable de l’entité qui réalise la solution'],
    seat: ['PSC: member', 'PSC\u00a0: membre'],
  }),
  role({
    name: businessManager,
    level: 'project',
    mission: [
      'Represents the project owner day to day and prepares the business for the change.',
      'Représente le propriétaire du projet au quotidien et prépare le métier au changement.',
    ],
    responsibilities: [
      'Sees to requirements and acceptance; coordinates the BIG; plans transition and business implementation; follows outcomes and benefits.',
      'Veille aux exigences et à l’acceptation\u00a0; coordonne le BIG\u00a0; planifie transition et mise en œuvre métier\u00a0; suit résultats et bénéfices.',
    ],
    holder: ['Manager of the requesting department', 'Responsable de l’entité demandeuse'],
    seat: ['PSC: member', 'PSC\u00a0: membre'],
  }),
  role({
    name: manager,
    level: 'project',
    mission: [
      'Runs the project day to day and answers for its deliverables.',
      'Conduit le projet au quotidien et répond de ses livrables.',
    ],
    responsibilities: [
      'Writes handbook and work plan; leads the PCT; watches scope, schedule, cost and quality; keeps the logs; reports and escalates.',
      'Rédige le manuel et le plan de travail\u00a0; dirige le PCT\u00a0; suit périmètre, délais, coûts et qualité\u00a0; tient les registres\u00a0; rend compte et escalade.',
    ],
    holder: ['Project manager', 'Chef de projet'],
    seat: ['PSC: member, reports', 'PSC\u00a0: membre, rapporte'],
  }),
  role({
    name: implementation,
    level: 'project',
    mission: [
      'Carries out the changes in the business that let it use the deliverables.',
      'Réalise les changements métier qui permettent d’utiliser les livrables.',
    ],
    responsibilities: [
      'Analyses the impact on the organisation; adapts processes; takes part in acceptance; trains and communicates.',
      'Analyse l’impact sur l’organisation\u00a0; adapte les processus\u00a0; participe à l’acceptation\u00a0; forme et communique.',
    ],
    holder: ['Representatives of the users', 'Représentants des utilisateurs'],
    seat: ['Project meetings', 'Réunions de projet'],
  }),
  role({
    name: team,
    level: 'project',
    mission: ['Creates the deliverables of the project.', 'Produit les livrables du projet.'],
    responsibilities: [
      'Takes part in planning and estimates; does the work as planned; reports progress; raises risks and issues.',
      'Participe à la planification et aux estimations\u00a0; réalise le travail prévu\u00a0; rend compte de l’avancement\u00a0; remonte risques et problèmes.',
    ],
    holder: ['Specialists, internal or of a contractor', 'Spécialistes, internes ou prestataires'],
    seat: ['Project meetings', 'Réunions de projet'],
  }),
  role({
    name: support,
    level: 'portfolio',
    mission: [
      'Supports projects with method, tools and administration.',
      'Appuie les projets par la méthode, les outils et l’administration.',
    ],
    responsibilities: [
      'Keeps artefact templates; consolidates reports; coaches project managers; advises on tailoring.',
      'Tient les modèles d’artefacts\u00a0; consolide les rapports\u00a0; accompagne les chefs de projet\u00a0; conseille l’adaptation de la méthode.',
    ],
    holder: ['PMO', 'PMO'],
    seat: ['PSC: advises', 'PSC\u00a0: conseille'],
  }),
  role({
    name: assurance,
    level: 'project',
    mission: [
      'Checks, independently of the project manager, that the project keeps to its method and standards.',
      'Vérifie, indépendamment du chef de projet, que le projet respecte sa méthode et ses normes.',
    ],
    responsibilities: [
      'Reviews phases and artefacts; reports non-conformities; recommends improvements.',
      'Revoit phases et artefacts\u00a0; signale les non-conformités\u00a0; recommande des améliorations.',
    ],
    holder: ['Quality or audit', 'Qualité ou audit'],
    seat: ['PSC: on request', 'PSC\u00a0: sur demande'],
  }),
];
