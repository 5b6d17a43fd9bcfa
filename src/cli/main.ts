import { CommanderError } from 'commander';
import type { Language } from '../words/text';
import { CannotDo } from './failure';
import { buildProgram } from './program';
import { EXIT } from './surroundings';

/** The language of messages before any option is read: of the option itself where it stands, else of the machine. */
function languageOf(args: readonly string[], locale: string): Language {
  const at = args.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const given = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
  return given === 'en' || given === 'fr' ? given : locale.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

const args = process.argv.slice(2);
const { env } = process;
const language = languageOf(args, env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || 'en');
const program = buildProgram(
  language,
  (text) => process.stdout.write(text),
  (text) => process.stderr.write(text),
  (code) => {
    process.exitCode = code;
  },
);

program.parseAsync(args, { from: 'user' }).catch((error: unknown) => {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.cannot;
  else {
    process.stderr.write(
      `${error instanceof CannotDo ? error.textIn(language) : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = EXIT.cannot;
  }
});
