/** What Excel, Windows, macOS and mail programs add to the name of a copy, in either language. */
const COPY = /^(?:copy|copie) (?:of|de) |(?:^|[\s_-])(?:copy|copie)(?: ?\(?\d+\)?)?$|\(\d+\)$/i;

/** Whether a file's name is that of a copy: `Copy of X`, `X - Copie (2)`, `X (1)`. */
export const isNamedAsCopy = (file: string): boolean => {
  const name = file.split(/[\\/]/).at(-1) ?? file;
  return COPY.test(name.replace(/\.[^.]*$/, '').trim());
};
