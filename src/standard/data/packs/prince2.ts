import type { Overlay } from '../../model/overlay';
import type { Pack } from './pack';
import { PRINCE2_POLICIES, prince2Products, PRINCE2_STAGES } from './prince2-method';
import { PRINCE2_ACTIVITIES, PRINCE2_CHECKS, PRINCE2_GATES, PRINCE2_MESSAGES } from './prince2-project';
import { PRINCE2_METHOD_ROLES, PRINCE2_ROLES as ROLES } from './prince2-roles';
import { methodRecords, named, sheetNames, text } from './rows';

type Sheets = Required<NonNullable<Overlay['sheets']>>;

const projectSheets: Sheets['project'] = {
  charter: {
    ...named('Project brief', 'Exposé du projet'),
    purpose: text([
      'Why, what and within which limits, on one page that the project board approves.',
      'Pourquoi, quoi et dans quelles limites, sur une page que le comité de pilotage approuve.',
    ]),
  },
  tasks: named('Project plan', 'Plan de projet'),
  gates: {
    ...named('Stage boundaries', 'Limites de séquence'),
    purpose: text([
      'What must be true for each authorization, and what the project board decided.',
      'Ce qui doit être vrai pour chaque autorisation, et ce que le comité de pilotage a décidé.',
    ]),
  },
  raid: named('Risks and issues', 'Risques et incidences'),
  riskMatrix: named('Summary risk profile', 'Profil des risques'),
  actions: {
    ...named('Daily log', 'Journal de projet'),
    purpose: text([
      'Actions and notes of the project manager, and issues handled informally.',
      'Actions et notes du chef de projet, et incidences traitées de façon informelle.',
    ]),
  },
  changes: named('Requests for change', 'Demandes de changement'),
  requirements: {
    ...named('Acceptance criteria', 'Critères d’acceptation'),
    purpose: text([
      'What the project product must satisfy to be accepted, by priority.',
      'Ce que le produit du projet doit satisfaire pour être accepté, par priorité.',
    ]),
  },
  deliverables: {
    ...named('Product register', 'Registre des produits'),
    purpose: text([
      'Every product of the project: owner, date, version, place and acceptance.',
      'Chaque produit du projet\u00a0: responsable, date, version, emplacement et acceptation.',
    ]),
  },
  quality: {
    ...named('Quality register', 'Registre qualité'),
    purpose: text([
      'Quality activities to go through before each authorization.',
      'Activités qualité à conduire avant chaque autorisation.',
    ]),
  },
  communication: named('Communication approach', 'Approche de communication'),
  adoption: named('Change management approach', 'Approche conduite du changement'),
  benefits: named('Benefits management', 'Gestion des bénéfices'),
  status: {
    ...named('Highlight reports', 'Rapports de progression'),
    purpose: text([
      'One row for each highlight report; the latest goes into the portfolio report.',
      'Une ligne par rapport de progression\u00a0; le plus récent alimente le rapport du portefeuille.',
    ]),
  },
  statusReport: {
    ...named('Latest highlight report', 'Dernier rapport de progression'),
    purpose: text(['The latest highlight report on one page to print.', 'Le dernier rapport de progression sur une page à imprimer.']),
  },
  lessons: named('Lessons log', 'Journal des REX'),
};

const portfolioSheets: Sheets['portfolio'] = {
  phases: {
    ...named('Stages', 'Séquences'),
    purpose: text([
      'The stages of a project, and what the project board authorizes at the end of each.',
      'Les séquences d’un projet, et ce que le comité de pilotage autorise à la fin de chacune.',
    ]),
  },
  requiredDeliverables: {
    ...named('Management products', 'Produits de management'),
    purpose: text([
      'The management products that a small, a medium and a large project owes by each authorization.',
      'Les produits de management que doit un petit, un moyen et un grand projet à chaque autorisation.',
    ]),
  },
  tasks: named('Project plans', 'Plans de projet'),
  raid: named('Risks and issues', 'Risques et incidences'),
  status: named('Highlight reports', 'Rapports de progression'),
  changes: named('Requests for change', 'Demandes de changement'),
  actions: named('Daily logs', 'Journaux de projet'),
};

const methods = methodRecords({
  gate: ['Authorization', 'Autorisation'],
  reviews: { one: ['Stage boundary', 'Limite de séquence'], several: ['Stage boundaries', 'Limites de séquence'] },
  reports: { one: ['Highlight report', 'Rapport de progression'], several: ['Highlight reports', 'Rapports de progression'] },
  products: {
    one: ['Management product', 'Produit de management'],
    several: ['Management products', 'Produits de management'],
  },
  phaseColumns: {
    gate: ['Authorization at its end', 'Autorisation en fin de séquence'],
    question: ['Question to the board', 'Question posée au comité'],
    projects: 'Projets à cette autorisation',
  },
  dueAt: ['Due for', 'Dû pour'],
  rows: {
    gates: PRINCE2_GATES,
    checks: PRINCE2_CHECKS,
    messages: PRINCE2_MESSAGES,
    phases: PRINCE2_STAGES,
    products: prince2Products(sheetNames(projectSheets)),
    roles: PRINCE2_METHOD_ROLES,
    policies: PRINCE2_POLICIES,
  },
});

const overlay: Overlay = {
  version: 1,
  sheets: { project: projectSheets, portfolio: portfolioSheets },
  records: {
    ...methods,
    project: {
      columns: {
        sponsor: {
          ...named('Executive', 'Exécutif'),
          help: text([
            'Who owns the business case and chairs the project board.',
            'Qui porte le cas d’affaire et préside le comité de pilotage de projet.',
          ]),
        },
        gate: {
          ...named('Last authorization', 'Dernière autorisation'),
          help: text(['Last authorization that the project board gave.', 'Dernière autorisation donnée par le comité de pilotage.']),
        },
      },
      add: [
        {
          key: 'own_seniorUser',
          type: 'text',
          name: ROLES.seniorUser,
          help: text(['Who speaks for the users on the project board.', 'Qui représente les utilisateurs au comité de pilotage.']),
          width: 20,
          after: 'sponsor',
        },
        {
          key: 'own_seniorSupplier',
          type: 'text',
          name: ROLES.seniorSupplier,
          help: text(['Who speaks for the suppliers on the project board.', 'Qui représente les fournisseurs au comité de pilotage.']),
          width: 20,
          after: 'sponsor',
        },
        {
          key: 'own_timeTolerance',
          type: 'integer',
          name: text(['Time tolerance (days)', 'Tolérance de délai (j)']),
          help: text([
            'Days by which the forecast finish may exceed the baseline before an exception is raised.',
            'Jours dont la fin prévisionnelle peut dépasser la référence avant de signaler une exception.',
          ]),
          minimum: 0,
          width: 14,
        },
        {
          key: 'own_costTolerance',
          type: 'percent',
          name: text(['Cost tolerance (%)', 'Tolérance de coût (%)']),
          help: text([
            'Share of the budget by which the forecast may exceed it before an exception is raised.',
            'Part du budget dont la prévision peut le dépasser avant de signaler une exception.',
          ]),
          minimum: 0,
          maximum: 1,
          width: 14,
        },
        ...(
          [
            [
              'own_scopeTolerance',
              'Scope tolerance',
              'Tolérance de périmètre',
              'Products that may be left out.',
              'Produits qui peuvent être omis.',
            ],
            [
              'own_qualityTolerance',
              'Quality tolerance',
              'Tolérance de qualité',
              'Range of the quality criteria that is still accepted.',
              'Plage des critères de qualité encore acceptée.',
            ],
            [
              'own_benefitsTolerance',
              'Benefits tolerance',
              'Tolérance de bénéfices',
              'Range of the expected benefits that still justifies the project.',
              'Plage des bénéfices attendus qui justifie encore le projet.',
            ],
            [
              'own_riskTolerance',
              'Risk tolerance',
              'Tolérance de risque',
              'Level of the summed-up risks above which the board is told.',
              'Niveau de risque cumulé au-delà duquel le comité est averti.',
            ],
            [
              'own_sustainabilityTolerance',
              'Sustainability tolerance',
              'Tolérance de durabilité',
              'Range of the sustainability targets that is still accepted.',
              'Plage des cibles de durabilité encore acceptée.',
            ],
          ] as const
        ).map(([key, en, fr, helpEn, helpFr]) => ({
          key,
          type: 'text' as const,
          name: text([en, fr]),
          help: text([helpEn, helpFr]),
          width: 30,
          kinds: ['project' as const],
        })),
      ],
    },
    charter: {
      ...named('Project brief', 'Exposé du projet'),
      plural: text(['Project briefs', 'Exposés de projet']),
      columns: {
        sponsor: named('Executive', 'Exécutif'),
        deliverables: named('Main products', 'Principaux produits'),
        organisation: named('Management team structure', 'Équipe de management de projet'),
        sponsorName: named('Approved for the board by', 'Approbateur du comité'),
        sponsorDecision: named('Project board’s decision', 'Décision du comité'),
        sponsorDecidedOn: named('Project board decided on', 'Date (comité)'),
      },
    },
    responsibility: {
      columns: { phase: named('Stage', 'Séquence'), activity: named('Activity or product', 'Activité ou produit') },
      rows: [...PRINCE2_ACTIVITIES],
    },
    raidItem: { ...named('Risk or issue', 'Risque ou incidence'), plural: text(['Risks and issues', 'Risques et incidences']) },
    changeRequest: {
      ...named('Request for change', 'Demande de changement'),
      plural: text(['Requests for change', 'Demandes de changement']),
      add: [
        {
          key: 'own_issueType',
          type: 'list',
          list: 'own_issueTypes',
          name: text(['Type of issue', 'Type d’incidence']),
          help: text([
            'A wish to change what was agreed, or something that will not be delivered as agreed.',
            'Un souhait de modifier ce qui est convenu, ou quelque chose qui ne sera pas livré comme convenu.',
          ]),
          default: 'requestForChange',
          width: 22,
          after: 'title',
        },
      ],
    },
    requirement: { columns: { deliverable: named('Product', 'Produit') } },
    deliverable: {
      ...named('Product', 'Produit'),
      plural: text(['Products', 'Produits']),
      columns: { name: named('Product', 'Produit'), phase: named('Stage', 'Séquence') },
    },
    lesson: { columns: { phase: named('Stage', 'Séquence') } },
    phase: {
      ...named('Stage', 'Séquence'),
      plural: text(['Stages', 'Séquences']),
      ...methods.phase,
      columns: { name: named('Stage', 'Séquence'), ...methods.phase.columns },
    },
  },
  lists: {
    gate: {
      ...named('Authorization', 'Autorisation'),
      entries: {
        idea: named('Project mandate', 'Mandat de projet'),
        feasibility: named('Authorize initiation', 'Autoriser l’initialisation'),
        planning: named('Authorize the project', 'Autoriser le projet'),
        execution: {
          ...named('Authorize a stage', 'Autoriser une séquence'),
          synonyms: ['authorize a stage or exception plan', 'end stage assessment'],
        },
        acceptance: { leaveOut: true },
        closure: named('Authorize closure', 'Autoriser la clôture'),
      },
    },
    phase: {
      ...named('Stage', 'Séquence'),
      entries: {
        idea: { ...named('Pre-project', 'Avant-projet'), synonyms: ['starting up', 'élaboration'] },
        feasibility: { leaveOut: true },
        planning: { ...named('Initiation stage', 'Séquence d’initialisation'), synonyms: ['initiation', 'initialisation'] },
        execution: named('Delivery stage', 'Séquence de livraison'),
        acceptance: { leaveOut: true },
        closure: named('Final stage', 'Séquence finale'),
      },
      add: [{ code: 'postProject', ...named('Post-project', 'Après-projet') }],
    },
    gateDecision: { entries: { stop: named('Premature closure', 'Clôture prématurée') } },
    raidType: { entries: { issue: { name: { fr: 'Incidence' } } } },
    raidResponse: {
      entries: { mitigate: named('Reduce', 'Réduire') },
      add: [{ code: 'contingency', ...named('Prepare contingent plan', 'Préparer un plan de secours') }],
      order: ['avoid', 'mitigate', 'transfer', 'share', 'accept', 'contingency'],
    },
    committeeKind: { entries: { steering: { name: ROLES.board } } },
    meetingKind: {
      entries: { steering: { name: ROLES.board } },
      add: [
        { code: 'stageBoundary', ...named('End stage assessment', 'Évaluation de fin de séquence') },
        { code: 'checkpoint', ...named('Checkpoint', 'Point de contrôle') },
      ],
    },
    own_issueTypes: {
      ...named('Types of issue', 'Types d’incidence'),
      add: [
        { code: 'requestForChange', ...named('Request for change', 'Demande de changement') },
        { code: 'offSpecification', ...named('Off-specification', 'Hors-spécification') },
        { code: 'concern', ...named('Problem or concern', 'Problème ou préoccupation') },
      ],
    },
  },
};

export const prince2: Pack = {
  name: { en: 'PRINCE2', fr: 'PRINCE2' },
  purpose: text([
    'The vocabulary of PRINCE2 7: stages and authorizations, the project board, management products, tolerances and exceptions.',
    'Le vocabulaire de PRINCE2 7\u00a0: séquences et autorisations, comité de pilotage de projet, produits de management, tolérances et exceptions.',
  ]),
  overlay,
};
