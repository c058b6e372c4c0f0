// Consent of several parties to one step: each has to agree, and silence is no consent.
import type { CivilDate } from '../civil-date.js';
import { block, type Judgement, judge } from '../law/judgement.js';
import type { Rule } from '../law/rule.js';

/** What a party said, by its name in words. */
export interface PartyAnswer {
  readonly party: string;
  readonly answer: 'agree' | 'refuse';
  readonly text: string;
}

/** Have all these parties agreed? One finding for each that has not, or that refuses. */
export function judgeConsents(
  rule: Rule,
  parties: readonly string[],
  answers: readonly PartyAnswer[],
  date: CivilDate,
): Judgement {
  return judge(
    parties.flatMap((party) => {
      const given = [...answers].reverse().find((each) => each.party === party);
      if (given?.answer === 'agree') return [];
      const message =
        given === undefined ? `${party}还没有表示意见。` : `${party}不同意：${given.text}`;
      const hint =
        given === undefined ? `请由${party}表示意见。` : `请与${party}沟通后重新征求意见。`;
      return [block(rule, date, message, { fact: 'consents', hint }, { facts: { party } })];
    }),
  );
}
