import { cost, milestone, phase, work, type BaseProject } from './base-project';
import { OBJECTIVES, PROGRAMMES } from './organisation';
import { assumption, dependency, issue, opportunity, threat } from './raid';
import { text } from './text';

export const erpReplacement: BaseProject = {
  name: text('Replacement of the ERP', 'Remplacement de l’ERP'),
  description: text(
    'Replace the ERP of 2009, no longer maintained by its publisher, with one standard solution for finance, purchasing, production and stock. Close the accounts in five days and give every plant the same references.',
    'Remplacer l’ERP de 2009, que son éditeur ne maintient plus, par une solution standard pour la finance, les achats, la production et les stocks. Clôturer les comptes en cinq jours et donner à chaque usine les mêmes référentiels.',
  ),
  programme: PROGRAMMES.core,
  objective: OBJECTIVES.excellence,
  department: 'systems',
  methodology: 'hybrid',
  category: 'informationSystems',
  priority: 'critical',
  budget: 4_850,
  wholeLife: 2.4,
  benefits: 3.1,
  life: { status: 'running', health: 'red', elapsed: 0.63 },
  costs: [cost('labour', 'opex', 22), cost('services', 'capex', 42, 'middle'), cost('licences', 'capex', 20, 'early'), cost('training', 'opex', 10, 'late'), cost('travel', 'opex', 3)],
  phases: [
    phase('Framing', 'Cadrage', work('Scope and business processes', 'Périmètre et processus métier', 8, 6), work('Selection of the integrator', 'Choix de l’intégrateur', 6, 4, '1.1SS+4'), milestone('Contract signed', 'Contrat signé', '1.1; 1.2')),
    phase('Design', 'Conception', work('Workshops by domain', 'Ateliers par domaine', 12, 13), work('Data model and references', 'Modèle de données et référentiels', 10, 9, '2.1SS+3'), milestone('Design approved', 'Conception approuvée', '2.1; 2.2')),
    phase('Build', 'Réalisation', work('Configuration of the solution', 'Paramétrage de la solution', 20, 25, '2.3'), work('Interfaces with workshop systems', 'Interfaces avec les systèmes d’atelier', 16, 14, '3.1SS+4'), work('Data migration rehearsals', 'Répétitions de reprise des données', 12, 9, '3.1SS+8')),
    phase('Acceptance and go-live', 'Recette et bascule', work('Acceptance by key users', 'Recette par les utilisateurs clés', 8, 9, '3.1; 3.2; 3.3'), work('Training of 600 users', 'Formation de 600 utilisateurs', 6, 6, '4.1SS+3'), milestone('Go-live', 'Mise en production', '4.1; 4.2'), work('Support after go-live', 'Assistance au démarrage', 6, 5)),
  ],
  raid: [
    threat(['Stock data of poor quality: the first closing after go-live is wrong', 'Données de stock de mauvaise qualité : la première clôture après bascule est fausse'], [4, 5], 8, ['Inventory of the 4,000 main items and a freeze of the references', 'Inventaire des 4 000 articles principaux et gel des référentiels'], 'business', -12),
    threat(['The integrator replaces its production expert and configuration slows down', 'L’intégrateur remplace son expert production et le paramétrage ralentit'], [4, 4], 6, ['Penalty clause invoked; a second expert on site three days a week', 'Clause de pénalité activée ; second expert sur place trois jours par semaine'], 'purchasing', 15, 'transfer', 'inProgress'),
    issue(['Two interfaces with the workshop systems fail under load', 'Deux interfaces avec les systèmes d’atelier échouent en charge'], 4, 180_000, ['Rewrite as queued messages; load test every week', 'Réécriture en messages avec file d’attente ; essai de charge chaque semaine'], 'lead', -5),
    opportunity(['The old data centre can be closed one year earlier', 'L’ancien centre de données peut fermer un an plus tôt'], [3, 3], 5, ['Plan the archive of the old ERP with the hosting company', 'Planifier l’archivage de l’ancien ERP avec l’hébergeur'], 'lead', 70),
    assumption(['Plants keep their part numbers until go-live', 'Les usines conservent leurs codes article jusqu’à la bascule'], ['Confirm in each plant committee', 'Confirmer dans chaque comité d’usine'], 'business', 25),
    dependency(['Chart of accounts of the group, due from finance', 'Plan de comptes du groupe, attendu de la finance'], [3, 4], ['Escalate to the sponsor if it is not frozen this month', 'Escalader au commanditaire s’il n’est pas figé ce mois-ci'], 'sponsor', 8),
  ],
  trouble: {
    warning: text('First load tests of the interfaces failed; the integrator’s plan is being revised.', 'Les premiers essais de charge des interfaces ont échoué ; le plan de l’intégrateur est en révision.'),
    achievements: text('Finance is configured and shown to key users. But two workshop interfaces still fail under load, and the second data rehearsal left 9% of stock items in error.', 'La finance est paramétrée et présentée aux utilisateurs clés. Mais deux interfaces d’atelier échouent encore en charge et la deuxième répétition de reprise a laissé 9 % des articles en erreur.'),
    nextSteps: text('Rewrite both interfaces, clean the item references with the plants, third data rehearsal.', 'Réécrire les deux interfaces, nettoyer les référentiels articles avec les usines, troisième répétition de reprise.'),
    decisions: text('By {by}: move the go-live by one quarter or start with finance and purchasing only; release the management reserve for the interfaces.', 'Avant le {by} : décaler la bascule d’un trimestre ou démarrer avec finance et achats seulement ; libérer la réserve de gestion pour les interfaces.'),
    also: 'resources',
  },
};

export const maintenanceSystem: BaseProject = {
  name: text('Maintenance management system', 'Gestion de la maintenance assistée (GMAO)'),
  description: text(
    'One system for work orders, spare parts and preventive maintenance in all workshops, with tablets for technicians. Aim: 15% less unplanned downtime.',
    'Un seul outil pour les bons de travail, les pièces de rechange et la maintenance préventive de tous les ateliers, avec tablettes pour les techniciens. Objectif : 15 % d’arrêts imprévus en moins.',
  ),
  programme: PROGRAMMES.factory,
  objective: OBJECTIVES.excellence,
  department: 'operations',
  methodology: 'agile',
  category: 'informationSystems',
  priority: 'medium',
  budget: 640,
  wholeLife: 2.1,
  benefits: 2.6,
  life: { status: 'running', health: 'green', elapsed: 0.7 },
  costs: [cost('labour', 'opex', 30), cost('services', 'capex', 34, 'middle'), cost('licences', 'opex', 18), cost('equipment', 'capex', 12, 'middle'), cost('training', 'opex', 6, 'late')],
  phases: [
    phase('Framing', 'Cadrage', work('Needs of technicians and planners', 'Besoins des techniciens et des planificateurs', 5, 7), work('Consultation and choice of the tool', 'Consultation et choix de l’outil', 6, 8), milestone('Tool chosen', 'Outil choisi')),
    phase('Pilot workshop', 'Atelier pilote', work('Asset tree and spare parts', 'Arborescence des équipements et pièces de rechange', 8, 16), work('Configuration and tablets', 'Paramétrage et tablettes', 7, 20, '2.1SS+3'), work('Pilot with three teams', 'Pilote avec trois équipes', 5, 10, '2.1; 2.2'), milestone('Pilot accepted', 'Pilote accepté')),
    phase('Roll-out', 'Déploiement', work('Roll-out to mechanical workshops', 'Déploiement dans les ateliers mécaniques', 9, 17), work('Roll-out to assembly lines', 'Déploiement sur les lignes d’assemblage', 8, 13, '3.1SS+3'), milestone('All workshops live', 'Tous les ateliers démarrés', '3.1; 3.2')),
    phase('Closing', 'Clôture', work('Indicators and handover to operations', 'Indicateurs et transfert à l’exploitation', 4, 6, '3.3'), work('Lessons learned', 'Retour d’expérience', 2, 3)),
  ],
  raid: [
    threat(['Poor wireless coverage in old halls: tablets lose orders', 'Couverture sans fil faible dans les anciens halls : les tablettes perdent des bons'], [3, 3], 4, ['Survey each hall and add antennas before the roll-out', 'Relever chaque hall et ajouter des antennes avant le déploiement'], 'lead', 18),
    threat(['Technicians keep their paper forms and data stay incomplete', 'Les techniciens gardent leurs fiches papier et les données restent incomplètes'], [2, 3], 3, ['A referent in each team, weekly review of open orders', 'Un référent par équipe, revue hebdomadaire des bons ouverts'], 'business', 40, 'mitigate', 'inProgress'),
    issue(['Drawings of the oldest machines are missing', 'Les plans des machines les plus anciennes manquent'], 2, 12_000, ['Have them measured by the design office', 'Les faire relever par le bureau d’études'], 'business', 12),
    opportunity(['Vibration sensors already installed could feed predictive maintenance', 'Les capteurs de vibration déjà posés pourraient alimenter une maintenance prédictive'], [3, 2], 7, ['Test on two compressors', 'Essai sur deux compresseurs'], 'lead', 55, 'exploit'),
    assumption(['Spare parts keep one common numbering', 'Les pièces de rechange gardent une numérotation commune'], ['Check with purchasing every quarter', 'Vérifier avec les achats chaque trimestre'], 'purchasing', 30),
    dependency(['Item references come from the new ERP', 'Les référentiels articles viennent du nouvel ERP'], [2, 3], ['Temporary import file agreed with the ERP team', 'Fichier d’import provisoire convenu avec l’équipe ERP'], 'manager', 28),
  ],
  trouble: {
    warning: text('The asset tree takes longer than planned: drawings are missing for a third of the machines.', 'L’arborescence des équipements prend plus de temps que prévu : les plans manquent pour un tiers des machines.'),
    achievements: text('Tablets are in use in the first teams. The asset tree is late because old machines have to be measured one by one.', 'Les tablettes servent aux premières équipes. L’arborescence est en retard, car les anciennes machines doivent être relevées une à une.'),
    nextSteps: text('Two more technicians for the survey; start workshops with the machines already described.', 'Deux techniciens de plus pour le relevé ; démarrer les ateliers avec les machines déjà décrites.'),
    decisions: text('Accept by {by} that machines to be scrapped within two years are left out.', 'Accepter avant le {by} de laisser de côté les machines réformées d’ici deux ans.'),
    also: 'resources',
  },
};

export const customerPortal: BaseProject = {
  name: text('New portal for installers', 'Nouveau portail des installateurs'),
  description: text(
    'Online orders, warranty claims and technical documents for 3,500 installers, with prices and delivery dates from the stock. Half of the calls to the sales desk should disappear.',
    'Commandes en ligne, demandes de garantie et documentation technique pour 3 500 installateurs, avec prix et délais issus des stocks. La moitié des appels à l’administration des ventes doit disparaître.',
  ),
  programme: PROGRAMMES.core,
  objective: OBJECTIVES.customers,
  department: 'sales',
  methodology: 'agile',
  category: 'informationSystems',
  priority: 'medium',
  budget: 780,
  wholeLife: 1.9,
  benefits: 2.2,
  life: { status: 'onHold', health: 'amber', elapsed: 0.52 },
  costs: [cost('labour', 'opex', 34), cost('services', 'capex', 46, 'middle'), cost('licences', 'opex', 14), cost('training', 'opex', 6, 'late')],
  phases: [
    phase('Discovery', 'Exploration', work('Interviews with installers', 'Entretiens avec les installateurs', 4, 6), work('Customer journeys and mock-ups', 'Parcours clients et maquettes', 6, 9), milestone('First scope agreed', 'Premier périmètre convenu')),
    phase('First release', 'Première version', work('Orders and prices', 'Commandes et prix', 12, 22), work('Technical documents', 'Documentation technique', 8, 12, '2.1SS+3'), work('Test with 50 installers', 'Essai avec 50 installateurs', 5, 8, '2.1; 2.2'), milestone('First release online', 'Première version en ligne')),
    phase('Second release', 'Deuxième version', work('Warranty claims', 'Demandes de garantie', 10, 17), work('Delivery dates from the stock', 'Délais issus des stocks', 9, 14, '3.1SS+2'), milestone('Second release online', 'Deuxième version en ligne', '3.1; 3.2')),
    phase('Adoption', 'Adoption par le terrain', work('Campaign and training of agencies', 'Campagne et formation des agences', 6, 8, '3.3'), work('Handover to the sales desk', 'Transfert à l’administration des ventes', 3, 4)),
  ],
  raid: [
    threat(['Prices shown online differ from the price lists of the agencies', 'Les prix affichés en ligne diffèrent des tarifs des agences'], [3, 4], 6, ['One source for prices, checked every night', 'Une seule source pour les prix, contrôlée chaque nuit'], 'business', 30),
    threat(['Installers do not give up the telephone', 'Les installateurs n’abandonnent pas le téléphone'], [3, 3], 8, ['Bonus on online orders during the first six months', 'Remise sur les commandes en ligne les six premiers mois'], 'sponsor', 80, 'accept'),
    issue(['Stock interface blocked until the ERP is live', 'Interface des stocks bloquée jusqu’à la mise en production de l’ERP'], 4, 60_000, ['Suspend the second release; study a daily export', 'Suspendre la deuxième version ; étudier un export quotidien'], 'lead', 14),
    opportunity(['The German sales company could use the same portal', 'La filiale commerciale allemande pourrait utiliser le même portail'], [3, 3], 12, ['Workshop with the German team', 'Atelier avec l’équipe allemande'], 'business', 50, 'share'),
    assumption(['The customer accounts of the agencies are clean', 'Les comptes clients des agences sont fiables'], ['Sample of 200 accounts', 'Échantillon de 200 comptes'], 'business', 21),
    dependency(['Stock and prices from the new ERP', 'Stocks et prix du nouvel ERP'], [5, 4], ['Follow the go-live date in the programme committee', 'Suivre la date de bascule en comité de programme'], 'manager', 25),
  ],
  trouble: {
    warning: text('The stock interface depends on the new ERP, whose date moves.', 'L’interface des stocks dépend du nouvel ERP, dont la date bouge.'),
    achievements: text('First pages are tested by installers and well received. Work on stock and delivery dates waits for the ERP.', 'Les premières pages sont testées par des installateurs et bien reçues. Le travail sur les stocks et les délais attend l’ERP.'),
    nextSteps: text('Study a daily export of the stock; keep the pilot group informed.', 'Étudier un export quotidien des stocks ; tenir informé le groupe pilote.'),
    decisions: text('Choose by {by} between a daily export and waiting for the ERP.', 'Choisir avant le {by} entre un export quotidien et l’attente de l’ERP.'),
    also: null,
  },
};
