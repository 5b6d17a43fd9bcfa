import type { Project } from '../standard/data/records/project';

/** A file name that every system takes. */
export function safeFileName(text: string): string {
  const clean = text
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[. ]+$/, '');
  return clean.slice(0, 80).trim() || 'project';
}

/** `P-0001 Name.xlsx`. */
export const projectFileName = ({ id, name }: Project): string => `${safeFileName([id, name].filter((part) => part).join(' '))}.xlsx`;
