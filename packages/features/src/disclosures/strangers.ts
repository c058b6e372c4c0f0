/** What strangers try with the leaves of another street's officers. */
import { type OtherStreet, SECRET, strangersOf } from '../testing/index.js';
import { disclosuresRouter } from './router.js';

const version = 1;

/** An organizer of the other street waits for leave. */
async function askedLeave({ world, organizer }: OtherStreet): Promise<number> {
  const { id } = await world.db
    .insertInto('reveal_leave')
    .values({
      account_id: organizer.accountId,
      assignment_id: organizer.assignment.id,
      made: 30,
      reasons: [`${SECRET}：核对身份`],
      asked_at: new Date(world.clock.now()),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A procedure without an attempt here does not compile. */
export const strangers = strangersOf(disclosuresRouter, async (street) => ({
  leaveId: await askedLeave(street),
})).attempt({
  leaves: { scoped: () => ({}) },
  ownLeave: { scoped: () => undefined },
  grantLeave: { hidden: ({ leaveId }) => ({ id: leaveId, version, most: 10, hours: 1 }) },
  refuseLeave: { hidden: ({ leaveId }) => ({ id: leaveId, version, note: '不同意' }) },
});
