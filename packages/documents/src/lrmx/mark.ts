// The mark of who carried an .lrmx file away, where the cadre tools do not look.

/** What a comment of ours begins with, so that it is known again when the file comes back. */
const OURS = ' 先锋导出：';

/**
 * The same file with a comment behind its root element: who carried it away, and when. A reader that
 * goes by elements never comes to it, and one that counts nodes finds the root where it was.
 */
export function markLrmx(file: Uint8Array, mark: string): Uint8Array<ArrayBuffer> {
  // Two hyphens would end the comment.
  const comment = `<!--${OURS}${mark.replaceAll('--', '－－')} -->\n`;
  return new Uint8Array(Buffer.concat([file, Buffer.from(comment)]));
}

/** Whether a comment of a file is such a mark: it is nothing that the reader has to be told of. */
export const isMark = (comment: string): boolean => comment.startsWith(OURS);
