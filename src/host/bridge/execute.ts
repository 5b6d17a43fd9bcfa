import { HostError, invalidArgument, itemNotFound } from './errors';
import { apiNotFound, callMethod, readProperty, writeProperty } from './members';
import { ActionType, PathType } from './messages';
import type { Action, ActionResult, ArgumentInfo, Batch, BatchAnswer, ObjectPath } from './messages';
import { callerName, HostObject } from './object';
import { answerQuery, identityOf } from './query';

/** What a batch runs on. */
export interface BatchTarget {
  /** The global object: the workbook. */
  root(): HostObject;
  /** An object of a service class, or undefined where the host has none. */
  create(className: string): HostObject | undefined;
  /** An object kept by an earlier batch. */
  reference(id: string): HostObject | undefined;
  /** Whether what is asked of a null object is nothing again; otherwise it fails. */
  readonly nullObjectChains: boolean;
}

/** Runs the actions in order. One that fails ends the batch; what ran before it stays, as in Excel. */
export function executeBatch(batch: Batch, target: BatchTarget): BatchAnswer {
  const run = new BatchRun(batch, target);
  const Results: ActionResult[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      Results.push({ ActionId: action.Id, Value: run.perform(action) });
    } catch (error) {
      const known = error instanceof HostError;
      const Code = known ? error.code : 'GeneralException';
      const Message = error instanceof Error ? error.message : String(error);
      return { Results, Error: { Code, Message, Location: run.location, ActionIndex: index } };
    }
  }
  return { Results };
}

class BatchRun {
  location = '';
  private readonly objects = new Map<number, HostObject | null>();

  constructor(
    private readonly batch: Batch,
    private readonly target: BatchTarget,
  ) {}

  perform(action: Action): unknown {
    if (action.ActionType === ActionType.trace) return null;
    const object = this.resolve(action.ObjectPathId);
    if (object === null) {
      if (action.ActionType === ActionType.method || action.ActionType === ActionType.setProperty) this.checkChain(action.Name);
      return null;
    }
    if (action.Name !== '') this.location = `${object.className}.${callerName(action.Name)}`;
    switch (action.ActionType) {
      case ActionType.instantiate:
        return identityOf(object);
      case ActionType.query:
        this.location = object.className;
        return answerQuery(object, action.QueryInfo ?? {});
      case ActionType.method: {
        const value = callMethod(object, action.Name, this.argumentsOf(action.ArgumentInfo));
        return value === undefined || value instanceof HostObject ? null : value;
      }
      case ActionType.setProperty:
        writeProperty(object, action.Name, this.argumentsOf(action.ArgumentInfo)[0]);
        return null;
      default:
        throw new HostError('ApiNotFound', `The host does not know actions of type ${action.ActionType}.`);
    }
  }

  private resolve(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[id];
    if (!path) throw invalidArgument(`There is no object path ${id}.`);
    const object = this.find(path);
    this.objects.set(id, object);
    return object;
  }

  private find(path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === PathType.global) return this.target.root();
    if (path.ObjectPathType === PathType.newObject) {
      const object = this.target.create(path.Name);
      if (!object) throw new HostError('ApiNotFound', `The host has no ${path.Name}.`);
      return object;
    }
    if (path.ObjectPathType === PathType.reference) {
      const object = this.target.reference(path.Name);
      if (!object) throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
      return object;
    }
    const parent = path.ParentObjectPathId === undefined ? this.target.root() : this.resolve(path.ParentObjectPathId);
    if (parent === null) return this.checkChain(path.Name);
    const name = path.ObjectPathType === PathType.indexer ? 'GetItem' : path.Name;
    this.location = `${parent.className}.${callerName(name)}`;
    const found =
      path.ObjectPathType === PathType.property
        ? readProperty(parent, name)
        : callMethod(parent, name, this.argumentsOf(path.ArgumentInfo));
    if (found === null || found instanceof HostObject) return found;
    throw apiNotFound(parent, name);
  }

  /** Whatever is asked of a null object is silently nothing, or refused. */
  private checkChain(name: string): null {
    // What begins with `_` the library asks for itself.
    if (this.target.nullObjectChains || name.startsWith('_')) return null;
    throw itemNotFound(`'${callerName(name)}' was asked of an object that does not exist.`);
  }

  private argumentsOf(info: ArgumentInfo | undefined): readonly unknown[] {
    const args = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds;
    // Big arrays of values hold no objects: they are handed over as they are.
    if (!references) return args.map((arg) => (isRecord(arg) ? this.withObjects(arg) : arg));
    return args.map((arg, at) => this.argument(arg, references[at]));
  }

  private argument(arg: unknown, reference: unknown): unknown {
    if (typeof reference === 'number' && reference !== 0) return this.resolve(reference);
    if (Array.isArray(reference) && Array.isArray(arg))
      return arg.map((item: unknown, at) => this.argument(item, reference[at] as unknown));
    return isRecord(arg) ? this.withObjects(arg) : arg;
  }

  /** In plain objects such as a validation's rule an object is written `{ _ObjectPathId }`. */
  private withObjects(record: Record<string, unknown>): unknown {
    if (typeof record._ObjectPathId === 'number') return this.resolve(record._ObjectPathId);
    return Object.fromEntries(
      Object.entries(record).map(([key, value]) => [
        key,
        isRecord(value)
          ? this.withObjects(value)
          : Array.isArray(value)
            ? value.map((item: unknown) => (isRecord(item) ? this.withObjects(item) : item))
            : value,
      ]),
    );
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
