import { role, text, type Row } from './rows';

/** Roles of AgilePM, with those of Scrum for the team. */
export const AGILE_ROLES = {
  sponsor: text(['Business sponsor', 'Sponsor métier']),
  visionary: text(['Business visionary', 'Visionnaire métier']),
  coordinator: text(['Technical coordinator', 'Coordinateur technique']),
  manager: text(['Project manager', 'Chef de projet']),
  productOwner: text(['Product owner', 'Product owner']),
  scrumMaster: text(['Scrum master', 'Scrum master']),
  coach: text(['Agile coach', 'Coach agile']),
  developers: text(['Developers', 'Développeurs']),
  ambassador: text(['Business ambassador', 'Ambassadeur métier']),
  users: text(['Users', 'Utilisateurs']),
  pmo: text(['PMO', 'PMO']),
} as const;

const { sponsor, visionary, coordinator, manager, productOwner, scrumMaster, coach, developers, ambassador } = AGILE_ROLES;

export const AGILE_METHOD_ROLES: readonly Row[] = [
  role({
    name: sponsor,
    level: 'project',
    mission: [
      'Champions the project, owns its business case and its budget.',
      'Défend le projet, porte son dossier d’opportunité et son budget.',
    ],
    responsibilities: [
      'Secures funds and people; decides fast; stops what no longer pays; empowers the team.',
      'Obtient fonds et personnes\u00a0; décide vite\u00a0; arrête ce qui ne rapporte plus\u00a0; donne à l’équipe le pouvoir d’agir.',
    ],
    holder: ['Director of the department that benefits', 'Directeur de l’entité bénéficiaire'],
    seat: ['Steering committee: chairs', 'Comité de pilotage\u00a0: préside'],
  }),
  role({
    name: visionary,
    level: 'project',
    mission: ['Carries the vision and keeps every increment on it.', 'Porte la vision et y maintient chaque incrément.'],
    responsibilities: [
      'Says what matters to the business; contributes to high-level requirements and reviews; settles differences between users.',
      'Dit ce qui compte pour le métier\u00a0; contribue aux exigences de haut niveau et aux revues\u00a0; tranche entre utilisateurs.',
    ],
    holder: ['Senior manager of the business', 'Cadre du métier'],
    seat: ['Steering committee: member', 'Comité de pilotage\u00a0: membre'],
  }),
  role({
    name: coordinator,
    level: 'project',
    mission: [
      'Keeps the solution technically sound and in line with the organisation’s standards.',
      'Garde la solution techniquement saine et conforme aux normes de l’organisation.',
    ],
    responsibilities: [
      'Agrees on architecture; assesses technical risk; coordinates teams; approves the solution as fit for deployment.',
      'S’accorde sur l’architecture\u00a0; évalue les risques techniques\u00a0; coordonne les équipes\u00a0; déclare la solution apte au déploiement.',
    ],
    holder: ['Architect or head of engineering', 'Architecte ou responsable technique'],
    seat: ['Steering committee: member', 'Comité de pilotage\u00a0: membre'],
  }),
  role({
    name: manager,
    level: 'project',
    mission: [
      'Plans and watches at the level of releases and phases, and leaves the detail to the team.',
      'Planifie et suit au niveau des versions et des phases, et laisse le détail à l’équipe.',
    ],
    responsibilities: [
      'Keeps the delivery plan, budget and risks; removes what blocks the team; informs the steering committee; keeps this workbook.',
      'Tient plan de livraison, budget et risques\u00a0; lève ce qui bloque l’équipe\u00a0; informe le comité de pilotage\u00a0; tient ce classeur.',
    ],
    holder: ['Project manager', 'Chef de projet'],
    seat: ['Steering committee: reports', 'Comité de pilotage\u00a0: rapporte'],
  }),
  role({
    name: productOwner,
    level: 'project',
    mission: [
      'Maximises the value of the product that the team’s work gives.',
      'Maximise la valeur du produit issu du travail de l’équipe.',
    ],
    responsibilities: [
      'States the product goal; orders the backlog; explains its items; accepts or refuses what is done.',
      'Énonce l’objectif du produit\u00a0; ordonne le backlog\u00a0; en explique les éléments\u00a0; accepte ou refuse ce qui est terminé.',
    ],
    holder: ['One person of the business, with a mandate', 'Une personne du métier, mandatée'],
    seat: ['Sprint planning and review', 'Planification et revue de sprint'],
  }),
  role({
    name: scrumMaster,
    level: 'project',
    mission: ['Makes the team effective and Scrum understood.', 'Rend l’équipe efficace et fait comprendre Scrum.'],
    responsibilities: [
      'Sees that events take place and stay useful; coaches self-management; has impediments removed.',
      'Veille à la tenue et à l’utilité des événements\u00a0; accompagne l’autogestion\u00a0; fait lever les obstacles.',
    ],
    holder: ['Scrum master or team leader', 'Scrum master ou chef d’équipe'],
    seat: ['All events of the team', 'Tous les événements de l’équipe'],
  }),
  role({
    name: developers,
    level: 'project',
    mission: ['Create a usable increment in every sprint.', 'Créent un incrément utilisable à chaque sprint.'],
    responsibilities: [
      'Plan the sprint; keep to the definition of done; adapt the plan every day; answer to each other.',
      'Planifient le sprint\u00a0; respectent la définition de terminé\u00a0; adaptent le plan chaque jour\u00a0; se rendent compte mutuellement.',
    ],
    holder: [
      'All who build: analysts, designers, engineers, testers',
      'Tous ceux qui réalisent\u00a0: analystes, concepteurs, ingénieurs, testeurs',
    ],
    seat: ['All events of the team', 'Tous les événements de l’équipe'],
  }),
  role({
    name: ambassador,
    level: 'project',
    mission: ['Brings the users’ day-to-day knowledge into the team.', 'Apporte à l’équipe la connaissance quotidienne des utilisateurs.'],
    responsibilities: [
      'Details requirements; tries what is built; organises user acceptance and training.',
      'Détaille les exigences\u00a0; essaie ce qui est réalisé\u00a0; organise la recette et la formation des utilisateurs.',
    ],
    holder: ['Experienced user', 'Utilisateur expérimenté'],
    seat: ['Sprint review', 'Revue de sprint'],
  }),
  role({
    name: coach,
    level: 'portfolio',
    mission: ['Helps teams and managers to work in an agile way.', 'Aide équipes et responsables à travailler de façon agile.'],
    responsibilities: [
      'Tailors the method; trains roles; follows the health of teams; shares what works.',
      'Adapte la méthode\u00a0; forme aux rôles\u00a0; suit la santé des équipes\u00a0; partage ce qui marche.',
    ],
    holder: ['PMO or centre of expertise', 'PMO ou centre d’expertise'],
    seat: ['None', 'Aucun'],
  }),
];
