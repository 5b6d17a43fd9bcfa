import { useSyncExternalStore } from 'react';
import type { Workbench } from './workbench';

/** Draws the component anew whenever something of the workbench has changed. */
export const useWorkbench = (workbench: Workbench): number => useSyncExternalStore(workbench.subscribe, () => workbench.version);
