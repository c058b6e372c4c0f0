// Files that wait for a moment to be fetched by a one-time address, as the server may use them.
export {
  forgetDownloads,
  hasDownload,
  type OfferedFile,
  offerDownload,
  takeDownload,
  type Visitor,
} from './downloads.js';
export type * from './tables.js';
