import type { Overlay } from '../../model/overlay';
import type { Pack } from './pack';
import { pm2Artefacts, PM2_PHASES, PM2_POLICIES } from './pm2-method';
import { PM2_ACTIVITIES, PM2_CHECKS, PM2_GATES, PM2_MESSAGES } from './pm2-project';
import { PM2_METHOD_ROLES, PM2_ROLES as ROLES } from './pm2-roles';
import { methodRecords, named, sheetNames, text } from './rows';

type Sheets = Required<NonNullable<Overlay['sheets']>>;

const projectSheets: Sheets['project'] = {
  charter: {
    ...named('Project charter', 'Charte de projet'),
    purpose: text([
      'Why, what and within which limits, on one page that the project steering committee approves.',
      'Pourquoi, quoi et dans quelles limites, sur une page que le comité de pilotage approuve.',
    ]),
  },
  stakeholders: named('Stakeholder matrix', 'Matrice des parties prenantes'),
  raci: {
    ...named('RASCI', 'RASCI'),
    purpose: text([
      'Who does, who answers for, who supports, who is asked and who is told: one accountable party a line.',
      'Qui réalise, qui rend compte, qui soutient, qui est consulté et qui est informé\u00a0: un seul A par ligne.',
    ]),
  },
  tasks: named('Project work plan', 'Plan de travail du projet'),
  gates: {
    ...named('Phase gates', 'Passages de phase'),
    purpose: text([
      'What must be true at RfP, RfE and RfC, and what the steering committee decided.',
      'Ce qui doit être vrai à RfP, RfE et RfC, et ce que le comité de pilotage a décidé.',
    ]),
  },
  acquisitions: named('Outsourcing plan', 'Plan d’externalisation'),
  raid: named('Risk and issue logs', 'Registres risques et problèmes'),
  decisions: named('Decision log', 'Registre des décisions'),
  changes: named('Change log', 'Registre des changements'),
  deliverables: {
    ...named('Deliverables acceptance', 'Acceptation des livrables'),
    purpose: text([
      'What is handed over: owner, date, version, place, and who accepts it.',
      'Ce qui est remis\u00a0: responsable, date, version, emplacement, et qui l’accepte.',
    ]),
  },
  quality: {
    ...named('Quality review checklist', 'Liste de contrôle qualité'),
    purpose: text(['Checklist to go through before each phase gate.', 'Liste de contrôle à parcourir avant chaque passage de phase.']),
  },
  communication: named('Communications plan', 'Plan de communication'),
  adoption: named('Business implementation plan', 'Plan de mise en œuvre métier'),
  status: named('Project status reports', 'Rapports d’avancement'),
  statusReport: named('Latest status report', 'Dernier rapport d’avancement'),
  meetings: named('Minutes of meetings', 'Comptes rendus'),
};

const portfolioSheets: Sheets['portfolio'] = {
  demand: {
    ...named('Initiation requests', 'Demandes d’initiation'),
    purpose: text([
      'Project initiation requests, from draft to decision, and how long they have waited.',
      'Les demandes d’initiation de projet, du brouillon à la décision, et leur attente.',
    ]),
  },
  tasks: named('Work plans', 'Plans de travail'),
  raid: named('Risk and issue logs', 'Registres risques et problèmes'),
  decisions: named('Decision logs', 'Registres des décisions'),
  changes: named('Change logs', 'Registres des changements'),
  status: named('Status reports', 'Rapports d’avancement'),
  phases: {
    ...named('Phases and gates', 'Phases et passages'),
    purpose: text([
      'The four phases of a project, and what is decided at RfP, RfE and RfC.',
      'Les quatre phases d’un projet, et ce qui est décidé à RfP, RfE et RfC.',
    ]),
  },
  requiredDeliverables: {
    ...named('Artefacts', 'Artefacts'),
    purpose: text([
      'The artefacts that a small, a medium and a large project owes by each phase gate.',
      'Les artefacts que doit un petit, un moyen et un grand projet à chaque passage de phase.',
    ]),
  },
};

const methods = methodRecords({
  gate: ['Phase gate', 'Passage de phase'],
  reviews: { one: ['Phase gate review', 'Revue de passage de phase'], several: ['Phase gate reviews', 'Revues de passage de phase'] },
  reports: { one: ['Project status report', 'Rapport d’avancement'], several: ['Project status reports', 'Rapports d’avancement'] },
  products: { one: ['Artefact', 'Artefact'], several: ['Artefacts', 'Artefacts'] },
  phaseColumns: {
    gate: ['Phase gate at its end', 'Passage en fin de phase'],
    question: ['Question of the gate', 'Question posée au passage'],
    projects: 'Projets à ce passage',
  },
  dueAt: ['Due at phase gate', 'Dû au passage'],
  rows: {
    gates: PM2_GATES,
    checks: PM2_CHECKS,
    messages: PM2_MESSAGES,
    phases: PM2_PHASES,
    products: pm2Artefacts(sheetNames(projectSheets)),
    roles: PM2_METHOD_ROLES,
    policies: PM2_POLICIES,
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
          name: ROLES.owner,
          help: text([
            'The client of the project: sets its business objectives and chairs the steering committee.',
            'Le client du projet\u00a0: fixe ses objectifs métier et préside le comité de pilotage.',
          ]),
        },
        manager: { name: ROLES.manager },
        gate: {
          ...named('Last phase gate', 'Dernier passage de phase'),
          help: text(['Last phase gate that the project passed.', 'Dernier passage de phase franchi par le projet.']),
        },
      },
      add: [
        {
          key: 'own_solutionProvider',
          type: 'text',
          name: ROLES.provider,
          help: text([
            'Who answers for the solution and appoints the project manager.',
            'Qui répond de la solution et nomme le chef de projet.',
          ]),
          width: 20,
          after: 'sponsor',
        },
        {
          key: 'own_businessManager',
          type: 'text',
          name: ROLES.businessManager,
          help: text([
            'Who acts for the project owner day to day and prepares the business.',
            'Qui agit pour le propriétaire du projet au quotidien et prépare le métier.',
          ]),
          width: 20,
          after: 'sponsor',
        },
      ],
    },
    charter: {
      columns: {
        sponsor: { name: ROLES.owner },
        manager: { name: ROLES.manager },
        sponsorName: named('Approved for the PSC by', 'Approbateur du PSC'),
        sponsorDecision: named('PSC’s decision', 'Décision du PSC'),
        sponsorDecidedOn: named('PSC decided on', 'Date (PSC)'),
        pmoName: named('Approved for the AGB by', 'Approbateur de l’AGB'),
        pmoDecision: named('AGB’s decision', 'Décision de l’AGB'),
        pmoDecidedOn: named('AGB decided on', 'Date (AGB)'),
      },
    },
    responsibility: {
      add: [
        {
          key: 'own_supports',
          type: 'text',
          name: text(['Supports (S)', 'Soutient (S)']),
          help: text(['Who helps those who do it with means or work.', 'Qui aide ceux qui réalisent, par des moyens ou du travail.']),
          width: 26,
          after: 'accountable',
        },
      ],
      rows: [...PM2_ACTIVITIES],
    },
    raidItem: { ...named('Log entry', 'Entrée de registre'), plural: text(['Risk and issue logs', 'Registres risques et problèmes']) },
    adoption: { plural: text(['Business implementation', 'Mise en œuvre métier']) },
  },
  lists: {
    gate: {
      ...named('Phase gate', 'Passage de phase'),
      entries: {
        idea: { ...named('PIR approved', 'Demande d’initiation approuvée'), synonyms: ['pir', 'project initiation request'] },
        feasibility: { ...named('RfP Ready for planning', 'RfP Prêt pour la planification'), synonyms: ['rfp', 'ready for planning'] },
        planning: { ...named('RfE Ready for executing', 'RfE Prêt pour l’exécution'), synonyms: ['rfe', 'ready for executing'] },
        execution: { leaveOut: true },
        acceptance: { ...named('RfC Ready for closing', 'RfC Prêt pour la clôture'), synonyms: ['rfc', 'ready for closing'] },
        closure: named('Project end', 'Fin de projet'),
      },
    },
    phase: {
      entries: {
        idea: { leaveOut: true },
        feasibility: named('Initiating', 'Initialisation'),
        execution: named('Executing', 'Exécution'),
        acceptance: { leaveOut: true },
        closure: named('Closing', 'Clôture'),
      },
      add: [{ code: 'monitorControl', ...named('Monitor and control', 'Suivi et contrôle'), synonyms: ['monitoring'] }],
    },
    raidResponse: { entries: { mitigate: named('Reduce', 'Réduire') }, order: ['avoid', 'mitigate', 'transfer', 'share', 'accept'] },
    committeeKind: { entries: { portfolio: { name: ROLES.governance }, steering: { name: ROLES.steering } } },
    meetingKind: {
      entries: { steering: { name: ROLES.steering }, review: named('Project review meeting', 'Réunion de revue de projet') },
      add: [
        { code: 'status', ...named('Project status meeting', 'Réunion d’avancement') },
        { code: 'projectEnd', ...named('Project-end review', 'Revue de fin de projet') },
      ],
    },
  },
};

export const pm2: Pack = {
  name: { en: 'PM²', fr: 'PM²' },
  purpose: text([
    'The vocabulary of PM² 3.0.1, the European Commission’s method: four phases, the gates RfP, RfE and RfC, requesting and providing side, artefacts.',
    'Le vocabulaire de PM² 3.0.1, la méthode de la Commission européenne\u00a0: quatre phases, les passages RfP, RfE et RfC, côtés demandeur et fournisseur, artefacts.',
  ]),
  overlay,
};
