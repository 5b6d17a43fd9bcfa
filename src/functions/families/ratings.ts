import { countRatings, rate, worstOf, type Rating } from '../../domain/rag/rating';
import { fail, succeed, type Result } from '../../domain/result';
import { elementwise, single, type FunctionEntry } from '../entry';
import { anything, blankable, choice, number, optional, text, yesNo } from '../makers';
import { foundIn, placeOf, plainWord } from '../values';

/** The fixed words of ratings in cells; formats and lists show them in the person's language. */
export const RATING_WORDS: Readonly<Record<Rating, string>> = { green: 'Green', amber: 'Amber', red: 'Red', noData: 'No data' };

const COLOURS = [
  { value: 'green', words: ['vert', 'verte', 'g', 'v'], label: text('Green', 'vert') },
  { value: 'amber', words: ['orange', 'yellow', 'jaune', 'a', 'o'], label: text('Amber', 'orange') },
  { value: 'red', words: ['rouge', 'r'], label: text('Red', 'rouge') },
  { value: 'noData', words: ['non renseigné', 'no data', 'n/a', 'nd'], label: text('No data', 'non renseigné') },
] as const;

const ratingOf = (cell: unknown): Rating | undefined => {
  if (cell === null || cell === '' || cell === 0) return 'noData';
  const word = plainWord(String(cell));
  return COLOURS.find(({ value, words }) => plainWord(value) === word || words.some((each) => plainWord(each) === word))?.value;
};

const ratingsFrom = (cells: readonly (readonly unknown[])[]): Result<Rating[]> => {
  const ratings: Rating[] = [];
  const columns = cells[0]?.length ?? 0;
  for (const [index, cell] of cells.flat().entries()) {
    const rating = ratingOf(cell);
    const at = { row: Math.floor(index / columns), column: index % columns, rows: cells.length, columns };
    if (rating === undefined) return fail('unknownRating', { found: foundIn(cell), ...placeOf(at) });
    ratings.push(rating);
  }
  return succeed(ratings);
};

const RATINGS_RANGE = anything(
  'ratings',
  'météos',
  text('Ratings; blank cells are No data', 'Météos ; les cellules vides sont non renseignées'),
);

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
    source: text(
      'Thresholds of the organisation; defaults 0.95 and 0.90 for indices, 5 % and 10 % for overruns',
      'Seuils de l’organisation ; par défaut 0,95 et 0,90 pour les indices, 5 % et 10 % pour les dépassements',
    ),
    note: text(
      'A blank cell is No data on the web but arrives as 0 on the desktop: write PMO.RAG(IF(ISBLANK(A2),"",A2),0.95,0.9).',
      'Une cellule vide donne No data sur le web mais arrive comme 0 sur le poste : écrivez PMO.METEO(SI(ESTVIDE(A2);"";A2);0,95;0,9).',
    ),
    example: { args: [0.92, 0.95, 0.9], value: 'Amber' },
    each: ([value, green, amber, higherIsBetter]) =>
      succeed(RATING_WORDS[rate(value, { green, amber, higherIsBetter: higherIsBetter ?? green >= amber })]),
  }),
  single({
    id: 'WORSTRAG',
    french: 'PIREMETEO',
    description: text('The worst of several ratings.', 'La pire de plusieurs météos.'),
    parameters: [RATINGS_RANGE],
    gives: {
      unit: 'text',
      description: text('Green only when all are known and green', 'Green seulement si toutes sont connues et vertes'),
    },
    formula: text('Red before Amber before No data before Green', 'Red avant Amber avant No data avant Green'),
    source: text(
      'Worst-of rule; UK Government, Infrastructure and Projects Authority, delivery confidence assessment',
      'Règle de la plus mauvaise note ; gouvernement britannique, Infrastructure and Projects Authority, delivery confidence assessment',
    ),
    example: { args: [[['Green'], ['Amber'], ['Green']]], value: 'Amber' },
    whole: ([cells]) => {
      const ratings = ratingsFrom(cells);
      return ratings.ok ? succeed(RATING_WORDS[worstOf(ratings.value)]) : ratings;
    },
  }),
  single({
    id: 'RAGCOUNT',
    french: 'NBMETEO',
    description: text('How many ratings are of a colour.', 'Nombre de météos d’une couleur.'),
    parameters: [
      RATINGS_RANGE,
      choice('colour', 'couleur', text('Green, Amber, Red or No data', 'Vert, orange, rouge ou non renseigné'), COLOURS),
    ],
    gives: { unit: 'count', description: text('A count', 'Un nombre') },
    formula: text('count of the ratings of that colour', 'nombre de météos de cette couleur'),
    source: text('Count', 'Simple décompte'),
    example: { args: [[['Green'], ['Amber'], ['Green']], 'Green'], value: 2 },
    whole: ([cells, colour]) => {
      const ratings = ratingsFrom(cells);
      if (!ratings.ok) return ratings;
      return succeed(countRatings(ratings.value)[colour ?? 'noData']);
    },
  }),
];
