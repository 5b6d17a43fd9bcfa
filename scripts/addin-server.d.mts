import type { RequestListener } from 'node:http';

export function addinFiles(folder: string): RequestListener;
