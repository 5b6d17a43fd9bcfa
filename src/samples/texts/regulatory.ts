import { cost, milestone, phase, work, type BaseProject } from './base-project';
import { OBJECTIVES, PROGRAMMES } from './organisation';
import { assumption, dependency, issue, opportunity, threat } from './raid';
import { text } from './text';

export const networkSecurity: BaseProject = {
  name: text('Security of industrial networks', 'Sécurisation des réseaux industriels'),
  description: text(
    'Separate office and workshop networks, watch them round the clock and train the plants, as the NIS 2 directive requires.',
    'Séparer les réseaux de bureau et d’atelier, les surveiller jour et nuit et former les usines, comme l’exige la directive NIS 2.',
  ),
  programme: PROGRAMMES.compliance,
  objective: OBJECTIVES.security,
  department: 'systems',
  methodology: 'hybrid',
  category: 'regulatory',
  priority: 'critical',
  budget: 1_340,
  wholeLife: 2.2,
  benefits: null,
  life: { status: 'running', health: 'green', elapsed: 0.55 },
  costs: [cost('labour', 'opex', 24), cost('services', 'opex', 36), cost('equipment', 'capex', 24, 'middle'), cost('licences', 'opex', 10, 'late'), cost('training', 'opex', 6, 'late')],
  phases: [
    phase('Assessment', 'Diagnostic', work('Inventory of workshop equipment', 'Inventaire des équipements d’atelier', 7, 9), work('Risk analysis', 'Analyse de risques', 6, 8, '1.1SS+3'), milestone('Action plan approved', 'Plan d’action approuvé', '1.1; 1.2')),
    phase('Separation of networks', 'Cloisonnement', work('Architecture and choice of firewalls', 'Architecture et choix des pare-feu', 8, 11), work('Separation of the first plant', 'Cloisonnement de la première usine', 9, 18), work('Separation of the other plants', 'Cloisonnement des autres usines', 16, 25, '2.2SS+6'), milestone('Networks separated', 'Réseaux cloisonnés', '2.2; 2.3')),
    phase('Monitoring', 'Supervision', work('Monitoring service', 'Service de supervision', 12, 13, '2.1SS+10'), work('Incident exercises', 'Exercices de crise', 5, 6, '3.1')),
    phase('Compliance', 'Conformité', work('Procedures and training', 'Procédures et formation', 8, 6, '2.4'), work('External audit', 'Audit externe', 4, 4, '4.1; 3.2'), milestone('Compliance declared', 'Conformité déclarée')),
  ],
  raid: [
    threat(['A machine no longer supported cannot be separated without stopping the line', 'Une machine hors support ne peut être cloisonnée sans arrêter la ligne'], [3, 4], 6, ['Protective gateway in front of each old controller', 'Passerelle de protection devant chaque ancien automate'], 'lead', 22, 'mitigate', 'inProgress'),
    threat(['An attack through a maintenance supplier stops a plant', 'Une attaque par un prestataire de maintenance arrête une usine'], [2, 5], 20, ['Remote access only through the new gateway, with a named account', 'Accès distant par la nouvelle passerelle seulement, avec compte nominatif'], 'lead', 9),
    issue(['Firewalls of the second lot delivered with the wrong power supply', 'Pare-feu du second lot livrés avec la mauvaise alimentation'], 2, 8_000, ['Exchange by the distributor', 'Échange par le distributeur'], 'purchasing', -4),
    opportunity(['The insurer lowers the premium once monitoring is in place', 'L’assureur baisse la prime une fois la supervision en place'], [3, 2], 4, ['Send the monitoring report to the broker', 'Transmettre le rapport de supervision au courtier'], 'sponsor', 65),
    assumption(['The national decree keeps the date announced', 'Le décret national conserve la date annoncée'], ['Legal watch each month', 'Veille juridique mensuelle'], 'manager', 30),
    dependency(['Line stops granted by production', 'Arrêts de ligne accordés par la production'], [3, 3], ['Yearly calendar of stops signed by the plants', 'Calendrier annuel des arrêts signé par les usines'], 'business', 16),
  ],
  trouble: {
    warning: text('Production refuses two of the line stops planned.', 'La production refuse deux des arrêts de ligne prévus.'),
    achievements: text('The first networks are separated and watched. Two plants are late for want of line stops, and night work costs more.', 'Les premiers réseaux sont cloisonnés et surveillés. Deux usines sont en retard faute d’arrêts de ligne, et le travail de nuit coûte plus cher.'),
    nextSteps: text('Agree on weekend stops; prepare the gateways in advance.', 'Convenir d’arrêts le week-end ; préparer les passerelles à l’avance.'),
    decisions: text('Grant four weekend stops per plant by {by}, or accept a later declaration of compliance.', 'Accorder quatre arrêts de week-end par usine avant le {by}, ou accepter une déclaration de conformité plus tardive.'),
    also: 'resources',
  },
};

export const sustainabilityReporting: BaseProject = {
  name: text('Sustainability reporting', 'Rapport de durabilité'),
  description: text(
    'Collect, check and publish environmental and social indicators as European rules ask: double materiality, data from every plant, audited report.',
    'Collecter, contrôler et publier les indicateurs environnementaux et sociaux demandés par les règles européennes : double matérialité, données de chaque usine, rapport audité.',
  ),
  programme: PROGRAMMES.compliance,
  objective: OBJECTIVES.carbon,
  department: 'compliance',
  methodology: 'hybrid',
  category: 'regulatory',
  priority: 'high',
  budget: 420,
  wholeLife: 2.8,
  benefits: null,
  life: { status: 'running', health: 'green', elapsed: 0.78 },
  costs: [cost('labour', 'opex', 44), cost('services', 'opex', 36, 'middle'), cost('licences', 'opex', 14), cost('training', 'opex', 6, 'late')],
  phases: [
    phase('Materiality', 'Matérialité', work('Interviews with stakeholders', 'Entretiens avec les parties prenantes', 6, 10), work('Double materiality matrix', 'Matrice de double matérialité', 6, 12), milestone('Matrix approved', 'Matrice approuvée')),
    phase('Data collection', 'Collecte des données', work('Definitions of indicators', 'Définitions des indicateurs', 6, 12), work('Collection tool', 'Outil de collecte', 9, 18, '2.1SS+2'), work('First collection in the plants', 'Première collecte dans les usines', 9, 19, '2.1; 2.2'), milestone('Data complete', 'Données complètes')),
    phase('Report', 'Rédaction', work('Writing of the report', 'Écriture du rapport', 9, 13, '2.3SS+5'), work('Internal control', 'Contrôle interne', 5, 7, '3.1SS+5; 2.4')),
    phase('Audit and publication', 'Audit et publication', work('Audit by the certifier', 'Audit par le certificateur', 6, 7, '3.1; 3.2'), milestone('Report published', 'Rapport publié'), work('Lessons learned for next year', 'Retour d’expérience pour l’an prochain', 2, 2)),
  ],
  raid: [
    threat(['Emissions of purchased goods rest on averages and the auditor makes a reservation', 'Les émissions des achats reposent sur des moyennes et l’auditeur émet une réserve'], [3, 3], 8, ['Ask the twenty largest suppliers for their own figures', 'Demander leurs chiffres aux vingt premiers fournisseurs'], 'purchasing', 24, 'mitigate', 'inProgress'),
    threat(['The rules change during the year and part of the work is lost', 'Les règles changent en cours d’année et une partie du travail est perdue'], [3, 2], 10, ['Follow the European texts with the trade association', 'Suivre les textes européens avec le syndicat professionnel'], 'manager', 50, 'accept'),
    issue(['Waste figures of two plants are missing', 'Les chiffres de déchets de deux usines manquent'], 3, null, ['Rebuild them from the invoices of the carriers', 'Les reconstituer à partir des factures des transporteurs'], 'business', -9),
    opportunity(['The same data answer the banks’ green-loan questionnaire', 'Les mêmes données répondent au questionnaire de prêt vert des banques'], [4, 3], 12, ['Meeting with the treasury', 'Réunion avec la trésorerie'], 'sponsor', 35, 'exploit'),
    assumption(['Each plant names a data correspondent', 'Chaque usine nomme un correspondant données'], ['Reminder in the plant committees', 'Rappel dans les comités d’usine'], 'business', 18),
    dependency(['Working hours and accidents from the human-resources system', 'Heures travaillées et accidents issus du système RH'], [2, 3], ['Quarterly export agreed', 'Export trimestriel convenu'], 'lead', 28),
  ],
  trouble: {
    warning: text('A third of the indicators have no owner in the plants.', 'Un tiers des indicateurs n’a pas de responsable dans les usines.'),
    achievements: text('The matrix is approved and the tool is open. The plants deliver late, and many figures have to be corrected by consultants.', 'La matrice est approuvée et l’outil est ouvert. Les usines livrent en retard et beaucoup de chiffres doivent être corrigés par des consultants.'),
    nextSteps: text('Help desk for the plants; list of figures that may be estimated.', 'Assistance aux usines ; liste des chiffres qui peuvent être estimés.'),
    decisions: text('Decide by {by} which indicators are published as estimates.', 'Décider avant le {by} quels indicateurs sont publiés comme estimations.'),
    also: 'scope',
  },
};

export const refrigerants: BaseProject = {
  name: text('Compliance with refrigerant rules', 'Conformité aux règles sur les fluides frigorigènes'),
  description: text(
    'Withdraw fluorinated gases from the ranges concerned, certify the workshops that handle flammable refrigerants and inform customers.',
    'Retirer les gaz fluorés des gammes concernées, certifier les ateliers qui manipulent des fluides inflammables et informer les clients.',
  ),
  programme: PROGRAMMES.compliance,
  objective: OBJECTIVES.growth,
  department: 'compliance',
  methodology: 'predictive',
  category: 'regulatory',
  priority: 'high',
  budget: 880,
  wholeLife: 1.4,
  benefits: null,
  life: { status: 'closed', health: 'green', elapsed: 1 },
  costs: [cost('labour', 'opex', 36), cost('services', 'opex', 20), cost('equipment', 'capex', 36, 'middle'), cost('training', 'opex', 8, 'late')],
  phases: [
    phase('Analysis', 'Analyse', work('Products and parts concerned', 'Produits et pièces concernés', 6, 8), work('Choice of substitutes', 'Choix des substituts', 7, 9), milestone('Substitutes approved', 'Substituts approuvés')),
    phase('Changes', 'Modifications', work('Redesign of circuits', 'Reprise des circuits', 10, 20), work('Safety equipment of workshops', 'Équipements de sécurité des ateliers', 9, 26, '2.1SS+3'), milestone('Workshops equipped', 'Ateliers équipés', '2.1; 2.2')),
    phase('Certification', 'Certification des ateliers', work('Tests in the laboratory', 'Essais en laboratoire', 9, 17, '2.1'), work('Training of 180 operators', 'Formation de 180 opérateurs', 6, 8, '2.3'), work('Certification audit', 'Audit de certification', 3, 5, '3.1; 3.2'), milestone('Certificates received', 'Certificats reçus')),
    phase('Closing', 'Clôture', work('Customer information', 'Information des clients', 5, 5, '3.1'), work('Closing report', 'Rapport de clôture', 2, 2, '3.4; 4.1')),
  ],
  raid: [
    threat(['Leaks detected late in the charging zone', 'Fuites détectées trop tard dans la zone de charge'], [1, 5], 6, ['Detectors linked to the ventilation', 'Détecteurs asservis à la ventilation'], 'lead', -20, 'avoid'),
    threat(['Compressors for the new fluid are in short supply', 'Les compresseurs pour le nouveau fluide sont en pénurie'], [3, 4], 7, ['Second supplier qualified', 'Second fournisseur qualifié'], 'purchasing', 30),
    issue(['One workshop had to be ventilated again', 'Un atelier a dû être ventilé à nouveau'], 3, 35_000, ['Additional extraction installed', 'Extraction complémentaire installée'], 'lead', 5),
    opportunity(['Be first on the market with a range free of fluorinated gas', 'Être les premiers avec une gamme sans gaz fluoré'], [3, 4], 18, ['Campaign with sales', 'Campagne avec les ventes'], 'business', 40, 'exploit'),
    assumption(['The present stock may be sold until the end of the transition', 'Le stock actuel peut être vendu jusqu’à la fin de la transition'], ['Written confirmation of the authority', 'Confirmation écrite de l’administration'], 'manager', 15),
    dependency(['Laboratory slots shared with product development', 'Créneaux de laboratoire partagés avec le développement produit'], [3, 3], ['Common calendar of the laboratory', 'Calendrier commun du laboratoire'], 'lead', 20),
  ],
  trouble: {
    warning: text('The laboratory is booked up for six weeks.', 'Le laboratoire est complet pour six semaines.'),
    achievements: text('Circuits are redesigned and safety equipment is ordered. Tests wait for the laboratory, and an outside laboratory is more expensive.', 'Les circuits sont repris et les équipements de sécurité commandés. Les essais attendent le laboratoire, et un laboratoire externe coûte plus cher.'),
    nextSteps: text('Send half of the tests outside; train operators meanwhile.', 'Confier la moitié des essais à l’extérieur ; former les opérateurs entre-temps.'),
    decisions: text('Approve the outside laboratory by {by}.', 'Approuver le laboratoire externe avant le {by}.'),
    also: 'resources',
  },
};
