import { ConditionalFormatCollection } from './conditional-formats';
import { TableScopedCollection } from './table';
import type { ObjectMaker, Workspace } from './workspace';
import { Worksheet } from './worksheet';

/** Classes that lead to one another in a circle are made here, so that their files need not import each other. */
export const objectsOf = (workspace: Workspace): ObjectMaker => ({
  worksheet: (sheet) => new Worksheet(workspace, sheet),
  conditionalFormats: (region) => new ConditionalFormatCollection(region),
  tablesTouching: (sheet, area, fullyContained) => new TableScopedCollection(workspace, sheet, area, fullyContained),
});
