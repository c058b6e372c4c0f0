// Tests of writes that meet: twice the same, two at once, a cut in between.
import { sql } from 'kysely';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Actor } from '../../kernel/index.js';
import {
  actorAs,
  addMeetingBranch,
  addTree,
  aPlan,
  aRecord,
  callerAs,
  recordedEvents,
  refusalOf,
  refusalReport,
  type TestTree,
  testWorld,
} from '../../testing/index.js';
import { activitiesRouter } from '../router.js';

const world = testWorld();
const as = (actor: Actor, idempotencyKey?: string) =>
  callerAs(world, activitiesRouter, actor, idempotencyKey ? { idempotencyKey } : {});

let tree: TestTree;
beforeAll(async () => {
  tree = await addTree(world);
});

const branchOf = (members: number) =>
  addMeetingBranch(world, { parent: tree.east.community, members });

const kept = (organizationId: number) =>
  world.db
    .selectFrom('activity')
    .select(['id', 'version', 'state', 'present'])
    .where('organization_id', '=', organizationId)
    .execute();

/** How each call ended: 'done', or the code of its refusal. */
async function outcomes(calls: Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(calls);
  return Promise.all(
    settled.map((one) =>
      one.status === 'fulfilled' ? 'done' : refusalOf(Promise.reject(one.reason)),
    ),
  );
}

test('a record is one statement: the activity, its people, its history, its event and its key', async () => {
  const { members, secretary } = await branchOf(5);
  const { id } = await as(secretary, 'one-statement').record(aRecord(members));
  // A row keeps the transaction and the statement of it that made it.
  const { rows } = await sql<{ made: string; count: number }>`
    select made, count(*)::int as count from (
      select xmin || '.' || cmin as made from activity where id = ${id}
      union all select xmin || '.' || cmin from attendance where activity_id = ${id}
      union all select xmin || '.' || cmin from case_move where kind = 'activity' and case_id = ${id}
      union all select xmin || '.' || cmin from outbox where (body::json -> 'subject' ->> 'id')::bigint = ${id}
        and type = 'activity.recorded'
      union all select xmin || '.' || cmin from idempotency where key = 'one-statement') as rows
    group by 1`.execute(world.db);
  expect(rows).toEqual([{ made: expect.stringMatching(/\.0$/), count: 4 + members.length }]);
});

describe('the same thing twice', () => {
  test('a double click makes one record, one event, and the same answer', async () => {
    const { branch, members, secretary } = await branchOf(5);
    const click = () => as(secretary, 'one-click').record(aRecord(members));
    const [first, second] = await Promise.all([click(), click()]);
    expect(second).toEqual(first);
    expect(await click()).toEqual(first);
    expect(await kept(branch.id)).toHaveLength(1);
    const events = await recordedEvents(world, 'activity.recorded');
    expect(events.filter((event) => event.organizationId === branch.id)).toHaveLength(1);
  });

  test('a repetition that could not be made now gets the answer of then, and writes nothing', async () => {
    const { branch, members, secretary } = await branchOf(4);
    const recorded = await as(secretary).record(aRecord(members));
    const revise = (key: string, present: number) =>
      as(secretary, key).record({ ...aRecord(members, present), ...recorded });
    const first = await revise('lost answer', 3);
    expect(await refusalOf(revise('another', 2))).toBe('stale_version');
    expect(await revise('lost answer', 3)).toEqual(first);
    expect(await refusalOf(revise('lost answer', 2))).toBe('key_reused');
    await as(secretary).submit(first);
    expect(await revise('lost answer', 3)).toEqual(first);
    expect(await kept(branch.id)).toMatchObject([{ version: 3, present: 3 }]);
  });

  test('two at once of what may be made as often as one likes are made once', async () => {
    const { secretary } = await branchOf(2);
    const talk = (key: string) =>
      as(secretary, key).plan({ ...aPlan, type: 'heart_to_heart_talk', title: '谈心谈话' });
    const [one, two] = await Promise.all([talk('talk'), talk('talk')]);
    expect(two).toEqual(one);
    expect((await talk('another talk')).id).not.toBe(one.id);
  });

  test('the same key with another content is refused', async () => {
    const { members, secretary } = await branchOf(3);
    await as(secretary, 'a-key').record(aRecord(members));
    const other = as(secretary, 'a-key').record(aRecord(members, 2));
    expect(await refusalOf(other)).toBe('key_reused');
  });

  test('the same meeting entered by two people is kept once, one after the other or at once', async () => {
    const { branch, members, secretary } = await branchOf(5);
    const commissioner = await actorAs(world, 'organization_commissioner', branch, members[1]);
    const both = [as(secretary), as(commissioner)].map((one) => one.record(aRecord(members)));
    expect((await outcomes(both)).sort()).toEqual(['done', 'duplicate']);
    const refusal = await refusalReport(as(commissioner).record(aRecord(members)));
    expect(refusal.code).toBe('duplicate');
    expect(refusal.message).toContain(aRecord(members).title);
    expect(await kept(branch.id)).toHaveLength(1);
    // Another hour is another meeting.
    await as(commissioner).record({ ...aRecord(members), startsAt: '09:00', endsAt: '10:00' });
  });

  test('the same plan by two people is kept once', async () => {
    const { branch, members, secretary } = await branchOf(2);
    const commissioner = await actorAs(world, 'organization_commissioner', branch, members[1]);
    const both = [as(secretary), as(commissioner)].map((one) => one.plan(aPlan));
    expect((await outcomes(both)).sort()).toEqual(['done', 'duplicate']);
    expect(await kept(branch.id)).toHaveLength(1);
  });
});

describe('two at once', () => {
  test('who has not seen the newest version is told so', async () => {
    const { branch, members, secretary } = await branchOf(4);
    const recorded = await as(secretary).record(aRecord(members));
    const edits = [1, 2, 3].map((present) =>
      as(secretary).record({ ...aRecord(members, present), ...recorded }),
    );
    expect((await outcomes(edits)).sort()).toEqual(['done', 'stale_version', 'stale_version']);
    const [row] = await kept(branch.id);
    const attended = await world.db
      .selectFrom('attendance')
      .select('presence')
      .where('activity_id', '=', recorded.id)
      .execute();
    expect(attended).toHaveLength(4);
    expect(attended.filter((one) => one.presence === 'present')).toHaveLength(row?.present ?? -1);
  });

  test('correcting and sending in at once: one wins, and what was sent is what is kept', async () => {
    const { branch, members, secretary } = await branchOf(4);
    const recorded = await as(secretary).record(aRecord(members));
    const edit = as(secretary).record({ ...aRecord(members, 2), ...recorded });
    const results = await outcomes([edit, as(secretary).submit(recorded)]);
    expect(results.filter((result) => result === 'done')).toHaveLength(1);
    const [row] = await kept(branch.id);
    const sent = results[1] === 'done';
    expect(row).toMatchObject({
      version: 2,
      state: sent ? 'pending_street' : 'pending_minutes',
      present: sent ? 4 : 2,
    });
  });

  test('two reviewers: one decides, the other is told', async () => {
    const { members, secretary } = await branchOf(3);
    const sent = await as(secretary).submit(await as(secretary).record(aRecord(members)));
    const one = await actorAs(world, 'street_organizer', tree.east.street);
    const two = await actorAs(world, 'street_organizer', tree.east.street);
    const results = await outcomes([
      as(one).review({ ...sent, decision: 'pass' }),
      as(two).review({ ...sent, decision: 'return', opinion: '缺签字' }),
    ]);
    expect(results.sort()).toEqual(['done', 'stale_version']);
    const reviews = await world.db
      .selectFrom('case_move')
      .select('id')
      .where('kind', '=', 'activity')
      .where('case_id', '=', sent.id)
      .where('action', 'in', ['pass', 'return'])
      .execute();
    expect(reviews).toHaveLength(1);
  });
});

test('a server cut off in the middle leaves nothing, and the same click then makes the record', async () => {
  const { branch, members, secretary } = await branchOf(4);
  const before = (await recordedEvents(world)).length;
  const votes = { title: '第二季度工作计划', yes: 4, no: 0, abstain: 0 };
  const click = () => as(secretary, 'breaks').record({ ...aRecord(members), motions: [votes] });
  await world.db.transaction().execute(async (blocker) => {
    // Activity, attendance and votes are written; the event has to wait, and never comes.
    await sql`lock table outbox in share row exclusive mode`.execute(blocker);
    const broken = refusalOf(click());
    const pid = await vi.waitUntil(() => waitingFor(blocker, 'outbox'));
    await sql`select pg_terminate_backend(${pid})`.execute(blocker);
    expect(await broken).toBe('unavailable');
  });
  expect(await kept(branch.id)).toEqual([]);
  expect(await recordedEvents(world)).toHaveLength(before);
  const { id } = await click();
  expect((await as(secretary).get({ id })).motions).toHaveLength(1);
  expect(await kept(branch.id)).toHaveLength(1);
});

/** The backend that waits for a lock on the table, if there is one. */
async function waitingFor(db: typeof world.db, table: string): Promise<number | undefined> {
  const { rows } = await sql<{ pid: number }>`
    select pid from pg_locks where relation = ${table}::regclass and not granted`.execute(db);
  return rows[0]?.pid;
}
