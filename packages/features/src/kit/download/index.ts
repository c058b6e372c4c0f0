export {
  forgetDownloads,
  hasDownload,
  type OfferedFile,
  offerDownload,
  takeDownload,
  type Visitor,
} from './downloads.js';
export type * from './tables.js';
