// An uploaded file before it is checked.
import type { AttachmentOwner, PaperInput } from '../schema.js';

/** What is uploaded: to which record, under which name, and the bytes as they came. */
export interface NewAttachment {
  owner: AttachmentOwner;
  name: string;
  bytes: Buffer;
  /** Asked for where the record's files are papers of a proof, and nowhere else. */
  paper?: PaperInput;
}
