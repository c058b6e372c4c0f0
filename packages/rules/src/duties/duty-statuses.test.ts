// Tests of how far duties are done (MEET-17, MEET-18).
import { describe, expect, it } from 'vitest';
import { meetDefaults } from '../settings/organizations/meet.js';
import { type DutyRecord, type DutySubject, dutiesOf, dutyStatuses } from './duties.js';

const branch: DutySubject = {
  organizationId: 7,
  type: 'branch',
  hasCommittee: true,
  groups: [71, 72],
  from: '2020-01-01',
  until: null,
};

describe('dutyStatuses (MEET-17, MEET-18)', () => {
  const record = (id: number, heldOn: string, more: Partial<DutyRecord> = {}): DutyRecord => ({
    id,
    organizationId: 7,
    groupId: null,
    types: ['theme_day'],
    heldOn,
    counts: true,
    ...more,
  });
  const november = dutiesOf([branch], '2026-11-01', '2026-11-30');
  const status = (records: DutyRecord[], today: string, key = 'theme_day') =>
    dutyStatuses(november, records, today).find((s) => s.duty.key === key);

  it.each([
    ['2026-11-22', 'open'],
    ['2026-11-23', 'due_soon'],
    ['2026-11-30', 'due_soon'],
    ['2026-12-01', 'overdue'],
  ])('nothing held, on %s: %s', (today, state) => {
    expect(status([], today)).toMatchObject({ state, recordIds: [], missing: 1 });
  });

  it.each([
    ['2026-10-31', false],
    ['2026-11-01', true],
    ['2026-11-30', true],
    ['2026-12-01', false],
  ])('held on %s: done %s', (heldOn, done) => {
    expect(status([record(1, heldOn)], '2026-12-01')?.state).toBe(done ? 'done' : 'overdue');
  });

  it('counts neither another branch’s record, nor a group’s, nor one that does not count', () => {
    expect(status([record(1, '2026-11-05', { organizationId: 8 })], '2026-12-01')?.missing).toBe(1);
    expect(status([record(1, '2026-11-05', { groupId: 71 })], '2026-12-01')?.missing).toBe(1);
    expect(status([record(1, '2026-11-05', { counts: false })], '2026-12-01')?.missing).toBe(1);
  });

  it('lets one record satisfy every duty whose type it bears', () => {
    const both = [
      record(1, '2026-11-05', { types: ['theme_day', 'branch_assembly', 'theme_day'] }),
    ];
    expect(status(both, '2026-12-01')?.recordIds).toEqual([1]);
    expect(status(both, '2026-12-01', 'branch_assembly')?.state).toBe('done');
    expect(status(both, '2026-12-01', 'committee_meeting')?.state).toBe('overdue');
  });

  it('gives a group’s meeting to that group alone', () => {
    const statuses = dutyStatuses(
      november,
      [record(1, '2026-11-05', { groupId: 71, types: ['group_meeting'] })],
      '2026-12-01',
    );
    const groups = statuses.filter((s) => s.duty.key === 'group_meeting');
    expect(groups.map((s) => [s.duty.groupId, s.state])).toEqual([
      [71, 'done'],
      [72, 'overdue'],
    ]);
  });

  it('lists records by day and id, whatever their order', () => {
    const records = [record(3, '2026-11-09'), record(2, '2026-11-05'), record(1, '2026-11-09')];
    expect(status(records, '2026-12-01')).toMatchObject({ recordIds: [2, 1, 3], missing: 0 });
  });

  it('wants as many as the duty asks', () => {
    const two = dutiesOf([branch], '2026-10-01', '2026-12-31', {
      ...meetDefaults,
      'meet.lecturesPerQuarter': 2,
    }).filter((d) => d.key === 'party_lecture');
    const lecture = (id: number) => record(id, '2026-11-05', { types: ['party_lecture'] });
    expect(dutyStatuses(two, [lecture(1)], '2026-11-10')[0]).toMatchObject({
      missing: 1,
      state: 'open',
    });
    expect(dutyStatuses(two, [lecture(1), lecture(2)], '2026-11-10')[0]).toMatchObject({
      missing: 0,
      state: 'done',
    });
  });
});
