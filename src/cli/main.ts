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

/** Why, in the person's language; what nobody foresaw as `unforeseen` has it. */
function reasonOf(error: unknown, unforeseen: (error: Error) => string): string {
  if (error instanceof CannotDo) return error.textIn(language);
  if (error instanceof CommanderError) return usageError(error.message, language);
  return error instanceof Error ? unforeseen(error) : String(error);
}

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

program.parseAsync(args, { from: 'user' }).catch((error: unknown) => {
  if (error instanceof CommanderError && error.exitCode === 0) process.exitCode = EXIT.ok;
  else {
    // The library has told a wrong use already.
    if (!(error instanceof CommanderError)) process.stderr.write(`${reasonOf(error, ({ stack, message }) => stack ?? message)}\n`);
    if (args.includes('--json')) process.stdout.write(`${JSON.stringify({ error: reasonOf(error, ({ message }) => message) })}\n`);
    process.exitCode = EXIT.cannot;
  }
});
