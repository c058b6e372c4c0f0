// Tests that events of accounts are heard by those who may read them.
import { expect, test } from 'vitest';
import { type Actor, type Role, roomsOf } from '../kernel/index.js';
import {
  actorAs,
  addMember,
  addSession,
  addTree,
  callerAs,
  type RecordedEvent,
  recordedEvents,
  TEST_PASSWORD,
  type TestOrganization,
  testWorld,
} from '../testing/index.js';
import * as events from './events.js';
import { accountsRouter } from './router.js';

const world = testWorld();
const as = (actor: Actor | null) => callerAs(world, accountsRouter, actor);

/** What the hearer of an event must be able to read besides: the record that it tells of. */
async function mayRead(actor: Actor, event: RecordedEvent): Promise<boolean> {
  const { accountId } = event.data;
  if (accountId === actor.accountId) return true;
  // The audit administrator reads every event in the log itself.
  if (actor.assignment.role === 'audit_admin') return true;
  if (event.type.startsWith('assignment.')) {
    const { organizationId } = event;
    if (organizationId === null) return false;
    return as(actor)
      .assignments({ organizationId })
      .then(
        () => true,
        () => false,
      );
  }
  return as(actor)
    .list({ limit: 100 })
    .then(
      ({ items }) => items.some(({ id }) => id === accountId),
      () => false,
    );
}

test('whoever hears of an event may read what it tells of', async () => {
  const { district, east, west } = await addTree(world);
  const places: [Role, TestOrganization][] = [
    ['member', east.branch],
    ['member', west.branch],
    ['branch_secretary', east.branch],
    ['branch_secretary', east.otherBranch],
    ['organization_commissioner', east.branch],
    ['street_organizer', east.street],
    ['street_organizer', west.street],
    ['district_auditor', district],
    ['district_approver', district],
    ['system_admin', district],
    ['security_admin', district],
    ['audit_admin', district],
  ];
  const actors: Actor[] = [];
  for (const [role, place] of places) actors.push(await actorAs(world, role, place));
  const acting = (role: Role) => {
    const actor = actors.find(({ assignment }) => assignment.role === role);
    if (actor === undefined) throw new Error(`nobody is ${role}`);
    return actor;
  };

  const member = await addMember(world, east.branch);
  const { code } = await as(acting('branch_secretary')).issueCode({ memberId: member.id });
  const login = 'audience';
  const password = 'Hearing-room1';
  await as(null)
    .activate({ code: 'WRONGWRONG', login, password })
    .catch(() => {});
  await as(null).activate({ code, login, password });
  for (let i = 0; i < 5; i++) {
    await as(null)
      .signIn({ login, password: 'Wrong-1234' })
      .catch(() => {});
    world.clock.advance(60_000);
  }
  const security = as(acting('security_admin'));
  await security.unlock({ memberId: member.id });
  const own = acting('member');
  const session = await addSession(world, { id: own.accountId });
  await as({ ...own, sessionId: session.id }).reauthenticate({ password: TEST_PASSWORD });
  await as({ ...own, sessionId: session.id }).changePassword({
    current: TEST_PASSWORD,
    next: password,
  });
  const target = { accountId: own.accountId, organizationId: east.branch.id };
  const organizer = as(acting('street_organizer'));
  await organizer.revoke(await organizer.grant({ ...target, role: 'branch_secretary' }));
  await security.grant({ ...target, organizationId: district.id, role: 'district_auditor' });
  const system = as(acting('system_admin'));
  await system.issueCode({ memberId: own.memberId ?? 0 });
  const [waiting] = await security.codes();
  await security.confirmCode({ id: waiting?.id ?? 0 });
  await as(own).noteCodes({ upTo: waiting?.id ?? 0 });
  await system.open({ displayName: '新任组织员' });
  await system.enable(await system.disable({ id: own.accountId, version: 2 }));

  const recorded = await recordedEvents(world);
  // Recorded where the server refuses, and where a membership moves.
  const notTold = ['account.membership_changed', 'account.access_refused'];
  expect(new Set([...recorded.map(({ type }) => type), ...notTold])).toEqual(
    new Set(Object.values(events).map(({ type }) => type)),
  );
  let heard = 0;
  for (const event of recorded) {
    for (const actor of actors) {
      const rooms = roomsOf(actor);
      if (!event.audience.some((room) => rooms.includes(room))) continue;
      heard += 1;
      expect([event.type, actor.assignment, await mayRead(actor, event)]).toEqual([
        event.type,
        actor.assignment,
        true,
      ]);
    }
  }
  expect(heard).toBeGreaterThan(20);
});
