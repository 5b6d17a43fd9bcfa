import { lists, settings } from './common';
import { sheet, since, type SheetDefinition } from '../../model/sheet';

/** Sheets of iterative delivery: packs and overlays that ask for them show them. */
const AGILE_SHEETS: readonly SheetDefinition[] = [
  sheet(
    'releases',
    'table',
    'deliver',
    ['Releases', 'Versions'],
    [
      'What goes out to users, when, and how far each release is.',
      'Ce qui est livré aux utilisateurs, quand, et l’avancement de chaque version.',
    ],
    'release',
  ),
  sheet(
    'sprints',
    'table',
    'deliver',
    ['Sprints', 'Sprints'],
    [
      'Sprints with what the team took on, what it finished, and its velocity.',
      'Les sprints, ce que l’équipe y a engagé, ce qu’elle a terminé, et sa vélocité.',
    ],
    'sprint',
  ),
  sheet(
    'backlog',
    'table',
    'deliver',
    ['Backlog', 'Backlog'],
    [
      'Everything that is wanted, in order, with its size and where it stands.',
      'Tout ce qui est attendu, dans l’ordre, avec sa taille et son état.',
    ],
    'backlogItem',
  ),
  since(
    2,
    sheet(
      'burnUp',
      'view',
      'deliver',
      ['Burn-up', 'Burn-up'],
      ['Points done against points in scope, sprint by sprint.', 'Points terminés et points au périmètre, sprint après sprint.'],
    ),
  ),
].map((each) => ({ ...each, optional: true }));

/** The sheets of a project workbook, in order; those of some methods only are optional. */
export const PROJECT_SHEETS: readonly SheetDefinition[] = [
  sheet(
    'guide',
    'guide',
    'start',
    ['Guide', 'Guide'],
    [
      'How to use this project workbook, and what is still to be filled in.',
      'Comment utiliser ce classeur projet, et ce qui reste à remplir.',
    ],
  ),
  sheet(
    'project',
    'form',
    'start',
    ['Project', 'Projet'],
    ['The project on one page: fill in the light cells.', 'Le projet sur une page\u00a0: remplissez les cellules claires.'],
    'project',
  ),
  sheet(
    'charter',
    'form',
    'start',
    ['Charter', 'Charte'],
    [
      'Why, what and within which limits, on one page that the sponsor and the PMO approve.',
      'Pourquoi, quoi et dans quelles limites, sur une page que le commanditaire et le PMO approuvent.',
    ],
    'charter',
  ),
  sheet(
    'stakeholders',
    'table',
    'people',
    ['Stakeholders', 'Parties prenantes'],
    [
      'Who can help or hinder the project, and how they are won over.',
      'Qui peut aider ou freiner le projet, et comment obtenir leur adhésion.',
    ],
    'stakeholder',
  ),
  sheet(
    'raci',
    'table',
    'people',
    ['RACI', 'RACI'],
    [
      'Who does, who answers for, who is asked and who is told: one accountable role a line.',
      'Qui réalise, qui rend compte, qui est consulté et qui est informé\u00a0: un seul A par ligne.',
    ],
    'responsibility',
  ),
  sheet(
    'tasks',
    'table',
    'plan',
    ['Schedule', 'Planning'],
    [
      'Work breakdown and schedule: tasks with links, baseline, dates of today and progress.',
      'Organigramme des tâches et planning\u00a0: liaisons, référence, dates prévues et avancement.',
    ],
    'task',
  ),
  since(
    2,
    sheet(
      'gantt',
      'view',
      'plan',
      ['Gantt', 'Gantt'],
      [
        'The schedule as bars, with the baseline and the status date. The settings choose its scale.',
        'Le planning en barres, avec la référence et la date d’état. L’échelle est dans les paramètres.',
      ],
    ),
  ),
  sheet(
    'milestones',
    'table',
    'plan',
    ['Milestones', 'Jalons'],
    [
      'The few dates that committees follow: promised, expected, met.',
      'Les quelques dates que suivent les comités\u00a0: promises, attendues, atteintes.',
    ],
    'milestone',
  ),
  sheet(
    'gates',
    'table',
    'plan',
    ['Gates', 'Points de passage'],
    [
      'What must be true to pass each gate, and what the committee decided.',
      'Ce qui doit être vrai pour franchir chaque point de passage, et ce que le comité a décidé.',
    ],
    'gateReview',
  ),
  sheet(
    'budget',
    'table',
    'money',
    ['Budget', 'Budget'],
    ['Money by month: baseline, committed, actual and forecast.', 'L’argent par mois\u00a0: référence, engagé, réalisé et prévision.'],
    'budgetLine',
  ),
  since(
    2,
    sheet(
      'earnedValue',
      'view',
      'money',
      ['Earned value', 'Valeur acquise'],
      [
        'Planned value, earned value and actual cost by month, with the indices and the estimate at completion.',
        'Valeur planifiée, valeur acquise et coût réel par mois, avec les indices et le coût final estimé.',
      ],
    ),
  ),
  sheet(
    'resources',
    'table',
    'plan',
    ['Resources', 'Ressources'],
    [
      'People, funding, licences and materials by month: what is needed and what was used.',
      'Personnes, financement, licences et matériel par mois\u00a0: le besoin et la consommation.',
    ],
    'resourceLine',
  ),
  sheet(
    'acquisitions',
    'table',
    'plan',
    ['Acquisitions', 'Acquisitions'],
    [
      'What has to be bought, how, from whom, and by when it must be ordered.',
      'Ce qu’il faut acheter, comment, à qui, et pour quand commander.',
    ],
    'acquisition',
  ),
  sheet(
    'raid',
    'table',
    'control',
    ['RAID', 'RAID'],
    ['Risks and opportunities, assumptions, issues, dependencies.', 'Risques et opportunités, hypothèses, problèmes, dépendances.'],
    'raidItem',
  ),
  since(
    2,
    sheet(
      'riskMatrix',
      'view',
      'control',
      ['Risk matrix', 'Matrice des risques'],
      [
        'How many open risks and opportunities stand at each probability and impact.',
        'Combien de risques et d’opportunités ouverts à chaque probabilité et impact.',
      ],
    ),
  ),
  sheet(
    'decisions',
    'table',
    'control',
    ['Decisions', 'Décisions'],
    ['What has to be decided, what was decided, by whom and why.', 'Ce qui est à décider, ce qui a été décidé, par qui et pourquoi.'],
    'decision',
  ),
  sheet(
    'actions',
    'table',
    'control',
    ['Actions', 'Actions'],
    ['Who does what by when, wherever it was agreed.', 'Qui fait quoi pour quand, où que cela ait été convenu.'],
    'action',
  ),
  sheet(
    'changes',
    'table',
    'control',
    ['Changes', 'Demandes de changement'],
    [
      'Requests to change scope, cost or dates: what each would do, what was decided, when the baseline followed.',
      'Demandes touchant périmètre, coûts ou délais\u00a0: leur effet, la décision, la mise à jour de la référence.',
    ],
    'changeRequest',
  ),
  sheet(
    'requirements',
    'table',
    'deliver',
    ['Requirements', 'Exigences'],
    [
      'What the result must satisfy, and how its acceptance is shown.',
      'Ce que le résultat doit satisfaire, et comment sa recette est prouvée.',
    ],
    'requirement',
  ),
  sheet(
    'deliverables',
    'table',
    'deliver',
    ['Deliverables', 'Livrables'],
    [
      'What is handed over: owner, date, version, place and acceptance.',
      'Ce qui est remis\u00a0: responsable, date, version, emplacement et recette.',
    ],
    'deliverable',
  ),
  sheet(
    'quality',
    'table',
    'deliver',
    ['Quality', 'Qualité'],
    ['Checklist to go through before each gate.', 'Liste de contrôle à parcourir avant chaque point de passage.'],
    'qualityCheck',
  ),
  sheet(
    'communication',
    'table',
    'people',
    ['Communication plan', 'Plan de communication'],
    ['Who learns what, how, how often, and from whom.', 'Qui apprend quoi, comment, à quel rythme, et de qui.'],
    'communication',
  ),
  sheet(
    'adoption',
    'table',
    'people',
    ['Change management', 'Conduite du changement'],
    [
      'Whose work changes, what helps them, and how many work the new way.',
      'Pour qui le travail change, ce qui les accompagne, et combien travaillent de la nouvelle façon.',
    ],
    'adoption',
  ),
  sheet(
    'benefits',
    'table',
    'deliver',
    ['Benefits', 'Bénéfices'],
    [
      'What the project is worth: baseline, target and measured value, with an owner who stays.',
      'Ce que le projet rapporte\u00a0: départ, cible et valeur mesurée, avec un responsable qui reste.',
    ],
    'benefit',
  ),
  sheet(
    'status',
    'table',
    'steer',
    ['Status', 'Avancement'],
    [
      'One row for each status report; the latest goes into the portfolio report.',
      'Une ligne par point d’avancement\u00a0; le plus récent alimente le rapport du portefeuille.',
    ],
    'statusUpdate',
  ),
  since(
    2,
    sheet(
      'statusReport',
      'view',
      'steer',
      ['Status report', 'Flash report'],
      ['The latest status on one page to print.', 'Le dernier point d’avancement sur une page à imprimer.'],
    ),
  ),
  sheet(
    'meetings',
    'table',
    'steer',
    ['Meetings', 'Réunions'],
    ['Agendas and minutes of the project’s meetings.', 'Ordres du jour et comptes rendus des réunions du projet.'],
    'meeting',
  ),
  sheet(
    'lessons',
    'table',
    'learn',
    ['Lessons learned', 'REX'],
    [
      'What the next project should know; shared lessons join the PMO’s library.',
      'Retour d’expérience\u00a0: ce que le prochain projet doit savoir\u00a0; ce qui est partagé rejoint la base de connaissances du PMO.',
    ],
    'lesson',
  ),
  ...AGILE_SHEETS,
  lists,
  settings,
];
