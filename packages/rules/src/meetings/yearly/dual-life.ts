// Leading cadres take part in two organizations (MEET-16).
import { MEET_16 } from '../../catalogue/organizations/meet.js';
import type { CivilDate } from '../../civil-date.js';
import { type Judgement, judge, warn } from '../../law/judgement.js';

/** A leading cadre's year: 领导班子民主生活会 and the own branch's activities. */
export interface CadreYear {
  readonly democraticLifeMeetings: number;
  readonly branchActivitiesHeld: number;
  readonly branchActivitiesAttended: number;
}

/** MEET-16: a leading cadre takes part in both; what is missing in the year warns. */
export function judgeDualLife(year: CadreYear, date: CivilDate): Judgement {
  const findings = [];
  if (year.democraticLifeMeetings === 0) {
    findings.push(
      warn(MEET_16, date, '没有参加领导班子民主生活会的记录。', {
        change: { fact: 'democraticLifeMeetings', hint: '请登记参加民主生活会情况。' },
      }),
    );
  }
  if (year.branchActivitiesHeld > 0 && year.branchActivitiesAttended === 0) {
    findings.push(
      warn(MEET_16, date, '没有以普通党员身份参加所在支部组织生活的记录。', {
        facts: { held: year.branchActivitiesHeld },
        change: { fact: 'branchActivitiesAttended', hint: '请参加所在支部的组织生活。' },
      }),
    );
  }
  return judge(findings);
}
