// Parts and order of the organizational life meeting and the appraisal, and the year that they are held
// for (MEET-06, MEET-07, MEET-21).
import { MEET_06, MEET_07, MEET_21 } from '../../catalogue/organizations/meet.js';
import { type CivilDate, civilDate, endOfMonth, monthOf, yearOf } from '../../civil-date.js';
import { block, type Judgement, judge, warn } from '../../law/judgement.js';
import type { ActivityType } from '../activity/activity-types.js';
import { type Convened, typesOf } from '../meeting.js';

/** What a 组织生活会 consists of. */
export interface OrganizationalLifeMeeting {
  /** 会前谈心 */
  readonly talkedBefore: boolean;
  /** 会上批评和自我批评 */
  readonly criticism: boolean;
  /** 会后整改清单 */
  readonly rectificationList: boolean;
}

/** MEET-06: is the 组织生活会 complete? */
export function judgeOrganizationalLife(
  meeting: OrganizationalLifeMeeting,
  date: CivilDate,
): Judgement {
  const rows = [
    ['talkedBefore', '会前没有开展谈心谈话。', '请补充会前谈心情况，或者填写说明。'],
    ['criticism', '会上没有批评和自我批评的记录。', '请补充批评和自我批评情况。'],
    ['rectificationList', '会后没有整改清单。', '请列出整改事项、责任人和时限。'],
  ] as const;
  return judge(
    rows
      .filter(([fact]) => !meeting[fact])
      .map(([fact, message, hint]) => warn(MEET_06, date, message, { change: { fact, hint } })),
  );
}

/** The order of a 民主评议党员. */
export const appraisalSteps = [
  'self_assessment',
  'mutual_assessment',
  'poll',
  'organization_opinion',
] as const;

export type AppraisalStep = (typeof appraisalSteps)[number];

/** Each step in words. */
export const appraisalStepLabels: Readonly<Record<AppraisalStep, string>> = {
  self_assessment: '个人自评',
  mutual_assessment: '党员互评',
  poll: '民主测评',
  organization_opinion: '组织评定',
};

/** MEET-07: may this step be recorded? Those before it come first. */
export function judgeAppraisalStep(
  step: AppraisalStep,
  done: ReadonlySet<AppraisalStep>,
  date: CivilDate,
): Judgement {
  const earlier = appraisalSteps.slice(0, appraisalSteps.indexOf(step));
  return judge(
    earlier
      .filter((s) => !done.has(s))
      .map((s) =>
        block(MEET_07, date, `“${appraisalStepLabels[s]}”还没有完成。`, {
          fact: s,
          hint: `请先完成${appraisalStepLabels[s]}。`,
        }),
      ),
  );
}

/** The meetings that are owed once a year, and held for a year. */
export const yearlyMeetings = [
  'organizational_life_meeting',
  'democratic_appraisal',
] as const satisfies readonly ActivityType[];

/** A meeting that is held for a year. */
export type YearlyMeeting = (typeof yearlyMeetings)[number];

/** Is it held for a year, alone or together with another meeting? */
export function isYearlyMeeting(meeting: Pick<Convened, 'type' | 'combinedType'>): boolean {
  return typesOf(meeting).some((type) => yearlyMeetings.some((yearly) => yearly === type));
}

/** Last month of the next year in which the meetings of a year are regularly held. */
const LAST_MONTH_OF_LATE_MEETINGS = 3;

/** MEET-21: the last day on which the meetings of a year are regularly held: 31 March of the next one. */
export function lastDayFor(year: number): CivilDate {
  return endOfMonth(civilDate(year + 1, LAST_MONTH_OF_LATE_MEETINGS, 1));
}

/**
 * MEET-21: the year that a yearly meeting is taken to be held for. One of January to March belongs to
 * the year before as long as that year's is still open.
 *
 * @param yearBeforeOpen the branch has not yet held this meeting for the year before
 */
export function yearOfYearlyMeeting(heldOn: CivilDate, yearBeforeOpen: boolean): number {
  const late = monthOf(heldOn) <= LAST_MONTH_OF_LATE_MEETINGS && yearBeforeOpen;
  return late ? yearOf(heldOn) - 1 : yearOf(heldOn);
}

/**
 * MEET-21: may a yearly meeting of this day be held for this year? For its own, or from January to March
 * for the year before; later for the year before with an explanation.
 */
export function judgeYearOfMeeting(heldOn: CivilDate, year: number): Judgement {
  const own = yearOf(heldOn);
  if (year === own) return judge([]);
  const facts = { heldOn, year };
  const hint = `请填写${own}年或者${own - 1}年。`;
  if (year !== own - 1) {
    const change = { fact: 'ofYear', hint };
    return judge([block(MEET_21, heldOn, `这次会议不能计作${year}年。`, change, { facts })]);
  }
  if (monthOf(heldOn) <= LAST_MONTH_OF_LATE_MEETINGS) return judge([]);
  return judge([
    warn(MEET_21, heldOn, `${year}年的年度会议一般在次年3月底以前召开。`, {
      facts,
      change: { fact: 'ofYear', hint },
    }),
  ]);
}
