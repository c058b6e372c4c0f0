/** Tables that are imported: read, previewed row by row, and carried out whole in one write. */

export type { Sheet, SheetLine } from '@xianfeng/documents/reading';
export { type Columns, type Headings, type Table, tableOf, withFaults } from './heading.js';
export {
  bytesOf,
  checksumOf,
  importing,
  type Judged,
  type JudgedRow,
  previewOf,
  refuseErrors,
  type TableBytes,
} from './importing.js';
export { readSheet } from './read-sheet.js';
export { type TemplateColumn, templateFile } from './template.js';
