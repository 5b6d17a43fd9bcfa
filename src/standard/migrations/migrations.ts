import { STANDARD_VERSION } from '../data/version';
import { inOrder, type Migration } from './migration';
import { TO_2 } from './to-2';

/** One a version, in order: a workbook passes through all that lie between its own version and ours. */
export const MIGRATIONS: readonly Migration[] = inOrder([TO_2], STANDARD_VERSION);

/** Those that a workbook of that version has still to pass through. */
export const migrationsSince = (version: number): readonly Migration[] => MIGRATIONS.filter(({ to }) => to > version);
