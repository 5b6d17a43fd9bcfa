import type { Thresholds } from '../../model/thresholds';
import type { StarterRow } from '../../model/types';
import { ROLES } from './method-roles';

const ALL_PROJECTS = { en: 'All projects', fr: 'Tous les projets' };

/** House rules to start from. Amounts and delays are examples that the organisation sets; those that the check measures come from the thresholds. */
export const policies = ({ staleDays, risk }: Thresholds): readonly StarterRow[] => [
  {
    name: { en: 'Size of projects', fr: 'Taille des projets' },
    rule: {
      en: 'Small: budget up to 100,000 in the reporting currency and at most 6 months. Large: budget from 1,000,000, or more than 18 months, or a regulatory stake. Medium: all others. The size is set at the first gate and decides which deliverables are due.',
      fr: 'Petit\u00a0: budget jusqu’à 100\u202f000 dans la devise de restitution et 6 mois au plus. Grand\u00a0: budget à partir de 1\u202f000\u202f000, ou plus de 18 mois, ou enjeu réglementaire. Moyen\u00a0: tous les autres. La taille est fixée au premier jalon décisionnel et détermine les livrables dus.',
    },
    appliesTo: ALL_PROJECTS,
    owner: ROLES.pmoLead,
  },
  {
    name: { en: 'Gates', fr: 'Jalons décisionnels' },
    rule: {
      en: 'A phase starts only after the gate before it was passed: required deliverables complete, decision recorded with its conditions. The answer is go, go with conditions, rework or stop. Money of the next phase is not committed before.',
      fr: 'Une phase ne débute qu’une fois franchi le jalon précédent\u00a0: livrables exigés complets, décision consignée avec ses réserves. La réponse est accord, accord sous réserve, reprise ou arrêt. L’argent de la phase suivante n’est pas engagé avant.',
    },
    appliesTo: ALL_PROJECTS,
    owner: ROLES.pmoLead,
  },
  {
    name: { en: 'Status reporting', fr: 'Points d’avancement' },
    rule: {
      en: `Every running project reports once a month, by the fifth working day after the status date; large projects every two weeks. A status older than ${staleDays} days is stale and the project is shown without data.`,
      fr: `Tout projet en cours rend compte une fois par mois, au plus tard le cinquième jour ouvré après la date d’état\u00a0; les grands projets tous les quinze jours. Un point de plus de ${staleDays} jours est périmé et le projet figure comme non renseigné.`,
    },
    appliesTo: { en: 'Running projects', fr: 'Projets en cours' },
    owner: ROLES.pmoAnalyst,
  },
  {
    name: { en: 'Ratings', fr: 'Météo' },
    rule: {
      en: 'The overall rating is the worst of schedule, cost, scope and resources. Whoever overrides it writes why. A red rating comes with an action, its owner and its date. What is not known is rated No data, never green.',
      fr: 'La météo globale est la pire des délais, coûts, périmètre et ressources. Qui la force écrit pourquoi. Un rouge s’accompagne d’une action, de son responsable et de sa date. Ce que l’on ignore est non renseigné, jamais vert.',
    },
    appliesTo: ALL_PROJECTS,
    owner: ROLES.pmoLead,
  },
  {
    name: { en: 'Changes to the baseline', fr: 'Changements de la référence' },
    rule: {
      en: 'Scope, finish and budget of the baseline change only by an approved change request that states its effect on all three. The steering committee approves within its tolerances, the portfolio committee beyond. The earlier baseline is kept.',
      fr: 'Périmètre, fin et budget de référence ne changent que par une demande de changement approuvée qui chiffre son effet sur les trois. Le comité de pilotage approuve dans ses tolérances, le comité de portefeuille au-delà. La référence précédente est conservée.',
    },
    appliesTo: { en: 'Projects past the planning gate', fr: 'Projets ayant franchi le jalon de planification' },
    owner: ROLES.steeringCommittee,
  },
  {
    name: { en: 'Risks and escalation', fr: 'Risques et escalade' },
    rule: {
      en: `Every open risk and issue has an owner and a due date. From a criticality of ${risk.high} it goes to the next steering committee, from ${risk.critical} to the portfolio committee within five working days. An issue without an answer after its due date escalates by one level.`,
      fr: `Tout risque ou problème ouvert a un responsable et une échéance. À partir d’une criticité de ${risk.high}, il va au prochain comité de pilotage\u00a0; à partir de ${risk.critical}, au comité de portefeuille sous cinq jours ouvrés. Un problème sans réponse à son échéance monte d’un niveau.`,
    },
    appliesTo: ALL_PROJECTS,
    owner: ROLES.projectManager,
  },
  {
    name: { en: 'Benefits', fr: 'Bénéfices' },
    rule: {
      en: 'Before the planning gate every benefit has an owner, a starting value, a target and a date, agreed with finance where it is money. It is measured at closure, then 6 and 12 months later, and the result goes to the portfolio committee.',
      fr: 'Avant le jalon de planification, chaque bénéfice a un responsable, une valeur de départ, une cible et une date, validés par le contrôle de gestion s’il est financier. Il est mesuré à la clôture, puis 6 et 12 mois après, et le résultat va au comité de portefeuille.',
    },
    appliesTo: { en: 'Medium and large projects', fr: 'Projets moyens et grands' },
    owner: ROLES.benefitOwner,
  },
  {
    name: { en: 'Currencies and rates', fr: 'Devises et taux' },
    rule: {
      en: 'A project keeps its amounts in one currency. Totals are converted at the budget rate that finance publishes for the year. A currency without a rate is reported as an exception and left out of totals, never taken as 1.',
      fr: 'Un projet tient ses montants dans une seule devise. Les totaux sont convertis au taux budgétaire que le contrôle de gestion publie pour l’exercice. Une devise sans taux est signalée en anomalie et exclue des totaux, jamais prise pour 1.',
    },
    appliesTo: ALL_PROJECTS,
    owner: ROLES.finance,
  },
  {
    name: { en: 'Documents', fr: 'Documents' },
    rule: {
      en: 'One place for each project. A file name carries project ID, kind of document, version and date, such as P-0012_Charter_v2_2026-03-31. What is sent is a link, not a copy. The register of deliverables says which version is valid.',
      fr: 'Un seul emplacement par projet. Un nom de fichier porte ID du projet, nature du document, version et date, par exemple P-0012_Charte_v2_2026-03-31. On envoie un lien, pas une copie. Le registre des livrables dit quelle version fait foi.',
    },
    appliesTo: ALL_PROJECTS,
    owner: ROLES.methodLead,
  },
  {
    name: { en: 'Quality of data', fr: 'Qualité des données' },
    rule: {
      en: 'The project manager checks the workbook before each consolidation and mends every error. Calculated cells are not typed over, IDs are not reused, rows are not copied from one project to another. The PMO publishes the compliance of every project.',
      fr: 'Le chef de projet contrôle le classeur avant chaque consolidation et corrige toute erreur. On n’écrase pas une cellule calculée, on ne réutilise pas un ID, on ne copie pas de lignes d’un projet à l’autre. Le PMO publie la conformité de chaque projet.',
    },
    appliesTo: ALL_PROJECTS,
    owner: ROLES.pmoAnalyst,
  },
  {
    name: { en: 'Lessons learned', fr: 'Retours d’expérience' },
    rule: {
      en: 'Every project searches the lessons library before its planning gate and says which lessons it takes up. It adds at least one lesson at each gate that it passes and holds a review at closure.',
      fr: 'Tout projet consulte les retours d’expérience avant son jalon de planification et dit lesquels il reprend. Il en ajoute au moins un à chaque jalon franchi et tient un bilan à la clôture.',
    },
    appliesTo: ALL_PROJECTS,
    owner: ROLES.methodLead,
  },
];
