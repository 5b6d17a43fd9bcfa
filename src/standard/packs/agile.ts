import type { Pack } from './packs';

export const agile: Pack = {
  name: { en: 'Agile', fr: 'Agile' },
  purpose: { en: 'Agile', fr: 'Agile' },
  overlay: { version: 1 },
};
