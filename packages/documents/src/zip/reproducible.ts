// The same content gives the same bytes of a zip file.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The first day that a zip archive can tell, in the machine's own zone as the format wants it. */
export const NO_DAY = new Date(1980, 0, 1);

/**
 * The same Office file without the hour of its making, so that the same data give the same bytes. Who
 * needs to know when it was made finds it in the audit log.
 */
export function withoutHour(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(file);
  const core = parts['docProps/core.xml'];
  if (core !== undefined) {
    const text = strFromU8(core).replace(
      /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g,
      '',
    );
    parts['docProps/core.xml'] = strToU8(text);
  }
  return zipSync(parts, { mtime: NO_DAY, level: 6 });
}

/** An archive of files that are packed already, each under its own name. */
export function zipFiles(
  files: readonly { name: string; content: Uint8Array }[],
): Uint8Array<ArrayBuffer> {
  const parts = Object.fromEntries(files.map(({ name, content }) => [name, content]));
  return zipSync(parts, { mtime: NO_DAY, level: 1 });
}
