/** What every reveal of a masked field takes and answers (SEC-09). Browser-safe. */
import { line } from '../../kernel/schema.js';

/** A reason of fewer signs says nothing. */
const LETTERS = 4;

/** Whether a text has enough letters or Han characters that are not all alike to be a reason. */
function isReason(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length >= LETTERS && new Set(letters.map((one) => one.toLowerCase())).size > 1;
}

/** Why the actor has to see it; it is kept in the log. */
export const revealReason = line(0, 200).refine(isReason, {
  error: '请写明查看理由，至少四个字，不能只重复一个字',
});

/** The full value of one field, and the version of the record that it was read from. */
export interface Revealed {
  id: number;
  version: number;
  value: string | null;
  /** The same request came before, and is one reveal in the log. */
  repeated: boolean;
}
