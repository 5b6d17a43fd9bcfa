import type { Text } from '../../words/text';
import type { BaseProject } from './base-project';
import { text } from './text';

/** What projects of one category have in common. */
export interface Kind {
  /** Who does the internal work: role, share of the labour, euros a day. */
  readonly team: readonly (readonly [role: string, share: number, dayRate: number])[];
  readonly constraints: Text;
  /** What services and equipment are bought, and from whom. */
  readonly services: readonly [item: Text, supplier: string];
  readonly equipment: readonly [item: Text, supplier: string];
  readonly requirements: readonly RequirementTopic[];
  /** The choices of the first two phases. */
  readonly choices: readonly [Choice, Choice];
}

export interface RequirementTopic {
  readonly requirement: Text;
  readonly criterion: Text;
  readonly type: string;
  readonly priority: string;
  /** Of the phases, from 0: its last work meets it. */
  readonly phase: number;
}

export interface Choice {
  readonly subject: Text;
  readonly options: Text;
  readonly decision: Text;
  readonly consequence: Text;
}

const need = (requirement: Text, criterion: Text, type: string, priority: string, phase: number): RequirementTopic => ({
  requirement,
  criterion,
  type,
  priority,
  phase,
});

const choice = (subject: Text, options: Text, decision: Text, consequence: Text): Choice => ({ subject, options, decision, consequence });

const SUPPLIER = choice(
  text('Choice of the main supplier', 'Choix du fournisseur principal'),
  text(
    'A: lowest price. B: best technical mark, 6% dearer. Recommended: B.',
    'A : moins-disant. B : meilleure note technique, 6 % plus cher. Recommandé : B.',
  ),
  text('Option B, contract with {supplier}.', 'Option B, contrat avec {supplier}.'),
  text('Price within the budget; penalties for delay in the contract.', 'Prix dans le budget ; pénalités de retard au contrat.'),
);

export const KINDS: Readonly<Record<BaseProject['category'], Kind>> = {
  informationSystems: {
    team: [
      ['projectManager', 0.2, 560],
      ['businessAnalyst', 0.35, 480],
      ['developer', 0.28, 450],
      ['tester', 0.17, 400],
    ],
    constraints: text(
      'No change during the closing weeks; data hosted in Europe.',
      'Aucun changement pendant les clôtures ; données hébergées en Europe.',
    ),
    services: [text('Integration services', 'Prestations d’intégration'), 'Korvan Conseil'],
    equipment: [text('Terminals and tablets', 'Terminaux et tablettes'), 'Linotek'],
    requirements: [
      need(
        text('A user finds a record in less than 3 seconds.', 'Un utilisateur trouve une fiche en moins de 3 secondes.'),
        text('Measured with 200 users', 'Mesuré avec 200 utilisateurs'),
        'nonFunctional',
        'must',
        2,
      ),
      need(
        text('Data of the old tool are taken over without loss.', 'Les données de l’ancien outil sont reprises sans perte.'),
        text('Counts and sums agree', 'Comptages et totaux concordent'),
        'transition',
        'must',
        2,
      ),
      need(
        text('Each access is recorded.', 'Chaque accès est tracé.'),
        text('Sample of 50 accesses', 'Échantillon de 50 accès'),
        'technical',
        'should',
        1,
      ),
      need(
        text('Screens can be used on a telephone.', 'Les écrans s’utilisent sur téléphone.'),
        text('Test on 3 models', 'Essai sur 3 modèles'),
        'functional',
        'could',
        3,
      ),
    ],
    choices: [
      SUPPLIER,
      choice(
        text('Standard processes or own developments', 'Processus standard ou développements propres'),
        text(
          'A: standard, people adapt. B: 30 own developments. Recommended: A.',
          'A : standard, chacun s’adapte. B : 30 développements propres. Recommandé : A.',
        ),
        text('Standard wherever the law does not ask for more.', 'Standard partout où la loi n’exige pas davantage.'),
        text('More training, less maintenance.', 'Plus de formation, moins de maintenance.'),
      ),
    ],
  },
  infrastructure: {
    team: [
      ['projectManager', 0.32, 560],
      ['engineer', 0.42, 500],
      ['technician', 0.26, 380],
    ],
    constraints: text(
      'Production goes on during the works; fire permit for each hot job.',
      'La production continue pendant les travaux ; permis de feu pour chaque point chaud.',
    ),
    services: [text('Studies and works', 'Études et travaux'), 'Batelis Ingénierie'],
    equipment: [text('Equipment with installation', 'Équipements avec montage'), 'Tecvalor Industrie'],
    requirements: [
      need(
        text('The capacity of the contract is reached over 3 shifts.', 'La capacité du contrat est tenue sur 3 postes.'),
        text('Acceptance run with real products', 'Essai de réception avec de vrais produits'),
        'business',
        'must',
        3,
      ),
      need(
        text('Noise at the work stations stays below 78 dB.', 'Le bruit aux postes reste sous 78 dB.'),
        text('Measured by the safety engineer', 'Mesuré par l’ingénieur sécurité'),
        'regulatory',
        'must',
        2,
      ),
      need(
        text('Any part can be replaced within a shift.', 'Toute pièce se remplace en un poste.'),
        text('Shown on 5 parts', 'Démontré sur 5 pièces'),
        'technical',
        'should',
        2,
      ),
      need(
        text('Energy is metered for each machine.', 'L’énergie est comptée par machine.'),
        text('Meters read from the office', 'Compteurs lus à distance'),
        'functional',
        'could',
        2,
      ),
    ],
    choices: [
      SUPPLIER,
      choice(
        text('Works in one stop or in stages', 'Travaux en un arrêt ou par étapes'),
        text(
          'A: one stop of 4 weeks. B: three stages without a stop. Recommended: B.',
          'A : un arrêt de 4 semaines. B : trois étapes sans arrêt. Recommandé : B.',
        ),
        text('Three stages, each accepted before the next.', 'Trois étapes, chacune réceptionnée avant la suivante.'),
        text('Two more months, no loss of production.', 'Deux mois de plus, aucune perte de production.'),
      ),
    ],
  },
  regulatory: {
    team: [
      ['projectManager', 0.25, 540],
      ['subjectExpert', 0.45, 520],
      ['technician', 0.3, 380],
    ],
    constraints: text(
      'The date of the law does not move; evidence is kept for 5 years.',
      'L’échéance légale ne bouge pas ; les preuves sont gardées 5 ans.',
    ),
    services: [text('Expert support and audit', 'Assistance d’experts et audit'), 'Norvika Expertise'],
    equipment: [text('Safety and network equipment', 'Équipements de sécurité et de réseau'), 'Prosécur Techniques'],
    requirements: [
      need(
        text('Each article of the rule has its evidence.', 'Chaque article de la règle a sa preuve.'),
        text('Matrix read by the auditor', 'Matrice relue par l’auditeur'),
        'regulatory',
        'must',
        3,
      ),
      need(
        text('All plants apply the same procedure.', 'Toutes les usines appliquent la même procédure.'),
        text('Visit of 5 plants', 'Visite de 5 usines'),
        'business',
        'must',
        2,
      ),
      need(
        text('An incident is reported within 24 hours.', 'Un incident est déclaré en 24 heures.'),
        text('Exercise without notice', 'Exercice inopiné'),
        'functional',
        'should',
        2,
      ),
      need(
        text('Figures can be compared over 3 years.', 'Les chiffres se comparent sur 3 ans.'),
        text('Two years recalculated', 'Deux années recalculées'),
        'nonFunctional',
        'could',
        1,
      ),
    ],
    choices: [
      choice(
        text('Minimum compliance or good practice', 'Conformité minimale ou bonne pratique'),
        text(
          'A: what the rule asks. B: the whole norm, 20% dearer. Recommended: A first.',
          'A : ce que demande la règle. B : toute la norme, 20 % plus cher. Recommandé : A d’abord.',
        ),
        text(
          'What the rule asks; the rest goes into the plan of next year.',
          'Ce que demande la règle ; le reste va au plan de l’an prochain.',
        ),
        text('Date and budget can be kept.', 'Date et budget peuvent être tenus.'),
      ),
      SUPPLIER,
    ],
  },
  product: {
    team: [
      ['projectManager', 0.12, 560],
      ['engineer', 0.5, 500],
      ['technician', 0.23, 380],
      ['tester', 0.15, 400],
    ],
    constraints: text(
      'On sale before the heating season; sold below the present price plus 8%.',
      'En vente avant la saison de chauffe ; prix limité au prix actuel plus 8 %.',
    ),
    services: [text('Design and test services', 'Prestations de conception et d’essais'), 'Arcadine Design'],
    equipment: [text('Prototypes, tools and test benches', 'Prototypes, outillages et bancs d’essai'), 'Metrova Lab'],
    requirements: [
      need(
        text('Sound power below 52 dB at 7 °C.', 'Puissance acoustique sous 52 dB à 7 °C.'),
        text('Accredited laboratory', 'Laboratoire accrédité'),
        'nonFunctional',
        'must',
        2,
      ),
      need(
        text('Efficiency of class A+++ at 35 °C.', 'Efficacité de classe A+++ à 35 °C.'),
        text('Norm EN 14825', 'Norme EN 14825'),
        'regulatory',
        'must',
        2,
      ),
      need(
        text('The after-sales service sees a fault before the customer.', 'Le service après-vente voit une panne avant le client.'),
        text('8 faults out of 10 in field tests', '8 pannes sur 10 en essais'),
        'functional',
        'should',
        1,
      ),
      need(
        text('Assembled in less than 45 minutes.', 'Assemblée en moins de 45 minutes.'),
        text('Timed on the pilot series', 'Chronométré en présérie'),
        'business',
        'should',
        3,
      ),
    ],
    choices: [
      choice(
        text('Make or buy the communication card', 'Faire ou acheter la carte de communication'),
        text(
          'A: own design. B: module from a supplier. Recommended: B.',
          'A : conception interne. B : module d’un fournisseur. Recommandé : B.',
        ),
        text('Module bought; the software stays ours.', 'Module acheté ; le logiciel reste le nôtre.'),
        text('Four months gained, 3 € more for each machine.', 'Quatre mois gagnés, 3 € de plus par machine.'),
      ),
      SUPPLIER,
    ],
  },
  transformation: {
    team: [
      ['projectManager', 0.25, 520],
      ['businessAnalyst', 0.3, 480],
      ['trainer', 0.25, 400],
      ['subjectExpert', 0.2, 450],
    ],
    constraints: text(
      'Opinion of the works council before any change; personal data protected.',
      'Avis du comité social avant tout changement ; données personnelles protégées.',
    ),
    services: [text('Support for the deployment', 'Accompagnement au déploiement'), 'Mirabeo Conseil'],
    equipment: [text('Workshop equipment', 'Équipements d’atelier'), 'Didalis'],
    requirements: [
      need(
        text('Everybody concerned is trained before the change.', 'Chaque personne concernée est formée avant le changement.'),
        text('Attendance lists', 'Feuilles de présence'),
        'transition',
        'must',
        3,
      ),
      need(
        text('Rules are the same in all countries where the law allows.', 'Les règles sont communes à tous les pays où la loi le permet.'),
        text('Table of differences signed', 'Table des écarts signée'),
        'business',
        'must',
        1,
      ),
      need(
        text('Personal data are seen by those who need them only.', 'Les données personnelles ne sont vues que de qui en a besoin.'),
        text('Test of 12 profiles', 'Essai de 12 profils'),
        'regulatory',
        'must',
        2,
      ),
      need(
        text('Satisfaction of at least 4 out of 5.', 'Satisfaction d’au moins 4 sur 5.'),
        text('Survey after 3 months', 'Enquête après 3 mois'),
        'nonFunctional',
        'should',
        3,
      ),
    ],
    choices: [
      SUPPLIER,
      choice(
        text('All sites at once or one after the other', 'Tous les sites à la fois ou l’un après l’autre'),
        text(
          'A: all at once. B: pilot site, then the others. Recommended: B.',
          'A : tous à la fois. B : site pilote, puis les autres. Recommandé : B.',
        ),
        text('Pilot site first; the others once it is accepted.', 'Site pilote d’abord ; les autres après son acceptation.'),
        text('Longer, but the help desk can follow.', 'Plus long, mais l’assistance peut suivre.'),
      ),
    ],
  },
};

/** Bought in any kind of project. */
export const LICENCES = [text('Licences and subscription', 'Licences et abonnement'), 'Solvéria Software'] as const;
export const TRAINING = [text('Training sessions', 'Séances de formation'), 'Formalys'] as const;
