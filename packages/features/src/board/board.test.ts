/** The feed: what it tells of whose scope, and where it leads. */
import { transact } from '@xianfeng/database';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { activitiesRouter } from '../activities/index.js';
import { economyRouter } from '../economy/index.js';
import { type Actor, record } from '../kernel/index.js';
import { organizationCreated } from '../organizations/index.js';
import { tasksRouter } from '../tasks/index.js';
import {
  actorAs,
  addMeetingBranch,
  addVillage,
  anIncome,
  aRecord,
  callerAs,
  refusalOf,
  type TestBranch,
  testDistrict,
  testWorld,
  withLog,
} from '../testing/index.js';
import { boardRouter } from './router.js';

const world = withLog(testWorld());
const here = testDistrict(activitiesRouter, world);
const { as } = here;
const board = (actor: Actor) => callerAs(world, boardRouter, actor);

beforeAll(async () => {
  const { id, path, name } = here.tree.west.branch;
  await transact(world.db, (tx) =>
    record(tx, { actor: null, clock: world.clock, request: null }, organizationCreated, {
      id,
      version: 1,
      place: { organizationId: id, path },
      data: { shortName: name, parentId: null, type: 'branch' },
    }),
  );
});

async function sendIn(branch: TestBranch) {
  const recorded = await as(branch.secretary).record(aRecord(branch.members));
  const sent = await as(branch.secretary).submit(recorded);
  await world.logged();
  return sent;
}

describe('the feed', () => {
  test('tells the scope what happened, newest first, and leads to the record', async () => {
    const branch = await addMeetingBranch(world, { parent: here.tree.east.community, members: 3 });
    const sent = await sendIn(branch);
    const dueOn = '2026-03-31';
    const to = { organizationIds: [branch.branch.id] };
    await callerAs(world, tasksRouter, here.street).hand({ title: '报送党员名册', dueOn, to });
    await world.logged();
    const { items } = await board(here.district).feed({ limit: 3 });
    expect(items.map((item) => item.text)).toEqual([
      `${here.tree.east.street.name}下达任务“报送党员名册”，接收1个党组织。`,
      `${branch.branch.name}上报了2026年3月13日的支部党员大会“第一季度支部党员大会”，待街道审核。`,
      `${branch.branch.name}登记了2026年3月13日的支部党员大会“第一季度支部党员大会”，应到3人，实到3人。`,
    ]);
    expect(items[1]?.link).toEqual({
      kind: 'activity',
      id: sent.id,
      page: `/activities/${sent.id}`,
    });
    const west = await actorAs(world, 'street_organizer', here.tree.west.street);
    const heard = (await board(west).feed({})).items.map((item) => item.type);
    expect([...new Set(heard)]).toEqual(['organization.created']);
  });

  test('pages back to the beginning of the log, each event once', async () => {
    const whole = await board(here.district).feed({ limit: 100 });
    expect(whole.next).toBe(null);
    const seqs: number[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<ReturnType<typeof board>['feed']>> = await board(
        here.district,
      ).feed({ limit: 3, cursor });
      seqs.push(...page.items.map((item) => item.seq));
      cursor = page.next;
    } while (cursor !== null);
    expect(seqs).toEqual(whole.items.map((item) => item.seq));
    const { rows } = await sql<{ count: number }>`
      select count(*) from event_log where audience @> array[${`o${here.tree.district.id}`}]`.execute(
      world.db,
    );
    expect(seqs).toHaveLength(rows[0]?.count ?? -1);
  });

  test('tells of a village’s income, and leads to the village', async () => {
    const village = await addVillage(world, here.tree.east.street, '东街外村');
    const accountant = await actorAs(world, 'village_accountant', village);
    const economy = callerAs(world, economyRouter, accountant);
    const key = { organizationId: village.id, year: 2026, month: 2, version: null };
    await economy.submit(await economy.enter({ ...key, ...anIncome }));
    await world.logged();
    const [first] = (await board(here.street).feed({ limit: 1 })).items;
    expect(first).toMatchObject({
      text: '东街外村上报了2026年2月集体经济收入，待街道审核。',
      link: { kind: 'village', id: village.id },
    });
  });

  test('is not for those who look after the system', async () => {
    const system = await actorAs(world, 'system_admin', here.tree.district);
    expect(await refusalOf(board(system).feed({}))).toBe('forbidden');
  });
});
