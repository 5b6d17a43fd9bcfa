import { lesson, type LessonTopic } from './profile';
import { text } from './text';

/** Words that every project's tables share. */
export const STEERING_COMMITTEE = text('Steering committee', 'Comité de pilotage');
export const PORTFOLIO_COMMITTEE = text('Portfolio committee', 'Comité de portefeuille');

/** What was shown at a gate. */
export const EVIDENCE = {
  idea: text('Request and letter of the sponsor.', 'Demande et lettre du commanditaire.'),
  feasibility: text(
    'Business case read by finance; three options compared.',
    'Dossier d’opportunité relu par la finance ; trois options comparées.',
  ),
  planning: text(
    'Charter signed; schedule, budget and risks of this workbook.',
    'Charte signée ; planning, budget et risques de ce classeur.',
  ),
  execution: text(
    'Test reports; list of open points with their owners.',
    'Rapports d’essais ; liste des points ouverts et de leurs responsables.',
  ),
  acceptance: text('Acceptance record signed by the business owner.', 'Procès-verbal de recette signé par le responsable métier.'),
  closure: text('Final accounts, handover record, lessons learned.', 'Décompte final, procès-verbal de transfert, retour d’expérience.'),
} as const;

export const GATE = {
  conditions: text('{action} ({owner})', '{action} ({owner})'),
  hold: text(
    'Restart only with a file that says when what is waited for arrives.',
    'Reprise sur dossier, avec la date de ce qui est attendu.',
  ),
  closing: text('Closing committee held', 'Comité de clôture tenu'),
  follows: text('Moves with the finish of the project.', 'Suit la fin du projet.'),
} as const;

export const DELIVERABLE = [
  text('Document, read by those concerned.', 'Document, relu par les intéressés.'),
  text('Approved file with its plans.', 'Dossier approuvé avec ses plans.'),
  text('Tested result, ready for use.', 'Résultat testé, prêt à l’emploi.'),
  text('Record signed by the business owner.', 'Procès-verbal signé par le responsable métier.'),
] as const;

export const CHANGE = {
  refused: [
    text('One more site in the scope', 'Un site de plus au périmètre'),
    text('Reports in a third language', 'Rapports dans une troisième langue'),
    text('Work at weekends to finish earlier', 'Travail le week-end pour finir plus tôt'),
    text('A second pilot before the roll-out', 'Un second pilote avant le déploiement'),
  ],
  refusedReason: text(
    'Wished for by the business; the need stays covered without it.',
    'Souhait du métier ; le besoin reste couvert sans cela.',
  ),
  refusedScope: text('More work and training, same result.', 'Plus de travail et de formation, même résultat.'),
  pending: text('New baseline after the delay', 'Nouvelle référence après le retard'),
  pendingScope: text('Scope kept; cost and finish as forecast today.', 'Périmètre conservé ; coût et fin selon la prévision actuelle.'),
  tolerated: text('Small delay within the tolerance', 'Petit retard dans la tolérance'),
  toleratedReason: text('Found by the monthly review; the sponsor was told.', 'Vu en revue mensuelle ; le commanditaire est informé.'),
  toleratedScope: text('None; the baseline stays.', 'Aucun ; la référence reste.'),
} as const;

export const DECISION = {
  change: text('Change {id}: {title}', 'Changement {id} : {title}'),
  options: text('Accept, refuse or put off.', 'Accepter, refuser ou différer.'),
  approved: text('Approved: {cost} € and {days} days.', 'Approuvé : {cost} € et {days} jours.'),
  refused: text('Refused: not needed for the objectives.', 'Refusé : inutile pour les objectifs.'),
  rebaselined: text('Baseline of budget and dates changed.', 'Référence du budget et des dates modifiée.'),
  kept: text('Baseline unchanged.', 'Référence inchangée.'),
  wayOut: text('Way out of the present trouble', 'Sortie des difficultés actuelles'),
  restart: text('What becomes of the suspended project', 'Suite du projet suspendu'),
  kickOff: text('Start date and team', 'Date de début et équipe'),
} as const;

/** Agreed in meetings. */
export const ACTIONS = [
  text('Bring the budget forecast up to date with finance', 'Actualiser la prévision budgétaire avec la finance'),
  text('Confirm the test users with each manager', 'Confirmer les utilisateurs testeurs avec chaque responsable'),
  text('Check invoices against orders', 'Rapprocher les factures des commandes'),
  text('Present the schedule to the people concerned', 'Présenter le planning aux personnes concernées'),
  text('Have the risk list read by the PMO', 'Faire relire la liste des risques par le PMO'),
] as const;

export const MEETING = {
  kickOff: text('Kick-off', 'Lancement'),
  kickOffAgenda: text(
    'Objectives and scope\nTeam and roles\nSchedule and budget\nRisks',
    'Objectifs et périmètre\nÉquipe et rôles\nPlanning et budget\nRisques',
  ),
  kickOffMinutes: text(
    'Objectives and roles shared; the charter is known to all.',
    'Objectifs et rôles partagés ; la charte est connue de tous.',
  ),
  steering: text('Steering committee of {month} {year}', 'Comité de pilotage de {month} {year}'),
  steeringAgenda: text('Status\nRisks and issues\nChanges\nDecisions', 'Avancement\nRisques et problèmes\nChangements\nDécisions'),
  closing: text('Closing committee', 'Comité de clôture'),
  team: text('Preparation of the kick-off', 'Préparation du lancement'),
} as const;

/** From closed and closing projects. */
export const CLOSING_LESSONS: readonly LessonTopic[] = [
  lesson(
    'keep',
    'closure',
    'governance',
    text('Name who keeps the benefits before the project ends', 'Nommer qui suit les bénéfices avant la fin du projet'),
    text('The owner took part in the last three committees.', 'Le responsable a siégé aux trois derniers comités.'),
    text('Enter the owner of each benefit at the planning gate.', 'Saisir le responsable de chaque bénéfice au jalon de planification.'),
  ),
  lesson(
    'improve',
    'closure',
    'cost',
    text('Close orders as soon as a delivery is accepted', 'Solder les commandes dès la réception'),
    text('Three orders stayed open and the accounts waited.', 'Trois commandes restées ouvertes ont retardé les comptes.'),
    text('Read open orders in each monthly review.', 'Lire les commandes ouvertes à chaque revue mensuelle.'),
  ),
  lesson(
    'keep',
    'acceptance',
    'stakeholders',
    text('Let future users write the acceptance tests', 'Faire écrire les cas de recette par les futurs utilisateurs'),
    text('Fewer points were open on the day of the acceptance.', 'Moins de points ouverts le jour de la recette.'),
    text('Free two users for five days before the tests.', 'Libérer deux utilisateurs cinq jours avant les essais.'),
  ),
];

export const ROLE = {
  sponsor: text('Sponsor of the project', 'Commanditaire du projet'),
  business: text('Business owner', 'Responsable métier'),
  users: text('Users', 'Utilisateurs'),
  supplier: text('Main supplier', 'Fournisseur principal'),
  finance: text('Finance director', 'Directeur financier'),
  council: text('Works council', 'Comité social et économique'),
  finances: text('Finance', 'Finances'),
  staff: text('Employees', 'Salariés'),
} as const;

export const EXPECTS = {
  sponsor: text('Benefits reached, no surprise between two committees.', 'Bénéfices atteints, aucune surprise entre deux comités.'),
  business: text('A result that the teams use every day.', 'Un résultat que les équipes utilisent chaque jour.'),
  users: text(
    'Fear of extra work while they learn; wish to be asked.',
    'Crainte d’un surcroît de travail à l’apprentissage ; souhait d’être consultés.',
  ),
  supplier: text('Clear orders, quick answers, payment on time.', 'Commandes claires, réponses rapides, paiement à l’heure.'),
  finance: text('Budget kept, benefits that can be measured.', 'Budget tenu, bénéfices mesurables.'),
  council: text('Early information on work, posts and health.', 'Information précoce sur le travail, les postes et la santé.'),
} as const;

export const STRATEGY = {
  sponsor: text('A call every two weeks.', 'Un appel toutes les deux semaines.'),
  business: text('Takes part in each acceptance.', 'Participe à chaque recette.'),
  supplier: text('Monthly contract review.', 'Revue de contrat mensuelle.'),
  finance: text('Forecast sent before each committee.', 'Prévision envoyée avant chaque comité.'),
  council: text('Point on the agenda every quarter.', 'Point à l’ordre du jour chaque trimestre.'),
} as const;

export const ADOPTION = {
  managers: text('Managers of the teams concerned', 'Responsables des équipes concernées'),
  change: text(
    'New indicators and another way of planning their teams.',
    'Nouveaux indicateurs et autre façon de planifier leurs équipes.',
  ),
  action: text(
    'Two half-days on the figures and on leading the change.',
    'Deux demi-journées sur les chiffres et la conduite du changement.',
  ),
} as const;

export const QUALITY = {
  evidence: text('Seen at the gate review.', 'Vu à la revue de passage.'),
  partly: text('Two points open.', 'Deux points ouverts.'),
  correction: text('Close both points before the next gate ({owner}).', 'Solder les deux points avant le prochain passage ({owner}).'),
} as const;

export const CHARTER = {
  success: text('{measure}: from {baseline} to {target} ({unit}).', '{measure} : de {baseline} à {target} ({unit}).'),
  organisation: text(
    'Steering committee each month, team meeting each week. Sponsor: {sponsor}; project manager: {manager}; lead: {lead}; business: {business}.',
    'Comité de pilotage chaque mois, réunion d’équipe chaque semaine. Commanditaire : {sponsor} ; chef de projet : {manager} ; technique : {lead} ; métier : {business}.',
  ),
  funding: text('Investment plan, programme “{programme}”', 'Plan d’investissement, programme « {programme} »'),
  milestone: text('{name}: {date}', '{name} : {date}'),
} as const;

/** Signs that a risk is about to happen, by theme. */
export const TRIGGERS: Readonly<Record<string, ReturnType<typeof text>>> = {
  team: text('Leave announced or a second absence', 'Départ annoncé ou deuxième absence'),
  technology: text('Test failed twice', 'Essai échoué deux fois'),
  stakeholders: text('Low attendance in two sessions', 'Faible présence à deux séances'),
  suppliers: text('Delivery not confirmed two weeks ahead', 'Livraison non confirmée deux semaines avant'),
  governance: text('Decision put off once', 'Décision reportée une fois'),
};

export const BENEFIT_SAVINGS = text('Yearly savings and margin', 'Économies et marge annuelles');
export const BENEFIT_MEASURE = text(
  'Management accounts, compared to the business case',
  'Contrôle de gestion, comparé au dossier d’opportunité',
);
export const BENEFIT_UNIT = text('€ a year', '€ par an');

export const REASONS = {
  critical: text('Approved: it cannot wait.', 'Approuvé : ne peut attendre.'),
  high: text('Approved: pays back within the horizon of the plan.', 'Approuvé : retour dans l’horizon du plan.'),
  medium: text('Approved: useful, and people are available.', 'Approuvé : utile, et l’équipe est disponible.'),
  low: text('Approved for a small first step.', 'Approuvé pour une première étape modeste.'),
} as const;

export const LINE_COMMENT = {
  contingency: text('Released by the steering committee only.', 'Libérée par le seul comité de pilotage.'),
  ordered: text('Part of the order to {supplier}.', 'Part de la commande à {supplier}.'),
} as const;
