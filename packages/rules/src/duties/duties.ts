// Duties of organizations in a period, and which records satisfy them (MEET-17, MEET-18).
import { MEET_18 } from '../catalogue/organizations/meet.js';
import { addDays, type CivilDate, civilDate, yearOf } from '../civil-date.js';
import { type Citation, cite, citeSetting } from '../law/citation.js';
import { lastDayFor } from '../meetings/yearly/yearly-meetings.js';
import { isBranchType, type OrganizationType } from '../organization/organization-types.js';
import { type MeetSettings, meetDefaults } from '../settings/organizations/meet.js';
import { bookOf, type DutyRecord, type RecordBook, satisfying } from './book.js';
import { branchDutyRules, type DutyRule, type Obligation } from './branch-duties.js';
import type { DutyEvidence } from './evidence.js';
import { organizationDutyRules } from './organization-duties.js';
import { type Period, periodOf, periodsIn } from './period.js';

export { type DutyRecord, isOfPeriod } from './book.js';

/** An organization as far as its duties depend on it. */
export interface DutySubject {
  readonly organizationId: number;
  readonly type: OrganizationType;
  readonly hasCommittee: boolean;
  /** Ids of its 党小组. */
  readonly groups: readonly number[];
  /** First day on which it stands. A period that began before it is not owed. */
  readonly from: CivilDate;
  /** Last day on which it stood; null while it stands. A period that it did not complete is not owed. */
  readonly until: CivilDate | null;
}

/** One thing to be done in one period. */
export interface Duty {
  /** organization:group:key:period, stable over recomputation. */
  readonly id: string;
  readonly organizationId: number;
  readonly groupId: number | null;
  /** Key of the duty's rule: the column of the completion matrix. */
  readonly key: string;
  readonly rule: string;
  readonly title: string;
  readonly obligation: Obligation;
  readonly citation: Citation;
  readonly period: Period;
  readonly dueOn: CivilDate;
  readonly remindOn: CivilDate;
  readonly accepts: readonly DutyEvidence[];
  readonly times: number;
}

/** How a duty stands on a day. */
export type DutyState = 'done' | 'open' | 'due_soon' | 'overdue';

/** Each state in words. */
export const dutyStateLabels: Readonly<Record<DutyState, string>> = {
  done: '已完成',
  open: '未到期',
  due_soon: '临期',
  overdue: '逾期',
};

/** A duty with its state and the records that satisfy it. */
export interface DutyStatus {
  readonly duty: Duty;
  readonly state: DutyState;
  /** Records that satisfy it, by day and id. */
  readonly recordIds: readonly number[];
  /** How many are still missing. */
  readonly missing: number;
}

/** 三会一课 and the other activities that branches owe for periods that touch `from`…`to`. */
export function dutiesOf(
  subjects: readonly DutySubject[],
  from: CivilDate,
  to: CivilDate,
  settings: MeetSettings = meetDefaults,
): Duty[] {
  return dutiesBy(branchDutyRules, subjects, from, to, settings);
}

/** The meetings that branches owe for a year: 组织生活会 and 民主评议党员 (MEET-06, MEET-07). */
export function yearlyDutiesOf(
  subjects: readonly DutySubject[],
  year: number,
  settings: MeetSettings = meetDefaults,
): Duty[] {
  const { from, to } = periodOf('year', civilDate(year, 1, 1));
  return dutiesBy(yearlyMeetingRules(), subjects, from, to, settings);
}

/** Made when it is asked for: who needs no duties does not load their table. */
const yearlyMeetingRules = () => branchDutyRules.filter(({ heldLate }) => heldLate === true);

/** What organizations owe besides: lectures of their 书记, 公布党费, 述职评议, 排查, 分析. */
export function organizationDutiesOf(
  subjects: readonly DutySubject[],
  from: CivilDate,
  to: CivilDate,
  settings: MeetSettings = meetDefaults,
): Duty[] {
  return dutiesBy(organizationDutyRules, subjects, from, to, settings);
}

function dutiesBy(
  rules: readonly DutyRule[],
  subjects: readonly DutySubject[],
  from: CivilDate,
  to: CivilDate,
  settings: MeetSettings,
): Duty[] {
  const inPeriods = periodDuties(rules, from, to, settings);
  return subjects.flatMap((subject) =>
    inPeriods.flatMap(({ body, debtors }) =>
      debtors(subject).map((groupId) => dutyOf(body, subject.organizationId, groupId)),
    ),
  );
}

/** What all debtors of a rule and period have in common. */
export type DutyBody = Omit<Duty, 'id' | 'organizationId' | 'groupId'>;

/** One duty of one period, and who owes it. */
export interface PeriodDuty {
  readonly body: DutyBody;
  /** Who owes it within an organization: nobody, itself (null), or each of its groups. */
  readonly debtors: (subject: DutySubject) => readonly (number | null)[];
}

/** As `dutiesOf`, told once for all branches. */
export function branchDutiesIn(
  from: CivilDate,
  to: CivilDate,
  settings: MeetSettings = meetDefaults,
): PeriodDuty[] {
  return periodDuties(branchDutyRules, from, to, settings);
}

function periodDuties(
  rules: readonly DutyRule[],
  from: CivilDate,
  to: CivilDate,
  settings: MeetSettings,
): PeriodDuty[] {
  return rules
    .filter((rule) => rule.times(settings) > 0)
    .flatMap((rule) =>
      periodsIn(rule.frequency, from, to).map((period) => ({
        body: bodyOf(rule, period, settings),
        debtors: (subject: DutySubject) =>
          stands(subject, period) ? debtors(rule, subject) : none,
      })),
    );
}

function bodyOf(rule: DutyRule, period: Period, settings: MeetSettings): DutyBody {
  const dueOn = rule.heldLate === true ? lastDayFor(yearOf(period.to)) : period.to;
  return {
    key: rule.key,
    rule: rule.rule.id,
    title: rule.title,
    obligation: rule.obligation,
    citation: rule.setting === undefined ? cite(rule.rule, period.to) : citeSetting(rule.setting),
    period,
    dueOn,
    remindOn: addDays(dueOn, -settings['meet.remindDays']),
    accepts: rule.accepts,
    times: rule.times(settings),
  };
}

/** The duty of one debtor. Written out rather than spread: a district has a hundred thousand of them. */
export function dutyOf(body: DutyBody, organizationId: number, groupId: number | null): Duty {
  return {
    id: `${organizationId}:${groupId ?? '-'}:${body.key}:${body.period.key}`,
    organizationId,
    groupId,
    key: body.key,
    rule: body.rule,
    title: body.title,
    obligation: body.obligation,
    citation: body.citation,
    period: body.period,
    dueOn: body.dueOn,
    remindOn: body.remindOn,
    accepts: body.accepts,
    times: body.times,
  };
}

function stands(subject: DutySubject, period: Period): boolean {
  return subject.from <= period.from && (subject.until === null || subject.until >= period.to);
}

const none: readonly null[] = [];
const itself: readonly null[] = [null];

/** Who owes it within the organization: none, itself (null), or each of its groups. */
function debtors(rule: DutyRule, subject: DutySubject): readonly (number | null)[] {
  switch (rule.owedBy) {
    case 'branch':
      return isBranchType(subject.type) ? itself : none;
    case 'formal_branch':
      return isBranchType(subject.type) && subject.type !== 'temporary_branch' ? itself : none;
    case 'committee':
      return isBranchType(subject.type) && subject.hasCommittee ? itself : none;
    case 'group':
      return isBranchType(subject.type) ? subject.groups : none;
    case 'higher':
      return subject.type === 'committee' || subject.type === 'work_committee' ? itself : none;
    case 'street':
      return subject.type === 'work_committee' ? itself : none;
  }
}

/**
 * Which records satisfy which duties, and how each stands on `today` (MEET-18: yellow from seven
 * days before the end of the period, red after it). One record satisfies every duty whose type it
 * has (MEET-17). Neither order matters.
 */
export function dutyStatuses(
  duties: readonly Duty[],
  records: readonly DutyRecord[],
  today: CivilDate,
): DutyStatus[] {
  const own = new Map<number, DutyRecord[]>();
  for (const record of records) {
    const list = own.get(record.organizationId);
    if (list === undefined) own.set(record.organizationId, [record]);
    else list.push(record);
  }
  const books = new Map(Array.from(own, ([id, list]) => [id, bookOf(list)] as const));
  return duties.map((duty) => {
    const recordIds = satisfying(duty, books.get(duty.organizationId) ?? empty);
    const missing = Math.max(0, duty.times - recordIds.length);
    return { duty, state: stateOf(duty, missing, today), recordIds, missing };
  });
}

const empty: RecordBook = new Map();

function stateOf(duty: Duty, missing: number, today: CivilDate): DutyState {
  if (missing === 0) return 'done';
  if (today > duty.dueOn) return 'overdue';
  return today >= duty.remindOn ? 'due_soon' : 'open';
}

/** The rule behind yellow and red, for the legend of a matrix. */
export function dutyTimingCitation(date: CivilDate): Citation {
  return cite(MEET_18, date);
}
