import { CommanderError } from 'commander';
import type { Language } from '../words/text';
import { CannotDo } from './failure';
import { buildProgram, usageError } from './program';
import { EXIT } from './surroundings';

/** The language of messages before any option is read: of the option itself where it stands, else of the machine. */
function languageOf(args: readonly string[], locale: string): Language {
  const at = args.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const given = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
  return given === 'en' || given === 'fr' ? given : locale.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/** Written into the program when it is built. */
declare const PMO_VERSION: string;

const args = process.argv.slice(2);
const { env } = process;
const language = languageOf(args, env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || 'en');
// Whoever reads has had enough, as `head` has: nothing is left to be said.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) =>
  process.exit(code === 'EPIPE' ? (process.exitCode ?? EXIT.ok) : EXIT.cannot),
);

const program = buildProgram(
  language,
  (text) => process.stdout.write(text),
  (text) => process.stderr.write(text),
  (code) => {
    process.exitCode = code;
  },
);

/** Ends with one sentence, and as JSON where that was asked for; what nobody foresaw is reported in a file. */
async function fail(error: unknown): Promise<void> {
  process.exitCode = EXIT.cannot;
  const json = (told: object): unknown => args.includes('--json') && process.stdout.write(`${JSON.stringify(told)}\n`);
  if (error instanceof CommanderError) {
    // The library has told a wrong use already.
    json({ error: usageError(error.message, language) });
  } else if (error instanceof CannotDo) {
    process.stderr.write(`${error.textIn(language)}\n`);
    json({ error: error.textIn(language) });
  } else {
    const { reportFault } = await import('./fault-report');
    const { text, file } = await reportFault(error, args, PMO_VERSION);
    process.stderr.write(`${text[language]}\n`);
    json({ error: text[language], report: file });
  }
}

/** What is thrown where nobody waits for it would be shown with its trace. */
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error: unknown) => void fail(error).finally(() => process.exit(EXIT.cannot)));

program.parseAsync(args, { from: 'user' }).catch(async (error: unknown) => {
  if (error instanceof CommanderError && error.exitCode === 0) process.exitCode = EXIT.ok;
  else await fail(error);
});
