import { isErrorCode, type ErrorCode } from '../../ooxml/error-codes';
import { isCellError } from '../book/book';
import type { CellValue } from '../book/book';
import { HostObject } from '../bridge/object';
import type { HostEntry } from '../bridge/messages';
import { ActionType, CUSTOM_FUNCTION_CATEGORY } from '../bridge/messages';
import type { Batch } from '../bridge/messages';
import { PAYLOAD_LIMIT } from '../bridge/bridge';
import type { Behaviour } from './behaviour';
import type { CustomFunctionArgument, CustomFunctionCaller, CustomFunctionEntry } from '../calculation/contract';

/** What the host reads of a functions.json. */
export interface FunctionsMetadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly parameters?: readonly {
      readonly name: string;
      readonly dimensionality?: string;
      readonly optional?: boolean;
      readonly repeating?: boolean;
    }[];
    readonly options?: { readonly cancelable?: boolean; readonly stream?: boolean; readonly volatile?: boolean };
    readonly allowErrorForDataTypeAny?: boolean;
  }[];
  readonly allowErrorForDataTypeAny?: boolean;
}

export interface CustomFunctionsOptions {
  readonly namespace: string;
  readonly metadata: FunctionsMetadata;
  readonly behaviour: Pick<Behaviour, 'blankArgument' | 'omittedMatrix'>;
  /** Sends calls to the library. */
  readonly post: (entries: readonly Omit<HostEntry, 'id'>[]) => void;
  readonly defer: (task: () => void) => void;
}

const INVOKE = 1000;
const CANCEL = 1001;
const FLAG = { cancelable: 1, streaming: 2, allowErrors: 4 } as const;

interface Entry extends CustomFunctionEntry {
  readonly flags: number;
}

type Result = CellValue | CellValue[][];

/** Calls custom functions through the library: all calls of one turn go in one message, answers come back in batches of their own. */
export class CustomFunctions implements CustomFunctionCaller {
  private readonly entries = new Map<string, Entry>();
  private readonly pending = new Map<number, { resolve: (result: Result) => void; cancelable: boolean }>();
  private queue: Omit<HostEntry, 'id'>[] = [];
  private nextInvocation = 1;

  constructor(private readonly options: CustomFunctionsOptions) {
    for (const definition of options.metadata.functions) {
      const { stream = false, cancelable = false, volatile = false } = definition.options ?? {};
      const allowErrors = definition.allowErrorForDataTypeAny ?? options.metadata.allowErrorForDataTypeAny ?? false;
      this.entries.set(`${options.namespace}.${definition.name}`.toUpperCase(), {
        id: definition.id,
        parameters: (definition.parameters ?? []).map(({ dimensionality, optional = false, repeating = false }) => ({
          matrix: dimensionality === 'matrix',
          optional,
          repeating,
        })),
        allowErrors,
        volatile,
        flags: (cancelable ? FLAG.cancelable : 0) | (stream ? FLAG.streaming : 0) | (allowErrors ? FLAG.allowErrors : 0),
      });
    }
  }

  find(name: string): CustomFunctionEntry | undefined {
    return this.entries.get(name.toUpperCase());
  }

  call(entry: CustomFunctionEntry, args: readonly CustomFunctionArgument[], address: string): Promise<Result> {
    const { flags } = entry as Entry;
    const id = this.nextInvocation++;
    const values = this.argumentsFor(entry, args);
    return new Promise((resolve) => {
      this.pending.set(id, { resolve, cancelable: (flags & FLAG.cancelable) !== 0 });
      if (this.queue.length === 0) this.options.defer(() => this.flush());
      this.queue.push({
        messageCategory: CUSTOM_FUNCTION_CATEGORY,
        messageType: INVOKE,
        targetId: '',
        message: [id, entry.id, values, address, flags],
      });
    });
  }

  /** Gives up what is under way: cancelable functions are told, all cells are left with #N/A. */
  cancel(): void {
    const cancelled = [...this.pending].filter(([, { cancelable }]) => cancelable);
    for (const { resolve } of this.pending.values()) resolve({ error: '#N/A' });
    this.pending.clear();
    this.queue = [];
    this.options.post(
      cancelled.map(([invocationId]) => ({
        messageCategory: CUSTOM_FUNCTION_CATEGORY,
        messageType: CANCEL,
        targetId: '',
        message: { invocationId },
      })),
    );
  }

  /** Takes an answer, in either of the library's two forms. */
  settle(answer: unknown): void {
    const [id, ok, value, code]: readonly unknown[] = Array.isArray(answer) ? answer : objectAnswer(answer);
    const waiting = typeof id === 'number' ? this.pending.get(id) : undefined;
    if (!waiting) return;
    this.pending.delete(id as number);
    waiting.resolve(ok ? resultOf(value) : failure(value, code));
  }

  private flush(): void {
    const calls = this.queue;
    this.queue = [];
    this.options.post(calls);
  }

  private argumentsFor(entry: CustomFunctionEntry, args: readonly CustomFunctionArgument[]): unknown[] {
    const { parameters } = entry;
    const values: unknown[] = args.map((arg, at) => (arg === undefined ? this.omitted(parameters[at]?.matrix) : this.argument(arg)));
    const last = parameters.at(-1);
    const fixed = last?.repeating ? parameters.length - 1 : parameters.length;
    // The library adds its invocation object behind the arguments, so that all of them must be there.
    while (values.length < fixed) values.push(this.omitted(parameters[values.length]?.matrix));
    return last?.repeating ? [...values.slice(0, fixed), values.slice(fixed)] : values;
  }

  private omitted(matrix = false): unknown {
    const { omittedMatrix } = this.options.behaviour;
    return !matrix || omittedMatrix === 'null' ? null : [[omittedMatrix === 'nullCell' ? null : 0]];
  }

  private argument(arg: Exclude<CustomFunctionArgument, undefined>): unknown {
    if (!Array.isArray(arg)) return this.value(arg);
    return arg.every((row) => row.every(isPlain)) ? arg : arg.map((row) => row.map((value) => this.value(value)));
  }

  private value(value: CellValue): unknown {
    if (value === null) return this.options.behaviour.blankArgument;
    return isCellError(value) ? { type: 'CustomFunctionError', code: value.error } : value;
  }
}

function objectAnswer(answer: unknown): readonly unknown[] {
  const { id, failed, value, errorCode } = (answer ?? {}) as { id?: unknown; failed?: unknown; value?: unknown; errorCode?: unknown };
  return [id, failed !== true, value, errorCode];
}

const INVALID_VALUE = 7;
const CODES: Readonly<Record<number, ErrorCode>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};

function failure(message: unknown, code: unknown): CellValue {
  const error = CODES[Number(code)] ?? '#VALUE!';
  return typeof message === 'string' && message !== '' ? { error, message } : { error };
}

/** Neither blank nor an error: the same for the library as for a cell. */
const isPlain = (value: unknown): value is number | string | boolean =>
  typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean';

function resultOf(value: unknown): Result {
  if (!Array.isArray(value)) return cellValueOf(value);
  const rows: readonly unknown[] = value;
  if (rows.every((row): row is CellValue[] => Array.isArray(row) && row.every(isPlain))) return rows as CellValue[][];
  return rows.map((row) => (Array.isArray(row) ? (row as readonly unknown[]).map(resultCell) : [resultCell(row)]));
}

/** Nothing inside a matrix shows as 0, as in Excel. */
const resultCell = (value: unknown): CellValue => (value === null || value === undefined ? 0 : cellValueOf(value));

function cellValueOf(value: unknown): CellValue {
  if (value === null || value === undefined) return 0;
  if (isPlain(value)) return value;
  const { code, message, basicValue } = value as { code?: unknown; message?: unknown; basicValue?: unknown };
  if (typeof code === 'string' && isErrorCode(code))
    return typeof message === 'string' && message !== '' ? { error: code, message } : { error: code };
  return typeof basicValue === 'number' || typeof basicValue === 'string' ? basicValue : { error: '#VALUE!' };
}

const ANSWERING = new Set(['SetInvocationResults', 'SetInvocationArrayResults']);

/** The answers that a batch brings, those above what a request may hold as errors; undefined for a batch that does anything else. */
export function answersOfFunctions({ Actions }: Batch): readonly unknown[] | undefined {
  const calls = Actions.filter(({ ActionType: type }) => type === ActionType.method);
  if (calls.length === 0 || !calls.every(({ Name }) => ANSWERING.has(Name))) return undefined;
  return calls.flatMap(({ ArgumentInfo: info }) => (info?.Arguments?.[0] ?? []) as unknown[]).map(withinLimit);
}

function withinLimit(answer: unknown): unknown {
  if (JSON.stringify(answer).length <= PAYLOAD_LIMIT) return answer;
  const [id]: readonly unknown[] = Array.isArray(answer) ? answer : objectAnswer(answer);
  return [id, false, `The answer of the function is larger than ${PAYLOAD_LIMIT / 1024 / 1024} MB.`, INVALID_VALUE];
}

/** `Microsoft.ExcelServices.CustomFunctions`: where the library brings answers. */
export class CustomFunctionsService extends HostObject {
  readonly className = 'CustomFunctions';
  constructor(private readonly settle: (answer: unknown) => void) {
    super();
  }
  SetInvocationResults(results?: unknown): void {
    if (Array.isArray(results)) for (const result of results as readonly unknown[]) this.settle(result);
  }
  SetInvocationArrayResults(results?: unknown): void {
    this.SetInvocationResults(results);
  }
  _SetOsfControlContainerReadyForCustomFunctions(): void {}
  _GetEnabledFeatures(): readonly number[] {
    return [];
  }
}
