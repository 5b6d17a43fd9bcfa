/** The ribbon as the add-in's manifest describes it: what Excel would show. */

export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: { readonly title: string; readonly text: string };
  /** Address of the picture of 32 pixels. */
  readonly icon: string;
  readonly enabled: boolean;
  readonly action: { readonly kind: 'showPane'; readonly page: string } | { readonly kind: 'function'; readonly name: string };
}

export interface AddInManifest {
  readonly tabs: readonly RibbonTab[];
  readonly namespace: string;
  /** Addresses in the folder that the add-in is served from. */
  readonly functions: string;
  readonly pane: string;
}

/** Reads a manifest in the add-in only format. `folder` is where the add-in's files are served from here. */
export function readManifest(xml: string, locale: string, folder: string): AddInManifest {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const failure = document.querySelector('parsererror');
  if (failure) throw new Error(`manifest.xml: ${failure.textContent ?? ''}`);
  const words = new Words(document, locale);
  const pane = words.of(first(document, 'Page')?.getElementsByTagName('SourceLocation')[0]);
  const base = pane.slice(0, pane.lastIndexOf('/') + 1);
  const local = (address: string): string => (address.startsWith(base) ? `${folder}${address.slice(base.length)}` : address);

  const button = (control: Element): RibbonButton => {
    const tip = child(control, 'Supertip');
    const action = child(control, 'Action');
    const label = words.of(child(control, 'Label'));
    return {
      id: control.getAttribute('id') ?? '',
      label,
      tip: { title: words.of(tip && child(tip, 'Title')) || label, text: words.of(tip && child(tip, 'Description')) },
      icon: local(words.of(iconOf(control))),
      enabled: child(control, 'Enabled')?.textContent?.trim() !== 'false',
      action:
        typeOf(action) === 'ExecuteFunction'
          ? { kind: 'function', name: (action && child(action, 'FunctionName')?.textContent?.trim()) ?? '' }
          : { kind: 'showPane', page: local(words.of(action && child(action, 'SourceLocation'))) },
    };
  };
  return {
    tabs: all(document, 'CustomTab').map((tab) => ({
      id: tab.getAttribute('id') ?? '',
      label: words.of(child(tab, 'Label')),
      groups: children(tab, 'Group').map((group) => ({
        id: group.getAttribute('id') ?? '',
        label: words.of(child(group, 'Label')),
        buttons: children(group, 'Control').map(button),
      })),
    })),
    namespace: words.of(first(document, 'Namespace')),
    functions: local(words.of(first(document, 'Metadata')?.getElementsByTagName('SourceLocation')[0])),
    pane: local(pane),
  };
}

/** Resources by id, in one language: the override of exactly that locale, else of the language, else the default. */
class Words {
  private readonly texts = new Map<string, string>();
  constructor(document: Document, locale: string) {
    for (const kind of ['Image', 'Url', 'String'])
      for (const resource of all(document, kind)) {
        const overrides = children(resource, 'Override');
        const exact = overrides.find((each) => each.getAttribute('Locale') === locale);
        const related = overrides.find((each) => each.getAttribute('Locale')?.slice(0, 2) === locale.slice(0, 2));
        const id = resource.getAttribute('id') ?? '';
        this.texts.set(id, (exact ?? related)?.getAttribute('Value') ?? resource.getAttribute('DefaultValue') ?? '');
      }
  }
  of(element: Element | undefined): string {
    return this.texts.get(element?.getAttribute('resid') ?? '') ?? '';
  }
}

const all = (within: Document | Element, name: string): Element[] => [...within.getElementsByTagNameNS('*', name)];
const first = (within: Document | Element, name: string): Element | undefined => all(within, name)[0];
const children = (of: Element, name: string): Element[] => [...of.children].filter(({ localName }) => localName === name);
const child = (of: Element, name: string): Element | undefined => children(of, name)[0];
const typeOf = (element: Element | undefined): string => element?.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type') ?? '';
const iconOf = (control: Element): Element | undefined => {
  const icon = child(control, 'Icon');
  const images = icon ? children(icon, 'Image') : [];
  return images.find((image) => image.getAttribute('size') === '32') ?? images[0];
};
