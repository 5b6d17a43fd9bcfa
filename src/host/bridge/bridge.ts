import { HostError, invalidArgument } from './errors';
import { ActionType } from './messages';
import type { Batch, BatchAnswer, HostEntry, RequestMessage } from './messages';

/** Excel on the web refuses more in one request or one response. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export interface TrafficCounts {
  requests: number;
  requestBytes: number;
  responseBytes: number;
  largestRequest: number;
  /** Actions of all batches, and of the one with the most. */
  actions: number;
  mostActions: number;
  largestResponse: number;
}

export const noTraffic = (): TrafficCounts => ({
  requests: 0,
  requestBytes: 0,
  responseBytes: 0,
  largestRequest: 0,
  largestResponse: 0,
  actions: 0,
  mostActions: 0,
});

/** Whoever answers batches: the object model. */
export interface BatchHost {
  execute(batch: Batch): BatchAnswer;
  /** Answers a batch above the limit that must not simply be refused; undefined for all others. */
  executeTooLarge(batch: Batch): BatchAnswer | undefined;
}

/** The object that the library looks for as `_richApiNativeBridge`. It knows messages, sizes and counts, and nothing of Excel. */
export class Bridge {
  /** Set by the library when it loads. */
  onMessageFromHost: ((text: string) => void) | undefined;
  counts: TrafficCounts = noTraffic();
  private nextEntry = 1;

  constructor(
    private host: BatchHost,
    /** Runs a task after the current one, as an answer of Excel never comes at once. */
    private readonly defer: (task: () => void) => void,
  ) {}

  /** Later batches go to that host. */
  connect(host: BatchHost): void {
    this.host = host;
  }

  /** Called by the library. Throws a `HostError` where the text is no request: there is nobody to answer. */
  sendMessageToHost(text: string): void {
    const size = byteLength(text);
    const { id, batch } = requestIn(text);
    const counted = !isHousekeeping(batch);
    if (counted) this.countRequest(size, batch.Actions.length);
    const answer = this.answer(size, batch);
    let response = JSON.stringify({ id, type: 1, message: answer });
    let responseSize = byteLength(response);
    if (responseSize > PAYLOAD_LIMIT) {
      response = JSON.stringify({
        id,
        type: 1,
        message: tooLarge('ResponsePayloadSizeLimitExceeded', 'response', responseSize),
      });
      responseSize = byteLength(response);
    }
    if (counted) this.countResponse(responseSize);
    this.defer(() => this.onMessageFromHost?.(response));
  }

  /** Sends events or calls of custom functions. */
  post(entries: readonly Omit<HostEntry, 'id'>[]): void {
    if (entries.length === 0) return;
    const text = JSON.stringify({ type: 3, message: { entries: entries.map((entry) => ({ ...entry, id: this.nextEntry++ })) } });
    this.onMessageFromHost?.(text);
  }

  private answer(size: number, batch: Batch): unknown {
    const body = size > PAYLOAD_LIMIT ? this.host.executeTooLarge(batch) : this.host.execute(batch);
    return body ? { statusCode: 200, headers: {}, body } : tooLarge('RequestPayloadSizeLimitExceeded', 'request', size);
  }

  private countRequest(size: number, actions: number): void {
    this.counts.requests += 1;
    this.counts.requestBytes += size;
    this.counts.largestRequest = Math.max(this.counts.largestRequest, size);
    this.counts.actions += actions;
    this.counts.mostActions = Math.max(this.counts.mostActions, actions);
  }

  private countResponse(size: number): void {
    this.counts.responseBytes += size;
    this.counts.largestResponse = Math.max(this.counts.largestResponse, size);
  }
}

const tooLarge = (code: 'RequestPayloadSizeLimitExceeded' | 'ResponsePayloadSizeLimitExceeded', what: string, size: number): unknown => {
  const error = new HostError(code, `The ${what} payload size has exceeded the limit: ${size} of ${PAYLOAD_LIMIT} bytes.`);
  return { statusCode: 413, headers: {}, body: { error: { code: error.code, message: error.message } } };
};

const HOUSEKEEPING = new Set([
  '_RemoveReference',
  '_RemoveAllReferences',
  'NotifyActionHandlerReady',
  'SendTelemetryEvent',
  'SendCustomerContent',
]);

/** Batches that the library sends for itself after its caller has gone on, and nobody waits for. */
const isHousekeeping = ({ Actions }: Batch): boolean =>
  Actions.some(({ Name }) => HOUSEKEEPING.has(Name)) &&
  Actions.every(({ Name, ActionType: type }) => HOUSEKEEPING.has(Name) || type === ActionType.instantiate);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function requestIn(text: string): { readonly id: number; readonly batch: Batch } {
  try {
    const { id, message } = JSON.parse(text) as RequestMessage;
    const batch = typeof message.body === 'string' ? (JSON.parse(message.body) as Batch) : message.body;
    if (typeof id === 'number' && Array.isArray(batch.Actions) && batch.Actions.every(isObject) && isObject(batch.ObjectPaths))
      return { id, batch };
  } catch {
    // Not JSON, or nothing where a message and its body belong.
  }
  throw invalidArgument('The message is no request.');
}

const encoder = new TextEncoder();

/** Bytes of the text in UTF-8. */
const byteLength = (text: string): number => encoder.encode(text).length;
