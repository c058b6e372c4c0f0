// Tests of the actor behind a request or a live connection.
import { connect } from '@xianfeng/database';
import { describe, expect, test } from 'vitest';
import {
  actorAs,
  addAccount,
  addAssignment,
  addMember,
  addSession,
  addTree,
  recordedEvents,
  refusalOf,
  socketActor,
  testWorld,
} from '../../testing/index.js';
import { authenticate } from './authenticate.js';
import { tidyAccounts } from './maintenance.js';

const world = testWorld();
// lucia judges by the clock of the process, so a bound is tested a second before it.
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const actorOf = (secret: string, assignmentId: number | null = null) =>
  authenticate(world.services, { sessionSecret: secret, loopback: true }, assignmentId);
const socketOf = (secret: string, assignmentId: number | null = null) =>
  socketActor(world, secret, { assignment: assignmentId });

/** A member of a branch who is its secretary too, signed in. */
async function secretary() {
  const { east, district } = await addTree(world);
  const member = await addMember(world, east.branch);
  const account = await addAccount(world, { person: { id: member.personId, name: member.name } });
  const asMember = await addAssignment(world, account, 'member', east.branch);
  const asSecretary = await addAssignment(world, account, 'branch_secretary', east.branch);
  const { secret } = await addSession(world, account);
  return { east, district, member, account, asMember, asSecretary, secret };
}

async function plainMember() {
  const { east } = await addTree(world);
  const actor = await actorAs(world, 'member', east.branch);
  const { id, secret } = await addSession(world, { id: actor.accountId });
  await world.db
    .updateTable('session')
    .set({ expires_at: new Date(world.clock.now() + 90 * DAY) })
    .where('id', '=', id)
    .execute();
  return { actor, secret };
}

/** Uses the session again and again, so that it is never idle, until `until` has passed. */
async function keepUsing(secret: string, every: number, until: number) {
  for (let passed = 0; passed < until; passed += every) {
    world.clock.advance(Math.min(every, until - passed));
    if ((await actorOf(secret)) === null) return passed;
  }
  return null;
}

describe('the assignment in use', () => {
  test('is the named one, else a managing one', async () => {
    const { secret, asMember, asSecretary, member, east } = await secretary();
    expect((await actorOf(secret))?.assignment.id).toBe(asSecretary.id);
    const actor = await actorOf(secret, asMember.id);
    expect(actor).toMatchObject({
      memberId: member.id,
      assignment: { id: asMember.id, role: 'member', organizationId: east.branch.id },
    });
  });

  test('stops working on the day it ends, not before', async () => {
    const { secret, asSecretary } = await secretary();
    const end = (day: string) =>
      world.db
        .updateTable('assignment')
        .set({ ends_on: day })
        .where('id', '=', asSecretary.id)
        .execute();
    await end('2026-03-17');
    expect(await actorOf(secret, asSecretary.id)).not.toBeNull();
    await end('2026-03-16');
    expect(await refusalOf(actorOf(secret, asSecretary.id))).toBe('assignment_ended');
    expect(await socketOf(secret, asSecretary.id)).toBeNull();
    expect((await actorOf(secret))?.assignment.role).toBe('member');
  });

  test('does not work before the day it starts', async () => {
    const { secret, asSecretary } = await secretary();
    await world.db
      .updateTable('assignment')
      .set({ starts_on: '2026-03-17' })
      .where('id', '=', asSecretary.id)
      .execute();
    expect(await refusalOf(actorOf(secret, asSecretary.id))).toBe('assignment_ended');
  });

  test('is never that of another account', async () => {
    const mine = await secretary();
    const other = await secretary();
    expect(await refusalOf(actorOf(mine.secret, other.asSecretary.id))).toBe('assignment_ended');
    expect(await socketOf(mine.secret, other.asSecretary.id)).toBeNull();
  });

  test('as a member follows the membership, and ends with it', async () => {
    const { secret, asMember, member, east } = await secretary();
    await world.db
      .updateTable('member')
      .set({
        organization_id: east.otherBranch.id,
        organization_path: east.otherBranch.path,
      })
      .where('id', '=', member.id)
      .execute();
    expect((await actorOf(secret, asMember.id))?.assignment).toMatchObject({
      organizationId: east.otherBranch.id,
      organizationPath: east.otherBranch.path,
    });
    await world.db
      .updateTable('member')
      .set({ standing: 'left' })
      .where('id', '=', member.id)
      .execute();
    expect(await refusalOf(actorOf(secret, asMember.id))).toBe('assignment_ended');
  });
});

describe('a session ends', () => {
  test('of managers after half an hour without a sign of life', async () => {
    const { secret } = await secretary();
    world.clock.advance(30 * MINUTE - SECOND);
    expect(await actorOf(secret)).not.toBeNull();
    world.clock.advance(30 * MINUTE);
    expect(await actorOf(secret)).toBeNull();
  });

  test('although its screen goes on reading by itself', async () => {
    const { secret } = await secretary();
    const alone = () =>
      authenticate(world.services, { sessionSecret: secret, loopback: true }, null, false);
    for (let minute = 0; minute < 29; minute += 1) {
      world.clock.advance(MINUTE);
      expect(await alone()).not.toBeNull();
    }
    world.clock.advance(MINUTE);
    expect(await alone()).toBeNull();
  });

  test('of managers after twelve hours, however busy', async () => {
    const { secret } = await secretary();
    const ended = await keepUsing(secret, 10 * MINUTE, 13 * HOUR);
    expect(ended).toBe(12 * HOUR - 10 * MINUTE);
  });

  test('of members after thirty days without a sign of life', async () => {
    const { secret } = await plainMember();
    world.clock.advance(30 * DAY - SECOND);
    expect(await actorOf(secret)).not.toBeNull();
    world.clock.advance(30 * DAY);
    expect(await actorOf(secret)).toBeNull();
  });

  test('of members after ninety days, however often used', async () => {
    const { secret } = await plainMember();
    const ended = await keepUsing(secret, 10 * DAY, 100 * DAY);
    expect(ended).toBe(80 * DAY);
  });

  test('when its member becomes a manager: the shorter time holds at once', async () => {
    const { secret, actor } = await plainMember();
    world.clock.advance(31 * MINUTE);
    const { east } = await addTree(world);
    await addAssignment(world, { id: actor.accountId }, 'branch_secretary', east.branch);
    expect(await actorOf(secret)).toBeNull();
  });

  test('which the log tells once, whoever looks first', async () => {
    const { secret, account } = await secretary();
    world.clock.advance(HOUR);
    await Promise.all(Array.from({ length: 5 }, () => actorOf(secret)));
    const ended = await recordedEvents(world, 'session.ended');
    expect(ended.filter(({ data }) => data.accountId === account.id)).toMatchObject([
      { data: { reason: 'expired' } },
    ]);
  });

  test('without anybody looking, by the tidying job', async () => {
    const manager = await secretary();
    const member = await plainMember();
    await tidyAccounts(world.services);
    world.clock.advance(31 * MINUTE);
    await tidyAccounts(world.services);
    const left = await world.db.selectFrom('session').select('account_id').execute();
    const accounts = left.map(({ account_id }) => account_id);
    expect(accounts).not.toContain(manager.account.id);
    expect(accounts).toContain(member.actor.accountId);
    const ended = await recordedEvents(world, 'session.ended');
    expect(ended.filter(({ data }) => data.accountId === manager.account.id)).toHaveLength(1);
  });
});

describe('a live connection', () => {
  test('is no sign of life', async () => {
    const { secret } = await secretary();
    for (let i = 0; i < 6; i++) {
      world.clock.advance(5 * MINUTE - 1);
      expect(await socketOf(secret)).not.toBeNull();
    }
    world.clock.advance(6);
    expect(await socketOf(secret)).toBeNull();
  });

  test('of a demo account works on this machine only', async () => {
    const { secret, account } = await secretary();
    await world.db
      .updateTable('account')
      .set({ demo: true })
      .where('id', '=', account.id)
      .execute();
    expect(await socketOf(secret)).not.toBeNull();
    expect(await socketActor(world, secret, { loopback: false })).toBeNull();
  });
});

test('no secret, a wrong one and an endless one are nobody', async () => {
  const request = { sessionSecret: null, loopback: true };
  expect(await authenticate(world.services, request, null)).toBeNull();
  expect(await actorOf('guessed')).toBeNull();
  expect(await actorOf('x'.repeat(1_000_000))).toBeNull();
  expect(await actorOf('\u0000')).toBeNull();
});

test('managers change their password every ninety days, members and demo accounts need not', async () => {
  const manager = await secretary();
  const member = await plainMember();
  const later = world.clock.now() + 90 * DAY;
  world.clock.set(later - 1);
  const { secret } = await addSession(world, manager.account);
  expect((await actorOf(secret))?.mustChangePassword).toBe(false);
  world.clock.set(later);
  expect((await actorOf(secret))?.mustChangePassword).toBe(true);
  const again = await addSession(world, { id: member.actor.accountId });
  expect((await actorOf(again.secret))?.mustChangePassword).toBe(false);
  await world.db
    .updateTable('account')
    .set({ demo: true })
    .where('id', '=', manager.account.id)
    .execute();
  expect((await actorOf(secret))?.mustChangePassword).toBe(false);
});

test('who must change the password first hears nothing live, by whichever assignment', async () => {
  const { east } = await addTree(world);
  const account = await addAccount(world, { mustChangePassword: true });
  const held = await addAssignment(world, account, 'street_organizer', east.street);
  const { secret } = await addSession(world, account);
  expect(await socketOf(secret)).toBeNull();
  expect(await socketOf(secret, held.id)).toBeNull();
  await world.db
    .updateTable('account')
    .set({ must_change_password: false })
    .where('id', '=', account.id)
    .execute();
  expect((await socketOf(secret, held.id))?.assignment.id).toBe(held.id);
});

test('a request costs one round trip, and one more a minute', async () => {
  const { secret } = await secretary();
  const { db, pool, close } = connect(world.url);
  try {
    let trips = 0;
    pool.on('acquire', () => {
      trips += 1;
    });
    const run = async () => {
      trips = 0;
      await authenticate(
        { ...world.services, db },
        { sessionSecret: secret, loopback: true },
        null,
      );
      return trips;
    };
    world.clock.advance(MINUTE - 1);
    expect(await run()).toBe(1);
    world.clock.advance(1);
    expect(await run()).toBe(2);
    expect(await run()).toBe(1);
  } finally {
    await close();
  }
});
