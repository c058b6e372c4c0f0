/** Uploaded files are read here, and files made, in processes of their own. */
export { makeFile, mediaTypeOf, readLrmxFile, readSheetFile } from './reading.js';
