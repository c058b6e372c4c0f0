/** Wrong passwords for an account as they travel. Browser-safe. */
import { z } from 'zod';
import { id } from '../../kernel/schema.js';

/** An account to look at or unlock: by itself, or by the membership that it belongs to. */
export const guessedInput = z.union([
  z.strictObject({ memberId: id }),
  z.strictObject({ accountId: id }),
]);

/** Wrong passwords for an account within a day. Instants are milliseconds. */
export interface Guesses {
  /** When they began; null where there were none. */
  since: number | null;
  latest: number | null;
  /**
   * Wrong passwords of unknown devices, from how many addresses, and how many of these are locked;
   * whether there may be more addresses than are counted each on its own.
   */
  strangers: { wrong: number; addresses: number; more: boolean; locked: number };
  /** The same of devices that the account knows. */
  devices: { wrong: number; devices: number; locked: number };
  /** Until when all unknown devices wait; null where they do not. */
  heldUntil: number | null;
  /** Is anything counted that the actor may take back? */
  unlockable: boolean;
}

/** Wrong passwords for the own account since the sign-in before this one. Instants are milliseconds. */
export interface OwnGuesses {
  wrong: number;
  latest: number | null;
  /** Those of the last day, as an administrator sees them. */
  today: Guesses;
}
