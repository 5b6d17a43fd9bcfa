import type { OfferedFunctions } from '../workbench';

type Offered = OfferedFunctions['functions'][number];

export interface Suggestion {
  readonly name: string;
  readonly description: string;
}

/** The call around the caret: its signature in parts, and which parameter is being typed. */
export interface CallHelp {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string; readonly optional: boolean }[];
  readonly at: number;
}

const MOST = 8;

/** The add-in's functions whose name goes on from what stands before the caret. */
export function suggestions(text: string, caret: number, { functions }: OfferedFunctions, namespace: string): Suggestion[] {
  const word = wordBefore(text, caret);
  if (!text.startsWith('=') || word === '') return [];
  const wanted = word.toUpperCase();
  return functions
    .map((each) => ({ name: `${namespace}.${each.name}`, description: each.description ?? '' }))
    .filter(
      ({ name }) =>
        name.toUpperCase().startsWith(wanted) ||
        name
          .slice(namespace.length + 1)
          .toUpperCase()
          .startsWith(wanted),
    )
    .filter(({ name }) => name.toUpperCase() !== wanted)
    .slice(0, MOST);
}

/** The text with the suggestion in the place of the word before the caret, and where the caret then stands. */
export function completed(text: string, caret: number, name: string): { text: string; caret: number } {
  const start = caret - wordBefore(text, caret).length;
  const rest = text.slice(caret).replace(/^\(/, '');
  return { text: `${text.slice(0, start)}${name}(${rest}`, caret: start + name.length + 1 };
}

const wordBefore = (text: string, caret: number): string => /[A-Za-zÀ-ÿ_][\w.À-ÿ]*$/.exec(text.slice(0, caret))?.[0] ?? '';

export function callHelp(text: string, caret: number, { functions }: OfferedFunctions, namespace: string): CallHelp | undefined {
  if (!text.startsWith('=')) return undefined;
  const open: { name: string; at: number }[] = [];
  const before = text.slice(0, caret).replace(/"[^"]*"?/g, (quoted) => ' '.repeat(quoted.length));
  let braces = 0;
  for (let at = 0; at < before.length; at++) {
    const sign = before[at];
    if (sign === '(') open.push({ name: wordBefore(before, at), at: 0 });
    else if (sign === ')') open.pop();
    else if (sign === '{') braces += 1;
    else if (sign === '}') braces -= 1;
    else if ((sign === ',' || sign === ';') && braces === 0) {
      const call = open.at(-1);
      if (call) call.at += 1;
    }
  }
  const call = open.findLast(({ name }) => name.toUpperCase().startsWith(`${namespace}.`.toUpperCase()));
  const found: Offered | undefined = functions.find(({ name }) => `${namespace}.${name}`.toUpperCase() === call?.name.toUpperCase());
  if (!call || !found) return undefined;
  return {
    name: `${namespace}.${found.name}`,
    description: found.description ?? '',
    parameters: (found.parameters ?? []).map(({ name, description = '', optional = false }) => ({ name, description, optional })),
    at: Math.min(call.at, Math.max(0, (found.parameters?.length ?? 1) - 1)),
  };
}
