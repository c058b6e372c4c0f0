// Worked examples of the rule book: development.

import { publicNoticePeriod } from '../calendar/working-days.js';
import { assemblyDueOn } from '../development/admission/admission.js';
import { judgeApprovalTime, judgeApprovingBody } from '../development/admission/approval.js';
import {
  earliestProspectOn,
  judgeConfirmation,
  judgeTraining,
} from '../development/candidate/prospect.js';
import { extendedProbationEndsOn } from '../development/probation/probation.js';
import { fullMemberSince, partyAge } from '../members/party-age.js';
import { type Example, example } from './example.js';
import { outcomeOf } from './outcome.js';

const approval = (approvedOn: string, special = false) => {
  const judged = judgeApprovalTime({ resolvedOn: '2026-06-20', approvedOn, special });
  return judged.redo ? `${outcomeOf(judged)} 重新召开支部大会` : outcomeOf(judged);
};

const admitted = { admittedOn: '2024-02-29', extendedMonths: 0 };

const confirmed = (date: string) =>
  outcomeOf(
    judgeConfirmation(
      { higherAgreedOn: null, notice: null, noticeClean: null, filedOn: '2026-05-10' },
      date,
    ),
  );

/** Worked examples of development, by number. */
export const developmentExamples: readonly Example[] = [
  {
    number: 18,
    rules: ['DEV-07'],
    cases: [
      example(
        '2024-02-29确定为积极分子，最早拟列为发展对象',
        () => earliestProspectOn('2024-02-29'),
        '2025-02-28',
      ),
    ],
  },
  {
    number: 20,
    rules: ['CAL-02', 'CAL-03'],
    cases: [
      example(
        '2026-09-30发布公示，5个工作日，截止',
        () => publicNoticePeriod({ publishedOn: '2026-09-30', workingDays: 5 }).lastDay,
        '2026-10-13',
      ),
    ],
  },
  {
    number: 22,
    rules: ['DEV-15'],
    cases: [
      example('2026-05-31预审合格，支部大会最迟', () => assemblyDueOn('2026-05-31'), '2026-06-30'),
    ],
  },
  {
    number: 23,
    rules: ['DEV-18', 'DEV-29'],
    cases: [
      example('支部大会2026-06-20，09-20审批', () => approval('2026-09-20'), '可以'),
      example('09-21审批', () => approval('2026-09-21'), '阻断 DEV-18'),
      example('09-21审批，特殊情况', () => approval('2026-09-21', true), '可以'),
      example('12-20审批，特殊情况', () => approval('2026-12-20', true), '可以'),
      example('12-21审批', () => approval('2026-12-21', true), '阻断 DEV-29 重新召开支部大会'),
    ],
  },
  {
    number: 25,
    rules: ['DEV-28', 'MEM-08'],
    cases: [
      example('2024-02-29接收，按期转正，转正日期', () => fullMemberSince(admitted), '2025-02-28'),
      example(
        '2026-02-28的党龄',
        () => String(partyAge(fullMemberSince(admitted), '2026-02-28')),
        '1',
      ),
    ],
  },
  {
    number: 27,
    rules: ['DEV-28'],
    cases: [
      example(
        '2026-03-10预备期满，04-02决定延长6个月，延长到',
        () => extendedProbationEndsOn('2026-03-10', 6),
        '2026-09-10',
      ),
    ],
  },
  {
    number: 30,
    rules: ['DEV-27'],
    cases: [
      example(
        '街道党工委下辖的社区党委审批预备党员',
        () =>
          outcomeOf(
            judgeApprovingBody(
              { type: 'committee', underStreetOrTownship: true, authorized: false },
              '2026-06-20',
            ),
          ),
        '阻断 DEV-27',
      ),
    ],
  },
  {
    number: 44,
    rules: ['DEV-11', 'GEN-06'],
    cases: [
      example(
        '集中培训2天、20学时',
        () =>
          outcomeOf(judgeTraining({ days: 2, hours: 20, organizedBy: 'committee' }, '2026-06-20')),
        '提醒 DEV-11',
      ),
    ],
  },
  {
    number: 45,
    rules: ['GEN-05', 'DEV-08'],
    cases: [
      example(
        '2026-05-10备案，没有公示，05-20列为发展对象',
        () => confirmed('2026-05-20'),
        '阻断 DEV-08',
      ),
      example('05-15列为发展对象（2014年细则）', () => confirmed('2026-05-15'), '可以'),
    ],
  },
];
