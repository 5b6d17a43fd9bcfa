import { text } from './text';

/** Sentences of a monthly status; the names of tasks are put in. */
export const ACHIEVED = {
  finished: [
    text('Completed: {tasks}.', 'Terminé : {tasks}.'),
    text('Finished this month: {tasks}.', 'Achevé ce mois-ci : {tasks}.'),
    text('Done and accepted: {tasks}.', 'Fait et validé : {tasks}.'),
  ],
  underWay: [
    text('Under way: {tasks}.', 'En cours : {tasks}.'),
    text('In progress as planned: {tasks}.', 'Avance comme prévu : {tasks}.'),
    text('The team works on: {tasks}.', 'L’équipe travaille sur : {tasks}.'),
  ],
  underWayLate: [text('Under way, behind plan: {tasks}.', 'En cours, en retard sur le plan : {tasks}.')],
  prepared: text('Team named, budget approved, suppliers consulted.', 'Équipe nommée, budget approuvé, fournisseurs consultés.'),
  framed: text(
    'Business case reviewed with finance; risks assessed with the sponsor.',
    'Dossier d’opportunité revu avec la finance ; risques évalués avec le commanditaire.',
  ),
  closed: text(
    'Project closed: deliverables accepted, accounts settled, lessons learned shared.',
    'Projet clos : livrables acceptés, comptes soldés, retour d’expérience partagé.',
  ),
  waiting: text('Work is suspended; contracts are kept at their minimum.', 'Travaux suspendus ; contrats maintenus au minimum.'),
} as const;

export const NEXT = {
  continue: [text('Continue: {tasks}.', 'Poursuivre : {tasks}.'), text('Move on with: {tasks}.', 'Avancer sur : {tasks}.')],
  start: [text('Start: {tasks}.', 'Lancer : {tasks}.'), text('Prepare the start of: {tasks}.', 'Préparer le lancement de : {tasks}.')],
  kickOff: text('Kick-off meeting and first work orders.', 'Réunion de lancement et premières commandes.'),
  close: text('Hand over to operations and hold the closing committee.', 'Transférer à l’exploitation et tenir le comité de clôture.'),
  nothing: text('None: the benefits are followed by the sponsor.', 'Aucune : les bénéfices sont suivis par le commanditaire.'),
  restart: text('Prepare the file for the restart decision.', 'Préparer le dossier pour la décision de reprise.'),
} as const;

export const DECISIONS = {
  kickOff: text('Confirm the start date and the team by {by}.', 'Confirmer la date de début et l’équipe avant le {by}.'),
  restart: text(
    'Restart, rescope or stop: decision expected by {by}.',
    'Reprendre, revoir le périmètre ou arrêter : décision attendue avant le {by}.',
  ),
} as const;

/** Overrides of the overall rating. */
export const OVERRIDE_REASONS = {
  onHold: text(
    'Suspended by the steering committee: dates and budget will be set again at the restart.',
    'Suspendu par le comité de pilotage : dates et budget seront refixés à la reprise.',
  ),
  caughtUp: text(
    'The delay was caught up between the end of the month and this report.',
    'Le retard a été rattrapé entre la fin du mois et ce rapport.',
  ),
} as const;

export const TASK_WITH_PROGRESS = text('{task} ({percent}%)', '{task} ({percent} %)');
export const LONG_DATE = text('{day} {month} {year}', '{day} {month} {year}');
export const MONTHS = [
  text('January', 'janvier'),
  text('February', 'février'),
  text('March', 'mars'),
  text('April', 'avril'),
  text('May', 'mai'),
  text('June', 'juin'),
  text('July', 'juillet'),
  text('August', 'août'),
  text('September', 'septembre'),
  text('October', 'octobre'),
  text('November', 'novembre'),
  text('December', 'décembre'),
] as const;
