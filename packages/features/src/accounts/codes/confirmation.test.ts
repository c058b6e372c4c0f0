// Tests of codes as a way to another office: who may become whom (SEC-06).
import { describe, expect, test } from 'vitest';
import { type Actor, type Role, roles, roomsOf } from '../../kernel/index.js';
import {
  actorAs,
  addAccount,
  addApp,
  addAssignment,
  addMember,
  addTree,
  callerAs,
  recordedEvents,
  refusalOf,
  type TestAccount,
  testWorld,
} from '../../testing/index.js';
import { accountsRouter } from '../router.js';
import { authenticate } from '../sessions/authenticate.js';

const world = testWorld();
const ADDRESS = '10.3.0.8';
const as = (actor: Actor) => callerAs(world, accountsRouter, actor, { ip: ADDRESS });
const department = (role: Role) =>
  role === 'joint_review_officer' || role === 'department_officer'
    ? { department: 'court' as const }
    : {};

async function offices() {
  const tree = await addTree(world);
  const { district } = tree;
  const system = await actorAs(world, 'system_admin', district);
  const security = await actorAs(world, 'security_admin', district);
  const audit = await actorAs(world, 'audit_admin', district);
  return { ...tree, system, security, audit };
}

/** An account without a person that holds a role of the district. */
async function holder(role: Role, at: Parameters<typeof addAssignment>[3]) {
  const account = await addAccount(world);
  await addAssignment(world, account, role, at, department(role));
  return account;
}

async function activate(code: string, password = 'Taken-over-1') {
  const login = `taken${world.unique()}`;
  let secret: string | null = null;
  const { factor } = await callerAs(world, accountsRouter, null, {
    setSessionCookie: (value) => {
      secret = value;
    },
  }).activate({ code, login, password });
  if (factor === 'enrolment_needed') await addApp(world, secret);
  return authenticate(world.services, { sessionSecret: secret, loopback: true }, null);
}

/** The latest code for an account, as the administrators' page shows it. */
async function codeOf(actor: Actor, account: Pick<TestAccount, 'displayName'>) {
  const list = await as(actor).codes();
  const code = list.find(({ holder: name }) => name === account.displayName);
  if (code === undefined) throw new Error('the code is not on the page');
  return code;
}

describe('whoever issues a code gains no role by it', () => {
  const offered = roles.filter((role) => role !== 'member');

  test.each(offered)('the system administrator alone does not become %s', async (role) => {
    const { district, system, security, audit } = await offices();
    const account = await holder(role, district);
    const { code, waits } = await as(system).issueCode({ accountId: account.id });
    // The issuer is told, who would else hand over a code that opens nothing.
    expect(waits).toBe(true);
    expect(await refusalOf(activate(code))).toBe('code_waits');
    const waiting = await codeOf(audit, account);
    expect(waiting).toMatchObject({ state: 'waiting', confirmer: null, ip: ADDRESS });
    expect(await refusalOf(as(system).confirmCode({ id: waiting.id }))).toBe('forbidden');
    await as(security).confirmCode({ id: waiting.id });
    expect(await activate(code)).toMatchObject({ accountId: account.id, assignment: { role } });
  });

  test('never two of one office, and never the holder', async () => {
    const { district, system, audit, security } = await offices();
    const account = await holder('security_admin', district);
    const owner = { ...security, accountId: account.id, personId: null };
    const { code } = await as(system).issueCode({ accountId: account.id });
    const { id } = await codeOf(audit, account);
    const colleague = await actorAs(world, 'system_admin', district);
    expect(await refusalOf(as(colleague).confirmCode({ id }))).toBe('forbidden');
    expect(await refusalOf(as(owner).confirmCode({ id }))).toBe('forbidden');
    expect((await codeOf(system, account)).confirmable).toBe(false);
    expect((await codeOf(owner, account)).confirmable).toBe(false);
    expect((await codeOf(audit, account)).confirmable).toBe(true);
    await as(audit).confirmCode({ id });
    expect(await refusalOf(as(audit).confirmCode({ id }))).toBe('wrong_state');
    expect(await activate(code)).toMatchObject({ accountId: account.id });
    expect((await codeOf(audit, account)).state).toBe('used');
  });

  test('a role that is granted after the code was issued counts', async () => {
    const { district, east, system, security } = await offices();
    const member = await addMember(world, east.branch);
    const account = await addAccount(world, { person: { id: member.personId, name: member.name } });
    await addAssignment(world, account, 'member', east.branch);
    const { code } = await as(system).issueCode({ memberId: member.id });
    await as(security).grant({
      accountId: account.id,
      role: 'district_approver',
      organizationId: district.id,
    });
    expect(await refusalOf(activate(code))).toBe('code_waits');
    const organizer = await actorAs(world, 'street_organizer', east.street);
    expect(await refusalOf(as(organizer).issueCode({ memberId: member.id }))).toBe('forbidden');
  });

  test.each(['district_approver', 'joint_review_officer', 'audit_admin'] as const)(
    'an account that the issuer opened before gains %s only when its holder was asked',
    async (role) => {
      const { district, system, security } = await offices();
      const displayName = `空账号${world.unique()}`;
      await activate((await as(system).open({ displayName })).code);
      const [opened] = (await as(security).list({ text: displayName })).items;
      const accountId = opened?.id ?? 0;
      const asked = { accountId, role, organizationId: district.id, ...department(role) };
      expect(await refusalOf(as(security).grant(asked))).toBe('code_unconfirmed');
      await as(security).grant({ ...asked, holderChecked: true });
      const confirmed = (await recordedEvents(world, 'activation.confirmed')).at(-1);
      expect(confirmed?.data).toEqual({ accountId, issuerId: system.accountId, ip: ADDRESS });
      expect(confirmed?.audience).toContain(`c${accountId}`);
    },
  );

  test('an office from before a grant asked is listed until another office has asked the holder', async () => {
    const { district, east, system, security, audit } = await offices();
    const secretary = await actorAs(world, 'branch_secretary', east.branch);
    const organizer = await actorAs(world, 'street_organizer', east.street);
    const opened = async (issuer: Actor, role: Role, at: Parameters<typeof addAssignment>[3]) => {
      const member = await addMember(world, east.branch);
      const actor = await activate((await as(issuer).issueCode({ memberId: member.id })).code);
      const account = { id: actor?.accountId ?? 0, displayName: member.name };
      await addAssignment(world, account, role, at);
      return account.id;
    };
    const own = await opened(organizer, 'organization_commissioner', east.branch);
    const first = await opened(secretary, 'district_approver', district);
    const second = await opened(system, 'organization_commissioner', east.branch);
    const old = await opened(secretary, 'street_organizer', east.street);
    await world.db
      .updateTable('activation')
      .set({ issued_under: null })
      .where('person_id', 'in', (eb) =>
        eb
          .selectFrom('account')
          .select('person_id')
          .where('id', '=', old)
          .$castTo<{ person_id: number }>(),
      )
      .execute();
    const listed = async (who: Actor) =>
      (await as(who).doubtful()).filter(({ accountId }) =>
        [own, first, second, old].includes(accountId),
      );
    expect(await listed(audit)).toMatchObject([
      {
        accountId: first,
        roles: ['district_approver'],
        issuerRole: 'branch_secretary',
        confirmable: true,
      },
      { accountId: second, issuerRole: 'system_admin', confirmable: true },
      { accountId: old, roles: ['street_organizer'], issuerRole: null, confirmable: true },
    ]);
    for (const { codeId: id, accountId } of await listed(security)) {
      const itself = { ...security, accountId };
      expect(await refusalOf(as(itself).confirmCode({ id }))).toBe('forbidden');
      if (accountId === second) {
        expect(await refusalOf(as(system).confirmCode({ id }))).toBe('forbidden');
      }
      await as(security).confirmCode({ id });
      expect(await refusalOf(as(audit).confirmCode({ id }))).toBe('wrong_state');
    }
    expect(await listed(audit)).toEqual([]);
  });

  test('so does a member whose account the secretary may have opened; the street asks no one about its own codes', async () => {
    const { east } = await offices();
    const { street, branch } = east;
    const organizer = await actorAs(world, 'street_organizer', street);
    const secretary = await actorAs(world, 'branch_secretary', branch);
    for (const [issuer, refused] of [
      [secretary, 'code_unconfirmed'],
      [organizer, null],
    ] as const) {
      const member = await addMember(world, branch);
      const actor = await activate((await as(issuer).issueCode({ memberId: member.id })).code);
      const asked = {
        accountId: actor?.accountId ?? 0,
        role: 'organization_commissioner' as const,
        organizationId: branch.id,
      };
      if (refused) expect(await refusalOf(as(organizer).grant(asked))).toBe(refused);
      await as(organizer).grant({ ...asked, holderChecked: refused !== null });
      expect(await refusalOf(as(organizer).grant(asked))).toBe('duplicate');
    }
  });

  test('a code of an earlier version, without its office, opens an account only while it holds none', async () => {
    const { district, east, system } = await offices();
    const member = await addMember(world, east.branch);
    const account = await addAccount(world, { person: { id: member.personId, name: member.name } });
    await addAssignment(world, account, 'member', east.branch);
    const { code } = await as(system).issueCode({ memberId: member.id });
    await world.db
      .updateTable('activation')
      .set({ issued_under: null })
      .where('person_id', '=', member.personId)
      .execute();
    const approver = await addAssignment(world, account, 'district_approver', district);
    expect(await refusalOf(activate(code))).toBe('code_waits');
    await world.db.deleteFrom('assignment').where('id', '=', approver.id).execute();
    expect(await activate(code)).toMatchObject({ accountId: account.id });
  });

  test('a member, and whom the street may appoint, need no second administrator', async () => {
    const { east, system } = await offices();
    const organizer = await actorAs(world, 'street_organizer', east.street);
    const member = await addMember(world, east.branch);
    const account = await addAccount(world, { person: { id: member.personId, name: member.name } });
    await addAssignment(world, account, 'member', east.branch);
    const issued = await as(system).issueCode({ memberId: member.id });
    expect(issued.waits).toBe(false);
    await activate(issued.code);
    await addAssignment(world, account, 'branch_secretary', east.branch);
    await activate((await as(organizer).issueCode({ memberId: member.id })).code, 'Given-back-2');
  });
});

describe('a code is told', () => {
  test('to its holder and to the administrators, with both accounts and the address', async () => {
    const { district, system, audit, security } = await offices();
    const account = await holder('district_approver', district);
    const holding = await world.db
      .selectFrom('assignment')
      .selectAll()
      .where('account_id', '=', account.id)
      .executeTakeFirstOrThrow();
    await as(system).issueCode({ accountId: account.id });
    const { id } = await codeOf(audit, account);
    await as(security).confirmCode({ id });
    const [issued] = (await recordedEvents(world, 'activation.issued')).slice(-1);
    const [confirmed] = (await recordedEvents(world, 'activation.confirmed')).slice(-1);
    expect(issued).toMatchObject({
      actor: { accountId: system.accountId },
      data: { accountId: account.id, ip: ADDRESS, waits: true },
    });
    expect(confirmed).toMatchObject({
      actor: { accountId: security.accountId },
      data: { accountId: account.id, issuerId: system.accountId, ip: ADDRESS },
    });
    const owner: Actor = {
      ...system,
      accountId: account.id,
      personId: null,
      assignment: { ...system.assignment, id: holding.id, role: 'district_approver' },
    };
    for (const event of [issued, confirmed]) {
      for (const hearer of [owner, audit]) {
        const rooms = roomsOf(hearer);
        expect(event?.audience.filter((room) => rooms.includes(room))).toHaveLength(1);
      }
    }
  });

  test('to a member at the next sign-in, until noted, and stays on the own page', async () => {
    const { east } = await offices();
    const secretary = await actorAs(world, 'branch_secretary', east.branch);
    const member = await actorAs(world, 'member', east.branch);
    expect(await as(member).ownCodes()).toEqual([]);
    await as(secretary).issueCode({ memberId: member.memberId ?? 0 });
    const [code] = await as(member).ownCodes();
    expect(code).toMatchObject({
      issuer: secretary.displayName,
      issuerRole: 'branch_secretary',
      issuedAt: world.clock.now(),
      usedAt: null,
      noted: false,
    });
    expect((await as(member).me()).codeIssued).toBe(true);
    expect(await refusalOf(as(secretary).noteCodes({ upTo: code?.id ?? 0 }))).toBe('not_found');
    await as(member).noteCodes({ upTo: code?.id ?? 0 });
    expect((await as(member).me()).codeIssued).toBe(false);
    expect(await as(member).ownCodes()).toMatchObject([{ noted: true }]);
  });
});
