import type { Pack } from './pack';

/** The base is written in the vocabulary of PMI's PMBOK Guide. */
export const pmi: Pack = {
  name: { en: 'PMI', fr: 'PMI' },
  purpose: {
    en: 'The vocabulary of the PMBOK Guide: the base of every other pack.',
    fr: 'Le vocabulaire du guide PMBOK\u00a0: la base de tous les autres.',
  },
  overlay: { version: 1 },
};
