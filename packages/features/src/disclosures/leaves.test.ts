// Tests of the pace of reveals, and of the leave to go on beyond it.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, roles, roomsOf } from '../kernel/index.js';
import { membersRouter } from '../members/index.js';
import { talentsRouter } from '../talents/index.js';
import {
  actorAs,
  addMember,
  addStage,
  addTalent,
  callerAs,
  goTo,
  recordedEvents,
  refusalOf,
  type Stage,
  type TestMember,
  testWorld,
  withSettings,
} from '../testing/index.js';
import { disclosuresRouter } from './router.js';

const PACE = 4;
const world = testWorld();
let stage: Stage;
let member: TestMember;
let talentId: number;
let actor: Actor;
let key = 0;

beforeAll(async () => {
  goTo(world, '2026-03-16');
  stage = await addStage(world);
  member = await addMember(world, stage.tree.east.branch);
  talentId = (await addTalent(world, stage)).id;
  await withSettings(world, { 'sec.reveals': PACE });
});
beforeEach(async () => {
  world.clock.advance(60 * 60_000);
  actor = { ...(await actorAs(world, 'street_organizer', stage.tree.east.street)) };
});

const as = (who: Actor) => callerAs(world, disclosuresRouter, who);
const now = (who: Actor) => ({ ...who, authenticatedAt: world.clock.now() });
const revealMember = (who: Actor, idempotencyKey: string, reason = '核对身份信息') =>
  callerAs(world, membersRouter, now(who), { idempotencyKey }).reveal({
    ...{ id: member.id, field: 'phone', reason },
  });
/** A reveal of another kind each time: they count together. */
const reveal = (who: Actor, reason = '核对身份信息') =>
  ++key % 2 === 0
    ? revealMember(who, `reveal ${key}`, reason)
    : callerAs(world, talentsRouter, now(who), { idempotencyKey: `reveal ${key}` }).reveal({
        ...{ id: talentId, field: 'residentId', reason },
      });
async function upToPace(who: Actor): Promise<void> {
  for (let count = 0; count < PACE; count++) await reveal(who, `第${count}位逐一核对`);
}
const waiting = async (who = stage.approver) =>
  (await as(who).leaves({ state: 'asked' })).items.filter(({ name }) => name === actor.displayName);

describe('beyond the pace', () => {
  test('a reveal is refused, whatever it shows, and the approver hears of it once', async () => {
    await upToPace(actor);
    const reasons = ['第0位逐一核对', '第1位逐一核对', '第2位逐一核对', '第3位逐一核对'];
    const beyond = await Promise.all([reveal(actor), reveal(actor)].map(refusalOf));
    expect(beyond).toEqual(['reveal_leave_needed', 'reveal_leave_needed']);
    expect(await waiting()).toMatchObject([
      { made: PACE, reasons, role: 'street_organizer', mayDecide: true },
    ]);
    expect(await as(stage.approver).waiting()).toMatchObject({ leaves: 1 });
    // A street decides of no leave, and nobody of the own one.
    expect(await as(stage.street).waiting()).toMatchObject({ leaves: 0 });
    const own = { ...stage.approver, accountId: actor.accountId };
    expect(await as(own).waiting()).toMatchObject({ leaves: 0 });
    const events = (await recordedEvents(world, 'reveal_leave.asked')).slice(-1);
    expect(events).toMatchObject([
      { actor: { accountId: actor.accountId }, data: { state: 'asked' } },
    ]);
    const heard = new Set(events[0]?.audience);
    expect(roomsOf(stage.approver).some((room) => heard.has(room))).toBe(true);
    expect(roomsOf(actor).some((room) => heard.has(room))).toBe(true);
    expect(roomsOf(stage.colleague).some((room) => heard.has(room))).toBe(false);
    // The pace alone does not end it: the approver has to decide.
    world.clock.advance(60 * 60_000);
    expect(await refusalOf(reveal(actor))).toBe('reveal_leave_needed');
    expect(await waiting()).toHaveLength(1);
    // Another account goes on.
    await reveal(stage.street);
  });

  test('of two at once one goes on', async () => {
    for (let count = 1; count < PACE; count++) await reveal(actor);
    const both = await Promise.allSettled([reveal(actor), reveal(actor)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('a repeated request counts once, and is answered also beyond it', async () => {
    for (let count = 0; count < PACE * 2; count++) await revealMember(actor, 'one key');
    for (let count = 1; count < PACE; count++) await reveal(actor);
    expect(await refusalOf(reveal(actor))).toBe('reveal_leave_needed');
    expect(await revealMember(actor, 'one key')).toMatchObject({ repeated: true });
  });

  test('ten minutes later the count begins anew', async () => {
    await upToPace(actor);
    world.clock.advance(10 * 60_000);
    await upToPace(actor);
    expect(await waiting()).toEqual([]);
  });
});

describe('the approver', () => {
  const asked = async (who = actor) => {
    await upToPace(who);
    await refusalOf(reveal(who));
    const [row] = await waiting();
    if (row === undefined) throw new Error('nobody asked');
    return { id: row.id, version: row.version };
  };

  test('lets so many more be seen within so many hours', async () => {
    const leave = await asked();
    expect(await as(actor).ownLeave()).toMatchObject({ state: 'asked' });
    await as(stage.approver).grantLeave({ ...leave, most: 2, hours: 1 });
    expect(await as(actor).ownLeave()).toMatchObject({ state: 'granted', most: 2, used: 0 });
    await reveal(actor);
    await reveal(actor);
    expect(await as(actor).ownLeave()).toMatchObject({ used: 2 });
    expect(await refusalOf(reveal(actor))).toBe('reveal_leave_needed');
    const again = await waiting();
    expect(again.map(({ id }) => id)).not.toContain(leave.id);
    expect(again).toHaveLength(1);
    const decided = (await as(stage.approver).leaves({})).items.find(({ id }) => id === leave.id);
    expect(decided).toMatchObject({ state: 'granted', decidedBy: stage.approver.displayName });
  });

  test('who has left the office since lets nothing more be seen', async () => {
    const leave = await asked();
    const gone = await actorAs(world, 'district_approver', stage.tree.district);
    await as(gone).grantLeave({ ...leave, most: 5, hours: 1 });
    await reveal(actor);
    await world.db
      .updateTable('assignment')
      .set({ ends_on: '2026-03-16' })
      .where('id', '=', gone.assignment.id)
      .execute();
    expect(await refusalOf(reveal(actor))).toBe('reveal_leave_needed');
    expect(await waiting()).toHaveLength(1);
  });

  test('whose leave is over in time has to be asked again', async () => {
    const leave = await asked();
    await as(stage.approver).grantLeave({ ...leave, most: 500, hours: 1 });
    world.clock.advance(60 * 60_000);
    await upToPace(actor);
    expect(await refusalOf(reveal(actor))).toBe('reveal_leave_needed');
  });

  test('says no until the end of the day, with a reason', async () => {
    const leave = await asked();
    expect(await refusalOf(as(stage.approver).refuseLeave({ ...leave, note: '' }))).toBe(
      'invalid_input',
    );
    await as(stage.approver).refuseLeave({ ...leave, note: '请说明用途' });
    expect(await refusalOf(reveal(actor))).toBe('reveal_leave_refused');
    expect(await as(actor).ownLeave()).toMatchObject({ state: 'refused', note: '请说明用途' });
    world.clock.advance(24 * 60 * 60_000);
    await reveal(actor);
  });

  test('decides once: a double click and a second approver come too late', async () => {
    const leave = await asked();
    const input = { ...leave, most: 10, hours: 1 };
    const other = await actorAs(world, 'district_approver', stage.tree.district);
    const caller = callerAs(world, disclosuresRouter, stage.approver, { idempotencyKey: 'leave' });
    const both = await Promise.all([caller.grantLeave(input), caller.grantLeave(input)]);
    expect(both[0]).toEqual(both[1]);
    expect(await refusalOf(as(other).refuseLeave({ ...leave, note: '不同意' }))).toBe(
      'stale_version',
    );
    expect(await refusalOf(as(other).refuseLeave({ ...leave, version: 2, note: '不同意' }))).toBe(
      'wrong_state',
    );
  });

  test('never decides of the own leave, under whichever account', async () => {
    actor = await actorAs(world, 'district_approver', stage.tree.district);
    const leave = await asked(actor);
    expect((await waiting(actor)).map(({ mayDecide }) => mayDecide)).toEqual([false]);
    const input = { ...leave, most: 10, hours: 1 };
    expect(await refusalOf(as(actor).grantLeave(input))).toBe('not_found');
    const twin = await actorAs(world, 'district_approver', stage.tree.district);
    const samePerson = { ...twin, personId: actor.personId };
    expect(await refusalOf(as(samePerson).grantLeave(input))).toBe('not_found');
    // The account alone is enough: not every one has a person behind it.
    expect(await refusalOf(as({ ...actor, personId: null }).grantLeave(input))).toBe('not_found');
    await as(stage.approver).grantLeave(input);
    await reveal(actor);
  });

  test('is the only one who reads and decides', async () => {
    const leave = await asked();
    for (const role of roles.filter((each) => each !== 'district_approver')) {
      const other = { ...actor, assignment: { ...actor.assignment, role } };
      expect(await refusalOf(as(other).leaves({}))).toBe('forbidden');
      expect(await refusalOf(as(other).grantLeave({ ...leave, most: 1, hours: 1 }))).toBe(
        'forbidden',
      );
    }
  });
});
