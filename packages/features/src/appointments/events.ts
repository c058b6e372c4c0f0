/**
 * Events of the way into a post, with their words and who may hear of them. Opinions are told without
 * their answers, findings without their grounds.
 */
import { type ReviewDepartment, reviewDepartmentLabels } from '@xianfeng/rules';
import { defineEvent, type FeedContext, logOnly, pathIds, rooms, upward } from '../kernel/index.js';
import type { CandidateState } from './labels.js';
import {
  candidateMovedData,
  departmentsChosenData,
  hitWithdrawalData,
  identityRevealedData,
  objectionData,
  opinionExplainedData,
  opinionGivenData,
  reviewRenewedData,
  reviewSentData,
} from './schema.js';
import {
  type CandidateFacts,
  candidateSubject,
  departmentsSubject,
  objectionSubject,
  opinionSubject,
  reviewSubject,
} from './subject.js';

/** The village whose post it is. */
export interface CandidatePlace {
  organizationId: number;
  organizationPath: string;
}

/** An opinion is for the department, and for the street and the district above the village. */
export interface OpinionPlace extends CandidatePlace {
  department: ReviewDepartment;
}

/** The departments in whose queues a case lies. */
export interface ReviewPlace extends CandidatePlace {
  departments: readonly ReviewDepartment[];
}

/** The village whose post it is, and everybody who manages above it. */
export const candidateAudience = (place: CandidatePlace) => upward(place.organizationPath);

/** Without the village itself: it sees the stage of a candidate only. */
export const aboveVillage = (place: CandidatePlace) =>
  pathIds(place.organizationPath)
    .filter((id) => id !== place.organizationId)
    .map(rooms.organization);

/** Only the department whose opinion it is. */
export const departmentAudience = (department: ReviewDepartment) => [rooms.department(department)];

/** A place where the chair of the village's supervision committee may have to hear of it too. */
export interface SupervisedPlace extends CandidatePlace {
  supervised?: boolean;
}

const supervision = ({ organizationId, supervised }: SupervisedPlace) =>
  supervised === true ? [rooms.supervision(organizationId)] : [];

/** 东村的村委会主任人选. */
const one = ({ where, subject }: FeedContext<unknown, CandidateFacts>) =>
  `${where}的${subject?.post ?? '村班子'}人选`;

/** What is told of a candidate who has come into a state; null where the team's own event tells it. */
const arrivals: Readonly<Record<CandidateState, string | null>> = {
  proposed: '已动议。',
  joint_review: '已送部门联审。',
  reviewed: '已通过部门联审。',
  inspection: '开始考察。',
  decision: '考察结束，待街道党工委研究。',
  public_notice: '正在公示，欢迎群众监督。',
  verification: '公示期间收到异议，街道正在核查。',
  procedure: '公示期满，进入法定程序。',
  elected: '已按法定程序产生，待备案。',
  filing: '的任职备案已报区委组织部。',
  in_office: null,
  left: null,
  archived: '的任职材料已归档。',
  in_pool: '转回后备。',
  refused: '的办理已终止。',
};

/** `supervised`: a notice began, stood still, ran on or ended, which the whole village can see. */
export const candidateMoved = defineEvent({
  type: 'candidate.moved',
  subject: candidateSubject,
  data: candidateMovedData,
  audience: (place: SupervisedPlace) => [...candidateAudience(place), ...supervision(place)],
  label: '办理人选手续',
  feed: (context) => {
    const { state } = context.data;
    const arrival = arrivals[state];
    // The name stands only where the person has been announced.
    return arrival && `${one(context)}${context.subject?.nameAt(state) ?? ''}${arrival}`;
  },
});

/** Cases have come into the queues of departments, or left them. */
export const reviewSent = defineEvent({
  type: 'review.sent',
  subject: reviewSubject,
  data: reviewSentData,
  audience: (place: ReviewPlace) => place.departments.map(rooms.department),
  label: '送部门联审',
  feed: null,
  log: ({ departments }) => `${departments.map((one) => reviewDepartmentLabels[one]).join('、')}。`,
});

/** Joint reviews were closed; the departments' queues have changed. */
export const reviewClosed = defineEvent({
  type: 'review.closed',
  subject: reviewSubject,
  data: reviewSentData,
  audience: (place: ReviewPlace) => place.departments.map(rooms.department),
  label: '联审办结',
  feed: null,
  log: ({ departments }) => `${departments.map((one) => reviewDepartmentLabels[one]).join('、')}。`,
});

const named = (department: ReviewDepartment) => `联审部门（${reviewDepartmentLabels[department]}）`;

/** That a department has answered, not what. */
export const opinionGiven = defineEvent({
  type: 'opinion.given',
  subject: opinionSubject,
  data: opinionGivenData,
  audience: (place: OpinionPlace) => [...aboveVillage(place), rooms.department(place.department)],
  label: '答复联审意见',
  feed: (context) => `${named(context.data.department)}答复了${one(context)}的联审意见。`,
});

/** The street has explained what the department asked. */
export const opinionExplained = defineEvent({
  type: 'opinion.explained',
  subject: opinionSubject,
  data: opinionExplainedData,
  audience: (place: OpinionPlace) => [...aboveVillage(place), rooms.department(place.department)],
  label: '说明联审情况',
  feed: ({ where, data }) =>
    `街道就${where}的村班子人选的有关情况向${named(data.department)}作了说明。`,
});

/** A department or the district asks to take a finding back, or the second person has answered. */
export const hitWithdrawal = defineEvent({
  type: 'opinion.withdrawal',
  subject: opinionSubject,
  data: hitWithdrawalData,
  audience: (place: OpinionPlace) => [...aboveVillage(place), rooms.department(place.department)],
  label: '更正联审意见',
  feed: (context) => {
    const opinion = `${named(context.data.department)}对${one(context)}的联审意见`;
    switch (context.data.state) {
      case 'asked':
        return `${opinion}申请更正，待另一人复核。`;
      case 'agreed':
        return `${opinion}经复核已更正。`;
      case 'refused':
        return `${opinion}的更正申请未获同意。`;
    }
  },
});

/** What stopped a way of the person was taken back; nothing else of the kind stands against it. */
export const wayReleased = defineEvent({
  type: 'candidate.released',
  subject: candidateSubject,
  data: candidateMovedData,
  audience: aboveVillage,
  label: '恢复办理人选手续',
  feed: (context) => `${one(context)}因联审意见更正，可以继续办理。`,
});

/** What the street decided on a soft item, or the district consented to. */
export const softDecided = defineEvent({
  type: 'candidate.soft_decided',
  subject: candidateSubject,
  data: candidateMovedData,
  audience: aboveVillage,
  label: '研究联审软性事项',
  feed: (context) => `${one(context)}的联审软性事项有了研究意见。`,
});

/** An opinion came in after the street had decided on a soft item, so that it has to decide anew. */
export const softReopened = defineEvent({
  type: 'candidate.soft_reopened',
  subject: candidateSubject,
  data: candidateMovedData,
  audience: aboveVillage,
  label: '软性事项重新研究',
  feed: (context) => `${one(context)}的联审意见有变化，原研究意见不再有效，请重新研究。`,
});

/** The departments are asked anew, as the review had expired, or have all passed the person again. */
export const reviewRenewed = defineEvent({
  type: 'candidate.review_renewed',
  subject: candidateSubject,
  data: reviewRenewedData,
  audience: aboveVillage,
  label: '重新联审',
  feed: (context) =>
    context.data.passed
      ? `${one(context)}重新联审通过，可以继续办理。`
      : `${one(context)}的联审结论已过期，已重新提请联审，原办理环节不变。`,
});

/** A joint review of another post found what stops this way too; not what was found. */
export const wayStopped = defineEvent({
  type: 'candidate.stopped',
  subject: candidateSubject,
  data: candidateMovedData,
  audience: aboveVillage,
  label: '停止办理人选手续',
  feed: (context) => `${one(context)}因其他岗位的联审意见停止办理，请核实。`,
});

/** An objection was raised or settled. */
export const objectionChanged = defineEvent({
  type: 'objection.changed',
  subject: objectionSubject,
  data: objectionData,
  audience: (place: SupervisedPlace) => [...aboveVillage(place), ...supervision(place)],
  label: '办理公示异议',
  feed: (context) => {
    const objection = `${one(context)}的公示异议`;
    switch (context.data.state) {
      case 'open':
        return `收到${objection}，待核查。`;
      case 'dismissed':
        return `${objection}经核查不成立，已答复。`;
      case 'upheld':
        return `${objection}已有核查结论。`;
    }
  },
});

/** Which departments the next joint reviews ask: heard at the root. */
export const departmentsChosen = defineEvent({
  type: 'review_departments.chosen',
  subject: departmentsSubject,
  data: departmentsChosenData,
  audience: (place: { organizationId: number }) => [rooms.organization(place.organizationId)],
  label: '调整联审部门',
  feed: ({ data }) => {
    const names = data.departments.map((department) => reviewDepartmentLabels[department]);
    return `联审部门已调整为：${names.join('、')}。`;
  },
});

/** For audit only. */
export const identityRevealed = defineEvent({
  type: 'opinion.identity_revealed',
  subject: opinionSubject,
  data: identityRevealedData,
  audience: logOnly,
  label: '查看人选身份信息',
  feed: null,
  log: ({ department, reason }) => `${reviewDepartmentLabels[department]}查看，理由：${reason}。`,
});
