// Which hours of study count, and how many are due (EDU).
import { EDU_01, EDU_02, EDU_04, EDU_05 } from '../catalogue/organizations/edu.js';
import { addMonths, type CivilDate, formatDate, monthOf, yearOf } from '../civil-date.js';
import { type Finding, info, type Judgement, judge, warn } from '../law/judgement.js';
import { type EduSettings, eduDefaults } from '../settings/organizations/edu.js';

const MEMBER_HOURS = 32;
const TEAM_HOURS = 56;

/** Whose hours: a member, a 班子成员, or the 书记. */
export interface Learner {
  readonly role: 'member' | 'team' | 'secretary';
  /** Day of the admission as 预备党员. */
  readonly joinedOn: CivilDate;
  /** 年老体弱 and so on: 不作硬性要求. */
  readonly exempt: boolean;
}

/**
 * EDU-01, EDU-02, EDU-03, EDU-05: 学时 that a calendar year asks for. 32 for a member, 56 in a team; joining in the year
 * by months with that of joining, rounded up (from July: 16). Exempt, or not yet joined: 0.
 */
export function requiredHours(learner: Learner, year: number): number {
  if (learner.exempt || yearOf(learner.joinedOn) > year) return 0;
  const full = learner.role === 'member' ? MEMBER_HOURS : TEAM_HOURS;
  if (yearOf(learner.joinedOn) < year) return full;
  const months = 13 - monthOf(learner.joinedOn);
  return Math.ceil((full * months) / 12);
}

/** One piece of study. */
export interface StudyRecord {
  readonly minutes: number;
  readonly online: boolean;
  /** Study within 三会一课 counts with 签到 only. */
  readonly fromMeeting: boolean;
  readonly signedIn: boolean;
}

/** Hours that count, with what was left out. */
export interface CountedHours {
  /** Whole 学时 that count. */
  readonly hours: number;
  /** Minutes left out: without 签到, or online beyond the share. */
  readonly leftOutMinutes: number;
}

/**
 * EDU-04: 学时 of 45 minutes. Online study counts for at most half of the hours required (district
 * settings); with nothing required it counts in full.
 */
export function countHours(
  records: readonly StudyRecord[],
  required: number,
  settings: EduSettings = eduDefaults,
): CountedHours {
  const perHour = settings['edu.minutesPerHour'];
  let offline = 0;
  let online = 0;
  let leftOut = 0;
  for (const record of records) {
    if (record.fromMeeting && !record.signedIn) leftOut += record.minutes;
    else if (record.online) online += record.minutes;
    else offline += record.minutes;
  }
  const most =
    required === 0
      ? online
      : Math.floor((required * perHour * settings['edu.onlinePercent']) / 100);
  const counted = Math.min(online, most);
  return {
    hours: Math.floor((offline + counted) / perHour),
    leftOutMinutes: leftOut + online - counted,
  };
}

/** EDU-01, EDU-04, EDU-05: how a learner's year stands. */
export function judgeHours(
  learner: Learner,
  records: readonly StudyRecord[],
  today: CivilDate,
  settings: EduSettings = eduDefaults,
): Judgement & { readonly required: number; readonly hours: number } {
  const required = requiredHours(learner, yearOf(today));
  const { hours, leftOutMinutes } = countHours(records, required, settings);
  const findings: Finding[] = [];
  if (learner.exempt)
    findings.push(info(EDU_05, today, '参加集中学习不作硬性要求，可以送学上门。'));
  if (hours < required) {
    const rule = learner.role === 'member' ? EDU_01 : EDU_02;
    findings.push(
      warn(rule, today, `今年应完成${required}学时，已完成${hours}学时。`, {
        facts: { required, hours },
        change: { fact: 'hours', hint: `还需${required - hours}学时。` },
      }),
    );
  }
  if (leftOutMinutes > 0) {
    findings.push(
      warn(EDU_04, today, `有${leftOutMinutes}分钟学习没有计入学时。`, {
        facts: { leftOutMinutes },
        setting: 'edu.onlinePercent',
        change: { fact: 'signedIn', hint: '会议学习须签到；线上学习有比例上限。' },
      }),
    );
  }
  return { ...judge(findings), required, hours };
}

/** Training of a 书记 or 班子成员 in a year. */
export interface TeamTraining {
  readonly role: 'team' | 'secretary';
  readonly tookOfficeOn: CivilDate;
  /** 集中培训 of the year. */
  readonly intensive: number;
  /** 县级以上轮训 of the year; asked of the 书记 only. */
  readonly county: number;
  readonly trainedSinceOffice: boolean;
}

/** EDU-02: one 集中培训 a year; a 书记 also one 县级以上轮训, and training within six months of office. */
export function judgeTeamTraining(training: TeamTraining, today: CivilDate): Judgement {
  const findings: Finding[] = [];
  if (training.intensive < 1) {
    findings.push(
      warn(EDU_02, today, '今年还没有参加集中培训。', {
        change: { fact: 'intensive', hint: '请安排至少1次集中培训。' },
      }),
    );
  }
  if (training.role === 'secretary' && training.county < 1) {
    findings.push(
      warn(EDU_02, today, '书记今年还没有参加县级以上轮训。', {
        change: { fact: 'county', hint: '请安排至少1次县级以上轮训。' },
      }),
    );
  }
  const dueOn = addMonths(training.tookOfficeOn, 6);
  if (training.role === 'secretary' && !training.trainedSinceOffice && today > dueOn) {
    findings.push(
      warn(EDU_02, today, `新任书记参加培训应不晚于${formatDate(dueOn)}。`, {
        facts: { tookOfficeOn: training.tookOfficeOn, dueOn },
        change: { fact: 'trainedSinceOffice', hint: '请尽快安排任职培训。' },
      }),
    );
  }
  return judge(findings);
}
