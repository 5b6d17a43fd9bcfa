/** The messages that Microsoft's library and a host exchange, as observed on @microsoft/office-js 1.1.110. */

export const PathType = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6 } as const;
export const ActionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Beside each argument: 0, or the path of the object that the argument stands for; nested as the arguments are. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex?: number;
}

export interface BatchAnswer {
  readonly Results: ActionResult[];
  readonly Error?: BatchError;
}

/** What the library sends. */
export interface RequestMessage {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly url?: string; readonly method?: string; readonly body: Batch | string };
}

/** One event or call of a custom function that the host sends unasked. */
export interface HostEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly id: number;
  /** JSON text for events, the invocation itself for custom functions. */
  readonly message: unknown;
}

export const EVENT_CATEGORY = 65536;
export const CUSTOM_FUNCTION_CATEGORY = 1;
