/**
 * Damages good files in thousands of ways and tells what does not end in an answer or in one exception:
 * npm run fuzz -- [--seconds 60] [--seed 1] [--target check,adopt,…]
 *
 * Each case is tried in another process with a limit to its memory and a deadline; what fails is made as small as it can be and written
 * to out/fuzz.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { anyCase, TARGETS, type Case, type Target } from '../test/fuzz/cases';
import { fileOf, tryCase, type Outcome } from '../test/fuzz/try-case';

const HEAP_MEGABYTES = 900;
const RESIDENT_MEGABYTES = 1600;
const CPU_SECONDS = 15;
/** For what sleeps; a busy machine may take long for fifteen seconds of work. */
const WALL_SECONDS = 60;
/** A process is replaced after so many cases, so that none suffers from what others left. */
const CASES_A_PROCESS = 150;

/** Those that make a whole portfolio workbook take as long as a hundred others. */
const RUNS: Readonly<Partial<Record<Target, number>>> = { adopt: 1, consolidate: 1, 'adopt csv': 1, rates: 1, map: 5, overlay: 5 };

type Reply =
  | { readonly outcome: Outcome; readonly seconds: number; readonly megabytes: number }
  | { readonly fault: string; readonly details: string };

/** The other process: tries what it is sent. */
function serve(): void {
  Object.assign(globalThis, { PMO_VERSION: 'fuzz' });
  const answer = (reply: Reply): void => void process.send?.(reply);
  process.on('unhandledRejection', (error) => answer(faultOf(error)));
  process.on('message', (each: Case) => {
    const started = process.cpuUsage();
    tryCase(each).then(
      (outcome) => {
        const { user, system } = process.cpuUsage(started);
        answer({ outcome, seconds: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024 });
      },
      (error: unknown) => answer(faultOf(error)),
    );
  });
}

/** One fault is told from another by its kind, its message without what varies, and the functions that it came through. */
function faultOf(error: unknown): Reply {
  if (!(error instanceof Error)) return { fault: `thrown: ${String(error)}`, details: '' };
  const functions = [...(error.stack ?? '').matchAll(/^ {4}at (?:async )?([\w.<>#$ ]+) \(/gm)].map(([, name]) => name).slice(0, 3);
  const message = error.message.replace(/["'“«][^"'”»]*["'”»]/g, '…').replace(/\d+/g, '0').slice(0, 120); // prettier-ignore
  return { fault: `${error.name}: ${message} (${functions.join(' < ')})`, details: error.stack ?? '' };
}

class Trials {
  cases = 0;
  readonly outcomes: Record<Outcome, number> = { answered: 0, refused: 0 };
  private child: ChildProcess | undefined;
  private tried = 0;

  /** The fault of the case, if it has one. */
  async faultOf(each: Case): Promise<{ readonly fault: string; readonly details: string } | undefined> {
    this.cases++;
    const reply = await this.ask(each);
    if ('fault' in reply) return reply;
    this.outcomes[reply.outcome]++;
    if (reply.seconds > CPU_SECONDS) return { fault: 'time', details: `${reply.seconds.toFixed(1)} s` };
    if (reply.megabytes > RESIDENT_MEGABYTES) {
      this.end();
      return { fault: 'memory', details: `${reply.megabytes.toFixed(0)} MB` };
    }
    return undefined;
  }

  end(): void {
    this.child?.removeAllListeners();
    this.child?.kill('SIGKILL');
    this.child = undefined;
  }

  private ask(each: Case): Promise<Reply> {
    if (++this.tried % CASES_A_PROCESS === 0) this.end();
    const child = (this.child ??= fork(process.argv[1] ?? '', [], {
      execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    }));
    return new Promise((resolve) => {
      const done = (reply: Reply, broken: boolean): void => {
        clearTimeout(deadline);
        child.removeAllListeners();
        if (broken) this.end();
        resolve(reply);
      };
      const deadline = setTimeout(() => done({ fault: 'time', details: `not done after ${WALL_SECONDS} s` }, true), WALL_SECONDS * 1000);
      child.once('message', (reply: Reply) => done(reply, 'fault' in reply));
      child.once('exit', (code, signal) => done({ fault: 'memory', details: `the process ended: ${code ?? signal}` }, true));
      child.send(each);
    });
  }
}

interface Found {
  readonly fault: string;
  readonly details: string;
  readonly each: Case;
  readonly seed: number;
}

/** Rounds of a few cases of each target in turn until the time is over. A fault that is known is not looked at again. */
async function fuzz(targets: readonly Target[], seconds: number, firstSeed: number): Promise<{ found: Found[]; trials: Trials }> {
  const until = Date.now() + seconds * 1000;
  const trials = new Trials();
  const found: Found[] = [];
  const known = new Set<string>();
  for (let round = 0; Date.now() < until; round++) {
    const target = targets[round % targets.length] ?? 'check';
    const seed = firstSeed + round;
    let last: { readonly fault: string; readonly details: string } | undefined;
    const failing = async (each: Case): Promise<boolean> => {
      const fault = await trials.faultOf(each);
      if (!fault || known.has(`${target} ${fault.fault}`)) return false;
      last = fault;
      return true;
    };
    const property = fc.asyncProperty(anyCase(target, BASES), async (each) => !(await failing(each)));
    const left = until - Date.now();
    const result = await fc.check(property, { seed, numRuns: RUNS[target] ?? 20, interruptAfterTimeLimit: Math.max(left, 1) });
    const [each] = result.counterexample ?? [];
    if (!each || !last) continue;
    known.add(`${target} ${last.fault}`);
    found.push({ ...last, each, seed });
    keep(found.length, found.at(-1));
  }
  trials.end();
  return { found, trials };
}

const FOLDER = 'out/fuzz';

function keep(number: number, found: Found | undefined): void {
  if (!found) return;
  mkdirSync(FOLDER, { recursive: true });
  const { name, bytes } = fileOf(found.each);
  writeFileSync(`${FOLDER}/${number}-${found.each.target}-${name}`, bytes);
  writeFileSync(`${FOLDER}/${number}.txt`, `${found.fault}\nseed ${found.seed}\n${JSON.stringify(found.each)}\n\n${found.details}\n`);
  console.log(`${number}. ${found.each.target}: ${found.fault}\n   seed ${found.seed}: ${JSON.stringify(found.each).slice(0, 300)}`);
}

const filesIn = (folder: string): string[] => readdirSync(folder).filter((name) => /\.xls[xm]?$/.test(name)).map((name) => `${folder}/${name}`); // prettier-ignore
const registers = filesIn('test/exchange/fixtures');
const ours = ['test/fixtures/standard-v1', 'test/fixtures/standard-v2'].flatMap(filesIn);
const projects = ours.filter((file) => file.includes('project.'));
const BASES = {
  register: [...registers, ...ours],
  check: ours,
  adopt: [...registers, ...registers, ...ours.filter((file) => file.includes('portfolio.'))],
  consolidate: projects,
  open: [...ours, ...registers.filter((file) => file.endsWith('.xlsx'))],
};

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { seconds: { type: 'string' }, seed: { type: 'string' }, target: { type: 'string' } } });
  const seconds = Number(values.seconds ?? 60);
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));
  const asked = values.target?.split(',') ?? TARGETS;
  const targets = TARGETS.filter((target) => asked.includes(target));
  if (!(seconds > 0) || !Number.isSafeInteger(seed) || targets.length === 0) {
    console.error(`--seconds and --seed are numbers, --target one or more of ${TARGETS.join(',')}.`);
    process.exitCode = 2;
    return;
  }
  console.log(`Seed ${seed}, ${seconds} s: ${targets.join(', ')}`);
  const { found, trials } = await fuzz(targets, seconds, seed);
  const { answered, refused } = trials.outcomes;
  console.log(
    `${trials.cases} cases: ${answered} answered, ${refused} refused, ${found.length} faults${found.length > 0 ? ` in ${FOLDER}` : ''}.`,
  );
  process.exitCode = found.length > 0 ? 1 : 0;
}

if (process.send) serve();
else void main();
