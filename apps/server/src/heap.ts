/** How much memory the server may leave to its garbage. */
import { setFlagsFromString } from 'node:v8';

/** Of what is in use, in percent: so much garbage may gather before it is looked for. */
const GARBAGE_PERCENT = 50;

/**
 * Makes this process look for its garbage before much has gathered. By itself V8 lets the heap grow to four
 * times what is in use where the machine has memory to spare, and on the machine of a district other
 * programs need that memory. Called once, before the process serves.
 */
export function boundGarbage(): void {
  setFlagsFromString(`--heap-growing-percent=${GARBAGE_PERCENT}`);
}
