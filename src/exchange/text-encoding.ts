/** The encodings that spreadsheets and trackers export text in, by their WHATWG names. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** What stands at 0x80 to 0x9F in Windows-1252; five places are empty. */
const WINDOWS_LETTERS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const decode = (bytes: Uint8Array, encoding: TextEncoding, fatal = false): string => {
  const text = new TextDecoder(encoding, { fatal }).decode(bytes);
  // Some versions of Node decode Latin-1 in its place (nodejs/node#56542): the euro sign would be a control character.
  return encoding === 'windows-1252'
    ? text.replace(/[\u0080-\u009f]/g, (letter) => WINDOWS_LETTERS[letter.charCodeAt(0) - 0x80] ?? letter)
    : text;
};

/**
 * Bytes → text, without its byte-order mark. UTF-8 proves itself; what is not UTF-8 is UTF-16 when every other byte is nought, else what
 * Excel writes: Windows-1252, or Mac Roman when that makes ordinary letters of what Windows would read as oddities.
 */
export const decodeText = (bytes: Uint8Array): DecodedText => {
  const encoding = markedEncoding(bytes) ?? wideEncoding(bytes) ?? (isUtf8(bytes) ? 'utf-8' : narrowEncoding(bytes));
  return { text: decode(bytes, encoding), encoding };
};

const markedEncoding = (bytes: Uint8Array): TextEncoding | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
};

const wideEncoding = (bytes: Uint8Array): TextEncoding | null => {
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2) odd++;
    else even++;
  });
  const most = sample.length / 4;
  if (odd > most && even < most / 8) return 'utf-16le';
  return even > most && odd < most / 8 ? 'utf-16be' : null;
};

/** Whether the bytes are UTF-8, but for a stray byte or two among many good characters (a file that was cut or pasted together). */
const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    decode(bytes, 'utf-8', true);
    return true;
  } catch {
    const text = decode(bytes, 'utf-8');
    const bad = text.split('\ufffd').length - 1;
    const good = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
    return good > 10 * bad;
  }
};

const ORDINARY = /[àâäçéèêëîïôöùûüÿœæñÀÂÇÉÈÊËÎÏÔŒßáíóú£€«»°–—‘’“”•…\u00a0]/g;

const narrowEncoding = (bytes: Uint8Array): TextEncoding => {
  const sample = bytes.subarray(0, 200_000);
  const ordinary = (encoding: TextEncoding): number => decode(sample, encoding).match(ORDINARY)?.length ?? 0;
  const windows = ordinary('windows-1252');
  return ordinary('macintosh') > 2 * windows + 2 ? 'macintosh' : 'windows-1252';
};
