import type { Text } from '../../words/text';
import type { KeyKind } from '../released/keys';

/**
 * What a version of the standard changed. Sheets, columns, fields and lists that it added are known from the standard itself (`since`), and
 * added where they belong; a migration says what the standard alone cannot tell.
 */
export interface Migration {
  /** The version that it leads to, from the one before. */
  readonly to: number;
  /** What a workbook gains, for the person who upgrades it. */
  readonly brings: Text;
  /** Released keys that the version does without. What workbooks hold under them stays there, as people's own. */
  readonly retires?: Readonly<Partial<Record<KeyKind, readonly string[]>>>;
}

/**
 * The migrations as they are, once it is sure that a workbook of any version comes to the last one in steps of one.
 *
 * @throws where a step is missing, stands twice or leads elsewhere.
 */
export function inOrder(migrations: readonly Migration[], version: number): readonly Migration[] {
  migrations.forEach(({ to }, index) => {
    if (to !== index + 2) throw new Error(`migration ${index + 1} leads to version ${to}, not ${index + 2}`);
  });
  if (migrations.length !== version - 1) throw new Error(`migrations lead to version ${migrations.length + 1}, the standard is ${version}`);
  return migrations;
}
