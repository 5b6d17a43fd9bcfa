/** Loading this declares every worksheet function. */
import './array';
import './conditional';
import './date';
import './finance';
import './information';
import './logical';
import './lookup';
import './math';
import './statistics';
import './subtotal';
import './text';
