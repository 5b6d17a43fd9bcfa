import { A_YEAR, benefit, change, DAYS, group, HOURS, lesson, PERCENT, type Profile } from './profile';
import { text } from './text';

/** In the order of the base projects. */
export const PROFILES = [
  {
    need: text(
      'The ERP of 2009 gets no more corrections; closing takes 11 days and each plant keeps its own references. A failure would stop invoicing.',
      'L’ERP de 2009 ne reçoit plus de correctifs ; la clôture prend 11 jours et chaque usine tient ses propres référentiels. Une panne arrêterait la facturation.',
    ),
    scopeIn: text('Finance, purchasing, production and stock of 5 plants.', 'Finance, achats, production et stocks de 5 usines.'),
    scopeOut: text(
      'Payroll, after-sales and the sales companies abroad.',
      'Paie, service après-vente et filiales commerciales à l’étranger.',
    ),
    benefits: [
      benefit(
        text('Faster closing', 'Clôture plus rapide'),
        'productivity',
        text('Days to close a month', 'Jours pour clore un mois'),
        DAYS,
        11,
        5,
      ),
      benefit(
        text('Lower stocks', 'Stocks réduits'),
        'financial',
        text('Days of stock on hand', 'Jours de stock disponible'),
        DAYS,
        62,
        48,
      ),
    ],
    group: group(
      text('Users of the ERP', 'Utilisateurs de l’ERP'),
      600,
      text(
        'One common process and new screens instead of local habits.',
        'Un processus commun et de nouveaux écrans au lieu d’usages locaux.',
      ),
      text('Key users in each plant, training on their own data.', 'Utilisateurs clés dans chaque usine, formation sur leurs données.'),
    ),
    change: change(
      text('Electronic invoicing brought forward', 'Facturation électronique avancée'),
      text('The law sets its date before the go-live.', 'La loi fixe une échéance avant la bascule.'),
      text('Adds sending and receiving of electronic invoices.', 'Ajoute l’émission et la réception de factures électroniques.'),
    ),
    lesson: lesson(
      'improve',
      'planning',
      'technology',
      text('Load-test interfaces before the design is approved', 'Tester les interfaces en charge avant d’approuver la conception'),
      text('Two interfaces failed in build and cost four months.', 'Deux interfaces ont échoué en réalisation et coûté quatre mois.'),
      text(
        'Ask the integrator for a load test as a criterion of the gate.',
        'Exiger de l’intégrateur un essai de charge comme critère de passage.',
      ),
    ),
  },
  {
    need: text(
      'Two rented buildings are full and orders leave after 3 days. Leases end next year; without a warehouse, stocks go to a logistics company.',
      'Deux bâtiments loués sont pleins et les commandes partent en 3 jours. Les baux finissent l’an prochain ; sans entrepôt, les stocks iront chez un logisticien.',
    ),
    scopeIn: text(
      'Building, automation, warehouse software, move of the stock.',
      'Bâtiment, automatisation, logiciel d’entrepôt, transfert des stocks.',
    ),
    scopeOut: text('Transport contracts and the spare-parts store.', 'Contrats de transport et magasin de pièces de rechange.'),
    benefits: [
      benefit(
        text('Quick deliveries', 'Livraisons rapides'),
        'service',
        text('Orders delivered within 24 hours', 'Commandes livrées en 24 heures'),
        PERCENT,
        41,
        92,
      ),
      benefit(
        text('End of rents', 'Fin des loyers'),
        'financial',
        text('Pallet places rented', 'Emplacements de palettes loués'),
        A_YEAR,
        9600,
        0,
      ),
    ],
    group: group(
      text('Order pickers and drivers', 'Préparateurs et caristes'),
      74,
      text(
        'Goods come to fixed stations; lift trucks are left for loading.',
        'Les produits viennent à des postes fixes ; les chariots ne servent plus qu’au chargement.',
      ),
      text(
        'Visits of the supplier’s site, trial station, new shift pattern agreed.',
        'Visites chez le fournisseur, poste d’essai, nouvelles équipes convenues.',
      ),
    ),
    change: change(
      text('Slab strengthened for the shuttles', 'Dalle renforcée pour les navettes'),
      text(
        'The soil study of the second zone was worse than the first.',
        'L’étude de sol de la seconde zone est moins bonne que la première.',
      ),
      text('Thicker slab under aisles 5 to 8.', 'Dalle plus épaisse sous les allées 5 à 8.'),
    ),
    lesson: lesson(
      'avoid',
      'execution',
      'suppliers',
      text('Do not let one lot depend on one small company', 'Ne pas faire dépendre un lot d’une seule petite entreprise'),
      text('The sprinkler company failed in the middle of the works.', 'L’entreprise de sprinklage a fait défaut en plein chantier.'),
      text(
        'Check the accounts of bidders and name a second one per lot.',
        'Vérifier les comptes des candidats et en retenir un second par lot.',
      ),
    ),
  },
  {
    need: text(
      'Work orders are on paper and in three spreadsheets; 18% of production hours are lost to unplanned stops.',
      'Les bons de travail sont sur papier et dans trois tableurs ; 18 % des heures de production se perdent en arrêts imprévus.',
    ),
    scopeIn: text(
      'Work orders, spare parts and preventive plans of all workshops.',
      'Bons de travail, pièces de rechange et plans préventifs de tous les ateliers.',
    ),
    scopeOut: text('Buildings, vehicles and predictive maintenance.', 'Bâtiments, véhicules et maintenance prédictive.'),
    benefits: [
      benefit(
        text('Fewer unplanned stops', 'Moins d’arrêts imprévus'),
        'productivity',
        text('Production hours lost', 'Heures de production perdues'),
        PERCENT,
        18,
        15,
      ),
      benefit(
        text('Preventive work done', 'Préventif réalisé'),
        'service',
        text('Preventive orders done on time', 'Bons préventifs faits à temps'),
        PERCENT,
        55,
        90,
      ),
    ],
    group: group(
      text('Maintenance technicians', 'Techniciens de maintenance'),
      120,
      text('Orders on a tablet, reported at the machine.', 'Bons sur tablette, compte rendu devant la machine.'),
      text('One referent for each team and a month of paper in parallel.', 'Un référent par équipe et un mois de papier en parallèle.'),
    ),
    change: change(
      text('Antennas in three old halls', 'Antennes dans trois halls anciens'),
      text('Tablets lose their connection between the machines.', 'Les tablettes perdent la connexion entre les machines.'),
      text('Adds 14 antennas and their cabling.', 'Ajoute 14 antennes et leur câblage.'),
    ),
    lesson: lesson(
      'keep',
      'execution',
      'stakeholders',
      text('Let the pilot team present the tool to the others', 'Faire présenter l’outil aux autres par l’équipe pilote'),
      text(
        'Workshops trained by colleagues used it from the first week.',
        'Les ateliers formés par des collègues l’ont utilisé dès la première semaine.',
      ),
      text(
        'Free two days a month of a pilot user for each roll-out.',
        'Libérer deux jours par mois un utilisateur pilote à chaque déploiement.',
      ),
    ),
  },
  {
    need: text(
      'The present range uses a gas that will be banned and has no remote diagnosis; two competitors are ahead by 1 season.',
      'La gamme actuelle emploie un gaz bientôt interdit et n’a pas de diagnostic à distance ; deux concurrents ont 1 saison d’avance.',
    ),
    scopeIn: text(
      'Design, certification and industrialisation of 8 to 16 kW.',
      'Conception, certification et industrialisation de 8 à 16 kW.',
    ),
    scopeOut: text('Models above 16 kW and the installers’ portal.', 'Modèles au-delà de 16 kW et portail des installateurs.'),
    benefits: [
      benefit(
        text('Market share', 'Part de marché'),
        'financial',
        text('Share of heat pumps sold in France', 'Part des pompes à chaleur vendues en France'),
        PERCENT,
        6,
        10,
      ),
      benefit(
        text('Fewer visits under warranty', 'Moins de visites sous garantie'),
        'service',
        text('Visits for 100 machines', 'Visites pour 100 machines'),
        A_YEAR,
        9,
        5,
      ),
    ],
    group: group(
      text('Assembly operators', 'Opérateurs d’assemblage'),
      85,
      text('Flammable refrigerant and electronic tests on the line.', 'Fluide inflammable et essais électroniques sur la ligne.'),
      text('Certificate for each operator before the pilot series.', 'Habilitation de chaque opérateur avant la présérie.'),
    ),
    change: change(
      text('Quieter fan', 'Ventilateur plus silencieux'),
      text('Field tests show noise above the target at -7 °C.', 'Les essais montrent un bruit supérieur à la cible à -7 °C.'),
      text('New fan and housing; acoustic tests again.', 'Nouveau ventilateur et carter ; essais acoustiques à refaire.'),
    ),
    lesson: lesson(
      'improve',
      'planning',
      'quality',
      text('Measure noise at low temperature on the first model', 'Mesurer le bruit à basse température dès la maquette'),
      text('The noise was found on prototypes, when tools were ordered.', 'Le bruit est apparu sur prototype, outillages déjà commandés.'),
      text('Book the cold chamber for the feasibility phase.', 'Réserver la chambre froide dès la faisabilité.'),
    ),
  },
  {
    need: text(
      'Workshop machines share the office network; the NIS 2 directive applies to us, and an attack would stop a plant for 2 weeks.',
      'Les machines partagent le réseau bureautique ; la directive NIS 2 nous concerne, et une attaque arrêterait une usine 2 semaines.',
    ),
    scopeIn: text('Networks, monitoring and procedures of 5 plants.', 'Réseaux, supervision et procédures de 5 usines.'),
    scopeOut: text('Office workstations and products sold to customers.', 'Postes bureautiques et produits vendus aux clients.'),
    benefits: [
      benefit(
        text('Machines protected', 'Machines protégées'),
        'riskReduction',
        text('Machines behind a firewall', 'Machines derrière un pare-feu'),
        PERCENT,
        12,
        100,
      ),
      benefit(
        text('Quick detection', 'Détection rapide'),
        'compliance',
        text('Time to notice an incident', 'Délai de détection d’un incident'),
        HOURS,
        72,
        4,
      ),
    ],
    group: group(
      text('Automation engineers', 'Automaticiens'),
      34,
      text(
        'Remote access through one gateway; no more modems on machines.',
        'Accès à distance par une seule passerelle ; fin des modems sur les machines.',
      ),
      text('Exercise in each plant, on-call support for the first month.', 'Exercice dans chaque usine, astreinte le premier mois.'),
    ),
    change: change(
      text('Gateway for maintenance suppliers', 'Passerelle pour les prestataires de maintenance'),
      text(
        'The risk analysis shows that most accesses are theirs.',
        'L’analyse de risques montre que la plupart des accès sont les leurs.',
      ),
      text('One recorded gateway for 22 suppliers.', 'Une passerelle tracée pour 22 prestataires.'),
    ),
    lesson: lesson(
      'keep',
      'planning',
      'governance',
      text('Sign line stops for the whole year with the plants', 'Signer les arrêts de ligne de l’année avec les usines'),
      text(
        'The first plant was separated in the stops that it had chosen.',
        'La première usine a été cloisonnée pendant les arrêts qu’elle avait choisis.',
      ),
      text('Bring the calendar of stops to the planning gate.', 'Apporter le calendrier des arrêts au jalon de planification.'),
    ),
  },
  {
    need: text(
      'The liquid paint shop of 1998 emits 14 tonnes of solvents a year and works three shifts; its permit ends in 2028.',
      'L’atelier de peinture liquide de 1998 émet 14 tonnes de solvants par an et tourne en trois équipes ; son autorisation finit en 2028.',
    ),
    scopeIn: text('Powder line, oven, utilities and building works.', 'Ligne poudre, four, utilités et génie civil.'),
    scopeOut: text('Taking down of the old paint shop.', 'Démontage de l’ancien atelier de peinture.'),
    benefits: [
      benefit(
        text('End of solvents', 'Fin des solvants'),
        'environment',
        text('Tonnes of solvents emitted', 'Tonnes de solvants émises'),
        A_YEAR,
        14,
        0,
      ),
      benefit(
        text('Capacity of painting', 'Capacité de peinture'),
        'productivity',
        text('Parts painted a shift', 'Pièces peintes par poste'),
        text('parts', 'pièces'),
        900,
        1170,
      ),
    ],
    group: group(
      text('Paint-shop operators', 'Opérateurs de peinture'),
      46,
      text(
        'Powder instead of liquid paint; two shifts instead of three.',
        'Poudre au lieu de peinture liquide ; deux équipes au lieu de trois.',
      ),
      text(
        'Training at the supplier’s and help for those who change shift.',
        'Formation chez le fournisseur et aide à ceux qui changent de poste.',
      ),
    ),
    change: change(
      text('Heat exchanger on the oven', 'Échangeur sur le four'),
      text('Waste heat can warm the hall and lowers the gas bill.', 'La chaleur perdue chauffe le hall et réduit la facture de gaz.'),
      text('Adds an exchanger and its ducts.', 'Ajoute un échangeur et ses gaines.'),
    ),
    lesson: lesson(
      'keep',
      'feasibility',
      'regulation',
      text('Meet the authority before the permit file is written', 'Rencontrer l’administration avant d’écrire le dossier d’autorisation'),
      text('Two questions were answered before they were asked.', 'Deux questions ont eu leur réponse avant d’être posées.'),
      text('Plan that meeting in the first month.', 'Prévoir cette rencontre dans le premier mois.'),
    ),
  },
  {
    need: text(
      'European rules ask for an audited report; figures are gathered by mail from 5 plants and cannot be traced.',
      'Les règles européennes demandent un rapport audité ; les chiffres de 5 usines arrivent par courriel, sans piste d’audit.',
    ),
    scopeIn: text(
      'Indicators, collection tool, internal control and first report.',
      'Indicateurs, outil de collecte, contrôle interne et premier rapport.',
    ),
    scopeOut: text(
      'Reduction plans themselves and the taxonomy of suppliers.',
      'Plans de réduction eux-mêmes et taxonomie des fournisseurs.',
    ),
    benefits: [
      benefit(
        text('Traceable indicators', 'Indicateurs traçables'),
        'compliance',
        text('Indicators with their evidence', 'Indicateurs avec leur preuve'),
        PERCENT,
        20,
        100,
      ),
      benefit(
        text('Less collection work', 'Moins de collecte'),
        'productivity',
        text('Person-days to collect a year', 'Jours-hommes pour collecter une année'),
        DAYS,
        210,
        90,
      ),
    ],
    group: group(
      text('Data correspondents', 'Correspondants données'),
      28,
      text('Figures entered every quarter with their evidence.', 'Chiffres saisis chaque trimestre avec leur preuve.'),
      text('A guide of two pages and a call each month.', 'Un guide de deux pages et un appel mensuel.'),
    ),
    change: change(
      text('Fewer indicators after the new rules', 'Moins d’indicateurs après les nouvelles règles'),
      text('The rules were simplified during the year.', 'Les règles ont été simplifiées en cours d’année.'),
      text('Takes 40 indicators out; adds a second control.', 'Retire 40 indicateurs ; ajoute un second contrôle.'),
    ),
    lesson: lesson(
      'improve',
      'execution',
      'team',
      text('Name a deputy for each data correspondent', 'Nommer un suppléant pour chaque correspondant données'),
      text('Two plants were late because one person was away.', 'Deux usines ont pris du retard pour une seule absence.'),
      text('Ask plants for two names in the kick-off meeting.', 'Demander deux noms aux usines dès la réunion de lancement.'),
    ),
  },
  {
    need: text(
      'Four local tools, no common file of employees: pay takes 9 days to prepare and interviews are on paper.',
      'Quatre outils locaux, aucun dossier commun : la paie prend 9 jours de préparation et les entretiens sont sur papier.',
    ),
    scopeIn: text('Personnel files, time, pay preparation and interviews.', 'Dossiers, temps, préparation de la paie et entretiens.'),
    scopeOut: text('Pay calculation itself and recruitment.', 'Calcul de la paie et recrutement.'),
    benefits: [
      benefit(
        text('Quicker pay', 'Paie plus rapide'),
        'productivity',
        text('Days to prepare the pay', 'Jours de préparation de la paie'),
        DAYS,
        9,
        4,
      ),
      benefit(
        text('Interviews held', 'Entretiens tenus'),
        'people',
        text('Employees with a yearly interview', 'Salariés ayant un entretien annuel'),
        PERCENT,
        48,
        95,
      ),
    ],
    group: group(
      text('Managers and employees', 'Responsables et salariés'),
      1900,
      text('Leave, time and interviews in one place, on a phone too.', 'Congés, temps et entretiens au même endroit, aussi sur téléphone.'),
      text(
        'Short films, terminals in the workshops, help desk for pay.',
        'Films courts, bornes dans les ateliers, assistance pour la paie.',
      ),
    ),
    change: change(
      text('Badge readers of one plant replaced', 'Remplacement des badgeuses d’une usine'),
      text('Their protocol cannot be read by the new system.', 'Leur protocole n’est pas lu par le nouveau système.'),
      text('Adds 16 badge readers.', 'Ajoute 16 badgeuses.'),
    ),
    lesson: lesson(
      'keep',
      'acceptance',
      'quality',
      text('Run the pay twice until three months agree', 'Faire tourner la paie en double jusqu’à trois mois concordants'),
      text(
        'Errors of rules were found before anybody’s pay slip was wrong.',
        'Les erreurs de règles ont été vues avant tout bulletin faux.',
      ),
      text(
        'Plan the double run as a task, with people of both sides.',
        'Prévoir la paie en double comme une tâche, avec les deux équipes.',
      ),
    ),
  },
  {
    need: text(
      'Three furnaces let 40% of their heat out by the chimney while the baths are heated with gas.',
      'Trois fours rejettent 40 % de leur chaleur par la cheminée alors que les bains chauffent au gaz.',
    ),
    scopeIn: text('Exchangers, pipes, controls and metering on 3 furnaces.', 'Échangeurs, tuyauterie, régulation et comptage sur 3 fours.'),
    scopeOut: text('Sale of surplus heat to the district network.', 'Vente du surplus au réseau de chaleur urbain.'),
    benefits: [
      benefit(
        text('Gas saved', 'Gaz économisé'),
        'environment',
        text('Gas used by the baths, in MWh', 'Gaz consommé par les bains, en MWh'),
        A_YEAR,
        5200,
        3100,
      ),
      benefit(
        text('Comfort of the offices', 'Confort des bureaux'),
        'people',
        text('Complaints about cold', 'Plaintes pour le froid'),
        A_YEAR,
        60,
        10,
      ),
    ],
    group: group(
      text('Furnace operators', 'Conducteurs de fours'),
      22,
      text('Two more circuits to watch and a new stop procedure.', 'Deux circuits de plus à surveiller et une nouvelle procédure d’arrêt.'),
      text('Half a day at the supplier’s and a card at each furnace.', 'Une demi-journée chez le fournisseur et une fiche à chaque four.'),
    ),
    change: change(
      text('Third heat meter', 'Troisième compteur de chaleur'),
      text('The agency wants savings measured furnace by furnace.', 'L’agence veut des économies mesurées four par four.'),
      text('Adds a meter and its data line.', 'Ajoute un compteur et sa liaison de données.'),
    ),
    lesson: lesson(
      'keep',
      'planning',
      'schedule',
      text('Fix the work to the summer stop and plan backwards', 'Caler le montage sur l’arrêt d’été et planifier à rebours'),
      text('Exchangers were on site three weeks before the stop.', 'Les échangeurs étaient sur place trois semaines avant l’arrêt.'),
      text('Write the latest order date in the plan from the start.', 'Inscrire dès le départ la date limite de commande au planning.'),
    ),
  },
  {
    need: text(
      'Installers telephone for prices and delivery dates: 900 calls a week, one in five without an answer.',
      'Les installateurs téléphonent pour les prix et les délais : 900 appels par semaine, un sur cinq sans réponse.',
    ),
    scopeIn: text('Orders, prices, documents and warranty claims.', 'Commandes, prix, documentation et demandes de garantie.'),
    scopeOut: text('Sales to private customers and online payment.', 'Vente aux particuliers et paiement en ligne.'),
    benefits: [
      benefit(
        text('Fewer calls', 'Moins d’appels'),
        'service',
        text('Calls to the sales desk a week', 'Appels hebdomadaires à l’administration des ventes'),
        text('calls', 'appels'),
        900,
        450,
      ),
      benefit(
        text('Orders online', 'Commandes en ligne'),
        'productivity',
        text('Orders entered by installers', 'Commandes saisies par les installateurs'),
        PERCENT,
        0,
        60,
      ),
    ],
    group: group(
      text('Sales desk', 'Administration des ventes'),
      38,
      text('Advice instead of typing in orders.', 'Conseil au lieu de saisie de commandes.'),
      text('New role description, tests with real installers.', 'Nouvelle fiche de poste, essais avec de vrais installateurs.'),
    ),
    change: change(
      text('Warranty claims with photographs', 'Demandes de garantie avec photos'),
      text('Half of the claims come back for want of evidence.', 'La moitié des demandes reviennent faute de preuve.'),
      text('Adds uploading of photographs and a serial-number check.', 'Ajoute le dépôt de photos et un contrôle du numéro de série.'),
    ),
    lesson: lesson(
      'avoid',
      'planning',
      'governance',
      text('Do not plan a release on another project’s date', 'Ne pas caler une version sur la date d’un autre projet'),
      text('The stock interface waits for the ERP and stopped the portal.', 'L’interface des stocks attend l’ERP et a arrêté le portail.'),
      text('Cut releases so that the first needs nobody else.', 'Découper les versions pour que la première se suffise.'),
    ),
  },
  {
    need: text(
      'Fluorinated gases are being banned; 3 ranges would leave the market and workshops must be certified.',
      'Les gaz fluorés sont interdits par étapes ; 3 gammes quitteraient le marché et les ateliers doivent être certifiés.',
    ),
    scopeIn: text(
      '3 ranges, 2 workshops, certificates, customer information.',
      '3 gammes, 2 ateliers, certificats, information des clients.',
    ),
    scopeOut: text('Machines already sold and the new connected range.', 'Machines déjà vendues et nouvelle gamme connectée.'),
    benefits: [
      benefit(
        text('Ranges in conformity', 'Gammes conformes'),
        'compliance',
        text('Sales free of fluorinated gas', 'Ventes sans gaz fluoré'),
        PERCENT,
        35,
        100,
      ),
      benefit(
        text('Fewer leaks', 'Moins de fuites'),
        'environment',
        text('Kilograms of gas lost', 'Kilogrammes de gaz perdus'),
        A_YEAR,
        310,
        60,
      ),
    ],
    group: group(
      text('Charging-zone operators', 'Opérateurs de charge'),
      180,
      text('Flammable fluids: new gestures, detectors and clothing.', 'Fluides inflammables : gestes, détecteurs et tenues nouveaux.'),
      text('Certificate for each operator, renewed every 2 years.', 'Habilitation de chaque opérateur, renouvelée tous les 2 ans.'),
    ),
    change: change(
      text('Ventilation of a second workshop', 'Ventilation d’un second atelier'),
      text('The safety study asks for more air changes.', 'L’étude de sécurité demande un renouvellement d’air supérieur.'),
      text('Adds two fans and detectors.', 'Ajoute deux ventilateurs et des détecteurs.'),
    ),
    lesson: lesson(
      'improve',
      'execution',
      'suppliers',
      text('Reserve scarce compressors at the feasibility gate', 'Réserver les compresseurs rares dès la faisabilité'),
      text('Everybody ordered the same model when the rule came out.', 'Tous ont commandé le même modèle à la parution de la règle.'),
      text('Buy an option on quantities before the choice is final.', 'Prendre une option sur les quantités avant le choix final.'),
    ),
  },
  {
    need: text(
      'One post of welder in four stays open for more than 6 months, and no school nearby trains refrigeration technicians.',
      'Un poste de soudeur sur quatre reste vacant plus de 6 mois, et aucune école proche ne forme de frigoristes.',
    ),
    scopeIn: text(
      '3 courses, a training workshop and recognised certificates.',
      '3 parcours, un atelier-école et des certificats reconnus.',
    ),
    scopeOut: text('Courses for managers and for installers.', 'Formations des responsables et des installateurs.'),
    benefits: [
      benefit(
        text('Posts filled', 'Postes pourvus'),
        'people',
        text('Skilled posts open over 6 months', 'Postes qualifiés vacants plus de 6 mois'),
        PERCENT,
        25,
        8,
      ),
      benefit(
        text('Trainees hired', 'Stagiaires embauchés'),
        'people',
        text('Trainees hired after the course', 'Stagiaires embauchés après le parcours'),
        PERCENT,
        0,
        80,
      ),
    ],
    group: group(
      text('Experienced workers as trainers', 'Ouvriers confirmés formateurs'),
      18,
      text('One day a week of teaching instead of production.', 'Un jour par semaine d’enseignement au lieu de production.'),
      text('Course for trainers and a bonus agreed with the unions.', 'Formation de formateurs et prime convenue avec les syndicats.'),
    ),
    change: change(
      text('Course in two languages', 'Parcours en deux langues'),
      text('A third of the candidates read another language better.', 'Un tiers des candidats lisent mieux une autre langue.'),
      text('Adds translated course books.', 'Ajoute des supports traduits.'),
    ),
    lesson: lesson(
      'keep',
      'feasibility',
      'team',
      text(
        'Ask the workshops for the skills before the courses are drawn',
        'Demander leurs besoins aux ateliers avant de dessiner les parcours',
      ),
      text('Two courses became one after ten interviews.', 'Deux parcours n’en font plus qu’un après dix entretiens.'),
      text('Plan interviews in each workshop first.', 'Prévoir d’abord des entretiens dans chaque atelier.'),
    ),
  },
] as const satisfies readonly Profile[];
