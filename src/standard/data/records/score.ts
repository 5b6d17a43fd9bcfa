import { defineRecord, type Column, type RecordOf } from '../../model/types';
import { commentColumn, idColumn, projectReference, writtenColumns } from './common';
import { projectName } from './project-name';

/** The codes of the criteria table, each with its column. */
export const CRITERION_CODES = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8'] as const;

const scoreOf = <const K extends string>(key: K, en: string, fr: string) =>
  ({
    key,
    type: 'number',
    name: { en, fr },
    help: {
      en: 'From 0 to the highest score of the criterion; what the scores mean stands in the criteria sheet. Leave it blank until it is judged.',
      fr: 'De 0 à la note maximale du critère\u00a0; le sens des notes figure dans la feuille des critères. À laisser vide tant que ce n’est pas évalué.',
    },
    minimum: 0,
    format: 'General',
    width: 15,
  }) as const satisfies Column;

const weight = (code: string): string => `SUMIFS({column:criterion.weight},{column:criterion.code},"${code}")`;
const maximum = (code: string): string => `INDEX({column:criterion.maximum},MATCH("${code}",{column:criterion.code},0))`;
const isCost = (code: string): string =>
  `COUNTIFS({column:criterion.code},"${code}",{column:criterion.direction},"{list:direction.cost}")>0`;

/** One term of Σ w·s: a criterion without weight does not count; a score that is missing or off its scale leaves the sum undefined. */
const term = (code: string): string => {
  const own = `{${code.toLowerCase()}}`;
  const share = `${own}/${maximum(code)}`;
  const fits = `AND(${weight(code)}>0,ISNUMBER(${own}),N(${own})>=0,${maximum(code)}>0,N(${own})<=${maximum(code)})`;
  return `IF(${weight(code)}=0,0,IF(${fits},${weight(code)}*IF(${isCost(code)},1-${share},${share}),NA()))`;
};

const weights = CRITERION_CODES.map(weight).join('+');

export const score = defineRecord({
  key: 'score',
  table: 'PmoScores',
  idPrefix: 'SC',
  since: 2,
  name: { en: 'Score', fr: 'Note' },
  plural: { en: 'Scoring', fr: 'Notation' },
  columns: [
    idColumn,
    { ...projectReference, required: true },
    projectName,
    scoreOf('c1', 'C1 Strategic fit', 'C1 Adéquation stratégique'),
    scoreOf('c2', 'C2 Financial return', 'C2 Rentabilité'),
    scoreOf('c3', 'C3 Obligation, urgency', 'C3 Obligation, urgence'),
    scoreOf('c4', 'C4 Customer impact', 'C4 Impact client'),
    scoreOf('c5', 'C5 Risk reduction', 'C5 Réduction des risques'),
    scoreOf('c6', 'C6 Feasibility', 'C6 Faisabilité'),
    scoreOf('c7', 'C7 Effort', 'C7 Effort'),
    scoreOf('c8', 'C8 Dependencies', 'C8 Dépendances'),
    {
      key: 'weighted',
      type: 'percent',
      name: { en: 'Weighted score', fr: 'Note pondérée' },
      help: {
        en: 'Scores brought to 0–100\u00a0%, turned round for a cost, times weights, over the sum of the weights. #N/A while a score that counts is missing or off its scale.',
        fr: 'Notes ramenées à 0–100\u00a0%, inversées pour un coût, fois poids, sur la somme des poids. #N/A tant qu’une note qui compte manque ou sort de l’échelle.',
      },
      formula: `IF(${weights}=0,NA(),(${CRITERION_CODES.map(term).join('+')})/(${weights}))`,
      format: '0.0%',
      width: 11,
    },
    {
      key: 'rank',
      type: 'integer',
      name: { en: 'Rank', fr: 'Rang' },
      help: {
        en: 'From 1, the highest weighted score first; equal scores share a rank.',
        fr: 'À partir de 1, la note pondérée la plus élevée en premier\u00a0; les notes égales partagent un rang.',
      },
      // A criterion is compared as text of 15 digits: without the margin a score would stand above itself.
      formula: 'IF(ISNUMBER({weighted}),COUNTIF({column:score.weighted},">"&({weighted}+0.000000001))+1,NA())',
      width: 8,
    },
    {
      key: 'alignment',
      type: 'percent',
      name: { en: 'Alignment', fr: 'Alignement' },
      help: {
        en: 'Weighted contributions to the strategic objectives, over the sum of their weights; an objective without a row counts 0. #N/A without any contribution.',
        fr: 'Contributions pondérées aux objectifs stratégiques, sur la somme de leurs poids\u00a0; un objectif sans ligne compte 0. #N/A sans aucune contribution.',
      },
      formula:
        'IF(OR({projectId}="",SUM({column:objective.weight})=0),NA(),IF(COUNTIFS({column:contribution.projectId},{projectId})=0,NA(),' +
        'SUMIFS({column:contribution.points},{column:contribution.projectId},{projectId})/SUM({column:objective.weight})))',
      width: 11,
    },
    {
      key: 'decision',
      type: 'list',
      list: 'portfolioDecision',
      name: { en: 'Decision', fr: 'Décision' },
      help: { en: 'What the portfolio committee decided.', fr: 'Ce que le comité de portefeuille a décidé.' },
      width: 15,
    },
    {
      key: 'decidedOn',
      type: 'date',
      name: { en: 'Decided on', fr: 'Décidé le' },
      help: { en: 'Day of the decision.', fr: 'Jour de la décision.' },
      past: true,
      width: 12,
    },
    {
      ...commentColumn,
      help: {
        en: 'Why it was scored or decided so, above all where the decision departs from the rank.',
        fr: 'Pourquoi cette note ou cette décision, surtout si la décision s’écarte du rang.',
      },
    },
    ...writtenColumns,
  ],
});

export type Score = RecordOf<typeof score>;
