import type { RaidTopic, Role } from './base-project';
import { text } from './text';

type Pair = readonly [en: string, fr: string];

export const threat = (
  title: Pair,
  rating: readonly [number, number],
  amount: number,
  action: Pair,
  owner: Role,
  due: number,
  response: RaidTopic['response'] = 'mitigate',
  state: RaidTopic['state'] = 'open',
): RaidTopic => ({
  type: 'threat',
  title: text(...title),
  action: text(...action),
  rating,
  amount,
  response,
  owner,
  due,
  state,
});
export const opportunity = (
  title: Pair,
  rating: readonly [number, number],
  amount: number,
  action: Pair,
  owner: Role,
  due: number,
  response: RaidTopic['response'] = 'enhance',
): RaidTopic => ({
  type: 'opportunity',
  title: text(...title),
  action: text(...action),
  rating,
  amount,
  response,
  owner,
  due,
});
export const issue = (
  title: Pair,
  impact: number,
  amount: number | null,
  action: Pair,
  owner: Role,
  due: number,
  state: RaidTopic['state'] = 'inProgress',
): RaidTopic => ({
  type: 'issue',
  title: text(...title),
  action: text(...action),
  rating: [null, impact],
  amount,
  response: 'mitigate',
  owner,
  due,
  state,
});
export const assumption = (title: Pair, action: Pair, owner: Role, due: number): RaidTopic => ({
  type: 'assumption',
  title: text(...title),
  action: text(...action),
  rating: [null, null],
  amount: null,
  response: 'accept',
  owner,
  due,
});
export const dependency = (title: Pair, rating: readonly [number, number], action: Pair, owner: Role, due: number): RaidTopic => ({
  type: 'dependency',
  title: text(...title),
  action: text(...action),
  rating,
  amount: null,
  response: 'escalate',
  owner,
  due,
});

/** Topics that any project may have. */
export const COMMON_TOPICS: readonly RaidTopic[] = [
  threat(
    [
      'Two key people leave or are called to another project, and knowledge is lost',
      'Deux personnes clés partent ou sont appelées sur un autre projet, et le savoir se perd',
    ],
    [2, 4],
    4,
    [
      'Name a deputy for each key role and keep the documentation up to date',
      'Nommer un suppléant pour chaque rôle clé et tenir la documentation à jour',
    ],
    'manager',
    45,
  ),
  threat(
    [
      'Prices of suppliers rise above the index of the contract and use up the contingency',
      'Les prix des fournisseurs dépassent l’indice du contrat et consomment la provision pour aléas',
    ],
    [3, 3],
    5,
    [
      'Firm orders for the largest items before the end of the quarter',
      'Passer commande ferme des plus gros postes avant la fin du trimestre',
    ],
    'purchasing',
    20,
  ),
  opportunity(
    [
      'A regional grant for energy and digital investment could fund part of the cost',
      'Une aide régionale à l’investissement énergétique et numérique pourrait financer une partie du coût',
    ],
    [2, 3],
    6,
    ['File the application with the finance department', 'Déposer le dossier avec la direction financière'],
    'sponsor',
    60,
    'exploit',
  ),
  threat(
    [
      'Users are too busy at the end of the year to take part in the tests',
      'Les utilisateurs sont trop pris en fin d’année pour participer aux essais',
    ],
    [3, 2],
    2,
    ['Agree on test days with the managers of each workshop', 'Convenir des jours d’essai avec les responsables de chaque atelier'],
    'business',
    10,
    'mitigate',
    'inProgress',
  ),
  assumption(
    ['The works council gives its opinion within the legal period', 'Le comité social et économique rend son avis dans le délai légal'],
    ['Send the file to the council two months ahead', 'Transmettre le dossier au comité deux mois à l’avance'],
    'manager',
    35,
  ),
];
