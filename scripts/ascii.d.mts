/** For the test, which is TypeScript. */
export function escapeNonAscii(code: string): string;
export function shiftMappings(mappings: string, code: string): string;
