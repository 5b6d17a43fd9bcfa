import { rate, type Rating } from '../../domain/rag/rating';
import { succeed } from '../../domain/result';
import { elementwise, type FunctionEntry } from '../entry';
import { blankable, number, optional, text, yesNo } from '../makers';

/** The fixed words of ratings in cells; formats and lists show them in the person's language. */
export const RATING_WORDS: Readonly<Record<Rating, string>> = { green: 'Green', amber: 'Amber', red: 'Red', noData: 'No data' };

export const RATINGS: readonly FunctionEntry[] = [
  elementwise({
    id: 'RAG',
    french: 'METEO',
    description: text(
      'Rating by two limits: Green, Amber, Red, or No data.',
      'Météo selon deux seuils : Green (vert), Amber (orange), Red (rouge) ou No data (non renseigné).',
    ),
    parameters: [
      blankable(number('value', 'valeur', text('Index or variance to rate', 'Indice ou écart à noter'), 'number')),
      number('green', 'vert', text('Limit of green; it belongs to green', 'Seuil du vert, inclus'), 'number'),
      number('amber', 'orange', text('Limit of amber; it belongs to amber', 'Seuil de l’orange, inclus'), 'number'),
      optional(
        yesNo(
          'higherIsBetter',
          'plusEstMieux',
          text(
            'FALSE for overruns and delays (default: TRUE when green is not below amber)',
            'FAUX pour les dépassements et retards (par défaut : VRAI si le vert n’est pas inférieur à l’orange)',
          ),
        ),
      ),
    ],
    gives: {
      unit: 'text',
      description: text(
        'One of the words Green, Amber, Red, No data, in every language',
        'L’un des mots Green, Amber, Red, No data, dans toutes les langues',
      ),
    },
    formula: text(
      'value ≥ green → Green; ≥ amber → Amber; else Red (≤ for overruns)',
      'valeur ≥ vert → Green ; ≥ orange → Amber ; sinon Red (≤ pour les dépassements)',
    ),
    source: 'Thresholds of the organisation; defaults 0.95 and 0.90 for indices, 5 % and 10 % for overruns',
    note: text(
      'A blank cell is No data on the web but arrives as 0 on the desktop: write PMO.RAG(IF(ISBLANK(A2),"",A2),0.95,0.9).',
      'Une cellule vide donne No data sur le web mais arrive comme 0 sur le poste : écrivez PMO.METEO(SI(ESTVIDE(A2);"";A2);0,95;0,9).',
    ),
    example: { args: [0.92, 0.95, 0.9], value: 'Amber' },
    each: ([value, green, amber, higherIsBetter]) =>
      succeed(RATING_WORDS[rate(value, { green, amber, higherIsBetter: higherIsBetter ?? green >= amber })]),
  }),
];
