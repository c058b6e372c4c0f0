// An uploaded file that is kept: what it is by its bytes, and what makes it unfit for others.
import { fileTypeFromBuffer } from 'file-type';
import { DocumentError, type DocumentErrorCode } from '../errors.js';
import { judgeOffice } from './office.js';
import { judgePdf } from './pdf.js';

/** What was seen of a file. */
export interface SeenFile {
  /** By its bytes; null where they tell nothing. */
  mediaType: string | null;
  /** Why it must not be handed to others, or null. */
  unfit: DocumentErrorCode | null;
}

/** Looks at a file, whatever name it came under. */
export async function lookAtFile(bytes: Uint8Array): Promise<SeenFile> {
  const mediaType = await fileTypeFromBuffer(bytes).then(
    (found) => found?.mime ?? null,
    () => null,
  );
  return { mediaType, unfit: await unfitAs(mediaType, bytes) };
}

async function unfitAs(
  mediaType: string | null,
  bytes: Uint8Array,
): Promise<DocumentErrorCode | null> {
  try {
    if (mediaType === 'application/pdf') return await judgePdf(bytes);
    if (mediaType?.startsWith('application/vnd.openxmlformats') === true) return judgeOffice(bytes);
    return null;
  } catch (error) {
    if (error instanceof DocumentError) return error.code;
    throw error;
  }
}
