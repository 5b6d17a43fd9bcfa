import { STANDARD_VERSION } from '../standard/data/version';
import { sentence } from '../standard/own/overlay-problem';
import type { Outcome, RefusalCode } from '../usecases/outcome';
import { CLI_WORDS } from '../words/cli';
import { PANE_WORDS } from '../words/pane';
import type { Text } from '../words/text';
import { CannotDo } from './failure';

const words = CLI_WORDS.errors;

/** What the command line says of what a use case refuses. */
const SENTENCES: Readonly<Partial<Record<RefusalCode, Text>>> = {
  ...PANE_WORDS.failures,
  newerStandard: words.newerStandard,
  notPortfolio: words.notPortfolio,
  upToDate: words.upToDate,
  otherStandard: words.otherStandard,
  noProjects: words.noProjects,
  badMap: words.badMap,
  noRates: words.noRates,
  ratesColumns: words.ratesColumns,
  unreadable: { en: '{text}', fr: '{text}' },
};

/** The value; a refusal becomes the sentence of a command that cannot be done with that file. */
export function done<T>(outcome: Outcome<T>, file: string): T {
  if (outcome.ok) return outcome.value;
  const { code, values } = outcome;
  throw new CannotDo(sentence(SENTENCES[code] ?? { en: code, fr: code }, { file, version: STANDARD_VERSION, ...values }));
}
