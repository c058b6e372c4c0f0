/** Uploaded files are read here, and large files made, in processes of their own. */
export { makeRegister, mediaTypeOf, readLrmxFile, readSheetFile } from './reading.js';
