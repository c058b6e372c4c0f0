// Elections by an assembly of villagers or of the collective (TAL-02, VEC-05).
import { TAL_02 } from '../../catalogue/villages/tal.js';
import { VEC_05 } from '../../catalogue/villages/vec.js';
import type { CivilDate } from '../../civil-date.js';
import { block, type Change, type Finding, type Judgement, judge } from '../../law/judgement.js';
import type { RuleSource } from '../../law/rule.js';
import { fewestAtLeast, fewestMoreThanHalf, isAtLeast, isMoreThanHalf } from '../../share.js';

/** 村委会组织法 on the quorum and majority of 村民会议 (Art. 22) and 村民代表会议 (Art. 25). */
const villagersLaw: RuleSource = {
  regulation: 'village_committee_law',
  articles: { 'VCL-2018': '第二十二条、第二十五条' },
};

/** A vote on one person by an assembly: all who belong to it, who came, who voted for the person. */
export interface AssemblyElection {
  readonly body: 'all' | 'representatives';
  readonly base: number;
  readonly present: number;
  readonly votes: number;
}

type Refuse = (fact: keyof AssemblyElection, message: string, hint: string) => void;

function gather(
  date: CivilDate,
  vote: AssemblyElection,
  look: (refuse: Refuse) => void,
): Judgement {
  const findings: Finding[] = [];
  look((fact, message, hint) => {
    const change: Change = { fact, hint };
    const facts = { base: vote.base, present: vote.present, votes: vote.votes };
    findings.push(block(TAL_02, date, message, change, { facts, source: villagersLaw }));
  });
  return judge(findings);
}

/** Numbers that cannot be: more came than belong, or more voted than came. */
function contradiction({ base, present, votes }: AssemblyElection): Parameters<Refuse> | null {
  if (present <= base && votes <= present) return null;
  const message = `应到${base}人、到会${present}人、得票${votes}张对不上。`;
  return [votes > present ? 'votes' : 'present', message, '请核对人数和票数。'];
}

/**
 * TAL-02: 村务监督委员会 by 村民会议 (过半数 of the villagers attend) or 村民代表会议 (三分之二以上 of the
 * representatives attend); chosen with 过半数 of those who attend.
 */
export function judgeRepresentativeElection(vote: AssemblyElection, date: CivilDate): Judgement {
  const { body, base, present, votes } = vote;
  return gather(date, vote, (refuse) => {
    const odd = contradiction(vote);
    if (odd !== null) return refuse(...odd);
    const representatives = body === 'representatives';
    const quorate = representatives
      ? isAtLeast(present, base, 2, 3)
      : isMoreThanHalf(present, base);
    if (!quorate) {
      const needed = representatives ? fewestAtLeast(base, 2, 3) : fewestMoreThanHalf(base);
      const share = representatives ? '不足三分之二' : '未过半数';
      const message = `应到${base}人，到会${present}人，${share}，会议无效。`;
      refuse('present', message, `须有${needed}人到会；请重新召开会议。`);
    }
    if (!isMoreThanHalf(votes, present)) {
      const message = `得票${votes}张，未过到会${present}人的半数，不能当选。`;
      refuse('votes', message, `须得${fewestMoreThanHalf(present)}票。`);
    }
  });
}

/** TAL-02, VEC-05: 理事、监事 by two thirds of all members or representatives of the collective. */
export function judgeMemberElection(vote: AssemblyElection, date: CivilDate): Judgement {
  const { base, present, votes } = vote;
  const needed = Math.max(1, fewestAtLeast(base, 2, 3));
  const findings: Finding[] = [];
  const facts = { base, present, votes, needed };
  const odd = contradiction(vote);
  if (odd !== null) {
    const [fact, message, hint] = odd;
    return judge([block(VEC_05, date, message, { fact, hint }, { facts })]);
  }
  if (present < needed) {
    const message = `应到${base}人，到会${present}人，不足三分之二，会议无效。`;
    const change = { fact: 'present', hint: `须有${needed}人到会；请重新召开会议。` };
    findings.push(block(VEC_05, date, message, change, { facts }));
  }
  if (votes < needed) {
    const message = `得票${votes}张，不足全体${base}人的三分之二，不能当选。`;
    const change = { fact: 'votes', hint: `须得${needed}票。` };
    findings.push(block(VEC_05, date, message, change, { facts }));
  }
  return judge(findings);
}
