// Worked examples of the rule book: meetings, votes and leave.
import { votingBase } from '../election/validity.js';
import { judgeMotion } from '../meetings/votes/motion.js';
import { motionResultLabels } from '../meetings/votes/motion-results.js';
import { judgeQuorum } from '../meetings/votes/quorum.js';
import { judgeAppraisal } from '../meetings/yearly/appraisal.js';
import { expectedAttendance } from '../members/expected-attendance.js';
import { hasVote, judgeVotingRight } from '../members/voting-rights.js';
import { type Example, example } from './example.js';
import { outcomeOf } from './outcome.js';

const day = '2026-06-20';

const member = (id: number, category: 'full' | 'probationary') =>
  ({
    id,
    category,
    standing: 'normal',
    affiliation: 'formal',
    sanctions: [],
    suspensions: [],
    exempt: false,
    temporarilyElsewhere: false,
  }) as const;

const nineAndOne = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((id) => member(id, 'full')),
  member(10, 'probationary'),
];

const motion = (
  purpose: 'assembly' | 'admission',
  expected: number,
  present: number,
  yes: number,
) =>
  motionResultLabels[
    judgeMotion(purpose, { expected, present, yes, no: 0, abstain: 0 }, day).result
  ];

const quorum = (
  purpose: 'assembly' | 'admission' | 'committee',
  expected: number,
  present: number,
) => (judgeQuorum(purpose, { expected, present }, day).mayMeet ? '可以' : '不可以');

const appraisal = (excellent: number, probationary: 'qualified' | null = null) =>
  outcomeOf(
    judgeAppraisal(
      nineAndOne.map(({ id, category }) => ({
        id,
        category,
        grade:
          category === 'probationary' ? probationary : id <= excellent ? 'excellent' : 'qualified',
        inBranchSince: '2020-01-01',
        floating: false,
      })),
      '2026-12-20',
    ),
  );

const twenty = Array.from({ length: 20 }, (_, index) => ({
  id: index + 1,
  exclusion: index < 2 ? ('bedridden' as const) : null,
}));

const votersLeft = (agreed: boolean) =>
  votingBase('admission', twenty, { higherAgreed: agreed, assemblyPassed: agreed }, day).expected;

const admissionBase = (agreed: boolean) => String(votersLeft(agreed));

const admissionOf = (agreed: boolean, present: number, yes: number) =>
  motion('admission', votersLeft(agreed), present, yes);

/** Worked examples of meetings, by number. */
export const meetingExamples: readonly Example[] = [
  {
    number: 1,
    rules: ['MEET-09'],
    cases: [
      example('应到12人、实到6人，能否开会表决', () => quorum('assembly', 12, 6), '可以'),
      example('其中赞成6票', () => motion('assembly', 12, 6, 6), '未通过'),
    ],
  },
  {
    number: 2,
    rules: ['DEV-15'],
    cases: [
      example(
        '接收预备党员，应到12人、实到6人，能否投票',
        () => quorum('admission', 12, 6),
        '不可以',
      ),
      example('其中赞成6票', () => motion('admission', 12, 6, 6), '表决无效'),
    ],
  },
  {
    number: 3,
    rules: ['DEV-15', 'DEV-16'],
    cases: [
      example(
        '接收预备党员，应到11人、实到6人，能否投票',
        () => quorum('admission', 11, 6),
        '可以',
      ),
      example('其中赞成6票', () => motion('admission', 11, 6, 6), '通过'),
    ],
  },
  {
    number: 5,
    rules: ['MEM-06'],
    cases: [
      example(
        '预备党员要求投票',
        () => outcomeOf(judgeVotingRight(member(10, 'probationary'), day)),
        '阻断 MEM-06',
      ),
      example(
        '9名正式党员、1名预备党员，有表决权应到',
        () => String(nineAndOne.filter((m) => hasVote(m, day)).length),
        '9',
      ),
      example('应到人数', () => String(expectedAttendance(nineAndOne, day).expected.length), '10'),
    ],
  },
  {
    number: 6,
    rules: ['MEET-10'],
    cases: [
      example('支委会5人，到会2人', () => quorum('committee', 5, 2), '不可以'),
      example('支委会5人，到会3人', () => quorum('committee', 5, 3), '可以'),
    ],
  },
  {
    number: 37,
    rules: ['MEET-15'],
    cases: [
      example('评议10人（1名预备党员），优秀3人', () => appraisal(3), '可以'),
      example('优秀4人', () => appraisal(4), '提醒 MEET-15'),
      example('预备党员评为合格', () => appraisal(3, 'qualified'), '阻断 MEET-15'),
    ],
  },
  {
    number: 41,
    rules: ['MEET-11', 'DEV-15', 'DEV-16'],
    cases: [
      example(
        '20名有表决权党员中2人长期卧床，上级同意并经大会通过，应到',
        () => admissionBase(true),
        '18',
      ),
      example('其中实到10人、赞成10票，接收预备党员', () => admissionOf(true, 10, 10), '通过'),
      example('没有同意和通过，应到', () => admissionBase(false), '20'),
      example('实到10人、赞成10票', () => admissionOf(false, 10, 10), '表决无效'),
    ],
  },
];
