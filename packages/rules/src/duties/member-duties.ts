import { DEV_06, DEV_23 } from '../catalogue/dev.js';
import { DUES_09 } from '../catalogue/dues.js';
import { EDU_01 } from '../catalogue/edu.js';
import { MEM_09 } from '../catalogue/mem.js';
import { type Citation, cite } from '../citation.js';
import { addDays, type CivilDate, yearOf } from '../civil-date.js';
import { cultivationReviewsDue } from '../development/activist.js';
import { conversionReminderOn } from '../development/probation.js';
import { requiredHours } from '../education/study-hours.js';
import { contactDueOn } from '../members/floating.js';
import type { MemberCategory, Standing } from '../members/member-standing.js';
import type { Rule } from '../rule.js';
import { periodsIn } from './period.js';

/** A person of a branch, as far as what is due of or for him depends on it. */
export interface MemberDutySubject {
  readonly memberId: number;
  readonly category: MemberCategory;
  /** Of anyone but a member of normal standing nothing is due (MEM-07). */
  readonly standing: Standing;
  /** Admission of a member; null before. */
  readonly joinedOn: CivilDate | null;
  /** Determination of a 积极分子; null for others. */
  readonly activistOn: CivilDate | null;
  /** 预备期满日 of a 预备党员; null for others. */
  readonly probationEndsOn: CivilDate | null;
  readonly role: 'member' | 'team' | 'secretary';
  readonly exempt: boolean;
  readonly duesWaived: boolean;
  /** 流动党员 with the day of the last contact; null for others. */
  readonly floating: { readonly abroad: boolean; readonly lastContactOn: CivilDate } | null;
}

export type MemberDutyKey =
  | 'dues'
  | 'study_hours'
  | 'conversion_application'
  | 'cultivation_review'
  | 'floating_contact';

export const memberDutyLabels: Readonly<Record<MemberDutyKey, string>> = {
  dues: '交纳党费',
  study_hours: '完成学时',
  conversion_application: '提出转正申请',
  cultivation_review: '半年考察',
  floating_contact: '联系流动党员',
};

export interface MemberDuty {
  /** member:key:due day or period. */
  readonly id: string;
  readonly memberId: number;
  readonly key: MemberDutyKey;
  readonly rule: string;
  readonly citation: Citation;
  readonly dueOn: CivilDate;
  readonly remindOn: CivilDate;
  /** 学时 for study_hours, else 1. */
  readonly amount: number;
}

const remindDays = 7;

/** What is due of or for these people from `from` to `to`, by due day within each person. */
export function memberDutiesOf(
  subjects: readonly MemberDutySubject[],
  from: CivilDate,
  to: CivilDate,
): MemberDuty[] {
  return subjects.flatMap((subject) =>
    dutiesFor(subject, from, to)
      .filter((duty) => duty.dueOn >= from && duty.dueOn <= to)
      .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.id < b.id ? -1 : 1)),
  );
}

function dutiesFor(subject: MemberDutySubject, from: CivilDate, to: CivilDate): MemberDuty[] {
  const duties: MemberDuty[] = [];
  if (subject.standing !== 'normal') return duties;
  const add = (key: MemberDutyKey, rule: Rule, mark: string, dueOn: CivilDate, amount = 1) => {
    const id = `${subject.memberId}:${key}:${mark}`;
    const citation = cite(rule, dueOn);
    const remindOn =
      key === 'conversion_application' ? conversionReminderOn(dueOn) : addDays(dueOn, -remindDays);
    const { memberId } = subject;
    duties.push({ id, memberId, key, rule: rule.id, citation, dueOn, remindOn, amount });
  };
  const { joinedOn, activistOn, probationEndsOn, floating } = subject;
  if (joinedOn !== null) {
    for (const month of periodsIn('month', from, to)) {
      if (subject.duesWaived || month.to < joinedOn) continue;
      add('dues', DUES_09, month.key, month.to);
    }
    for (const year of periodsIn('year', from, to)) {
      const hours = requiredHours({ ...subject, joinedOn }, yearOf(year.from));
      if (hours > 0) add('study_hours', EDU_01, year.key, year.to, hours);
    }
  }
  if (subject.category === 'probationary' && probationEndsOn !== null) {
    add('conversion_application', DEV_23, probationEndsOn, probationEndsOn);
  }
  if (subject.category === 'activist' && activistOn !== null) {
    for (const day of cultivationReviewsDue(activistOn, to)) {
      add('cultivation_review', DEV_06, day, day);
    }
  }
  if (floating !== null) {
    const day = contactDueOn(floating);
    add('floating_contact', MEM_09, day, day);
  }
  return duties;
}
