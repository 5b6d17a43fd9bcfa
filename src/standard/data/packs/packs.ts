import type { Text } from '../../../words/text';
import type { Overlay, PackKey } from '../../own/overlay';
import { agile } from './agile';
import { pm2 } from './pm2';
import { pmi } from './pmi';
import { prince2 } from './prince2';

/** A method's vocabulary and sheets, laid over the base as an organisation's own overlay is. */
export interface Pack {
  readonly name: Text;
  readonly purpose: Text;
  readonly overlay: Overlay;
}

export const PACKS: Readonly<Record<PackKey, Pack>> = { pmi, prince2, pm2, agile };
