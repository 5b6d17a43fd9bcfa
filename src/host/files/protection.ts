/** Sheet protection (ISO/IEC 29500-1, 18.3.1.85). */
import { attributes, flag, type XmlNode } from '../../ooxml/xml';
import type { SheetProtection } from '../book/book';

/** What Office.js allows, and the attribute that forbids it with what holds when it is absent. */
const OPTIONS = [
  ['allowAutoFilter', 'autoFilter', true],
  ['allowDeleteColumns', 'deleteColumns', true],
  ['allowDeleteRows', 'deleteRows', true],
  ['allowEditObjects', 'objects', false],
  ['allowEditScenarios', 'scenarios', false],
  ['allowFormatCells', 'formatCells', true],
  ['allowFormatColumns', 'formatColumns', true],
  ['allowFormatRows', 'formatRows', true],
  ['allowInsertColumns', 'insertColumns', true],
  ['allowInsertHyperlinks', 'insertHyperlinks', true],
  ['allowInsertRows', 'insertRows', true],
  ['allowPivotTables', 'pivotTables', true],
  ['allowSort', 'sort', true],
] as const;
const PASSWORD = ['password', 'algorithmName', 'hashValue', 'saltValue', 'spinCount'];

export function readProtection(node: XmlNode | undefined): SheetProtection | undefined {
  if (!node || !flag(node.attributes['sheet'])) return undefined;
  const options: SheetProtection['options'] = {};
  for (const [option, attribute, forbidden] of OPTIONS) if (!flag(node.attributes[attribute], forbidden)) options[option] = true;
  if (flag(node.attributes['selectUnlockedCells'])) options.selectionMode = 'None';
  else if (flag(node.attributes['selectLockedCells'])) options.selectionMode = 'Unlocked';
  const password = Object.entries(node.attributes).filter(([name]) => PASSWORD.includes(name));
  return { options, ...(password.length > 0 && { passwordAttributes: Object.fromEntries(password) }) };
}

export function writeProtection(protection: SheetProtection | undefined): string {
  if (!protection) return '';
  const { options, password, passwordAttributes } = protection;
  const values: Record<string, boolean | undefined> = { sheet: true };
  for (const [option, attribute, forbidden] of OPTIONS) {
    const forbids = options[option] !== true;
    if (forbids !== forbidden) values[attribute] = forbids;
  }
  if (options.selectionMode === 'None' || options.selectionMode === 'Unlocked') values['selectLockedCells'] = true;
  if (options.selectionMode === 'None') values['selectUnlockedCells'] = true;
  const secret = password !== undefined && password !== '' ? { password: legacyHash(password) } : (passwordAttributes ?? {});
  return `<sheetProtection${attributes(secret)}${attributes(values)}/>`;
}

/** The hash of ISO/IEC 29500-4, 14.7.1, which keeps honest people honest. */
export function legacyHash(password: string): string {
  let hash = 0;
  for (let at = password.length - 1; at >= 0; at--) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
    hash ^= password.charCodeAt(at) & 0xff;
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  hash ^= (password.length & 0xff) ^ 0xce4b;
  return (hash & 0xffff).toString(16).toUpperCase().padStart(4, '0');
}
