// Whether a motion passed (MEET-09, MEET-10, DEV-16).
import { DEV_16, DEV_16A } from '../../catalogue/members/dev.js';
import { ELEC_07 } from '../../catalogue/organizations/elec.js';
import { MEET_09, MEET_10 } from '../../catalogue/organizations/meet.js';
import type { CivilDate } from '../../civil-date.js';
import { versionInForce } from '../../law/citation.js';
import { block, confirm, type Finding, type Judgement, judge } from '../../law/judgement.js';
import { regulations } from '../../law/regulations.js';
import type { Rule } from '../../law/rule.js';
import { fewestMoreThanHalf, isCount } from '../../share.js';
import type { MotionResult } from './motion-results.js';
import { judgeQuorum, type MeetingPurpose, type Turnout } from './quorum.js';

/** A vote as totals; who voted how is never kept (无记名). */
export interface Ballot extends Turnout {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  /** Written opinions in favour, given before the meeting by voters absent for cause (DEV-16a). */
  readonly writtenYes?: number;
}

/** The result of a vote, and how many votes would pass. */
export interface MotionJudgement extends Judgement {
  readonly result: MotionResult;
  /** Fewest votes in favour that pass: more than half of those expected. */
  readonly needed: number;
}

const rules: Readonly<Record<MeetingPurpose, Rule>> = {
  assembly: MEET_09,
  admission: DEV_16,
  election: ELEC_07,
  committee: MEET_10,
};

/**
 * Did the motion pass? `2·yes > expected` for every body (MEET-09, MEET-10, DEV-16); an abstention
 * and an absence weigh as not-yes. Void if the meeting was not valid or the ballots do not add up.
 * Written opinions count for an admission under DEV-2014; under DEV-2026 a result that hangs on them
 * is left to a person.
 */
export function judgeMotion(
  purpose: MeetingPurpose,
  ballot: Ballot,
  date: CivilDate,
): MotionJudgement {
  const needed = fewestMoreThanHalf(ballot.expected);
  const quorum = judgeQuorum(purpose, ballot, date);
  const invalid = [...quorum.findings, ...impossibleBallot(purpose, ballot, date)];
  if (invalid.length > 0) return { ...judge(invalid), result: 'void', needed };

  const written = purpose === 'admission' ? (ballot.writtenYes ?? 0) : 0;
  const counted = ballot.yes + (writtenCounts(date) ? written : 0);
  if (counted >= needed) return { ...judge([]), result: 'passed', needed };
  if (ballot.yes + written >= needed) {
    return {
      ...judge([writtenOpinion(ballot, needed, date)]),
      result: 'needs_confirmation',
      needed,
    };
  }
  return {
    ...judge([rejection(purpose, ballot, counted, needed, date)]),
    result: 'rejected',
    needed,
  };
}

function writtenCounts(date: CivilDate): boolean {
  return versionInForce(regulations.development.versions, date).id === 'DEV-2014';
}

function writtenOpinion(ballot: Ballot, needed: number, date: CivilDate): Finding {
  const written = ballot.writtenYes ?? 0;
  return confirm(
    DEV_16A,
    date,
    `到会赞成${ballot.yes}票，另有${written}名因故缺席党员会前书面赞成；是否通过取决于书面意见，2026年细则对此尚待核对。`,
    { fact: 'writtenYes', hint: '请报上级党组织确认书面意见是否计入票数。' },
    { facts: { expected: ballot.expected, yes: ballot.yes, writtenYes: written, needed } },
  );
}

function rejection(
  purpose: MeetingPurpose,
  ballot: Ballot,
  counted: number,
  needed: number,
  date: CivilDate,
): Finding {
  const unit = purpose === 'committee' ? '全体委员' : '应到会有表决权党员';
  return block(
    rules[purpose],
    date,
    `赞成${counted}票，未超过${unit}${ballot.expected}人的半数，议题未通过。`,
    { fact: 'yes', hint: `须有${needed}票赞成；可以充分酝酿后另行召开会议表决。` },
    { facts: { expected: ballot.expected, yes: counted, needed } },
  );
}

function impossibleBallot(purpose: MeetingPurpose, ballot: Ballot, date: CivilDate): Finding[] {
  const { expected, present, yes, no, abstain } = ballot;
  const written = ballot.writtenYes ?? 0;
  const counts = [yes, no, abstain, written].every(isCount);
  const cast = yes + no + abstain;
  const fact = cast <= present ? 'writtenYes' : no + abstain <= present ? 'yes' : 'no';
  if (counts && cast <= present && written <= expected - present) return [];
  return [
    block(
      rules[purpose],
      date,
      `赞成${yes}票、不赞成${no}票、弃权${abstain}票、书面赞成${written}份与实到${present}人、应到${expected}人对不上。`,
      { fact, hint: '请重新清点：票数不能多于实到人数，书面意见不能多于缺席人数。' },
      { facts: { expected, present, yes, no, abstain, writtenYes: written } },
    ),
  ];
}
