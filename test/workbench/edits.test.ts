import { ActionType, PathType, type Batch } from '../../src/host/bridge/messages';
import { edits } from '../../src/workbench/edits';

const calling = (Name: string): Batch => ({ Actions: [{ ActionType: ActionType.method, Name }], ObjectPaths: {} }) as unknown as Batch;

test.each(['SetAppRuntimeState', 'SetInvocationArrayResults', 'GetUsedRange', 'Select', 'Activate', '_KeepReference'])(
  '%s is no edit: there is nothing to undo and nothing to save',
  (method) => expect(edits(calling(method))).toBe(false),
);

test('writing, clearing and making something are edits', () => {
  expect(edits({ Actions: [{ ActionType: ActionType.setProperty, Name: 'Values' }], ObjectPaths: {} } as unknown as Batch)).toBe(true);
  expect(edits(calling('Clear'))).toBe(true);
  expect(edits({ Actions: [], ObjectPaths: { 1: { ObjectPathType: PathType.method, Name: 'Add' } } } as unknown as Batch)).toBe(true);
});
