// Tests of granting and ending assignments.
import { describe, expect, test } from 'vitest';
import { type Actor, type Role, roomsOf } from '../../kernel/index.js';
import {
  actorAs,
  addAccount,
  addAssignment,
  addMember,
  addOrganization,
  addTree,
  callerAs,
  recordedEvents,
  refusalOf,
  refusalReport,
  type TestOrganization,
  testWorld,
} from '../../testing/index.js';
import { accountsRouter } from '../router.js';
import type { GrantableRole } from '../schema.js';

const world = testWorld();
const as = (actor: Actor, key?: string) =>
  callerAs(world, accountsRouter, actor, key === undefined ? {} : { idempotencyKey: key });

async function people() {
  const { district, east, west } = await addTree(world);
  const organizer = await actorAs(world, 'street_organizer', east.street);
  const security = await actorAs(world, 'security_admin', district);
  const member = await addMember(world, east.branch);
  const account = await addAccount(world, { person: { id: member.personId, name: member.name } });
  const membership = await addAssignment(world, account, 'member', east.branch);
  return { district, east, west, organizer, security, member, account, membership };
}

const grant = (
  actor: Actor,
  account: { id: number },
  role: GrantableRole,
  organization: TestOrganization,
  key?: string,
) => as(actor, key).grant({ accountId: account.id, role, organizationId: organization.id });

describe('granting', () => {
  test('a street organizer grants the secretaries and commissioners of the street', async () => {
    const { organizer, account, east, member } = await people();
    const receipt = await grant(organizer, account, 'branch_secretary', east.branch);
    expect(receipt.version).toBe(1);
    const row = await world.db
      .selectFrom('assignment')
      .selectAll()
      .where('id', '=', receipt.id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      account_id: account.id,
      role: 'branch_secretary',
      organization_id: east.branch.id,
      starts_on: '2026-03-16',
      ends_on: null,
      granted_by: organizer.accountId,
    });
    const [event] = (await recordedEvents(world, 'assignment.granted')).slice(-1);
    expect(event).toMatchObject({
      actor: { accountId: organizer.accountId, assignmentId: organizer.assignment.id },
      organizationId: east.branch.id,
      data: { accountId: account.id, role: 'branch_secretary', organizationId: east.branch.id },
    });
    expect(event?.audience).toContain(`p${member.personId}`);
    expect(event?.audience).toEqual(expect.arrayContaining(roomsOf(organizer).slice(0, 1)));
    await grant(organizer, account, 'organization_commissioner', east.otherBranch);
  });

  test('the security administrator grants all others', async () => {
    const { security, account, east, district } = await people();
    await grant(security, account, 'street_organizer', east.street);
    await grant(security, account, 'district_auditor', district);
    await grant(security, account, 'district_approver', district);
    const direct = await addOrganization(world, { parent: district, name: '区直机关支部' });
    await grant(security, account, 'branch_secretary', direct);
    expect(await refusalOf(grant(security, account, 'branch_secretary', east.branch))).toBe(
      'forbidden',
    );
  });

  test('another street does not exist: neither its branches nor its accounts', async () => {
    const { organizer, account, west } = await people();
    expect(await refusalOf(grant(organizer, account, 'branch_secretary', west.branch))).toBe(
      'not_found',
    );
    const stranger = await actorAs(world, 'member', west.branch);
    const { east } = await people();
    const organizerThere = await actorAs(world, 'street_organizer', east.street);
    expect(
      await refusalOf(
        grant(organizerThere, { id: stranger.accountId }, 'branch_secretary', east.branch),
      ),
    ).toBe('not_found');
    expect(
      await refusalOf(grant(organizerThere, { id: 999_999 }, 'branch_secretary', east.branch)),
    ).toBe('not_found');
  });

  test('a street organizer grants nothing above a branch', async () => {
    const { organizer, account, east } = await people();
    expect(await refusalOf(grant(organizer, account, 'street_organizer', east.street))).toBe(
      'forbidden',
    );
  });

  test('nobody grants to himself', async () => {
    const { organizer, security, district, east } = await people();
    const self = (actor: Actor) => ({ id: actor.accountId });
    const report = await refusalReport(
      grant(security, self(security), 'district_auditor', district),
    );
    expect(report).toMatchObject({ code: 'forbidden' });
    expect(report.message).toContain('不能给自己授权');
    expect(
      await refusalOf(grant(organizer, self(organizer), 'branch_secretary', east.branch)),
    ).toBe('forbidden');
  });

  test('all other roles grant nothing', async () => {
    const { account, east, district } = await people();
    const others: [Role, TestOrganization][] = [
      ['member', east.branch],
      ['branch_secretary', east.branch],
      ['organization_commissioner', east.branch],
      ['district_auditor', district],
      ['district_approver', district],
      ['system_admin', district],
      ['audit_admin', district],
    ];
    for (const [role, organization] of others) {
      const actor = await actorAs(world, role, organization);
      expect(await refusalOf(grant(actor, account, 'branch_secretary', east.branch))).toBe(
        'forbidden',
      );
    }
  });

  test('a role exists only where it belongs', async () => {
    const { organizer, security, account, east, district } = await people();
    const wrong: [Actor, GrantableRole, TestOrganization][] = [
      [organizer, 'branch_secretary', east.community],
      [security, 'street_organizer', district],
      [security, 'street_organizer', east.branch],
      [security, 'district_auditor', east.street],
      [security, 'system_admin', east.street],
    ];
    for (const [actor, role, organization] of wrong) {
      const report = await refusalReport(grant(actor, account, role, organization));
      expect(report).toMatchObject({ code: 'invalid_input', fields: [{ path: 'organizationId' }] });
    }
  });

  test('an officer acts for one department, which nobody else has', async () => {
    const { security, organizer, account, district, east } = await people();
    const asked = { accountId: account.id, organizationId: district.id };
    const role = 'joint_review_officer' as const;
    expect(await refusalOf(as(security).grant({ ...asked, role }))).toBe('invalid_input');
    const auditor = { ...asked, role: 'district_auditor' as const, department: 'court' as const };
    expect(await refusalOf(as(security).grant(auditor))).toBe('invalid_input');
    await as(security).grant({ ...asked, role, department: 'court' });
    expect(await refusalOf(as(security).grant({ ...asked, role, department: 'court' }))).toBe(
      'duplicate',
    );
    await as(security).grant({ ...asked, role, department: 'tax' });
    const held = await as(security).assignments({ accountId: account.id });
    expect(held.map(({ department }) => department)).toEqual(['tax', 'court', null]);
    const officer = await actorAs(world, role, district, undefined, 'court');
    const own = [`p${officer.personId}`, `c${officer.accountId}`];
    expect(roomsOf(officer)).toEqual(['dcourt', ...own, 'e']);
    await grant(organizer, account, 'village_accountant', east.community);
  });

  test('SEC-06: of the three administrators one person is never two', async () => {
    const { security, account, district } = await people();
    await grant(security, account, 'system_admin', district);
    const report = await refusalReport(grant(security, account, 'audit_admin', district));
    expect(report.code).toBe('rule_blocked');
    expect(report.findings).toMatchObject([
      { rule: 'SEC-06', severity: 'block', message: expect.stringContaining('已是系统管理员') },
    ]);
  });

  test('SEC-06: an administrator holds no other office, whichever comes first', async () => {
    const { security, organizer, account, east, district } = await people();
    const conflicts = () => as(security).conflicts();
    await grant(security, account, 'audit_admin', district);
    for (const role of ['district_approver', 'street_organizer', 'village_accountant'] as const) {
      const place = role === 'district_approver' ? district : east.street;
      expect(await refusalOf(grant(security, account, role, place))).toBe('rule_blocked');
    }
    expect(await refusalOf(grant(organizer, account, 'branch_secretary', east.branch))).toBe(
      'rule_blocked',
    );
    expect(await conflicts()).toEqual([]);
    const other = await actorAs(world, 'district_approver', district);
    const officer = { id: other.accountId };
    expect(await refusalOf(grant(security, officer, 'system_admin', district))).toBe(
      'rule_blocked',
    );
    // What stands in the data from before is listed.
    await addAssignment(world, officer, 'system_admin', district);
    const breach = { accountId: other.accountId, displayName: other.displayName };
    const listed = { ...breach, roles: ['district_approver', 'system_admin'] };
    expect(await conflicts()).toEqual([listed]);
    const auditor = await actorAs(world, 'audit_admin', district);
    expect(await as(auditor).conflicts()).toEqual([listed]);
    expect(await refusalOf(as(other).conflicts())).toBe('forbidden');
  });

  test('SEC-06 holds for two grants at once', async () => {
    const { security, account, district } = await people();
    const results = await Promise.allSettled([
      grant(security, account, 'system_admin', district),
      grant(security, account, 'audit_admin', district),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('twice is refused; a double click is one grant', async () => {
    const { organizer, account, east } = await people();
    const [first, second] = await Promise.all([
      grant(organizer, account, 'branch_secretary', east.branch, 'click'),
      grant(organizer, account, 'branch_secretary', east.branch, 'click'),
    ]);
    expect(second).toEqual(first);
    expect(await refusalOf(grant(organizer, account, 'branch_secretary', east.branch))).toBe(
      'duplicate',
    );
  });

  test('by two people at once is one grant', async () => {
    const { organizer, account, east } = await people();
    const colleague = await actorAs(world, 'street_organizer', east.street);
    const results = await Promise.allSettled([
      grant(organizer, account, 'branch_secretary', east.branch),
      grant(colleague, account, 'branch_secretary', east.branch),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('revoking', () => {
  test('stops the holder at once, and tells him', async () => {
    const { organizer, account, east } = await people();
    const { id, version } = await grant(organizer, account, 'branch_secretary', east.branch);
    expect(await as(organizer).revoke({ id, version })).toEqual({ id, version: 2 });
    const row = await world.db
      .selectFrom('assignment')
      .select('ends_on')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row.ends_on).toBe('2026-03-16');
    const [event] = (await recordedEvents(world, 'assignment.revoked')).slice(-1);
    expect(event?.audience).toContain(`p${account.personId}`);
    await grant(organizer, account, 'branch_secretary', east.branch);
  });

  test('with an old version, or what has ended, is refused', async () => {
    const { organizer, account, east } = await people();
    const { id } = await grant(organizer, account, 'branch_secretary', east.branch);
    expect(await refusalOf(as(organizer).revoke({ id, version: 7 }))).toBe('stale_version');
    await as(organizer).revoke({ id, version: 1 });
    expect(await refusalOf(as(organizer).revoke({ id, version: 2 }))).toBe('wrong_state');
  });

  test('by two people at once is done once', async () => {
    const { organizer, account, east } = await people();
    const colleague = await actorAs(world, 'street_organizer', east.street);
    const { id, version } = await grant(organizer, account, 'branch_secretary', east.branch);
    const results = await Promise.all(
      [organizer, colleague].map((actor) =>
        as(actor)
          .revoke({ id, version })
          .then(
            () => 'done',
            () => 'refused',
          ),
      ),
    );
    expect(results.sort()).toEqual(['done', 'refused']);
  });

  test('one’s own, and a membership, are refused', async () => {
    const { security, organizer, membership } = await people();
    const own = { id: security.assignment.id, version: 1 };
    expect(await refusalOf(as(security).revoke(own))).toBe('forbidden');
    expect(await refusalOf(as(organizer).revoke(membership))).toBe('forbidden');
  });

  test('in another street finds nothing', async () => {
    const { organizer, west } = await people();
    const secretary = await actorAs(world, 'branch_secretary', west.branch);
    expect(await refusalOf(as(organizer).revoke({ id: secretary.assignment.id, version: 1 }))).toBe(
      'not_found',
    );
    expect(await refusalOf(as(organizer).revoke({ id: 999_999, version: 1 }))).toBe('not_found');
  });
});

describe('reading', () => {
  test('at an organization: who works there now, and what the actor may end', async () => {
    const { organizer, account, east, district } = await people();
    const { id } = await grant(organizer, account, 'branch_secretary', east.branch);
    const list = await as(organizer).assignments({ organizationId: east.branch.id });
    expect(list).toMatchObject([
      { id, accountId: account.id, role: 'branch_secretary', inForce: true, revocable: true },
    ]);
    const auditor = await actorAs(world, 'district_auditor', district);
    const seen = await as(auditor).assignments({ organizationId: east.branch.id });
    expect(seen.map(({ revocable }) => revocable)).toEqual([false]);
    await as(organizer).revoke({ id, version: 1 });
    expect(await as(organizer).assignments({ organizationId: east.branch.id })).toEqual([]);
  });

  test('of an account: ended ones too, within the scope', async () => {
    const { organizer, security, account, east, west } = await people();
    const { id } = await grant(organizer, account, 'branch_secretary', east.branch);
    await as(organizer).revoke({ id, version: 1 });
    await addAssignment(world, account, 'organization_commissioner', west.branch);
    const inStreet = await as(organizer).assignments({ accountId: account.id });
    expect(inStreet.map(({ role, inForce }) => [role, inForce])).toEqual([
      ['branch_secretary', false],
      ['member', true],
    ]);
    const all = await as(security).assignments({ accountId: account.id });
    expect(all).toHaveLength(3);
  });

  test('of another street finds nothing', async () => {
    const { organizer, west } = await people();
    const stranger = await actorAs(world, 'branch_secretary', west.branch);
    expect(await refusalOf(as(organizer).assignments({ organizationId: west.branch.id }))).toBe(
      'not_found',
    );
    expect(await refusalOf(as(organizer).assignments({ accountId: stranger.accountId }))).toBe(
      'not_found',
    );
  });
});
