// Tests of meetings and their records (MEET-13).
import { describe, expect, it } from 'vitest';
import { verdict } from '../testing/verdict.js';
import {
  type AttendanceLine,
  absencesWithoutReason,
  bodyOf,
  type Convened,
  countAttendance,
  judgeKind,
  judgeMeeting,
  judgeRecord,
  purposeOf,
  takesVotes,
  typesOf,
} from './meeting.js';

const assembly: Convened = {
  type: 'branch_assembly',
  combinedType: null,
  groupId: null,
  heldOn: '2026-06-20',
};
const vote = { title: '评优', kind: 'ordinary', yes: 0, no: 0, abstain: 0 } as const;
const heads = (votersExpected: number, votersPresent: number) => ({
  expected: votersExpected,
  present: votersPresent,
  votersExpected,
  votersPresent,
});

function line(presence: AttendanceLine['presence'], mayVote = true, exempt = false) {
  return { presence, mayVote, exempt };
}

describe('countAttendance', () => {
  it('keeps the exempt out of 应到 unless they came, and in the voting base always (MEET-11)', () => {
    const lines = [
      line('present'),
      line('leave'),
      line('absent', false),
      line('absent', true, true),
      line('present', true, true),
    ];
    expect(countAttendance(lines)).toEqual({
      expected: 4,
      present: 2,
      votersExpected: 4,
      votersPresent: 2,
    });
  });
});

describe('what kind of meeting it is', () => {
  const group: Convened = { ...assembly, type: 'group_meeting', groupId: 3 };

  it('knows its types and its body', () => {
    expect(typesOf(assembly)).toEqual(['branch_assembly']);
    expect(typesOf({ ...assembly, combinedType: 'theme_day' })).toEqual([
      'branch_assembly',
      'theme_day',
    ]);
    expect([bodyOf(assembly), bodyOf(group)]).toEqual(['assembly', 'group']);
    expect(bodyOf({ ...assembly, type: 'committee_meeting' })).toBe('committee');
    expect((['assembly', 'committee', 'group', 'pair'] as const).map(takesVotes)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('may be held where the branch has what it needs (MEET-02, MEET-03, MEET-17)', () => {
    const shape = { hasCommittee: false, groups: 0 };
    expect(judgeKind(assembly, shape).outcome).toBe('ok');
    expect(judgeKind(group, shape).findings.map((f) => f.rule)).toEqual(['MEET-03']);
    const both = { ...assembly, combinedType: 'committee_meeting' } as const;
    expect(judgeKind(both, shape).findings.map((f) => f.rule)).toEqual(['MEET-02', 'MEET-17']);
  });

  it('needs the share of heads that its question asks', () => {
    expect(purposeOf('committee', 'ordinary')).toBe('committee');
    expect(purposeOf('assembly', 'ordinary')).toBe('assembly');
    expect(purposeOf('assembly', 'election')).toBe('election');
    expect(purposeOf('assembly', 'conversion')).toBe('admission');
    expect(purposeOf('assembly', 'probation_extension')).toBe('admission');
    expect(purposeOf('assembly', 'probation_cancellation')).toBe('admission');
    expect(purposeOf('group', 'ordinary')).toBeNull();
  });
});

describe('absencesWithoutReason (MEET-13)', () => {
  it('counts who was away without a word, the exempt apart', () => {
    const away = (reason: string | null, exempt = false) => ({
      ...line('absent', true, exempt),
      reason,
    });
    expect(
      absencesWithoutReason([
        away(null),
        away(' '),
        away('生病'),
        away(null, true),
        { ...line('leave'), reason: '' },
        { ...line('present'), reason: null },
      ]),
    ).toBe(3);
  });
});

describe('judgeMeeting', () => {
  it('takes no votes in a group, and cites the body’s own rule of attendance', () => {
    const group: Convened = { ...assembly, type: 'group_meeting', groupId: 3 };
    const judged = judgeMeeting(group, heads(5, 5), [{ ...vote, yes: 5 }], true);
    expect(judged).toMatchObject({ results: ['void'], quorum: null });
    expect(verdict(judged)).toEqual(['block MEET-20 motions']);
    const committee: Convened = { ...assembly, type: 'committee_meeting' };
    expect(judgeMeeting(committee, heads(5, 3), [], true).quorum?.citation.article).toBe(
      '第十二条',
    );
    expect(judgeMeeting(assembly, heads(5, 3), [], true).quorum?.citation.article).toBe('第十一条');
  });

  it('lets 12 of 23 vote, and passes with 12 (MEET-09)', () => {
    const judged = judgeMeeting(assembly, heads(23, 12), [{ ...vote, yes: 12 }], true);
    expect(judged.quorum).toEqual({
      expected: 23,
      present: 12,
      needed: 12,
      toPass: 12,
      missing: 0,
      mayVote: true,
      citation: {
        regulation: '《中国共产党支部工作条例（试行）》',
        article: '第十一条',
        version: 'BRANCH-2018',
      },
    });
    expect(judged.results).toEqual(['passed']);
    expect(judged.outcome).toBe('ok');
  });

  it('tells of a motion that was lost, and refuses one that could not be put', () => {
    const lost = judgeMeeting(assembly, heads(23, 12), [{ ...vote, yes: 11, no: 1 }], true);
    expect(lost.results).toEqual(['rejected']);
    expect(lost.findings.map((finding) => finding.severity)).toEqual(['info']);
    const empty = judgeMeeting(assembly, heads(23, 11), [{ ...vote, yes: 11 }], true);
    expect(empty.results).toEqual(['void']);
    expect(empty.outcome).toBe('block');
    expect(empty.findings[0]?.message).toContain('“评优”');
  });

  it('lets an assembly below half meet without a vote, but no committee (MEET-10)', () => {
    expect(judgeMeeting(assembly, heads(23, 5), [], true).outcome).toBe('ok');
    const committee: Convened = { ...assembly, type: 'committee_meeting' };
    expect(judgeMeeting(committee, heads(5, 2), [], true).findings[0]?.rule).toBe('MEET-10');
  });

  it('asks more than half of those present for an admission (DEV-15)', () => {
    const admission = { ...vote, kind: 'admission', yes: 12 } as const;
    expect(judgeMeeting(assembly, heads(24, 12), [admission], true).results).toEqual(['void']);
    expect(judgeMeeting(assembly, heads(23, 12), [admission], true).results).toEqual(['passed']);
  });

  it('refuses a matter before the wrong body, and any vote of a group (MEET-20)', () => {
    const committee: Convened = { ...assembly, type: 'committee_meeting' };
    const admission = { ...vote, kind: 'admission', yes: 5 } as const;
    const wrong = judgeMeeting(committee, heads(5, 5), [admission], true);
    expect(wrong.findings.map((finding) => finding.rule)).toEqual(['MEET-20']);
    const group: Convened = { ...assembly, type: 'group_meeting', groupId: 7 };
    expect(bodyOf(group)).toBe('group');
    const judged = judgeMeeting(group, heads(6, 6), [{ ...vote, yes: 6 }], true);
    expect(judged).toMatchObject({ quorum: null, results: ['void'], outcome: 'block' });
  });
});

describe('judgeRecord', () => {
  const record = {
    ...assembly,
    startsAt: '09:00',
    place: '一楼会议室',
    chairId: 1,
    recorderId: 2,
    agenda: '评优',
    discussion: '同意。',
    resolution: '',
    signed: true,
  };
  const kept = { absencesWithoutReason: 0, motions: 0 };

  it('asks for a resolution only where something was put to the vote (MEET-13)', () => {
    expect(judgeRecord(record, heads(5, 5), kept, '2026-06-20').findings).toEqual([]);
    const voted = judgeRecord(record, heads(5, 5), { ...kept, motions: 1 }, '2026-06-20');
    expect(voted.findings.map((finding) => finding.change?.fact)).toEqual(['resolutions']);
  });

  it('misses a chair and a recorder', () => {
    const judged = judgeRecord(
      { ...record, chairId: null, recorderId: null },
      heads(5, 5),
      kept,
      '2026-06-20',
    );
    expect(judged.findings.map((finding) => finding.change?.fact)).toEqual(['chair', 'recorder']);
  });

  it('asks nothing of a talk', () => {
    const talk = { ...record, type: 'heart_to_heart_talk', agenda: '', signed: false } as const;
    expect(judgeRecord(talk, heads(2, 2), kept, '2026-06-20').outcome).toBe('ok');
  });
});
