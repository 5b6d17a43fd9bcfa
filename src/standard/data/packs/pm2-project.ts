import { PM2_ROLES as ROLES } from './pm2-roles';
import { activity, check, gate, message, text, type Row } from './rows';

export const PM2_GATES: readonly Row[] = [
  gate(
    'idea',
    'The project initiation request states need, context, expected outcomes and a project owner.',
    'La demande d’initiation énonce besoin, contexte, résultats attendus et un propriétaire du projet.',
  ),
  gate(
    'feasibility',
    'Business case and project charter are approved; PSC, business manager and project manager are appointed.',
    'Le dossier d’opportunité et la charte de projet sont approuvés\u00a0; le PSC, le responsable métier et le chef de projet sont nommés.',
  ),
  gate(
    'planning',
    'Project handbook, stakeholder matrix and work plan are approved and form the baseline; acceptance, transition and business implementation are planned.',
    'Le manuel du projet, la matrice des parties prenantes et le plan de travail sont approuvés et forment la référence\u00a0; acceptation, transition et mise en œuvre métier sont planifiées.',
  ),
  gate(
    'acceptance',
    'The deliverables are provisionally accepted by the project owner, the transition is carried out, and what stays open is agreed.',
    'Les livrables sont acceptés provisoirement par le propriétaire du projet, la transition est effectuée, et les points restants sont convenus.',
  ),
  gate(
    'closure',
    'Final acceptance is given; the project-end report with lessons and recommendations is approved; documents are archived, the team is released.',
    'L’acceptation définitive est prononcée\u00a0; le rapport de fin de projet avec leçons et recommandations est approuvé\u00a0; les documents sont archivés, l’équipe est libérée.',
  ),
];

export const PM2_CHECKS: readonly Row[] = [
  check(
    'feasibility',
    [
      'Does the business case compare alternatives and justify the one chosen?',
      'Le dossier d’opportunité compare-t-il des solutions et justifie-t-il celle retenue\u00a0?',
    ],
    ['Business case', 'Dossier d’opportunité'],
  ),
  check(
    'feasibility',
    [
      'Does the charter state scope, cost, time, constraints, risks and success criteria?',
      'La charte énonce-t-elle périmètre, coûts, délais, contraintes, risques et critères de succès\u00a0?',
    ],
    ['Sheet Project charter', 'Feuille Charte de projet'],
  ),
  check(
    'planning',
    [
      'Was the planning kick-off meeting held, and are its minutes kept?',
      'La réunion de lancement de la planification a-t-elle eu lieu, et son compte rendu est-il conservé\u00a0?',
    ],
    ['Sheet Minutes of meetings', 'Feuille Comptes rendus'],
  ),
  check(
    'planning',
    [
      'Does the project handbook say how the method is tailored and which logs, plans and thresholds apply?',
      'Le manuel du projet dit-il comment la méthode est adaptée et quels registres, plans et seuils s’appliquent\u00a0?',
    ],
    ['Project handbook', 'Manuel du projet'],
  ),
  check(
    'planning',
    [
      'Is every stakeholder in the matrix, with role, influence and strategy?',
      'Chaque partie prenante figure-t-elle dans la matrice, avec rôle, influence et stratégie\u00a0?',
    ],
    ['Sheet Stakeholder matrix', 'Feuille Matrice des parties prenantes'],
  ),
  check(
    'planning',
    [
      'Does the work plan hold work breakdown, estimates and schedule for every deliverable?',
      'Le plan de travail comprend-il décomposition, estimations et calendrier de chaque livrable\u00a0?',
    ],
    ['Sheet Project work plan', 'Feuille Plan de travail du projet'],
  ),
  check(
    'planning',
    [
      'Are the acceptance criteria of each deliverable agreed with who accepts it?',
      'Les critères d’acceptation de chaque livrable sont-ils convenus avec qui l’accepte\u00a0?',
    ],
    ['Sheet Deliverables acceptance', 'Feuille Acceptation des livrables'],
  ),
  check(
    'acceptance',
    [
      'Was every change to the baseline decided and written in the change log?',
      'Chaque changement de la référence a-t-il été décidé et inscrit au registre des changements\u00a0?',
    ],
    ['Sheet Change log', 'Feuille Registre des changements'],
  ),
  check(
    'acceptance',
    [
      'Were risks, issues and decisions logged and reviewed at each status meeting?',
      'Risques, problèmes et décisions ont-ils été inscrits et revus à chaque réunion d’avancement\u00a0?',
    ],
    ['Sheets Risk and issue logs, Decision log', 'Feuilles Registres risques et problèmes, Registre des décisions'],
  ),
  check(
    'acceptance',
    [
      'Are transition to operations and business implementation carried out as planned?',
      'La transition vers l’exploitation et la mise en œuvre métier sont-elles réalisées comme prévu\u00a0?',
    ],
    ['Transition plan; sheet Business implementation plan', 'Plan de transition\u00a0; feuille Plan de mise en œuvre métier'],
  ),
  check(
    'closure',
    [
      'Did the team review the project, and are lessons and recommendations after the project written?',
      'L’équipe a-t-elle fait la revue du projet, et les leçons et recommandations post-projet sont-elles écrites\u00a0?',
    ],
    ['Sheet Lessons learned; project-end report', 'Feuille REX\u00a0; rapport de fin de projet'],
  ),
];

export const PM2_MESSAGES: readonly Row[] = [
  message(
    ROLES.steering,
    [
      'Project status report: progress, risks, issues, changes; decisions that are needed.',
      'Rapport d’avancement\u00a0: progrès, risques, problèmes, changements\u00a0; décisions attendues.',
    ],
    'meeting',
    'monthly',
    ROLES.manager,
  ),
  message(
    ROLES.team,
    ['Progress, obstacles and work of the week.', 'Avancement, obstacles et travaux de la semaine.'],
    'meeting',
    'weekly',
    ROLES.manager,
  ),
  message(
    ROLES.implementation,
    ['What changes in the business, when, and what has to be prepared.', 'Ce qui change dans le métier, quand, et ce qu’il faut préparer.'],
    'meeting',
    'fortnightly',
    ROLES.businessManager,
  ),
  message(
    text(['Users concerned', 'Utilisateurs concernés']),
    ['What changes for them, when, and what help they get.', 'Ce qui change pour eux, quand, et l’accompagnement prévu.'],
    'newsletter',
    'atMilestones',
    ROLES.businessManager,
  ),
  message(
    ROLES.support,
    ['This workbook, up to date, for the consolidation of the portfolio.', 'Ce classeur à jour, pour la consolidation du portefeuille.'],
    'workspace',
    'monthly',
    ROLES.manager,
  ),
];

const { governance, steering, owner, provider, businessManager, manager, implementation, team, support } = ROLES;

/** Responsibilities as the guide's RASCI tables give them; who supports stands in a column of its own. */
export const PM2_ACTIVITIES: readonly Row[] = [
  {
    ...activity({
      phase: 'feasibility',
      activity: ['Project initiation request', 'Demande d’initiation de projet'],
      responsible: [owner],
      accountable: governance,
      consulted: [provider],
      informed: [support],
    }),
    own_supports: businessManager,
  },
  {
    ...activity({
      phase: 'feasibility',
      activity: ['Business case', 'Dossier d’opportunité'],
      responsible: [businessManager],
      accountable: owner,
      consulted: [provider, manager],
      informed: [steering],
    }),
    own_supports: manager,
  },
  {
    ...activity({
      phase: 'feasibility',
      activity: ['Project charter', 'Charte de projet'],
      responsible: [manager],
      accountable: owner,
      consulted: [provider, implementation],
      informed: [team],
    }),
    own_supports: businessManager,
  },
  {
    ...activity({
      phase: 'planning',
      activity: ['Project handbook and work plan', 'Manuel du projet et plan de travail'],
      responsible: [manager],
      accountable: steering,
      consulted: [businessManager, implementation],
      informed: [support],
    }),
    own_supports: team,
  },
  {
    ...activity({
      phase: 'planning',
      activity: ['Transition and business implementation plans', 'Plans de transition et de mise en œuvre métier'],
      responsible: [businessManager],
      accountable: owner,
      consulted: [manager],
      informed: [team],
    }),
    own_supports: implementation,
  },
  {
    ...activity({
      phase: 'execution',
      activity: ['Deliverables', 'Production des livrables'],
      responsible: [team],
      accountable: manager,
      consulted: [implementation],
      informed: [businessManager],
    }),
    own_supports: provider,
  },
  {
    ...activity({
      phase: 'monitorControl',
      activity: ['Changes with a high impact', 'Changements à fort impact'],
      responsible: [manager],
      accountable: steering,
      consulted: [businessManager, provider],
      informed: [team],
    }),
    own_supports: support,
  },
  {
    ...activity({
      phase: 'execution',
      activity: ['Acceptance of deliverables', 'Acceptation des livrables'],
      responsible: [businessManager],
      accountable: owner,
      consulted: [manager],
      informed: [steering],
    }),
    own_supports: implementation,
  },
  {
    ...activity({
      phase: 'closure',
      activity: ['Project-end report', 'Rapport de fin de projet'],
      responsible: [manager],
      accountable: owner,
      consulted: [businessManager, team],
      informed: [steering, governance],
    }),
    own_supports: support,
  },
];
