import type { Language } from '../words/text';
import { associateAll } from './associate';

/** The first thing that the add-in's page runs: Excel calls functions that are not associated in time "missing". */
const language: Language = navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en';
associateAll(language);
