// Everything that the other packages use of the documents.
export { approvalForm } from './approval-form/approval-form.js';
export type { Opinions } from './approval-form/second-page.js';
export {
  DocumentError,
  type DocumentErrorCode,
  documentErrorText,
  documentErrorTexts,
} from './errors.js';
export { markLrmx } from './lrmx/mark.js';
export { type OddItem, oddTexts } from './lrmx/odd.js';
export type { UnreadPart } from './lrmx/parse.js';
export type { LrmxFile } from './lrmx/read.js';
export type { ExtraElement, XmlTree } from './lrmx/tree.js';
export { writeLrmx } from './lrmx/write.js';
export { noticeDocument, type PublicNoticeInput, publicNoticeHeadings } from './notice/notice.js';
export {
  type CadreField,
  cadreFieldLabels,
  type FamilyField,
  familyFieldLabels,
} from './person/fields.js';
export { civilMonthIn } from './person/month.js';
export {
  type CadrePerson,
  type CadrePersonInput,
  cadrePerson,
  type FamilyMember,
  parseCadrePerson,
} from './person/person.js';
export { LARGEST_PHOTO, type PhotoType, photoSize, photoType } from './person/photo.js';
export {
  beginsPeriod,
  type ResumeError,
  type ResumeLine,
  readResume,
  writeResume,
} from './person/resume.js';
export { type TeamRegisterInput, teamRegisterHeadings } from './register/columns.js';
export { teamRegisterFile } from './register/register.js';
export { teamRegisterDocument } from './register/register-word.js';
export { type WorkbookCell, type WorkbookSheet, workbookFile } from './sheet/workbook.js';
export { markOfficeFile } from './zip/mark.js';
export { zipFiles } from './zip/reproducible.js';
