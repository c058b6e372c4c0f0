// What marks a choice of the district as taken back.
import type { WriteContext } from '../kernel/index.js';

/** What a choice of the district is marked with when it is taken back: who, when and why. */
export const withdrawal = (ctx: WriteContext, now: number, reason: string, version: number) => ({
  withdrawn_at: new Date(now),
  withdrawn_by: ctx.actor.accountId,
  withdrawn_reason: reason,
  version: version + 1,
});
