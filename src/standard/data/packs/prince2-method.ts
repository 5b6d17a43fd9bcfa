import type { Text } from '../../../words/text';
import { PRINCE2_ROLES as ROLES } from './prince2-roles';
import { ALL, ALL_PROJECTS, deliverable, FROM_MEDIUM, LARGE, phase, policy, type Row } from './rows';

export const PRINCE2_STAGES: readonly Row[] = [
  phase({
    phase: 'idea',
    gate: 'feasibility',
    purpose: [
      'Starting up: make sure that there is a worthwhile, viable project before anything is committed to it.',
      'Élaborer le projet\u00a0: s’assurer qu’un projet utile et viable existe avant d’y engager quoi que ce soit.',
    ],
    deliverables: [
      'Project mandate; project brief; outline business case; project product description; initiation stage plan',
      'Mandat de projet\u00a0; exposé du projet\u00a0; ébauche du cas d’affaire\u00a0; description du produit du projet\u00a0; plan de la séquence d’initialisation',
    ],
    question: ['Is it worth planning this project in full?', 'Ce projet mérite-t-il d’être planifié en détail\u00a0?'],
    decidedBy: ROLES.board,
  }),
  phase({
    phase: 'planning',
    gate: 'planning',
    purpose: [
      'Lay firm foundations: what is to be done, how it is controlled, and why it is worth it.',
      'Poser des bases solides\u00a0: ce qui est à faire, comment c’est contrôlé, et pourquoi cela en vaut la peine.',
    ],
    deliverables: [
      'PID: business case, project plan, management approaches, controls; benefits management approach; next stage plan',
      'DIP\u00a0: cas d’affaire, plan de projet, approches de management, contrôles\u00a0; approche de gestion des bénéfices\u00a0; plan de la séquence suivante',
    ],
    question: [
      'Do we commit to the project, with which tolerances?',
      'Nous engageons-nous dans le projet, et avec quelles tolérances\u00a0?',
    ],
    decidedBy: ROLES.board,
  }),
  phase({
    phase: 'execution',
    gate: 'execution',
    purpose: [
      'Assign, watch and accept work packages; deal with issues and risks; stay within the tolerances of the stage. Repeated as often as planned.',
      'Attribuer, suivre et accepter les lots de travaux\u00a0; traiter incidences et risques\u00a0; rester dans les tolérances de la séquence. Répétée autant de fois que prévu.',
    ],
    deliverables: [
      'Products; checkpoint and highlight reports; registers; end stage report; next stage or exception plan',
      'Produits\u00a0; rapports de point de contrôle et de progression\u00a0; registres\u00a0; rapport de fin de séquence\u00a0; plan de séquence suivante ou d’exception',
    ],
    question: [
      'Is the project still justified, and do we authorize the next stage?',
      'Le projet est-il toujours justifié, et autorisons-nous la séquence suivante\u00a0?',
    ],
    decidedBy: ROLES.board,
  }),
  phase({
    phase: 'closure',
    gate: 'closure',
    purpose: [
      'Confirm acceptance, hand the products over and give back the mandate.',
      'Confirmer l’acceptation, remettre les produits et rendre le mandat.',
    ],
    deliverables: [
      'Accepted products; end project report; lessons report; follow-on action recommendations; updated benefits management approach',
      'Produits acceptés\u00a0; rapport de fin de projet\u00a0; rapport des leçons\u00a0; recommandations d’actions de suite\u00a0; approche de gestion des bénéfices à jour',
    ],
    question: [
      'Was everything delivered and accepted, and who reviews the benefits from now on?',
      'Tout est-il livré et accepté, et qui revoit désormais les bénéfices\u00a0?',
    ],
    decidedBy: ROLES.board,
  }),
];

/** The management products, with the sheets that hold them. */
export const prince2Products = (sheet: (key: string) => Text): readonly Row[] => [
  deliverable({
    gate: 'idea',
    name: ['Project mandate', 'Mandat de projet'],
    purpose: ['What is wanted and why: it triggers the start-up.', 'Ce qui est voulu et pourquoi\u00a0: il déclenche l’élaboration.'],
    sheet: sheet('project'),
    sizes: ALL,
    writer: ROLES.business,
    approver: ROLES.business,
  }),
  deliverable({
    gate: 'feasibility',
    name: ['Project brief', 'Exposé du projet'],
    purpose: [
      'Objectives, scope, approach, team and outline business case.',
      'Objectifs, périmètre, approche, équipe et ébauche du cas d’affaire.',
    ],
    sheet: sheet('charter'),
    sizes: ALL,
    writer: ROLES.manager,
    approver: ROLES.board,
  }),
  deliverable({
    gate: 'feasibility',
    name: ['Project product description', 'Description du produit du projet'],
    purpose: [
      'What the project must deliver to be accepted, with acceptance criteria and tolerances.',
      'Ce que le projet doit livrer pour être accepté, avec critères d’acceptation et tolérances.',
    ],
    sheet: sheet('requirements'),
    sizes: ALL,
    writer: ROLES.seniorUser,
    approver: ROLES.board,
  }),
  deliverable({
    gate: 'planning',
    name: ['Business case', 'Cas d’affaire'],
    purpose: [
      'Why the project is done: options, benefits, dis-benefits, costs, time, risks.',
      'Pourquoi le projet est conduit\u00a0: options, bénéfices, effets négatifs, coûts, délais, risques.',
    ],
    sheet: null,
    sizes: ALL,
    writer: ROLES.executive,
    approver: ROLES.board,
  }),
  deliverable({
    gate: 'planning',
    name: ['Project initiation documentation (PID)', 'Documentation d’initialisation de projet (DIP)'],
    purpose: [
      'The contract between project manager and board; this workbook is most of it.',
      'Le contrat entre chef de projet et comité\u00a0; ce classeur en est l’essentiel.',
    ],
    sheet: sheet('guide'),
    sizes: FROM_MEDIUM,
    writer: ROLES.manager,
    approver: ROLES.board,
  }),
  deliverable({
    gate: 'planning',
    name: ['Project plan and stage plans', 'Plan de projet et plans de séquence'],
    purpose: [
      'Products, activities, dates and resources, stage by stage.',
      'Produits, activités, dates et ressources, séquence par séquence.',
    ],
    sheet: sheet('tasks'),
    sizes: ALL,
    writer: ROLES.manager,
    approver: ROLES.board,
  }),
  deliverable({
    gate: 'planning',
    name: ['Budget by month', 'Budget mensualisé'],
    purpose: ['Cost of the plan, change budget and risk budget.', 'Coût du plan, budget de changement et budget de risque.'],
    sheet: sheet('budget'),
    sizes: ALL,
    writer: ROLES.manager,
    approver: ROLES.executive,
  }),
  deliverable({
    gate: 'planning',
    name: ['Product descriptions and product register', 'Descriptions de produit et registre des produits'],
    purpose: [
      'Every product with its state, owner and quality criteria.',
      'Chaque produit avec son état, son responsable et ses critères de qualité.',
    ],
    sheet: sheet('deliverables'),
    sizes: ALL,
    writer: ROLES.manager,
    approver: ROLES.board,
  }),
  deliverable({
    gate: 'planning',
    name: ['Risk register and issue register', 'Registre des risques et registre des incidences'],
    purpose: [
      'Threats, opportunities and issues, each with an owner.',
      'Menaces, opportunités et incidences, chacune avec un responsable.',
    ],
    sheet: sheet('raid'),
    sizes: ALL,
    writer: ROLES.manager,
    approver: ROLES.board,
  }),
  deliverable({
    gate: 'planning',
    name: ['Quality register', 'Registre qualité'],
    purpose: [
      'Quality activities planned and carried out, with their results.',
      'Activités qualité prévues et réalisées, avec leurs résultats.',
    ],
    sheet: sheet('quality'),
    sizes: FROM_MEDIUM,
    writer: ROLES.support,
    approver: ROLES.assurance,
  }),
  deliverable({
    gate: 'planning',
    name: ['Project management team structure', 'Équipe de management de projet'],
    purpose: ['Who directs, manages and delivers, and who answers for what.', 'Qui dirige, gère et livre, et qui répond de quoi.'],
    sheet: sheet('raci'),
    sizes: FROM_MEDIUM,
    writer: ROLES.manager,
    approver: ROLES.executive,
  }),
  deliverable({
    gate: 'planning',
    name: ['Communication management approach', 'Approche de communication'],
    purpose: ['Who is told what, how and how often.', 'Qui est informé de quoi, comment et à quel rythme.'],
    sheet: sheet('communication'),
    sizes: LARGE,
    writer: ROLES.manager,
    approver: ROLES.board,
  }),
  deliverable({
    gate: 'planning',
    name: ['Benefits management approach', 'Approche de gestion des bénéfices'],
    purpose: ['How, when and by whom benefits are measured.', 'Comment, quand et par qui les bénéfices sont mesurés.'],
    sheet: sheet('benefits'),
    sizes: FROM_MEDIUM,
    writer: ROLES.seniorUser,
    approver: ROLES.executive,
  }),
  deliverable({
    gate: 'planning',
    name: ['Change management approach', 'Approche de conduite du changement'],
    purpose: ['How people are brought to the new way of working.', 'Comment les personnes sont amenées à la nouvelle façon de travailler.'],
    sheet: sheet('adoption'),
    sizes: LARGE,
    writer: ROLES.seniorUser,
    approver: ROLES.board,
  }),
  deliverable({
    gate: 'execution',
    name: ['Highlight reports', 'Rapports de progression'],
    purpose: ['State of the stage against its tolerances.', 'État de la séquence face à ses tolérances.'],
    sheet: sheet('status'),
    sizes: ALL,
    writer: ROLES.manager,
    approver: ROLES.board,
  }),
  deliverable({
    gate: 'execution',
    name: ['Daily log', 'Journal de projet'],
    purpose: ['Actions, notes and issues handled informally.', 'Actions, notes et incidences traitées de façon informelle.'],
    sheet: sheet('actions'),
    sizes: ALL,
    writer: ROLES.manager,
    approver: ROLES.manager,
  }),
  deliverable({
    gate: 'execution',
    name: ['Issue reports', 'Rapports d’incidence'],
    purpose: [
      'Requests for change and off-specifications with their effects, and the decision.',
      'Demandes de changement et hors-spécifications avec leurs effets, et la décision.',
    ],
    sheet: sheet('changes'),
    sizes: ALL,
    writer: ROLES.manager,
    approver: ROLES.changeAuthority,
  }),
  deliverable({
    gate: 'execution',
    name: ['Exception report', 'Rapport d’exception'],
    purpose: [
      'Cause, options and recommendation when a tolerance is forecast to be exceeded.',
      'Cause, options et recommandation lorsqu’un dépassement de tolérance est prévu.',
    ],
    sheet: sheet('decisions'),
    sizes: ALL,
    writer: ROLES.manager,
    approver: ROLES.board,
  }),
  deliverable({
    gate: 'execution',
    name: ['End stage report', 'Rapport de fin de séquence'],
    purpose: [
      'What the stage delivered, and whether the project is still justified.',
      'Ce que la séquence a livré, et si le projet reste justifié.',
    ],
    sheet: sheet('gates'),
    sizes: FROM_MEDIUM,
    writer: ROLES.manager,
    approver: ROLES.board,
  }),
  deliverable({
    gate: 'closure',
    name: ['End project report', 'Rapport de fin de projet'],
    purpose: [
      'What was achieved against the PID, and what remains to be done.',
      'Ce qui est atteint face à la DIP, et ce qui reste à faire.',
    ],
    sheet: null,
    sizes: ALL,
    writer: ROLES.manager,
    approver: ROLES.board,
  }),
  deliverable({
    gate: 'closure',
    name: ['Lessons log and lessons report', 'Journal et rapport des retours d’expérience'],
    purpose: ['What the next project should repeat or avoid.', 'Ce que le prochain projet devrait reproduire ou éviter.'],
    sheet: sheet('lessons'),
    sizes: ALL,
    writer: ROLES.manager,
    approver: ROLES.pmo,
  }),
];

export const PRINCE2_POLICIES: readonly Row[] = [
  policy(
    ['Tolerances and exceptions', 'Tolérances et exceptions'],
    [
      'Every level works within tolerances for time, cost, quality, scope, benefits, risk and sustainability, set by the level above. Whoever forecasts to exceed one raises an exception at once and waits for the answer.',
      'Chaque niveau travaille dans des tolérances de délais, coûts, qualité, périmètre, bénéfices, risques et durabilité, fixées par le niveau supérieur. Qui prévoit d’en dépasser une signale aussitôt une exception et attend la réponse.',
    ],
    ALL_PROJECTS,
    ROLES.board,
  ),
  policy(
    ['Continued business justification', 'Justification continue'],
    [
      'The business case is reviewed at every stage boundary and with every exception. A project that is no longer justified is changed or closed prematurely.',
      'Le cas d’affaire est revu à chaque limite de séquence et à chaque exception. Un projet qui n’est plus justifié est modifié ou clos prématurément.',
    ],
    ALL_PROJECTS,
    ROLES.executive,
  ),
  policy(
    ['Focus on products', 'Focalisation sur les produits'],
    [
      'Plans start from products. No work starts on a product whose description, quality criteria and approver are not agreed.',
      'Les plans partent des produits. Aucun travail ne débute sur un produit dont la description, les critères de qualité et l’approbateur ne sont pas convenus.',
    ],
    ALL_PROJECTS,
    ROLES.manager,
  ),
  policy(
    ['Work packages', 'Lots de travaux'],
    [
      'Work passes from project manager to team manager as an agreed work package, and back as products with their quality records.',
      'Le travail passe du chef de projet au chef d’équipe sous forme de lot de travaux convenu, et revient sous forme de produits avec leurs enregistrements qualité.',
    ],
    ['Projects with more than one team', 'Projets à plusieurs équipes'],
    ROLES.manager,
  ),
];
