import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { CommanderError } from 'commander';
import { callLines } from '../../src/cli/commands/call';
import { CannotDo } from '../../src/cli/failure';
import { buildProgram } from '../../src/cli/program';
import type { Bridge } from '../../src/host/bridge/bridge';
import { HostError } from '../../src/host/bridge/errors';
import { readWorkbook } from '../../src/host/files/files';
import { FileError } from '../../src/ooxml/file-error';
import { startSession, type HostSession } from '../../src/host/session/node';
import { exampleOverlay } from '../../src/standard/own/overlay-example';
import { BASE_STANDARD } from '../../src/standard/own/resolve';
import { setUpWorkbook } from '../../src/workbook/set-up';
import type { Case } from './cases';
import { changeJson, changeText, encode } from './text-steps';
import { damageWorkbook } from './workbook-steps';

/** Something was given, or refused with its one sentence. Anything else is thrown. */
export type Outcome = 'answered' | 'refused';

export class Fault extends Error {
  override readonly name = 'Fault';
}

const REGISTER = `Project ID,Project name,Status,Budget,Currency,Start,Finish,RAG
P-1,"Billing, new",Running,1200.50,EUR,2026-01-05,2026-12-31,Green
P-2,Portal,Planned,"3,400",GBP,2026-02-01,2027-03-31,Amber
P-3,Old site,Closed,90,EUR,2025-01-01,2025-06-30,Red
`;
const RATES = `From,To,Rate,Valid from
GBP,EUR,1.17,2026-01-01
USD,EUR,0.92,2026-01-01
`;
const MAP = {
  version: 1,
  record: 'project',
  culture: { dateOrder: 'ymd', decimal: '.' },
  columns: [
    { from: 'Project ID', to: 'id' },
    { from: 'Project name', to: 'name' },
    { from: 'Budget', to: 'budget', unit: 'thousand' },
    { from: 'RAG', to: 'confidence' },
  ],
  values: { confidence: { Green: 'green' } },
  constants: { currency: 'GBP' },
};
const CALLS = `{"function": "CPI", "args": [100, 80]}
{"function": "EAC", "args": [[[100], [200]], 80, 90]}
{"function": "NETWORKFINISH", "args": [["A", "B"], [3, 4], ["", "A"], 46000]}
{"function": "SELECTPROJECTS", "args": [[60, 100, 120], [10, 20, 30], 50]}
`;

/** Does with the case's file what its target says, in a folder of its own. Throws what nobody foresaw, and a `Fault` where a promise is broken. */
export async function tryCase(each: Case): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'pmo-fuzz-'));
  try {
    return await TRIALS[each.target](each as never, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The file of a case, as a fixture would hold it. */
export function fileOf(each: Case): { readonly name: string; readonly bytes: Uint8Array } {
  switch (each.target) {
    case 'csv':
    case 'adopt csv':
      return { name: 'register.csv', bytes: encode(changeText(REGISTER, each.steps), each.encoding) };
    case 'rates':
      return { name: 'rates.csv', bytes: encode(changeText(RATES, each.steps), each.encoding) };
    case 'call':
      return { name: 'calls.txt', bytes: encode(changeText(CALLS, each.steps), each.encoding) };
    case 'map':
    case 'overlay': {
      const good = each.target === 'map' ? MAP : exampleOverlay('pmi');
      return { name: `${each.target}.json`, bytes: encode(changeText(JSON.stringify(changeJson(good, each.values)), each.steps), 'utf-8') };
    }
    case 'bridge':
      return { name: 'message.json', bytes: encode(String(each.message), 'utf-8') };
    default:
      return { name: basename(each.base), bytes: damageWorkbook(readFileSync(each.base), each.steps) };
  }
}

type Trial<Target extends Case['target']> = (each: Extract<Case, { readonly target: Target }>, folder: string) => Promise<Outcome>;

const TRIALS: { readonly [Target in Case['target']]: Trial<Target> } = {
  check: (each, folder) => runPmo(folder, [fileOf(each)], ([file = '']) => ['check', file, '--json']),
  register: (each, folder) => runPmo(folder, [fileOf(each)], suggestMap),
  adopt: (each, folder) => runPmo(folder, [fileOf(each)], adoptWith(folder)),
  consolidate: (each, folder) =>
    runPmo(folder, [fileOf(each)], ([file = '']) => ['consolidate', file, '-o', join(folder, 'out/made.xlsx'), '--json']),
  csv: (each, folder) => runPmo(folder, [fileOf(each)], suggestMap),
  'adopt csv': (each, folder) => runPmo(folder, [fileOf(each)], adoptWith(folder)),
  rates: (each, folder) => runPmo(folder, [good('register.csv', REGISTER), fileOf(each)], adoptWith(folder, '--rates')),
  map: (each, folder) => runPmo(folder, [good('register.csv', REGISTER), fileOf(each)], adoptWith(folder, '--map')),
  overlay: (each, folder) =>
    runPmo(folder, [fileOf(each)], ([file = '']) => ['new', 'project', join(folder, 'out/made.xlsx'), '--standard', file, '--json']),
  open: async (each, folder) => {
    const { name, bytes } = fileOf(each);
    session ??= await startSession();
    try {
      await session.open(bytes, name);
    } catch (error) {
      if (error instanceof FileError) return refusedWith(error.message);
      throw error;
    }
    await session.run(async (context) => {
      context.workbook.worksheets.load('items/name');
      await context.sync();
    });
    writeFileSync(join(folder, 'saved.xlsx'), await session.save());
    return openWhole(join(folder, 'saved.xlsx'));
  },
  call: async (each) => {
    const text = new TextDecoder().decode(fileOf(each).bytes);
    let out = '';
    const around = { language: 'en', languageGiven: true, json: false, force: false, tell: () => undefined, author: 'Ada' } as const;
    await callLines(Readable.from([text]), { ...around, out: (part) => (out += part) });
    const asked = text.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => line.trim() !== '').length;
    const answers = out.split('\n').slice(0, -1);
    answers.forEach((answer) => JSON.parse(answer));
    if (answers.length !== asked) throw new Fault(`${asked} lines, ${answers.length} answers`);
    return 'answered';
  },
  bridge: async ({ message, values, steps }) => {
    const { bridge, messages } = await recorded();
    const given = changeText(JSON.stringify(changeJson(JSON.parse(messages[message % messages.length] ?? ''), values)), steps);
    return send(bridge, given);
  },
};

let session: HostSession | undefined;

const good = (name: string, text: string): { readonly name: string; readonly bytes: Uint8Array } => ({
  name,
  bytes: encode(text, 'utf-8'),
});

const suggestMap = ([register = '']: readonly string[]): string[] => ['adopt', register, '--suggest-map'];
const adoptWith =
  (folder: string, option?: string) =>
  ([register = '', file = '']: readonly string[]): string[] => [
    ...['adopt', register, '-o', join(folder, 'out/made.xlsx'), '--json'],
    ...(option === undefined ? [] : [option, file]),
  ];

/** Runs the command line on these files and holds it to its promises: a code, one sentence, sources as they were, output whole or none. */
async function runPmo(
  folder: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  argumentsFor: (paths: readonly string[]) => readonly string[],
): Promise<Outcome> {
  const [sources, made] = [join(folder, 'in'), join(folder, 'out')];
  mkdirSync(sources);
  mkdirSync(made);
  const paths = files.map(({ name }) => join(sources, name));
  files.forEach(({ bytes }, at) => writeFileSync(paths[at] ?? '', bytes));
  let [out, told, code] = ['', '', 2];
  const program = buildProgram('en', (text) => (out += text), (text) => (told += text), (given) => (code = given)); // prettier-ignore
  try {
    await program.parseAsync([...argumentsFor(paths)], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CannotDo || error instanceof CommanderError)) throw error;
    refusedWith(error.message);
    out = '{}';
  }
  JSON.parse(out);
  refusedWith(told);
  if (
    readdirSync(sources).sort().join() !==
    files
      .map(({ name }) => name)
      .sort()
      .join()
  )
    throw new Fault('files beside the sources');
  files.forEach(({ bytes, name }, at) => {
    if (!readFileSync(paths[at] ?? '').equals(bytes)) throw new Fault(`the source ${name} was changed`);
  });
  for (const name of readdirSync(made)) {
    if (code === 2) throw new Fault(`an output is left: ${name}`);
    if (name.endsWith('.xlsx')) await openWhole(join(made, name));
  }
  return code === 2 ? 'refused' : 'answered';
}

async function openWhole(file: string): Promise<Outcome> {
  try {
    await readWorkbook(readFileSync(file), basename(file));
  } catch (error) {
    throw new Fault(`what was written cannot be read: ${String(error)}`);
  }
  return 'answered';
}

function refusedWith(message: string): Outcome {
  if (/\[object |\n {4}at |\bTypeError\b/.test(message)) throw new Fault(`no sentence for a person: ${message.slice(0, 200)}`);
  return 'refused';
}

interface Recorded {
  readonly bridge: Bridge;
  readonly messages: readonly string[];
}

let recording: Recorded | undefined;

/** What Microsoft's library says to the host while a workbook is set up and read. */
async function recorded(): Promise<Recorded> {
  session ??= await startSession();
  if (!recording) {
    const messages: string[] = [];
    const bridge = (globalThis as unknown as { readonly _richApiNativeBridge: Bridge })._richApiNativeBridge;
    const sendOn = bridge.sendMessageToHost.bind(bridge);
    bridge.sendMessageToHost = (text) => {
      messages.push(text);
      sendOn(text);
    };
    session.newWorkbook();
    await session.run((context) =>
      setUpWorkbook(context, { standard: BASE_STANDARD, kind: 'project', language: 'en', workbookId: 'w', settings: {} }),
    );
    await session.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getUsedRange().load('values,formulas,address,format/fill/color');
      const table = context.workbook.tables.load('items/name,items/style');
      await context.sync();
      range.formulas = range.values;
      table.items[0]?.rows.add(undefined, undefined);
      await context.sync().catch(() => undefined);
    });
    delete (bridge as Partial<Bridge>).sendMessageToHost;
    session.newWorkbook();
    session.snapshot();
    recording = { bridge, messages: messages.filter((text) => text.length < 200_000) };
  }
  session.restore();
  return recording;
}

/** One answer to a message; what is no message is refused as the host refuses. */
async function send(bridge: Bridge, text: string): Promise<Outcome> {
  const answers: string[] = [];
  const library = bridge.onMessageFromHost;
  bridge.onMessageFromHost = (answer) => void answers.push(answer);
  try {
    bridge.sendMessageToHost(text);
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
  } catch (error) {
    if (error instanceof HostError) return 'refused';
    throw error;
  } finally {
    bridge.onMessageFromHost = library;
  }
  const told = answers.map((answer) => JSON.parse(answer) as { readonly type: number; readonly message: { readonly statusCode?: number } });
  const replies = told.filter(({ type }) => type === 1);
  if (replies.length !== 1) throw new Fault(`${replies.length} answers to one message`);
  return replies[0]?.message.statusCode === 200 ? 'answered' : 'refused';
}
