// Tests of the way of a meeting from the plan to the archive.
import { afterEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/index.js';
import {
  actorAs,
  addAssignment,
  addMeetingBranch,
  aPlan,
  aRecord,
  recordedEvents,
  refusalOf,
  refusalReport,
  testDistrict,
} from '../../testing/index.js';
import { activitiesRouter } from '../router.js';

const here = testDistrict(activitiesRouter);
const { world, as } = here;

const morning = world.clock.now();
afterEach(() => world.clock.set(morning));

const branchOf = (members: number, committee = false) =>
  addMeetingBranch(world, { parent: here.tree.east.community, members, committee });

async function typesOf(id: number) {
  const events = await recordedEvents(world);
  return events
    .filter((event) => event.subject.kind === 'activity' && event.subject.id === id)
    .map((event) => [event.type, event.subject.version, event.data.state]);
}

describe('from the plan to the archive', () => {
  test('a secretary alone plans, announces, records and sends in; the street passes', async () => {
    const { members, secretary } = await branchOf(3);
    const planned = await as(secretary).plan(aPlan);
    expect(planned.version).toBe(1);
    const noticed = await as(secretary).notify(planned);
    expect((await as(secretary).get(planned)).phase).toBe('notified');
    world.clock.advance(4 * 86_400_000 + 6.5 * 3_600_000);
    expect((await as(secretary).get(planned)).phase).toBe('in_progress');
    world.clock.advance(3_600_000);
    expect((await as(secretary).get(planned)).phase).toBe('pending_minutes');
    const recorded = await as(secretary).record({
      ...aRecord(members),
      ...noticed,
      heldOn: aPlan.heldOn,
    });
    const sent = await as(secretary).submit(recorded);
    expect(await as(secretary).get(sent)).toMatchObject({
      state: 'pending_street',
      confirmedBy: secretary.displayName,
      allowed: [],
    });
    const passed = await as(here.street).review({ ...sent, decision: 'pass', opinion: '同意。' });
    const read = await as(here.district).get(passed);
    expect(read).toMatchObject({ state: 'passed', version: 5 });
    expect(read.history[0]).toMatchObject({
      event: 'pass',
      text: '同意。',
      by: here.street.displayName,
    });
    expect(read.history.map(({ to }) => to)).toEqual([
      'passed',
      'pending_street',
      'pending_minutes',
      'notified',
      'planned',
    ]);
    expect(await typesOf(planned.id)).toEqual([
      ['activity.planned', 1, 'planned'],
      ['activity.notified', 2, 'notified'],
      ['activity.recorded', 3, 'pending_minutes'],
      ['activity.submitted', 4, 'pending_street'],
      ['activity.passed', 5, 'passed'],
    ]);
  });

  test('where a commissioner is at work he enters and the secretary confirms', async () => {
    const { members, secretary, commissioner } = await branchOf(7, true);
    if (commissioner === null) throw new Error('no commissioner');
    const refusal = await refusalReport(as(secretary).record(aRecord(members)));
    expect(refusal.code).toBe('rule_blocked');
    expect(refusal.message).toContain('组织委员录入');
    const sent = await as(commissioner).submit(await as(commissioner).record(aRecord(members)));
    expect(await as(secretary).get(sent)).toMatchObject({
      state: 'pending_branch',
      confirmedBy: null,
      allowed: ['confirm'],
    });
    expect(await refusalOf(as(commissioner).confirm({ ...sent, decision: 'pass' }))).toBe(
      'forbidden',
    );
    const opinion = '请补充发言要点。';
    const back = await as(secretary).confirm({ ...sent, decision: 'return', opinion });
    expect((await as(commissioner).get(back)).state).toBe('pending_minutes');
    const again = await as(commissioner).record({ ...aRecord(members), ...back });
    // The secretary did not enter it, so sending it in confirms it too.
    const confirmed = await as(secretary).submit(again);
    const read = await as(here.street).get(confirmed);
    expect(read).toMatchObject({
      state: 'pending_street',
      confirmedBy: secretary.displayName,
      allowed: ['review'],
    });
    expect(read.history.filter(({ text }) => text !== '')).toMatchObject([
      { event: 'send_back', text: opinion },
    ]);
  });

  test('the secretary cannot confirm what he entered before there was a commissioner', async () => {
    const { branch, members, secretary } = await branchOf(7);
    await world.db
      .updateTable('organization')
      .set({ has_committee: true })
      .where('id', '=', branch.id)
      .execute();
    const recorded = await as(secretary).record(aRecord(members));
    const commissioner = await actorAs(world, 'organization_commissioner', branch, members[1]);
    const sent = await as(secretary).submit(recorded);
    expect((await as(secretary).get(sent)).state).toBe('pending_branch');
    expect(await refusalOf(as(secretary).confirm({ ...sent, decision: 'pass' }))).toBe('own_entry');
    const opinion = '请组织委员重新录入。';
    const back = await as(secretary).confirm({ ...sent, decision: 'return', opinion });
    const entered = await as(commissioner).record({ ...aRecord(members), ...back });
    const again = await as(commissioner).submit(entered);
    await as(secretary).confirm({ ...again, decision: 'pass' });
  });

  test('nobody at the street passes what he entered or confirmed', async () => {
    const { members, secretary } = await branchOf(2);
    const sent = await as(secretary).submit(await as(secretary).record(aRecord(members)));
    const assignment = await addAssignment(
      world,
      { id: secretary.accountId },
      'street_organizer',
      here.tree.east.street,
    );
    const both: Actor = {
      ...secretary,
      assignment: {
        id: assignment.id,
        role: 'street_organizer',
        organizationId: here.tree.east.street.id,
        organizationPath: here.tree.east.street.path,
        department: null,
      },
    };
    expect(await refusalOf(as(both).review({ ...sent, decision: 'pass' }))).toBe('own_entry');
    expect((await as(both).get(sent)).allowed).toEqual([]);
    expect((await as(here.street).get(sent)).allowed).toEqual(['review']);
  });

  test('the street returns three times at most, each time with an opinion', async () => {
    const { members, secretary } = await branchOf(2);
    let record = await as(secretary).record(aRecord(members));
    for (let returned = 0; returned < 3; returned++) {
      const sent = await as(secretary).submit(record);
      const mute = { ...sent, decision: 'return' as const };
      expect(await refusalOf(as(here.street).review(mute))).toBe('invalid_input');
      const back = await as(here.street).review({ ...mute, opinion: '缺少讨论情况' });
      expect(await as(secretary).get(back)).toMatchObject({
        state: 'returned',
        returnCount: returned + 1,
        allowed: ['record'],
      });
      const place = `${returned + 1}楼会议室`;
      record = await as(secretary).record({ ...aRecord(members), ...back, place });
    }
    const sent = await as(secretary).submit(record);
    const fourth = { ...sent, decision: 'return' as const, opinion: '再改' };
    const refusal = await refusalReport(as(here.street).review(fourth));
    expect(refusal).toMatchObject({ code: 'rule_blocked', findings: [{ rule: 'MEET-19' }] });
    await as(here.street).review({ ...sent, decision: 'pass' });
  });

  test('minutes that lack something are not sent in, and each thing is named (MEET-13)', async () => {
    const { members, secretary } = await branchOf(3);
    const bare = {
      ...aRecord(members, 2),
      discussion: '',
      signed: false,
      attendance: aRecord(members, 2).attendance.map((row) => ({ ...row, reason: null })),
    };
    const recorded = await as(secretary).record(bare);
    const refusal = await refusalReport(as(secretary).submit(recorded));
    expect(refusal.code).toBe('rule_blocked');
    expect(refusal.findings?.map((finding) => finding.facts.field).sort()).toEqual([
      'absencesWithoutReason',
      'discussion',
      'signedByChair',
      'signedByRecorder',
    ]);
    expect((await as(secretary).get(recorded)).judgement.outcome).toBe('block');
  });

  test('what was sent in or passed is never edited (GEN-07)', async () => {
    const { members, secretary } = await branchOf(2);
    const sent = await as(secretary).submit(await as(secretary).record(aRecord(members)));
    const edit = { ...aRecord(members, 1), id: sent.id };
    expect(await refusalOf(as(secretary).record({ ...edit, version: sent.version }))).toBe(
      'wrong_state',
    );
    const passed = await as(here.street).review({ ...sent, decision: 'pass' });
    expect(await refusalOf(as(secretary).record({ ...edit, ...passed }))).toBe('wrong_state');
    expect(await refusalOf(as(secretary).change({ ...aPlan, ...passed }))).toBe('wrong_state');
    expect(await refusalOf(as(here.street).review({ ...passed, decision: 'pass' }))).toBe(
      'wrong_state',
    );
    await world.db
      .updateTable('activity')
      .set({ state: 'archived' })
      .where('id', '=', sent.id)
      .execute();
    expect(await refusalOf(as(secretary).record({ ...edit, ...passed }))).toBe('wrong_state');
    expect((await as(here.district).get(passed)).present).toBe(2);
  });
});

describe('planning', () => {
  test('a plan is changed, announced late only with an explanation, and called off', async () => {
    const { secretary } = await branchOf(2);
    const planned = await as(secretary).plan({ ...aPlan, heldOn: '2026-03-18' });
    const changed = await as(secretary).change({ ...aPlan, ...planned, heldOn: '2026-03-16' });
    const refusal = await refusalReport(as(secretary).notify(changed));
    expect(refusal).toMatchObject({ code: 'rule_blocked', findings: [{ rule: 'MEET-19' }] });
    expect(refusal.fields?.[0]?.path).toBe('explanation');
    const noticed = await as(secretary).notify({ ...changed, explanation: '上级临时部署。' });
    const cancelled = await as(secretary).cancel({ ...noticed, reason: '与全区会议冲突' });
    expect(await as(secretary).get(cancelled)).toMatchObject({
      state: 'cancelled',
      explanation: '与全区会议冲突',
      allowed: [],
    });
    // What was called off makes room for another at the same hour.
    await as(secretary).plan({ ...aPlan, heldOn: '2026-03-16' });
  });

  test('not for a day that has passed, and not what the branch cannot hold', async () => {
    const { secretary } = await branchOf(2);
    const past = await refusalReport(as(secretary).plan({ ...aPlan, heldOn: '2026-03-13' }));
    expect(past.fields?.[0]?.path).toBe('heldOn');
    const group = await refusalReport(as(secretary).plan({ ...aPlan, type: 'committee_meeting' }));
    expect(group.findings?.[0]?.rule).toBe('MEET-02');
  });

  test('an officer of another branch cannot touch it, whoever he is', async () => {
    const { secretary } = await branchOf(2);
    const planned = await as(secretary).plan(aPlan);
    const neighbour = await actorAs(world, 'branch_secretary', here.tree.east.otherBranch);
    for (const call of [
      () => as(neighbour).notify(planned),
      () => as(neighbour).change({ ...aPlan, ...planned }),
      () => as(neighbour).cancel({ ...planned, reason: '误操作' }),
      () => as(neighbour).get(planned),
    ]) {
      expect(await refusalOf(call())).toBe('not_found');
    }
  });
});

describe('a record that came back', () => {
  test('is asked about where it is entered again as it was, and goes through with an answer', async () => {
    const { members, secretary } = await addMeetingBranch(world, {
      parent: here.tree.east.community,
      members: 3,
    });
    const record = aRecord(members);
    const sent = await as(secretary).submit(await as(secretary).record(record));
    const returned = await as(here.street).review({
      ...sent,
      decision: 'return',
      opinion: '缺签到表',
    });
    const again = { ...record, ...returned };
    const refusal = await refusalReport(as(secretary).record(again));
    expect(refusal.findings?.[0]).toMatchObject({ rule: 'MEET-19', severity: 'warn' });
    expect(refusal.message).toContain('退回后没有改动');
    await as(secretary).record({ ...again, place: '党员活动室' });
    const other = await returnedOnce(record);
    await other.as.record({ ...other.record, explanation: '签到表已在附件中补传。' });
  });

  async function returnedOnce(record: ReturnType<typeof aRecord>) {
    const { members, secretary } = await addMeetingBranch(world, {
      parent: here.tree.east.community,
      members: 3,
    });
    const own = { ...record, ...aRecord(members) };
    const sent = await as(secretary).submit(await as(secretary).record(own));
    const back = await as(here.street).review({ ...sent, decision: 'return', opinion: '缺签到表' });
    return { as: as(secretary), record: { ...own, ...back } };
  }

  test('as often as the street may return it is decided by the district, with a reason', async () => {
    const { members, secretary } = await addMeetingBranch(world, {
      parent: here.tree.east.community,
      members: 3,
    });
    const auditor = await actorAs(world, 'district_auditor', here.tree.district);
    const record = aRecord(members);
    const send = async (at: { id: number; version: number }, place: string) =>
      as(secretary).submit(await as(secretary).record({ ...record, ...at, place }));
    let sent = await as(secretary).submit(await as(secretary).record(record));
    for (const place of ['一楼', '二楼', '三楼']) {
      expect((await as(auditor).get({ id: sent.id })).allowed).not.toContain('coordinate');
      const early = { ...sent, decision: 'pass' as const, opinion: '同意' };
      expect(await refusalOf(as(auditor).coordinate(early))).toBe('rule_blocked');
      const returned = await as(here.street).review({
        ...sent,
        decision: 'return',
        opinion: '补充',
      });
      sent = await send(returned, place);
    }
    const fourth = { ...sent, decision: 'return' as const, opinion: '仍不全' };
    expect(await refusalOf(as(here.street).review(fourth))).toBe('rule_blocked');
    expect((await as(auditor).get({ id: sent.id })).allowed).toContain('coordinate');
    const silent = { ...sent, decision: 'pass' as const, opinion: '' };
    expect(await refusalOf(as(auditor).coordinate(silent))).toBe('rule_blocked');
    const back = { ...sent, decision: 'return' as const, opinion: '请街道到支部指导后再报' };
    const returned = await as(auditor).coordinate(back);
    const last = await send(returned, '四楼');
    await as(auditor).coordinate({ ...last, decision: 'pass', opinion: '已核实，予以通过' });
    const { state, history } = await as(secretary).get({ id: last.id });
    expect(state).toBe('passed');
    expect(history[0]).toMatchObject({ event: 'coordinate_pass', text: '已核实，予以通过' });
  });
});
