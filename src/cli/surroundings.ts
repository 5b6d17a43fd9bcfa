import type { Standard } from '../standard/model/standard';
import type { Language, Text } from '../words/text';

/** What every command is given besides its own arguments. */
export interface Surroundings {
  readonly language: Language;
  /** The person asked for it; else it is the machine's. */
  readonly languageGiven: boolean;
  readonly json: boolean;
  readonly force: boolean;
  readonly out: (text: string) => void;
  /** Progress and remarks for a person. */
  readonly tell: (text: Text, values?: Readonly<Record<string, string | number>>) => void;
  readonly author: string;
}

/** Settings of a workbook as the command line gives them; dates are Excel serials. */
export interface GivenSettings {
  readonly organisation?: string;
  readonly currency?: string;
  readonly statusDate?: number;
  /** What `--standard` and `--pack` name. */
  readonly standard?: Standard;
}

export const EXIT = { ok: 0, exceptions: 1, cannot: 2 } as const;
