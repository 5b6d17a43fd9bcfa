import { createInterface } from 'node:readline';
import { callFunction, type CallResult } from '../../functions/call';
import { CLI_WORDS } from '../../words/cli';
import { inLanguage } from '../../words/text';
import { CannotDo } from '../failure';
import { EXIT, type Surroundings } from '../surroundings';

const words = CLI_WORDS.errors;

/** Calls one function with a JSON array and prints its answer as JSON. A cell error is an answer; a call that it cannot take is none. */
export async function callOnce(name: string, args: string, { language, out }: Surroundings): Promise<number> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(args);
  } catch (error) {
    throw new CannotDo(words.badArguments, { reason: error instanceof Error ? error.message : '' });
  }
  if (!Array.isArray(parsed)) throw new CannotDo(words.badArguments, { reason: args });
  const called = await callFunction(name, parsed, language);
  out(`${JSON.stringify(called)}\n`);
  return 'misuse' in called ? EXIT.cannot : EXIT.ok;
}

/** Answers one JSON object a line, in order; a line that is no call gets an error of its own. */
export async function callLines(input: NodeJS.ReadableStream, { language, out }: Surroundings): Promise<number> {
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    out(`${JSON.stringify(await answer(line, (name, args) => callFunction(name, args, language), inLanguage(words.badCall, language)))}\n`);
  }
  return EXIT.ok;
}

async function answer(
  line: string,
  call: (name: string, args: readonly unknown[]) => Promise<CallResult>,
  misfit: string,
): Promise<CallResult> {
  try {
    const { function: name, args, ...unknown } = JSON.parse(line) as { function?: unknown; args?: unknown };
    if (Object.keys(unknown).length > 0) return { error: '#VALUE!', message: misfit };
    if (typeof name === 'string' && (args === undefined || Array.isArray(args))) return await call(name, args ?? []);
  } catch {
    // Not JSON: answered like any other line that is no call.
  }
  return { error: '#VALUE!', message: misfit };
}
