import { invalidArgument } from './errors';
import type { QueryInfo } from './messages';
import { HostCollection, HostObject, membersOf, wireName } from './object';
import { readProperty } from './members';

/** What a caller asked to load, as a tree: `format/fill/color` is three levels deep. */
interface Selection {
  all: boolean;
  readonly children: Map<string, Selection>;
}

/** Answers a `load`: the properties asked for by their wire names, a collection's items under `_Items`. */
export function answerQuery(object: HostObject, info: QueryInfo): unknown {
  const selection = selectionOf(info);
  if (object instanceof HostCollection) return answerCollection(object, selection, info);
  return answerObject(object, selection);
}

function selectionOf(info: QueryInfo): Selection {
  const root: Selection = { all: false, children: new Map() };
  const select = info.Select ?? [];
  if (select.length === 0) root.all = true;
  for (const path of select) grow(root, path, false);
  for (const path of info.Expand ?? []) grow(root, path, true);
  return root;
}

function grow(root: Selection, path: string, everything: boolean): void {
  let node = root;
  for (const step of path.split(/[/.]/)) {
    if (step === '' || step.toLowerCase() === 'items') continue;
    if (step === '*' || step === '$all') {
      node.all = true;
      return;
    }
    const name = wireName(step);
    let child = node.children.get(name);
    if (!child) node.children.set(name, (child = { all: false, children: new Map() }));
    node = child;
  }
  if (everything || node === root) node.all = true;
}

function answerCollection(collection: HostCollection, selection: Selection, page: Pick<QueryInfo, 'Top' | 'Skip'>): unknown {
  const answer: Record<string, unknown> = {};
  const own = membersOf(collection).properties;
  const ofItems: Selection = { all: selection.all, children: new Map() };
  for (const [name, child] of selection.children) {
    if (own.has(name)) answer[name] = readProperty(collection, name);
    else ofItems.children.set(name, child);
  }
  if (selection.all) for (const name of membersOf(collection).scalars) answer[name] = readProperty(collection, name);
  if (!ofItems.all && ofItems.children.size === 0 && Object.keys(answer).length > 0) return answer;
  if (page.Top !== undefined && !(page.Top >= 0)) throw invalidArgument('top');
  const skip = page.Skip ?? 0;
  const items = collection.items();
  const chosen = page.Top === undefined && skip === 0 ? items : items.slice(skip, page.Top === undefined ? undefined : skip + page.Top);
  answer._Items = chosen.map((item, at) => ({ ...identityOf(item, skip + at), ...answerObject(item, ofItems) }));
  return answer;
}

function answerObject(object: HostObject, selection: Selection): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  if (selection.all) for (const name of membersOf(object).scalars) answer[name] = readProperty(object, name);
  for (const [name, child] of selection.children) {
    const value = readProperty(object, name);
    if (value instanceof HostObject) {
      // Naming an object without saying what of it means all of its plain properties.
      const wanted = child.all || child.children.size > 0 ? child : { ...child, all: true };
      answer[name] =
        value instanceof HostCollection ? answerCollection(value, wanted, {}) : { ...identityOf(value), ...answerObject(value, wanted) };
    } else answer[name] = value;
  }
  return answer;
}

/** What the library keeps of an object to find it again in a later batch. */
export function identityOf(object: HostObject, index?: number): Record<string, unknown> {
  const identity: Record<string, unknown> = {};
  const { properties } = membersOf(object);
  let found = false;
  for (const name of ['Id', '_Id', '_ReferenceId'])
    if (properties.has(name)) {
      identity[name] = readProperty(object, name);
      found = true;
    }
  // The library finds an item without an id by its place.
  if (!found && index !== undefined && properties.has('Index')) identity.Index = index;
  return identity;
}
