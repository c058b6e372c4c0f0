import { reviewDepartmentLabels } from '@xianfeng/rules';
import type { CandidateState } from '../appointments/schema.js';
import { isDepartment } from '../kernel/index.js';
import type { Sentence, Told } from './told.js';

/** 东村的村委会主任人选; the name stands only where the person has been announced. */
const one = ({ where, post, who }: Told) => `${where}的${post ?? '村班子'}人选${who ?? ''}`;

/** By the state that a candidate has come into; null where the team's own event tells it. */
const arrivals: Readonly<Record<CandidateState, ((told: Told) => string) | null>> = {
  proposed: (told) => `${one(told)}已动议。`,
  joint_review: (told) => `${one(told)}已送部门联审。`,
  reviewed: (told) => `${one(told)}已通过部门联审。`,
  inspection: (told) => `${one(told)}开始考察。`,
  decision: (told) => `${one(told)}考察结束，待街道党工委研究。`,
  public_notice: (told) => `${one(told)}正在公示，欢迎群众监督。`,
  verification: (told) => `${one(told)}公示期间收到异议，街道正在核查。`,
  procedure: (told) => `${one(told)}公示期满，进入法定程序。`,
  elected: (told) => `${one(told)}已按法定程序产生，待备案。`,
  filing: (told) => `${one(told)}的任职备案已报区委组织部。`,
  in_office: null,
  left: null,
  archived: (told) => `${one(told)}的任职材料已归档。`,
  in_pool: (told) => `${one(told)}转回后备。`,
  refused: (told) => `${one(told)}的办理已终止。`,
};

const announced = ['public_notice', 'procedure', 'elected', 'filing'] as const;

/**
 * May the feed name the candidate, masked, with this step? Only from the public notice on, and never
 * with a step that speaks against somebody.
 */
export function namesCandidate(state: unknown): boolean {
  return announced.some((each) => each === state);
}

const isState = (state: unknown): state is CandidateState =>
  typeof state === 'string' && Object.hasOwn(arrivals, state);

const departmentOf = ({ department }: Told['data']) =>
  typeof department === 'string' && isDepartment(department)
    ? `联审部门（${reviewDepartmentLabels[department]}）`
    : '联审部门';

/** The way into a post. Opinions are told without their answers, findings without their grounds. */
export const candidateSentences: Readonly<Record<string, Sentence>> = {
  'candidate.moved': (told) =>
    isState(told.data.state) ? (arrivals[told.data.state]?.(told) ?? null) : null,
  'candidate.soft_decided': (told) => `${one(told)}的联审软性事项有了研究意见。`,
  'opinion.given': (told) => `${departmentOf(told.data)}答复了${one(told)}的联审意见。`,
  'opinion.explained': (told) =>
    `街道就${one(told)}的有关情况向${departmentOf(told.data)}作了说明。`,
  'objection.changed': (told) => {
    const subject = `${one(told)}的公示异议`;
    switch (told.data.state) {
      case 'open':
        return `收到${subject}，待核查。`;
      case 'dismissed':
        return `${subject}经核查不成立，已答复。`;
      case 'upheld':
        return `${subject}已有核查结论。`;
      default:
        return null;
    }
  },
};
