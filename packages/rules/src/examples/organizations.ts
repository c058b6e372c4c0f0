// Worked examples of the rule book: organizations and terms.
import { isBallotValid, judgeReturn } from '../election/ballots.js';
import { judgeCandidateNumber } from '../election/candidates.js';
import { electionBase, judgeElectionMeeting } from '../election/validity.js';
import { judgeCommittee } from '../organization/committee.js';
import { judgeFormation } from '../organization/formation.js';
import { judgeExtension, termStatus } from '../organization/terms.js';
import { type Example, example } from './example.js';
import { outcomeOf } from './outcome.js';

const day = '2026-06-20';

const committee = (size: number) =>
  outcomeOf(judgeCommittee({ fullMembers: 7, committeeSize: size, midTerm: false }, day));

const village = {
  type: 'branch',
  field: 'rural',
  electedOn: '2021-01-15',
  extendedTo: null,
} as const;

const extension = (until: string) =>
  outcomeOf(judgeExtension({ endsOn: '2026-01-15', until, approvedByHigher: true }, day));

const candidates = (seats: number, number: number) =>
  outcomeOf(judgeCandidateNumber('committee_members', { seats, candidates: number }, day));

const voters = Array.from({ length: 50 }, (_, i) => ({
  id: i + 1,
  exclusion: i < 2 ? ('bedridden' as const) : null,
}));

const base = (agreed: boolean) =>
  String(electionBase(voters, { higherAgreed: agreed, assemblyPassed: agreed }, day).expected);

/** Worked examples of organizations, by number. */
export const organizationExamples: readonly Example[] = [
  {
    number: 8,
    rules: ['ORG-07'],
    cases: [
      example('正式党员7人，支委会2人', () => committee(2), '阻断 ORG-07'),
      example('支委会5人', () => committee(5), '可以'),
      example('支委会6人', () => committee(6), '提醒 ORG-07'),
      example('支委会8人', () => committee(8), '阻断 ORG-07'),
    ],
  },
  {
    number: 9,
    rules: ['ORG-04'],
    cases: [
      example(
        '2名正式党员、3名预备党员的单位申请单独成立党支部',
        () => {
          const unit = { kind: 'own', fullMembers: 2, probationaryMembers: 3, units: 1 } as const;
          const judged = judgeFormation(unit, day);
          return `${outcomeOf(judged)} ${judged.advice}`;
        },
        '阻断 ORG-04 joint_branch',
      ),
    ],
  },
  {
    number: 10,
    rules: ['ORG-10', 'ORG-11'],
    cases: [
      example(
        '村党支部2021-01-15选举，届满',
        () => termStatus(village, day)?.endsOn ?? '',
        '2026-01-15',
      ),
      example('提醒', () => termStatus(village, day)?.remindOn ?? '', '2025-07-15'),
      example('延期到2027-01-15', () => extension('2027-01-15'), '可以'),
      example('延期到2027-01-16', () => extension('2027-01-16'), '阻断 ORG-11'),
      example(
        '企业党支部2023-12-31选举，届满',
        () =>
          termStatus(
            {
              type: 'branch',
              field: 'private_enterprise',
              electedOn: '2023-12-31',
              extendedTo: null,
            },
            day,
          )?.endsOn ?? '',
        '2026-12-31',
      ),
    ],
  },
  {
    number: 11,
    rules: ['ELEC-03'],
    cases: [
      example(
        '有选举权应到50人、实到40人',
        () => outcomeOf(judgeElectionMeeting({ expected: 50, present: 40 }, day)),
        '可以',
      ),
      example(
        '实到39人',
        () => outcomeOf(judgeElectionMeeting({ expected: 50, present: 39 }, day)),
        '阻断 ELEC-03',
      ),
    ],
  },
  {
    number: 12,
    rules: ['ELEC-02'],
    cases: [
      example('应选5人，候选人5人', () => candidates(5, 5), '阻断 ELEC-02'),
      example('应选5人，候选人6人', () => candidates(5, 6), '可以'),
      example('应选3人，候选人4人', () => candidates(3, 4), '可以'),
      example('应选7人，候选人8人', () => candidates(7, 8), '阻断 ELEC-02'),
      example('应选7人，候选人9人', () => candidates(7, 9), '可以'),
    ],
  },
  {
    number: 13,
    rules: ['ELEC-06'],
    cases: [
      example(
        '发出40张，收回41张',
        () => outcomeOf(judgeReturn({ issued: 40, returned: 41 }, day)),
        '阻断 ELEC-06',
      ),
      example(
        '发出40张，收回39张',
        () => outcomeOf(judgeReturn({ issued: 40, returned: 39 }, day)),
        '可以',
      ),
      example(
        '应选5人，一张选票写了6人',
        () => (isBallotValid(6, 5) ? '有效票' : '无效票'),
        '无效票',
      ),
    ],
  },
  {
    number: 16,
    rules: ['ELEC-04'],
    cases: [
      example('50人中2人长期卧床，未经上级同意，应到会', () => base(false), '50'),
      example('上级同意并经大会通过，应到会', () => base(true), '48'),
    ],
  },
];
