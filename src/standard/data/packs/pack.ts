import type { Text } from '../../../words/text';
import type { Overlay } from '../../model/overlay';

/** A method's vocabulary and sheets, laid over the base as an organisation's own overlay is. */
export interface Pack {
  readonly name: Text;
  readonly purpose: Text;
  readonly overlay: Overlay;
}
