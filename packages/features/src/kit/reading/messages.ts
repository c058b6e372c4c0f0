// What the server and a process for files say to each other; a process loads nothing but this of the kit.
import type {
  CadrePersonInput,
  PublicNoticeInput,
  TeamRegisterInput,
  WorkbookSheet,
} from '@xianfeng/documents';

/** One file to read. */
export type ReadingJob = { kind: 'lrmx' | 'look'; bytes: Uint8Array } | SheetJob;

interface SheetJob {
  kind: 'sheet';
  bytes: Uint8Array;
  /** Under its heading. */
  mostRows: number;
}

/** One file to make: what it takes is a core for some time, be it for milliseconds or for seconds. */
export type MakingJob =
  | { kind: 'register'; register: TeamRegisterInput; format: 'excel' | 'word' }
  /** 干部任免审批表 as Word, with a mark at the head of each page where there is one. */
  | { kind: 'form'; person: CadrePersonInput; mark: string | null }
  | { kind: 'notice'; notice: PublicNoticeInput }
  | { kind: 'workbook'; sheets: readonly WorkbookSheet[] }
  /** An Office file, with a mark at the head of each page. */
  | { kind: 'mark'; file: Uint8Array; mark: string }
  | { kind: 'zip'; files: readonly { name: string; content: Uint8Array }[] };

/** What a process is asked for. */
export type Job = ReadingJob | MakingJob;

/** Said by a process once it has a file before it: from then on its time counts. */
export const BEGUN = 'begun';

/** A part of what is found, where that is long: the server takes one after the other. */
export interface Part {
  part: unknown;
}

/** What was found, or why the file is refused. */
export interface Answer {
  refused: { code: string; field: string | null } | null;
  found: unknown;
}
