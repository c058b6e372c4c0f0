// Leave from a meeting, and what unexcused absences call for (MEET-12).

import { addWorkingDays } from '../calendar/working-days.js';
import { MEM_11 } from '../catalogue/members/mem.js';
import { MEET_12 } from '../catalogue/organizations/meet.js';
import { addMonths, type CivilDate, formatDate, todayInShanghai } from '../civil-date.js';
import { block, type Finding, type Judgement, judge, warn } from '../law/judgement.js';
import { type MeetSettings, meetDefaults } from '../settings/organizations/meet.js';

/** A request for leave. Instants are epoch milliseconds. */
export interface LeaveRequest {
  readonly requestedAt: number;
  readonly startsAt: number;
  readonly reason: string;
  /** Day on which proof was handed in, for a request after the start; null if none. */
  readonly proofOn: CivilDate | null;
}

/**
 * MEET-12: is this request for leave in order? Asked before the start, with a reason; asked later,
 * only with proof within three working days after the day of the meeting (district setting).
 */
export function judgeLeave(
  request: LeaveRequest,
  settings: MeetSettings = meetDefaults,
): Judgement {
  const date = todayInShanghai(request.requestedAt);
  const findings: Finding[] = [];
  if (request.reason.trim() === '') {
    findings.push(
      block(MEET_12, date, '请假没有写明事由。', { fact: 'reason', hint: '请写明请假事由。' }),
    );
  }
  if (request.requestedAt >= request.startsAt)
    findings.push(...lateRequest(request, date, settings));
  return judge(findings);
}

function lateRequest(request: LeaveRequest, date: CivilDate, settings: MeetSettings): Finding[] {
  const meeting = todayInShanghai(request.startsAt);
  const days = settings['meet.leaveProofWorkingDays'];
  const deadline = addWorkingDays(meeting, days, settings.holidays).date;
  const facts = { meeting, deadline, proofOn: request.proofOn };
  const details = { facts, setting: 'meet.leaveProofWorkingDays' };
  if (request.proofOn !== null && request.proofOn <= deadline) {
    return [warn(MEET_12, date, '会议开始后才请假，已按期提交证明，作为事后补假登记。', details)];
  }
  return [
    block(
      MEET_12,
      date,
      `会议开始后请假，提交证明须不晚于${formatDate(deadline)}。`,
      { fact: 'proofOn', hint: '请提交证明材料；逾期的按缺席登记。' },
      details,
    ),
  ];
}

/** To whom a request goes: the branch secretary; the secretary's own to the organization above. */
export function leaveApprover(isSecretary: boolean): 'branch_secretary' | 'higher_organization' {
  return isSecretary ? 'higher_organization' : 'branch_secretary';
}

/** One activity that the member had to attend. */
export interface AttendanceEntry {
  readonly date: CivilDate;
  readonly status: 'present' | 'leave' | 'absent';
}

/** What unexcused absences call for. */
export type AbsenceStep = 'none' | 'reminder' | 'talk' | 'review';

/** Each step in words. */
export const absenceStepLabels: Readonly<Record<AbsenceStep, string>> = {
  none: '无需处理',
  reminder: '提醒',
  talk: '谈话提醒',
  review: '提请按除名条件审查',
};

/**
 * MEET-12: what unexcused absences call for on `today`: one a reminder, three in twelve months a
 * talk, six months without attending anything that was held a review under EXIT-06 (never automatic).
 */
export function judgeAbsences(
  entries: readonly AttendanceEntry[],
  today: CivilDate,
  settings: MeetSettings = meetDefaults,
): Judgement & { readonly step: AbsenceStep; readonly absences: number } {
  const past = entries.filter((e) => e.date <= today);
  const yearAgo = addMonths(today, -12);
  const absences = past.filter((e) => e.status === 'absent' && e.date > yearAgo).length;
  if (absentForSixMonths(past, today)) {
    const finding = warn(
      MEM_11,
      today,
      '连续6个月没有参加组织生活且没有正当理由，应由支部按规定审查，系统不自动处置。',
      { facts: { absences } },
    );
    return { ...judge([finding]), step: 'review', absences };
  }
  if (absences === 0) return { ...judge([]), step: 'none', absences };
  const step = absences >= settings['meet.absencesForTalk'] ? 'talk' : 'reminder';
  const finding = warn(
    MEET_12,
    today,
    `12个月内无故缺席${absences}次，请${absenceStepLabels[step]}。`,
    { facts: { absences }, setting: 'meet.absencesForTalk' },
  );
  return { ...judge([finding]), step, absences };
}

/** The last six months hold absences only, and the first of them is at least six months old. */
function absentForSixMonths(past: readonly AttendanceEntry[], today: CivilDate): boolean {
  let lastAttended: CivilDate | null = null;
  for (const entry of past) {
    if (entry.status !== 'absent' && (lastAttended === null || entry.date > lastAttended)) {
      lastAttended = entry.date;
    }
  }
  const since = past.filter(
    (e) => e.status === 'absent' && (lastAttended === null || e.date > lastAttended),
  );
  let first: CivilDate | null = null;
  for (const entry of since) if (first === null || entry.date < first) first = entry.date;
  return first !== null && addMonths(first, 6) <= today;
}
