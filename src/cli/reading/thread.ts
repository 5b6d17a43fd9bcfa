/** The program of a thread that reads one file after the other. */
import { ReadError } from '../../exchange/read-error';
import { READ_HERE } from '../../usecases/reading';
import type { Answer, Answers, Task } from './messages';

export async function readFile(task: Task): Promise<Answer<Answers[Task['what']]>> {
  try {
    return { ok: true, value: await valueOf(task) };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return { ok: false, code: error.code, reason: error.reason };
  }
}

async function valueOf({ what, bytes, name, as }: Task): Promise<Answers[Task['what']]> {
  if (what === 'register') return READ_HERE.register(bytes, name);
  if (what === 'judged' && as) return READ_HERE.judged(bytes, name, as);
  const { standard, ...plain } = await READ_HERE.workbook(bytes, name);
  return { ...plain, pack: standard.pack, overlay: standard.overlay };
}
