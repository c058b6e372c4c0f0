// What the server and a process for files say to each other; a process loads nothing but this of the kit.
import type { TeamRegisterInput } from '@xianfeng/documents';

/** One file to read. */
export interface ReadingJob {
  kind: 'sheet' | 'lrmx' | 'look';
  bytes: Uint8Array;
  /** Of a sheet, under its heading. */
  mostRows: number;
}

/** One large file to make. */
export interface MakingJob {
  kind: 'register';
  register: TeamRegisterInput;
  format: 'excel' | 'word';
}

/** What a process is asked for. */
export type Job = ReadingJob | MakingJob;

/** Said by a process once it has a file before it: from then on its time counts. */
export const BEGUN = 'begun';

/** What was found, or why the file is refused. */
export interface Answer {
  refused: { code: string; field: string | null } | null;
  found: unknown;
}
