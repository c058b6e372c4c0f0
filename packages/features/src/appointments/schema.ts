/** The way of a candidate 人选 into a post as it travels: inputs of every step. Browser-safe. */
import {
  leavingReasonLabels,
  MOST_ITEMS,
  nearRelativeLabels,
  reviewDepartmentLabels,
  routeLabels,
} from '@xianfeng/rules';
import { z } from 'zod';
import {
  civilDate,
  id,
  line,
  oneOf,
  pageInput,
  personName,
  properName,
  prose,
  version,
} from '../kernel/schema.js';
import { revealReason } from '../kit/reveal/schema.js';
import {
  answerLabels,
  candidateStates,
  channelLabels,
  type FilingPaper,
  filingPaperLabels,
  keeperLabels,
  noticeGapLabels,
  reviewFilterLabels,
  teamPostLabels,
} from './labels.js';

export * from './change/schema.js';
export * from './labels.js';
export * from './papers/views.js';
export * from './procedure/schema.js';
export * from './views.js';

const count = (error: string) =>
  z.number({ error }).int({ error }).min(0, { error }).max(1_000_000);
const department = oneOf(reviewDepartmentLabels);
const step = { id, version };
const text = prose(2000).default('');

/** 文号和日期 of a paper that a step rests on. */
export const paper = z.object({ number: line(1, 60), on: civilDate });

/** A sitting of the 街道党工委 and how it voted. */
export const sitting = paper.extend({
  members: count('请填写委员人数').min(1),
  present: count('请填写到会人数'),
  yes: count('请填写同意人数'),
});

/** One candidate by its id. */
export const candidateIdInput = z.object({ id });

/** The candidate whose papers are listed. */
export const papersInput = z.object({ candidateId: id });

/** A step that carries nothing but a remark. */
export const stepInput = z.object({ ...step, text });

/** The board of the scope, or of one street in it. */
export const boardInput = z.object({ streetId: id.nullish() });

/** A page of candidates, filtered by state, street, village, post and who holds them. */
export const listInput = z.object({
  ...pageInput,
  /** `open`: on the way, neither in office nor ended. */
  state: z.enum(['open', ...candidateStates]).nullish(),
  streetId: id.nullish(),
  organizationId: id.nullish(),
  post: oneOf(teamPostLabels).nullish(),
  overdue: z.boolean().default(false),
  /** The joint review has expired, or the departments answer anew because it had. */
  review: oneOf(reviewFilterLabels).nullish(),
  /** Whose turn it is. */
  keeper: oneOf(keeperLabels).nullish(),
});

/** 动议: the talent, the post with its route, and the sitting that decided. */
export const proposeInput = z.object({
  talentId: id,
  post: oneOf(teamPostLabels),
  route: oneOf(routeLabels),
  /** Asked for where a rule warns (GEN-06). */
  explanation: prose(500).default(''),
  decision: sitting,
});

/** The departments that the next joint reviews ask. */
export const chooseDepartmentsInput = z.object({
  departments: z.array(department).min(1, { error: '请至少选择一个联审部门' }).max(18),
});

// Joint review.

/** A page of the department's queue: waiting cases, or answered ones. */
export const queueInput = z.object({ ...pageInput, answered: z.boolean().default(false) });

/** One opinion by its id. */
export const opinionIdInput = z.object({ opinionId: id });

/** A hit of the negative list: the item, when it was found, whether and when it was settled. */
export const hit = z.object({
  /** Of the list by which the review was sent. */
  code: line(1, 12),
  foundOn: civilDate,
  /** 撤销、整改到位、结案; null while it lasts. */
  settledOn: civilDate.nullish(),
  /** 影响期截止日 */
  until: civilDate.nullish(),
});

/** A department's answer with its basis and the items that it found. */
export const answerInput = z
  .object({
    opinionId: id,
    version,
    answer: oneOf(answerLabels),
    basis: prose(1000).default(''),
    hits: z.array(hit).max(MOST_ITEMS).default([]),
  })
  .refine(({ answer, basis }) => answer === 'pass' || basis !== '', {
    path: ['basis'],
    error: '不通过、需说明的意见须写明依据',
  })
  .refine(({ answer, hits }) => hits.length === 0 || answer === 'fail', {
    path: ['hits'],
    error: '有负面清单情形的，意见应为“不通过”',
  });
export type AnswerInput = z.infer<typeof answerInput>;

/** Records by their ids, each at the version that the actor has seen. */
const manyItems = z
  .array(z.object({ id, version }))
  .min(1, { error: '请至少选择一项' })
  .max(200, { error: '一次最多办理200项，请分批办理' });

/** Opinions of the own department that are answered with 无异议 at once. */
export const answerManyInput = z.object({ items: manyItems });

/** The street's reply to a department that wants something explained. */
export const explainInput = z.object({
  opinionId: id,
  version,
  text: prose(2000).min(1, { error: '请填写说明' }),
});

/** The street's decision to keep a candidate in spite of a soft item (TAL-09). */
export const decideSoftInput = z.object({ ...step, text, decision: sitting });

/** The district's consent to it; a refusal needs its reasons. */
export const consentSoftInput = z
  .object({ ...step, agreed: z.boolean(), text })
  .refine(({ agreed, text }) => agreed || text !== '', {
    path: ['text'],
    error: '请写明不同意的理由',
  });

/** The end of a joint review, with the district's paper. */
export const closeReviewInput = z.object({
  ...step,
  result: z.enum(['pass', 'fail']),
  paper,
  text,
});

/** The opinion whose candidate's id is shown, and the reason. */
export const revealInput = z.object({ opinionId: id, reason: revealReason });
export type RevealInput = z.infer<typeof revealInput>;

/** The item that is to be taken back, and why it was a mistake. */
export const withdrawHitInput = z.object({
  hitId: id,
  reason: prose(1000).min(5, { error: '请写明撤销的理由和依据，不少于5个字' }),
});

/** The second person's answer; a refusal needs its reasons. */
export const answerWithdrawalInput = z
  .object({ withdrawalId: id, agreed: z.boolean(), text })
  .refine(({ agreed, text }) => agreed || text !== '', {
    path: ['text'],
    error: '请写明不同意的理由',
  });

/** A page of requests: those that wait, or all of them. */
export const withdrawalsInput = z.object({ ...pageInput, waiting: z.boolean().default(true) });

// Inspection and decision.
const inspector = z.object({
  name: personName(2, 30),
  unit: properName(2, 60),
  /** How the inspector stands to the person; null for no 近亲属. */
  relation: oneOf(nearRelativeLabels).nullable(),
});

/** The begin of an inspection and who inspects. */
export const startInspectionInput = z.object({
  ...step,
  startsOn: civilDate,
  inspectors: z.array(inspector).max(10),
});

/** The result of an inspection with its talks and its poll. */
export const finishInspectionInput = z.object({
  ...step,
  result: z.enum(['pass', 'fail']),
  /** With whom one talked. */
  talks: z
    .array(z.object({ with: line(1, 60), onDay: civilDate, note: prose(500).default('') }))
    .max(100),
  poll: z
    .object({
      issued: count('请填写发出票数'),
      returned: count('请填写收回票数'),
      agree: count('请填写同意票数'),
    })
    .refine(({ issued, returned, agree }) => agree <= returned && returned <= issued, {
      error: '发出、收回、同意票数对不上，请核对',
    })
    .nullable(),
  conclusion: prose(4000).min(1, { error: '请填写考察结论' }),
  paper,
});

/** Fields that the notice is to show empty, as the actor has confirmed. */
const withoutFields = z.array(oneOf(noticeGapLabels)).max(3).default([]);
const notice = {
  decision: sitting,
  /** 公示期; the district's least when left out. */
  workingDays: z.number().int().min(5).max(30).nullish(),
  /** Where objections are taken, printed on the notice. */
  contactAddress: line(0, 80).default(''),
  text,
};

/** The street's decision after the inspection; where it is to appoint, with the notice. */
export const decideInput = z
  .object({
    ...{ ...step, passed: z.boolean(), ...notice },
    contactPhone: line(0, 40).default(''),
    withoutFields,
  })
  .refine(({ passed, contactPhone }) => !passed || contactPhone !== '', {
    path: ['contactPhone'],
    error: '请填写受理异议的联系电话',
  });

/** One sitting that puts many forward, whose notices begin together. */
export const decideManyInput = z.object({
  items: z
    .array(z.object({ ...step, withoutFields }))
    .min(1, { error: '请至少选择一项' })
    .max(200, { error: '一次最多办理200项，请分批办理' }),
  ...notice,
  contactPhone: line(1, 40),
});

/** Candidates whose notices are about to go out. */
export const noticeGapsInput = z.object({ ids: z.array(id).min(1).max(200) });

// Public notice.

/** The token of the link to a notice's page. */
export const noticeInput = z.object({ token: z.string().min(20).max(100) });

/** An objection that reached the street. */
export const objectInput = z.object({
  ...step,
  raisedOn: civilDate,
  channel: oneOf(channelLabels),
  /** Empty when no name was given. */
  objector: line(0, 60).default(''),
  content: prose(2000).min(1, { error: '请填写异议内容' }),
});
/** By the supervision committee of the village, in its own name and today. */
export const raiseObjectionInput = z.object({
  noticeId: id,
  content: prose(2000).min(5, { error: '请写明异议内容，不少于5个字' }),
});

/** The finding on an objection and the answer to its author. */
export const settleObjectionInput = z.object({
  objectionId: id,
  version,
  upheld: z.boolean(),
  finding: prose(2000).min(1, { error: '请填写核查结论' }),
  answer: prose(2000).min(1, { error: '请填写对异议人的答复' }),
});

/** The end of a notice without open objections, with its paper. */
export const closeNoticeInput = z.object({ ...step, paper, text });

// Filing.

/** A filing with its number and its papers. */
export const submitFilingInput = z.object({
  ...step,
  number: line(1, 60),
  papers: z
    .array(oneOf(filingPaperLabels))
    .max(10)
    .refine((list) => new Set<FilingPaper>(list).size === list.length, { error: '材料有重复' }),
  text,
});

/** The district's answer to a filing; one that asks for more says what. */
export const answerFilingInput = z
  .object({ ...step, result: z.enum(['file', 'supplement']), text })
  .refine(({ result, text }) => result === 'file' || text !== '', {
    path: ['text'],
    error: '请写明需要补正什么',
  });

/** Candidates that are moved by one decision: its number and day. */
export const manyUnderDecision = z.object({ items: manyItems, decision: paper, text });

/** Filings that the district confirms under one reply. */
export const fileManyInput = manyUnderDecision;

// Leaving.

/** The leaving of a post: the day, the reason and the paper that it rests on. */
export const leaveInput = z.object({
  ...step,
  on: civilDate,
  reason: oneOf(leavingReasonLabels),
  /** The paper that it rests on: 辞职报告、罢免结果、免职文件 … */
  document: line(1, 100),
  text,
  /** For a 罢免 (TAL-05). */
  vote: z
    .object({
      registered: count('请填写登记选民人数'),
      voted: count('请填写参加投票人数'),
      yes: count('请填写同意罢免票数'),
    })
    .nullish(),
});

/** The end of a leaving: to the archive, or back to the pool. */
export const closeLeavingInput = z.object({
  ...step,
  to: z.enum(['archive', 'return_to_pool']),
  paper,
  text,
});

/** Payload of a candidate's move: the village and the state reached. */
export const candidateMovedData = z.object({
  organizationId: id,
  state: z.enum(candidateStates),
});

/** Payload of events about joint reviews: whose queues changed. */
export const reviewSentData = z.object({ departments: z.array(department) });

/** Payload of a joint review that is asked for anew, or has passed again. */
export const reviewRenewedData = z.object({ organizationId: id, passed: z.boolean() });

/** Payload of an opinion that was given; what it says stays in the record. */
export const opinionGivenData = z.object({ candidateId: id, department });

/** Payload of a request to take an item back: how it stands, not what was found. */
export const hitWithdrawalData = z.object({
  candidateId: id,
  department,
  state: z.enum(['asked', 'agreed', 'refused']),
});

/** Payload of an explanation: the department that asked. */
export const opinionExplainedData = z.object({ department });

/** Payload of an objection's change. */
export const objectionData = z.object({
  candidateId: id,
  state: z.enum(['open', 'dismissed', 'upheld']),
});

/** Payload of a choice of departments. */
export const departmentsChosenData = z.object({ departments: z.array(department) });

/** Payload of a revealed resident id: which department, for what reason. */
export const identityRevealedData = z.object({ department, reason: z.string() });
