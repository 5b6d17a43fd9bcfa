import type { Text } from '../../../words/text';
import type { SheetDefinition } from '../../model/sheet';
import type { StarterRow } from '../../model/types';
import { ROLES } from './method-roles';

export const PHASES: readonly StarterRow[] = [
  {
    name: 'idea',
    gate: 'idea',
    purpose: {
      en: 'Put a need into words and decide whether it deserves a study.',
      fr: 'Mettre un besoin en mots et décider s’il mérite une étude.',
    },
    deliverables: { en: 'Request; first size and cost range', fr: 'Demande\u00a0; première taille et fourchette de coût' },
    question: {
      en: 'Is the need real, ours and worth the cost of a study?',
      fr: 'Le besoin est-il réel, de notre ressort et à la hauteur du coût d’une étude\u00a0?',
    },
    decidedBy: ROLES.pmoLead,
  },
  {
    name: 'feasibility',
    gate: 'feasibility',
    purpose: {
      en: 'Compare options, show that one of them is worth its cost and risk, and name who leads it.',
      fr: 'Comparer des options, montrer que l’une vaut son coût et ses risques, et nommer qui la conduit.',
    },
    deliverables: {
      en: 'Business case; charter; stakeholders; score',
      fr: 'Dossier d’opportunité\u00a0; charte de projet\u00a0; parties prenantes\u00a0; note',
    },
    question: {
      en: 'Do we want this project, ahead of the others that compete for the same means?',
      fr: 'Voulons-nous ce projet, avant ceux qui demandent les mêmes moyens\u00a0?',
    },
    decidedBy: ROLES.portfolioCommittee,
  },
  {
    name: 'planning',
    gate: 'planning',
    purpose: {
      en: 'Agree on scope, dates, budget, people and benefits, and fix them as the baseline.',
      fr: 'S’accorder sur périmètre, délais, budget, équipe et bénéfices, et les figer comme référence.',
    },
    deliverables: {
      en: 'Requirements; schedule; budget; resource plan; RAID register; benefits register',
      fr: 'Exigences\u00a0; planning\u00a0; budget\u00a0; plan de charge\u00a0; registre RAID\u00a0; registre des bénéfices',
    },
    question: {
      en: 'Is the plan credible and funded, and are its people committed?',
      fr: 'Le plan est-il crédible et financé, et ses ressources engagées\u00a0?',
    },
    decidedBy: ROLES.steeringCommittee,
  },
  {
    name: 'execution',
    gate: 'execution',
    purpose: {
      en: 'Build what was agreed, measured against the baseline and changed only by decision.',
      fr: 'Réaliser ce qui est convenu, mesuré face à la référence et modifié seulement par décision.',
    },
    deliverables: {
      en: 'Products of the project; status reports; decided changes; tests',
      fr: 'Produits du projet\u00a0; rapports d’avancement\u00a0; changements décidés\u00a0; tests',
    },
    question: {
      en: 'Is everything built and tested that acceptance needs?',
      fr: 'Tout ce dont la recette a besoin est-il réalisé et testé\u00a0?',
    },
    decidedBy: ROLES.steeringCommittee,
  },
  {
    name: 'acceptance',
    gate: 'acceptance',
    purpose: {
      en: 'Let users verify the result, prepare them for it, and put it into service.',
      fr: 'Faire vérifier le résultat par les utilisateurs, les y préparer et le mettre en service.',
    },
    deliverables: {
      en: 'Acceptance record; training; handover to operations',
      fr: 'Procès-verbal de recette\u00a0; formation\u00a0; transfert à l’exploitation',
    },
    question: {
      en: 'Do we accept the result and put it into service?',
      fr: 'Acceptons-nous le résultat et le mettons-nous en service\u00a0?',
    },
    decidedBy: ROLES.businessOwner,
  },
  {
    name: 'closure',
    gate: 'closure',
    purpose: {
      en: 'End the contracts and accounts, keep what was learned, and hand the benefits to their owners.',
      fr: 'Solder contrats et comptes, garder ce qui a été appris et confier les bénéfices à leurs responsables.',
    },
    deliverables: {
      en: 'Closure report; lessons learned; plan of benefit measurements',
      fr: 'Bilan de projet\u00a0; retour d’expérience\u00a0; plan de mesure des bénéfices',
    },
    question: {
      en: 'Was everything delivered, and who measures the benefits from now on?',
      fr: 'Tout a-t-il été livré, et qui mesure désormais les bénéfices\u00a0?',
    },
    decidedBy: ROLES.sponsor,
  },
];

type Level = 'required' | 'recommended' | 'notNeeded';

/** A deliverable from its words, the key of the sheet that holds it (null: a document of its own) and what each size of project owes of it. */
const deliverable = (
  gate: string,
  [en, fr]: readonly [string, string],
  [purposeEn, purposeFr]: readonly [string, string],
  sheet: string | null,
  [small, medium, large]: readonly [Level, Level, Level],
  writer: Text,
  approver: Text,
): StarterRow => ({
  name: { en, fr },
  gate,
  purpose: { en: purposeEn, fr: purposeFr },
  sheet,
  small,
  medium,
  large,
  writer,
  approver,
});

const ALL: readonly [Level, Level, Level] = ['required', 'required', 'required'];
const FROM_MEDIUM: readonly [Level, Level, Level] = ['recommended', 'required', 'required'];
const MEDIUM_AND_LARGE: readonly [Level, Level, Level] = ['notNeeded', 'required', 'required'];
const LARGE: readonly [Level, Level, Level] = ['notNeeded', 'recommended', 'required'];

const DELIVERABLES: readonly StarterRow[] = [
  deliverable(
    'idea',
    ['Request', 'Demande'],
    ['Who needs what and why, in one page that anybody can read.', 'Qui a besoin de quoi et pourquoi, en une page lisible par tous.'],
    'project',
    ALL,
    ROLES.businessOwner,
    ROLES.pmoLead,
  ),
  deliverable(
    'feasibility',
    ['Business case', 'Dossier d’opportunité'],
    [
      'Options, whole-life cost, benefits and main risks of the one proposed.',
      'Options, coût complet, bénéfices et principaux risques de celle qui est proposée.',
    ],
    null,
    FROM_MEDIUM,
    ROLES.businessOwner,
    ROLES.portfolioCommittee,
  ),
  deliverable(
    'feasibility',
    ['Project charter', 'Charte de projet'],
    [
      'Objectives, scope in and out, means and mandate of the project manager.',
      'Objectifs, périmètre inclus et exclu, moyens et mandat du chef de projet.',
    ],
    'charter',
    ALL,
    ROLES.projectManager,
    ROLES.sponsor,
  ),
  deliverable(
    'feasibility',
    ['Stakeholder register', 'Registre des parties prenantes'],
    ['Who can help or hinder, and what each expects.', 'Qui peut aider ou freiner, et ce que chacun attend.'],
    'stakeholders',
    FROM_MEDIUM,
    ROLES.projectManager,
    ROLES.sponsor,
  ),
  deliverable(
    'planning',
    ['Responsibility matrix (RACI)', 'Matrice des responsabilités (RACI)'],
    ['One person accountable for each piece of work.', 'Une seule personne qui répond de chaque lot de travail.'],
    'raci',
    FROM_MEDIUM,
    ROLES.projectManager,
    ROLES.steeringCommittee,
  ),
  deliverable(
    'planning',
    ['Requirements', 'Exigences'],
    ['What has to be true for the result to be accepted.', 'Ce qui doit être vrai pour que le résultat soit accepté.'],
    'requirements',
    FROM_MEDIUM,
    ROLES.businessOwner,
    ROLES.sponsor,
  ),
  deliverable(
    'planning',
    ['Baseline schedule', 'Planning de référence'],
    ['Tasks, links and dates against which progress is measured.', 'Tâches, liaisons et dates face auxquelles se mesure l’avancement.'],
    'tasks',
    ALL,
    ROLES.projectManager,
    ROLES.steeringCommittee,
  ),
  deliverable(
    'planning',
    ['Milestones', 'Jalons'],
    ['The few dates that the committee follows.', 'Les quelques dates que suit le comité.'],
    'milestones',
    ALL,
    ROLES.projectManager,
    ROLES.steeringCommittee,
  ),
  deliverable(
    'planning',
    ['Budget by month', 'Budget mensualisé'],
    ['What is spent when, on what, as capex or opex.', 'Ce qui est dépensé, quand et pour quoi, en investissement ou en fonctionnement.'],
    'budget',
    ALL,
    ROLES.projectManager,
    ROLES.finance,
  ),
  deliverable(
    'planning',
    ['Resource plan', 'Plan de charge'],
    ['Who is needed in which month, agreed with their managers.', 'Qui est nécessaire et quel mois, en accord avec les responsables.'],
    'resources',
    FROM_MEDIUM,
    ROLES.projectManager,
    ROLES.resourceManager,
  ),
  deliverable(
    'planning',
    ['RAID register', 'Registre RAID'],
    [
      'Risks, assumptions, issues and dependencies, each with an owner.',
      'Risques, hypothèses, problèmes et dépendances, chacun avec un responsable.',
    ],
    'raid',
    ALL,
    ROLES.projectManager,
    ROLES.steeringCommittee,
  ),
  deliverable(
    'planning',
    ['Benefits register', 'Registre des bénéfices'],
    ['What will be better, by how much, when, and who answers for it.', 'Ce qui sera meilleur, de combien, quand, et qui en répond.'],
    'benefits',
    FROM_MEDIUM,
    ROLES.benefitOwner,
    ROLES.sponsor,
  ),
  deliverable(
    'planning',
    ['Acquisition plan', 'Plan d’acquisition'],
    ['What is bought, how, from whom and by when.', 'Ce qui est acheté, comment, à qui et pour quand.'],
    'acquisitions',
    LARGE,
    ROLES.projectManager,
    ROLES.finance,
  ),
  deliverable(
    'planning',
    ['Quality plan', 'Plan qualité'],
    ['What is verified, against what, by whom.', 'Ce qui est vérifié, selon quel critère et par qui.'],
    'quality',
    LARGE,
    ROLES.technicalLead,
    ROLES.businessOwner,
  ),
  deliverable(
    'planning',
    ['Communication plan', 'Plan de communication'],
    ['Who hears what, when and through which channel.', 'Qui est informé de quoi, quand et par quel canal.'],
    'communication',
    MEDIUM_AND_LARGE,
    ROLES.changeLead,
    ROLES.sponsor,
  ),
  deliverable(
    'planning',
    ['Change and adoption plan', 'Plan de conduite du changement'],
    ['How the people concerned are won, trained and followed.', 'Comment les personnes concernées sont associées, formées et suivies.'],
    'adoption',
    LARGE,
    ROLES.changeLead,
    ROLES.sponsor,
  ),
  deliverable(
    'execution',
    ['Status reports', 'Rapports d’avancement'],
    ['Rating, achievements, next steps and decisions needed.', 'Météo, réalisations, prochaines étapes et décisions attendues.'],
    'status',
    ALL,
    ROLES.projectManager,
    ROLES.sponsor,
  ),
  deliverable(
    'execution',
    ['Earned value', 'Valeur acquise'],
    ['What was earned against what was planned and spent.', 'Ce qui est acquis face à ce qui était prévu et à ce qui est dépensé.'],
    'earnedValue',
    LARGE,
    ROLES.projectManager,
    ROLES.steeringCommittee,
  ),
  deliverable(
    'execution',
    ['Decision log', 'Relevé de décisions'],
    ['Who decided what, when and why.', 'Qui a décidé quoi, quand et pourquoi.'],
    'decisions',
    ALL,
    ROLES.projectManager,
    ROLES.steeringCommittee,
  ),
  deliverable(
    'execution',
    ['Change requests', 'Demandes de changement'],
    [
      'Every departure from the baseline with its effects, and the decision.',
      'Tout écart à la référence avec ses effets, et la décision prise.',
    ],
    'changes',
    ALL,
    ROLES.projectManager,
    ROLES.steeringCommittee,
  ),
  deliverable(
    'execution',
    ['Register of deliverables', 'Registre des livrables'],
    ['Every document and product: version, owner, where it lies.', 'Chaque document et produit\u00a0: version, responsable, emplacement.'],
    'deliverables',
    FROM_MEDIUM,
    ROLES.projectManager,
    ROLES.businessOwner,
  ),
  deliverable(
    'acceptance',
    ['Acceptance record', 'Procès-verbal de recette'],
    ['What was verified, what is reserved, and who accepted.', 'Ce qui est vérifié, ce qui est réservé, et qui a accepté.'],
    'requirements',
    ALL,
    ROLES.businessOwner,
    ROLES.sponsor,
  ),
  deliverable(
    'acceptance',
    ['Handover to operations', 'Transfert à l’exploitation'],
    ['Who runs the result, with which documents and at what cost.', 'Qui exploite le résultat, avec quels documents et à quel coût.'],
    null,
    FROM_MEDIUM,
    ROLES.technicalLead,
    ROLES.businessOwner,
  ),
  deliverable(
    'closure',
    ['Closure report', 'Bilan de projet'],
    [
      'Scope, dates and money: planned, obtained, and why they differ.',
      'Périmètre, délais et argent\u00a0: prévu, obtenu, et raisons de l’écart.',
    ],
    null,
    FROM_MEDIUM,
    ROLES.projectManager,
    ROLES.sponsor,
  ),
  deliverable(
    'closure',
    ['Lessons learned', 'Retour d’expérience'],
    ['What the next project should repeat or avoid.', 'Ce que le prochain projet devrait reproduire ou éviter.'],
    'lessons',
    ALL,
    ROLES.projectManager,
    ROLES.methodLead,
  ),
];

/** What each size of project owes, with the names of the sheets that a project workbook has. */
export const methodDeliverables = (projectSheets: readonly SheetDefinition[]): readonly StarterRow[] =>
  DELIVERABLES.map((row) => ({
    ...row,
    sheet: projectSheets.find(({ key, optional }) => key === row['sheet'] && !optional)?.name ?? null,
  }));
