/** What Excel, Windows, macOS and mail programs add to the name of a copy, in either language. */
const COPY = /^(?:copy|copie) (?:of|de) |(?:^|[\s_-])(?:copy|copie)(?: ?\(?\d+\)?)?$|\(\d+\)$/i;
/** What programs that synchronise folders add where two people changed a file. */
const CONFLICT = /conflict(?:ed|ing) copy|copie en conflit|sync-conflict-/i;

const stemOf = (file: string): string => (file.split(/[\\/]/).at(-1) ?? file).replace(/\.[^.]*$/, '').trim();

/**
 * Whether a file's name is that of a copy: `Copy of X`, `X - Copie (2)`, `X (1)`, `X (Ada's conflicted copy)`; beside `X` itself also `X-PC`
 * and `X 2`, as OneDrive and iCloud call it.
 */
export const isNamedAsCopy = (file: string, others: readonly string[] = []): boolean => {
  const stem = stemOf(file);
  const continues = (other: string): boolean => stem !== other && stem.startsWith(other) && /^[-_ .]/.test(stem.slice(other.length));
  return COPY.test(stem) || CONFLICT.test(stem) || others.some((other) => continues(stemOf(other)));
};
