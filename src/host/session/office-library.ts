/**
 * What Microsoft's library needs to find before it loads, and what it is told afterwards. The same for Node and for a page, so it imports
 * nothing of either.
 */

/** Requirement sets as the desktop Excel of mid-2023 tells them. Notes (1.18) are not among them: the library has none. */
export const DEFAULT_SUPPORTED: Readonly<Record<string, string>> = {
  ExcelApi: '1.17',
  SharedRuntime: '1.2',
  RibbonApi: '1.2',
  CustomFunctionsRuntime: '1.4',
  CustomFunctions: '1.7',
};

const PLATFORMS = { windows: 'PC', mac: 'Mac', web: 'OfficeOnline' } as const;

export interface OfficeSurroundings {
  readonly supported: Readonly<Record<string, string>>;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  readonly platform: keyof typeof PLATFORMS;
}

type CustomFunctionImplementation = (...args: never[]) => unknown;

/** The registry that the `office.js` loader makes in a page: functions by id, and who wants to know of changes. */
function functionRegistry(): Record<string, unknown> {
  const mappings: Record<string, CustomFunctionImplementation> = {};
  const listeners: (() => void)[] = [];
  const add = (id: string, implementation: CustomFunctionImplementation): void => {
    mappings[id] = implementation;
    for (const listener of listeners) listener();
  };
  return {
    _association: { mappings, onchange: (listener: () => void) => listeners.push(listener) },
    associate: (idOrMap: string | Record<string, CustomFunctionImplementation>, implementation?: CustomFunctionImplementation): void => {
      if (typeof idOrMap !== 'string') for (const [id, each] of Object.entries(idOrMap)) add(id, each);
      else if (implementation) add(idOrMap, implementation);
    },
  };
}

/** Globals that a browser has and the library looks at while it loads. What is there already stays. */
export function preparePage(page: Record<string, unknown>, bridge: object): void {
  const missing: Record<string, unknown> = {
    window: page,
    self: page,
    navigator: { userAgent: 'Node.js' },
    document: { getElementsByTagName: () => [], createElement: () => ({}), URL: 'http://localhost' },
    location: { search: '', hash: '' },
  };
  for (const [name, value] of Object.entries(missing)) if (page[name] === undefined) page[name] = value;
  page.CustomFunctions ??= functionRegistry();
  page._richApiNativeBridge = bridge;
}

/** Tells the library about the application, as the `office.js` loader does: `Office.context` and its requirement sets. */
export function describeOffice(
  page: Record<string, unknown>,
  { supported, displayLanguage, contentLanguage, platform }: OfficeSurroundings,
): void {
  const office = (page.Office ??= {}) as Record<string, unknown>;
  const context = {
    host: 'Excel',
    platform: PLATFORMS[platform],
    displayLanguage,
    contentLanguage,
    requirements: { isSetSupported: (name: string, version?: string | number) => isSupported(supported[name], version) },
  };
  // `Office.context` asks the loader's factory; without the loader this stands in for it.
  const osf = (page.OSF ??= {}) as Record<string, unknown>;
  osf._OfficeAppFactory = { ...(osf._OfficeAppFactory as object | undefined), getContext: () => context };
  office.onReady ??= async (callback?: (info: object) => unknown) => {
    const info = { host: 'Excel', platform: context.platform };
    await callback?.(info);
    return info;
  };
}

function isSupported(known: string | undefined, wanted: string | number | undefined): boolean {
  if (known === undefined) return false;
  const [major = 0, minor = 0] = known.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = String(wanted ?? known)
    .split('.')
    .map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
