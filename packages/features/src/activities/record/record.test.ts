// Tests of the record of a meeting.
import { describe, expect, test } from 'vitest';
import {
  actorAs,
  addMeetingBranch,
  addMember,
  addOrganization,
  addPosition,
  aRecord,
  recordedEvents,
  refusalOf,
  refusalReport,
  testDistrict,
} from '../../testing/index.js';
import { activitiesRouter } from '../router.js';

const here = testDistrict(activitiesRouter);
const { world, as } = here;

const motion = { title: '第二季度工作计划', yes: 12, no: 0, abstain: 0 };

/** What a recount of the attendance table gives. */
async function recount(activityId: number) {
  const rows = await world.db
    .selectFrom('attendance')
    .selectAll()
    .where('activity_id', '=', activityId)
    .execute();
  const present = rows.filter((row) => row.presence === 'present');
  return {
    expected: rows.filter((row) => row.presence === 'present' || !row.exempt).length,
    present: present.length,
    votersExpected: rows.filter((row) => row.may_vote).length,
    votersPresent: present.filter((row) => row.may_vote).length,
  };
}

describe('recording a meeting', () => {
  test('12 of 23 with a vote may vote, and 12 in favour pass', async () => {
    const { members, secretary } = await addMeetingBranch(world, {
      parent: here.tree.east.community,
      members: 23,
    });
    const { id } = await as(secretary).record({ ...aRecord(members, 12), motions: [motion] });
    const detail = await as(secretary).get({ id });
    expect(detail).toMatchObject({
      state: 'pending_minutes',
      phase: 'recorded',
      late: false,
      expected: 23,
      present: 12,
      votersExpected: 23,
      votersPresent: 12,
      quorum: { expected: 23, present: 12, needed: 12, missing: 0, mayVote: true },
      judgement: { outcome: 'ok', findings: [] },
      motions: [{ ...motion, kind: 'ordinary', outcome: 'passed' }],
      allowed: ['record', 'submit'],
    });
    expect(await recount(id)).toEqual({
      expected: 23,
      present: 12,
      votersExpected: 23,
      votersPresent: 12,
    });
  });

  test('exactly half may vote and pass nothing; fewer cannot vote at all', async () => {
    const { members, secretary } = await addMeetingBranch(world, {
      parent: here.tree.east.community,
      members: 12,
    });
    const half = { ...aRecord(members, 6), motions: [{ ...motion, yes: 6 }] };
    const { id } = await as(secretary).record(half);
    const detail = await as(secretary).get({ id });
    expect(detail.motions[0]?.outcome).toBe('rejected');
    expect(detail.judgement.outcome).toBe('ok');
    expect(detail.judgement.findings[0]).toMatchObject({ rule: 'MEET-09', severity: 'info' });

    const fewer = { ...aRecord(members, 5), startsAt: '09:00', motions: [{ ...motion, yes: 5 }] };
    const refusal = await refusalReport(as(secretary).record(fewer));
    expect(refusal).toMatchObject({ code: 'rule_blocked', number: 1006 });
    expect(refusal.findings?.[0]).toMatchObject({ rule: 'MEET-09', severity: 'block' });
    expect(refusal.message).toContain('第十一条');
  });

  test('admission needs more than half present (DEV-15)', async () => {
    const { members, secretary } = await addMeetingBranch(world, {
      parent: here.tree.east.community,
      members: 12,
    });
    const record = {
      ...aRecord(members, 6),
      motions: [{ ...motion, kind: 'admission' as const, yes: 6 }],
    };
    const refusal = await refusalReport(as(secretary).record(record));
    expect(refusal.findings?.[0]?.rule).toBe('DEV-15');
  });

  test('probationary members come and have no vote; more votes than voters are refused', async () => {
    const { branch, members, secretary } = await addMeetingBranch(world, {
      parent: here.tree.east.community,
      members: 9,
    });
    const probationary = await addMember(world, branch, { category: 'probationary' });
    const everybody = [...members, probationary];
    const refusal = await refusalReport(
      as(secretary).record({ ...aRecord(everybody), motions: [{ ...motion, yes: 10 }] }),
    );
    expect(refusal.code).toBe('rule_blocked');
    const { id } = await as(secretary).record(aRecord(everybody));
    expect(await as(secretary).get({ id })).toMatchObject({ expected: 10, votersExpected: 9 });
  });

  test('under 留党察看 no vote; suspended membership is not expected (MEM-06, MEET-11)', async () => {
    const { branch, members, secretary } = await addMeetingBranch(world, {
      parent: here.tree.east.community,
      members: 5,
    });
    const [, , third] = members;
    if (third === undefined) throw new Error('no third member');
    await world.db
      .insertInto('sanction')
      .values({
        member_id: third.id,
        kind: 'party_probation',
        approved_on: '2025-06-01',
        ends_on: null,
      })
      .execute();
    await addMember(world, branch, { standing: 'suspended' });
    const roster = await as(secretary).roster({
      organizationId: branch.id,
      type: 'branch_assembly',
      heldOn: '2026-03-13',
    });
    expect(roster).toMatchObject({ expected: 5, votersExpected: 4, mayRecord: true });
    expect(roster.members.find((row) => row.memberId === third.id)?.mayVote).toBe(false);
  });

  test('one who need not come stays in the voting base, and counts as expected when he comes', async () => {
    const { branch, members, secretary } = await addMeetingBranch(world, {
      parent: here.tree.east.community,
      members: 4,
    });
    const elder = await addMember(world, branch, { attendanceExempt: true });
    const { id } = await as(secretary).record(aRecord(members));
    expect(await as(secretary).get({ id })).toMatchObject({ expected: 4, votersExpected: 5 });
    const again = { ...aRecord([...members, elder]), id, version: 1 };
    await as(secretary).record(again);
    const detail = await as(secretary).get({ id });
    expect(detail).toMatchObject({ version: 2, expected: 5, present: 5, votersExpected: 5 });
    expect(await recount(id)).toMatchObject({ expected: 5, present: 5 });
  });

  test('the committee meets with its members, and not below half (MEET-10)', async () => {
    const { members, branch, secretary, commissioner } = await addMeetingBranch(world, {
      parent: here.tree.east.community,
      members: 8,
      committee: true,
    });
    if (commissioner === null) throw new Error('no commissioner');
    for (const member of members.slice(2, 5)) {
      await addPosition(world, member, 'committee_member');
    }
    const committee = members.slice(0, 5);
    const meeting = { type: 'committee_meeting', organizationId: branch.id } as const;
    const roster = await as(secretary).roster({ ...meeting, heldOn: '2026-03-13' });
    expect(roster.members.map((row) => row.memberId).sort()).toEqual(committee.map((m) => m.id));
    const record = (present: number) => ({
      ...aRecord(committee, present),
      type: 'committee_meeting' as const,
    });
    expect(await refusalOf(as(commissioner).record(record(2)))).toBe('rule_blocked');
    const { id } = await as(commissioner).record(record(3));
    expect(await as(secretary).get({ id })).toMatchObject({ expected: 5, present: 3 });
    const none = await addMeetingBranch(world, { parent: here.tree.east.community, members: 3 });
    const refusal = await refusalReport(
      as(none.secretary).record({ ...aRecord(none.members), type: 'committee_meeting' }),
    );
    expect(refusal.findings?.[0]?.rule).toBe('MEET-02');
  });

  test('two of one name on a list are told apart by when they were born', async () => {
    const { branch, secretary } = await addMeetingBranch(world, {
      parent: here.tree.east.community,
      members: 3,
    });
    for (const [name, bornOn] of [
      ['王平', '1975-03-02'],
      ['王平', '1980-11-20'],
      ['李雪芹', '1980-11-20'],
    ] as const) {
      await addMember(world, branch, { name, bornOn });
    }
    const roster = await as(secretary).roster({
      ...{ organizationId: branch.id, type: 'branch_assembly', heldOn: '2026-03-13' },
    });
    const names = roster.members
      .map(({ name }) => name)
      .filter((name) => /^(王平|李雪芹)/.test(name));
    expect(names.sort()).toEqual(['王平（1975年3月生）', '王平（1980年11月生）', '李雪芹'].sort());
  });

  test('a group meets with its members', async () => {
    const { branch, secretary, members } = await addMeetingBranch(world, {
      parent: here.tree.east.community,
      members: 3,
    });
    const group = await addOrganization(world, { parent: branch, type: 'group' });
    const inGroup = [
      await addMember(world, branch, { group }),
      await addMember(world, branch, { group }),
    ];
    const record = { ...aRecord(inGroup), type: 'group_meeting' as const };
    expect((await refusalReport(as(secretary).record(record))).fields?.[0]?.path).toBe('groupId');
    const { id } = await as(secretary).record({ ...record, groupId: group.id });
    expect(await as(secretary).get({ id })).toMatchObject({ expected: 2, groupName: group.name });
    const wrong = { ...aRecord(members), groupId: group.id };
    expect(await refusalOf(as(secretary).record(wrong))).toBe('invalid_input');
  });

  test('a talk lists the two who talk', async () => {
    const { members, secretary } = await addMeetingBranch(world, {
      parent: here.tree.east.community,
      members: 6,
    });
    const talk = { ...aRecord(members.slice(0, 2)), type: 'heart_to_heart_talk' as const };
    const { id, version } = await as(secretary).record({ ...talk, discussion: '', signed: false });
    expect(await as(secretary).get({ id })).toMatchObject({ expected: 2, present: 2 });
    await as(secretary).submit({ id, version });
    const alone = { ...talk, attendance: talk.attendance.slice(0, 1) };
    expect(await refusalOf(as(secretary).record(alone))).toBe('invalid_input');
  });

  test('the whole list must be marked, and nobody else', async () => {
    const { members, secretary } = await addMeetingBranch(world, {
      parent: here.tree.east.community,
      members: 4,
    });
    const record = aRecord(members);
    const short = { ...record, attendance: record.attendance.slice(0, 3) };
    const refusal = await refusalReport(as(secretary).record(short));
    expect(refusal.fields?.[0]?.message).toContain(members[3]?.name);
    const stranger = await addMember(world, here.tree.west.branch);
    const more = {
      ...record,
      attendance: [...record.attendance, { memberId: stranger.id, presence: 'present' as const }],
    };
    expect((await refusalReport(as(secretary).record(more))).fields?.[0]?.path).toBe('attendance');
    const chair = { ...record, chairId: stranger.id };
    expect((await refusalReport(as(secretary).record(chair))).fields?.[0]?.path).toBe('chairId');
  });

  test('late is visible, not forbidden: 补录 with a reason; not ahead of the day, not after 90', async () => {
    const { members, secretary } = await addMeetingBranch(world, {
      parent: here.tree.east.community,
      members: 3,
    });
    const late = { ...aRecord(members), heldOn: '2026-03-06' };
    const refusal = await refusalReport(as(secretary).record(late));
    expect(refusal.findings?.[0]).toMatchObject({ rule: 'MEET-13', severity: 'block' });
    const { id } = await as(secretary).record({ ...late, lateReason: '记录人住院，出院后补录。' });
    expect((await as(secretary).get({ id })).late).toBe(true);
    const future = { ...aRecord(members), heldOn: '2026-03-17' };
    expect(await refusalOf(as(secretary).record(future))).toBe('rule_blocked');
    const old = { ...aRecord(members), heldOn: '2025-12-15', lateReason: '补录' };
    expect(await refusalOf(as(secretary).record(old))).toBe('rule_blocked');
  });

  test('a record in time stays in time when it is corrected later', async () => {
    const { members, secretary } = await addMeetingBranch(world, {
      parent: here.tree.east.community,
      members: 3,
    });
    const { id, version } = await as(secretary).record(aRecord(members));
    const before = world.clock.now();
    world.clock.advance(10 * 86_400_000);
    await as(secretary).record({ ...aRecord(members, 2), id, version });
    expect(await as(secretary).get({ id })).toMatchObject({ late: false, present: 2, version: 2 });
    world.clock.set(before);
  });

  test('one gathering counts as what MEET-17 allows', async () => {
    const { members, secretary } = await addMeetingBranch(world, {
      parent: here.tree.east.community,
      members: 3,
    });
    const day = { ...aRecord(members), type: 'theme_day' as const };
    await as(secretary).record({ ...day, combinedType: 'party_lecture' });
    const refusal = await refusalReport(
      as(secretary).record({ ...day, startsAt: '08:00', combinedType: 'heart_to_heart_talk' }),
    );
    expect(refusal.findings?.[0]?.rule).toBe('MEET-17');
  });
});

describe('bad input', () => {
  test('a day that does not exist, a text without end, a time that is none', async () => {
    const { members, secretary } = await addMeetingBranch(world, {
      parent: here.tree.east.community,
      members: 2,
    });
    const record = aRecord(members);
    const day = await refusalReport(as(secretary).record({ ...record, heldOn: '2026-02-30' }));
    expect(day).toMatchObject({ code: 'invalid_input', fields: [{ path: 'heldOn' }] });
    expect(day.fields?.[0]?.message).toContain('日期不存在');
    const long = { ...record, discussion: '长'.repeat(10 * 1024 * 1024) };
    expect((await refusalReport(as(secretary).record(long))).fields?.[0]?.path).toBe('discussion');
    const time = { ...record, startsAt: '25:00' };
    expect((await refusalReport(as(secretary).record(time))).fields?.[0]?.path).toBe('startsAt');
    const nothing = { ...record, title: '一', attendance: [] };
    const paths = (await refusalReport(as(secretary).record(nothing))).fields?.map((f) => f.path);
    expect(paths).toEqual(['title', 'attendance']);
    const [first] = record.attendance;
    if (first === undefined) throw new Error('nobody');
    const twice = { ...record, attendance: [first, first] };
    expect((await refusalReport(as(secretary).record(twice))).fields?.[0]?.path).toBe('attendance');
    const backwards = { ...record, endsAt: '14:00' };
    expect((await refusalReport(as(secretary).record(backwards))).fields?.[0]?.path).toBe('endsAt');
    expect(await recordedEvents(world, 'activity.nothing')).toEqual([]);
    const kept = await world.db
      .selectFrom('activity')
      .select('id')
      .where('organization_id', '=', secretary.assignment.organizationId)
      .execute();
    expect(kept).toEqual([]);
  });

  test('another street’s branch, group, member or activity is not found', async () => {
    const east = await addMeetingBranch(world, { parent: here.tree.east.community, members: 2 });
    const west = await addMeetingBranch(world, { parent: here.tree.west.community, members: 2 });
    const { id, version } = await as(west.secretary).record(aRecord(west.members));
    const outside = as(east.secretary);
    const roster = { organizationId: west.branch.id, type: 'theme_day', heldOn: '2026-03-13' };
    expect(await refusalOf(outside.roster({ ...roster, type: 'theme_day' }))).toBe('not_found');
    expect(await refusalOf(outside.get({ id }))).toBe('not_found');
    expect(await refusalOf(outside.list({ organizationId: west.branch.id }))).toBe('not_found');
    const own = { ...aRecord(east.members), id, version };
    expect(await refusalOf(outside.record(own))).toBe('not_found');
    expect(await refusalOf(outside.submit({ id, version }))).toBe('not_found');
    expect(await refusalOf(outside.get({ id: 999_999 }))).toBe('not_found');
  });

  test('who has no right is refused before anything is read', async () => {
    const east = await addMeetingBranch(world, { parent: here.tree.east.community, members: 2 });
    const member = await actorAs(world, 'member', east.branch);
    const street = await actorAs(world, 'street_organizer', here.tree.east.street);
    expect(await refusalOf(as(member).record(aRecord(east.members)))).toBe('forbidden');
    expect(await refusalOf(as(street).record(aRecord(east.members)))).toBe('forbidden');
    expect(await refusalOf(as(member).list({}))).toBe('forbidden');
  });
});
