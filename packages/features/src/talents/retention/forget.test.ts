// Tests of deleting files after their time (SEC-10).
import { addYears } from '@xianfeng/rules';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/index.js';
import {
  addMember,
  addStage,
  addTalent,
  aResidentId,
  callerAs,
  goTo,
  lead,
  makeMember,
  propose,
  recordedEvents,
  refusalOf,
  type Stage,
  testWorld,
  today,
} from '../../testing/index.js';
import { talentsRouter } from '../router.js';
import { forgetRejected } from './forget.js';

const world = testWorld();
const as = (actor: Actor) => callerAs(world, talentsRouter, actor);

let stage: Stage;
beforeEach(async () => {
  stage = await addStage(world);
});

/** A lead that the street turned down today. */
async function refused(name: string, residentId = aResidentId(world)) {
  const added = await as(stage.secretary).add({
    organizationId: stage.village.id,
    name,
    residentId,
    politicalStatus: '13',
    source: 'veteran',
    strengths: '会养蜂',
    phone: '13800005678',
    willing: true,
  });
  const sent = await as(stage.secretary).move({ ...added, event: 'apply' });
  await as(stage.street).move({ ...sent, event: 'reject', text: '暂不符合条件' });
  return { ...added, personId: await personOf(added.id) };
}

async function personOf(talentId: number): Promise<number> {
  const row = await world.db
    .selectFrom('talent')
    .where('id', '=', talentId)
    .select('person_id')
    .executeTakeFirstOrThrow();
  return row.person_id;
}

const personRow = (id: number) =>
  world.db.selectFrom('person').where('id', '=', id).selectAll().executeTakeFirst();
const lastDay = (on: string) => goTo(world, addYears(on, 1));
const dayAfter = (on: string) => {
  lastDay(on);
  world.clock.advance(24 * 3_600_000);
};

describe('what nobody was taken from', () => {
  test('stays through its last day and is gone the day after, with the number and its hash', async () => {
    const closedOn = today(world);
    const { id, personId } = await refused('田晓禾');
    lastDay(closedOn);
    const { items } = await as(stage.street).list({ expiring: true });
    expect(items).toMatchObject([{ id, deletesOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) }]);
    expect((await as(stage.street).get({ id })).deletesOn).toBe(items[0]?.deletesOn);
    expect(await forgetRejected(world.services)).toBe(0);
    dayAfter(closedOn);
    expect(today(world)).toBe(items[0]?.deletesOn);
    expect(await forgetRejected(world.services)).toBe(1);
    expect(await refusalOf(as(stage.street).get({ id }))).toBe('not_found');
    expect(await personRow(personId)).toBeUndefined();
    const [told] = (await recordedEvents(world, 'talent_pool.purged')).slice(-1);
    expect(told?.data).toEqual({
      organizationId: stage.tree.east.street.id,
      files: 1,
      people: 1,
    });
    expect(told?.audience).toContain(`o${stage.tree.east.street.id}`);
    expect(await forgetRejected(world.services)).toBe(0);
  });

  test('a lead goes too, one that was sent in or admitted does not', async () => {
    const residentId = aResidentId(world);
    const common = { politicalStatus: '13', source: 'veteran' as const, willing: true };
    const at = { organizationId: stage.village.id, ...common };
    const never = await as(stage.secretary).add({ ...at, name: '田一', residentId });
    const waiting = await as(stage.secretary).add({
      ...{ ...at, name: '田二', residentId: aResidentId(world) },
    });
    await as(stage.secretary).move({ ...waiting, event: 'apply' });
    const kept = await addTalent(world, stage);
    dayAfter(today(world));
    expect(await forgetRejected(world.services)).toBe(1);
    expect(await refusalOf(as(stage.street).get({ id: never.id }))).toBe('not_found');
    for (const { id } of [waiting, kept]) {
      expect(await as(stage.street).get({ id })).toMatchObject({ id, deletesOn: null });
    }
    // The same person may be recommended again, as a new person.
    const again = await as(stage.secretary).add({ ...at, name: '田新', residentId });
    expect((await as(stage.secretary).get({ id: again.id })).name).toBe('田新');
  });

  test('an archived case keeps its row and its name, and nothing else of the person', async () => {
    const residentId = aResidentId(world);
    const talent = await addTalent(world, stage, { residentId });
    const personId = await personOf(talent.id);
    await world.db
      .updateTable('talent')
      .set({ strengths: '懂经营', occupation: '合作社' })
      .where('id', '=', talent.id)
      .execute();
    const candidate = await propose(world, stage, talent.id, 'committee_member');
    await lead(world, stage, candidate, 'joint_review');
    await world.db
      .updateTable('candidate')
      .set({ state: 'refused' })
      .where('id', '=', candidate.id)
      .execute();
    const { version } = await as(stage.street).get({ id: talent.id });
    await as(stage.street).move({ id: talent.id, version, event: 'remove', text: '不再作为后备' });
    dayAfter(today(world));
    expect(await forgetRejected(world.services)).toBeGreaterThan(0);
    const file = await as(stage.street).get({ id: talent.id });
    expect(file).toMatchObject({
      name: '田晓禾',
      strengths: '',
      occupation: '',
      residentId: null,
      clearedOn: today(world),
      deletesOn: null,
    });
    expect(file.history.map(({ text }) => text).join('')).toBe('');
    expect(await personRow(personId)).toMatchObject({
      resident_id: null,
      resident_id_hash: null,
      phone: null,
    });
    expect(await forgetRejected(world.services)).toBe(0);
  });

  test('members, and people in the pool elsewhere, stay people', async () => {
    const one = await refused('田甲');
    await makeMember(world, stage, one.id);
    const residentId = aResidentId(world);
    const two = await refused('田乙', residentId);
    dayAfter(today(world));
    const elsewhere = await addStage(world, stage.tree);
    await addTalent(world, elsewhere, { name: '田乙', residentId });
    expect(await forgetRejected(world.services)).toBe(2);
    expect(await personRow(one.personId)).toMatchObject({
      name: '田甲',
      phone_shown: '138****5678',
    });
    expect((await personRow(two.personId))?.resident_id_hash).not.toBeNull();
    const told = (await recordedEvents(world, 'talent_pool.purged')).slice(-1);
    expect(told.map(({ data }) => data.people)).toEqual([0]);
  });
});

test('goes on in batches after a break, and two servers at once do it once', async () => {
  const people = [];
  for (const name of ['田子', '田丑', '田寅', '田卯', '田辰']) people.push(await refused(name));
  dayAfter(today(world));
  const done = await Promise.all([
    forgetRejected(world.services, 2),
    forgetRejected(world.services, 2),
  ]);
  expect(done[0] + done[1] + (await forgetRejected(world.services, 2))).toBe(5);
  for (const { personId } of people) expect(await personRow(personId)).toBeUndefined();
  const told = await recordedEvents(world, 'talent_pool.purged');
  const here = told.filter(({ data }) => data.organizationId === stage.tree.east.street.id);
  expect(here.reduce((sum, { data }) => sum + Number(data.files), 0)).toBe(5);

  // A fault in the midst of a batch leaves all of it, and the next run does it.
  const last = await refused('田巳');
  dayAfter(today(world));
  await world.db
    .insertInto('kinship')
    .values({
      person_id: last.personId,
      relative_id: (await addMember(world, stage.tree.east.branch)).personId,
      relation: 'sibling',
      declared_by: stage.secretary.accountId,
      created_at: new Date(world.clock.now()),
    })
    .execute();
  let asked = 0;
  const now = () => {
    // The second time is asked for by the event, when everything is deleted.
    if (++asked > 1) throw new Error('broke off');
    return world.clock.now();
  };
  const broken = { ...world.services, clock: { now } };
  await expect(forgetRejected(broken)).rejects.toThrow('broke off');
  expect(await personRow(last.personId)).toBeDefined();
  expect(await forgetRejected(world.services)).toBe(1);
  expect(await personRow(last.personId)).toBeUndefined();
});
