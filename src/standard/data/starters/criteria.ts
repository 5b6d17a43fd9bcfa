import type { Text } from '../../../words/text';
import type { StarterRow } from '../../model/types';

/** Scores go from 0 to this, in every criterion to begin with. */
const HIGHEST_SCORE = 5;

const criterion = (code: string, name: Text, description: Text, weight: number, direction: 'benefit' | 'cost' = 'benefit'): StarterRow => ({
  code,
  name,
  description,
  weight,
  direction,
  maximum: HIGHEST_SCORE,
});

export const CRITERIA: readonly StarterRow[] = [
  criterion(
    'C1',
    { en: 'Strategic fit', fr: 'Adéquation stratégique' },
    {
      en: '0: serves no objective. 3: serves one directly. 5: an objective is missed without it. Compare with the alignment.',
      fr: '0\u00a0: ne sert aucun objectif. 3\u00a0: en sert un directement. 5\u00a0: sans lui un objectif est manqué. À rapprocher de l’alignement.',
    },
    0.2,
  ),
  criterion(
    'C2',
    { en: 'Financial return', fr: 'Rentabilité' },
    {
      en: '0: net present value below zero. 3: pays back within three years. 5: pays back within one year.',
      fr: '0\u00a0: valeur actuelle nette négative. 3\u00a0: récupération en moins de trois ans. 5\u00a0: en moins d’un an.',
    },
    0.2,
  ),
  criterion(
    'C3',
    { en: 'Obligation and urgency', fr: 'Obligation et urgence' },
    {
      en: '0: can wait without harm. 3: waiting costs more each year. 5: law or contract sets a date that binds.',
      fr: '0\u00a0: peut attendre sans dommage. 3\u00a0: attendre coûte plus chaque année. 5\u00a0: une date impérative de loi ou de contrat.',
    },
    0.15,
  ),
  criterion(
    'C4',
    { en: 'Customer and user impact', fr: 'Impact clients et utilisateurs' },
    {
      en: '0: nobody outside the team notices. 3: one group works or is served better. 5: all customers or staff do, visibly.',
      fr: '0\u00a0: personne hors de l’équipe ne le voit. 3\u00a0: une population est mieux servie. 5\u00a0: tous les clients ou agents, visiblement.',
    },
    0.15,
  ),
  criterion(
    'C5',
    { en: 'Risk reduction', fr: 'Réduction des risques' },
    {
      en: '0: no risk of the organisation gets smaller. 3: a high one does. 5: a critical one disappears.',
      fr: '0\u00a0: aucun risque de l’organisation ne baisse. 3\u00a0: un risque élevé baisse. 5\u00a0: un risque critique disparaît.',
    },
    0.1,
  ),
  criterion(
    'C6',
    { en: 'Feasibility', fr: 'Faisabilité' },
    {
      en: '0: solution or people unknown. 3: known solution, people to be found. 5: done before, people available.',
      fr: '0\u00a0: solution ou équipe inconnues. 3\u00a0: solution connue, équipe à trouver. 5\u00a0: déjà fait, équipe disponible.',
    },
    0.1,
  ),
  criterion(
    'C7',
    { en: 'Effort', fr: 'Effort' },
    {
      en: '0: a few person-days. 3: a team for half a year. 5: several teams for more than a year. A high score speaks against it.',
      fr: '0\u00a0: quelques jours-hommes. 3\u00a0: une équipe pendant six mois. 5\u00a0: plusieurs équipes plus d’un an. Une note élevée pénalise.',
    },
    0.05,
    'cost',
  ),
  criterion(
    'C8',
    { en: 'Dependencies', fr: 'Dépendances' },
    {
      en: '0: depends on nobody. 3: on another project that is on track. 5: on several that are not decided. A high score speaks against it.',
      fr: '0\u00a0: ne dépend de personne. 3\u00a0: d’un autre projet conforme. 5\u00a0: de plusieurs qui ne sont pas décidés. Une note élevée pénalise.',
    },
    0.05,
    'cost',
  ),
];
