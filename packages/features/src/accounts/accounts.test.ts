// Tests of the own account, sessions and the list of accounts.
import { transact } from '@xianfeng/database';
import { scopeOf } from '@xianfeng/events';
import { describe, expect, test } from 'vitest';
import { type Actor, type Role, roomsOf } from '../kernel/index.js';
import {
  actorAs,
  addAccount,
  addAssignment,
  addMember,
  addPerson,
  addSession,
  addTree,
  addVillage,
  callerAs,
  recordedEvents,
  refusalOf,
  type TestOrganization,
  testWorld,
} from '../testing/index.js';
import { accessChange, recordMembershipChange } from './access.js';
import { accountsRouter } from './router.js';
import { authenticate } from './sessions/authenticate.js';

const world = testWorld();
const as = (actor: Actor) => callerAs(world, accountsRouter, actor);

describe('me', () => {
  test('tells who acts as what, and as what else he could', async () => {
    const { east } = await addTree(world);
    const member = await addMember(world, east.branch);
    const person = { id: member.personId, name: member.name };
    const account = await addAccount(world, { person });
    const asMember = await addAssignment(world, account, 'member', east.branch);
    const asSecretary = await addAssignment(world, account, 'branch_secretary', east.branch);
    const { secret } = await addSession(world, account);
    const request = { sessionSecret: secret, loopback: true };
    const actor = await authenticate(world.services, request, asMember.id);
    if (actor === null) throw new Error('nobody is signed in');
    const held = {
      organizationId: east.branch.id,
      organizationName: east.branch.name,
      department: null,
    };
    expect(await as(actor).me()).toEqual({
      accountId: account.id,
      displayName: member.name,
      login: account.login,
      demo: false,
      idleMinutes: 30,
      personId: member.personId,
      memberId: member.id,
      mustChangePassword: false,
      passwordEndsAt: world.clock.now() + 90 * 24 * 3_600_000,
      assignment: { id: asMember.id, role: 'member', ...held },
      assignments: [
        { id: asSecretary.id, role: 'branch_secretary', ...held },
        { id: asMember.id, role: 'member', ...held },
      ],
      villages: false,
      codeIssued: false,
      factorChanged: false,
      noticeUnread: true,
      position: { seq: world.services.logSeq(), scope: scopeOf(roomsOf(actor)) },
      today: '2026-03-16',
    });
  });

  test('tells whether there are villages where the assignment works', async () => {
    const tree = await addTree(world);
    const village = await addVillage(world, tree.east.street);
    const villagesOf = async (role: Role, at: TestOrganization) => {
      const account = await addAccount(world, { person: await addPerson(world) });
      const { id } = await addAssignment(world, account, role, at);
      const { secret } = await addSession(world, account);
      const request = { sessionSecret: secret, loopback: true };
      const actor = await authenticate(world.services, request, id);
      if (actor === null) throw new Error('nobody is signed in');
      return (await as(actor).me()).villages;
    };
    expect(await villagesOf('branch_secretary', village)).toBe(true);
    expect(await villagesOf('street_organizer', tree.east.street)).toBe(true);
    expect(await villagesOf('street_organizer', tree.west.street)).toBe(false);
    expect(await villagesOf('branch_secretary', tree.east.branch)).toBe(false);
  });
});

describe('sessions', () => {
  test('are listed with the present one marked, and ended by their number', async () => {
    const { east } = await addTree(world);
    const actor = await actorAs(world, 'member', east.branch);
    world.clock.advance(60_000);
    const phone = await addSession(world, { id: actor.accountId });
    const list = await as(actor).sessions();
    expect(list.map(({ id, current }) => [id, current])).toEqual([
      [phone.id, false],
      [actor.sessionId, true],
    ]);
    expect(await as(actor).endSession({ id: phone.id })).toEqual({ id: phone.id, version: 1 });
    expect(await as(actor).sessions()).toHaveLength(1);
    expect(await refusalOf(as(actor).endSession({ id: phone.id }))).toBe('not_found');
    const [event] = (await recordedEvents(world, 'session.ended')).slice(-1);
    expect(event).toMatchObject({ subject: { id: phone.id }, data: { reason: 'ended' } });
  });

  test('of somebody else do not exist', async () => {
    const { east } = await addTree(world);
    const actor = await actorAs(world, 'member', east.branch);
    const other = await actorAs(world, 'member', east.branch);
    expect(await refusalOf(as(actor).endSession({ id: other.sessionId }))).toBe('not_found');
    expect(await as(other).sessions()).toHaveLength(1);
  });

  test('that have expired are not listed', async () => {
    const { east } = await addTree(world);
    const actor = await actorAs(world, 'branch_secretary', east.branch);
    world.clock.advance(31 * 60_000);
    const fresh = await addSession(world, { id: actor.accountId });
    const list = await as({ ...actor, sessionId: fresh.id }).sessions();
    expect(list.map(({ id }) => id)).toEqual([fresh.id]);
  });
});

describe('the list of accounts', () => {
  test('shows a street its members and those who work in it, and administrators everybody', async () => {
    const { district, east, west } = await addTree(world);
    const organizer = await actorAs(world, 'street_organizer', east.street);
    const system = await actorAs(world, 'system_admin', district);
    const inside = await actorAs(world, 'member', east.branch);
    const outside = await actorAs(world, 'member', west.branch);
    const guest = await addAccount(world);
    await addAssignment(world, guest, 'branch_secretary', east.branch);
    const left = await actorAs(world, 'member', east.branch);
    await world.db
      .updateTable('member')
      .set({ standing: 'left' })
      .where('id', '=', left.memberId ?? 0)
      .execute();
    const seen = (await as(organizer).list({})).items.map(({ id }) => id);
    expect(seen).toEqual([organizer.accountId, inside.accountId, guest.id].sort((a, b) => a - b));
    const all = (await as(system).list({ limit: 100 })).items.map(({ id }) => id);
    expect(all).toEqual(expect.arrayContaining([outside.accountId, inside.accountId, guest.id]));
  });

  test('is searched by the beginning of login or name, page by page', async () => {
    const { district } = await addTree(world);
    const system = await actorAs(world, 'system_admin', district);
    const logins = ['Search_1', 'search_2', 'searchX3'];
    for (const login of logins) await addAccount(world, { login, displayName: `寻${login}` });
    const found = (text: string) => as(system).list({ text });
    expect((await found('SEARCH_')).items.map(({ login }) => login)).toEqual(logins.slice(0, 2));
    expect((await found('寻')).items).toHaveLength(3);
    expect((await found('%')).items).toEqual([]);
    const first = await as(system).list({ text: '寻', limit: 2 });
    expect(first.items).toHaveLength(2);
    const second = await as(system).list({ text: '寻', limit: 2, cursor: first.next });
    expect(second.items.map(({ login }) => login)).toEqual(['searchX3']);
    expect(second.next).toBeNull();
    expect(await refusalOf(as(system).list({ cursor: 'WyJ4Il0' }))).toBe('invalid_input');
  });

  test('is not for branches, members, or the district’s organization department', async () => {
    const { district, east } = await addTree(world);
    for (const [role, organization] of [
      ['member', east.branch],
      ['branch_secretary', east.branch],
      ['district_approver', district],
      ['audit_admin', district],
    ] as const) {
      const actor = await actorAs(world, role, organization);
      expect(await refusalOf(as(actor).list({}))).toBe('forbidden');
    }
  });
});

describe('switching an account off', () => {
  test('ends its sessions at once, and it can be switched on again', async () => {
    const { district, east } = await addTree(world);
    const system = await actorAs(world, 'system_admin', district);
    const actor = await actorAs(world, 'member', east.branch);
    const { secret } = await addSession(world, { id: actor.accountId });
    const seen = () =>
      authenticate(world.services, { sessionSecret: secret, loopback: true }, null);
    expect(await seen()).not.toBeNull();
    const off = await as(system).disable({ id: actor.accountId, version: 1 });
    expect(await seen()).toBeNull();
    const [disabled] = (await recordedEvents(world, 'account.disabled')).slice(-1);
    expect(disabled?.audience).toEqual([`a${district.id}`]);
    expect(await refusalOf(as(system).disable({ id: actor.accountId, version: 2 }))).toBe(
      'wrong_state',
    );
    await as(system).enable(off);
    expect(await seen()).toBeNull();
  });

  test('with an old version, the own one, or without the right, is refused', async () => {
    const { district, east } = await addTree(world);
    const system = await actorAs(world, 'system_admin', district);
    const security = await actorAs(world, 'security_admin', district);
    const organizer = await actorAs(world, 'street_organizer', east.street);
    const target = { id: organizer.accountId, version: 2 };
    expect(await refusalOf(as(system).disable(target))).toBe('stale_version');
    expect(await refusalOf(as(security).disable(target))).toBe('forbidden');
    expect(await refusalOf(as(organizer).disable(target))).toBe('forbidden');
    expect(await refusalOf(as(system).disable({ id: system.accountId, version: 1 }))).toBe(
      'forbidden',
    );
    expect(await refusalOf(as(system).disable({ id: 999_999, version: 1 }))).toBe('not_found');
  });
});

describe('changes of access', () => {
  test('are named by account, and everything else is none', async () => {
    const { district, east } = await addTree(world);
    const system = await actorAs(world, 'system_admin', district);
    const security = await actorAs(world, 'security_admin', district);
    const actor = await actorAs(world, 'member', east.branch);
    const before = (await recordedEvents(world)).length;
    const grant = { accountId: actor.accountId, organizationId: district.id } as const;
    const granted = await as(security).grant({ ...grant, role: 'district_auditor' });
    await as(security).revoke(granted);
    await transact(world.db, (tx) =>
      recordMembershipChange(
        tx,
        { actor: null, clock: world.clock, request: null },
        actor.personId ?? 0,
      ),
    );
    await as(system).disable({ id: actor.accountId, version: 1 });
    const events = (await recordedEvents(world)).slice(before);
    expect(events.map(({ type, data }) => [type, accessChange({ type, data })])).toEqual([
      ['assignment.granted', [`account:${actor.accountId}`]],
      ['assignment.revoked', [`account:${actor.accountId}`]],
      ['account.membership_changed', [`account:${actor.accountId}`]],
      ['account.disabled', [`account:${actor.accountId}`]],
      ['session.ended', [`account:${actor.accountId}`]],
    ]);
    // Under the name that an older program recorded it by, too.
    expect(accessChange({ type: 'session_ended', data: { accountId: 1 } })).toEqual(['account:1']);
    expect(accessChange({ type: 'task.handed', data: { accountId: 1 } })).toBeNull();
  });

  test('of a person without an account concern nobody', async () => {
    const { east } = await addTree(world);
    const member = await addMember(world, east.branch);
    const before = (await recordedEvents(world)).length;
    await transact(world.db, (tx) =>
      recordMembershipChange(
        tx,
        { actor: null, clock: world.clock, request: null },
        member.personId,
      ),
    );
    expect(await recordedEvents(world)).toHaveLength(before);
  });
});
