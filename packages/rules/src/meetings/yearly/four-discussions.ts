// The order of 四议两公开 in a village (MEET-14).
import { MEET_14 } from '../../catalogue/organizations/meet.js';
import type { CivilDate } from '../../civil-date.js';
import { block, type Finding, type Judgement, judge } from '../../law/judgement.js';
import { fewestAtLeast, fewestMoreThanHalf, isCount } from '../../share.js';

/** 四议 and 两公开, in their order. */
export const fourDiscussionsSteps = [
  'proposal',
  'consultation',
  'deliberation',
  'resolution',
  'resolution_published',
  'result_published',
] as const;

export type FourDiscussionsStep = (typeof fourDiscussionsSteps)[number];

/** Each step in words. */
export const fourDiscussionsLabels: Readonly<Record<FourDiscussionsStep, string>> = {
  proposal: '村党组织提议',
  consultation: '村“两委”会议商议',
  deliberation: '党员大会审议',
  resolution: '村民会议或者村民代表会议决议',
  resolution_published: '决议公开',
  result_published: '实施结果公开',
};

/** The days on which the steps were done; null where they were not. */
export type FourDiscussionsDates = Readonly<Record<FourDiscussionsStep, CivilDate | null>>;

/**
 * MEET-14: may this step be done on `date`? The steps before it must be done, none later than the next.
 * Where one person is 书记 and 主任 the first two may be one meeting.
 */
export function judgeFourDiscussionsStep(
  step: FourDiscussionsStep,
  dates: FourDiscussionsDates,
  combinedPosts: boolean,
  date: CivilDate,
): Judgement {
  const findings: Finding[] = [];
  for (const earlier of fourDiscussionsSteps.slice(0, fourDiscussionsSteps.indexOf(step))) {
    const done = dates[earlier];
    if (done !== null && done <= date) continue;
    if (combinedPosts && earlier === 'proposal' && dates.consultation !== null) continue;
    findings.push(
      block(
        MEET_14,
        date,
        `“${fourDiscussionsLabels[earlier]}”还没有完成。`,
        { fact: earlier, hint: `请先完成“${fourDiscussionsLabels[earlier]}”。` },
        { facts: { step, earlier } },
      ),
    );
  }
  return judge(findings);
}

/** 党员大会审议 as totals of members with a vote. */
export interface Deliberation {
  readonly expected: number;
  readonly present: number;
  readonly yes: number;
}

/** MEET-14: two thirds of the members present, and more than half of those expected in favour. */
export function judgeDeliberation(deliberation: Deliberation, date: CivilDate): Judgement {
  const { expected, present, yes } = deliberation;
  const facts = { expected, present, yes };
  if (![expected, present, yes].every(isCount) || present > expected || yes > present) {
    const change = { fact: 'present', hint: '请核对应到、实到和赞成人数。' };
    return judge([
      { ...block(MEET_14, date, '人数对不上。', change, { facts }), overridable: false },
    ]);
  }
  const findings: Finding[] = [];
  const needed = Math.max(1, fewestAtLeast(expected, 2, 3));
  if (present < needed) {
    findings.push(
      block(
        MEET_14,
        date,
        `应到党员${expected}人，实到${present}人，不足三分之二。`,
        {
          fact: 'present',
          hint: `须有${needed}人到会，还差${needed - present}人；到会登记有误的，请更正。`,
        },
        { facts },
      ),
    );
  }
  const half = fewestMoreThanHalf(expected);
  if (yes < half) {
    findings.push(
      block(
        MEET_14,
        date,
        `同意${yes}人，未超过应到会党员${expected}人的半数。`,
        { fact: 'yes', hint: `须有${half}人同意。` },
        { facts },
      ),
    );
  }
  return judge(findings.map((f) => ({ ...f, overridable: false })));
}
