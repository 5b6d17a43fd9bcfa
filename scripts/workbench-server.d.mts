import type { Server } from 'node:http';

/** Folders by the first part of an address that take the place of those in `dist`. */
export function workbenchServer(root?: string, elsewhere?: Readonly<Record<string, string>>): Server;
