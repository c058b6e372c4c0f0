// What oldest-browsers.mjs exports, for the tests.

/** What of a stylesheet the oldest browsers cannot read. */
export function lackingStyles(css: string): string[];

/** What of a script the oldest browsers cannot read or call. */
export function lackingInScript(file: string, code: string): { what: string; excerpt: string }[];

/** What of a script is newer than ES5. */
export function newerThanES5(file: string, code: string): string[];
