import type { ListDefinition, ListEntry, StandardListKey } from '../model/types';

const entry = (code: string, en: string, fr: string, ...synonyms: string[]): ListEntry => ({
  code,
  name: { en, fr },
  ...(synonyms.length ? { synonyms } : {}),
});

/** The colours of a rating are fixed words of the function library too (`PMO.RAG`); here they carry what people write. */
const green = entry(
  'green',
  'Green',
  'Vert',
  'g',
  'v',
  'on track',
  'conforme',
  'highly likely',
  'soleil',
  'ensoleillé',
  'beau temps',
  'bon',
  'good',
  'ok',
  '🟢',
  '☀',
);
const amber = entry(
  'amber',
  'Amber',
  'Orange',
  'a',
  'o',
  'yellow',
  'jaune',
  'at risk',
  'à risque',
  'ambre',
  'feasible',
  'nuageux',
  'nuage',
  'nuages',
  'couvert',
  'variable',
  'vigilance',
  '🟡',
  '🟠',
  '⛅',
  '☁',
);
const red = entry(
  'red',
  'Red',
  'Rouge',
  'r',
  'late',
  'en retard',
  'off track',
  'critical',
  'critique',
  'unachievable',
  'unfeasible',
  'orage',
  'orageux',
  'pluie',
  'pluvieux',
  'tempête',
  'alerte',
  '🔴',
  '⛈',
  '🌧',
);
const noData = entry(
  'noData',
  'No data',
  'Non renseigné',
  'not rated',
  'grey',
  'gris',
  'gray',
  'non évalué',
  'not assessed',
  'unknown',
  'inconnu',
  '⚪',
);

const definitions: readonly ListDefinition[] = [
  {
    key: 'methodology',
    name: { en: 'Methodology', fr: 'Méthode' },
    open: true,
    entries: [
      entry('predictive', 'Predictive', 'Prédictive', 'waterfall', 'cascade', 'cycle en v', 'traditional'),
      entry('agile', 'Agile', 'Agile', 'scrum', 'kanban', 'safe', 'agilepm'),
      entry('hybrid', 'Hybrid', 'Hybride', 'mixte'),
    ],
  },
  {
    key: 'category',
    name: { en: 'Category', fr: 'Catégorie' },
    open: true,
    entries: [
      entry('transformation', 'Transformation', 'Transformation'),
      entry('informationSystems', 'Information systems', 'Systèmes d’information', 'it', 'ict', 'si', 'informatique', 'digital'),
      entry('infrastructure', 'Infrastructure', 'Infrastructure', 'construction'),
      entry('regulatory', 'Regulatory', 'Réglementaire', 'compliance'),
      entry('product', 'Product', 'Produit'),
    ],
  },
  {
    key: 'projectStatus',
    name: { en: 'Status', fr: 'Statut' },
    entries: [
      entry('draft', 'Draft', 'Brouillon'),
      entry('submitted', 'Submitted', 'Soumis', 'requested', 'demandé', 'proposed', 'proposé'),
      entry('underReview', 'Under review', 'En revue', 'review'),
      entry('approved', 'Approved', 'Approuvé', 'accepted', 'validé', 'accepté'),
      entry('refused', 'Refused', 'Refusé', 'rejected', 'rejeté', 'declined'),
      entry(
        'planned',
        'Planned',
        'Planifié',
        'not started',
        'non démarré',
        'à venir',
        'pipeline',
        'planning',
        'en planification',
        'initiation',
        'initiating',
        'cadrage',
      ),
      entry(
        'running',
        'Running',
        'En cours',
        'active',
        'actif',
        'in progress',
        'ongoing',
        'execution',
        'executing',
        'open',
        'started',
        'démarré',
        'en exécution',
        'delivery',
      ),
      entry('onHold', 'On hold', 'Suspendu', 'paused', 'en pause', 'en attente', 'suspended', 'stopped'),
      entry('closing', 'Closing', 'En clôture'),
      entry('closed', 'Closed', 'Clos', 'completed', 'complete', 'done', 'finished', 'terminé', 'clôturé', 'fini', 'achevé'),
      entry('cancelled', 'Cancelled', 'Abandonné', 'canceled', 'dropped', 'annulé', 'terminated', 'abandoned'),
    ],
  },
  {
    key: 'gate',
    name: { en: 'Gate', fr: 'Jalon décisionnel' },
    open: true,
    entries: [
      entry('idea', 'G0 Idea', 'G0 Idée', 'g0'),
      entry('feasibility', 'G1 Feasibility', 'G1 Faisabilité', 'g1'),
      entry('planning', 'G2 Planning', 'G2 Planification', 'g2'),
      entry('execution', 'G3 Execution', 'G3 Réalisation', 'g3'),
      entry('acceptance', 'G4 Acceptance', 'G4 Recette', 'g4'),
      entry('closure', 'G5 Closure', 'G5 Clôture', 'g5'),
    ],
  },
  {
    key: 'priority',
    name: { en: 'Priority', fr: 'Priorité' },
    entries: [
      entry('critical', 'Critical', 'Critique', '1', 'p1', 'very high', 'très haute', 'must'),
      entry('high', 'High', 'Haute', '2', 'p2', 'élevée', 'forte', 'should', 'haut'),
      entry('medium', 'Medium', 'Moyenne', '3', 'p3', 'normal', 'normale', 'could', 'moyen'),
      entry('low', 'Low', 'Basse', '4', 'p4', 'faible', 'bas', "won't"),
    ],
  },
  {
    key: 'confidence',
    name: { en: 'Delivery confidence', fr: 'Confiance de réalisation' },
    entries: [
      green,
      entry('amberGreen', 'Amber/Green', 'Orange/Vert', 'green/amber', 'vert/orange', 'probable'),
      amber,
      entry('amberRed', 'Amber/Red', 'Orange/Rouge', 'red/amber', 'rouge/orange', 'in doubt'),
      red,
      noData,
    ],
  },
  { key: 'rag', name: { en: 'Rating', fr: 'Météo' }, entries: [green, amber, red, noData] },
  {
    key: 'costCategory',
    name: { en: 'Cost category', fr: 'Nature de dépense' },
    open: true,
    entries: [
      entry('labour', 'Internal labour', 'Main-d’œuvre interne', 'staff', 'personnel', 'internal'),
      entry('services', 'External services', 'Prestations externes', 'contractors', 'consulting', 'sous-traitance'),
      entry('licences', 'Licences and software', 'Licences et logiciels', 'software', 'logiciel'),
      entry('equipment', 'Equipment and materials', 'Matériel et fournitures', 'hardware', 'materials'),
      entry('travel', 'Travel', 'Déplacements'),
      entry('training', 'Training and change', 'Formation et conduite du changement', 'formation'),
      entry('contingency', 'Contingency', 'Provision pour aléas', 'aléas'),
    ],
  },
  {
    key: 'expenditure',
    name: { en: 'Capex or opex', fr: 'Investissement ou fonctionnement' },
    entries: [
      entry('capex', 'Capex', 'Capex', 'capital', 'investissement', 'capital expenditure'),
      entry('opex', 'Opex', 'Opex', 'operating', 'fonctionnement', 'operating expenditure'),
    ],
  },
  {
    key: 'currency',
    name: { en: 'Currency', fr: 'Devise' },
    open: true,
    entries: [
      entry('EUR', 'EUR', 'EUR', '€', 'euro', 'euros'),
      entry('USD', 'USD', 'USD', '$', 'us$', 'dollar', 'dollars'),
      entry('GBP', 'GBP', 'GBP', '£', 'pound', 'pounds'),
      entry('CHF', 'CHF', 'CHF', 'fr.'),
      entry('CAD', 'CAD', 'CAD', 'ca$', 'c$'),
    ],
  },
  {
    key: 'raidType',
    name: { en: 'RAID type', fr: 'Type de point' },
    entries: [
      entry('threat', 'Risk', 'Risque', 'threat', 'menace'),
      entry('opportunity', 'Opportunity', 'Opportunité'),
      entry('assumption', 'Assumption', 'Hypothèse'),
      entry('issue', 'Issue', 'Problème', 'point ouvert'),
      entry('dependency', 'Dependency', 'Dépendance'),
    ],
  },
  {
    key: 'raidResponse',
    name: { en: 'Response', fr: 'Réponse' },
    entries: [
      entry('avoid', 'Avoid', 'Éviter'),
      entry('mitigate', 'Mitigate', 'Atténuer', 'reduce', 'réduire'),
      entry('transfer', 'Transfer', 'Transférer'),
      entry('accept', 'Accept', 'Accepter'),
      entry('exploit', 'Exploit', 'Exploiter'),
      entry('enhance', 'Enhance', 'Renforcer'),
      entry('share', 'Share', 'Partager'),
      entry('escalate', 'Escalate', 'Escalader'),
    ],
  },
  {
    key: 'raidState',
    name: { en: 'State', fr: 'État' },
    entries: [
      entry('open', 'Open', 'Ouvert'),
      entry('inProgress', 'In progress', 'En traitement', 'en cours'),
      entry('occurred', 'Occurred', 'Survenu'),
      entry('closed', 'Closed', 'Clos', 'done', 'terminé', 'fermé'),
    ],
  },
  {
    key: 'theme',

    since: 2,
    name: { en: 'Theme', fr: 'Thème' },
    open: true,
    entries: [
      entry('scope', 'Scope', 'Périmètre'),
      entry('schedule', 'Schedule', 'Délais', 'planning', 'time'),
      entry('cost', 'Cost', 'Coûts', 'budget', 'financial', 'financier'),
      entry('quality', 'Quality', 'Qualité'),
      entry('team', 'Team and skills', 'Équipe et compétences', 'resources', 'ressources', 'people', 'humain'),
      entry('suppliers', 'Suppliers and contracts', 'Fournisseurs et contrats', 'procurement', 'achats', 'supplier', 'fournisseur'),
      entry('stakeholders', 'Stakeholders', 'Parties prenantes', 'communication', 'users', 'utilisateurs'),
      entry('technology', 'Technology', 'Technique', 'technical', 'technologie'),
      entry('governance', 'Governance', 'Gouvernance', 'organisation', 'organization'),
      entry('regulation', 'Law and regulation', 'Réglementation', 'legal', 'juridique', 'regulatory', 'réglementaire', 'compliance'),
      entry('security', 'Safety and security', 'Sécurité', 'safety', 'sûreté', 'cybersécurité', 'cybersecurity'),
    ],
  },
  {
    key: 'riskLevel',

    since: 2,
    name: { en: 'Level', fr: 'Niveau' },
    entries: [
      entry('low', 'Low', 'Faible', 'bas', 'minor', 'mineur'),
      entry('medium', 'Medium', 'Moyen', 'moderate', 'modéré'),
      entry('high', 'High', 'Élevé', 'fort', 'major', 'majeur'),
      entry('critical', 'Critical', 'Critique', 'extreme', 'extrême', 'very high', 'très élevé'),
    ],
  },
  {
    key: 'phase',

    since: 2,
    name: { en: 'Phase', fr: 'Phase' },
    open: true,
    entries: [
      entry('idea', 'Idea', 'Idée', 'opportunity', 'opportunité', 'demande'),
      entry('feasibility', 'Feasibility', 'Faisabilité', 'initiation', 'initiating', 'cadrage'),
      entry('planning', 'Planning', 'Planification', 'conception', 'design'),
      entry('execution', 'Execution', 'Réalisation', 'executing', 'exécution', 'delivery'),
      entry('acceptance', 'Acceptance', 'Recette', 'validation', 'testing'),
      entry('closure', 'Closure', 'Clôture', 'closing', 'close-out', 'bilan'),
    ],
  },
  {
    key: 'gateDecision',

    since: 2,
    name: { en: 'Gate decision', fr: 'Décision de passage' },
    entries: [
      entry('go', 'Go', 'Passage accordé', 'passed', 'approved', 'favorable', 'validé'),
      entry(
        'goWithConditions',
        'Go with conditions',
        'Passage sous réserves',
        'conditional go',
        'favorable avec réserves',
        'go avec réserves',
      ),
      entry('rework', 'Rework', 'À reprendre', 'recycle', 'à représenter'),
      entry('hold', 'Hold', 'Mise en attente', 'on hold', 'suspendu', 'reporté'),
      entry('stop', 'Stop', 'Arrêt', 'kill', 'no go', 'abandon', 'refusé'),
    ],
  },
  {
    key: 'approval',

    since: 2,
    name: { en: 'Approval', fr: 'Approbation' },
    entries: [
      entry('pending', 'Pending', 'En attente', 'to be decided', 'à décider', 'submitted', 'soumis', 'open'),
      entry('approved', 'Approved', 'Approuvé', 'accepted', 'accepté', 'validé', 'approuvée'),
      entry('conditional', 'Approved with conditions', 'Approuvé avec réserves', 'conditional', 'sous réserves', 'avec réserves'),
      entry('deferred', 'Deferred', 'Reporté', 'postponed', 'ajourné', 'reportée'),
      entry('refused', 'Refused', 'Refusé', 'rejected', 'rejeté', 'declined', 'refusée'),
    ],
  },
  {
    key: 'attitude',

    since: 2,
    name: { en: 'Attitude', fr: 'Attitude' },
    entries: [
      entry('unaware', 'Unaware', 'Non informé', 'ignorant'),
      entry('resistant', 'Resistant', 'Réticent', 'opposed', 'opposé', 'opposant'),
      entry('neutral', 'Neutral', 'Neutre'),
      entry('supportive', 'Supportive', 'Favorable', 'support', 'soutien'),
      entry('leading', 'Leading', 'Moteur', 'champion', 'porteur'),
    ],
  },
  {
    key: 'engagement',

    since: 2,
    name: { en: 'Engagement', fr: 'Mode d’engagement' },
    entries: [
      entry('manageClosely', 'Manage closely', 'Impliquer'),
      entry('keepSatisfied', 'Keep satisfied', 'Satisfaire'),
      entry('keepInformed', 'Keep informed', 'Informer'),
      entry('monitor', 'Monitor', 'Surveiller'),
    ],
  },
  {
    key: 'milestoneState',

    since: 2,
    name: { en: 'Milestone state', fr: 'État du jalon' },
    entries: [
      entry('done', 'Met', 'Atteint', 'achieved', 'reached', 'complete'),
      entry('doneLate', 'Met late', 'Atteint en retard'),
      entry('onTime', 'On time', 'Dans les temps', 'on track', 'à l’heure'),
      entry('slipping', 'Slipping', 'Décalé', 'at risk', 'à risque'),
      entry('late', 'Late', 'En retard', 'overdue', 'missed', 'manqué'),
    ],
  },
  {
    key: 'resourceType',

    since: 2,
    name: { en: 'Resource type', fr: 'Type de ressource' },
    entries: [
      entry('people', 'People', 'Personnes', 'person', 'personne', 'labour', 'work', 'travail', 'human', 'humaine'),
      entry('money', 'Funding', 'Financement', 'budget', 'argent', 'cost', 'coût'),
      entry('licence', 'Software licences', 'Licences', 'licences', 'license', 'software', 'logiciel', 'logiciels'),
      entry('material', 'Equipment and materials', 'Matériel', 'materials', 'equipment', 'équipement', 'fournitures'),
    ],
  },
  {
    key: 'role',

    since: 2,
    name: { en: 'Resource role', fr: 'Rôle de ressource' },
    open: true,
    entries: [
      entry('projectManager', 'Project manager', 'Chef de projet', 'pm', 'cdp', 'cp'),
      entry('businessAnalyst', 'Business analyst', 'Analyste métier', 'ba', 'business analyste'),
      entry('subjectExpert', 'Subject-matter expert', 'Expert métier', 'sme', 'référent métier'),
      entry('architect', 'Architect', 'Architecte'),
      entry('engineer', 'Engineer', 'Ingénieur'),
      entry('developer', 'Developer', 'Développeur', 'dev'),
      entry('tester', 'Tester', 'Testeur', 'qa'),
      entry('technician', 'Technician', 'Technicien'),
      entry('trainer', 'Trainer', 'Formateur'),
      entry('buyer', 'Buyer', 'Acheteur', 'procurement officer'),
      entry('pmoOfficer', 'PMO officer', 'Chargé de PMO', 'pmo', 'pmo analyst', 'analyste pmo'),
    ],
  },
  {
    key: 'resourceUnit',

    since: 2,
    name: { en: 'Unit', fr: 'Unité' },
    open: true,
    entries: [
      entry('personDay', 'Person-day', 'Jour-homme', 'pd', 'man-day', 'j.h', 'jh', 'j/h', 'day', 'jour'),
      entry('month', 'Month', 'Mois'),
      entry('licence', 'User licence', 'Licence utilisateur', 'seat', 'poste'),
      entry('piece', 'Piece', 'Pièce', 'unit', 'each', 'u'),
      entry('lumpSum', 'Lump sum', 'Forfait'),
    ],
  },
  {
    key: 'procurement',

    since: 2,
    name: { en: 'Procurement procedure', fr: 'Procédure d’achat' },
    open: true,
    entries: [
      entry('openTender', 'Open tender', 'Appel d’offres ouvert', 'aoo', 'open procedure'),
      entry('restrictedTender', 'Restricted tender', 'Appel d’offres restreint', 'aor', 'restricted procedure'),
      entry('negotiated', 'Negotiated procedure', 'Procédure négociée', 'procédure avec négociation'),
      entry('simplified', 'Simplified procedure', 'Procédure adaptée', 'mapa'),
      entry('quotations', 'Request for quotations', 'Demande de devis', 'rfq', 'devis', 'consultation'),
      entry('framework', 'Framework agreement', 'Accord-cadre', 'call-off', 'bon de commande'),
      entry('direct', 'Direct award', 'Gré à gré', 'single source', 'sole source', 'sans mise en concurrence'),
    ],
  },
  {
    key: 'contractType',

    since: 2,
    name: { en: 'Contract type', fr: 'Type de contrat' },
    open: true,
    entries: [
      entry('fixedPrice', 'Fixed price', 'Forfait', 'lump sum', 'ffp', 'prix ferme'),
      entry('timeAndMaterials', 'Time and materials', 'Régie', 't&m', 'time & materials'),
      entry('unitPrice', 'Unit prices', 'Prix unitaires', 'bpu', 'bordereau de prix'),
      entry('costReimbursable', 'Cost reimbursable', 'Dépenses contrôlées', 'cost plus', 'remboursement des coûts'),
      entry('subscription', 'Subscription', 'Abonnement', 'saas'),
      entry('lease', 'Lease', 'Location', 'rental', 'crédit-bail'),
    ],
  },
  {
    key: 'acquisitionState',

    since: 2,
    name: { en: 'Acquisition state', fr: 'État de l’acquisition' },
    entries: [
      entry('planned', 'Planned', 'Planifiée', 'to do', 'à lancer'),
      entry('tendering', 'In tender', 'En consultation', 'tendering', 'in progress', 'en cours'),
      entry('ordered', 'Ordered', 'Commandée', 'contracted', 'contract signed', 'contrat signé', 'notifiée'),
      entry('delivered', 'Delivered', 'Livrée'),
      entry('accepted', 'Accepted', 'Réceptionnée', 'received', 'reçue'),
      entry('cancelled', 'Cancelled', 'Annulée', 'canceled', 'abandonnée'),
    ],
  },
  {
    key: 'decisionState',

    since: 2,
    name: { en: 'Decision state', fr: 'État de la décision' },
    entries: [
      entry('pending', 'To be taken', 'À prendre', 'pending', 'open', 'en attente'),
      entry('taken', 'Taken', 'Prise', 'decided', 'made'),
      entry('applied', 'Applied', 'Appliquée', 'implemented', 'mise en œuvre', 'done'),
      entry('superseded', 'Superseded', 'Remplacée', 'revoked', 'rapportée', 'cancelled', 'annulée'),
    ],
  },
  {
    key: 'actionState',

    since: 2,
    name: { en: 'Action state', fr: 'État de l’action' },
    entries: [
      entry('open', 'To do', 'À faire', 'open', 'ouverte', 'not started', 'non démarrée'),
      entry('inProgress', 'In progress', 'En cours', 'started', 'ongoing'),
      entry('blocked', 'Blocked', 'Bloquée', 'waiting', 'en attente'),
      entry('done', 'Done', 'Terminée', 'closed', 'completed', 'close', 'clôturée', 'faite'),
      entry('cancelled', 'Cancelled', 'Annulée', 'canceled', 'dropped', 'abandonnée'),
    ],
  },
  {
    key: 'moscow',

    since: 2,
    name: { en: 'MoSCoW priority', fr: 'Priorité MoSCoW' },
    entries: [
      entry('must', 'Must have', 'Indispensable', 'must', 'm', 'vital', 'obligatoire'),
      entry('should', 'Should have', 'Important', 'should', 's', 'essentiel'),
      entry('could', 'Could have', 'Souhaitable', 'could', 'c', 'confort', 'nice to have'),
      entry('wont', 'Won’t have this time', 'Pas cette fois', 'won’t', "won't", "won't have", 'w', 'exclu', 'luxe'),
    ],
  },
  {
    key: 'requirementType',

    since: 2,
    name: { en: 'Requirement type', fr: 'Type d’exigence' },
    open: true,
    entries: [
      entry('business', 'Business', 'Métier'),
      entry('functional', 'Functional', 'Fonctionnelle', 'fonctionnel'),
      entry('nonFunctional', 'Non-functional', 'Non fonctionnelle', 'quality', 'performance', 'non fonctionnel'),
      entry('technical', 'Technical', 'Technique'),
      entry('regulatory', 'Regulatory', 'Réglementaire', 'legal', 'légale'),
      entry('transition', 'Transition', 'Transition', 'migration', 'data migration', 'reprise de données'),
    ],
  },
  {
    key: 'requirementState',

    since: 2,
    name: { en: 'Requirement state', fr: 'État de l’exigence' },
    entries: [
      entry('proposed', 'Proposed', 'Proposée', 'draft', 'new', 'nouvelle'),
      entry('agreed', 'Agreed', 'Validée', 'approved', 'approuvée', 'baselined'),
      entry('delivered', 'Delivered', 'Livrée', 'implemented', 'réalisée', 'done'),
      entry('accepted', 'Accepted', 'Recettée', 'acceptée', 'verified', 'vérifiée'),
      entry('refused', 'Refused', 'Refusée', 'rejected', 'rejetée', 'failed'),
      entry('dropped', 'Dropped', 'Abandonnée', 'cancelled', 'annulée'),
    ],
  },
  {
    key: 'deliverableState',

    since: 2,
    name: { en: 'Deliverable state', fr: 'État du livrable' },
    entries: [
      entry('notStarted', 'Not started', 'À produire', 'to do', 'à faire', 'planned', 'planifié'),
      entry('inProgress', 'In progress', 'En cours', 'started', 'en rédaction'),
      entry('delivered', 'Delivered', 'Livré', 'submitted', 'remis', 'in review', 'en relecture'),
      entry('accepted', 'Accepted', 'Accepté', 'approved', 'validé', 'recetté'),
      entry('refused', 'Refused', 'Refusé', 'rejected', 'rejeté'),
      entry('cancelled', 'Cancelled', 'Abandonné', 'canceled', 'annulé'),
    ],
  },
  {
    key: 'answer',

    since: 2,
    name: { en: 'Answer', fr: 'Réponse au contrôle' },
    entries: [
      entry('yes', 'Yes', 'Oui', 'y', 'o', 'true', 'vrai', 'ok', 'conforme'),
      entry('partly', 'Partly', 'En partie', 'partial', 'partiel', 'partially', 'partiellement'),
      entry('no', 'No', 'Non', 'n', 'false', 'faux', 'ko', 'non conforme'),
      entry('notApplicable', 'Not applicable', 'Sans objet', 'n/a', 'na', 's/o', 'so', 'non applicable'),
    ],
  },
  {
    key: 'channel',

    since: 2,
    name: { en: 'Channel', fr: 'Canal' },
    open: true,
    entries: [
      entry('meeting', 'Meeting', 'Réunion', 'committee', 'comité'),
      entry('email', 'Email', 'Courriel', 'e-mail', 'mail', 'mél'),
      entry('report', 'Written report', 'Rapport écrit', 'report', 'rapport'),
      entry('newsletter', 'Newsletter', 'Lettre d’information', 'infolettre'),
      entry('intranet', 'Website or intranet', 'Site ou intranet', 'intranet', 'website', 'site web'),
      entry('workspace', 'Shared workspace', 'Espace collaboratif', 'teams', 'sharepoint', 'wiki'),
      entry('call', 'Call', 'Appel', 'phone', 'téléphone', 'visio'),
      entry('training', 'Training session', 'Séance de formation', 'training', 'formation'),
      entry('event', 'Event', 'Événement', 'town hall', 'plénière'),
    ],
  },
  {
    key: 'frequency',

    since: 2,
    name: { en: 'Frequency', fr: 'Fréquence' },
    open: true,
    entries: [
      entry('daily', 'Daily', 'Chaque jour', 'quotidien', 'quotidienne', 'every day'),
      entry('weekly', 'Weekly', 'Chaque semaine', 'hebdomadaire', 'every week'),
      entry('fortnightly', 'Every two weeks', 'Toutes les deux semaines', 'fortnightly', 'biweekly', 'bimensuel', 'bimensuelle'),
      entry('monthly', 'Monthly', 'Chaque mois', 'mensuel', 'mensuelle', 'every month'),
      entry('quarterly', 'Quarterly', 'Chaque trimestre', 'trimestriel', 'trimestrielle'),
      entry('yearly', 'Yearly', 'Chaque année', 'annual', 'annuel', 'annuelle'),
      entry('atMilestones', 'At each milestone', 'À chaque jalon', 'at each gate', 'à chaque point de passage'),
      entry('onDemand', 'On demand', 'À la demande', 'ad hoc', 'as needed', 'si besoin'),
      entry('once', 'Once', 'Une fois', 'one-off', 'ponctuel', 'ponctuelle'),
    ],
  },
  {
    key: 'benefitCategory',

    since: 2,
    name: { en: 'Benefit category', fr: 'Catégorie de bénéfice' },
    open: true,
    entries: [
      entry('financial', 'Financial', 'Financier', 'money', 'savings', 'économies', 'revenue', 'revenus'),
      entry('productivity', 'Productivity', 'Productivité', 'efficiency', 'efficacité', 'time saved', 'gain de temps'),
      entry('service', 'Service quality', 'Qualité de service', 'customer satisfaction', 'satisfaction client'),
      entry('compliance', 'Compliance', 'Conformité', 'regulatory', 'réglementaire'),
      entry('riskReduction', 'Risk reduction', 'Réduction des risques', 'safety', 'sécurité'),
      entry('people', 'Working conditions', 'Conditions de travail', 'people', 'qvct'),
      entry('environment', 'Environment', 'Environnement', 'rse', 'csr', 'carbon', 'carbone'),
      entry('reputation', 'Reputation', 'Image', 'reputation and image', 'réputation', 'notoriété'),
    ],
  },
  {
    key: 'meetingKind',

    since: 2,
    name: { en: 'Meeting kind', fr: 'Type de réunion' },
    open: true,
    entries: [
      entry('steering', 'Steering committee', 'Comité de pilotage', 'copil', 'steerco', 'project board'),
      entry('project', 'Project committee', 'Comité de projet', 'coproj', 'progress meeting'),
      entry('kickOff', 'Kick-off', 'Réunion de lancement', 'kickoff', 'lancement'),
      entry('team', 'Team meeting', 'Réunion d’équipe', 'stand-up', 'daily'),
      entry('workshop', 'Workshop', 'Atelier'),
      entry('review', 'Review', 'Revue', 'gate review', 'démonstration', 'demo'),
      entry('supplier', 'Supplier meeting', 'Réunion fournisseur', 'contract review'),
      entry('retrospective', 'Retrospective', 'Rétrospective', 'retour d’expérience', 'lessons learned'),
    ],
  },
  {
    key: 'lessonType',

    since: 2,
    name: { en: 'Lesson type', fr: 'Type d’enseignement' },
    entries: [
      entry('keep', 'Keep', 'À reproduire', 'positive', 'good practice', 'bonne pratique', 'point fort', 'succès'),
      entry('improve', 'Improve', 'À améliorer', 'negative', 'point faible', 'difficulté'),
      entry('avoid', 'Avoid', 'À éviter', 'stop', 'erreur'),
    ],
  },
  {
    key: 'releaseState',

    since: 2,
    name: { en: 'Release state', fr: 'État de la version' },
    entries: [
      entry('planned', 'Planned', 'Planifiée', 'to do', 'unreleased'),
      entry('inProgress', 'In progress', 'En cours', 'started'),
      entry('released', 'Released', 'Livrée', 'done', 'deployed', 'déployée', 'mise en service'),
      entry('cancelled', 'Cancelled', 'Annulée', 'canceled', 'abandonnée'),
    ],
  },
  {
    key: 'backlogState',

    since: 2,
    name: { en: 'Backlog state', fr: 'État dans le backlog' },
    entries: [
      entry('new', 'New', 'Nouveau', 'open', 'to refine', 'à affiner'),
      entry('ready', 'Ready', 'Prêt', 'refined', 'affiné', 'to do', 'à faire'),
      entry('inProgress', 'In progress', 'En cours', 'doing', 'started'),
      entry('done', 'Done', 'Terminé', 'closed', 'accepted', 'fini', 'accepté'),
      entry('dropped', 'Dropped', 'Abandonné', 'cancelled', 'annulé', 'rejected', 'rejeté'),
    ],
  },
  {
    key: 'trend',

    since: 2,
    name: { en: 'Trend', fr: 'Tendance' },
    entries: [
      entry('improving', 'Improving', 'En amélioration', 'better', 'up', 'hausse', '↗', '▲', '↑'),
      entry('steady', 'Steady', 'Stable', 'unchanged', 'inchangé', '→', '=', '▶'),
      entry('worsening', 'Worsening', 'En dégradation', 'worse', 'down', 'baisse', '↘', '▼', '↓'),
    ],
  },
  {
    key: 'projectSize',

    since: 2,
    name: { en: 'Project size', fr: 'Taille de projet' },
    entries: [
      entry('small', 'Small', 'Petit', 's', 'petite', 'light', 'simple'),
      entry('medium', 'Medium', 'Moyen', 'm', 'moyenne', 'standard'),
      entry('large', 'Large', 'Grand', 'l', 'grande', 'major', 'majeur', 'complex', 'complexe'),
    ],
  },
  {
    key: 'ganttScale',

    since: 2,
    name: { en: 'Gantt scale', fr: 'Échelle du Gantt' },
    entries: [entry('week', 'Week', 'Semaine', 'weekly'), entry('month', 'Month', 'Mois', 'monthly')],
  },
  {
    key: 'rateType',
    name: { en: 'Rate type', fr: 'Type de taux' },
    entries: [
      entry('budget', 'Budget rate', 'Taux budgétaire', 'budget'),
      entry('average', 'Monthly average', 'Moyenne mensuelle', 'average', 'moyen'),
      entry('closing', 'Closing rate', 'Taux de clôture', 'closing', 'clôture'),
    ],
  },
  {
    key: 'severity',
    name: { en: 'Severity', fr: 'Gravité' },
    entries: [entry('error', 'Error', 'Erreur'), entry('warning', 'Warning', 'Avertissement'), entry('info', 'Information', 'Information')],
  },
  {
    key: 'language',
    name: { en: 'Language', fr: 'Langue' },
    entries: [entry('en', 'English', 'English', 'anglais'), entry('fr', 'Français', 'Français', 'french')],
  },
  {
    key: 'yesNo',
    name: { en: 'Yes or no', fr: 'Oui ou non' },
    entries: [entry('yes', 'Yes', 'Oui', 'y', 'o', 'true', 'vrai', '1', 'x'), entry('no', 'No', 'Non', 'n', 'false', 'faux', '0')],
  },
  {
    key: 'requirementLevel',

    since: 2,
    name: { en: 'Requirement', fr: 'Exigence' },
    entries: [
      entry('required', 'Required', 'Exigé', 'mandatory', 'obligatoire', 'requis'),
      entry('recommended', 'Recommended', 'Recommandé', 'optional', 'facultatif'),
      entry('notNeeded', 'Not needed', 'Non requis', 'none', 'aucun'),
    ],
  },
  {
    key: 'governanceLevel',

    since: 2,
    name: { en: 'Level of governance', fr: 'Niveau de gouvernance' },
    entries: [
      entry('portfolio', 'Portfolio', 'Portefeuille'),
      entry('programme', 'Programme', 'Programme', 'program'),
      entry('project', 'Project', 'Projet'),
    ],
  },
  {
    key: 'direction',

    since: 2,
    name: { en: 'Direction', fr: 'Sens' },
    entries: [
      entry('benefit', 'Higher is better', 'À maximiser', 'maximise', 'maximize', 'bénéfice'),
      entry('cost', 'Lower is better', 'À minimiser', 'minimise', 'minimize', 'coût'),
    ],
  },
  {
    key: 'portfolioDecision',

    since: 2,
    name: { en: 'Portfolio decision', fr: 'Décision de portefeuille' },
    entries: [
      entry('selected', 'Selected', 'Retenu', 'go', 'approved', 'lancé'),
      entry('study', 'To be studied', 'À instruire', 'study', 'à étudier'),
      entry('postponed', 'Postponed', 'Différé', 'deferred', 'reporté'),
      entry('notSelected', 'Not selected', 'Non retenu', 'no go', 'refused', 'refusé'),
      entry('stop', 'To be stopped', 'À arrêter', 'stop', 'arrêté'),
    ],
  },
  {
    key: 'committeeKind',

    since: 2,
    name: { en: 'Committee', fr: 'Comité' },
    open: true,
    entries: [
      entry('portfolio', 'Portfolio committee', 'Comité de portefeuille', 'portfolio review', 'comité portefeuille'),
      entry('investment', 'Investment committee', 'Comité d’investissement', 'comité d’engagement'),
      entry('steering', 'Steering committee', 'Comité de pilotage', 'copil', 'steerco', 'project board'),
      entry('project', 'Project committee', 'Comité de projet', 'coproj', 'comité projet'),
      entry('change', 'Change control board', 'Comité des changements', 'ccb'),
    ],
  },
  {
    key: 'committeeState',

    since: 2,
    name: { en: 'State of a meeting', fr: 'État d’une séance' },
    entries: [
      entry('planned', 'Planned', 'Prévue', 'scheduled'),
      entry('held', 'Held', 'Tenue', 'done'),
      entry('minuted', 'Minutes approved', 'Compte rendu validé', 'cr validé'),
      entry('postponed', 'Postponed', 'Reportée'),
      entry('cancelled', 'Cancelled', 'Annulée', 'canceled'),
    ],
  },
  {
    key: 'agendaKind',

    since: 2,
    name: { en: 'Purpose of a point', fr: 'Objet d’un point' },
    entries: [
      entry('decision', 'Decision', 'Décision', 'for decision', 'pour décision'),
      entry('arbitration', 'Arbitration', 'Arbitrage'),
      entry('information', 'Information', 'Information', 'for information', 'pour information'),
      entry('escalation', 'Escalation', 'Escalade', 'alerte'),
    ],
  },
  {
    key: 'agendaOutcome',

    since: 2,
    name: { en: 'Outcome of a point', fr: 'Suite donnée à un point' },
    entries: [
      entry('agreed', 'Agreed', 'Accepté', 'approved', 'approuvé', 'validé'),
      entry('conditional', 'Agreed with conditions', 'Accepté sous réserve', 'sous réserve'),
      entry('refused', 'Refused', 'Refusé', 'rejected', 'rejeté'),
      entry('postponed', 'Postponed', 'Reporté', 'deferred', 'ajourné'),
      entry('noted', 'Noted', 'Pris acte', 'dont acte'),
    ],
  },
  {
    key: 'dependencyType',

    since: 2,
    name: { en: 'Type of dependency', fr: 'Type de dépendance' },
    open: true,
    entries: [
      entry('deliverable', 'Deliverable', 'Livrable'),
      entry('data', 'Data or interface', 'Données ou interface', 'interface'),
      entry('environment', 'Infrastructure', 'Infrastructure', 'environment', 'environnement'),
      entry('resource', 'Shared people', 'Ressource partagée', 'resource', 'ressource'),
      entry('decision', 'Decision', 'Décision'),
    ],
  },
  {
    key: 'dependencyState',

    since: 2,
    name: { en: 'State of a dependency', fr: 'État d’une dépendance' },
    entries: [
      entry('identified', 'Identified', 'Identifiée', 'open', 'ouverte'),
      entry('agreed', 'Agreed', 'Convenue', 'accepted', 'acceptée'),
      entry('atRisk', 'At risk', 'À risque'),
      entry('delivered', 'Delivered', 'Livrée', 'done', 'closed', 'close'),
      entry('cancelled', 'Cancelled', 'Annulée', 'canceled'),
    ],
  },
  {
    key: 'kpiFamily',

    since: 2,
    name: { en: 'Family of KPIs', fr: 'Famille d’indicateurs' },
    open: true,
    entries: [
      entry('earnedValue', 'Earned value', 'Valeur acquise', 'evm'),
      entry('schedule', 'Schedule', 'Délais', 'time'),
      entry('finance', 'Finance', 'Finances', 'cost', 'coûts'),
      entry('risk', 'Risk and change', 'Risques et changements'),
      entry('resources', 'Resources', 'Ressources'),
      entry('value', 'Value and strategy', 'Valeur et stratégie'),
      entry('quality', 'Quality of data', 'Qualité des données'),
    ],
  },
  {
    key: 'kpiUnit',

    since: 2,
    name: { en: 'Unit', fr: 'Unité' },
    open: true,
    entries: [
      entry('index', 'Index', 'Indice'),
      entry('percent', 'Percent', 'Pourcentage', '%'),
      entry('money', 'Currency', 'Devise', 'money'),
      entry('days', 'Days', 'Jours'),
      entry('periods', 'Periods', 'Périodes', 'months', 'mois'),
      entry('number', 'Number', 'Nombre', 'count'),
    ],
  },
];

export const LISTS: Readonly<Record<StandardListKey, ListDefinition>> = Object.fromEntries(
  definitions.map((list) => [list.key, list]),
) as Record<StandardListKey, ListDefinition>;
