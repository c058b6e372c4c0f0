// The application and the first talk (DEV-01, DEV-02).
import { DEV_01, DEV_02 } from '../../catalogue/members/dev.js';
import { addMonths, addYears, type CivilDate, formatDate } from '../../civil-date.js';
import { block, type Judgement, judge, warn } from '../../law/judgement.js';

const LEAST_AGE = 18;

/** DEV-01: on the day of the application the applicant must be eighteen. */
export function judgeApplication(application: {
  readonly bornOn: CivilDate;
  readonly submittedOn: CivilDate;
}): Judgement {
  const { bornOn, submittedOn } = application;
  const from = addYears(bornOn, LEAST_AGE);
  if (submittedOn >= from) return judge([]);
  return judge([
    block(
      DEV_01,
      submittedOn,
      '申请人未满18周岁。',
      { fact: 'submittedOn', hint: `${formatDate(from)}年满18周岁后可以递交入党申请书。` },
      { facts: { bornOn, submittedOn } },
    ),
  ]);
}

/** DEV-02: last day of the talk, a month after the application came in. */
export function talkDueOn(receivedOn: CivilDate): CivilDate {
  return addMonths(receivedOn, 1);
}

/** DEV-02: was the talk held, and in time? A late talk is recorded with an explanation. */
export function judgeTalk(
  talk: { readonly receivedOn: CivilDate; readonly talkedOn: CivilDate | null },
  date: CivilDate,
): Judgement {
  const dueOn = talkDueOn(talk.receivedOn);
  const facts = { receivedOn: talk.receivedOn, talkedOn: talk.talkedOn, dueOn };
  const change = { fact: 'talkedOn', hint: '请派人同入党申请人谈话并登记日期。' };
  if (talk.talkedOn === null || talk.talkedOn < talk.receivedOn) {
    return judge([block(DEV_02, date, '还没有派人同入党申请人谈话。', change, { facts })]);
  }
  if (talk.talkedOn <= dueOn) return judge([]);
  return judge([
    warn(DEV_02, date, `谈话应不晚于${formatDate(dueOn)}，已逾期。`, { facts, change }),
  ]);
}
