import { z } from 'zod';
import type { Text } from '../../words/text';
import { overlaySchema } from '../model/overlay';
import { PACKS } from '../data/packs/packs';
import { packedStandard } from './resolve';
import type { Column, ListDefinition, RecordType, WorkbookKind } from '../model/types';

type Schema = Readonly<Record<string, unknown>>;

/** Where editors find it, beside the file that it describes. */
export const SCHEMA_FILE = 'pmo-standard.schema.json';

/** Both languages, for editors show one text only. */
const both = ({ en, fr }: Text, between = '\n'): string => (en === fr ? en : `${en}${between}${fr}`);
const titleOf = (name: Text): string => both(name, ' · ');
const reference = (definition: string, name: Text, description?: Text): Schema => ({
  title: titleOf(name),
  ...(description ? { description: both(description) } : {}),
  allOf: [{ $ref: `#/definitions/${definition}` }],
});

const closed = (description: unknown, properties: Schema, own?: Schema): Schema => ({
  type: 'object',
  ...(description === undefined ? {} : { description }),
  properties,
  ...(own ? { patternProperties: own } : {}),
  additionalProperties: false,
});

const OWN = '^own_[A-Za-z0-9_]{1,40}$';

/**
 * The JSON schema of an organisation's own standard: the form of the overlay, with every sheet, record, column and list by its key, so
 * that an editor completes and explains them. What it cannot say (names that clash, columns that others need) `judgeOverlay` says.
 */
export function overlayJsonSchema(): Schema {
  const made: object = z.toJSONSchema(overlaySchema, { target: 'draft-7' });
  const schema = made as { properties: Record<string, Schema>; definitions: Record<string, { properties: Record<string, Schema> }> };
  const { workbooks, records, lists } = packedStandard('pmi');
  const { sheets, records: recordsSchema, lists: listsSchema, pack } = schema.properties;
  const { recordChange, listChange } = schema.definitions;
  if (!recordChange || !listChange) throw new Error('the overlay has no form for records and lists');

  const sheetsOf = (kind: WorkbookKind): Schema =>
    closed(undefined, Object.fromEntries(workbooks[kind].map(({ key, name, purpose }) => [key, reference('sheetChange', name, purpose)])));
  const partsOf = (definition: string, { properties }: { properties: Record<string, Schema> }): Schema =>
    Object.fromEntries(Object.keys(properties).map((key) => [key, { $ref: `#/definitions/${definition}_${key}` }]));
  /** The members of a form on their own, for what has them and more to name. */
  const parted = (definition: string, { properties }: { properties: Record<string, Schema> }): Schema =>
    Object.fromEntries(Object.entries(properties).map(([key, part]) => [`${definition}_${key}`, part]));
  const columnsOf = (columns: readonly Column[]): Schema =>
    Object.fromEntries(
      columns.map((column) => [
        column.key,
        column.automatic ? { $ref: '#/definitions/columnChange' } : reference('columnChange', column.name, column.help),
      ]),
    );
  const record = ({ name, columns }: RecordType): Schema => ({
    title: titleOf(name),
    ...closed(undefined, {
      ...partsOf('recordChange', recordChange),
      columns: closed(recordChange.properties['columns']?.['description'], columnsOf(columns), {
        [OWN]: { $ref: '#/definitions/columnChange' },
      }),
    }),
  });
  const list = ({ name, entries }: ListDefinition): Schema => ({
    title: titleOf(name),
    ...closed(undefined, {
      ...partsOf('listChange', listChange),
      entries: {
        ...listChange.properties['entries'],
        properties: Object.fromEntries(entries.map((entry) => [entry.code, reference('entryChange', entry.name)])),
      },
    }),
  });

  return {
    ...schema,
    title: 'PMO Workbook: an organisation’s own standard · le standard propre à une organisation',
    properties: {
      ...schema.properties,
      pack: { ...pack, enumDescriptions: Object.values(PACKS).map(({ purpose }) => both(purpose)) },
      sheets: closed(sheets?.['description'], { project: sheetsOf('project'), portfolio: sheetsOf('portfolio') }),
      records: closed(
        recordsSchema?.['description'],
        Object.fromEntries(Object.entries(records).map(([key, each]) => [key, record(each)])),
      ),
      lists: closed(listsSchema?.['description'], Object.fromEntries(Object.entries(lists).map(([key, each]) => [key, list(each)])), {
        [OWN]: { $ref: '#/definitions/listChange' },
      }),
    },
    definitions: { ...schema.definitions, ...parted('recordChange', recordChange), ...parted('listChange', listChange) },
  };
}

/** As its file holds it. */
export const overlayJsonSchemaText = (): string => `${JSON.stringify(overlayJsonSchema(), null, 1)}\n`;
