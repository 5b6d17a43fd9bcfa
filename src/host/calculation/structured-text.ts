/** Writing structured references. */
import type { Section, StructuredText } from './reference';

/** A column's name inside brackets: `[`, `]`, `#`, `'` and `@` are marked with `'` (Microsoft, "Using structured references with Excel tables"). */
export const escapeColumnName = (name: string): string => name.replace(/['[\]#@]/g, "'$&");

const SECTION_NAMES: Record<Section, string> = {
  all: '#All',
  data: '#Data',
  headers: '#Headers',
  totals: '#Totals',
  'this row': '#This Row',
};

export function structuredText(reference: StructuredText, style: 'short' | 'long'): string {
  const { table, sections, columns } = reference;
  const names = columns.map((column) => `[${escapeColumnName(column)}]`);
  const span = names.length > 1 ? `${names[0] as string}:${names[names.length - 1] as string}` : names[0];
  if (style === 'short' && sections.length === 1 && sections[0] === 'this row') {
    const only = columns.length === 1 ? (columns[0] as string) : undefined;
    // Only a plain word may follow @ without brackets of its own.
    return `${table}[@${only !== undefined && /^[\p{L}\p{N}_]+$/u.test(only) ? only : (span ?? '')}]`;
  }
  if (sections.length === 0) return `${table}${names.length === 1 ? (names[0] as string) : `[${span ?? ''}]`}`;
  if (sections.length === 1 && !span) return `${table}[${SECTION_NAMES[sections[0] as Section]}]`;
  const parts = sections.map((section) => `[${SECTION_NAMES[section]}]`);
  return `${table}[${[...parts, ...(span ? [span] : [])].join(',')}]`;
}
