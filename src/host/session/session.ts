import { emptyBook } from '../book/book';
import type { Book } from '../book/book';
import { Bridge, noTraffic } from '../bridge/bridge';
import type { TrafficCounts } from '../bridge/bridge';
import { USUAL, type Behaviour } from '../model/behaviour';
import { cloneData } from '../model/clone';
import { CustomFunctions } from '../model/custom-functions';
import type { FunctionsMetadata } from '../model/custom-functions';
import { ExcelHost } from '../model/host';
import { objectsOf } from '../model/objects';
import { Workspace } from '../model/workspace';
import { DEFAULT_SUPPORTED, describeOffice } from './office-library';

/** Members of `Behaviour` that are not given are as in `USUAL`. */
export interface SessionOptions extends Partial<Behaviour> {
  /** Culture of the workbook: dates, decimals, TEXT. `en-US` unless given. */
  readonly locale?: string;
  /** Now, as an Excel serial with its fraction, for TODAY and NOW. */
  readonly now?: () => number;
  /** Language of the interface; the locale unless given. */
  readonly displayLanguage?: string;
  /** Requirement sets and the versions that `isSetSupported` admits; these replace the defaults by name. */
  readonly supported?: Readonly<Record<string, string>>;
  readonly customFunctions?: { readonly namespace: string; readonly metadata: FunctionsMetadata };
}

export interface HostSession {
  /** The open workbook. Never hold on to it across `newWorkbook`, `open` or `restore`. */
  readonly book: Book;
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  newWorkbook(): void;
  open(bytes: Uint8Array, name?: string): Promise<void>;
  /** The file of the workbook, once custom functions have answered. */
  save(): Promise<Uint8Array>;
  idle(): Promise<void>;
  readonly counts: Readonly<TrafficCounts>;
  resetCounts(): void;
  /** Remembers the workbook as it is; `restore` brings back what was remembered last. */
  snapshot(): void;
  restore(): void;
  close(): void;
}

/** A session as whoever shows the workbook needs it: with the workspace behind the batches. */
export interface OpenSession extends HostSession {
  readonly host: ExcelHost;
  readonly workspace: Workspace;
  /** Goes on with the same workbook as it was at another time; whoever listens to events goes on listening. */
  putBack(book: Book): void;
}

/** Reading and writing files is loaded when the first file is: many sessions never need it. */
const files = () => import('../files/files');

/** What differs between Node and a page. */
export interface Surroundings {
  /** The global object that the library lives on. */
  readonly page: Record<string, unknown>;
  readonly defer: (task: () => void) => void;
  /** Loads the library on its first call, with that bridge. */
  readonly load: (bridge: Bridge) => void | Promise<void>;
  /** Where events and calls of custom functions go, if not to that library. */
  readonly post?: Bridge['post'];
  /** Told when values were calculated. */
  readonly onCalculated?: () => void;
}

/** One bridge for the library's whole life; sessions come and go behind it. */
let bridge: Bridge | undefined;

export async function createSession(surroundings: Surroundings, options: SessionOptions): Promise<OpenSession> {
  const locale = options.locale ?? 'en-US';
  const behaviour = behaviourOf(options);
  const post: Bridge['post'] = surroundings.post ?? ((entries) => theBridge.post(entries));
  const functions =
    options.customFunctions &&
    new CustomFunctions({
      ...options.customFunctions,
      behaviour,
      post,
      defer: surroundings.defer,
    });
  const workspace = new Workspace(
    emptyBook(),
    {
      locale,
      now: options.now ?? currentSerial,
      behaviour,
      ...(functions ? { customFunctions: functions } : {}),
      ...(surroundings.onCalculated ? { onCalculated: surroundings.onCalculated } : {}),
    },
    objectsOf,
  );
  let delivering = 0;
  const deliver = (): void => {
    const events = workspace.takeEvents();
    if (events.length === 0) return;
    delivering += 1;
    // After the answer of the batch that caused them.
    surroundings.defer(() =>
      surroundings.defer(() => {
        delivering -= 1;
        post(events);
      }),
    );
  };
  const host = new ExcelHost(workspace, () => functions, deliver);
  const theBridge = (bridge ??= new Bridge(host, surroundings.defer));
  const activate = (): void => {
    theBridge.connect(host);
    describeOffice(surroundings.page, {
      supported: { ...DEFAULT_SUPPORTED, ...options.supported },
      displayLanguage: options.displayLanguage ?? locale,
      contentLanguage: locale,
      platform: behaviour.platform,
    });
  };
  await surroundings.load(theBridge);
  activate();

  let counts = (theBridge.counts = noTraffic());
  let remembered: Book | undefined;
  const turn = (): Promise<void> => new Promise((resolve) => surroundings.defer(resolve));
  const idle = async (): Promise<void> => {
    do {
      workspace.settle();
      await workspace.calculator.idle();
      await turn();
    } while (delivering > 0);
  };
  const use = (book: Book): void => {
    functions?.cancel();
    workspace.open(book);
  };

  return {
    host,
    workspace,
    get book() {
      return workspace.book;
    },
    get counts() {
      return { ...counts };
    },
    run: async (batch) => {
      activate();
      theBridge.counts = counts;
      try {
        return await Excel.run(batch);
      } finally {
        // The library gives back its references after the caller has gone on.
        await turn();
      }
    },
    newWorkbook: () => use(emptyBook()),
    open: async (bytes, name = 'Book1.xlsx') => use(await (await files()).readWorkbook(bytes, name)),
    save: async () => {
      await idle();
      return (await files()).writeWorkbook(workspace.book);
    },
    idle,
    resetCounts: () => {
      counts = theBridge.counts = noTraffic();
    },
    snapshot: () => {
      workspace.settle();
      remembered = cloneData(workspace.book);
    },
    restore: () => {
      if (!remembered) throw new Error('No snapshot was taken.');
      use(cloneData(remembered));
    },
    putBack: (book) => {
      functions?.cancel();
      workspace.putBack(book);
      workspace.settle();
    },
    close: () => use(emptyBook()),
  };
}

const behaviourOf = (options: SessionOptions): Behaviour => {
  const keys = Object.keys(USUAL) as (keyof Behaviour)[];
  return { ...USUAL, ...Object.fromEntries(keys.flatMap((key) => (options[key] === undefined ? [] : [[key, options[key]]]))) };
};

/** Days since 1900 by the local clock, as NOW gives them. */
function currentSerial(): number {
  const now = new Date();
  return (now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000 + 25_569;
}
