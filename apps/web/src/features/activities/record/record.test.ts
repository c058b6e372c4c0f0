// Tests of the record's draft: attendance, judgement, input.
import type { RosterRow } from '@xianfeng/features/activities/schema';
import { meetDefaults } from '@xianfeng/rules';
import { describe, expect, it } from 'vitest';
import { changed } from './draft/change.js';
import { type Draft, draftOf, emptyDraft, keptDraft, withReasons } from './draft/draft.js';
import { prepare } from './draft/input.js';
import { linesOf, unmarked, withoutReason } from './roll/lines.js';
import { judgeDraft } from './standing/judge.js';
import { isReady } from './standing/ready.js';

const today = '2026-11-20';
const facts = { today, hasCommittee: true, groups: 0, recordedOn: null, settings: meetDefaults };

function member(memberId: number, given: Partial<RosterRow> = {}): RosterRow {
  return {
    memberId,
    name: `党员${memberId}`,
    category: 'full',
    mayVote: true,
    exempt: false,
    post: null,
    leave: null,
    ...given,
  };
}

/** 23 with a vote, one probationary member, one who need not come. */
const roster = [
  ...Array.from({ length: 22 }, (_, index) => member(index + 1)),
  member(23, { exempt: true }),
  member(24, { category: 'probationary', mayVote: false }),
];

const complete: Draft = {
  ...emptyDraft({ type: 'branch_assembly', groupId: null, heldOn: today }),
  title: '第四季度支部党员大会',
  startsAt: '15:00',
  endsAt: '16:30',
  place: '三楼会议室',
  chairId: 1,
  recorderId: 2,
  agenda: '讨论计划',
  discussion: '同意。',
  resolution: '通过。',
  signed: true,
};

/** So many of the first come, the rest is absent with a reason. */
function called(present: number, draft = complete): Draft {
  const marks = Object.fromEntries(
    roster.map(({ memberId }) => [
      memberId,
      memberId <= present
        ? { presence: 'present' as const, reason: '' }
        : { presence: 'absent' as const, reason: '外出务工' },
    ]),
  );
  return { ...draft, marks };
}

const judged = (draft: Draft) => judgeDraft(draft, linesOf(roster, draft, null), facts);

describe('the roll', () => {
  it('marks nobody before somebody says so, except whose leave was granted', () => {
    const granted = member(30, { leave: { id: 1, state: 'approved', reason: '因病' } });
    const pending = member(31, { leave: { id: 2, state: 'pending', reason: '有事' } });
    const lines = linesOf([member(1), granted, pending], complete, null);
    expect(lines.map((line) => [line.presence, line.reason])).toEqual([
      [null, ''],
      ['leave', '因病'],
      [null, ''],
    ]);
  });

  it('does not ask about those who need not come, nor for their reasons', () => {
    const lines = linesOf(roster, complete, null);
    expect(unmarked(lines)).toHaveLength(23);
    const draft = changed(complete, {
      kind: 'markAll',
      memberIds: unmarked(lines).map((line) => line.memberId),
      presence: 'absent',
    });
    const all = linesOf(roster, draft, null);
    expect(unmarked(all)).toEqual([]);
    expect(withoutReason(all)).toHaveLength(23);
  });

  it('keeps who has left the branch since on the list of the same record', () => {
    const recorded = {
      ...complete,
      attendance: [
        {
          memberId: 99,
          name: '已转出',
          presence: 'present' as const,
          mayVote: true,
          exempt: false,
          reason: null,
        },
      ],
    } satisfies Parameters<typeof linesOf>[2];
    expect(linesOf(roster, complete, recorded).map((line) => line.memberId)).toContain(99);
    const moved = { ...complete, heldOn: '2026-11-19' };
    expect(linesOf(roster, moved, recorded).map((line) => line.memberId)).not.toContain(99);
  });
});

describe('the judgement while it is entered', () => {
  it('counts 12 of 23 as enough, by its article', () => {
    const standing = judged(called(12));
    expect(standing?.counts).toEqual({
      expected: 23,
      present: 12,
      votersExpected: 23,
      votersPresent: 12,
    });
    expect(standing?.quorum).toMatchObject({ mayVote: true, missing: 0, toPass: 12 });
    expect(standing?.quorum?.citation.article).toBe('第十一条');
    expect(standing?.lacking).toEqual([]);
    expect(judged(called(11))?.quorum).toMatchObject({ mayVote: false, missing: 1 });
  });

  it('speaks of heads for a vote only where there can be one', () => {
    const lecture: Draft = { ...called(11), type: 'party_lecture' };
    expect(judged(lecture)?.quorum).toBeNull();
    expect(judged({ ...lecture, combinedType: 'branch_assembly' })?.quorum).not.toBeNull();
    const voted = changed(lecture, { kind: 'addMotion', key: 'a' });
    expect(judged(voted)?.quorum).toMatchObject({ mayVote: false, missing: 1 });
  });

  it('waits with a result until every figure is there', () => {
    const added = changed(called(12), { kind: 'addMotion', key: 'a' });
    expect(judged(added)?.results).toEqual([null]);
    const counted = changed(added, {
      kind: 'motion',
      key: 'a',
      fields: { title: '计划', yes: 12 },
    });
    expect(judged(counted)?.results).toEqual(['passed']);
    const tooMany = changed(counted, { kind: 'motion', key: 'a', fields: { no: 1 } });
    expect(judged(tooMany)?.results).toEqual(['void']);
    expect(judged(tooMany)?.blocks[0]?.rule).toBe('MEET-09');
  });

  it('asks for a reason when it is late, and then only tells of it', () => {
    const late = called(12, { ...complete, heldOn: '2026-11-10' });
    expect(judged(late)).toMatchObject({ late: true, dueOn: '2026-11-13' });
    expect(judged(late)?.blocks).toHaveLength(1);
    const explained = { ...late, lateReason: '经办人住院' };
    expect(judged(explained)).toMatchObject({ late: true, blocks: [], warnings: [] });
  });

  it('does not make a record late that came in time and is corrected', () => {
    const draft = called(12, { ...complete, heldOn: '2026-11-10' });
    const lines = linesOf(roster, draft, null);
    expect(judgeDraft(draft, lines, { ...facts, recordedOn: '2026-11-10' })?.late).toBe(false);
  });

  it('refuses a kind that the branch cannot hold, and a day that is none', () => {
    const draft: Draft = { ...called(12), type: 'committee_meeting' };
    const lines = linesOf(roster, draft, null);
    const rules = judgeDraft(draft, lines, { ...facts, hasCommittee: false })?.blocks;
    expect(rules?.map((finding) => finding.rule)).toContain('MEET-02');
    expect(judged({ ...complete, heldOn: '2026-02-30' })).toBeNull();
  });
});

describe('“可以提交” beside the form', () => {
  const ready = (draft: Draft, reason: string | null = null) =>
    isReady(draft, linesOf(roster, draft, null), judged(draft), reason);

  it('is said only where nothing else on the page says that the record cannot be kept', () => {
    expect(ready(called(12))).toBe(true);
    const tooMany = changed(changed(called(12), { kind: 'addMotion', key: 'a' }), {
      kind: 'motion',
      key: 'a',
      fields: { title: '计划', yes: 12, no: 1, abstain: 0 },
    });
    expect(judged(tooMany)).toMatchObject({ lacking: [], blocks: [{}] });
    expect(ready(tooMany)).toBe(false);
    expect(ready({ ...called(12), title: '' })).toBe(false);
    expect(ready({ ...called(12), endsAt: '14:00' })).toBe(false);
    const late = called(12, { ...complete, heldOn: '2026-11-10' });
    expect(ready(late)).toBe(false);
    expect(ready({ ...late, lateReason: '经办人住院' })).toBe(true);
  });

  it('waits for the reason of a correction', () => {
    expect(ready(called(12), '')).toBe(false);
    expect(ready(called(12), '实到人数登记有误')).toBe(true);
  });
});

describe('what is sent', () => {
  const send = (draft: Draft, base: { id: number; version: number } | null = null) =>
    prepare(draft, linesOf(roster, draft, null), base);

  it('sends a complete record with the version that it began from', () => {
    const prepared = send(called(12), { id: 7, version: 3 });
    expect(prepared).toMatchObject({ input: { id: 7, version: 3, lateReason: null } });
  });

  it('says what is missing at each field, in Chinese', () => {
    const prepared = send({ ...complete, title: '', startsAt: '', chairId: null });
    expect(prepared).toMatchObject({
      errors: {
        title: '请至少填写2个字',
        startsAt: '请填写开始时间',
        chairId: '请选择主持人',
        attendance: expect.stringMatching(/^党员1、.*等23人还没有登记到会情况$/),
      },
    });
  });

  it('refuses 2026-02-30 and an end before the beginning', () => {
    const prepared = send({ ...called(12), heldOn: '2026-02-30', endsAt: '14:00' });
    expect(prepared).toMatchObject({
      errors: { heldOn: expect.stringContaining('日期不存在'), endsAt: '结束时间应晚于开始时间' },
    });
  });

  it('lists nobody but the two who talk', () => {
    const talk: Draft = { ...complete, type: 'heart_to_heart_talk' };
    expect(send(talk)).toMatchObject({ errors: { attendance: '请选择谈话的两个人' } });
    const two = changed(talk, { kind: 'talk', memberIds: [3, 4] });
    expect(send(two)).toMatchObject({ input: { attendance: [{ memberId: 3 }, { memberId: 4 }] } });
  });
});

describe('the draft', () => {
  it('survives the way through the device, and refuses what is no draft', () => {
    const kept = { version: 2, draft: changed(called(12), { kind: 'addMotion', key: 'a' }) };
    expect(keptDraft.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    expect(keptDraft.safeParse({ version: 2, draft: { title: '半截' } }).success).toBe(false);
  });

  it('takes reasons, which the device does not keep, from the record while they still fit', () => {
    const mark = (presence: 'leave' | 'absent', reason: string) => ({ presence, reason });
    const recorded = { ...complete, marks: { 1: mark('leave', '因病'), 2: mark('leave', '因病') } };
    const found = { ...complete, marks: { 1: mark('leave', ''), 2: mark('absent', '') } };
    expect(withReasons(found, recorded).marks).toEqual({
      1: mark('leave', '因病'),
      2: mark('absent', ''),
    });
  });

  it('begins from what the server has', () => {
    const activity = {
      ...complete,
      endsAt: null,
      lateReason: null,
      chair: { memberId: 1, name: '党员1' },
      recorder: null,
      attendance: [
        {
          memberId: 5,
          name: '党员5',
          presence: 'leave' as const,
          mayVote: true,
          exempt: false,
          reason: null,
        },
      ],
      motions: [],
    } satisfies Parameters<typeof draftOf>[0];
    expect(draftOf(activity)).toMatchObject({
      endsAt: '',
      chairId: 1,
      recorderId: null,
      marks: { 5: { presence: 'leave', reason: '' } },
    });
  });
});
