// The chain of hashes through the event log.
import { createHash } from 'node:crypto';

/** The hash before the first event. */
export const GENESIS = Buffer.alloc(32);

/**
 * Hash of one event of the log: SHA-256 over the previous hash and the event's place, type, audience
 * and stored text, each with its length before it so that no two events can look alike.
 */
export function chainHash(
  previous: Buffer,
  event: { seq: number; type: string; audience: readonly string[]; body: string },
): Buffer {
  const hash = createHash('sha256').update(previous);
  for (const part of [String(event.seq), event.type, event.audience.join(','), event.body]) {
    hash.update(`${Buffer.byteLength(part)}:`).update(part);
  }
  return hash.digest();
}
