import { callOf } from '../call';
import { plain, seen, text, type Bench, type Plain, type SelfTestCase } from '../case';
import { exampleArguments, exampleValue } from '../../functions/help';
import { FUNCTIONS } from '../../functions/table';
import type { FunctionEntry } from '../../functions/entry';
import { STANDS_ON } from '../stands-on';

/** What the formulas below look at: category, amount, day. */
const SAMPLE: readonly (readonly (string | number)[])[] = [
  ['Kind', 'Amount', 'Day'],
  ['Risk', 10, 46023],
  ['Issue', 20, 46054],
  ['Risk', 40, 46082],
  ['', '', ''],
  ['Risk', 80, 46113],
];
const KIND = '$X$2:$X$6';
const AMOUNT = '$Y$2:$Y$6';
const DAY = '$Z$2:$Z$6';

/** Excel's functions that the standard's formulas name; the numbers are worked out by hand. */
const NATIVE: readonly (readonly [name: string, formula: string, value: Plain])[] = [
  ['AND', '=AND(TRUE,1<2,"a"<>"b")', true],
  ['AVERAGEIFS', `=AVERAGEIFS(${AMOUNT},${KIND},"Risk",${AMOUNT},"<50")`, 25],
  ['CHAR', '="a"&CHAR(10)&"b"', 'a\nb'],
  ['CHOOSE', '=CHOOSE(2,"a","b","c")', 'b'],
  ['COLUMNS', `=COLUMNS($X$2:$Z$6)`, 3],
  ['COUNT', `=COUNT(${AMOUNT})`, 4],
  ['COUNTA', `=COUNTA(${KIND})`, 4],
  ['COUNTIF', `=COUNTIF(${KIND},"risk")`, 3],
  ['COUNTIFS', `=COUNTIFS(${KIND},"Risk",${AMOUNT},">=40")`, 2],
  // 1 March 2026.
  ['DATE', '=DATE(2026,3,1)', 46082],
  ['DATEDIF', '=DATEDIF(46023,46113,"m")', 3],
  ['DAY', '=DAY(46054)', 1],
  ['EDATE', '=EDATE(46053,1)', 46081],
  ['EOMONTH', '=EOMONTH(46054,0)', 46081],
  ['FIND', '=FIND("|","ab|c")', 3],
  ['IF', '=IF(1>2,"yes","no")', 'no'],
  ['IFERROR', '=IFERROR(1/0,"undefined")', 'undefined'],
  ['INDEX', `=INDEX(${AMOUNT},3)`, 40],
  ['INT', '=INT(-1.5)', -2],
  ['ISERROR', '=ISERROR(1/0)', true],
  ['ISNA', '=ISNA(NA())', true],
  ['ISNUMBER', '=ISNUMBER("5")', false],
  ['ISTEXT', '=ISTEXT("5")', true],
  ['LARGE', `=LARGE(${AMOUNT},2)`, 40],
  ['LEFT', '=LEFT("Portfolio",4)', 'Port'],
  ['LEN', '=LEN("1.2.3")', 5],
  // The last row whose kind is that.
  ['LOOKUP', `=LOOKUP(2,1/(${KIND}="Risk"),${AMOUNT})`, 80],
  ['MATCH', `=MATCH("Issue",${KIND},0)`, 2],
  ['MAX', `=MAX(${AMOUNT},5)`, 80],
  ['MAXIFS', `=MAXIFS(${DAY},${KIND},"Risk",${DAY},"<=46100")`, 46082],
  ['MIN', `=MIN(${AMOUNT})`, 10],
  ['MINIFS', `=MINIFS(${DAY},${KIND},"Risk",${DAY},">=46030")`, 46082],
  ['MOD', '=MOD(-3,7)', 4],
  ['MONTH', '=MONTH(46082)', 3],
  ['N', '=N("text")+N(5)', 5],
  ['NA', '=NA()', '#N/A'],
  // 1 to 31 January 2026 began on a Thursday: 22 weekdays.
  ['NETWORKDAYS', '=NETWORKDAYS(46023,46053)', 22],
  ['NOT', '=NOT(1=2)', true],
  ['OR', '=OR(FALSE,1=1)', true],
  ['REPT', '=REPT("█",3)', '███'],
  ['RIGHT', '=RIGHT("Portfolio",5)', 'folio'],
  ['ROUND', '=ROUND(2.5,0)', 3],
  ['ROUNDUP', '=ROUNDUP(2.1,0)', 3],
  ['ROW', '=ROW($Y$4)', 4],
  ['ROWS', `=ROWS(${AMOUNT})`, 5],
  ['SMALL', `=SMALL(${AMOUNT},2)`, 20],
  ['SUBSTITUTE', '=SUBSTITUTE("1.2.3",".","")', '123'],
  ['SUM', `=SUM(${AMOUNT})`, 150],
  ['SUMIFS', `=SUMIFS(${AMOUNT},${KIND},"<>Issue",${DAY},"<="&46082)`, 50],
  ['SUMPRODUCT', `=SUMPRODUCT((${KIND}="Risk")*(${DAY}>46050)*1)`, 2],
  ['TEXTJOIN', `=TEXTJOIN("|",TRUE,IF(${KIND}="Risk",${DAY},""))`, '46023|46082|46113'],
  ['TRIM', '=TRIM("  two  words ")', 'two words'],
  // 1 March 2026 is a Sunday; with 2, Monday is 1.
  ['WEEKDAY', '=WEEKDAY(46082,2)', 7],
  ['YEAR', '=YEAR(46023)', 2026],
];

/** What formulas do beside the functions. */
const BEHAVIOUR: readonly (readonly [id: string, en: string, fr: string, formula: string, value: Plain])[] = [
  ['blank-plus-one', 'A blank counts as 0', 'Une cellule vide compte pour 0', '=$X$5+1', 1],
  ['blank-is-empty', 'A blank equals an empty text', 'Une cellule vide égale un texte vide', '=$W$5=""', true],
  ['compare-letters', 'Texts compare without regard to case', 'Les textes se comparent sans la casse', '="Risk"="RISK"', true],
  ['text-above-number', 'A text is greater than any number', 'Un texte est plus grand que tout nombre', '="a">1000', true],
  ['joined-number', 'A joined number is written plainly', 'Un nombre concaténé s’écrit simplement', '=1234567&""', '1234567'],
  ['joined-decimal', 'A sum of tenths is compared with 15 digits', 'Une somme de dixièmes se compare à 15 chiffres', '=0.1+0.2=0.3', true],
  ['division-by-zero', 'A division by zero is an error', 'Une division par zéro est une erreur', '=1/0', '#DIV/0!'],
  ['unknown-name', 'An unknown name is an error', 'Un nom inconnu est une erreur', '=PmoNoSuchName', '#NAME?'],
  [
    'array-constant',
    'An array constant has rows and columns',
    'Une constante matricielle a lignes et colonnes',
    '=INDEX({1,2;3,4},2,1)',
    3,
  ],
  ['if-of-range', 'IF takes a range value by value', 'IF prend une plage valeur par valeur', `=SUM(IF(${KIND}="Risk",${AMOUNT},0))`, 130],
  ['wildcard', 'A star in a condition stands for any text', 'Une étoile dans une condition vaut tout texte', `=COUNTIFS(${KIND},"*s*")`, 4],
  ['condition-blank', 'A condition of blank finds blanks', 'Une condition vide trouve les vides', `=COUNTIFS(${KIND},"")`, 1],
  ['percent', 'A percent sign divides', 'Le signe pour cent divise', '=50%*4', 2],
  ['precedence', 'Minus before a power', 'Le moins avant une puissance', '=-2^2', 4],
];

/** Rows between two formulas: more than the longest of their results. */
const SPACING = 25;
const WIDTH = 16;

/**
 * The values of all these formulas, written in one request, each with room to spill. Where Excel refuses one of them they are written one
 * by one, and what it says of each is its answer.
 */
async function answersTo(bench: Bench, formulas: readonly string[]): Promise<Plain[]> {
  const { context, sheet } = bench;
  const placeOf = (at: number): Excel.Range => sheet.getRangeByIndexes(at * SPACING, 0, 1, 1);
  const refused = new Map<number, Plain>();
  sheet.getRange('X1:Z6').values = SAMPLE as (string | number)[][];
  try {
    formulas.forEach((formula, at) => {
      placeOf(at).formulas = [[formula]];
    });
    await context.sync();
  } catch {
    await formulas.reduce(async (before, formula, at) => {
      await before;
      try {
        placeOf(at).formulas = [[formula]];
        await context.sync();
      } catch (error) {
        refused.set(at, { error: String((error as { code?: unknown }).code ?? error) });
      }
    }, Promise.resolve());
  }
  const values = await bench.calculated(sheet.getRangeByIndexes(0, 0, formulas.length * SPACING, WIDTH));
  return formulas.map((_, at) => refused.get(at) ?? plain(values.slice(at * SPACING, (at + 1) * SPACING)));
}

/** The part of an answer that is as large as what is expected. */
const sized = (answer: Plain | undefined, expected: Plain): Plain => {
  if (!Array.isArray(answer)) return answer ?? null;
  const rows = answer as readonly (readonly Plain[])[];
  return Array.isArray(expected)
    ? (expected as readonly (readonly Plain[])[]).map((row, down) => row.map((_, across) => rows[down]?.[across] ?? null))
    : (rows[0]?.[0] ?? null);
};

const formulaCases = (
  group: string,
  cases: readonly {
    readonly id: string;
    readonly title: SelfTestCase['title'];
    readonly formula: (bench: Bench) => string;
    readonly value: Plain;
    readonly french?: Plain;
  }[],
  standsOn: SelfTestCase['standsOn'],
): SelfTestCase[] =>
  cases.map(({ id, title, value, french }, at) => ({
    ...seen(id, title, standsOn, value, async (bench) => {
      const answers = await bench.once(group, () =>
        answersTo(
          bench,
          cases.map(({ formula }) => formula(bench)),
        ),
      );
      return sized(answers[at], value);
    }),
    ...(french === undefined ? {} : { french }),
  }));

const asRows = (value: unknown): Plain =>
  Array.isArray(value) ? plain(value.map((row: unknown) => (Array.isArray(row) ? row : [row]))) : plain(value);

/** Every PMO function with its example: one value, or what it spills. */
const example = (entry: FunctionEntry) => ({
  id: `functions/${entry.id}`,
  title: text(`PMO.${entry.names.en}`, `PMO.${entry.names.fr}`),
  formula: (bench: Bench) => callOf(entry.id, exampleArguments(entry, 'en'), bench),
  value: asRows(exampleValue(entry, 'en')),
  french: asRows(exampleValue(entry, 'fr')),
});

/** Ways to hand over arguments, on the sample: what arrives decides the number. */
const ARGUMENTS: readonly (readonly [key: string, en: string, fr: string, id: string, args: string, value: Plain])[] = [
  ['cells', 'cells', 'des cellules', 'CPI', '$Y$4,$Y$3', 2],
  ['range', 'a range, element by element', 'une plage, élément par élément', 'CPI', '$Y$2:$Y$4,$Y$2', [[1], [2], [4]]],
  ['array', 'an array constant', 'une constante matricielle', 'CPI', '{100,60},{80,80}', [[1.25, 0.75]]],
  ['row', 'a row', 'une ligne', 'SUM.EXACT', '{0.1,0.2,0.3}', 0.6],
  ['blank', 'a blank cell', 'une cellule vide', 'CVAR', '$Y$2,$W$2', 10],
  ['blank-in-range', 'a blank in a range', 'un vide dans une plage', 'CVAR', '$W$2:$W$3,$Y$2:$Y$3', [[-10], [-20]]],
  ['error', 'an error', 'une erreur', 'CPI', 'NA(),80', '#N/A'],
  [
    'error-in-range',
    'an error in a range stays in its place',
    'une erreur dans une plage reste à sa place',
    'CPI',
    'IF({1;0},100,NA()),80',
    [[1.25], ['#N/A']],
  ],
  ['text', 'a text for a number', 'un texte pour un nombre', 'CPI', '"many",80', '#VALUE!'],
  ['number-as-text', 'a number as text', 'un nombre sous forme de texte', 'CPI', '"100",80', '#VALUE!'],
  ['truth', 'a truth value for a number', 'une valeur logique pour un nombre', 'CPI', 'TRUE,80', '#VALUE!'],
  ['undefined', 'no actual cost: undefined, not 0', 'aucun coût réel\u00a0: non défini, pas 0', 'CPI', '100,0', '#N/A'],
  ['date', 'a date', 'une date', 'PLANNEDVALUE', '46023,46053,2200,46053', 2200],
  [
    'date-too-late',
    'a date beyond Excel’s last',
    'une date après la dernière d’Excel',
    'PLANNEDVALUE',
    '46023,46053,2200,9999999',
    '#VALUE!',
  ],
  ['option', 'an option', 'une option', 'EAC', '1000,400,500,"atypical"', 1100],
  ['option-french', 'an option in French', 'une option en français', 'EAC', '1000,400,500,"atypique"', 1100],
  ['option-unknown', 'an unknown option', 'une option inconnue', 'EAC', '1000,400,500,"perhaps"', '#VALUE!'],
  ['nested', 'the result of another', 'le résultat d’une autre', 'CVAR', 'NESTED,80', -78.75],
  ['shapes', 'ranges of different shapes', 'des plages de formes différentes', 'CPI', '$Y$2:$Y$4,$Y$2:$Y$3', '#VALUE!'],
];

const nested = (args: string, bench: Bench): string => args.replace('NESTED', callOf('CPI', '100,80', bench).slice(1));

const known = new Set(FUNCTIONS.map(({ id }) => id));

export const FORMULAS: readonly SelfTestCase[] = [
  ...formulaCases(
    'native',
    [
      ...NATIVE.map(([name, formula, value]) => ({ id: `formulas/${name}`, title: text(name, name), formula: () => formula, value })),
      ...BEHAVIOUR.map(([id, en, fr, formula, value]) => ({ id: `formulas/${id}`, title: text(en, fr), formula: () => formula, value })),
    ],
    STANDS_ON.calculating,
  ),
  ...formulaCases('functions', FUNCTIONS.map(example), STANDS_ON.functions),
  ...formulaCases(
    'arguments',
    ARGUMENTS.filter(([, , , id]) => known.has(id)).map(([key, en, fr, id, args, value]) => ({
      id: `functions/argument-${key}`,
      title: text(`A PMO function takes ${en}`, `Une fonction PMO prend ${fr}`),
      formula: (bench: Bench) => callOf(id, nested(args, bench), bench),
      value,
    })),
    STANDS_ON.functions,
  ),
];
