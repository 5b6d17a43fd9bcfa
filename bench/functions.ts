/**
 * The function library against what it is measured by: single calls, networkx, numpy. One run, ratios side by side. Debian's
 * python3-networkx and python3-numpy run as child processes; without them their rows say so. `node scripts/run.mjs bench/functions.ts networks` runs a part.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type loadHighs from 'highs';
import { checkSelection, gapOf, greedySelection, valueOf, type SelectionProblem } from '../src/domain/portfolio/selection';
import { scheduleTimes } from '../src/domain/schedule/critical-path';
import { networkFromLinks, networkFromTexts, type Link } from '../src/domain/schedule/network';
import { simulate } from '../src/domain/simulation/monte-carlo';
import { associateAll } from '../src/functions/associate';
import { callFunction } from '../src/functions/call';
import { functionsJson } from '../src/functions/metadata';
import { selectProjects, takeSolverFrom } from '../src/functions/solver';
import { startSession } from '../src/host/session/node';

takeSolverFrom(async () => {
  const address = pathToFileURL(resolve('node_modules/highs/build/highs.mjs')).href;
  const { default: load } = (await import(/* webpackIgnore: true */ address)) as { readonly default: typeof loadHighs };
  return load();
});

const random = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

const best = async (runs: number, work: () => unknown): Promise<number> => {
  let least = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
};

interface Row {
  readonly what: string;
  readonly ours: number;
  readonly other: number | undefined;
  readonly otherIs: string;
  readonly goal: string;
}
const rows: Row[] = [];

const drawn = (tasks: number, links: number, seed: number): { durations: number[]; links: Link[] } => {
  const next = random(seed);
  return {
    durations: Array.from({ length: tasks }, () => 1 + Math.floor(next() * 20)),
    links: Array.from({ length: links }, () => {
      const to = 1 + Math.floor(next() * (tasks - 1));
      return { from: Math.floor(next() * to), to, type: 'FS', lag: 0 };
    }),
  };
};

const textsOf = (tasks: number, links: readonly Link[]): string[] => {
  const texts: string[][] = Array.from({ length: tasks }, () => []);
  for (const { from, to } of links) texts[to]?.push(`${from + 1}`);
  return texts.map((each) => [...new Set(each)].join(';'));
};

const PYTHON = '/usr/bin/python3';

/** Milliseconds that a Python program prints as its last line; undefined where Python or a package is missing. */
const inPython = (program: string, input: unknown): number | undefined => {
  if (!existsSync(PYTHON)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'pmo-bench-'));
  try {
    writeFileSync(join(folder, 'input.json'), JSON.stringify(input));
    writeFileSync(join(folder, 'program.py'), program);
    const { stdout, status, stderr } = spawnSync(PYTHON, ['program.py'], { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 });
    if (status !== 0) console.error(stderr.trim().split('\n').at(-1));
    return status === 0 ? Number(stdout.trim().split('\n').at(-1)) : undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const NETWORKX = `
import json, time, networkx as nx
given = json.load(open('input.json'))
durations = given['durations']
graph = nx.DiGraph()
graph.add_nodes_from(range(len(durations)))
graph.add_edges_from(given['links'])
least = 1e9
for run in range(5):
    start = time.perf_counter()
    order = list(nx.topological_sort(graph))
    es = {}
    for task in order:
        es[task] = max((es[p] + durations[p] for p in graph.pred[task]), default=0)
    finish = max(es[t] + durations[t] for t in order)
    ls = {}
    for task in reversed(order):
        ls[task] = min((ls[s] for s in graph.succ[task]), default=finish) - durations[task]
    total = {t: ls[t] - es[t] for t in order}
    free = {t: min((es[s] for s in graph.succ[t]), default=finish) - es[t] - durations[t] for t in order}
    least = min(least, time.perf_counter() - start)
print(least * 1000)
`;

/** Beta-PERT, both passes and criticality, over all iterations at once. */
const NUMPY = `
import json, time, numpy as np
given = json.load(open('input.json'))
o, m, p = (np.array(given[k], dtype=float) for k in ('o', 'm', 'p'))
n, iterations = len(o), given['iterations']
pred = [[] for _ in range(n)]
succ = [[] for _ in range(n)]
for a, b in given['links']:
    pred[b].append(a)
    succ[a].append(b)
def passes(sample):
    d = sample()
    es = np.zeros((n, iterations))
    for t in range(n):
        for a in pred[t]:
            np.maximum(es[t], es[a] + d[a], out=es[t])
    finish = (es + d).max(axis=0)
    ls = np.empty((n, iterations))
    for t in range(n - 1, -1, -1):
        late = finish.copy()
        for s in succ[t]:
            np.minimum(late, ls[s], out=late)
        ls[t] = late - d[t]
    return finish, (ls - es <= 1e-9).mean(axis=1)
rng = np.random.default_rng(1)
width = (p - o)[:, None]
samples = {
    'betapert': lambda: o[:, None] + width * rng.beta((1 + 4 * (m - o) / (p - o))[:, None], (1 + 4 * (p - m) / (p - o))[:, None], (n, iterations)),
    'triangular': lambda: rng.triangular(o[:, None], m[:, None], p[:, None], (n, iterations)),
}
least = 1e9
for run in range(3):
    start = time.perf_counter()
    passes(samples[given['distribution']])
    least = min(least, time.perf_counter() - start)
print(least * 1000)
`;

const earnedValue = async (): Promise<void> => {
  const next = random(1);
  const column = (): number[][] => Array.from({ length: 10_000 }, () => [Math.floor(next() * 1000) + 1]);
  const [pv, ev, ac] = [column(), column(), column()];
  const bac = Array.from({ length: 10_000 }, () => [2000]);
  const table = await best(5, () => callFunction('EVM', [bac, pv, ev, ac], 'en'));
  const singles = [
    'CVAR',
    'SVAR',
    'CVAR.PCT',
    'SVAR.PCT',
    'CPI',
    'SPI',
    'CSI',
    'PCTCOMPLETE',
    'PCTPLANNED',
    'PCTSPENT',
    'EAC',
    'ETC',
    'VAC',
    'TCPI',
  ];
  const one = async (): Promise<void> => {
    for (let row = 0; row < 10_000; row += 1) {
      const [v, e, a] = [pv[row]?.[0] ?? 0, ev[row]?.[0] ?? 0, ac[row]?.[0] ?? 0];
      for (const id of singles) await callFunction(id, argumentsOf(id, v, e, a), 'en');
    }
  };
  rows.push({
    what: 'EVM, 10,000 rows (calls without a host)',
    ours: table,
    other: await best(2, one),
    otherIs: '140,000 single calls',
    goal: '',
  });
};

const argumentsOf = (id: string, pv: number, ev: number, ac: number): number[] => {
  const bac = 2000;
  if (id === 'SVAR' || id === 'SPI' || id === 'SVAR.PCT') return [ev, pv];
  if (id === 'CSI') return [ev, pv, ac];
  if (id === 'PCTCOMPLETE') return [ev, bac];
  if (id === 'PCTPLANNED') return [pv, bac];
  if (id === 'PCTSPENT') return [ac, bac];
  if (id === 'EAC' || id === 'TCPI') return [bac, ev, ac];
  if (id === 'ETC') return [bac, ac];
  return id === 'VAC' ? [bac, ev] : [ev, ac];
};

/**
 * One call for a table against a call for each of its 140,000 cells, both through Microsoft's runtime and both warm: the median of the
 * last five of ten, and the better of two. The runtime keeps its answers back for half a second after those before: each measure starts
 * when that is over.
 */
const earnedValueInHost = async (): Promise<void> => {
  const session = await startSession({ customFunctions: { namespace: 'PMO', metadata: functionsJson('en') } });
  associateAll(() => 'en');
  session.newWorkbook();
  const next = random(1);
  const count = 10_000;
  const inputs = Array.from({ length: count }, () => [2000, ...Array.from({ length: 3 }, () => Math.floor(next() * 1000) + 1)]);
  const formulas = ['CVAR(C#,D#)', 'SVAR(C#,B#)', 'CVAR.PCT(C#,D#)', 'SVAR.PCT(C#,B#)', 'CPI(C#,D#)', 'SPI(C#,B#)', 'CSI(C#,B#,D#)'].concat(
    ['PCTCOMPLETE(C#,A#)', 'PCTPLANNED(B#,A#)', 'PCTSPENT(D#,A#)', 'EAC(A#,C#,D#)', 'ETC(A#,D#)', 'VAC(A#,C#)', 'TCPI(A#,C#,D#)'],
  );
  const timed = (write: (sheet: Excel.Worksheet) => void): Promise<number> =>
    session.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      await new Promise((resume) => setTimeout(resume, 1200));
      const start = performance.now();
      write(sheet);
      await context.sync();
      await session.idle();
      return performance.now() - start;
    });
  await timed((sheet) => (sheet.getRange(`A1:D${count}`).values = inputs));
  const whole: number[] = [];
  for (let run = 0; run < 10; run += 1) {
    whole.push(
      await timed((sheet) => (sheet.getRange('F1').formulas = [[`=PMO.EVM(A1:A${count},B1:B${count},C1:C${count},D1:D${count})`]])),
    );
    await timed((sheet) => sheet.getRange('F1').clear());
  }
  const cells = inputs.map((_, row) => formulas.map((formula) => `=PMO.${formula.replaceAll('#', String(row + 1))}`));
  const singles: number[] = [];
  for (let run = 0; run < 2; run += 1) {
    singles.push(await timed((sheet) => (sheet.getRange(`V1:AI${count}`).formulas = cells)));
    await timed((sheet) => sheet.getRange(`V1:AI${count}`).clear());
  }
  rows.push({
    what: 'EVM, 10,000 rows, one cell of the host',
    ours: whole.slice(5).sort((a, b) => a - b)[2] ?? 0,
    other: Math.min(...singles),
    otherIs: '140,000 cells',
    goal: '≥ 50 ×',
  });
  session.close();
};

const networks = async (): Promise<void> => {
  const { durations, links } = drawn(10_000, 20_000, 7);
  const pairs = links.map(({ from, to }) => [from, to]);
  const python = inPython(NETWORKX, { durations, links: pairs });
  const ids = durations.map((_, task) => String(task + 1));
  const network = networkFromLinks(ids, durations, links);
  if (!network.ok) throw new Error(network.reason);
  const texts = textsOf(durations.length, links);
  rows.push({
    what: 'CPM passes, 10,000 tasks, 20,000 links',
    ours: await best(50, () => scheduleTimes(network.value)),
    other: python,
    otherIs: 'networkx',
    goal: '≥ 10 ×',
  });
  const parsed = (): void => {
    const fresh = networkFromTexts(ids, durations, texts);
    if (fresh.ok) scheduleTimes(fresh.value);
  };
  rows.push({
    what: 'the same with the predecessor texts',
    ours: await best(20, parsed),
    other: python,
    otherIs: 'networkx',
    goal: '≥ 1 ×',
  });
  const large = drawn(100_000, 200_000, 7);
  const largeTexts = textsOf(100_000, large.links);
  const largeIds = large.durations.map((_, task) => String(task + 1));
  const ten = await best(5, () => {
    const fresh = networkFromTexts(largeIds, large.durations, largeTexts);
    if (fresh.ok) scheduleTimes(fresh.value);
  });
  rows.push({
    what: 'ten times as many tasks and links, texts included',
    ours: ten,
    other: rows.at(-1)?.ours,
    otherIs: 'a tenth of it',
    goal: 'about 0.1 × (linear)',
  });
  // What the machine itself makes of ten times as much: the texts read, and nothing done with them.
  const reading = (ofIds: readonly string[], ofTexts: readonly string[]) => (): number => {
    let sum = 0;
    for (const list of [ofIds, ofTexts]) for (const text of list) for (let at = 0; at < text.length; at += 1) sum += text.charCodeAt(at);
    return sum;
  };
  rows.push({
    what: 'only reading ten times as many texts',
    ours: await best(20, reading(largeIds, largeTexts)),
    other: await best(50, reading(ids, texts)),
    otherIs: 'a tenth of it',
    goal: '',
  });
};

const simulations = async (): Promise<void> => {
  const { links } = drawn(1000, 2000, 3);
  const next = random(5);
  const optimistic = Array.from({ length: 1000 }, () => 1 + Math.floor(next() * 10));
  const likely = optimistic.map((each) => each + Math.floor(next() * 5));
  const pessimistic = likely.map((each) => each + 1 + Math.floor(next() * 20));
  const network = networkFromLinks(
    optimistic.map((_, task) => String(task)),
    likely,
    links,
  );
  if (!network.ok) throw new Error(network.reason);
  for (const distribution of ['betapert', 'triangular'] as const) {
    const input = { network: network.value, optimistic, likely, pessimistic, iterations: 10_000, seed: 1, distribution };
    const python = inPython(NUMPY, {
      o: optimistic,
      m: likely,
      p: pessimistic,
      iterations: 10_000,
      links: links.map(({ from, to }) => [from, to]),
      distribution,
    });
    rows.push({
      what: `Monte Carlo, 1,000 tasks × 10,000, ${distribution}`,
      ours: await best(5, () => simulate(input)),
      other: python,
      otherIs: 'numpy, both passes',
      goal: '≥ 2 ×',
    });
  }
};

const selections = async (): Promise<void> => {
  const next = random(11);
  const count = 500;
  const amount = (): number => Math.round(1_000 + next() * 99_000);
  const problem = (budgets: number, values: (costs: number[]) => number): SelectionProblem => {
    const costs = Array.from({ length: count }, () => Array.from({ length: budgets }, amount));
    const totals = Array.from({ length: budgets }, (_, budget) => Math.round(costs.reduce((sum, row) => sum + (row[budget] ?? 0), 0) / 2));
    const nothing = costs.map(() => null);
    return { values: costs.map(values), costs, budgets: totals, fixed: nothing, groups: nothing, requires: costs.map(() => []) };
  };
  const cases = [
    ['one budget, values at random', problem(1, amount), 'proven within 1,000 ms'],
    ['one budget, value near cost', problem(1, ([cost = 0]) => Math.round(cost + (next() - 0.5) * 10_000)), 'proven within 1,000 ms'],
    ['one budget, value = cost + 10,000', problem(1, ([cost = 0]) => cost + 10_000), 'proven within 1,000 ms'],
    ['12 budgets', problem(12, amount), 'best found within 2,000 ms'],
  ] as const;
  for (const [what, given, goal] of cases) {
    const checked = checkSelection(given);
    if (!checked.ok) throw new Error(checked.reason);
    await selectProjects(checked.value);
    const start = performance.now();
    const selection = await selectProjects(checked.value);
    const milliseconds = performance.now() - start;
    if (!selection.ok) throw new Error(selection.reason);
    const greedy = valueOf(checked.value, greedySelection(checked.value));
    const gain = ((selection.value.value / greedy - 1) * 100).toFixed(3);
    rows.push({
      what: `500 projects, ${what}`,
      ours: milliseconds,
      other: undefined,
      otherIs: `gap ${(gapOf(selection.value) * 100).toFixed(3)} %, ${gain} % above greedy`,
      goal,
    });
  }
};

const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  calls: earnedValue,
  host: earnedValueInHost,
  networks,
  simulations,
  selections,
};

/** All parts, or those named. */
const main = async (): Promise<void> => {
  const asked = process.argv.slice(2);
  for (const part of asked.length > 0 ? asked : Object.keys(PARTS)) await PARTS[part]?.();
  console.table(
    Object.fromEntries(
      rows.map(({ what, ours, other, otherIs, goal }) => [
        what,
        {
          'ours (ms)': ours.toFixed(1),
          'other (ms)': other?.toFixed(1) ?? '',
          ratio: other === undefined ? '' : `${(other / ours).toFixed(other < ours ? 2 : 1)} ×`,
          against: other === undefined && /networkx|numpy/.test(otherIs) ? `${otherIs}: not installed` : otherIs,
          goal,
        },
      ]),
    ),
  );
};

void main();
