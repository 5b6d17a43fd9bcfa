import type { Text } from '../../../words/text';
import type { ProjectRecordKey, StarterRow } from '../../model/types';

type Words = readonly [en: string, fr: string];

const text = ([en, fr]: Words): Text => ({ en, fr });

const ROLES = {
  sponsor: ['Sponsor', 'Commanditaire'],
  manager: ['Project manager', 'Chef de projet'],
  team: ['Project team', 'Équipe projet'],
  steering: ['Steering committee', 'Comité de pilotage'],
  business: ['Business owner', 'Responsable métier'],
  users: ['Users', 'Utilisateurs'],
  finance: ['Finance', 'Finances'],
  pmo: ['PMO', 'PMO'],
} as const satisfies Readonly<Record<string, Words>>;

type Role = keyof typeof ROLES;

/** Several roles of a cell, as its help asks for them. */
const roles = (...keys: readonly Role[]): Text => ({
  en: keys.map((key) => ROLES[key][0]).join('; '),
  fr: keys.map((key) => ROLES[key][1]).join('\u00a0; '),
});

const gate = (code: string, ...criteria: Words): StarterRow => ({ gate: code, criteria: text(criteria) });

const check = (code: string, question: Words, standard: Words): StarterRow => ({
  gate: code,
  question: text(question),
  standard: text(standard),
});

const message = (audience: Words, what: Words, channel: string, frequency: string, sender: Role, preparedBy: Role): StarterRow => ({
  audience: text(audience),
  message: text(what),
  channel,
  frequency,
  sender: text(ROLES[sender]),
  preparedBy: text(ROLES[preparedBy]),
});

const raci = (
  phase: string | null,
  activity: Words,
  responsible: readonly Role[],
  accountable: Role,
  consulted: readonly Role[],
  informed: readonly Role[],
): StarterRow => ({
  phase,
  activity: text(activity),
  responsible: roles(...responsible),
  accountable: roles(accountable),
  consulted: roles(...consulted),
  informed: roles(...informed),
});

/** Rows that the tables of a new project workbook begin with. */
export const PROJECT_STARTERS: Readonly<Partial<Record<ProjectRecordKey, readonly StarterRow[]>>> = {
  gateReview: [
    gate(
      'idea',
      'The need is described, it has a sponsor, and no running project meets it already.',
      'Le besoin est décrit, il a un commanditaire, et aucun projet en cours n’y répond déjà.',
    ),
    gate(
      'feasibility',
      'The options are compared, one of them doing nothing; the business case says what the project costs, brings and risks.',
      'Les options sont comparées, y compris ne rien faire\u00a0; le dossier d’opportunité dit ce que le projet coûte, rapporte et risque.',
    ),
    gate(
      'planning',
      'The charter is approved; scope, schedule, budget and resources form one agreed baseline; risks have owners and responses.',
      'La charte est approuvée\u00a0; périmètre, planning, budget et ressources forment une référence validée\u00a0; les risques ont responsables et réponses.',
    ),
    gate(
      'execution',
      'What was planned is built and tested; remaining defects are known and accepted; users and operations are ready for acceptance.',
      'Ce qui était prévu est réalisé et testé\u00a0; les défauts restants sont connus et acceptés\u00a0; utilisateurs et exploitation sont prêts pour la recette.',
    ),
    gate(
      'acceptance',
      'The must-have requirements are accepted; training, support and the way back are in place; the sponsor agrees to go live.',
      'Les exigences indispensables sont recettées\u00a0; formation, support et retour arrière sont prêts\u00a0; le commanditaire accepte la mise en service.',
    ),
    gate(
      'closure',
      'Deliverables are handed over, contracts and accounts closed, lessons shared; benefits have an owner and a date for their measure.',
      'Les livrables sont remis, contrats et comptes soldés, le retour d’expérience partagé\u00a0; les bénéfices ont un responsable et une date de mesure.',
    ),
  ],
  qualityCheck: [
    check(
      'idea',
      [
        'Are the need, its owner and the expected benefits written down?',
        'Le besoin, son porteur et les bénéfices attendus sont-ils écrits\u00a0?',
      ],
      ['Sheet Project', 'Feuille Projet'],
    ),
    check(
      'feasibility',
      [
        'Were several options compared on cost, benefit and risk, doing nothing among them?',
        'Plusieurs options, dont ne rien faire, ont-elles été comparées en coûts, bénéfices et risques\u00a0?',
      ],
      ['Business case', 'Dossier d’opportunité'],
    ),
    check(
      'planning',
      [
        'Has the sponsor approved the charter, with what is in and out of scope?',
        'Le commanditaire a-t-il approuvé la charte, périmètre inclus et exclu compris\u00a0?',
      ],
      ['Sheet Charter', 'Feuille Charte'],
    ),
    check(
      'planning',
      [
        'Does the schedule cover every deliverable, and has every task an owner and a predecessor or a reason for none?',
        'Le planning couvre-t-il tous les livrables, et chaque tâche a-t-elle un responsable et un prédécesseur, ou une raison de n’en pas avoir\u00a0?',
      ],
      ['Sheet Schedule', 'Feuille Planning'],
    ),
    check(
      'planning',
      [
        'Are the baselines of schedule and budget approved and dated?',
        'Les références du planning et du budget sont-elles approuvées et datées\u00a0?',
      ],
      ['Sheets Schedule and Budget', 'Feuilles Planning et Budget'],
    ),
    check(
      'planning',
      [
        'Has every high or critical risk an owner, a response and a date?',
        'Chaque risque élevé ou critique a-t-il un responsable, une réponse et une date\u00a0?',
      ],
      ['Sheet RAID', 'Feuille RAID'],
    ),
    check(
      'execution',
      [
        'Was the status reported every month, with the causes of variances and what is done about them?',
        'L’avancement a-t-il été rapporté chaque mois, avec les causes des écarts et les mesures prises\u00a0?',
      ],
      ['Sheet Status', 'Feuille Avancement'],
    ),
    check(
      'execution',
      [
        'Was every change decided before it was carried out, and the baseline updated where it was approved?',
        'Chaque changement a-t-il été décidé avant d’être réalisé, et la référence mise à jour après approbation\u00a0?',
      ],
      ['Sheet Changes', 'Feuille Demandes de changement'],
    ),
    check(
      'execution',
      [
        'Were security, data protection and accessibility checked?',
        'Sécurité, protection des données et accessibilité ont-elles été vérifiées\u00a0?',
      ],
      ['Policies of the organisation', 'Politiques de l’organisation'],
    ),
    check(
      'acceptance',
      [
        'Is every must-have requirement accepted against its criterion?',
        'Chaque exigence indispensable est-elle recettée au regard de son critère\u00a0?',
      ],
      ['Sheet Requirements', 'Feuille Exigences'],
    ),
    check(
      'acceptance',
      [
        'Are users trained, and are support and operations ready to take over?',
        'Les utilisateurs sont-ils formés, le support et l’exploitation prêts à prendre le relais\u00a0?',
      ],
      ['Sheet Change management', 'Feuille Conduite du changement'],
    ),
    check(
      'closure',
      [
        'Are all deliverables accepted, stored and owned by someone who stays?',
        'Tous les livrables sont-ils acceptés, archivés et confiés à quelqu’un qui reste\u00a0?',
      ],
      ['Sheet Deliverables', 'Feuille Livrables'],
    ),
    check(
      'closure',
      ['Are the lessons learned written down and shared?', 'Le retour d’expérience est-il écrit et partagé\u00a0?'],
      ['Sheet Lessons learned', 'Feuille REX'],
    ),
  ],
  communication: [
    message(
      ROLES.steering,
      ['Status, variances and risks; the decisions that the project needs.', 'Avancement, écarts et risques\u00a0; décisions attendues.'],
      'meeting',
      'monthly',
      'manager',
      'manager',
    ),
    message(
      ROLES.sponsor,
      ['What is new, what worries, what help is wanted.', 'Ce qui est nouveau, ce qui inquiète, l’appui souhaité.'],
      'call',
      'fortnightly',
      'manager',
      'manager',
    ),
    message(
      ROLES.team,
      ['Progress, obstacles, priorities of the week.', 'Avancement, obstacles, priorités de la semaine.'],
      'meeting',
      'weekly',
      'manager',
      'manager',
    ),
    message(
      ['Users concerned', 'Utilisateurs concernés'],
      ['What changes for them, when, and what help they get.', 'Ce qui change pour eux, quand, et l’accompagnement prévu.'],
      'newsletter',
      'atMilestones',
      'sponsor',
      'business',
    ),
    message(
      ROLES.pmo,
      ['This workbook, up to date, for the consolidation of the portfolio.', 'Ce classeur à jour, pour la consolidation du portefeuille.'],
      'workspace',
      'monthly',
      'manager',
      'manager',
    ),
  ],
  responsibility: [
    raci(
      'feasibility',
      ['Business case and charter', 'Dossier d’opportunité et charte'],
      ['manager'],
      'sponsor',
      ['business', 'finance', 'pmo'],
      ['steering'],
    ),
    raci(
      'planning',
      ['Baseline of scope, schedule and budget', 'Référence du périmètre, du planning et du budget'],
      ['manager'],
      'sponsor',
      ['team', 'finance'],
      ['steering', 'pmo'],
    ),
    raci('execution', ['Deliverables', 'Production des livrables'], ['team'], 'manager', ['business', 'users'], ['sponsor']),
    raci(
      null,
      ['Risks, issues and status reports', 'Risques, problèmes et rapports d’avancement'],
      ['manager'],
      'manager',
      ['team', 'business'],
      ['steering', 'pmo'],
    ),
    raci(null, ['Decision on changes', 'Décision sur les changements'], ['manager'], 'steering', ['business', 'finance'], ['team', 'pmo']),
    raci(
      'acceptance',
      ['Acceptance and going live', 'Recette et mise en service'],
      ['users', 'team'],
      'business',
      ['manager'],
      ['sponsor', 'steering'],
    ),
    raci(
      'closure',
      ['Handover, lessons learned and measure of benefits', 'Transfert, retour d’expérience et mesure des bénéfices'],
      ['manager', 'business'],
      'sponsor',
      ['team', 'pmo'],
      ['steering'],
    ),
  ],
};
