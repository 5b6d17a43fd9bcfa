import { cost, milestone, phase, work, type BaseProject } from './base-project';
import { OBJECTIVES, PROGRAMMES } from './organisation';
import { assumption, dependency, issue, opportunity, threat } from './raid';
import { text } from './text';

export const peopleSystem: BaseProject = {
  name: text('Human-resources information system', 'Système d’information RH'),
  description: text(
    'Replace four local tools with one system for personnel files, time, pay preparation and yearly interviews, open to every employee.',
    'Remplacer quatre outils locaux par un seul système pour les dossiers du personnel, les temps, la préparation de la paie et les entretiens annuels, ouvert à chaque salarié.',
  ),
  programme: PROGRAMMES.talents,
  objective: OBJECTIVES.talent,
  department: 'people',
  methodology: 'hybrid',
  category: 'transformation',
  priority: 'medium',
  budget: 960,
  wholeLife: 2.3,
  benefits: 1.6,
  life: { status: 'closed', health: 'green', elapsed: 1 },
  costs: [cost('labour', 'opex', 32), cost('services', 'capex', 38, 'middle'), cost('licences', 'opex', 18), cost('training', 'opex', 12, 'late')],
  phases: [
    phase('Framing', 'Cadrage', work('Needs and rules of each country', 'Besoins et règles de chaque pays', 6, 9), work('Choice of the publisher', 'Choix de l’éditeur', 7, 8), milestone('Contract signed', 'Contrat signé')),
    phase('Design', 'Conception', work('Personnel files and workflows', 'Dossiers du personnel et circuits de validation', 8, 15), work('Time and pay rules', 'Règles de temps et de paie', 9, 16, '2.1SS+3'), milestone('Design approved', 'Conception approuvée', '2.1; 2.2')),
    phase('Build and test', 'Réalisation et essais', work('Configuration', 'Paramétrage', 11, 20), work('Recovery of personnel data', 'Reprise des données du personnel', 8, 9, '3.1SS+4'), work('Double run of the payroll', 'Paie en double', 8, 11, '3.1; 3.2')),
    phase('Launch', 'Lancement', milestone('Payroll live', 'Paie en production'), work('Training of managers', 'Formation des responsables d’équipe', 5, 7, '3.3SS+5'), work('Support of the first months', 'Assistance des premiers mois', 7, 5, '4.1')),
  ],
  raid: [
    threat(['Errors in the first pay slips damage confidence', 'Des erreurs dans les premiers bulletins entament la confiance'], [2, 5], 5, ['Three double runs before going live', 'Trois paies en double avant la mise en production'], 'business', -15),
    threat(['Personal data are seen by people who should not', 'Des données personnelles sont vues par qui ne devrait pas'], [2, 5], 8, ['Review of rights by the data-protection officer', 'Revue des droits par le délégué à la protection des données'], 'lead', 25, 'avoid'),
    issue(['Badges of one plant are not compatible', 'Les badges d’une usine ne sont pas compatibles'], 3, 22_000, ['Exchange of the readers', 'Remplacement des lecteurs'], 'lead', 10),
    opportunity(['Yearly interviews give the skills map needed by the academy', 'Les entretiens annuels donnent la cartographie des compétences attendue par l’académie'], [4, 2], 3, ['Common skills list', 'Liste commune des compétences'], 'business', 45, 'share'),
    assumption(['The company agreement does not change during the project', 'L’accord d’entreprise ne change pas pendant le projet'], ['Meeting with the unions each quarter', 'Réunion trimestrielle avec les syndicats'], 'sponsor', 60),
    dependency(['Cost centres from finance', 'Centres de coûts fournis par la finance'], [2, 3], ['Weekly file until the ERP is live', 'Fichier hebdomadaire jusqu’à la bascule de l’ERP'], 'manager', 20),
  ],
  trouble: {
    warning: text('Pay rules of the night shifts were forgotten in the design.', 'Les règles de paie des équipes de nuit ont été oubliées à la conception.'),
    achievements: text('Personnel files are ready. The double run shows differences for night shifts, and their rules are configured again.', 'Les dossiers du personnel sont prêts. La paie en double montre des écarts pour les équipes de nuit, dont les règles sont paramétrées à nouveau.'),
    nextSteps: text('Another double run; check each rule with the payroll team.', 'Une nouvelle paie en double ; contrôler chaque règle avec l’équipe paie.'),
    decisions: text('Accept by {by} one more month of double payroll.', 'Accepter avant le {by} un mois de paie en double supplémentaire.'),
    also: 'scope',
  },
};

export const skillsAcademy: BaseProject = {
  name: text('Academy of heating trades', 'Académie des métiers du chauffage'),
  description: text(
    'Found an internal school for welders, refrigeration technicians and line leaders: courses, workshop and certificates recognised by the industry.',
    'Fonder une école interne pour soudeurs, frigoristes et chefs de ligne : parcours, atelier-école et certificats reconnus par la branche.',
  ),
  programme: PROGRAMMES.talents,
  objective: OBJECTIVES.talent,
  department: 'people',
  methodology: 'predictive',
  category: 'transformation',
  priority: 'low',
  budget: 310,
  wholeLife: 3.2,
  benefits: 2.9,
  life: { status: 'planned', health: 'green', elapsed: 0 },
  costs: [cost('labour', 'opex', 40), cost('services', 'opex', 20), cost('equipment', 'capex', 22, 'middle'), cost('travel', 'opex', 6), cost('training', 'opex', 12, 'late')],
  phases: [
    phase('Framing', 'Cadrage', work('Map of skills', 'Cartographie des compétences', 6, 6), work('Agreements with schools', 'Accords avec les écoles', 6, 5, '1.1SS+2'), milestone('Programme approved', 'Programme approuvé', '1.1; 1.2')),
    phase('Courses', 'Parcours', work('Course for welders', 'Parcours des soudeurs', 8, 14), work('Course for refrigeration technicians', 'Parcours des frigoristes', 9, 16, '2.1SS+2'), work('Course for line leaders', 'Parcours des chefs de ligne', 7, 10, '2.2SS+3')),
    phase('Training workshop', 'Atelier-école', work('Fitting out of the workshop', 'Aménagement de l’atelier', 9, 25, '1.3'), milestone('Workshop opened', 'Atelier ouvert')),
    phase('First session', 'Première session', work('Recruitment of trainees', 'Recrutement des stagiaires', 6, 5, '2.3'), work('First year group', 'Première promotion', 10, 16, '4.1; 3.2'), milestone('First certificates awarded', 'Premiers certificats remis'), work('Review of the first year', 'Bilan de la première année', 3, 3)),
  ],
  raid: [
    threat(['Trainers from the workshops are not released', 'Les formateurs issus des ateliers ne sont pas libérés'], [3, 3], 6, ['Hours planned in the budget of the plants', 'Heures prévues au budget des usines'], 'sponsor', 35),
    threat(['Fewer candidates than places', 'Moins de candidats que de places'], [2, 3], 5, ['Agreement with the regional employment service', 'Convention avec le service régional de l’emploi'], 'business', 70),
    issue(['The room planned for the workshop is still in use', 'Le local prévu pour l’atelier est encore occupé'], 2, null, ['Moving date agreed with maintenance', 'Date de déménagement convenue avec la maintenance'], 'lead', 20),
    opportunity(['Open the courses to installers against payment', 'Ouvrir les parcours aux installateurs contre paiement'], [3, 3], 14, ['Survey among 50 installers', 'Enquête auprès de 50 installateurs'], 'business', 60, 'exploit'),
    assumption(['The certificates are recognised by the industry', 'Les certificats sont reconnus par la branche'], ['File sent to the joint commission', 'Dossier transmis à la commission paritaire'], 'manager', 45),
    dependency(['Skills list of the human-resources system', 'Référentiel de compétences du système RH'], [2, 2], ['Export twice a year', 'Export deux fois par an'], 'lead', 30),
  ],
  trouble: {
    warning: text('The trainers are needed on the lines until the end of the season.', 'Les formateurs sont retenus sur les lignes jusqu’à la fin de la saison.'),
    achievements: text('Two courses are written. Trainers are released half the time planned, and outside trainers are paid instead.', 'Deux parcours sont rédigés. Les formateurs sont libérés la moitié du temps prévu, et des formateurs externes sont payés à leur place.'),
    nextSteps: text('Shorten the course for line leaders; hire one trainer.', 'Raccourcir le parcours des chefs de ligne ; recruter un formateur.'),
    decisions: text('Approve by {by} one trainer’s post, or postpone the first year group.', 'Approuver avant le {by} un poste de formateur, ou reporter la première promotion.'),
    also: 'resources',
  },
};

export const connectedHeatPump: BaseProject = {
  name: text('Connected heat pump', 'Pompe à chaleur connectée'),
  description: text(
    'New heat pump on propane with remote diagnosis: 8 to 16 kW, 20% quieter than the present range, assembled on the existing line.',
    'Nouvelle pompe à chaleur au propane avec diagnostic à distance : 8 à 16 kW, 20 % plus silencieuse que la gamme actuelle, assemblée sur la ligne existante.',
  ),
  programme: PROGRAMMES.range,
  objective: OBJECTIVES.growth,
  department: 'product',
  methodology: 'hybrid',
  category: 'product',
  priority: 'high',
  budget: 3_460,
  wholeLife: 1.9,
  benefits: 4.2,
  life: { status: 'running', health: 'amber', elapsed: 0.6 },
  costs: [cost('labour', 'capex', 42), cost('services', 'capex', 22), cost('equipment', 'capex', 28, 'middle'), cost('travel', 'opex', 2), cost('training', 'opex', 6, 'late')],
  phases: [
    phase('Concept', 'Avant-projet', work('Market study and specifications', 'Étude de marché et cahier des charges', 7, 5), work('Feasibility model', 'Maquette de faisabilité', 9, 8), milestone('Concept approved', 'Concept validé')),
    phase('Development', 'Développement du produit', work('Refrigerant circuit', 'Circuit frigorifique', 14, 17), work('Electronics and remote diagnosis', 'Électronique et diagnostic à distance', 16, 18, '2.1SS+2'), work('Acoustic design', 'Conception acoustique', 9, 7, '2.1SS+6'), milestone('Design frozen', 'Conception figée', '2.1; 2.2; 2.3')),
    phase('Validation', 'Essais de validation', work('Prototypes and endurance', 'Prototypes et endurance', 12, 17), work('Field tests at 30 homes', 'Essais dans 30 logements', 12, 8, '3.1SS+5'), work('Certification of the product', 'Certification du produit', 8, 5, '3.1')),
    phase('Industrialisation', 'Mise en série', work('Tools and adaptation of the line', 'Outillages et adaptation de la ligne', 11, 11, '2.4; 3.1SS+4'), work('Pilot series', 'Présérie', 5, 4, '4.1; 3.2; 3.3'), milestone('Launch on the market', 'Lancement commercial')),
  ],
  raid: [
    threat(['Noise above target at low temperature: the fan has to be designed again', 'Bruit supérieur à la cible à basse température : le ventilateur est à reconcevoir'], [4, 3], 4, ['Two fans tested side by side', 'Deux ventilateurs essayés en parallèle'], 'lead', 14, 'mitigate', 'inProgress'),
    threat(['Electronic parts allocated: the pilot series is late', 'Composants électroniques contingentés : la présérie prend du retard'], [3, 4], 5, ['Safety stock of six months for five references', 'Stock de sécurité de six mois sur cinq références'], 'purchasing', -10),
    issue(['The communication card loses its connection', 'La carte de communication perd la connexion'], 3, 45_000, ['Correction by the supplier under test', 'Correctif du fournisseur à l’essai'], 'lead', 12),
    opportunity(['Energy companies want the remote diagnosis for load shedding', 'Des énergéticiens veulent le diagnostic à distance pour l’effacement'], [3, 4], 20, ['Two agreements under discussion', 'Deux accords en discussion'], 'sponsor', 80, 'share'),
    assumption(['Aid for heat pumps stays at its present level', 'Les aides aux pompes à chaleur restent à leur niveau actuel'], ['Sales scenarios at lower aid', 'Scénarios de vente avec des aides réduites'], 'business', 50),
    dependency(['Certified workshop for flammable refrigerants', 'Atelier certifié pour fluides inflammables'], [2, 4], ['Follow the certificate of the compliance project', 'Suivre le certificat du projet de conformité'], 'manager', 30),
  ],
  trouble: {
    warning: text('Noise is 3 dB above the target in the climate chamber.', 'Le bruit dépasse la cible de 3 dB en chambre climatique.'),
    achievements: text('The refrigerant circuit meets its efficiency target. Noise at low temperature is still 2 dB above target: a second fan is in test.', 'Le circuit frigorifique atteint son objectif de rendement. Le bruit à basse température dépasse encore la cible de 2 dB : un second ventilateur est à l’essai.'),
    nextSteps: text('Choose the fan, freeze the acoustic design, order the tools of the housing.', 'Choisir le ventilateur, figer l’acoustique, commander les outillages de la carrosserie.'),
    decisions: text('Accept by {by} the dearer fan, or review the noise target with sales.', 'Accepter avant le {by} le ventilateur plus cher, ou revoir la cible de bruit avec les ventes.'),
    also: 'scope',
  },
};
