import type { Bridge } from '../host/bridge/bridge';
import { DEFAULT_SUPPORTED } from '../host/session/office-library';

export interface PaneSurroundings {
  readonly bridge: Bridge;
  readonly locale: string;
  readonly dark: boolean;
  readonly workbookName: string;
}

/** What the pane's window has after Microsoft's library and the add-in have loaded. */
interface PaneWindow extends Window {
  HTMLElement: typeof HTMLElement;
  _richApiNativeBridge?: Bridge;
  Office?: {
    onReady(): Promise<unknown>;
    actions?: { _association?: { mappings: Record<string, ((event: CommandEvent) => unknown) | undefined> } };
  };
}

interface CommandEvent {
  readonly source: { readonly id: string };
  completed(): void;
}

/** Gives the frame what the desktop's Excel gives a page before office.js loads: a context, a host name and a bridge. */
export function preparePane(frame: Window, { bridge, locale, dark, workbookName }: PaneSurroundings): void {
  const pane = frame as PaneWindow;
  const theme = dark
    ? { bodyBackgroundColor: 0x1f1f1f, bodyForegroundColor: 0xffffff, controlBackgroundColor: 0x292929, controlForegroundColor: 0xffffff }
    : { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x242424, controlBackgroundColor: 0xf5f5f5, controlForegroundColor: 0x242424 };
  const answers: Record<string, unknown> = {
    GetAppType: 1,
    GetSolutionRef: 'pmo',
    GetAppVersionMajor: 16,
    GetAppVersionMinor: 1,
    GetAppUILocale: locale,
    GetAppDataLocale: locale,
    GetDocUrl: `file:///${workbookName}`,
    GetAppCapabilities: 1,
    GetActivationMode: 1,
    GetControlIntegrationLevel: 1,
    GetSolutionToken: '',
    GetCorrelationId: 'workbench',
    GetInstanceId: 'workbench',
    GetTouchEnabled: false,
    GetCommerceAllowed: false,
    GetHostCustomMessage: '',
    GetHostFullVersion: '16.0.18000.20000',
    GetDialogRequirementMatrix: '',
    GetInitialDisplayMode: 0,
    GetFeaturesForSolution: '',
    GetSupportedMatrix: JSON.stringify(DEFAULT_SUPPORTED),
    GetOfficeThemeInfo: JSON.stringify(theme),
  };
  const context: Record<string, unknown> = Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, () => value]));
  context.GetSettings = () => ({ Read: () => undefined });
  Object.assign(pane.external, { GetContext: () => context, GetHostInfo: () => `Excel$Win32$16.01$${locale}$telemetry$$$0` });
  pane._richApiNativeBridge = bridge;
  keepKeyboard(pane);
  // The web view of Excel speaks the language of Office and knows its brightness.
  Object.defineProperty(pane.navigator, 'language', { get: () => locale });
  const matchMedia = pane.matchMedia.bind(pane);
  pane.matchMedia = (query) => {
    const wanted = /prefers-color-scheme:\s*(dark|light)/.exec(query)?.[1];
    return wanted === undefined ? matchMedia(query) : matchMedia((wanted === 'dark') === dark ? 'all' : 'not all');
  };
}

/** As in Excel, a page beside the grid does not take the keyboard from whoever types there. */
function keepKeyboard(pane: PaneWindow): void {
  const { focus } = pane.HTMLElement.prototype;
  pane.HTMLElement.prototype.focus = function (this: HTMLElement, options?: FocusOptions): void {
    if (pane.parent.document.activeElement === pane.frameElement) focus.call(this, options);
  };
}

/** Resolves when the add-in of that frame can be called. */
export async function paneStarted(frame: Window): Promise<void> {
  await (frame as PaneWindow).Office?.onReady();
}

/** Runs the function that the add-in associated with a ribbon button; resolves when it says that it has completed. */
export async function runCommand(frame: Window, functionName: string, control: string): Promise<void> {
  const command = (frame as PaneWindow).Office?.actions?._association?.mappings[functionName.toUpperCase()];
  if (!command) throw new Error(functionName);
  await new Promise<void>((completed, failed) => {
    Promise.resolve(command({ source: { id: control }, completed })).catch(failed);
  });
}
