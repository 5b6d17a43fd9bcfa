import type { PackKey } from '../../model/overlay';
import { agile } from './agile';
import { pm2 } from './pm2';
import { pmi } from './pmi';
import type { Pack } from './pack';
import { prince2 } from './prince2';

export const PACKS: Readonly<Record<PackKey, Pack>> = { pmi, prince2, pm2, agile };
