/** From a formula's text to its syntax tree. */
import { mergeRefTokens, parse, tokenize, type AstExpression, type Token } from '@borgar/fx';

export type Expression = AstExpression;

/** The tree of a formula, or undefined if Excel would refuse it. */
export function parseFormula(formula: string): Expression | undefined {
  try {
    return parse(withDeletedReferences(tokenize(formula)));
  } catch {
    return undefined;
  }
}

/** `Sheet1!#REF!`, what is left of a reference to deleted cells, is the error alone. */
function withDeletedReferences(tokens: Token[]): Token[] {
  if (!tokens.some((token) => token.type === 'context')) return tokens;
  return tokens.filter((token, at) => {
    const isPrefix = token.type === 'context' && tokens[at + 1]?.value === '!' && tokens[at + 2]?.type === 'error';
    const isMark = token.value === '!' && tokens[at - 1]?.type === 'context' && tokens[at + 1]?.type === 'error';
    return !isPrefix && !isMark;
  });
}

/** Tokens with whole references (`Sheet1!A1:B2`); their texts together are the formula again. */
export const formulaTokens = (formula: string): Token[] => mergeRefTokens(tokenize(formula, { mergeRefs: false, negativeNumbers: false }));

/** A function's name as people write it: files put prefixes before functions that came after 2007. */
export const bareFunctionName = (name: string): string => name.replace(/^(?:_xlfn\.|_xlws\.|_xlpm\.)+/i, '');
