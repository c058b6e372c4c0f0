/** The papers of a candidate as the server tells them. Browser-safe. */
import type { Finding, ReviewDepartment } from '@xianfeng/rules';
import type { AttachmentRow } from '../../attachments/schema.js';
import type { CasePaper } from './kinds.js';

/** A paper of a candidate's proofs. */
export interface CasePaperRow extends AttachmentRow {
  paper: CasePaper;
  /** The joint review of the candidate that it belongs to; 0 before the first. */
  round: number;
  /** Whose opinion it is, for one of a department. */
  department: ReviewDepartment | null;
  mayRemove: boolean;
}

/** Papers of a candidate, in the order in which they came. */
export interface CasePaperList {
  items: CasePaperRow[];
  /** Papers that the actor may add now. */
  mayAdd: CasePaper[];
  /** Which papers of the filing have no scan; empty before it and for the village. */
  findings: readonly Finding[];
}
