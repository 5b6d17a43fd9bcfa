import { PRINCE2_ROLES as ROLES } from './prince2-roles';
import { activity, check, gate, message, text, type Row } from './rows';

export const PRINCE2_GATES: readonly Row[] = [
  gate(
    'idea',
    'There is a mandate: what is wanted, why, by whom, and who will be the executive.',
    'Un mandat existe\u00a0: ce qui est voulu, pourquoi, par qui, et qui sera l’exécutif.',
  ),
  gate(
    'feasibility',
    'The project brief and the plan of the initiation stage are ready; the outline business case is worth an initiation; the team is named.',
    'L’exposé du projet et le plan de la séquence d’initialisation sont prêts\u00a0; l’ébauche du cas d’affaire mérite une initialisation\u00a0; l’équipe est nommée.',
  ),
  gate(
    'planning',
    'The PID is complete: business case, project plan, management approaches and controls agree; tolerances are set; the next stage plan is ready.',
    'La DIP est complète\u00a0: cas d’affaire, plan de projet, approches de management et contrôles concordent\u00a0; les tolérances sont fixées\u00a0; le plan de la séquence suivante est prêt.',
  ),
  gate(
    'execution',
    'The stage that ends delivered its products within tolerances or by an accepted exception plan; the business case still holds; the next stage plan is ready.',
    'La séquence qui s’achève a livré ses produits dans les tolérances ou selon un plan d’exception accepté\u00a0; le cas d’affaire tient toujours\u00a0; le plan de la séquence suivante est prêt.',
  ),
  gate(
    'closure',
    'The acceptance criteria are met, products are handed over, open issues and risks have owners, lessons are reported, benefit reviews are planned.',
    'Les critères d’acceptation sont satisfaits, les produits remis, les incidences et risques ouverts attribués, les leçons rapportées, les revues de bénéfices planifiées.',
  ),
];

export const PRINCE2_CHECKS: readonly Row[] = [
  check(
    'feasibility',
    [
      'Are executive and project manager appointed, and were earlier lessons sought?',
      'L’exécutif et le chef de projet sont-ils nommés, et les leçons antérieures recherchées\u00a0?',
    ],
    ['Principles: defined roles, learn from experience', 'Principes\u00a0: rôles définis, leçons de l’expérience'],
  ),
  check(
    'feasibility',
    [
      'Does the project product description state quality expectations and acceptance criteria?',
      'La description du produit du projet énonce-t-elle attentes de qualité et critères d’acceptation\u00a0?',
    ],
    ['Sheet Acceptance criteria', 'Feuille Critères d’acceptation'],
  ),
  check(
    'planning',
    [
      'Is there a business case that the executive owns, with benefits, dis-benefits, costs, time and major risks?',
      'Existe-t-il un cas d’affaire porté par l’exécutif, avec bénéfices, effets négatifs, coûts, délais et risques majeurs\u00a0?',
    ],
    ['Practice: business case', 'Pratique\u00a0: cas d’affaire'],
  ),
  check(
    'planning',
    [
      'Are tolerances agreed for time, cost, quality, scope, benefits, risk and sustainability?',
      'Des tolérances sont-elles convenues pour délais, coûts, qualité, périmètre, bénéfices, risques et durabilité\u00a0?',
    ],
    ['Principle: manage by exception', 'Principe\u00a0: management par exception'],
  ),
  check(
    'planning',
    [
      'Does every product of the plan have a description with quality criteria, method and responsibilities?',
      'Chaque produit du plan a-t-il une description avec critères de qualité, méthode et responsabilités\u00a0?',
    ],
    ['Principle: focus on products', 'Principe\u00a0: focalisation sur les produits'],
  ),
  check(
    'planning',
    ['Is it written how the method is tailored to the project?', 'L’adaptation de la méthode au projet est-elle écrite\u00a0?'],
    ['Principle: tailor to suit the project', 'Principe\u00a0: adaptation au projet'],
  ),
  check(
    'execution',
    [
      'Was every product of the stage reviewed as planned and recorded in the quality register?',
      'Chaque produit de la séquence a-t-il été revu comme prévu et inscrit au registre qualité\u00a0?',
    ],
    ['Sheet Quality register', 'Feuille Registre qualité'],
  ),
  check(
    'execution',
    [
      'Were forecasts beyond tolerance raised at once as exceptions?',
      'Les prévisions hors tolérance ont-elles été signalées aussitôt comme exceptions\u00a0?',
    ],
    ['Practice: progress', 'Pratique\u00a0: progression'],
  ),
  check(
    'execution',
    [
      'Was every issue examined for its effect on the business case, plans and risks before it was decided?',
      'L’effet de chaque incidence sur le cas d’affaire, les plans et les risques a-t-il été examiné avant la décision\u00a0?',
    ],
    ['Practice: issues', 'Pratique\u00a0: incidences'],
  ),
  check(
    'execution',
    [
      'Are business case, project plan and registers updated for the board’s decision?',
      'Cas d’affaire, plan de projet et registres sont-ils à jour pour la décision du comité\u00a0?',
    ],
    ['Process: managing a stage boundary', 'Processus\u00a0: gérer une limite de séquence'],
  ),
  check(
    'closure',
    [
      'Has the senior user confirmed that the acceptance criteria are met?',
      'L’utilisateur principal a-t-il confirmé que les critères d’acceptation sont satisfaits\u00a0?',
    ],
    ['Sheet Acceptance criteria', 'Feuille Critères d’acceptation'],
  ),
  check(
    'closure',
    [
      'Are follow-on actions, benefit reviews and lessons handed to those who stay?',
      'Actions de suite, revues de bénéfices et leçons sont-elles confiées à ceux qui restent\u00a0?',
    ],
    ['Process: closing a project', 'Processus\u00a0: clore le projet'],
  ),
];

export const PRINCE2_MESSAGES: readonly Row[] = [
  message(
    ROLES.board,
    [
      'Highlight report: stage status against tolerances, products, risks, issues, outlook.',
      'Rapport de progression\u00a0: état de la séquence face aux tolérances, produits, risques, incidences, perspectives.',
    ],
    'report',
    'monthly',
    ROLES.manager,
  ),
  message(
    ROLES.manager,
    ['Checkpoint report: progress of each work package.', 'Rapport de point de contrôle\u00a0: avancement de chaque lot de travaux.'],
    'report',
    'weekly',
    ROLES.teamManager,
  ),
  message(
    ROLES.board,
    [
      'End stage report and next stage plan, for authorization.',
      'Rapport de fin de séquence et plan de la séquence suivante, pour autorisation.',
    ],
    'meeting',
    'atMilestones',
    ROLES.manager,
  ),
  message(
    ROLES.board,
    [
      'Exception report, as soon as a tolerance is forecast to be exceeded.',
      'Rapport d’exception, dès qu’un dépassement de tolérance est prévu.',
    ],
    'report',
    'onDemand',
    ROLES.manager,
  ),
  message(
    text(['Users concerned', 'Utilisateurs concernés']),
    ['What changes for them, when, and what help they get.', 'Ce qui change pour eux, quand, et l’accompagnement prévu.'],
    'newsletter',
    'atMilestones',
    ROLES.seniorUser,
    ROLES.manager,
  ),
  message(
    ROLES.pmo,
    ['This workbook, up to date, for the consolidation of the portfolio.', 'Ce classeur à jour, pour la consolidation du portefeuille.'],
    'workspace',
    'monthly',
    ROLES.manager,
  ),
];

const { board, executive, seniorUser, seniorSupplier, assurance, manager, teamManager, support, pmo, changeAuthority } = ROLES;

export const PRINCE2_ACTIVITIES: readonly Row[] = [
  activity({
    phase: 'idea',
    activity: ['Project brief', 'Exposé du projet'],
    responsible: [manager],
    accountable: executive,
    consulted: [seniorUser, seniorSupplier, assurance],
    informed: [pmo],
  }),
  activity({
    phase: 'planning',
    activity: ['Project initiation documentation (PID)', 'Documentation d’initialisation de projet (DIP)'],
    responsible: [manager],
    accountable: executive,
    consulted: [seniorUser, seniorSupplier, assurance],
    informed: [teamManager, pmo],
  }),
  activity({
    phase: 'execution',
    activity: ['Stage plan and work packages', 'Plan de séquence et lots de travaux'],
    responsible: [manager, teamManager],
    accountable: board,
    consulted: [assurance],
    informed: [support, pmo],
  }),
  activity({
    phase: 'execution',
    activity: ['Products and their quality records', 'Produits et leurs enregistrements qualité'],
    responsible: [teamManager],
    accountable: seniorSupplier,
    consulted: [seniorUser, assurance],
    informed: [manager],
  }),
  activity({
    phase: null,
    activity: ['Decision on requests for change', 'Décision sur les demandes de changement'],
    responsible: [changeAuthority],
    accountable: board,
    consulted: [manager, assurance],
    informed: [teamManager, support],
  }),
  activity({
    phase: null,
    activity: ['Risk register and issue register', 'Registre des risques et registre des incidences'],
    responsible: [manager, support],
    accountable: manager,
    consulted: [teamManager, assurance],
    informed: [board],
  }),
  activity({
    phase: 'closure',
    activity: ['Acceptance and handover of products', 'Acceptation et remise des produits'],
    responsible: [manager, teamManager],
    accountable: seniorUser,
    consulted: [assurance],
    informed: [executive, pmo],
  }),
  activity({
    phase: 'closure',
    activity: ['End project report, lessons and benefit reviews', 'Rapport de fin de projet, leçons et revues de bénéfices'],
    responsible: [manager],
    accountable: executive,
    consulted: [seniorUser, support],
    informed: [board, pmo],
  }),
];
