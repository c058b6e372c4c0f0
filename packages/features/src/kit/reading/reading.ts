// Reading of uploaded files: in a process of their own, with the errors that users are told.
import {
  DocumentError,
  type DocumentErrorCode,
  documentErrorText,
  type LrmxFile,
} from '@xianfeng/documents';
import type { SeenFile, Sheet } from '@xianfeng/documents/reading';
import type { z } from 'zod';
import { AppError, type ErrorCode } from '../../kernel/index.js';
import { found, sheetLines } from './jobs.js';
import type { MakingJob } from './messages.js';
import { Readers } from './pool.js';

const readers = new Readers();
/** What is made is of the product's own data: it may take longer than what a stranger sends. */
const MAKING_MS = 60_000;

/** Codes of documents that are not simply files which can't be read. */
const codes: Partial<Record<DocumentErrorCode, ErrorCode>> = {
  too_large: 'too_large',
  sheet_too_large: 'too_large',
  archive_too_large: 'too_large',
  took_too_long: 'too_large',
  took_too_much: 'too_large',
  readers_busy: 'too_many_requests',
  pdf_script: 'file_unsafe',
  pdf_launch: 'file_unsafe',
  pdf_attachment: 'file_unsafe',
  pdf_encrypted: 'file_unsafe',
  pdf_unchecked: 'file_unsafe',
  office_macro: 'file_unsafe',
  office_package: 'file_unsafe',
  office_fetches: 'file_unsafe',
  office_encrypted: 'file_unsafe',
  ofd_attachment: 'file_unsafe',
  ofd_active: 'file_unsafe',
  ofd_encrypted: 'file_unsafe',
  table_formula: 'file_unsafe',
  damaged: 'file_damaged',
};

/** What the user is told of a document that is refused. */
export function toldOf(error: unknown): unknown {
  if (!(error instanceof DocumentError)) return error;
  return new AppError(codes[error.code] ?? 'file_unreadable', {
    message: documentErrorText(error),
    cause: error,
  });
}

/**
 * A CSV (UTF-8 or GB18030) or xlsx file as a table of text.
 *
 * @param mostRows under the heading
 * @throws AppError file_unreadable, too_large, too_many_requests
 */
export async function readSheetFile(bytes: Uint8Array, mostRows: number): Promise<Sheet> {
  const lines: z.output<typeof sheetLines> = [];
  try {
    const { broken } = await readers.read({ kind: 'sheet', bytes, mostRows }, found.sheet, {
      onPart: (part) => lines.push(...sheetLines.parse(part)),
    });
    return { lines, broken };
  } catch (error) {
    throw toldOf(error);
  }
}

/**
 * The person of a file of the cadre tools.
 *
 * @throws AppError file_unreadable with what is wrong and what to do, too_large, too_many_requests
 */
export async function readLrmxFile(bytes: Uint8Array): Promise<LrmxFile> {
  try {
    return await readers.read({ kind: 'lrmx', bytes }, found.lrmx);
  } catch (error) {
    throw toldOf(error);
  }
}

/**
 * What a file is by its bytes, where it is fit to be handed to others.
 *
 * @returns its media type, or null where the bytes tell none
 * @throws AppError file_unsafe with what is wrong and what to do, file_damaged, too_large,
 * too_many_requests
 */
export async function mediaTypeOf(bytes: Uint8Array): Promise<string | null> {
  try {
    const seen: SeenFile = await readers.read({ kind: 'look', bytes }, found.look);
    if (seen.unfit === 'archive_unreadable') throw new DocumentError('damaged');
    if (seen.unfit !== null) throw new DocumentError(seen.unfit);
    return seen.mediaType;
  } catch (error) {
    throw toldOf(error);
  }
}

/**
 * A file that is made of the product's own data, in the time of which others are answered.
 *
 * @throws AppError too_large, too_many_requests
 */
export async function makeFile(job: MakingJob): Promise<Buffer> {
  try {
    return Buffer.from(await readers.read(job, found.made, { ms: MAKING_MS }));
  } catch (error) {
    throw toldOf(error);
  }
}
