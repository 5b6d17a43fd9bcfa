import { DEFINITIONS_WORDS as WORDS } from '../words/definitions-document';
import { inLanguage, type Language, type Text } from '../words/text';
import { MEASURES, type StatedMeasure } from './data/measures/measures';
import { POPULATIONS } from './data/measures/populations';
import { isColumn } from './model/measure';
import { BASE_STANDARD } from './own/resolve';
import { renderFormula } from './writing/formula';
import { nativeFormula } from './writing/native-formula';
import { columnName, measureName } from './writing/measure-name';

/** What every figure means, in one language, as Markdown. */
export function definitionsDocument(language: Language): string {
  const say = (text: Text): string => text[language];
  return `${[
    '<!-- prettier-ignore-start -->',
    `# ${say(WORDS.title)}`,
    ...WORDS.introduction.map(say),
    `## ${say(WORDS.populations)}`,
    Object.values(POPULATIONS)
      .map(({ name, definition }) => `- **${say(name)}**${colon(language)} ${say(definition)}`)
      .join('\n'),
    ...(['portfolio', 'earnedValue', 'rows', 'groups'] as const).flatMap((group) => [
      `## ${say(WORDS.groups[group])}`,
      say(WORDS.groupsSay[group]),
      ...MEASURES[group].map((measure) => section(measure, language)),
    ]),
    `## ${say(WORDS.methods)}`,
    WORDS.methodsSay.map((method) => `- ${say(method)}`).join('\n'),
    `## ${say(WORDS.ratings)}`,
    ratings(language),
    '<!-- prettier-ignore-end -->',
  ].join('\n\n')}\n`;
}

const colon = (language: Language): string => (language === 'fr' ? '\u00a0:' : ':');

function section(measure: StatedMeasure, language: Language): string {
  const { key, definition, formula, unit, population, coverage, undefinedWhere, source, publication, function: named } = measure;
  const columns = source.map(
    (column) => `${BASE_STANDARD.records[column.record].plural[language]} › ${columnName(BASE_STANDARD, column, language)}`,
  );
  const facts: readonly (readonly [Text, string | undefined])[] = [
    [WORDS.formula, formula[language]],
    [WORDS.unit, WORDS.units[unit][language]],
    [WORDS.counts, population === 'row' ? WORDS.row[language] : POPULATIONS[population].name[language]],
    [WORDS.coverage, coverage?.[language]],
    [WORDS.undefinedWhere, undefinedWhere?.[language]],
    [WORDS.source, columns.length === 0 ? undefined : columns.join(' · ')],
    [WORDS.native, nativeOf(measure, language)],
    [WORDS.function, named && `\`PMO.${named[language]}\``],
    [WORDS.publication, publication?.[language]],
    [WORDS.key, `\`${key}\``],
  ];
  return [
    `### <a id="${key}"></a>${measureName(BASE_STANDARD, measure, language)}`,
    definition[language],
    facts.flatMap(([name, said]) => (said === undefined ? [] : [`- ${name[language]}${colon(language)} ${said}`])).join('\n'),
  ].join('\n\n');
}

/** The native formula, with the names of its parts where their cells stand. */
function nativeOf({ key, native }: StatedMeasure, language: Language): string | undefined {
  if (native === null) return WORDS.written[language];
  // A part of earned value is a page of formulas of its own.
  if (native === `{${key}}`) return undefined;
  const nameOf = isColumn(native)
    ? (part: string): string => `[@[${columnName(BASE_STANDARD, { record: native.record, key: part }, language)}]]`
    : (part: string): string => partName(part, language);
  return `\`${renderFormula(BASE_STANDARD, nativeFormula(BASE_STANDARD, native), language, nameOf)}\``;
}

const partName = (part: string, language: Language): string => {
  const measure = Object.values(MEASURES)
    .flat()
    .find(({ key }) => key === part);
  return measure ? (measure.short?.[language] ?? measureName(BASE_STANDARD, measure, language)) : part;
};

function ratings(language: Language): string {
  const { index, variance } = BASE_STANDARD.thresholds;
  const format = (value: number, style: 'decimal' | 'percent'): string =>
    new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { style, minimumFractionDigits: style === 'decimal' ? 2 : 0 }).format(
      value,
    );
  return inLanguage(WORDS.ratingsSay, language, {
    green: format(index.green, 'decimal'),
    amber: format(index.amber, 'decimal'),
    greenVariance: format(variance.green, 'percent'),
    amberVariance: format(variance.amber, 'percent'),
  });
}
