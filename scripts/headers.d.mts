export const OFFICE_HOSTS: readonly string[];
export const ADDIN_HEADERS: Readonly<Record<string, string>>;
export function isOfficeOrigin(origin: string): boolean;
