import type { Text } from '../../../words/text';
import { AGILE_ROLES as ROLES } from './agile-roles';
import { ALL, ALL_PROJECTS, deliverable, FROM_MEDIUM, LARGE, phase, policy, type Row } from './rows';

export const AGILE_PHASES: readonly Row[] = [
  phase({
    phase: 'idea',
    gate: 'idea',
    purpose: [
      'Start only the right projects, and start them with a clear objective.',
      'Ne lancer que les bons projets, avec un objectif clair.',
    ],
    deliverables: ['Terms of reference', 'Termes de référence'],
    question: ['Is it worth a look at feasibility?', 'Cela mérite-t-il d’étudier la faisabilité\u00a0?'],
    decidedBy: ROLES.sponsor,
  }),
  phase({
    phase: 'feasibility',
    gate: 'feasibility',
    purpose: [
      'Find out whether the project is likely feasible and worth it, and stop early where it is not.',
      'Savoir si le projet est vraisemblablement faisable et utile, et arrêter tôt s’il ne l’est pas.',
    ],
    deliverables: [
      'Feasibility assessment; outline business case; outline plan',
      'Étude de faisabilité\u00a0; ébauche du dossier d’opportunité\u00a0; ébauche de plan',
    ],
    question: ['Do we lay the foundations?', 'Posons-nous les fondations\u00a0?'],
    decidedBy: ROLES.sponsor,
  }),
  phase({
    phase: 'planning',
    gate: 'planning',
    purpose: [
      'Understand scope, solution and way of working well enough to start, and not more.',
      'Comprendre périmètre, solution et façon de travailler juste assez pour commencer.',
    ],
    deliverables: [
      'Business case; prioritised backlog; architecture; delivery plan; definition of done',
      'Dossier d’opportunité\u00a0; backlog priorisé\u00a0; architecture\u00a0; plan de livraison\u00a0; définition de terminé',
    ],
    question: ['Are the foundations firm enough to develop on?', 'Les fondations sont-elles assez solides pour développer\u00a0?'],
    decidedBy: ROLES.sponsor,
  }),
  phase({
    phase: 'execution',
    gate: 'execution',
    purpose: [
      'Develop the solution increment by increment, in sprints of fixed length, with users at hand.',
      'Développer la solution incrément par incrément, en sprints de durée fixe, avec les utilisateurs.',
    ],
    deliverables: [
      'Increments; sprint reviews; burn-up; retrospectives',
      'Incréments\u00a0; revues de sprint\u00a0; burn-up\u00a0; rétrospectives',
    ],
    question: ['Is the release good enough to deploy?', 'La version est-elle assez bonne pour être déployée\u00a0?'],
    decidedBy: ROLES.visionary,
  }),
  phase({
    phase: 'acceptance',
    gate: 'acceptance',
    purpose: [
      'Bring a release into use; then develop the next one, or end the project.',
      'Mettre une version en service\u00a0; puis développer la suivante, ou finir le projet.',
    ],
    deliverables: ['Deployed release; training; handover to support', 'Version déployée\u00a0; formation\u00a0; passage au support'],
    question: ['Is the release in use, and do we go on?', 'La version est-elle en service, et continuons-nous\u00a0?'],
    decidedBy: ROLES.sponsor,
  }),
  phase({
    phase: 'closure',
    gate: 'closure',
    purpose: ['Check after a while that the expected benefits have come.', 'Vérifier après un temps que les bénéfices attendus sont là.'],
    deliverables: ['Benefits assessment; lessons learned', 'Évaluation des bénéfices\u00a0; retour d’expérience'],
    question: [
      'Were the benefits realised, and what do we do about the rest?',
      'Les bénéfices sont-ils réalisés, et que faire du reste\u00a0?',
    ],
    decidedBy: ROLES.sponsor,
  }),
];

/** What is handed over, with the sheets that hold it. */
export const agileProducts = (sheet: (key: string) => Text): readonly Row[] => [
  deliverable({
    gate: 'idea',
    name: ['Terms of reference', 'Termes de référence'],
    purpose: ['Which business problem, for whom, within which limits.', 'Quel problème métier, pour qui, dans quelles limites.'],
    sheet: sheet('project'),
    sizes: ALL,
    writer: ROLES.visionary,
    approver: ROLES.sponsor,
  }),
  deliverable({
    gate: 'feasibility',
    name: ['Business case', 'Dossier d’opportunité'],
    purpose: [
      'Value, cost and risk; outlined first, firm at the foundations.',
      'Valeur, coût et risque\u00a0; ébauché d’abord, ferme aux fondations.',
    ],
    sheet: null,
    sizes: FROM_MEDIUM,
    writer: ROLES.visionary,
    approver: ROLES.sponsor,
  }),
  deliverable({
    gate: 'planning',
    name: ['Foundation summary', 'Synthèse des fondations'],
    purpose: [
      'Vision, product goal, scope, means and limits on one page.',
      'Vision, objectif du produit, périmètre, moyens et limites sur une page.',
    ],
    sheet: sheet('charter'),
    sizes: ALL,
    writer: ROLES.manager,
    approver: ROLES.sponsor,
  }),
  deliverable({
    gate: 'planning',
    name: ['Prioritised backlog', 'Backlog priorisé'],
    purpose: ['Everything that is wanted, ordered, sized at a high level.', 'Tout ce qui est attendu, ordonné, estimé à haut niveau.'],
    sheet: sheet('backlog'),
    sizes: ALL,
    writer: ROLES.productOwner,
    approver: ROLES.visionary,
  }),
  deliverable({
    gate: 'planning',
    name: ['Delivery plan and releases', 'Plan de livraison et versions'],
    purpose: ['Which release goes out when, in how many sprints.', 'Quelle version sort quand, en combien de sprints.'],
    sheet: sheet('releases'),
    sizes: ALL,
    writer: ROLES.manager,
    approver: ROLES.sponsor,
  }),
  deliverable({
    gate: 'planning',
    name: ['Definition of done', 'Définition de terminé'],
    purpose: ['What is true of everything that the team calls done.', 'Ce qui est vrai de tout ce que l’équipe dit terminé.'],
    sheet: sheet('quality'),
    sizes: ALL,
    writer: ROLES.developers,
    approver: ROLES.productOwner,
  }),
  deliverable({
    gate: 'planning',
    name: ['Budget by month', 'Budget mensualisé'],
    purpose: ['Cost of the team and of the rest, by month.', 'Coût de l’équipe et du reste, par mois.'],
    sheet: sheet('budget'),
    sizes: ALL,
    writer: ROLES.manager,
    approver: ROLES.sponsor,
  }),
  deliverable({
    gate: 'planning',
    name: ['Risks', 'Risques'],
    purpose: ['What may hinder or help, each with an owner.', 'Ce qui peut freiner ou aider, avec un responsable.'],
    sheet: sheet('raid'),
    sizes: ALL,
    writer: ROLES.manager,
    approver: ROLES.sponsor,
  }),
  deliverable({
    gate: 'planning',
    name: ['Stakeholders', 'Parties prenantes'],
    purpose: ['Who is concerned, and who speaks for the users.', 'Qui est concerné, et qui parle pour les utilisateurs.'],
    sheet: sheet('stakeholders'),
    sizes: FROM_MEDIUM,
    writer: ROLES.manager,
    approver: ROLES.visionary,
  }),
  deliverable({
    gate: 'execution',
    name: ['Sprint plans and results', 'Plans et résultats des sprints'],
    purpose: ['Goal, commitment, what was finished, velocity.', 'Objectif, engagement, ce qui est terminé, vélocité.'],
    sheet: sheet('sprints'),
    sizes: ALL,
    writer: ROLES.developers,
    approver: ROLES.productOwner,
  }),
  deliverable({
    gate: 'execution',
    name: ['Burn-up', 'Burn-up'],
    purpose: ['Points done against points in scope.', 'Points terminés face aux points au périmètre.'],
    sheet: sheet('burnUp'),
    sizes: ALL,
    writer: ROLES.scrumMaster,
    approver: ROLES.productOwner,
  }),
  deliverable({
    gate: 'execution',
    name: ['Status reports', 'Rapports d’avancement'],
    purpose: ['Rating, achievements, next steps and decisions needed.', 'Météo, réalisations, prochaines étapes et décisions attendues.'],
    sheet: sheet('status'),
    sizes: ALL,
    writer: ROLES.manager,
    approver: ROLES.sponsor,
  }),
  deliverable({
    gate: 'acceptance',
    name: ['Deployment and adoption plan', 'Plan de déploiement et d’adoption'],
    purpose: [
      'Who changes what, with which help, and how many work the new way.',
      'Qui change quoi, avec quel appui, et combien travaillent de la nouvelle façon.',
    ],
    sheet: sheet('adoption'),
    sizes: LARGE,
    writer: ROLES.ambassador,
    approver: ROLES.visionary,
  }),
  deliverable({
    gate: 'acceptance',
    name: ['Retrospectives and lessons', 'Rétrospectives et enseignements'],
    purpose: [
      'What the team, and others after it, should keep or change.',
      'Ce que l’équipe, et d’autres après elle, devraient garder ou changer.',
    ],
    sheet: sheet('lessons'),
    sizes: ALL,
    writer: ROLES.scrumMaster,
    approver: ROLES.pmo,
  }),
  deliverable({
    gate: 'closure',
    name: ['Benefits assessment', 'Évaluation des bénéfices'],
    purpose: [
      'What the releases brought, measured against the business case.',
      'Ce que les versions ont apporté, mesuré face au dossier d’opportunité.',
    ],
    sheet: sheet('benefits'),
    sizes: FROM_MEDIUM,
    writer: ROLES.productOwner,
    approver: ROLES.sponsor,
  }),
];

export const AGILE_POLICIES: readonly Row[] = [
  policy(
    ['Time and money are fixed, scope varies', 'Délais et coûts fixes, périmètre variable'],
    [
      'A release keeps its date and its budget; what does not fit is left out by MoSCoW. At most 60% of the effort is on must-haves, so that there is something to leave out.',
      'Une version garde sa date et son budget\u00a0; ce qui n’entre pas est laissé de côté selon MoSCoW. 60\u00a0% au plus de l’effort porte sur les indispensables, pour qu’il reste de quoi laisser.',
    ],
    ALL_PROJECTS,
    ROLES.sponsor,
  ),
  policy(
    ['Sprints', 'Sprints'],
    [
      'Sprints have the same length, four weeks at most. Each ends with a review with users, a retrospective, and its numbers in this workbook within two days.',
      'Les sprints ont la même durée, quatre semaines au plus. Chacun s’achève par une revue avec les utilisateurs, une rétrospective, et ses chiffres dans ce classeur sous deux jours.',
    ],
    ALL_PROJECTS,
    ROLES.scrumMaster,
  ),
  policy(
    ['Backlog', 'Backlog'],
    [
      'One backlog and one product owner for each product. Only items that are ready enter a sprint; only items that meet the definition of done count as done.',
      'Un seul backlog et un seul product owner par produit. Seul un élément prêt entre dans un sprint\u00a0; seul un élément conforme à la définition de terminé compte comme terminé.',
    ],
    ALL_PROJECTS,
    ROLES.productOwner,
  ),
];
