// Worked examples of the rule book: villages, posts and economy.
import { judgeAvoidance } from '../appointment/posts/avoidance.js';
import {
  judgeVillageCandidate,
  judgeVillageTurnout,
} from '../appointment/procedure/village-election.js';
import { judgeNegativeList } from '../appointment/review/negative-list.js';
import { type Example, example } from './example.js';
import { outcomeOf } from './outcome.js';

/** Before the law's amendment, whose thresholds are still to be read. */
const day = '2025-06-20';

const turnout = (voted: number) => outcomeOf(judgeVillageTurnout({ registered: 600, voted }, day));

const candidate = (votes: number, round: 'first' | 'rerun') =>
  outcomeOf(judgeVillageCandidate({ votes, voted: 301, round }, day));

const consent = { streetDecided: false, districtAgreed: false };

const discredited = (settledOn: string | null) =>
  outcomeOf(
    judgeNegativeList(
      [{ code: 'NEG-13', on: '2025-01-10', settledOn, until: null, termFrom: '2021-01-01' }],
      consent,
      day,
    ),
  );

/** Worked examples of villages, by number. */
export const villageExamples: readonly Example[] = [
  {
    number: 38,
    rules: ['TAL-04'],
    cases: [
      example('登记600人，投票300人', () => turnout(300), '阻断 TAL-04'),
      example('投票301人', () => turnout(301), '可以'),
      example('得票150张', () => candidate(150, 'first'), '阻断 TAL-04'),
      example('得票151张', () => candidate(151, 'first'), '可以'),
      example('另行选举得票最多者100张', () => candidate(100, 'rerun'), '阻断 TAL-04'),
      example('另行选举得票最多者101张', () => candidate(101, 'rerun'), '可以'),
      example(
        '2026年以后，门槛待核对',
        () => outcomeOf(judgeVillageTurnout({ registered: 600, voted: 301 }, '2026-06-20')),
        '待人工确认 TAL-04',
      ),
    ],
  },
  {
    number: 40,
    rules: ['TAL-06', 'TAL-09', 'NEG-13'],
    cases: [
      example('联审时仍被列为失信被执行人', () => discredited(null), '阻断 NEG-13'),
      example('撤销后重新申报', () => discredited('2025-06-01'), '可以'),
      example(
        '村委会委员的妻子拟任村务监督委员会委员',
        () =>
          outcomeOf(
            judgeAvoidance(
              'supervision_member',
              [{ personId: 1, post: 'committee_member', relation: 'spouse' }],
              day,
            ),
          ),
        '阻断 TAL-06',
      ),
    ],
  },
];
