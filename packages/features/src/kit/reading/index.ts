/** Uploaded files are read here, in processes of their own. */
export { mediaTypeOf, readLrmxFile, readSheetFile } from './reading.js';
