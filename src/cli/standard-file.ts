import { judgeOverlay, type OverlayJudgement } from '../standard/own/judge-overlay';
import { PACK_KEYS, type PackKey } from '../standard/model/overlay';
import { sentence, type OverlayProblem } from '../standard/own/overlay-problem';
import { resolveStandard } from '../standard/own/resolve';
import type { Standard } from '../standard/model/standard';
import { CLI_WORDS } from '../words/cli';
import { OVERLAY_WORDS } from '../words/overlay';
import { LANGUAGES, type Text } from '../words/text';
import { CannotDo } from './failure';
import { readSource } from './files';

const words = CLI_WORDS.errors;

/** What the options `--standard FILE` and `--pack P` say. */
export interface StandardOption {
  readonly standard?: string | undefined;
  readonly pack?: string | undefined;
}

/** The standard that the options name: our own where they name none. */
export async function readStandardOption({ standard: file, pack }: StandardOption): Promise<Standard> {
  const given = pack === undefined ? undefined : packNamed(pack);
  if (file === undefined) return resolveStandard(given ?? 'pmi');
  const judgement = await judgeStandardFile(file, given);
  if (!judgement.ok) throw new CannotDo(problemsText(file, judgement.problems));
  const { overlay } = judgement;
  if (given !== undefined && overlay.pack !== undefined && overlay.pack !== given)
    throw new CannotDo(words.otherPack, { file, own: overlay.pack, found: given });
  return resolveStandard(given ?? overlay.pack ?? 'pmi', overlay);
}

export function packNamed(pack: string): PackKey {
  const known = PACK_KEYS.find((key) => key === pack);
  if (known === undefined) throw new CannotDo(words.badPack, { packs: PACK_KEYS.join(', '), found: pack });
  return known;
}

/** Judges a file; one that is not JSON has that as its problem. */
export async function judgeStandardFile(file: string, pack?: PackKey): Promise<OverlayJudgement> {
  const content = new TextDecoder().decode(await readSource(file));
  try {
    return judgeOverlay(JSON.parse(content), pack);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const message = sentence(OVERLAY_WORDS.shape.notJson, { reason: error.message });
    return { ok: false, problems: [{ path: '', message, severity: 'error' }] };
  }
}

const MOST_TOLD = 8;

/** The first problems, each with its place, a line each. */
function problemsText(file: string, problems: readonly OverlayProblem[]): Text {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const more = errors.length - MOST_TOLD;
  return Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      [
        sentence(words.badStandard, { file })[language],
        ...errors.slice(0, MOST_TOLD).map(({ path, message }) => `  ${placed(path, message[language], language)}`),
        ...(more > 0 ? [`  ${sentence(words.moreProblems, { count: more, file })[language]}`] : []),
      ].join('\n'),
    ]),
  ) as Record<keyof Text, string>;
}

/** `records.projet: There is no record of this key.` */
export const placed = (path: string, message: string, language: keyof Text): string =>
  path === '' ? message : `${path}${language === 'fr' ? '\u00a0' : ''}: ${message}`;
