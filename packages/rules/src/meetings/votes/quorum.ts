// Whether enough voters are present (MEET-09, MEET-10, DEV-15, ELEC-03).
import { DEV_15 } from '../../catalogue/members/dev.js';
import { ELEC_03 } from '../../catalogue/organizations/elec.js';
import { MEET_09, MEET_10 } from '../../catalogue/organizations/meet.js';
import type { CivilDate } from '../../civil-date.js';
import { block, type Finding, type Judgement, judge } from '../../law/judgement.js';
import type { Rule } from '../../law/rule.js';
import { fewestAtLeast, fewestMoreThanHalf, isCount } from '../../share.js';

/** What a meeting is to decide; each has its own share of those present. */
export type MeetingPurpose =
  /** 党员大会, ordinary motion: 半数以上 (MEET-09) */
  | 'assembly'
  /** 党员大会 on 接收、转正、延长、取消: 超过半数 (DEV-15) */
  | 'admission'
  /** 党员大会 that elects: 不少于五分之四 (ELEC-03) */
  | 'election'
  /** 支委会: 半数以上委员 (MEET-10) */
  | 'committee';

/** Heads with a vote: 应到 and 实到. For a committee, its members. */
export interface Turnout {
  readonly expected: number;
  readonly present: number;
}

/** May the meeting be held, and from how many heads on? */
export interface QuorumJudgement extends Judgement {
  readonly mayMeet: boolean;
  /** Fewest heads with a vote that make the meeting valid. */
  readonly needed: number;
  /** How many more must come; 0 if enough are here. */
  readonly missing: number;
}

interface Share {
  readonly rule: Rule;
  readonly needed: (expected: number) => number;
  readonly refusal: string;
}

const halfOrMore = (expected: number) => fewestAtLeast(expected, 1, 2);
const fourFifths = (expected: number) => fewestAtLeast(expected, 4, 5);

const shares: Readonly<Record<MeetingPurpose, Share>> = {
  assembly: { rule: MEET_09, needed: halfOrMore, refusal: '不足半数，不能开会表决' },
  admission: {
    rule: DEV_15,
    needed: fewestMoreThanHalf,
    refusal: '未超过半数，不能开会表决',
  },
  election: { rule: ELEC_03, needed: fourFifths, refusal: '不足五分之四，不能选举' },
  committee: { rule: MEET_10, needed: halfOrMore, refusal: '不足半数，不能开会' },
};

/**
 * May the meeting vote? MEET-09 (半数以上), DEV-15 (超过半数), ELEC-03 (不少于五分之四), MEET-10 (半数以上委员). Counts
 * are compared as whole numbers (GEN-02). With none expected there is no meeting.
 */
export function judgeQuorum(
  purpose: MeetingPurpose,
  turnout: Turnout,
  date: CivilDate,
): QuorumJudgement {
  const share = shares[purpose];
  const needed = Math.max(1, share.needed(turnout.expected));
  const facts = { expected: turnout.expected, present: turnout.present, needed };
  const impossible = impossibleTurnout(share.rule, turnout, date);
  if (impossible !== null) {
    return { ...judge([impossible]), mayMeet: false, needed, missing: needed };
  }
  const missing = Math.max(0, needed - turnout.present);
  if (missing === 0) return { ...judge([]), mayMeet: true, needed, missing };
  const unit = purpose === 'committee' ? '委员' : '有表决权的党员';
  const refusal = block(
    share.rule,
    date,
    `应到${unit}${turnout.expected}人，实到${turnout.present}人，${share.refusal}。`,
    { fact: 'present', hint: `须有${needed}人到会，还差${missing}人；到会登记有误的，请更正。` },
    { facts },
  );
  return { ...judge([refusal]), mayMeet: false, needed, missing };
}

/** Numbers that cannot be: negative, fractional, none expected, more present than expected. */
export function impossibleTurnout(rule: Rule, turnout: Turnout, date: CivilDate): Finding | null {
  const { expected, present } = turnout;
  if (isCount(expected) && isCount(present) && expected > 0 && present <= expected) return null;
  return block(
    rule,
    date,
    `应到${expected}人、实到${present}人不成立：应到须大于0，实到不能多于应到。`,
    { fact: 'present', hint: '请核对应到和实到人数。' },
    { facts: { expected, present } },
  );
}
