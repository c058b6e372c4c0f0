// Decision of the street's work committee on a candidate (TAL-10).
import { TAL_10 } from '../../catalogue/villages/tal.js';
import type { CivilDate } from '../../civil-date.js';
import { block, type Finding, type Judgement, judge } from '../../law/judgement.js';
import { fewestAtLeast, fewestMoreThanHalf } from '../../share.js';

/** A sitting of the 街道党工委: its members, who came, who agreed. */
export interface Sitting {
  readonly members: number;
  readonly present: number;
  readonly yes: number;
}

/** TAL-10: 三分之二以上 of the members present, 超过半数 of all members in favour. */
export function judgeSitting(sitting: Sitting, date: CivilDate): Judgement {
  const { members, present, yes } = sitting;
  const refuse = (fact: keyof Sitting, message: string, hint: string): Finding =>
    block(TAL_10, date, message, { fact: `committee.${fact}`, hint });
  if (present > members || yes > present) {
    const message = `委员${members}人、到会${present}人、同意${yes}人对不上。`;
    return judge([refuse(yes > present ? 'yes' : 'present', message, '请核对人数。')]);
  }
  const quorum = Math.max(1, fewestAtLeast(members, 2, 3));
  const findings: Finding[] = [];
  if (present < quorum) {
    const message = `委员${members}人，到会${present}人，不足三分之二。`;
    findings.push(refuse('present', message, `须有${quorum}人到会。`));
  }
  const half = fewestMoreThanHalf(members);
  if (yes < half) {
    const message = `同意${yes}人，未超过委员${members}人的半数。`;
    findings.push(refuse('yes', message, `须有${half}人同意。`));
  }
  return judge(findings);
}
