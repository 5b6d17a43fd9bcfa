import { ActionType, PathType, type Batch } from '../host/bridge/messages';

/** Methods that leave the workbook as it is. */
const HARMLESS =
  /^(_|Get|Set(AppRuntime|Invocation|Selected)|On|Register|Unregister|Notify|Send|Select$|Activate$|Track|Untrack|Calculate$|Suspend|Load$)/;

/** Whether a batch may change the workbook: then the state before it can be undone to. */
export const edits = ({ Actions, ObjectPaths }: Batch): boolean =>
  Actions.some(({ ActionType: type, Name }) => type === ActionType.setProperty || (type === ActionType.method && !HARMLESS.test(Name))) ||
  Object.values(ObjectPaths).some(({ ObjectPathType, Name }) => ObjectPathType === PathType.method && !HARMLESS.test(Name));
