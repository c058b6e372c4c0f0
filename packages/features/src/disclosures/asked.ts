// What leaves and exports share: somebody asks, another person decides, and the list shows both.
import type { ActorContext, Role } from '../kernel/index.js';

/** A row of what was asked, with the names of both. */
interface AskedRow {
  id: number;
  version: number;
  name: string;
  role: Role;
  short_name: string;
  asked_at: Date;
  decider: string | null;
  decided_at: Date | null;
  note: string;
  until_at: Date | null;
}

/** Who asked, who decided and until when it holds, as lists show it. */
export function presentAsked(row: AskedRow) {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    role: row.role,
    organizationName: row.short_name,
    askedAt: row.asked_at.getTime(),
    decidedBy: row.decider,
    decidedAt: row.decided_at?.getTime() ?? null,
    note: row.note,
    untilAt: row.until_at?.getTime() ?? null,
  };
}

/** The columns that say who decides, under which assignment, and when. */
export const decidedNow = ({ actor, clock }: ActorContext) => ({
  decided_by: actor.accountId,
  decided_under: actor.assignment.id,
  decided_at: new Date(clock.now()),
});
