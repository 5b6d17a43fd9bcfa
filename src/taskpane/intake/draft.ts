import type { Column } from '../../standard/model/types';
import type { Memory } from '../memory';
import type { RequestTexts } from '../../usecases/intake';

/** A request as it was left. */
export interface Draft {
  readonly texts: RequestTexts;
  /** When, in milliseconds of the Unix epoch. */
  readonly savedAt: number;
}

const keyOf = (workbookId: string): string => `draft.project.${workbookId}`;

export const saveDraft = (memory: Memory, workbookId: string, draft: Draft): boolean =>
  memory.write(keyOf(workbookId), JSON.stringify(draft));

export const forgetDraft = (memory: Memory, workbookId: string): void => memory.forget(keyOf(workbookId));

/** The draft of this workbook; what is no draft, or holds fields that the standard no longer has, is passed over. */
export const readDraft = (memory: Memory, workbookId: string, columns: readonly Column[]): Draft | null => {
  const text = memory.read(keyOf(workbookId));
  if (text === null) return null;
  try {
    const { texts, savedAt } = JSON.parse(text) as Partial<Draft>;
    if (typeof texts !== 'object' || texts === null || typeof savedAt !== 'number') return null;
    const known = columns.flatMap(({ key }): [string, string][] => (typeof texts[key] === 'string' ? [[key, texts[key]]] : []));
    return { texts: Object.fromEntries(known), savedAt };
  } catch {
    return null;
  }
};
