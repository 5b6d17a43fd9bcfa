import type { Text } from '../../words/text';
import type { WorkbookKind } from '../model/types';

/** One of the functions of a project management office, and the sheets in which it finds what it needs. */
export interface PmoFunction {
  readonly name: Text;
  /** By their keys. */
  readonly sheets: Readonly<Record<WorkbookKind, readonly string[]>>;
}

const served = (en: string, fr: string, project: readonly string[], portfolio: readonly string[]): PmoFunction => ({
  name: { en, fr },
  sheets: { project, portfolio },
});

/** The twenty-two functions that descriptions of the role name, in their order. */
export const PMO_FUNCTIONS: readonly PmoFunction[] = [
  served(
    'Reference framework, standards and governance',
    'Cadre de référence, normes et gouvernance',
    ['guide', 'gates', 'lists'],
    ['phases', 'requiredDeliverables', 'roles', 'policies', 'lists'],
  ),
  served(
    'Compliance with good practice, quality assurance',
    'Respect des bonnes pratiques, assurance qualité',
    ['quality', 'gates'],
    ['policies', 'exceptions', 'kpis'],
  ),
  served(
    'Coordination, priorities and planning of all projects',
    'Coordination, priorités et planification de l’ensemble des projets',
    ['tasks', 'milestones'],
    ['projects', 'criteria', 'scoring', 'dependencies', 'roadmap'],
  ),
  served(
    'Strategic alignment and contribution to value',
    'Alignement stratégique et contribution à la création de valeur',
    ['charter', 'requirements', 'benefits'],
    ['objectives', 'contributions', 'objectiveMatrix', 'benefits'],
  ),
  served(
    'Link between portfolio, programmes and projects; progress data that hold',
    'Liaison entre portefeuille, programmes et projets\u00a0; données d’avancement garanties',
    ['project', 'status'],
    ['programmes', 'hierarchy', 'exceptions'],
  ),
  served(
    'Bridge between management, project managers and stakeholders',
    'Lien entre direction, chefs de projet et parties prenantes',
    ['stakeholders', 'communication', 'decisions', 'statusReport'],
    ['committees', 'agenda', 'decisions', 'dashboard'],
  ),
  served(
    'Project planning: scope, steps, roadmap',
    'Planification de projet\u00a0: périmètre, étapes, feuille de route',
    ['charter', 'tasks', 'gantt', 'milestones', 'deliverables'],
    ['demand', 'roadmap', 'tasks'],
  ),
  served(
    'Tracking of progress and of execution',
    'Suivi de l’avancement et de l’exécution',
    ['status', 'tasks', 'milestones', 'earnedValue', 'statusReport'],
    ['status', 'milestones', 'projectsReport', 'dashboard'],
  ),
  served(
    'Project control: risks, issues, opportunities',
    'Contrôle de projet\u00a0: risques, problèmes, opportunités',
    ['raid', 'riskMatrix', 'changes'],
    ['raid', 'risks', 'changes'],
  ),
  served(
    'Anticipation of risks and resolution of problems',
    'Anticipation des risques et résolution des problèmes',
    ['raid', 'riskMatrix', 'actions', 'decisions'],
    ['raid', 'risks', 'actions'],
  ),
  served(
    'Management of the budget, of a project and of all',
    'Gestion du budget, du projet et de l’ensemble',
    ['budget', 'earnedValue'],
    ['budget', 'envelopes', 'finance', 'rates'],
  ),
  served(
    'Resources and skills: capacity against need, levelling, acquisition',
    'Ressources et compétences\u00a0: capacité et besoin, lissage, acquisition',
    ['resources', 'acquisitions'],
    ['capacity', 'capacityPlan', 'resources'],
  ),
  served(
    'Assignment of people, funds, software and materials',
    'Affectation des personnes, du financement, des logiciels et du matériel',
    ['resources', 'acquisitions', 'raci'],
    ['resources', 'capacity'],
  ),
  served(
    'KPIs, reporting and analyses for decisions',
    'Indicateurs, reporting et analyses pour décider',
    ['statusReport', 'earnedValue', 'riskMatrix'],
    ['kpis', 'dashboard', 'projectsReport', 'finance', 'risks'],
  ),
  served(
    'Documentation that is up to date',
    'Documentation tenue à jour',
    ['deliverables', 'meetings', 'decisions'],
    ['requiredDeliverables', 'committees', 'decisions'],
  ),
  served(
    'Knowledge: methods, standards, lessons',
    'Connaissances\u00a0: méthodes, normes, enseignements',
    ['lessons'],
    ['lessons', 'policies', 'phases'],
  ),
  served('Improvement of processes', 'Amélioration des processus', ['lessons', 'quality'], ['lessons', 'kpis', 'exceptions']),
  served(
    'Training, mentoring and support of project managers; templates',
    'Formation, mentorat et support aux chefs de projet\u00a0; modèles',
    ['guide'],
    ['guide', 'roles', 'requiredDeliverables'],
  ),
  served(
    'Change management, project culture, use of the tools',
    'Conduite du changement, culture projet, usage des outils',
    ['adoption', 'communication'],
    ['policies', 'exceptions'],
  ),
  served('Coordination of meetings', 'Coordination des réunions', ['meetings', 'actions'], ['committees', 'agenda', 'actions']),
  served(
    'Running one or more projects itself',
    'Gestion complète d’un ou plusieurs projets',
    ['guide', 'project', 'charter', 'tasks', 'budget', 'raid', 'status', 'statusReport'],
    ['projects'],
  ),
  served(
    'Collecting data, structuring and steering the portfolios',
    'Collecte des données, structuration et animation des portefeuilles',
    ['project', 'status'],
    ['projects', 'exceptions', 'dashboard', 'programmes'],
  ),
];
