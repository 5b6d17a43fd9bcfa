/** The main job: making workbooks, consolidating them, and what one call of the command line costs. Growth is linear when the last column stays near 1. */
import { BASE_STANDARD } from '../src/standard/own/resolve';
import { spawnSync } from 'node:child_process';
import { consolidate } from '../src/exchange/consolidate';
import { makePortfolio } from '../src/usecases/portfolio';
import { ProjectWorkbooks } from '../src/usecases/project-workbooks';
import { startSession } from '../src/host/session/node';
import { samplePortfolio } from '../src/samples/portfolio';

const SIZES = [33, 66, 133];
const milliseconds = async <T>(work: () => Promise<T>): Promise<{ took: number; result: T }> => {
  const start = performance.now();
  const result = await work();
  return { took: performance.now() - start, result };
};

async function main(): Promise<void> {
  const session = await startSession();
  const sample = samplePortfolio({ language: 'en', projects: Math.max(...SIZES) });
  const files: { name: string; bytes: Uint8Array }[] = [];
  const { took } = await milliseconds(async () => {
    const workbooks = new ProjectWorkbooks(session, BASE_STANDARD, sample, 'en');
    for (const contents of sample.projects) files.push({ name: `${contents.project.id}.xlsx`, bytes: await workbooks.make(contents) });
  });
  const kilobytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / files.length / 1024;
  console.log(`${files.length} project workbooks made: ${(took / files.length).toFixed(0)} ms and ${kilobytes.toFixed(0)} kB each\n`);

  const rows = [];
  let first: number | undefined;
  for (const size of SIZES) {
    globalThis.gc?.();
    const { took: reading, result } = await milliseconds(() => consolidate(files.slice(0, size), { statusDate: sample.statusDate }));
    session.resetCounts();
    const contents = {
      ...result,
      rates: [],
      organisation: sample.organisation,
      currency: sample.currency,
      statusDate: sample.statusDate,
      madeAt: sample.statusDate,
    };
    const { took: writing } = await milliseconds(async () => {
      session.newWorkbook();
      await session.run((context) => makePortfolio(context, BASE_STANDARD, contents, 'en'));
      await session.save();
    });
    first ??= (reading + writing) / size;
    rows.push({
      workbooks: size,
      'read ms': Math.round(reading),
      'write ms': Math.round(writing),
      requests: session.counts.requests,
      'largest message kB': Math.round(Math.max(session.counts.largestRequest, session.counts.largestResponse) / 1024),
      'memory MB': Math.round(process.memoryUsage().rss / 1024 / 1024),
      'each, ratio to the first': Number(((reading + writing) / size / first).toFixed(2)),
    });
  }
  session.close();
  console.table(rows);

  const call = (): number => {
    const start = performance.now();
    spawnSync(process.execPath, ['dist/cli/pmo.cjs', 'call', 'CPI', '[100,80]']);
    return performance.now() - start;
  };
  const bare = (): number => {
    const start = performance.now();
    spawnSync(process.execPath, ['-e', '0']);
    return performance.now() - start;
  };
  const median = (measure: () => number): number => Array.from({ length: 9 }, measure).sort((a, b) => a - b)[4] ?? 0;
  const [ours, empty] = [median(call), median(bare)];
  console.table([{ 'pmo call, ms': Math.round(ours), 'node -e 0, ms': Math.round(empty), ratio: Number((ours / empty).toFixed(1)) }]);
}

void main();
