import { AGILE_ROLES as ROLES } from './agile-roles';
import { activity, check, gate, message, type Row } from './rows';

export const AGILE_GATES: readonly Row[] = [
  gate(
    'idea',
    'Terms of reference say which business problem is to be solved, for whom, and who sponsors it.',
    'Les termes de référence disent quel problème métier est à résoudre, pour qui, et qui le parraine.',
  ),
  gate(
    'feasibility',
    'The solution is likely feasible; an outline business case and an outline plan justify the foundations.',
    'La solution est vraisemblablement faisable\u00a0; une ébauche du dossier d’opportunité et du plan justifie les fondations.',
  ),
  gate(
    'planning',
    'Requirements are prioritised at a high level (at most 60% of the effort on must-haves), the architecture is agreed, the delivery plan and the definition of done exist.',
    'Les exigences sont priorisées à haut niveau (60\u00a0% au plus de l’effort en indispensables), l’architecture convenue, le plan de livraison et la définition de terminé existent.',
  ),
  gate(
    'execution',
    'The increments of the release meet the definition of done and were reviewed with users; what is left out was agreed.',
    'Les incréments de la version respectent la définition de terminé et ont été revus avec les utilisateurs\u00a0; ce qui est laissé de côté est convenu.',
  ),
  gate(
    'acceptance',
    'The release is approved for deployment; users and operations are ready; the way back is known.',
    'La version est approuvée pour déploiement\u00a0; utilisateurs et exploitation sont prêts\u00a0; le retour arrière est connu.',
  ),
  gate(
    'closure',
    'The final release is in use; retrospectives are shared; benefits are measured after a while against the business case.',
    'La dernière version est en service\u00a0; les rétrospectives sont partagées\u00a0; les bénéfices sont mesurés après un temps face au dossier d’opportunité.',
  ),
];

export const AGILE_CHECKS: readonly Row[] = [
  check(
    'feasibility',
    [
      'Does the project suit an agile way of working: business people available, increments possible?',
      'Le projet se prête-t-il à une démarche agile\u00a0: métier disponible, incréments possibles\u00a0?',
    ],
    ['Questionnaire on the approach', 'Questionnaire sur la démarche'],
  ),
  check(
    'planning',
    ['Is there a product goal that everybody can repeat?', 'Existe-t-il un objectif de produit que chacun sait redire\u00a0?'],
    ['Sheet Foundations', 'Feuille Fondations'],
  ),
  check(
    'planning',
    [
      'Are backlog items prioritised by MoSCoW, with at most 60% of the effort on must-haves?',
      'Les éléments du backlog sont-ils priorisés par MoSCoW, avec 60\u00a0% au plus de l’effort en indispensables\u00a0?',
    ],
    ['Sheet Backlog', 'Feuille Backlog'],
  ),
  check(
    'planning',
    [
      'Has the team agreed on a definition of ready and a definition of done?',
      'L’équipe a-t-elle convenu d’une définition de prêt et d’une définition de terminé\u00a0?',
    ],
    ['Definition of done', 'Définition de terminé'],
  ),
  check(
    'execution',
    [
      'Done: is the work reviewed by somebody else and free of known defects?',
      'Terminé\u00a0: le travail est-il revu par quelqu’un d’autre et sans défaut connu\u00a0?',
    ],
    ['Definition of done', 'Définition de terminé'],
  ),
  check(
    'execution',
    [
      'Done: do its acceptance criteria pass, by an automatic test where possible?',
      'Terminé\u00a0: les critères d’acceptation passent-ils, par un test automatique si possible\u00a0?',
    ],
    ['Definition of done', 'Définition de terminé'],
  ),
  check(
    'execution',
    [
      'Done: are documentation, security and accessibility taken care of?',
      'Terminé\u00a0: documentation, sécurité et accessibilité sont-elles traitées\u00a0?',
    ],
    ['Definition of done', 'Définition de terminé'],
  ),
  check(
    'execution',
    [
      'Did every sprint end with a review with users and a retrospective?',
      'Chaque sprint s’est-il achevé par une revue avec les utilisateurs et une rétrospective\u00a0?',
    ],
    ['Sheet Events and meetings', 'Feuille Cérémonies et réunions'],
  ),
  check(
    'acceptance',
    [
      'Was the release tried by those who will use it and run it?',
      'La version a-t-elle été essayée par ceux qui l’utiliseront et l’exploiteront\u00a0?',
    ],
    ['Sheet Releases', 'Feuille Versions'],
  ),
  check(
    'acceptance',
    ['Are users trained or guided, and is support ready?', 'Les utilisateurs sont-ils formés ou guidés, et le support prêt\u00a0?'],
    ['Sheet Change management', 'Feuille Conduite du changement'],
  ),
  check(
    'closure',
    [
      'Are the lessons of the retrospectives shared beyond the team?',
      'Les enseignements des rétrospectives sont-ils partagés hors de l’équipe\u00a0?',
    ],
    ['Sheet Lessons and retrospectives', 'Feuille REX et rétrospectives'],
  ),
];

const { sponsor, visionary, coordinator, manager, productOwner, scrumMaster, developers, ambassador, users, pmo } = ROLES;

export const AGILE_MESSAGES: readonly Row[] = [
  message(
    developers,
    ['Daily scrum: progress towards the sprint goal, obstacles.', 'Mêlée quotidienne\u00a0: progrès vers l’objectif du sprint, obstacles.'],
    'meeting',
    'daily',
    scrumMaster,
  ),
  message(
    users,
    [
      'Sprint review: what is done, what comes next, what they think of it.',
      'Revue de sprint\u00a0: ce qui est terminé, la suite, leur avis.',
    ],
    'meeting',
    'fortnightly',
    productOwner,
  ),
  message(
    sponsor,
    ['Burn-up, forecast of the release, money, what blocks the team.', 'Burn-up, prévision de la version, argent, ce qui bloque l’équipe.'],
    'call',
    'fortnightly',
    manager,
  ),
  message(
    users,
    [
      'What the next release changes for them, when, and what help they get.',
      'Ce que la prochaine version change pour eux, quand, et l’accompagnement prévu.',
    ],
    'newsletter',
    'atMilestones',
    ambassador,
    productOwner,
  ),
  message(
    pmo,
    ['This workbook, up to date, for the consolidation of the portfolio.', 'Ce classeur à jour, pour la consolidation du portefeuille.'],
    'workspace',
    'monthly',
    manager,
  ),
];

export const AGILE_ACTIVITIES: readonly Row[] = [
  activity({
    phase: 'planning',
    activity: [
      'Foundations: business case, solution, delivery plan',
      'Fondations\u00a0: dossier d’opportunité, solution, plan de livraison',
    ],
    responsible: [manager, coordinator],
    accountable: sponsor,
    consulted: [visionary, productOwner],
    informed: [pmo],
  }),
  activity({
    phase: 'execution',
    activity: ['Order of the backlog', 'Ordre du backlog'],
    responsible: [productOwner],
    accountable: productOwner,
    consulted: [visionary, ambassador, developers],
    informed: [manager],
  }),
  activity({
    phase: 'execution',
    activity: ['Increment of the sprint', 'Incrément du sprint'],
    responsible: [developers],
    accountable: developers,
    consulted: [ambassador, productOwner],
    informed: [manager],
  }),
  activity({
    phase: 'execution',
    activity: ['Removal of impediments', 'Levée des obstacles'],
    responsible: [scrumMaster],
    accountable: scrumMaster,
    consulted: [developers],
    informed: [manager],
  }),
  activity({
    phase: 'acceptance',
    activity: ['Decision to deploy a release', 'Décision de déployer une version'],
    responsible: [productOwner, coordinator],
    accountable: visionary,
    consulted: [ambassador, developers],
    informed: [sponsor, users],
  }),
  activity({
    phase: 'closure',
    activity: ['Measure of the benefits', 'Mesure des bénéfices'],
    responsible: [productOwner],
    accountable: sponsor,
    consulted: [ambassador],
    informed: [pmo],
  }),
];
