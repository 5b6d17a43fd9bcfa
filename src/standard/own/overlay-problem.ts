import { LANGUAGES, inLanguage, type Text } from '../../words/text';
import { OVERLAY_WORDS } from '../../words/overlay';
import { nearestName } from '../decode/similar-names';

/** Something in an overlay that does not hold, or (a warning) that will likely be regretted. */
export interface OverlayProblem {
  /** Where: `records.project.columns.sponsr`; empty for the whole. */
  readonly path: string;
  readonly message: Text;
  readonly severity: 'error' | 'warning';
}

export type Path = readonly (string | number)[];
export type SentenceValues = Readonly<Record<string, string | number | Text>>;
export type Report = (path: Path, sentence: Text, values?: SentenceValues) => void;

/** `lists.own_site.add[2].code`; a key that is no word of JavaScript stands in brackets. */
export const pathText = (path: Path): string =>
  path.reduce<string>((before, part) => {
    if (typeof part === 'number') return `${before}[${part}]`;
    if (!/^[$\w]+$/.test(part)) return `${before}[${JSON.stringify(part)}]`;
    return before === '' ? part : `${before}.${part}`;
  }, '');

/** A sentence in every language; a value may be a text, which each language takes in its own words. */
export const sentence = (template: Text, values: SentenceValues = {}): Text =>
  Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      inLanguage(
        template,
        language,
        Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value[language] : value])),
      ),
    ]),
  ) as Record<keyof Text, string>;

/** The end of a sentence on an unknown name: what was likely meant. */
export function didYouMean(unknown: string, known: Iterable<string>): Text {
  const near = nearestName(unknown, known);
  return near === undefined ? { en: '', fr: '' } : sentence(OVERLAY_WORDS.near, { near });
}
