// Tests of counts of deliveries.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type Actor, inScope } from '../../kernel/index.js';
import {
  actorAs,
  addOrganization,
  addTree,
  callerAs,
  recordedEvents,
  refusalOf,
  testWorld,
} from '../../testing/index.js';
import { tasksRouter } from '../router.js';
import type { Progress } from '../schema.js';

const world = testWorld();
const as = (actor: Actor) => callerAs(world, tasksRouter, actor);
const task = { title: '开展主题党日活动', dueOn: '2026-03-31' };

test('two thousand in one write: one event, and the counts equal a recount', async () => {
  const tree = await addTree(world);
  const many = await addOrganization(world, { parent: tree.district, type: 'work_committee' });
  await sql`
    insert into organization
      (name, short_name, type, field, parent_id, path, pinyin, initials, created_at)
    select '支部' || n, '支部', 'branch', 'community', ${many.id}, ${many.path} || '9' || n || '.',
           'zhibu', 'zb', ${new Date(0)}
    from generate_series(1, 2000) as n`.execute(world.db);
  const street = await actorAs(world, 'street_organizer', many);
  const below = await world.db
    .selectFrom('organization')
    .select('id')
    .where(inScope('path', street))
    .where('id', '!=', many.id)
    .execute();
  const organizationIds = below.map((row) => row.id);
  const { id } = await as(street).hand({ ...task, to: { organizationIds } });
  const events = (await recordedEvents(world, 'task.handed')).filter(
    (event) => event.subject.id === id,
  );
  expect(events).toHaveLength(1);
  expect(events[0]?.audience).toHaveLength(2000 + 2);
  const rows = await as(street).deliveries({ taskId: id, limit: 100 });
  for (const [index, row] of rows.items.entries()) {
    if (index % 3 === 0) {
      await as(street).close({ deliveryId: row.id, version: row.version, text: '已办结。' });
    }
  }
  const recount: Progress = {
    handed: 0,
    accepted: 0,
    reported: 0,
    returned: 0,
    closed: 0,
    withdrawn: 0,
  };
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<ReturnType<typeof as>['deliveries']>> = await as(
      street,
    ).deliveries({ taskId: id, limit: 100, cursor });
    for (const row of page.items) recount[row.state] += 1;
    cursor = page.next;
  } while (cursor !== null);
  expect(recount).toMatchObject({ handed: 1966, closed: 34 });
  expect((await as(street).get({ id })).progress).toEqual(recount);
  expect((await as(street).sent({})).items[0]?.progress).toEqual(recount);
  const oneMore = { organizationIds: [...organizationIds, tree.east.branch.id] };
  expect(await refusalOf(as(street).hand({ ...task, to: oneMore }))).toBe('invalid_input');
});
