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

/** An organizer of the other street waits for a second person. */
async function askedExport({ world, organizer }: OtherStreet): Promise<number> {
  const { organizationId, organizationPath } = organizer.assignment;
  const { id } = await world.db
    .insertInto('export_request')
    .values({
      ...{ account_id: organizer.accountId, assignment_id: organizer.assignment.id },
      ...{ organization_id: organizationId, organization_path: organizationPath },
      ...{ file: 'talent-files', query: '{}', records: '[1, 2]', reason: `${SECRET}：归档` },
      asked_at: new Date(world.clock.now()),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A procedure without an attempt here does not compile. */
export const strangers = strangersOf(disclosuresRouter, async (street) => ({
  leaveId: await askedLeave(street),
  exportId: await askedExport(street),
})).attempt({
  leaves: { scoped: () => ({}) },
  ownLeave: { scoped: () => undefined },
  waiting: { scoped: () => undefined },
  grantLeave: { hidden: ({ leaveId }) => ({ id: leaveId, version, most: 10, hours: 1 }) },
  exports: { scoped: () => ({}) },
  grantExport: { hidden: ({ exportId }) => ({ id: exportId, version }) },
  refuseExport: { hidden: ({ exportId }) => ({ id: exportId, version, note: '不同意' }) },
  refuseLeave: { hidden: ({ leaveId }) => ({ id: leaveId, version, note: '不同意' }) },
});
