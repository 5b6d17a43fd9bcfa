import type { Project } from '../standard/data/records/project';

/** Names of files that we make: every system takes them, and no two of them are the same to any. */

/** In UTF-16 units; at three bytes each they stay below the 255 bytes that a name may have. */
const LONGEST = 80;
const LONGEST_ID = 48;

/** What Windows forbids in a name, and what Excel cannot open. */
const FORBIDDEN = /[\\/:*?"<>|[\]\p{Cc}\p{Cs}]/u;
/** Signs that nobody sees, and that turn the direction of writing. */
const UNSEEN = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
/** Devices of Windows, whatever ending their name has. */
const DEVICE = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$) *(?=\.|$)/i;

/**
 * A file name for each project, such as `P-0001 Name.xlsx`. Up to the first space stands the ID, with what cannot stand in a name written as
 * in a web address (`P%2F1`), so that different IDs never meet and each can be read back.
 */
export function projectFileNames(projects: readonly Pick<Project, 'id' | 'name'>[]): string[] {
  const taken = new Set<string>();
  return projects.map((project) => {
    const stem = stemOf(project);
    let free = stem;
    for (let number = 2; taken.has(sameToSystems(free)); number += 1) free = `${stem} ~${number}`;
    taken.add(sameToSystems(free));
    return `${free}.xlsx`;
  });
}

/** Some systems tell no case apart, some no way of writing an accent. */
export const sameToSystems = (name: string): string => name.normalize('NFC').toLowerCase().toUpperCase().normalize('NFC');

function stemOf({ id, name }: Pick<Project, 'id' | 'name'>): string {
  const code = encodedId(id ?? '');
  const words = seenWords(name ?? '');
  const stem = [code, code === '' ? words.replace(/^[-.~ ]+/, '') : words].filter((part) => part !== '').join(' ');
  const cut = cutBetweenCharacters(stem, LONGEST).replace(/[. ]+$/, '');
  return cut.replace(DEVICE, (device) => encoded(device.slice(0, 1)) + device.slice(1)) || 'project';
}

/** An ID as the first word of a name. One that is very long is cut, and told from others by a number made of the whole. */
function encodedId(id: string): string {
  const code = [...id.normalize('NFC').trim()]
    .map((sign, at) =>
      /[%\s]/u.test(sign) || FORBIDDEN.test(sign) || UNSEEN.test(sign) || (at === 0 && /[-.~]/.test(sign)) ? encoded(sign) : sign,
    )
    .join('');
  return code.length <= LONGEST_ID ? code : `${cutBetweenCharacters(code, LONGEST_ID - 9)}~${numberOf(code)}`;
}

/** `%2F` for a slash. */
const encoded = (sign: string): string =>
  [...new TextEncoder().encode(sign)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');

/** Eight digits that stand for a text (FNV-1a). */
const numberOf = (text: string): string =>
  [...text]
    .reduce((hash, sign) => Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0, 0x811c9dc5)
    .toString(16)
    .padStart(8, '0');

const seenWords = (text: string): string =>
  text.normalize('NFC').replace(new RegExp(FORBIDDEN, 'gu'), ' ').replace(new RegExp(UNSEEN, 'gu'), '').replace(/\s+/g, ' ').trim();

/** The beginning of a text, with no character cut apart that a person sees as one. */
function cutBetweenCharacters(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let cut = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    if (cut.length + segment.length > longest) break;
    cut += segment;
  }
  return cut;
}
