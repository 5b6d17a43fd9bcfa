import { cost, milestone, phase, work, type BaseProject } from './base-project';
import { OBJECTIVES, PROGRAMMES } from './organisation';
import { assumption, dependency, issue, opportunity, threat } from './raid';
import { text } from './text';

export const powderCoating: BaseProject = {
  name: text('New powder-coating line', 'Nouvelle ligne de peinture poudre'),
  description: text(
    'Replace the liquid paint shop with a powder line: no more solvents, 30% more capacity and two shifts instead of three.',
    'Remplacer l’atelier de peinture liquide par une ligne poudre : fin des solvants, 30 % de capacité en plus et deux équipes au lieu de trois.',
  ),
  programme: PROGRAMMES.factory,
  objective: OBJECTIVES.carbon,
  department: 'operations',
  methodology: 'predictive',
  category: 'infrastructure',
  priority: 'high',
  budget: 2_950,
  wholeLife: 1.7,
  benefits: 1.9,
  life: { status: 'planned', health: 'green', elapsed: 0 },
  costs: [cost('labour', 'opex', 10), cost('services', 'capex', 24, 'early'), cost('equipment', 'capex', 56, 'middle'), cost('training', 'opex', 4, 'late'), cost('contingency', 'capex', 6, 'late')],
  phases: [
    phase('Studies', 'Études', work('Process studies and layout', 'Études de procédé et implantation', 8, 6), work('Environmental permit file', 'Dossier d’autorisation environnementale', 9, 3, '1.1SS+2'), milestone('Investment approved', 'Investissement approuvé', '1.1; 1.2')),
    phase('Purchasing', 'Achats', work('Call for tenders', 'Appel d’offres', 6, 3), work('Order and supplier studies', 'Commande et études du fournisseur', 10, 16), milestone('Plans approved', 'Plans approuvés')),
    phase('Works', 'Travaux', work('Foundations and utilities', 'Génie civil et utilités', 9, 14, '2.2SS+6'), work('Manufacture of the line', 'Fabrication de la ligne', 16, 27, '2.3'), work('Installation on site', 'Montage sur site', 8, 16, '3.1; 3.2')),
    phase('Start-up', 'Mise en service', work('Tests and colour approvals', 'Essais et homologation des teintes', 6, 8, '3.3'), milestone('Line accepted', 'Ligne réceptionnée'), work('Ramp-up and training', 'Montée en cadence et formation', 6, 7)),
  ],
  raid: [
    threat(['The environmental permit is late and moves the start of works', 'L’autorisation environnementale tarde et décale le début des travaux'], [3, 4], 5, ['File ahead of the legal date, monthly contact with the authority', 'Dépôt avant la date légale, point mensuel avec l’administration'], 'manager', 40),
    threat(['The floor of the old hall does not carry the oven', 'Le sol de l’ancien hall ne porte pas le four'], [2, 4], 7, ['Core samples before the order', 'Carottages avant la commande'], 'lead', 30),
    issue(['The layout conflicts with the fire-brigade access', 'L’implantation gêne l’accès des pompiers'], 3, null, ['Second layout drawn with the safety engineer', 'Deuxième implantation tracée avec l’ingénieur sécurité'], 'lead', 15),
    opportunity(['Waste heat of the oven can heat the hall', 'La chaleur perdue du four peut chauffer le hall'], [3, 3], 6, ['Add a heat exchanger as an option of the tender', 'Ajouter un échangeur en option de l’appel d’offres'], 'lead', 50, 'exploit'),
    assumption(['The old line runs until the new one is accepted', 'L’ancienne ligne tourne jusqu’à la réception de la nouvelle'], ['Maintenance contract prolonged by one year', 'Contrat de maintenance prolongé d’un an'], 'business', 60),
    dependency(['Electrical connection by the grid operator', 'Raccordement électrique par le gestionnaire de réseau'], [3, 4], ['Order placed; date to be confirmed in writing', 'Commande passée ; date à faire confirmer par écrit'], 'purchasing', 45),
  ],
  trouble: {
    warning: text('The supplier announces six weeks of delay on the oven.', 'Le fournisseur annonce six semaines de retard sur le four.'),
    achievements: text('Studies are complete and the hall is cleared. The oven is late at the supplier, and steel prices raise the cost of the conveyors.', 'Les études sont terminées et le hall est libéré. Le four est en retard chez le fournisseur et le prix de l’acier renchérit les convoyeurs.'),
    nextSteps: text('Weekly inspection at the supplier’s works; installation in two stages.', 'Inspection hebdomadaire chez le fournisseur ; montage en deux temps.'),
    decisions: text('By {by}: accept the installation in two stages and the extra cost of the conveyors.', 'Avant le {by} : accepter le montage en deux temps et le surcoût des convoyeurs.'),
    also: null,
  },
};

export const automatedWarehouse: BaseProject = {
  name: text('Automated warehouse', 'Entrepôt automatisé'),
  description: text(
    'High-bay warehouse of 14,000 pallets with shuttles and order preparation, to replace two rented buildings and deliver installers within 24 hours.',
    'Magasin de grande hauteur de 14 000 palettes avec navettes et préparation de commandes, pour remplacer deux bâtiments loués et livrer les installateurs en 24 heures.',
  ),
  programme: PROGRAMMES.factory,
  objective: OBJECTIVES.customers,
  department: 'supply',
  methodology: 'predictive',
  category: 'infrastructure',
  priority: 'critical',
  budget: 5_720,
  wholeLife: 1.8,
  benefits: 2.1,
  life: { status: 'running', health: 'red', elapsed: 0.59 },
  costs: [cost('labour', 'opex', 8), cost('services', 'capex', 30, 'early'), cost('equipment', 'capex', 50, 'middle'), cost('licences', 'capex', 6, 'late'), cost('contingency', 'capex', 6, 'late')],
  phases: [
    phase('Studies', 'Études', work('Flows and sizing', 'Flux et dimensionnement', 8, 4), work('Building permit', 'Permis de construire', 12, 3, '1.1SS+4'), milestone('Permit granted', 'Permis accordé', '1.1; 1.2')),
    phase('Building', 'Bâtiment', work('Earthworks and slab', 'Terrassement et dalle', 9, 14), work('Structure and roof', 'Charpente et couverture', 11, 17), work('Sprinklers and networks', 'Sprinklage et réseaux', 9, 9, '2.2SS+4'), milestone('Building accepted', 'Bâtiment réceptionné', '2.2; 2.3')),
    phase('Automation', 'Automatisation', work('Racks and shuttles', 'Rayonnages et navettes', 14, 26, '2.2SS+8'), work('Warehouse software', 'Logiciel d’entrepôt', 16, 11, '3.1SS+2'), work('Full-flow tests', 'Essais en flux complet', 7, 8, '3.1; 3.2; 2.4')),
    phase('Opening', 'Ouverture', work('Move of the stock', 'Transfert des stocks', 5, 5, '3.3'), milestone('First orders shipped', 'Premières commandes expédiées'), work('Ramp-up to 100%', 'Montée en cadence à 100 %', 5, 3)),
  ],
  raid: [
    threat(['Slab out of tolerance: shuttles must run slower', 'Dalle hors tolérance : les navettes doivent rouler moins vite'], [4, 5], 7, ['Grinding of the aisles; expert report shared with the insurer', 'Ponçage des allées ; expertise partagée avec l’assureur'], 'lead', -18, 'transfer', 'inProgress'),
    threat(['The supplier of shuttles cannot deliver the second lot on time', 'Le fournisseur des navettes ne peut livrer le second lot à temps'], [3, 5], 6, ['Weekly call with its management; bank guarantee checked', 'Appel hebdomadaire avec sa direction ; garantie bancaire vérifiée'], 'purchasing', 10),
    issue(['Sprinkler company in receivership', 'Entreprise de sprinklage en redressement judiciaire'], 5, 240_000, ['Replacement company chosen, contract under review', 'Entreprise remplaçante choisie, contrat en revue'], 'purchasing', -7, 'occurred'),
    opportunity(['Solar panels on the roof with the same works', 'Panneaux solaires en toiture avec les mêmes travaux'], [4, 3], 5, ['Quote asked from the roofer', 'Devis demandé au couvreur'], 'lead', 30, 'exploit'),
    assumption(['The leases of the old buildings can be prolonged by three months', 'Les baux des anciens bâtiments peuvent être prolongés de trois mois'], ['Letter to both landlords', 'Courrier aux deux bailleurs'], 'business', 20),
    dependency(['Order interface of the new ERP', 'Interface des commandes du nouvel ERP'], [4, 4], ['Bridge with the present ERP budgeted as a fallback', 'Passerelle avec l’ERP actuel budgétée en repli'], 'lead', 35),
  ],
  trouble: {
    warning: text('The sprinkler company has stopped work; the slab is measured again.', 'L’entreprise de sprinklage a arrêté les travaux ; la dalle est mesurée à nouveau.'),
    achievements: text('The roof is closed and racks are up in three aisles out of nine. The sprinkler company failed and was replaced; grinding the slab cost seven weeks.', 'Le bâtiment est hors d’eau et trois allées de rayonnages sur neuf sont montées. L’entreprise de sprinklage a fait défaut et a été remplacée ; le ponçage de la dalle a coûté sept semaines.'),
    nextSteps: text('Sign the new sprinkler contract, finish the slab, deliver the second lot of shuttles.', 'Signer le nouveau contrat de sprinklage, terminer la dalle, livrer le second lot de navettes.'),
    decisions: text('By {by}: prolong the leases of the old buildings by three months and approve the overrun on fire safety.', 'Avant le {by} : prolonger de trois mois les baux des anciens bâtiments et approuver le dépassement sur la sécurité incendie.'),
    also: 'scope',
  },
};

export const heatRecovery: BaseProject = {
  name: text('Heat recovery on the furnaces', 'Récupération de chaleur des fours'),
  description: text(
    'Exchangers on three enamelling furnaces to heat the baths and the offices: 2.1 GWh of gas saved each year.',
    'Échangeurs sur trois fours d’émaillage pour chauffer les bains et les bureaux : 2,1 GWh de gaz économisés par an.',
  ),
  programme: PROGRAMMES.factory,
  objective: OBJECTIVES.carbon,
  department: 'operations',
  methodology: 'predictive',
  category: 'infrastructure',
  priority: 'high',
  budget: 1_180,
  wholeLife: 1.5,
  benefits: 2.4,
  life: { status: 'closing', health: 'green', elapsed: 0.97 },
  costs: [cost('labour', 'opex', 9), cost('services', 'capex', 33, 'middle'), cost('equipment', 'capex', 53, 'middle'), cost('contingency', 'capex', 5, 'late')],
  phases: [
    phase('Studies', 'Études', work('Energy audit', 'Audit énergétique', 5, 5), work('Detailed studies', 'Études de détail', 7, 8), milestone('Grant file accepted', 'Dossier d’aide accepté')),
    phase('Purchasing', 'Achats', work('Call for tenders', 'Appel d’offres', 5, 3), work('Manufacture of exchangers', 'Fabrication des échangeurs', 12, 30)),
    phase('Works', 'Travaux', work('Pipes and insulation', 'Tuyauterie et calorifuge', 9, 20, '2.2SS+5'), work('Installation during the summer stop', 'Montage pendant l’arrêt d’été', 4, 16, '2.2; 3.1'), work('Controls and metering', 'Régulation et comptage', 6, 9, '3.2SS+2'), milestone('Furnaces restarted', 'Fours redémarrés', '3.2; 3.3')),
    phase('Performance', 'Performance garantie', work('Measurement of savings', 'Mesure des économies', 6, 6, '3.4'), work('Handover and final accounts', 'Transfert et décompte final', 3, 3)),
  ],
  raid: [
    threat(['Corrosion in the exchangers lowers the savings', 'La corrosion des échangeurs réduit les économies'], [2, 3], 4, ['Five-year guarantee of the supplier', 'Garantie de cinq ans du fournisseur'], 'lead', 30, 'transfer'),
    threat(['The summer stop is shortened by urgent orders', 'L’arrêt d’été est raccourci par des commandes urgentes'], [2, 4], 5, ['Dates of the stop frozen with sales', 'Dates d’arrêt figées avec les ventes'], 'sponsor', -60, 'avoid', 'closed'),
    issue(['One heat meter gives wrong values', 'Un compteur de chaleur donne des valeurs fausses'], 2, 6_000, ['Exchange under guarantee', 'Échange sous garantie'], 'lead', 12),
    opportunity(['The district heating network would buy the surplus heat', 'Le réseau de chaleur urbain achèterait le surplus'], [3, 4], 15, ['Letter of intent with the town', 'Lettre d’intention avec la ville'], 'sponsor', 75, 'share'),
    assumption(['The gas price stays above 45 € per MWh', 'Le prix du gaz reste supérieur à 45 € par MWh'], ['Review with purchasing each half-year', 'Revue semestrielle avec les achats'], 'purchasing', 60),
    dependency(['Payment of the energy grant by the agency', 'Versement de l’aide énergie par l’agence'], [2, 3], ['Send the measurement report', 'Envoyer le rapport de mesure'], 'manager', 40),
  ],
  trouble: {
    warning: text('One exchanger failed its pressure test at the supplier.', 'Un échangeur a échoué à l’épreuve de pression chez le fournisseur.'),
    achievements: text('Two exchangers out of three are ready. The third has to be welded again, and insulation work costs more than ordered.', 'Deux échangeurs sur trois sont prêts. Le troisième doit être ressoudé et le calorifuge coûte plus que commandé.'),
    nextSteps: text('Second pressure test; agree on the work that can be done outside the stop.', 'Deuxième épreuve de pression ; convenir des travaux possibles hors arrêt.'),
    decisions: text('Choose by {by} between a second stop of one week and a later start of the third furnace.', 'Choisir avant le {by} entre un second arrêt d’une semaine et un démarrage différé du troisième four.'),
    also: null,
  },
};
