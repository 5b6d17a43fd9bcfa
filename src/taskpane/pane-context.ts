import { createContext, useContext } from 'react';
import type { WorkbookIdentity } from '../standard/own/meta';
import { BASE_STANDARD } from '../standard/own/resolve';
import type { Standard } from '../standard/model/standard';
import type { Writing } from '../standard/writing/shown';
import { inLanguage, type Language, type Text } from '../words/text';
import type { PaneActions } from './actions';
import type { Memory } from './memory';
import type { View } from './view';

/** What every part of the pane may need. */
export interface Pane {
  readonly language: Language;
  readonly actions: PaneActions;
  readonly memory: Memory;
  /** Of the add-in. */
  readonly version: string;
  readonly identity: WorkbookIdentity | null;
  readonly writing: Writing;
  readonly go: (view: View) => void;
  /** Looks at the workbook again. */
  readonly refresh: () => Promise<void>;
}

const PaneContext = createContext<Pane | null>(null);

export const PaneProvider = PaneContext.Provider;

export const usePane = (): Pane & {
  /** Of the open workbook; ours, where it is not one yet. */
  readonly standard: Standard;
  readonly say: (text: Text, values?: Readonly<Record<string, string | number>>) => string;
} => {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('A part of the pane stands outside of it.');
  return { ...pane, standard: pane.identity?.standard ?? BASE_STANDARD, say: (text, values) => inLanguage(text, pane.language, values) };
};
