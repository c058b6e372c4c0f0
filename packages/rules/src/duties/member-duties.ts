// What is due of or for a member: talks, contacts, reviews, applications.
import { DEV_06, DEV_23 } from '../catalogue/members/dev.js';
import { DUES_09 } from '../catalogue/members/dues.js';
import { MEM_09 } from '../catalogue/members/mem.js';
import { EDU_01 } from '../catalogue/organizations/edu.js';
import { addDays, type CivilDate, yearOf } from '../civil-date.js';
import { cultivationReviewsDue } from '../development/candidate/activist.js';
import { conversionReminderOn } from '../development/probation/probation.js';
import { requiredHours } from '../education/study-hours.js';
import { type Citation, cite } from '../law/citation.js';
import type { Rule } from '../law/rule.js';
import { contactDueOn } from '../members/floating.js';
import type { MemberCategory, Standing } from '../members/member-standing.js';
import { periodsIn } from './period.js';

/** A person of a branch, as far as what is due depends on it. */
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

/** Sorts of what is due of or for a member. */
export type MemberDutyKey =
  | 'dues'
  | 'study_hours'
  | 'conversion_application'
  | 'cultivation_review'
  | 'floating_contact';

/** Each sort in words. */
export const memberDutyLabels: Readonly<Record<MemberDutyKey, string>> = {
  dues: '交纳党费',
  study_hours: '完成学时',
  conversion_application: '提出转正申请',
  cultivation_review: '半年考察',
  floating_contact: '联系流动党员',
};

/** One thing due of or for a member. */
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

/** What everybody who owes it on that day has in common; a district has half a million duties. */
type Occasion = Omit<MemberDuty, 'id' | 'memberId' | 'amount'> & { readonly mark: string };

interface Calendar {
  readonly months: readonly Occasion[];
  /** 学时 of a year, with the year. */
  readonly years: readonly (readonly [number, Occasion])[];
}

/** What is due of or for these people from `from` to `to`, by due day within each person. */
export function memberDutiesOf(
  subjects: readonly MemberDutySubject[],
  from: CivilDate,
  to: CivilDate,
): MemberDuty[] {
  const calendar: Calendar = {
    months: periodsIn('month', from, to).map((m) => occasion('dues', DUES_09, m.to, m.key)),
    years: periodsIn('year', from, to).map((y) => [
      yearOf(y.from),
      occasion('study_hours', EDU_01, y.to, y.key),
    ]),
  };
  const duties: MemberDuty[] = [];
  for (const subject of subjects) {
    const own = dutiesFor(subject, calendar, to).filter((d) => d.dueOn >= from && d.dueOn <= to);
    for (const duty of own.sort(byDueDay)) duties.push(duty);
  }
  return duties;
}

function byDueDay(a: MemberDuty, b: MemberDuty): number {
  return a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.id < b.id ? -1 : 1;
}

function occasion(key: MemberDutyKey, rule: Rule, dueOn: CivilDate, mark = dueOn): Occasion {
  const remindOn =
    key === 'conversion_application' ? conversionReminderOn(dueOn) : addDays(dueOn, -remindDays);
  return { key, rule: rule.id, citation: cite(rule, dueOn), dueOn, remindOn, mark };
}

function dutiesFor(subject: MemberDutySubject, calendar: Calendar, to: CivilDate): MemberDuty[] {
  const duties: MemberDuty[] = [];
  if (subject.standing !== 'normal') return duties;
  const add = ({ key, rule, citation, dueOn, remindOn, mark }: Occasion, amount = 1) => {
    const { memberId } = subject;
    const id = `${memberId}:${key}:${mark}`;
    duties.push({ id, memberId, key, rule, citation, dueOn, remindOn, amount });
  };
  const { joinedOn, activistOn, probationEndsOn, floating } = subject;
  if (joinedOn !== null) {
    for (const month of calendar.months) {
      if (!subject.duesWaived && month.dueOn >= joinedOn) add(month);
    }
    for (const [year, hours] of calendar.years) {
      const required = requiredHours({ ...subject, joinedOn }, year);
      if (required > 0) add(hours, required);
    }
  }
  if (subject.category === 'probationary' && probationEndsOn !== null) {
    add(occasion('conversion_application', DEV_23, probationEndsOn));
  }
  if (subject.category === 'activist' && activistOn !== null) {
    for (const day of cultivationReviewsDue(activistOn, to)) {
      add(occasion('cultivation_review', DEV_06, day));
    }
  }
  if (floating !== null) add(occasion('floating_contact', MEM_09, contactDueOn(floating)));
  return duties;
}
