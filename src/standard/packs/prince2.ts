import type { Pack } from './packs';

export const prince2: Pack = {
  name: { en: 'PRINCE2', fr: 'PRINCE2' },
  purpose: { en: 'PRINCE2', fr: 'PRINCE2' },
  overlay: { version: 1 },
};
