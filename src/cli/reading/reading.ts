/** Files are read in a thread of its own, with a deadline and a share of memory: whatever a file does there, the others are read. */
import { join } from 'node:path';
import { Piscina } from 'piscina';
import { ReadError } from '../../exchange/read-error';
import { ourStandard } from '../../standard/own/meta';
import { READ_HERE, type FileReading } from '../../usecases/reading';
import { FILE_WORDS, withLimit } from '../../words/files';
import type { Answer, Answers, Task } from './messages';

/** What reading one file may take. */
const LIMITS = { seconds: 120, megabytes: 2048 } as const;

/** A file below it, alone, is read at once: a thread takes longer to start than it to be read. */
const SMALL = 512 * 1024;

/** Hands over how files are read, and ends the threads whatever happens. `alone` says that there is only one file. */
export async function withReading<T>(alone: boolean, work: (reading: FileReading) => Promise<T>): Promise<T> {
  const threads = new ReadingThreads();
  const here = (bytes: Uint8Array): boolean => alone && bytes.length < SMALL;
  try {
    return await work({
      register: (bytes, name) => (here(bytes) ? READ_HERE.register(bytes, name) : threads.ask('register', bytes, name)),
      workbook: async (bytes, name) => {
        if (here(bytes)) return READ_HERE.workbook(bytes, name);
        const { pack, overlay, ...plain } = await threads.ask('workbook', bytes, name);
        return { ...plain, standard: ourStandard(pack, overlay) };
      },
      judged: (bytes, name, as) => (here(bytes) ? READ_HERE.judged(bytes, name, as) : threads.ask('judged', bytes, name, as)),
    });
  } finally {
    await threads.end();
  }
}

/** Threads that start when the first file is asked for. */
export class ReadingThreads {
  #pool: Piscina | undefined;

  constructor(
    private readonly limits: { readonly seconds: number; readonly megabytes: number } = LIMITS,
    private readonly program = join(__dirname, 'reading-thread.cjs'),
  ) {}

  async ask<K extends keyof Answers>(what: K, bytes: Uint8Array, name: string, as?: Task['as']): Promise<Answers[K]> {
    const { seconds, megabytes } = this.limits;
    this.#pool ??= new Piscina({
      filename: this.program,
      name: 'readFile',
      minThreads: 1,
      maxThreads: 1,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    const task: Task = { what, bytes, name, ...(as ? { as } : {}) };
    let answer: Answer<Answers[K]>;
    try {
      answer = (await this.#pool.run(task, { signal: AbortSignal.timeout(seconds * 1000) })) as Answer<Answers[K]>;
    } catch (error) {
      throw this.#failure(error, name);
    }
    if (!answer.ok) throw new ReadError(answer.code, name, { reason: answer.reason });
    return answer.value;
  }

  #failure(error: unknown, name: string): ReadError {
    const { seconds, megabytes } = this.limits;
    const { name: kind, code, message } = error as NodeJS.ErrnoException;
    if (kind === 'AbortError')
      return new ReadError('tookTooLong', name, { cause: error, reason: withLimit(FILE_WORDS.tookTooLong, seconds) });
    if (code === 'ERR_WORKER_OUT_OF_MEMORY')
      return new ReadError('tookTooMuch', name, { cause: error, reason: withLimit(FILE_WORDS.tookTooMuch, megabytes) });
    const told = (text: string): string => text.replace('{reason}', message);
    return new ReadError('failed', name, { cause: error, reason: { en: told(FILE_WORDS.failed.en), fr: told(FILE_WORDS.failed.fr) } });
  }

  async end(): Promise<void> {
    await this.#pool?.destroy();
  }
}
