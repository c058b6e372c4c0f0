// What reads a file that a user uploaded. It is called in a process of its own: any of it may take long.
export { DocumentError, type DocumentErrorCode, documentErrorTexts } from './errors.js';
export { type LrmxFile, readLrmx } from './lrmx/read.js';
export { readSheet } from './sheet/read-sheet.js';
export type { Sheet, SheetLine } from './sheet/sheet.js';
export { lookAtFile, type SeenFile } from './upload/upload.js';
