import { HEALTH_LIMITS } from '../../../domain/schedule/health';
import type { Text } from '../../../words/text';
import { FINDING_WEIGHTS } from '../finding-weights';
import type { Thresholds } from '../../model/thresholds';
import type { Measure, MeasureUnit } from '../../model/measure';
import type { StarterRow } from '../../model/types';
import { EARNED_VALUE } from '../measures/earned-value';
import { DCMA, EVM, FINANCE_BOOK, LIPKE, OWN, RISK_STANDARD } from '../measures/publications';
import { ROW_MEASURES } from '../measures/rows';
import { ROLES } from './method-roles';

type Words = readonly [en: string, fr: string];
type Bounds = readonly [direction: 'benefit' | 'cost', green: number | null, amber: number | null];

interface Kpi {
  readonly name: Words;
  readonly definition: Words;
  readonly formula: Words;
  /** The custom function in each language, without its namespace. */
  readonly function?: Words;
  readonly source: Text;
  readonly unit: MeasureUnit;
  readonly bounds?: Bounds;
  readonly frequency?: 'weekly' | 'monthly' | 'quarterly' | 'yearly' | 'atMilestones';
  readonly owner?: Text;
}

const text = ([en, fr]: Words): Text => ({ en, fr });
const words = ({ en, fr }: Text): Words => [en, fr];

type Stated = Omit<Measure<never>, 'compute' | 'name'> & { readonly name: Text };
type Kept = Pick<Kpi, 'bounds' | 'frequency' | 'owner'> & Partial<Pick<Kpi, 'definition'>>;

/** What the table of measures states already, with the bounds and the owner that the dictionary adds. */
const measured = ({ name, definition, formula, function: served, publication = OWN, unit }: Stated, kept: Kept = {}): Kpi => ({
  name: words(name),
  definition: words(definition),
  formula: words(formula),
  ...(served && { function: words(served) }),
  source: publication,
  unit,
  ...kept,
});

const family = (key: string, owner: Text, kpis: readonly Kpi[]): StarterRow[] =>
  kpis.map((kpi) => {
    const [direction, green, amber] = kpi.bounds ?? [null, null, null];
    return {
      name: text(kpi.name),
      family: key,
      definition: text(kpi.definition),
      formula: text(kpi.formula),
      functionName: kpi.function ? { en: `PMO.${kpi.function[0]}`, fr: `PMO.${kpi.function[1]}` } : null,
      source: kpi.source,
      unit: kpi.unit,
      direction,
      green,
      amber,
      frequency: kpi.frequency ?? 'monthly',
      owner: kpi.owner ?? owner,
    };
  });

const earnedValue = ({ index, variance }: Thresholds): StarterRow[] =>
  family('earnedValue', ROLES.projectManager, [
    measured(EARNED_VALUE.bac),
    measured(EARNED_VALUE.pv),
    measured(EARNED_VALUE.ev),
    measured(EARNED_VALUE.ac, { owner: ROLES.finance }),
    measured(EARNED_VALUE.cv, { bounds: ['benefit', null, null] }),
    measured(EARNED_VALUE.sv, { bounds: ['benefit', null, null] }),
    measured(EARNED_VALUE.cpi, { bounds: ['benefit', index.green, index.amber] }),
    measured(EARNED_VALUE.spi, { bounds: ['benefit', index.green, index.amber] }),
    {
      name: ['SPI in time (SPI(t))', 'IPD en temps (IPD(t))'],
      definition: [
        'Earned schedule over elapsed time. Below 1: late; stays right after the planned finish.',
        'Délai acquis sur temps écoulé. Inférieur à 1\u00a0: retard\u00a0; reste juste après la fin planifiée.',
      ],
      formula: ['ES ÷ AT; ES is the time at which the EV was planned', 'DA ÷ TE\u00a0; DA est le moment où la VA était planifiée'],
      function: ['SPI.T', 'IPD.T'],
      source: LIPKE,
      unit: 'index',
      bounds: ['benefit', index.green, index.amber],
    },
    {
      name: ['Schedule variance in time (SV(t))', 'Écart de délai en temps (ED(t))'],
      definition: [
        'How many periods the work is ahead (positive) or behind (negative).',
        'De combien de périodes le travail est en avance (positif) ou en retard (négatif).',
      ],
      formula: ['ES − AT', 'DA − TE'],
      function: ['SVAR.T', 'ECARTDELAI.T'],
      source: LIPKE,
      unit: 'periods',
      bounds: ['benefit', null, null],
    },
    {
      name: ['Duration at completion (IEAC(t))', 'Durée prévue à l’achèvement'],
      definition: [
        'Duration to expect if the work goes on at the pace so far.',
        'Durée à attendre si le travail continue au rythme constaté.',
      ],
      formula: ['Planned duration ÷ SPI(t)', 'Durée planifiée ÷ IPD(t)'],
      function: ['IEAC.T', 'DUREEPREVUE.T'],
      source: LIPKE,
      unit: 'periods',
      bounds: ['cost', null, null],
    },
    measured(EARNED_VALUE.complete),
    measured(EARNED_VALUE.eac, { bounds: ['cost', null, null] }),
    measured(EARNED_VALUE.etc),
    {
      name: ['Variance at completion (VAC %)', 'Écart à l’achèvement (%)'],
      definition: [
        'Share of the budget expected to be left over; negative is an overrun.',
        'Part du budget qui devrait rester\u00a0; négatif = dépassement.',
      ],
      formula: ['(BAC − EAC) ÷ BAC', '(BAA − CFE) ÷ BAA'],
      function: ['VAC.PCT', 'ECARTACHEVEMENT.PCT'],
      source: EVM,
      unit: 'percent',
      bounds: ['benefit', -variance.green, -variance.amber],
    },
    measured(EARNED_VALUE.tcpi, { bounds: ['cost', 1, 1.1] }),
  ]);

const schedule = ({ variance }: Thresholds): StarterRow[] =>
  family('schedule', ROLES.projectManager, [
    measured({ ...ROW_MEASURES.slip, name: text(['Slip of the finish', 'Glissement de la fin']) }, { bounds: ['cost', null, null] }),
    {
      name: ['Variance of the finish', 'Dérive des délais'],
      definition: [
        'Slip of the finish as a share of the baseline duration, so that short and long projects compare.',
        'Glissement de la fin rapporté à la durée de référence, pour comparer projets courts et longs.',
      ],
      formula: [
        '(Forecast finish − baseline finish) ÷ (baseline finish − start)',
        '(Fin prévisionnelle − fin de référence) ÷ (fin de référence − début)',
      ],
      source: OWN,
      unit: 'percent',
      bounds: ['cost', variance.green, variance.amber],
    },
    {
      name: ['Milestone hit rate', 'Taux de tenue des jalons'],
      definition: [
        'Share of the milestones due that were reached on or before their baseline date.',
        'Part des jalons échus atteints au plus tard à leur date de référence.',
      ],
      formula: [
        'Milestones reached by their baseline date ÷ milestones due by the status date',
        'Jalons atteints à leur date de référence ÷ jalons échus à la date d’état',
      ],
      function: ['MILESTONEHITRATE', 'TAUXJALONS'],
      source: OWN,
      unit: 'percent',
      bounds: ['benefit', 0.9, 0.75],
    },
    {
      name: ['Milestone trend', 'Tendance des jalons'],
      definition: [
        'How the forecast of a milestone moved from report to report: steady drift shows before the date is missed.',
        'Comment la prévision d’un jalon a bougé d’un point à l’autre\u00a0: une dérive régulière se voit avant le retard.',
      ],
      formula: ['Forecast − forecast of the report before', 'Prévision − prévision du point précédent'],
      function: ['MILESTONETREND', 'TENDANCEJALON'],
      source: OWN,
      unit: 'days',
      bounds: ['cost', null, null],
    },
    {
      name: ['On-time delivery', 'Taux de ponctualité'],
      definition: [
        'Share of the finished projects that ended on or before their baseline finish.',
        'Part des projets terminés qui l’ont été au plus tard à leur fin de référence.',
      ],
      formula: ['Projects finished on time ÷ projects finished', 'Projets terminés à temps ÷ projets terminés'],
      function: ['ONTIMERATE', 'TAUXPONCTUALITE'],
      source: OWN,
      unit: 'percent',
      bounds: ['benefit', 0.8, 0.6],
      frequency: 'quarterly',
      owner: ROLES.pmoLead,
    },
    {
      name: ['Critical path length index (CPLI)', 'Indice du chemin critique (CPLI)'],
      definition: [
        'Whether the critical path leaves the time that it needs. Below 1: the finish can only be met by going faster than planned.',
        'Si le chemin critique laisse le temps qu’il demande. Inférieur à 1\u00a0: la fin n’est tenable qu’en allant plus vite que prévu.',
      ],
      formula: [
        '(Length of the critical path + total float) ÷ length of the critical path',
        '(Longueur du chemin critique + marge totale) ÷ longueur du chemin critique',
      ],
      function: ['SCHEDULEHEALTH', 'SANTEPLANNING'],
      source: DCMA,
      unit: 'index',
      bounds: ['benefit', HEALTH_LIMITS.cpli.limit, null],
    },
    {
      name: ['Baseline execution index (BEI)', 'Indice d’exécution de la référence (BEI)'],
      definition: [
        'Tasks finished against tasks that the baseline has finished by now.',
        'Tâches terminées face à celles que la référence donne pour terminées.',
      ],
      formula: ['Tasks finished ÷ tasks that should be finished', 'Tâches terminées ÷ tâches qui devraient l’être'],
      function: ['SCHEDULEHEALTH', 'SANTEPLANNING'],
      source: DCMA,
      unit: 'index',
      bounds: ['benefit', HEALTH_LIMITS.bei.limit, null],
    },
  ]);

const finance = ({ variance }: Thresholds): StarterRow[] =>
  family('finance', ROLES.finance, [
    {
      name: ['Budget variance', 'Dérive budgétaire'],
      definition: [
        'Expected overrun as a share of the approved budget. Positive: over budget.',
        'Dépassement attendu rapporté au budget approuvé. Positif\u00a0: au-dessus du budget.',
      ],
      formula: ['(EAC − budget) ÷ budget', '(CFE − budget) ÷ budget'],
      function: ['BUDGETVARIANCE', 'ECARTBUDGET'],
      source: OWN,
      unit: 'percent',
      bounds: ['cost', variance.green, variance.amber],
    },
    {
      name: ['% spent', '% consommé'],
      definition: [
        'Share of the budget that is spent. Says nothing alone: read it beside the % complete.',
        'Part du budget dépensée. Ne dit rien seule\u00a0: à lire à côté de l’avancement.',
      ],
      formula: ['AC ÷ BAC', 'CR ÷ BAA'],
      function: ['PCTSPENT', 'PCTDEPENSE'],
      source: EVM,
      unit: 'percent',
    },
    {
      name: ['Commitment rate', 'Taux d’engagement'],
      definition: [
        'Share of the budget bound by orders and contracts, invoiced or not.',
        'Part du budget liée par des commandes et contrats, facturés ou non.',
      ],
      formula: ['Committed ÷ budget', 'Engagé ÷ budget'],
      source: OWN,
      unit: 'percent',
    },
    {
      name: ['Burn rate', 'Rythme de dépense'],
      definition: ['Mean spend of a month over the last months.', 'Dépense mensuelle moyenne des derniers mois.'],
      formula: ['Σ actual of the last n months ÷ n', 'Σ réalisé des n derniers mois ÷ n'],
      function: ['BURNRATE', 'RYTHMEDEPENSE'],
      source: OWN,
      unit: 'money',
    },
    {
      name: ['Runway', 'Autonomie budgétaire'],
      definition: [
        'Months that the rest of the budget lasts at the present burn rate.',
        'Mois que tient le reste du budget au rythme de dépense actuel.',
      ],
      formula: ['(Budget − AC) ÷ burn rate', '(Budget − CR) ÷ rythme de dépense'],
      function: ['RUNWAY', 'AUTONOMIE'],
      source: OWN,
      unit: 'periods',
      bounds: ['benefit', null, null],
    },
    {
      name: ['Forecast accuracy', 'Fiabilité des prévisions'],
      definition: [
        'How near a forecast came to the actual; the mean over projects shows how far forecasts can be trusted.',
        'À quel point une prévision a approché le réalisé\u00a0; la moyenne des projets dit quel crédit accorder aux prévisions.',
      ],
      formula: ['1 − |forecast − actual| ÷ |actual|', '1 − |prévision − réalisé| ÷ |réalisé|'],
      function: ['FORECASTACCURACY', 'FIABILITEPREVISION'],
      source: OWN,
      unit: 'percent',
      bounds: ['benefit', 1 - variance.green, 1 - variance.amber],
      frequency: 'quarterly',
    },
    {
      name: ['Envelope allocated', 'Taux d’allocation de l’enveloppe'],
      definition: [
        'Share of a budget envelope given to projects. Above 100\u00a0%: more was promised than granted.',
        'Part d’une enveloppe attribuée à des projets. Au-delà de 100\u00a0%\u00a0: on a promis plus qu’accordé.',
      ],
      formula: ['Σ baseline of the budget lines ÷ amount granted', 'Σ référence des lignes budgétaires ÷ montant accordé'],
      source: OWN,
      unit: 'percent',
      bounds: ['cost', 1, null],
    },
    {
      name: ['Net present value (NPV)', 'Valeur actuelle nette (VAN)'],
      definition: [
        'What the project adds in today’s money. The first flow is not discounted.',
        'Ce que le projet apporte en monnaie d’aujourd’hui. Le premier flux n’est pas actualisé.',
      ],
      formula: ['Σ flow of year t ÷ (1 + rate)^t, t from 0', 'Σ flux de l’année t ÷ (1 + taux)^t, t à partir de 0'],
      function: ['PROJECTNPV', 'VANPROJET'],
      source: FINANCE_BOOK,
      unit: 'money',
      bounds: ['benefit', 0, null],
      frequency: 'atMilestones',
    },
    {
      name: ['Return on investment (ROI)', 'Retour sur investissement (RSI)'],
      definition: ['Net benefit for each unit of cost, undiscounted.', 'Bénéfice net par unité de coût, sans actualisation.'],
      formula: ['(Benefits − costs) ÷ costs', '(Bénéfices − coûts) ÷ coûts'],
      function: ['ROI', 'RSI'],
      source: FINANCE_BOOK,
      unit: 'percent',
      bounds: ['benefit', 0, null],
      frequency: 'atMilestones',
    },
    {
      name: ['Payback', 'Délai de récupération'],
      definition: [
        'Time until the benefits have paid the costs; undefined if they never do.',
        'Temps au bout duquel les bénéfices ont remboursé les coûts\u00a0; indéfini s’ils ne le font jamais.',
      ],
      formula: ['Periods until the cumulative flow is 0, interpolated', 'Périodes jusqu’au flux cumulé nul, par interpolation'],
      function: ['PAYBACK', 'DELAIRECUPERATION'],
      source: FINANCE_BOOK,
      unit: 'periods',
      bounds: ['cost', null, null],
      frequency: 'atMilestones',
    },
  ]);

const risksAndChanges = ({ variance, risk }: Thresholds): StarterRow[] =>
  family('risk', ROLES.projectManager, [
    measured(
      { ...ROW_MEASURES.score, name: text(['Criticality of a risk', 'Criticité d’un risque']) },
      {
        definition: [
          `From 1 to 25. Medium from ${risk.medium}, high from ${risk.high}, critical from ${risk.critical}.`,
          `De 1 à 25. Moyenne à partir de ${risk.medium}, élevée à partir de ${risk.high}, critique à partir de ${risk.critical}.`,
        ],
        // Whole numbers: the last below high, and the last below critical.
        bounds: ['cost', risk.high - 1, risk.critical - 1],
      },
    ),
    {
      name: ['Risk exposure (EMV)', 'Exposition aux risques (VMA)'],
      definition: [
        'Expected monetary value of all open risks and opportunities. Negative: a loss is to be expected.',
        'Valeur monétaire attendue de tous les risques et opportunités ouverts. Négative\u00a0: une perte est à attendre.',
      ],
      formula: ['Σ likelihood × impact, a threat negative', 'Σ vraisemblance × impact, une menace en négatif'],
      function: ['EMV', 'VMA'],
      source: RISK_STANDARD,
      unit: 'money',
      bounds: ['benefit', null, null],
    },
    {
      name: ['Contingency', 'Provision pour aléas'],
      definition: [
        'Reserve that lifts the chance of keeping the budget from one in two to four in five.',
        'Réserve qui porte la chance de tenir le budget d’une sur deux à quatre sur cinq.',
      ],
      formula: ['P80 − P50 of the simulated cost', 'P80 − P50 du coût simulé'],
      function: ['CONTINGENCY', 'PROVISION'],
      source: RISK_STANDARD,
      unit: 'money',
      frequency: 'atMilestones',
    },
    {
      name: ['Overdue RAID items', 'Points RAID échus'],
      definition: [
        'Share of the open risks, issues and dependencies whose due date has passed.',
        'Part des risques, problèmes et dépendances ouverts dont l’échéance est passée.',
      ],
      formula: ['Open items past due ÷ open items', 'Points ouverts échus ÷ points ouverts'],
      source: OWN,
      unit: 'percent',
      bounds: ['cost', 0.05, 0.15],
    },
    {
      name: ['Volume of changes', 'Volume des changements'],
      definition: [
        'Cost of the approved changes as a share of the first approved budget: how stable the scope is.',
        'Coût des changements approuvés rapporté au premier budget approuvé\u00a0: à quel point le périmètre est stable.',
      ],
      formula: ['Σ cost of approved changes ÷ first approved budget', 'Σ coût des changements approuvés ÷ premier budget approuvé'],
      source: OWN,
      unit: 'percent',
      bounds: ['cost', variance.green, variance.amber],
    },
    {
      name: ['Actions done on time', 'Actions soldées à temps'],
      definition: [
        'Share of the actions due that were done by their due date.',
        'Part des actions échues qui ont été faites à leur échéance.',
      ],
      formula: [
        'Actions done by their date ÷ actions due by the status date',
        'Actions faites à leur date ÷ actions échues à la date d’état',
      ],
      source: OWN,
      unit: 'percent',
      bounds: ['benefit', 0.9, 0.75],
    },
    {
      name: ['Late dependencies', 'Dépendances en retard'],
      definition: [
        'Open dependencies between projects that are promised for later than they are needed.',
        'Dépendances ouvertes entre projets promises pour après la date du besoin.',
      ],
      formula: ['Number with promised for > needed by', 'Nombre avec date promise > date du besoin'],
      source: OWN,
      unit: 'number',
      bounds: ['cost', 0, null],
      owner: ROLES.pmoLead,
    },
  ]);

const resources = (): StarterRow[] =>
  family('resources', ROLES.resourceManager, [
    {
      name: ['Utilisation', 'Taux d’occupation'],
      definition: [
        'Need of all projects over capacity of the role in the month. Above 100\u00a0%: over-allocated. Undefined without capacity.',
        'Besoin de tous les projets sur capacité du rôle dans le mois. Au-delà de 100\u00a0%\u00a0: surcharge. Indéfini sans capacité.',
      ],
      formula: ['Person-days planned ÷ person-days available', 'Jours-hommes prévus ÷ jours-hommes disponibles'],
      function: ['UTILISATION', 'TAUXCHARGE'],
      source: OWN,
      unit: 'percent',
      bounds: ['cost', 1, 1.1],
    },
    {
      name: ['Over-allocated role-months', 'Mois-rôles en surcharge'],
      definition: [
        'Pairs of role and month to come in which the need exceeds the capacity.',
        'Couples rôle et mois à venir où le besoin dépasse la capacité.',
      ],
      formula: ['Number with utilisation > 100\u00a0%', 'Nombre avec taux d’occupation > 100\u00a0%'],
      source: OWN,
      unit: 'number',
      bounds: ['cost', 0, null],
    },
  ]);

const value = (): StarterRow[] =>
  family('value', ROLES.pmoLead, [
    {
      name: ['Weighted score', 'Note pondérée'],
      definition: [
        'How a project compares by the criteria; a missing score leaves it undefined rather than counting 0.',
        'Comment un projet se compare selon les critères\u00a0; une note manquante la laisse indéfinie au lieu de compter 0.',
      ],
      formula: [
        'Σ weight × score ÷ highest score, over Σ weight; a cost turned round',
        'Σ poids × note ÷ note maximale, sur Σ poids\u00a0; un coût est inversé',
      ],
      function: ['WEIGHTEDSCORE', 'NOTEPONDEREE'],
      source: OWN,
      unit: 'percent',
      bounds: ['benefit', null, null],
      frequency: 'atMilestones',
    },
    {
      name: ['Strategic alignment', 'Alignement stratégique'],
      definition: [
        'How much a project contributes to the strategic objectives, by their weights.',
        'Combien un projet contribue aux objectifs stratégiques, selon leurs poids.',
      ],
      formula: [
        'Σ weight of the objective × contribution ÷ highest contribution, over Σ weight',
        'Σ poids de l’objectif × contribution ÷ contribution maximale, sur Σ poids',
      ],
      function: ['ALIGNMENTSCORE', 'NOTEALIGNEMENT'],
      source: OWN,
      unit: 'percent',
      bounds: ['benefit', null, null],
      frequency: 'atMilestones',
    },
    {
      name: ['Benefits realisation', 'Réalisation des bénéfices'],
      definition: [
        'What benefits due by now have brought, against what they were to bring.',
        'Ce qu’ont apporté les bénéfices échus, face à ce qu’ils devaient apporter.',
      ],
      formula: [
        'Σ benefit measured ÷ Σ target of the benefits due by the status date',
        'Σ bénéfice mesuré ÷ Σ cible des bénéfices échus à la date d’état',
      ],
      source: OWN,
      unit: 'percent',
      bounds: ['benefit', 0.95, 0.8],
      frequency: 'quarterly',
      owner: ROLES.benefitOwner,
    },
    {
      name: ['Projects on track', 'Projets conformes'],
      definition: [
        'Share of the running projects rated green. A project without data is not on track.',
        'Part des projets en cours en vert. Un projet non renseigné n’est pas conforme.',
      ],
      formula: ['Running projects rated green ÷ running projects', 'Projets en cours en vert ÷ projets en cours'],
      source: OWN,
      unit: 'percent',
      bounds: ['benefit', null, null],
    },
    {
      name: ['Lessons captured', 'Capitalisation'],
      definition: [
        'Share of the closed projects that left at least one lesson in the library.',
        'Part des projets clos qui ont laissé au moins un retour d’expérience.',
      ],
      formula: ['Closed projects with a lesson ÷ closed projects', 'Projets clos avec retour d’expérience ÷ projets clos'],
      source: OWN,
      unit: 'percent',
      bounds: ['benefit', 0.9, 0.7],
      frequency: 'quarterly',
      owner: ROLES.methodLead,
    },
  ]);

const qualityOfData = ({ staleDays }: Thresholds): StarterRow[] => {
  const { error, warning, info } = FINDING_WEIGHTS;
  return family('quality', ROLES.pmoAnalyst, [
    {
      name: ['Compliance of a sheet', 'Conformité d’une feuille'],
      definition: [
        `Checks passed over checks made on the sheet, each by its severity: an error weighs ${error}, a warning ${warning}, information ${info}. Undefined for a sheet without anything to check.`,
        `Contrôles réussis sur contrôles faits dans la feuille, selon leur gravité\u00a0: une erreur pèse ${error}, un avertissement ${warning}, une information ${info}. Indéfinie pour une feuille sans rien à contrôler.`,
      ],
      formula: [
        'Σ weight of the checks passed ÷ Σ weight of the checks made',
        'Σ poids des contrôles réussis ÷ Σ poids des contrôles faits',
      ],
      source: OWN,
      unit: 'percent',
      bounds: ['benefit', 0.95, 0.85],
      owner: ROLES.projectManager,
    },
    {
      name: ['Compliance, overall', 'Conformité globale'],
      definition: [
        'The same over all sheets of a workbook, or of all workbooks: sheets with much to check weigh more.',
        'La même chose sur toutes les feuilles d’un classeur, ou de tous les classeurs\u00a0: les feuilles où il y a plus à contrôler pèsent plus.',
      ],
      formula: [
        'Σ weight of the checks passed, all sheets ÷ Σ weight of the checks made, all sheets',
        'Σ poids des contrôles réussis, toutes feuilles ÷ Σ poids des contrôles faits, toutes feuilles',
      ],
      source: OWN,
      unit: 'percent',
      bounds: ['benefit', 0.95, 0.85],
      owner: ROLES.methodLead,
    },
    {
      name: ['Freshness', 'Fraîcheur'],
      definition: [
        `Days since the last status of a project. Stale above ${staleDays}.`,
        `Jours depuis le dernier point d’avancement d’un projet. Périmé au-delà de ${staleDays}.`,
      ],
      formula: ['Status date of the portfolio − date of the last status', 'Date d’état du portefeuille − date du dernier point'],
      function: ['FRESHNESS', 'FRAICHEUR'],
      source: OWN,
      unit: 'days',
      bounds: ['cost', staleDays, null],
    },
    {
      name: ['Reporting rate', 'Taux de remontée'],
      definition: ['Share of the running projects whose status is not stale.', 'Part des projets en cours dont le point n’est pas périmé.'],
      formula: [
        `Running projects with a status of at most ${staleDays} days ÷ running projects`,
        `Projets en cours avec un point de ${staleDays} jours au plus ÷ projets en cours`,
      ],
      source: OWN,
      unit: 'percent',
      bounds: ['benefit', 0.95, 0.8],
    },
    {
      name: ['Completeness', 'Complétude'],
      definition: ['Share of the required cells that are filled in.', 'Part des cellules obligatoires qui sont renseignées.'],
      formula: [
        'Required cells filled ÷ required cells of all rows',
        'Cellules obligatoires remplies ÷ cellules obligatoires de toutes les lignes',
      ],
      source: OWN,
      unit: 'percent',
      bounds: ['benefit', 0.98, 0.9],
    },
    {
      name: ['Consolidation errors', 'Erreurs de consolidation'],
      definition: [
        'Exceptions of severity error in the last consolidation: what is missing from the figures.',
        'Anomalies de gravité erreur à la dernière consolidation\u00a0: ce qui manque aux chiffres.',
      ],
      formula: ['Number of exceptions of severity error', 'Nombre d’anomalies de gravité erreur'],
      source: OWN,
      unit: 'number',
      bounds: ['cost', 0, null],
    },
  ]);
};

/** The dictionary of every figure that reports show. Thresholds that ratings and the check use are the standard's own. */
export const kpis = (thresholds: Thresholds): readonly StarterRow[] =>
  [earnedValue, schedule, finance, risksAndChanges, resources, value, qualityOfData].flatMap((rows) => rows(thresholds));
