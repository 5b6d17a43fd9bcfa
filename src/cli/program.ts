import { userInfo } from 'node:os';
import { Command, Option } from 'commander';
import { dayFromIso } from '../domain/calendar/days';
import { CLI_WORDS as words } from '../words/cli';
import { inLanguage, type Language, type Text } from '../words/text';
import { CannotDo } from './failure';
import type { GivenSettings, Surroundings } from './surroundings';

/** What the library says of a wrong use, in the person's language; anything it has no word for stays as it is. */
export function usageError(message: string, language: Language): string {
  const known: readonly (readonly [RegExp, Text])[] = [
    [/unknown command '([^']*)'/, words.usage.unknownCommand],
    [/unknown option '([^']*)'/, words.usage.unknownOption],
    [/required option '([^']*)' not specified/, words.usage.missingOption],
    [/missing required argument '([^']*)'/, words.usage.missingArgument],
    [/option '([^']*)' argument missing/, words.usage.missingValue],
    [/too many arguments for 'show'/, words.usage.standardIsOption],
    [/too many arguments/, words.usage.tooMany],
  ];
  for (const [pattern, text] of known) {
    const match = pattern.exec(message);
    if (match) return inLanguage(text, language, { name: match[1] ?? '' });
  }
  return message.trimEnd();
}

interface MakingOptions extends GlobalOptions {
  pack?: string;
  standard?: string;
}

/** Written into the program when it is built. */
declare const PMO_VERSION: string;

interface GlobalOptions {
  lang?: string;
  json?: boolean;
  force?: boolean;
  author?: string;
}

/** Builds the command line. Commands load what they need only when they run, so that `pmo call` answers at once. */
export function buildProgram(
  language: Language,
  out: (text: string) => void,
  err: (text: string) => void,
  finish: (code: number) => void,
): Command {
  const say = (text: Text): string => inLanguage(text, language);
  const program = new Command('pmo');
  program.description(say(words.program)).version(PMO_VERSION, '-V, --version', say(words.version));
  program.configureOutput({ writeOut: out, writeErr: err, outputError: (message, write) => write(`${usageError(message, language)}\n`) });
  program.configureHelp({
    styleTitle: (title) => (title in words.titles ? say(words.titles[title as keyof typeof words.titles]) : title),
    styleOptionDescription: (description) =>
      description.replace(/\(default: (.*)\)$/, (_, value: string) => inLanguage(words.default, language, { value })),
  });
  program.helpOption('-h, --help', say(words.help)).helpCommand('help [command]', say(words.help));
  program.exitOverride();
  // Before the command's name too, where people put it first.
  program.addOption(new Option('--lang <en|fr>', say(words.options.lang)));

  const command = (name: string, description: Text, group = program, force: Text = words.options.force): Command =>
    group
      .command(name)
      .description(say(description))
      .addOption(new Option('--lang <en|fr>', say(words.options.lang)))
      .option('--json', say(words.options.json))
      .option('--force', say(force))
      .option('--author <name>', say(words.options.author));

  const run = async (options: GlobalOptions, action: (around: Surroundings) => Promise<number>): Promise<void> => {
    const given = options.lang ?? program.opts<{ lang?: string }>().lang;
    const chosen = given ?? language;
    if (chosen !== 'en' && chosen !== 'fr') throw new CannotDo(words.errors.badLanguage, { found: chosen });
    finish(
      await action({
        language: chosen,
        languageGiven: given !== undefined,
        json: options.json ?? false,
        force: options.force ?? false,
        out,
        tell: (text, values) => err(`${inLanguage(text, chosen, values)}\n`),
        author: options.author ?? userInfo().username,
      }),
    );
  };

  /** A command that makes workbooks: by which standard. */
  const makingCommand = (name: string, description: Text, force?: Text): Command =>
    command(name, description, program, force)
      .option('--pack <name>', say(words.options.pack))
      .option('--standard <file>', say(words.options.standard));
  const standardOf = async (options: MakingOptions): Promise<GivenSettings> =>
    options.pack === undefined && options.standard === undefined
      ? {}
      : { standard: await (await import('./standard-file')).readStandardOption(options) };

  makingCommand('new', words.commands.new)
    .argument('<project|portfolio>')
    .argument('<file>')
    .option('--organisation <name>', say(words.options.organisation))
    .option('--currency <code>', say(words.options.currency))
    .option('--status-date <date>', say(words.options.statusDate))
    .action(async (kind: string, file: string, options: MakingOptions & CommonSettings) => {
      if (kind !== 'project' && kind !== 'portfolio') throw new CannotDo(words.errors.badKind, { found: kind });
      const settings = settingsOf(options);
      await run(options, async (around) =>
        (await import('./commands/new')).newWorkbook(kind, file, { ...settings, ...(await standardOf(options)) }, around),
      );
    });

  makingCommand('adopt', words.commands.adopt)
    .argument('<source>')
    .option('--map <file>', say(words.options.map))
    .option('--suggest-map', say(words.options.suggestMap))
    .option('-o, --output <file>', say(words.options.output))
    .option('--organisation <name>', say(words.options.organisation))
    .option('--currency <code>', say(words.options.currency))
    .option('--status-date <date>', say(words.options.statusDate))
    .option('--rates <file>', say(words.options.rates))
    .action(
      async (
        source: string,
        options: MakingOptions & CommonSettings & { map?: string; suggestMap?: boolean; output?: string; rates?: string },
      ) => {
        const settings = settingsOf(options);
        await run(options, async (around) =>
          (await import('./commands/adopt')).adopt(
            source,
            { ...settings, ...(await standardOf(options)), ...pick(options, 'map', 'suggestMap', 'output', 'rates') },
            around,
          ),
        );
      },
    );

  command('distribute', words.commands.distribute)
    .argument('<portfolio>')
    .requiredOption('-o, --output <folder>', say(words.options.outputFolder))
    .action(async (portfolio: string, options: GlobalOptions & { output: string }) =>
      run(options, async (around) => (await import('./commands/distribute')).distribute(portfolio, options.output, around)),
    );

  makingCommand('consolidate', words.commands.consolidate, words.options.forceConsolidate)
    .argument('<path...>')
    .requiredOption('-o, --output <file>', say(words.options.output))
    .option('--organisation <name>', say(words.options.organisation))
    .option('--currency <code>', say(words.options.currency))
    .option('--status-date <date>', say(words.options.statusDate))
    .option('--rates <file>', say(words.options.rates))
    .option('--keep-previous <number>', say(words.options.keepPrevious), '3')
    .action(async (paths: string[], options: MakingOptions & CommonSettings & { output: string; rates?: string; keepPrevious: string }) => {
      const settings = settingsOf(options);
      const keepPrevious = Number(options.keepPrevious);
      if (!Number.isInteger(keepPrevious) || keepPrevious < 0 || keepPrevious > 1000)
        throw new CannotDo(words.errors.badKeep, { found: options.keepPrevious });
      await run(options, async (around) =>
        (await import('./commands/consolidate')).consolidateFiles(
          paths,
          options.output,
          { ...settings, keepPrevious, ...(await standardOf(options)), ...pick(options, 'rates') },
          around,
        ),
      );
    });

  command('check', words.commands.check)
    .argument('<path...>')
    .option('--status-date <date>', say(words.options.asOf))
    .action(async (paths: string[], options: GlobalOptions & CommonSettings) => {
      const { statusDate } = settingsOf(options);
      await run(options, async (around) => (await import('./commands/check')).checkFiles(paths, statusDate, around));
    });

  command('repair', words.commands.repair)
    .argument('<file>')
    .option('--only <rule...>', say(words.options.only))
    .option('--dry-run', say(words.options.dryRun))
    .option('--status-date <date>', say(words.options.asOf))
    .option('-o, --output <file>', say(words.options.output))
    .action(async (file: string, options: GlobalOptions & CommonSettings & { only?: string[]; dryRun?: boolean; output?: string }) => {
      const { statusDate } = settingsOf(options);
      await run(options, async (around) =>
        (await import('./commands/repair')).repairFile(
          file,
          { ...pick(options, 'only', 'dryRun', 'output'), ...(statusDate === undefined ? {} : { statusDate }) },
          around,
        ),
      );
    });

  command('upgrade', words.commands.upgrade)
    .argument('<file>')
    .option('-o, --output <file>', say(words.options.output))
    .action(async (file: string, options: GlobalOptions & { output?: string }) =>
      run(options, async (around) => (await import('./commands/repair')).upgradeFile(file, pick(options, 'output'), around)),
    );

  const standard = program.command('standard').description(say(words.commands.standard));
  command('init', words.commands.standardInit, standard)
    .option('--pack <name>', say(words.options.pack), 'pmi')
    .option('-o, --output <file>', say(words.options.output), 'pmo-standard.json')
    .action(async (options: GlobalOptions & { pack: string; output: string }) =>
      run(options, async (around) => {
        const [{ initStandard }, { packNamed }] = await Promise.all([import('./commands/standard'), import('./standard-file')]);
        return initStandard(packNamed(options.pack), options.output, around);
      }),
    );
  command('check', words.commands.standardCheck, standard)
    .argument('<file>')
    .option('--pack <name>', say(words.options.pack))
    .action(async (file: string, options: GlobalOptions & { pack?: string }) =>
      run(options, async (around) => {
        const [{ checkStandard }, { packNamed }] = await Promise.all([import('./commands/standard'), import('./standard-file')]);
        return checkStandard(file, options.pack === undefined ? undefined : packNamed(options.pack), around);
      }),
    );
  command('show', words.commands.standardShow, standard)
    .option('--pack <name>', say(words.options.pack))
    .option('--standard <file>', say(words.options.standard))
    .action(async (options: MakingOptions) =>
      run(options, async (around) => (await import('./commands/standard')).showStandard(pick(options, 'pack', 'standard'), around)),
    );

  command('call', words.commands.call)
    .argument('[function]')
    .argument('[arguments]')
    .option('--stdin', say(words.options.stdin))
    .action(async (name: string | undefined, args: string | undefined, options: GlobalOptions & { stdin?: boolean }) =>
      run(options, async (around) => {
        const { callLines, callOnce } = await import('./commands/call');
        if (options.stdin) return callLines(process.stdin, around);
        if (name === undefined) throw new CannotDo(words.errors.needFunction);
        return callOnce(name, args ?? '[]', around);
      }),
    );

  makingCommand('demo', words.commands.demo)
    .option('-o, --output <folder>', say(words.options.outputFolder), 'demo')
    .option('--projects <number>', say(words.options.projects), '12')
    .action(async (options: MakingOptions & { output: string; projects: string }) => {
      const count = Number(options.projects);
      if (!Number.isInteger(count) || count < 1 || count > 1000) throw new CannotDo(words.errors.badCount, { found: options.projects });
      await run(options, async (around) =>
        (await import('./commands/demo')).demo(options.output, count, (await standardOf(options)).standard, around),
      );
    });

  return program;
}

interface CommonSettings {
  organisation?: string;
  currency?: string;
  statusDate?: string;
}

function settingsOf({ organisation, currency, statusDate }: CommonSettings): GivenSettings {
  if (currency !== undefined && !/^[A-Za-z]{3}$/.test(currency)) throw new CannotDo(words.errors.badCurrency, { found: currency });
  const day = statusDate === undefined ? undefined : dayFromIso(statusDate);
  if (day && !day.ok) throw new CannotDo(words.errors.badDate, { found: statusDate ?? '' });
  return {
    ...(organisation === undefined ? {} : { organisation }),
    ...(currency === undefined ? {} : { currency: currency.toUpperCase() }),
    ...(day?.ok ? { statusDate: day.value } : {}),
  };
}

/** Those of the members that are given. */
function pick<T extends object, K extends keyof T>(from: T, ...keys: K[]): Pick<T, K> {
  return Object.fromEntries(keys.flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]]]))) as Pick<T, K>;
}
