// Tests of duties of organizations (MEET-01 to MEET-07).
import { describe, expect, it } from 'vitest';
import { meetDefaults } from '../settings/organizations/meet.js';
import { branchDutyRules } from './branch-duties.js';
import {
  type DutySubject,
  dutiesOf,
  dutyStatuses,
  dutyTimingCitation,
  organizationDutiesOf,
} from './duties.js';
import { organizationDutyRules } from './organization-duties.js';
import { periodOf } from './period.js';

const branch: DutySubject = {
  organizationId: 7,
  type: 'branch',
  hasCommittee: true,
  groups: [71, 72],
  from: '2020-01-01',
  until: null,
};

const year = (subject: DutySubject) => dutiesOf([subject], '2026-01-01', '2026-12-31');

const countBy = (subject: DutySubject) => {
  const counts: Record<string, number> = {};
  for (const duty of year(subject)) counts[duty.key] = (counts[duty.key] ?? 0) + 1;
  return counts;
};

describe('dutiesOf (MEET-01 to MEET-07)', () => {
  it('asks a branch with a committee and two groups for the whole year', () => {
    expect(countBy(branch)).toEqual({
      branch_assembly: 4,
      committee_meeting: 12,
      group_meeting: 24,
      party_lecture: 4,
      theme_day: 12,
      organizational_life_meeting: 1,
      democratic_appraisal: 1,
    });
  });

  it('asks for no 支委会 without a committee and no 党小组会 without groups', () => {
    const counts = countBy({ ...branch, hasCommittee: false, groups: [] });
    expect(counts.committee_meeting).toBeUndefined();
    expect(counts.group_meeting).toBeUndefined();
    expect(counts.theme_day).toBe(12);
  });

  it.each(['committee', 'general_branch', 'work_committee', 'group'] as const)(
    'asks a %s for none of them',
    (type) => {
      expect(year({ ...branch, type })).toEqual([]);
    },
  );

  it.each(['joint_branch', 'floating_branch'] as const)('asks a %s too', (type) => {
    expect(year({ ...branch, type })).toHaveLength(58);
  });

  it('asks a 临时党支部 for neither appraisal, 述职 nor dues (ORG-05)', () => {
    const temporary = { ...branch, type: 'temporary_branch' } as const;
    const keys = (subject: DutySubject) =>
      [
        ...dutiesOf([subject], '2026-01-01', '2026-12-31'),
        ...organizationDutiesOf([subject], '2026-01-01', '2026-12-31'),
      ].map((duty) => duty.key);
    const [asked, usual] = [new Set(keys(temporary)), new Set(keys(branch))];
    expect([...usual].filter((key) => !asked.has(key))).toEqual([
      'democratic_appraisal',
      'dues_publication',
      'report_review',
    ]);
  });

  it('cites the district where no article says how often (MEET-04)', () => {
    const lecture = year(branch).find((duty) => duty.key === 'party_lecture');
    expect(lecture).toMatchObject({
      obligation: 'generally',
      citation: { version: 'LOCAL', article: 'meet.lecturesPerQuarter' },
    });
  });

  it('takes a yearly meeting for the year that it is held for (MEET-21)', () => {
    const [duty] = year(branch).filter(({ key }) => key === 'organizational_life_meeting');
    if (duty === undefined) throw new Error('no yearly meeting');
    const record = {
      id: 1,
      organizationId: branch.organizationId,
      groupId: null,
      types: ['organizational_life_meeting'],
      heldOn: '2027-03-05',
      counts: true,
    } as const;
    let today = '';
    const met = (over: object) => dutyStatuses([duty], [{ ...record, ...over }], today)[0]?.state;
    // Held until the end of March: open until then, and overdue after it.
    for (const [day, missed] of [
      ['2027-03-06', 'open'],
      ['2027-03-24', 'due_soon'],
      ['2027-04-01', 'overdue'],
    ] as const) {
      today = day;
      expect([met({}), met({ ofYear: 2026 }), met({ ofYear: 2027 })]).toEqual([
        missed,
        'done',
        missed,
      ]);
      expect(met({ heldOn: '2026-03-05', ofYear: 2025 })).toBe(missed);
    }
  });

  it('asks only for periods that the branch stood whole', () => {
    const keys = (subject: DutySubject) =>
      year(subject)
        .filter((d) => d.key === 'theme_day')
        .map((d) => d.period.key);
    expect(keys({ ...branch, from: '2026-11-01' })).toEqual(['2026-11', '2026-12']);
    expect(keys({ ...branch, from: '2026-11-02' })).toEqual(['2026-12']);
    expect(keys({ ...branch, until: '2026-02-28' })).toEqual(['2026-01', '2026-02']);
    expect(keys({ ...branch, until: '2026-02-27' })).toEqual(['2026-01']);
  });

  it('says what is due when, and by which article', () => {
    const duty = year(branch).find((d) => d.id === '7:-:branch_assembly:2026-Q2');
    expect(duty).toEqual({
      id: '7:-:branch_assembly:2026-Q2',
      organizationId: 7,
      groupId: null,
      key: 'branch_assembly',
      rule: 'MEET-01',
      title: '支部党员大会',
      obligation: 'generally',
      citation: {
        regulation: '《中国共产党支部工作条例（试行）》',
        article: '第十一条',
        version: 'BRANCH-2018',
      },
      period: periodOf('quarter', '2026-04-01'),
      dueOn: '2026-06-30',
      remindOn: '2026-06-23',
      accepts: ['branch_assembly'],
      times: 1,
    });
    expect(year(branch).find((d) => d.groupId === 72)?.id).toBe('7:72:group_meeting:2026-01');
  });

  it('follows the district’s number of lectures', () => {
    const settings = { ...meetDefaults, 'meet.lecturesPerQuarter': 0 };
    const duties = dutiesOf([branch], '2026-01-01', '2026-12-31', settings);
    expect(duties.some((d) => d.key === 'party_lecture')).toBe(false);
    const two = dutiesOf([branch], '2026-01-01', '2026-01-31', {
      ...meetDefaults,
      'meet.lecturesPerQuarter': 2,
    });
    expect(two.find((d) => d.key === 'party_lecture')?.times).toBe(2);
  });

  it('is a fixed table', () => {
    const shown = (rules: typeof branchDutyRules) =>
      rules.map((r) => ({ ...r, rule: r.rule.id, times: r.times(meetDefaults) }));
    expect(shown(branchDutyRules)).toMatchSnapshot();
    expect(shown(organizationDutyRules)).toMatchSnapshot();
    expect(dutyTimingCitation('2026-06-20').version).toBe('LOCAL');
  });
});

describe('organizationDutiesOf', () => {
  const keys = (type: DutySubject['type']) =>
    organizationDutiesOf([{ ...branch, type }], '2026-01-01', '2026-12-31').map((d) => d.key);

  it.each([
    ['branch', ['secretary_lecture', 'dues_publication', 'report_review']],
    ['committee', ['committee_secretary_lecture', 'activist_analysis']],
    ['work_committee', ['committee_secretary_lecture', 'activist_analysis', 'weak_survey']],
    ['general_branch', []],
    ['group', []],
  ] as const)('a %s', (type, expected) => {
    expect(keys(type)).toEqual(expected);
  });
});
