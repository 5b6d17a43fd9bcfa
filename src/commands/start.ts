import { COMMANDS } from './commands';

/** The buttons of the ribbon, known to Excel before anything else loads. Without the library there is no ribbon either. */
if (typeof Office !== 'undefined') for (const [id, command] of Object.entries(COMMANDS)) Office.actions.associate(id, command);
