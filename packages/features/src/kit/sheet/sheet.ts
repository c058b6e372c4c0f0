/** One line of a file that is not empty: where it stands, and its cells trimmed. */
export interface SheetLine {
  line: number;
  cells: readonly string[];
}

/** What could be read of a file; `broken` names the line from which it can't be read further. */
export interface Sheet {
  lines: readonly SheetLine[];
  broken: { line: number; message: string } | null;
}
