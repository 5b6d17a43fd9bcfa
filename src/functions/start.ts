import { associateAll } from './associate';
import { displayLanguage } from './display-language';
import { addressBesidePage, solveBy, solveHere } from './solver';
import { solveInWorker } from './solver-in-worker';

/** The first thing that the add-in's page runs: Excel calls functions that are not associated in time "missing". */
associateAll(displayLanguage);
solveBy(solveInWorker(() => new Worker(new URL('./solver-worker.ts', import.meta.url)), addressBesidePage(), solveHere));
