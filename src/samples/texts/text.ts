import type { Text } from '../../words/text';

const NO_BREAK = '\u00a0';
const NARROW = '\u202f';

/** French spaces, so that the texts can be written with ordinary ones. */
export const frenchSpaces = (text: string): string =>
  text
    .replace(/ ([:;!?%»€]|k€|M€)/g, `${NO_BREAK}$1`)
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/(\d) (?=\d{3}\b)/g, `$1${NARROW}`);

/** A text in both languages. */
export const text = (en: string, fr: string): Text => ({ en, fr: frenchSpaces(fr) });
