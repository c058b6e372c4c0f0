// An uploaded file that is kept: what it is by its bytes, and what makes it unfit for others.
import { fileTypeFromBuffer } from 'file-type';
import { DocumentError, type DocumentErrorCode } from '../errors.js';
import { isOfd, judgeOfd } from './ofd.js';
import { judgeOffice } from './office.js';
import { judgeCompound, mediaTypeOfCompound } from './old-office.js';
import { judgePdf } from './pdf.js';
import { lookAtText } from './table-text.js';
import { isWhole } from './whole.js';

/** What was seen of a file. */
export interface SeenFile {
  /** By its bytes; null where they tell nothing. */
  mediaType: string | null;
  /** Why it must not be handed to others, or null. */
  unfit: DocumentErrorCode | null;
}

/** Looks at a file, whatever name it came under. */
export async function lookAtFile(bytes: Uint8Array): Promise<SeenFile> {
  const found = await fileTypeFromBuffer(bytes).then(
    (type) => type?.mime ?? null,
    () => null,
  );
  try {
    return await seen(found, bytes);
  } catch (error) {
    if (error instanceof DocumentError) return { mediaType: found, unfit: error.code };
    throw error;
  }
}

async function seen(found: string | null, bytes: Uint8Array): Promise<SeenFile> {
  if (found === 'application/x-cfb') {
    const unfit = judgeCompound(bytes);
    return { mediaType: mediaTypeOfCompound(bytes) ?? found, unfit };
  }
  if (found === 'application/zip' && isOfd(bytes)) {
    return { mediaType: 'application/ofd', unfit: judgeOfd(bytes) };
  }
  if (found === null) {
    const table = lookAtText(bytes);
    if (table !== null) return { mediaType: 'text/csv', unfit: table.unfit };
  }
  const unfit = await unfitAs(found, bytes);
  return { mediaType: found, unfit: unfit ?? (isWhole(found, bytes) ? null : 'damaged') };
}

async function unfitAs(
  mediaType: string | null,
  bytes: Uint8Array,
): Promise<DocumentErrorCode | null> {
  if (mediaType === 'application/pdf') return judgePdf(bytes);
  return mediaType?.startsWith('application/vnd.openxmlformats') === true
    ? judgeOffice(bytes)
    : null;
}
