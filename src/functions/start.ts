import type { Language } from '../words/text';
import { associateAll } from './associate';
import { addressBesidePage, solveBy, solveHere } from './solver';
import { solveInWorker } from './solver-in-worker';

/** The first thing that the add-in's page runs: Excel calls functions that are not associated in time "missing". */
const language: Language = navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en';
associateAll(language);
solveBy(solveInWorker(() => new Worker(new URL('./solver-worker.ts', import.meta.url)), addressBesidePage(), solveHere));
