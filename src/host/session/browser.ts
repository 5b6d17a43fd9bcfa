import { Bridge, noTraffic } from '../bridge/bridge';
import type { BatchHost } from '../bridge/bridge';
import type { TrafficCounts } from '../bridge/bridge';
import type { Batch, HostEntry } from '../bridge/messages';
import { preparePage } from './office-library';
import { createSession } from './session';
import type { OpenSession, SessionOptions } from './session';

export interface BrowserOptions extends SessionOptions {
  /** Address of Microsoft's Excel library, served unchanged. */
  readonly library: string;
  /** Something of the workbook changed: its contents, its look or its values. */
  readonly onChanged: () => void;
  /** The add-in is about to run a batch. */
  readonly onPaneBatch: (batch: Batch) => void;
}

export type Traffic = Readonly<Pick<TrafficCounts, 'requests' | 'requestBytes' | 'responseBytes'>>;

/** The embedded host in a page: the page's own library edits the workbook, and so does the add-in in a frame beside it. */
export interface BrowserSession extends OpenSession {
  /** A bridge for a frame's library, made before it loads. From then on events and custom functions go there. */
  paneBridge(): Bridge;
  /** The frame's library answers now: what was held back for it is sent. */
  paneReady(): void;
  /** The frame is about to go; another will come. What is sent meanwhile is held back, what it was asked is asked again. */
  paneGone(): void;
  /** Batches and bytes of both libraries since `resetCounts`. */
  traffic(): Traffic;
}

let loaded: Promise<void> | undefined;

export async function startBrowserSession(options: BrowserOptions): Promise<BrowserSession> {
  let pane: Bridge | undefined;
  let ready = false;
  let unanswered = false;
  let held: Omit<HostEntry, 'id'>[] = [];
  const channel = new MessageChannel();
  const tasks: (() => void)[] = [];
  // Sooner than a timer, which a browser slows down after a few turns.
  channel.port1.onmessage = () => tasks.shift()?.();
  const defer = (task: () => void): void => {
    tasks.push(task);
    channel.port2.postMessage(null);
  };

  const session = await createSession(
    {
      page: globalThis as unknown as Record<string, unknown>,
      defer,
      load: (bridge) => (loaded ??= load(options.library, bridge)),
      post: (entries) => {
        if (pane && ready) pane.post(entries);
        else held.push(...entries);
      },
      onCalculated: options.onChanged,
    },
    options,
  );
  const told =
    <T>(execute: (batch: Batch) => T) =>
    (batch: Batch): T => {
      options.onPaneBatch(batch);
      const answer = execute(batch);
      options.onChanged();
      return answer;
    };
  const paneHost: BatchHost = {
    execute: told((batch) => session.host.execute(batch)),
    executeTooLarge: told((batch) => session.host.executeTooLarge(batch)),
  };
  return Object.assign(Object.create(session) as OpenSession, {
    paneBridge: () => {
      ready = false;
      return (pane = new Bridge(paneHost, defer));
    },
    paneGone: () => {
      unanswered ||= ready && session.workspace.calculator.waiting;
      ready = false;
    },
    paneReady: () => {
      ready = true;
      if (unanswered) {
        unanswered = false;
        held = [];
        session.putBack(session.book);
      }
      pane?.post(held);
      held = [];
    },
    resetCounts: () => {
      session.resetCounts();
      if (pane) pane.counts = noTraffic();
    },
    traffic: () => {
      const of = pane?.counts ?? noTraffic();
      const own = session.counts;
      return {
        requests: own.requests + of.requests,
        requestBytes: own.requestBytes + of.requestBytes,
        responseBytes: own.responseBytes + of.responseBytes,
      };
    },
  });
}

/** The library looks for its bridge as it loads; a page's policy lets it be linked, not evaluated. */
function load(address: string, bridge: Bridge): Promise<void> {
  preparePage(globalThis as unknown as Record<string, unknown>, bridge);
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${address} could not be loaded.`)));
    document.head.append(script);
  });
}
