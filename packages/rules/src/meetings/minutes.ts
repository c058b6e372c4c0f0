// What minutes must hold, and until when they are entered (MEET-13).

import { addWorkingDays } from '../calendar/working-days.js';
import { MEET_13 } from '../catalogue/organizations/meet.js';
import { addDays, type CivilDate, formatDate } from '../civil-date.js';
import { block, type Finding, info, type Judgement, judge, warn } from '../law/judgement.js';
import { type MeetSettings, meetDefaults } from '../settings/organizations/meet.js';

/** 会议记录 as far as MEET-13 looks at it; empty text means not filled in. */
export interface Minutes {
  readonly heldOn: CivilDate;
  /** HH:MM, or empty. */
  readonly startTime: string;
  readonly place: string;
  readonly chair: string;
  readonly recorder: string;
  readonly expected: number | null;
  readonly present: number | null;
  /** How many of those absent have no reason noted. */
  readonly absencesWithoutReason: number;
  readonly topics: readonly string[];
  /** 发言要点, 不同意见 included. */
  readonly discussion: string;
  /** One for each motion put to the vote: are the numbers and the resolution there? */
  readonly motions: readonly { readonly counted: boolean; readonly resolution: string }[];
  readonly signedByChair: boolean;
  readonly signedByRecorder: boolean;
}

/** Fields of the minutes in words. */
export const minutesFieldLabels = {
  startTime: '时间',
  place: '地点',
  chair: '主持人',
  recorder: '记录人',
  expected: '应到人数',
  present: '实到人数',
  absencesWithoutReason: '缺席原因',
  topics: '议题',
  discussion: '发言要点（含不同意见）',
  motionCounts: '表决票数',
  resolutions: '决议',
  signedByChair: '主持人签字',
  signedByRecorder: '记录人签字',
} as const;

export type MinutesField = keyof typeof minutesFieldLabels;

/** What the minutes still lack, in the order of the official form. */
export function missingFromMinutes(minutes: Minutes): MinutesField[] {
  const has: Readonly<Record<MinutesField, boolean>> = {
    startTime: filled(minutes.startTime),
    place: filled(minutes.place),
    chair: filled(minutes.chair),
    recorder: filled(minutes.recorder),
    expected: minutes.expected !== null,
    present: minutes.present !== null,
    absencesWithoutReason: minutes.absencesWithoutReason === 0,
    topics: minutes.topics.some(filled),
    discussion: filled(minutes.discussion),
    motionCounts: minutes.motions.every((m) => m.counted),
    resolutions: minutes.motions.every((m) => filled(m.resolution)),
    signedByChair: minutes.signedByChair,
    signedByRecorder: minutes.signedByRecorder,
  };
  return minutesFields.filter((field) => !has[field]);
}

/** In the order of the official form. */
export const minutesFields: readonly MinutesField[] = [
  'startTime',
  'place',
  'chair',
  'recorder',
  'expected',
  'present',
  'absencesWithoutReason',
  'topics',
  'discussion',
  'motionCounts',
  'resolutions',
  'signedByChair',
  'signedByRecorder',
];

function filled(text: string): boolean {
  return text.trim() !== '';
}

/** Last day to enter the minutes of a meeting without the 补录 flag. */
export function minutesDueOn(heldOn: CivilDate, settings: MeetSettings = meetDefaults): CivilDate {
  return addWorkingDays(heldOn, settings['meet.minutesWorkingDays'], settings.holidays).date;
}

/** When an activity was held and is entered. */
export interface Entry {
  readonly heldOn: CivilDate;
  readonly enteredOn: CivilDate;
  /** 补录原因; empty if none given. */
  readonly lateReason: string;
  /** The district has agreed that this meeting is entered after the last day. */
  readonly permitted?: boolean;
}

/** May it be entered, until when, and is it late? */
export interface EntryJudgement extends Judgement {
  readonly dueOn: CivilDate;
  /** 补录: entered after the due day. */
  readonly late: boolean;
  /** Too old to be entered without the district's consent. */
  readonly tooOld: boolean;
}

/** Is a meeting of this day too old to be entered without the district's consent (MEET-13)? */
export function isTooOld(
  heldOn: CivilDate,
  enteredOn: CivilDate,
  settings: MeetSettings = meetDefaults,
): boolean {
  return heldOn < addDays(enteredOn, -settings['meet.oldestEntryDays']);
}

/**
 * MEET-13: may an activity be entered today? A day in the future is refused, and one more than 90 days
 * ago where the district has not agreed to it; after the due day it is 补录 and needs a reason.
 */
export function judgeEntry(entry: Entry, settings: MeetSettings = meetDefaults): EntryJudgement {
  const { heldOn, enteredOn } = entry;
  const dueOn = minutesDueOn(heldOn, settings);
  const late = enteredOn > dueOn;
  const facts = { heldOn, enteredOn, dueOn };
  const findings: Finding[] = [];
  if (heldOn > enteredOn) {
    findings.push(
      block(
        MEET_13,
        enteredOn,
        `活动日期${formatDate(heldOn)}还没有到，不能录入。`,
        { fact: 'heldOn', hint: '请核对日期；尚未召开的活动请先作计划。' },
        { facts },
      ),
    );
  }
  const tooOld = isTooOld(heldOn, enteredOn, settings);
  if (tooOld) {
    const message = `活动已过去超过${settings['meet.oldestEntryDays']}天`;
    const details = { facts, setting: 'meet.oldestEntryDays' };
    findings.push(
      entry.permitted === true
        ? info(MEET_13, enteredOn, `${message}，经区委组织部同意补录。`, details)
        : block(
            MEET_13,
            enteredOn,
            `${message}，不能直接录入。`,
            {
              fact: 'permitted',
              hint: '请核对日期；确需补录的，请提交补录申请，由区委组织部决定。',
            },
            details,
          ),
    );
  }
  if (late) findings.push(lateEntry(entry, dueOn));
  return { ...judge(findings), dueOn, late, tooOld };
}

function lateEntry(entry: Entry, dueOn: CivilDate): Finding {
  const facts = { heldOn: entry.heldOn, enteredOn: entry.enteredOn, dueOn };
  const details = { facts, setting: 'meet.minutesWorkingDays' };
  if (filled(entry.lateReason)) {
    return warn(
      MEET_13,
      entry.enteredOn,
      `已过录入期限${formatDate(dueOn)}，标注为补录。`,
      details,
    );
  }
  return block(
    MEET_13,
    entry.enteredOn,
    `已过录入期限${formatDate(dueOn)}，补录须写明原因。`,
    { fact: 'lateReason', hint: '请填写补录原因。' },
    details,
  );
}

/** MEET-13: are the minutes complete on `date`, so that they can be submitted? */
export function judgeMinutes(minutes: Minutes, date: CivilDate): Judgement {
  return judge(
    missingFromMinutes(minutes).map((field) =>
      block(
        MEET_13,
        date,
        `会议记录缺少“${minutesFieldLabels[field]}”。`,
        { fact: field, hint: `请补充${minutesFieldLabels[field]}。` },
        { facts: { field } },
      ),
    ),
  );
}
