// What the server and a reading process say to each other; a process loads nothing but this of the kit.

/** One file to read. */
export interface Job {
  kind: 'sheet' | 'lrmx' | 'look';
  bytes: Uint8Array;
  /** Of a sheet, under its heading. */
  mostRows: number;
}

/** Said by a process once it has a file before it: from then on its time counts. */
export const BEGUN = 'begun';

/** What was found, or why the file is refused. */
export interface Answer {
  refused: { code: string; field: string | null } | null;
  found: unknown;
}
