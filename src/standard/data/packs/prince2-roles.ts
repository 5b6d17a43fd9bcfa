import { role, text, type Row } from './rows';

/** The project management team of PRINCE2 7. */
export const PRINCE2_ROLES = {
  business: text(['Business layer', 'Direction de l’organisation']),
  board: text(['Project board', 'Comité de pilotage de projet']),
  executive: text(['Executive', 'Exécutif']),
  seniorUser: text(['Senior user', 'Utilisateur principal']),
  seniorSupplier: text(['Senior supplier', 'Fournisseur principal']),
  assurance: text(['Project assurance', 'Assurance projet']),
  changeAuthority: text(['Change authority', 'Autorité de changement']),
  manager: text(['Project manager', 'Chef de projet']),
  teamManager: text(['Team manager', 'Chef d’équipe']),
  support: text(['Project support', 'Support projet']),
  pmo: text(['PMO', 'PMO']),
} as const;

const { business, board, executive, seniorUser, seniorSupplier, assurance, changeAuthority, manager, teamManager, support } = PRINCE2_ROLES;

export const PRINCE2_METHOD_ROLES: readonly Row[] = [
  role({
    name: business,
    level: 'portfolio',
    mission: [
      'Commissions the project and sets the limits within which it is directed.',
      'Commande le projet et fixe les limites dans lesquelles il est dirigé.',
    ],
    responsibilities: [
      'Gives the project mandate; appoints the executive; sets project tolerances; decides when the project forecasts to exceed them.',
      'Donne le mandat de projet\u00a0; nomme l’exécutif\u00a0; fixe les tolérances du projet\u00a0; tranche quand le projet prévoit de les dépasser.',
    ],
    holder: ['Executive management or programme board', 'Direction générale ou comité de programme'],
    seat: ['Portfolio committee: decides', 'Comité de portefeuille\u00a0: décide'],
  }),
  role({
    name: board,
    level: 'project',
    mission: ['Directs the project and answers for its success, together.', 'Dirige le projet et répond collectivement de sa réussite.'],
    responsibilities: [
      'Authorizes initiation, the project, each stage and closure; sets stage tolerances; answers exception reports; assures the project.',
      'Autorise l’initialisation, le projet, chaque séquence et la clôture\u00a0; fixe les tolérances de séquence\u00a0; répond aux rapports d’exception\u00a0; assure le projet.',
    ],
    holder: ['Executive, senior user and senior supplier', 'Exécutif, utilisateur principal et fournisseur principal'],
    seat: ['Project board', 'Comité de pilotage de projet'],
  }),
  role({
    name: executive,
    level: 'project',
    mission: [
      'Owns the business case: the project must stay worth its cost.',
      'Porte le cas d’affaire\u00a0: le projet doit rester justifié par sa valeur.',
    ],
    responsibilities: [
      'Designs and appoints the team; secures funding; chairs the board; has the last word; sees that benefits are reviewed.',
      'Conçoit et nomme l’équipe\u00a0; obtient le financement\u00a0; préside le comité\u00a0; a le dernier mot\u00a0; veille à la revue des bénéfices.',
    ],
    holder: ['Director of the department that pays', 'Directeur de l’entité qui finance'],
    seat: ['Project board: chairs', 'Comité de pilotage\u00a0: préside'],
  }),
  role({
    name: seniorUser,
    level: 'project',
    mission: [
      'Speaks for those who will use the products and draw the benefits.',
      'Représente ceux qui utiliseront les produits et en tireront les bénéfices.',
    ],
    responsibilities: [
      'States needs, quality expectations and acceptance criteria; provides user resources; shows that forecast benefits are realized.',
      'Exprime besoins, attentes de qualité et critères d’acceptation\u00a0; mobilise les utilisateurs\u00a0; démontre que les bénéfices prévus sont réalisés.',
    ],
    holder: ['Manager of the users', 'Responsable des utilisateurs'],
    seat: ['Project board: member', 'Comité de pilotage\u00a0: membre'],
  }),
  role({
    name: seniorSupplier,
    level: 'project',
    mission: [
      'Speaks for those who design, build and provide the products.',
      'Représente ceux qui conçoivent, réalisent et fournissent les produits.',
    ],
    responsibilities: [
      'Provides supplier resources; answers for the quality of what is delivered; settles what concerns suppliers.',
      'Fournit les ressources\u00a0; répond de la qualité de ce qui est livré\u00a0; règle ce qui concerne les fournisseurs.',
    ],
    holder: ['Head of engineering, IT or the supplier', 'Responsable technique, DSI ou prestataire'],
    seat: ['Project board: member', 'Comité de pilotage\u00a0: membre'],
  }),
  role({
    name: assurance,
    level: 'project',
    mission: [
      'Checks for the board, independently of the project manager, that the project is run properly.',
      'Vérifie pour le comité, indépendamment du chef de projet, que le projet est bien conduit.',
    ],
    responsibilities: [
      'Reviews business case, plans, registers and products from the view of business, user and supplier; advises the project manager.',
      'Examine cas d’affaire, plans, registres et produits du point de vue de l’entreprise, des utilisateurs et des fournisseurs\u00a0; conseille le chef de projet.',
    ],
    holder: ['PMO, quality, or somebody whom a board member names', 'PMO, qualité, ou personne désignée par un membre du comité'],
    seat: ['Project board: advises', 'Comité de pilotage\u00a0: conseille'],
  }),
  role({
    name: changeAuthority,
    level: 'project',
    mission: [
      'Decides on requests for change and off-specifications within its delegated limits.',
      'Décide des demandes de changement et des hors-spécifications dans les limites déléguées.',
    ],
    responsibilities: [
      'Answers within the change budget; passes on what exceeds it; keeps the baselines of products consistent.',
      'Répond dans la limite du budget de changement\u00a0; transmet ce qui la dépasse\u00a0; garde cohérentes les versions de référence des produits.',
    ],
    holder: ['Project board, or whom it delegates', 'Comité de pilotage ou son délégataire'],
    seat: ['Change control board: decides', 'Comité des changements\u00a0: décide'],
  }),
  role({
    name: manager,
    level: 'project',
    mission: [
      'Runs the project day to day for the board, within the tolerances of the stage.',
      'Conduit le projet au quotidien pour le comité, dans les tolérances de la séquence.',
    ],
    responsibilities: [
      'Prepares brief, PID and plans; authorizes work packages; keeps the project log; reports highlights; raises exceptions.',
      'Prépare l’exposé, la DIP et les plans\u00a0; autorise les lots de travaux\u00a0; tient les registres et journaux\u00a0; rend compte de la progression\u00a0; signale les exceptions.',
    ],
    holder: ['Project manager', 'Chef de projet'],
    seat: ['Project board: reports', 'Comité de pilotage\u00a0: rapporte'],
  }),
  role({
    name: teamManager,
    level: 'project',
    mission: ['Delivers the products of the work packages that were agreed.', 'Livre les produits des lots de travaux convenus.'],
    responsibilities: [
      'Accepts, executes and delivers work packages; plans the team; reports at checkpoints; raises issues and risks.',
      'Accepte, exécute et livre les lots de travaux\u00a0; planifie l’équipe\u00a0; rend compte aux points de contrôle\u00a0; remonte incidences et risques.',
    ],
    holder: ['Team leader, internal or of a supplier', 'Responsable d’équipe, interne ou prestataire'],
    seat: ['Team meetings', 'Réunions d’équipe'],
  }),
  role({
    name: support,
    level: 'project',
    mission: ['Takes administration off the project manager.', 'Décharge le chef de projet de l’administration.'],
    responsibilities: [
      'Keeps registers and versions of products; collects actuals; prepares reports and meetings; advises on tools and method.',
      'Tient registres et versions des produits\u00a0; collecte le réalisé\u00a0; prépare rapports et réunions\u00a0; conseille sur outils et méthode.',
    ],
    holder: ['PMO', 'PMO'],
    seat: ['None', 'Aucun'],
  }),
];
