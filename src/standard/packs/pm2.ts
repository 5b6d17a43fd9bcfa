import type { Pack } from './packs';

export const pm2: Pack = {
  name: { en: 'PM²', fr: 'PM²' },
  purpose: { en: 'PM²', fr: 'PM²' },
  overlay: { version: 1 },
};
