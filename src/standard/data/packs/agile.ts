import type { Overlay } from '../../model/overlay';
import { AGILE_PHASES, AGILE_POLICIES, agileProducts } from './agile-method';
import { AGILE_ACTIVITIES, AGILE_CHECKS, AGILE_GATES, AGILE_MESSAGES } from './agile-project';
import { AGILE_METHOD_ROLES, AGILE_ROLES as ROLES } from './agile-roles';
import type { Pack } from './pack';
import { methodRecords, named, sheetNames, text } from './rows';

type Sheets = Required<NonNullable<Overlay['sheets']>>;

const projectSheets: Sheets['project'] = {
  charter: {
    ...named('Foundations', 'Fondations'),
    purpose: text([
      'Vision, product goal, scope and limits, on one page that the business sponsor approves.',
      'Vision, objectif du produit, périmètre et limites, sur une page que le sponsor métier approuve.',
    ]),
  },
  backlog: { show: true, after: 'raci' },
  releases: { show: true, after: 'backlog' },
  sprints: { show: true, after: 'releases' },
  burnUp: { show: true, after: 'sprints' },
  tasks: {
    ...named('Delivery plan', 'Plan de livraison'),
    purpose: text([
      'Phases, releases and what the sprints do not show: links, baseline, dates of today and progress.',
      'Phases, versions et ce que les sprints ne montrent pas\u00a0: liaisons, référence, dates prévues et avancement.',
    ]),
  },
  gates: {
    ...named('Phase reviews', 'Revues de phase'),
    purpose: text([
      'What must be true at the end of each phase, and what was decided.',
      'Ce qui doit être vrai à la fin de chaque phase, et ce qui a été décidé.',
    ]),
  },
  // Progress is counted in points that are done, wants stand in the backlog.
  earnedValue: { show: false },
  requirements: { show: false },
  quality: {
    ...named('Definition of done', 'Définition de terminé'),
    purpose: text([
      'What the team agreed to call done, and what is checked at the end of each phase.',
      'Ce que l’équipe convient d’appeler terminé, et ce qui est vérifié à la fin de chaque phase.',
    ]),
  },
  meetings: named('Events and meetings', 'Cérémonies et réunions'),
  lessons: {
    ...named('Lessons and retrospectives', 'REX et rétrospectives'),
    purpose: text([
      'What retrospectives found; shared lessons join the PMO’s library.',
      'Ce que les rétrospectives ont montré\u00a0; ce qui est partagé rejoint la base de connaissances du PMO.',
    ]),
  },
};

const methods = methodRecords({
  gate: ['Phase', 'Phase'],
  reviews: { one: ['Phase review', 'Revue de phase'], several: ['Phase reviews', 'Revues de phase'] },
  phaseColumns: {
    gate: ['Ends with', 'S’achève par'],
    question: ['Question at its end', 'Question en fin de phase'],
    projects: 'Projets à cette phase',
  },
  dueAt: ['Due at the end of', 'Dû en fin de'],
  rows: {
    gates: AGILE_GATES,
    checks: AGILE_CHECKS,
    messages: AGILE_MESSAGES,
    phases: AGILE_PHASES,
    products: agileProducts(sheetNames(projectSheets)),
    roles: AGILE_METHOD_ROLES,
    policies: AGILE_POLICIES,
  },
});

const overlay: Overlay = {
  version: 1,
  sheets: {
    project: projectSheets,
    portfolio: {
      tasks: named('Delivery plans', 'Plans de livraison'),
      phases: {
        ...named('Phases', 'Phases'),
        purpose: text([
          'The phases of an agile project, and what is decided at the end of each.',
          'Les phases d’un projet agile, et ce qui est décidé à la fin de chacune.',
        ]),
      },
    },
  },
  records: {
    ...methods,
    project: {
      columns: {
        sponsor: {
          name: ROLES.sponsor,
          help: text(['Who champions the project and owns its business case.', 'Qui défend le projet et porte son dossier d’opportunité.']),
        },
        gate: {
          ...named('Last phase', 'Dernière phase'),
          help: text(['Last phase that the project completed.', 'Dernière phase achevée par le projet.']),
        },
      },
      add: [
        {
          key: 'own_productOwner',
          type: 'text',
          name: ROLES.productOwner,
          help: text(['Who orders the backlog and accepts what is done.', 'Qui ordonne le backlog et accepte ce qui est terminé.']),
          width: 20,
          after: 'manager',
        },
        {
          key: 'own_scrumMaster',
          type: 'text',
          name: ROLES.scrumMaster,
          help: text([
            'Who makes the team effective and has impediments removed.',
            'Qui rend l’équipe efficace et fait lever les obstacles.',
          ]),
          width: 20,
          after: 'manager',
        },
        {
          key: 'own_visionary',
          type: 'text',
          name: ROLES.visionary,
          help: text(['Who carries the vision for the business.', 'Qui porte la vision du métier.']),
          width: 20,
          after: 'sponsor',
        },
      ],
    },
    charter: {
      ...named('Foundation summary', 'Synthèse des fondations'),
      plural: text(['Foundation summaries', 'Synthèses des fondations']),
      columns: {
        sponsor: { name: ROLES.sponsor },
        objectives: named('Vision and product goal', 'Vision et objectif du produit'),
        deliverables: named('Main increments', 'Principaux incréments'),
        milestones: named('Releases', 'Versions'),
        organisation: named('Team', 'Équipe'),
      },
    },
    responsibility: { rows: [...AGILE_ACTIVITIES] },
    backlogItem: {
      add: [
        {
          key: 'own_value',
          type: 'integer',
          name: text(['Business value', 'Valeur métier']),
          help: text(['Value to the business, from 1 (little) to 100 (most).', 'Valeur pour le métier, de 1 (faible) à 100 (maximale).']),
          minimum: 1,
          maximum: 100,
          width: 12,
          after: 'priority',
        },
      ],
    },
  },
  lists: {
    gate: {
      ...named('Phase review', 'Revue de phase'),
      entries: {
        idea: named('Pre-project', 'Pré-projet'),
        feasibility: named('Feasibility', 'Faisabilité'),
        planning: named('Foundations', 'Fondations'),
        execution: named('Evolutionary development', 'Développement évolutif'),
        acceptance: named('Deployment', 'Déploiement'),
        closure: named('Post-project', 'Post-projet'),
      },
    },
    phase: {
      entries: {
        idea: named('Pre-project', 'Pré-projet'),
        planning: named('Foundations', 'Fondations'),
        execution: named('Evolutionary development', 'Développement évolutif'),
        acceptance: named('Deployment', 'Déploiement'),
        closure: named('Post-project', 'Post-projet'),
      },
    },
    role: {
      add: [
        { code: 'productOwner', name: ROLES.productOwner, synonyms: ['po'] },
        { code: 'scrumMaster', name: ROLES.scrumMaster, synonyms: ['sm'] },
        { code: 'agileCoach', name: ROLES.coach },
      ],
    },
    meetingKind: {
      add: [
        { code: 'sprintPlanning', ...named('Sprint planning', 'Planification de sprint') },
        { code: 'dailyScrum', ...named('Daily scrum', 'Mêlée quotidienne') },
        { code: 'sprintReview', ...named('Sprint review', 'Revue de sprint') },
        { code: 'refinement', ...named('Backlog refinement', 'Affinage du backlog') },
      ],
      order: ['sprintPlanning', 'dailyScrum', 'refinement', 'sprintReview', 'retrospective'],
    },
  },
};

export const agile: Pack = {
  name: { en: 'Agile', fr: 'Agile' },
  purpose: text([
    'AgilePM’s phases and roles with Scrum’s team: backlog, releases, sprints and burn-up in place of requirements and earned value.',
    'Les phases et rôles d’AgilePM avec l’équipe de Scrum\u00a0: backlog, versions, sprints et burn-up à la place des exigences et de la valeur acquise.',
  ]),
  overlay,
};
