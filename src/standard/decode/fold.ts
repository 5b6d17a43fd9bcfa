/**
 * A word as it is compared: without case, accents, kinds of apostrophe and space, or spaces around a slash.
 *
 * @example fold(' Début\u00a0prévu ') // 'debut prevu'
 */
export const fold = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f\ufe0f\u200d]/g, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[‐‑–—−]/g, '-')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .replace(/ ?\/ ?/g, '/')
    .trim();
