// Tests of the duties of a whole district, and of its members.
import { expect, it } from 'vitest';
import type { ActivityType } from '../meetings/activity/activity-types.js';
import { type DutyRecord, type DutySubject, dutiesOf, dutyStatuses } from './duties.js';
import { type MemberDutySubject, memberDutiesOf } from './member-duties.js';

const subjects: DutySubject[] = Array.from({ length: 2_000 }, (_, i) => ({
  organizationId: i + 1,
  type: 'branch',
  hasCommittee: i % 2 === 0,
  groups: i % 3 === 0 ? [10_000 + 2 * i, 10_001 + 2 * i] : [],
  from: '2020-01-01',
  until: null,
}));

const types: readonly ActivityType[] = [
  'theme_day',
  'branch_assembly',
  'committee_meeting',
  'party_lecture',
];

const records: DutyRecord[] = Array.from({ length: 100_000 }, (_, i) => ({
  id: i + 1,
  organizationId: (i % 2_000) + 1,
  groupId: null,
  types: types.slice(i % 4, (i % 4) + 1),
  heldOn: `2026-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}`,
  counts: true,
}));

it('matches 100,000 records of a year with the duties of 2,000 organizations', () => {
  const duties = dutiesOf(subjects, '2026-01-01', '2026-12-31');
  const statuses = dutyStatuses(duties, records, '2026-06-20');
  expect(statuses).toHaveLength(duties.length);
  const done = statuses.filter(({ state }) => state === 'done');
  expect(done.length).toBeGreaterThan(1_000);
  // Each record that counts is one of the branch that owes.
  expect(
    done.every(({ duty, recordIds }) =>
      recordIds.every((id) => ((id - 1) % 2_000) + 1 === duty.organizationId),
    ),
  ).toBe(true);
});

it('knows what 4,000 members owe in a year', () => {
  const members: MemberDutySubject[] = Array.from({ length: 4_000 }, (_, i) => ({
    memberId: i + 1,
    category: i % 20 === 0 ? 'probationary' : 'full',
    standing: 'normal',
    joinedOn: '2010-01-01',
    activistOn: null,
    probationEndsOn: i % 20 === 0 ? '2026-09-01' : null,
    role: 'member',
    exempt: i % 10 === 0,
    duesWaived: false,
    floating: i % 30 === 0 ? { abroad: false, lastContactOn: '2026-01-01' } : null,
  }));
  expect(memberDutiesOf(members, '2026-01-01', '2026-12-31')).toHaveLength(51_934);
});
