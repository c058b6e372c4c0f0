// Ballots: which are valid, and how a vote is conducted (ELEC-06).
import { ELEC_06 } from '../catalogue/organizations/elec.js';
import type { CivilDate } from '../civil-date.js';
import { block, type Finding, type Judgement, judge, warn } from '../law/judgement.js';
import { isCount } from '../share.js';

/** ELEC-06: issued against returned; more returned than issued voids the whole election. */
export function judgeReturn(
  ballots: { readonly issued: number; readonly returned: number },
  date: CivilDate,
): Judgement {
  const { issued, returned } = ballots;
  const facts = { issued, returned };
  const valid = isCount(issued) && isCount(returned) && returned <= issued;
  if (valid) return judge([]);
  return judge([
    block(
      ELEC_06,
      date,
      `发出选票${issued}张，收回${returned}张，收回多于发出，选举无效。`,
      { fact: 'returned', hint: '请重新投票。' },
      { facts },
    ),
  ]);
}

/** ELEC-06: a ballot that names no more people than there are seats is valid. */
export function isBallotValid(marks: number, seats: number): boolean {
  return isCount(marks) && marks <= seats;
}

/** What may be marked on a ballot. */
export const ballotMarkLabels = { yes: '赞成', no: '不赞成', abstain: '弃权' } as const;

/** One candidate's line on a ballot. */
export interface BallotLine {
  readonly mark: keyof typeof ballotMarkLabels;
  /** The voter wrote in another name in this candidate's stead. */
  readonly writeIn: boolean;
}

/** ELEC-06: who votes against may name another; who abstains may not. */
export function isLineValid(line: BallotLine): boolean {
  return !line.writeIn || line.mark === 'no';
}

/** How the vote is conducted. */
export interface Conduct {
  readonly anonymous: boolean;
  readonly proxyVotes: number;
  /** Names ordered by 姓氏笔画. */
  readonly orderedByStrokes: boolean;
  readonly scrutineers: readonly number[];
  readonly scrutineersApproved: boolean;
  readonly candidates: readonly number[];
}

/** ELEC-06: 无记名, no proxies, 监票人 approved and no candidates. */
export function judgeConduct(conduct: Conduct, date: CivilDate): Judgement {
  const findings: Finding[] = [];
  if (!conduct.anonymous) {
    findings.push(
      block(ELEC_06, date, '选举须无记名投票。', { fact: 'anonymous', hint: '请改为无记名投票。' }),
    );
  }
  if (conduct.proxyVotes > 0) {
    findings.push(
      block(
        ELEC_06,
        date,
        `有${conduct.proxyVotes}张委托投票，党内选举不能委托他人代投。`,
        { fact: 'proxyVotes', hint: '请由本人到会投票。' },
        { facts: { proxyVotes: conduct.proxyVotes } },
      ),
    );
  }
  if (conduct.scrutineers.length === 0 || !conduct.scrutineersApproved) {
    findings.push(
      block(ELEC_06, date, '监票人没有经大会通过。', {
        fact: 'scrutineersApproved',
        hint: '请推选监票人并提交大会通过。',
      }),
    );
  }
  if (conduct.scrutineers.some((id) => conduct.candidates.includes(id))) {
    findings.push(
      block(ELEC_06, date, '候选人不能担任监票人。', {
        fact: 'scrutineers',
        hint: '请更换监票人。',
      }),
    );
  }
  if (!conduct.orderedByStrokes) {
    findings.push(
      warn(ELEC_06, date, '候选人名单没有按姓氏笔画排列。', {
        change: { fact: 'orderedByStrokes', hint: '请按姓氏笔画排列候选人。' },
      }),
    );
  }
  return judge(findings);
}
