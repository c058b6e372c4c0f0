// Code tables of national standards, in both directions.
import { isNameOf } from '../names.js';

/** A code table of a national standard: code to Chinese name, in the order of the standard. */
export type CodeTable = Readonly<Record<string, string>>;

/** The name of a code, or null if the table has no such code. */
export function codeName(table: CodeTable, code: string): string | null {
  return isNameOf(table, code) ? (table[code] ?? null) : null;
}

/** Is the code in the table? */
export function isCode(table: CodeTable, code: string): boolean {
  return codeName(table, code) !== null;
}

/** Code and name pairs by ascending code, for lists to choose from. */
export function codeOptions(table: CodeTable): { readonly code: string; readonly name: string }[] {
  return Object.entries(table)
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The code of a name as people write it, or null. */
export function codeOf(table: CodeTable, name: string): string | null {
  return Object.entries(table).find(([, n]) => n === name.trim())?.[0] ?? null;
}
