/** The way of a candidate 人选 into a post as it travels: inputs of every step. Browser-safe. */
import {
  leavingReasonLabels,
  MOST_ITEMS,
  nearRelativeLabels,
  reviewDepartmentLabels,
  routeLabels,
} from '@xianfeng/rules';
import { z } from 'zod';
import { civilDate, id, line, pageInput, properName, prose, version } from '../kernel/schema.js';
import { revealReason } from '../kit/reveal/schema.js';
import {
  answerLabels,
  ballotLabels,
  candidateStates,
  channelLabels,
  type FilingPaper,
  filingPaperLabels,
  keeperLabels,
  teamPostLabels,
} from './labels.js';

export * from './labels.js';
export * from './papers/views.js';
export * from './views.js';

const keys = <Labels extends Readonly<Record<string, unknown>>>(labels: Labels) =>
  z.enum(Object.keys(labels) as (keyof Labels & string)[]);
const count = (error: string) =>
  z.number({ error }).int({ error }).min(0, { error }).max(1_000_000);
const department = keys(reviewDepartmentLabels);
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

export const candidateIdInput = z.object({ id });
export const papersInput = z.object({ candidateId: id });
export const stepInput = z.object({ ...step, text });
export const boardInput = z.object({ streetId: id.nullish() });
export const listInput = z.object({
  ...pageInput,
  /** `open`: on the way, neither in office nor ended. */
  state: z.enum(['open', ...candidateStates]).nullish(),
  streetId: id.nullish(),
  organizationId: id.nullish(),
  post: keys(teamPostLabels).nullish(),
  overdue: z.boolean().default(false),
  /** Whose turn it is. */
  keeper: keys(keeperLabels).nullish(),
});

export const proposeInput = z.object({
  talentId: id,
  post: keys(teamPostLabels),
  route: keys(routeLabels),
  /** Asked for where a rule warns (GEN-06). */
  explanation: prose(500).default(''),
  decision: sitting,
});
export const chooseDepartmentsInput = z.object({
  departments: z.array(department).min(1, { error: '请至少选择一个联审部门' }).max(18),
});

// Joint review.
export const queueInput = z.object({ ...pageInput, answered: z.boolean().default(false) });
export const opinionIdInput = z.object({ opinionId: id });
export const hit = z.object({
  /** Of the list by which the review was sent. */
  code: line(1, 12),
  foundOn: civilDate,
  /** 撤销、整改到位、结案; null while it lasts. */
  settledOn: civilDate.nullish(),
  /** 影响期截止日 */
  until: civilDate.nullish(),
});
export const answerInput = z
  .object({
    opinionId: id,
    version,
    answer: keys(answerLabels),
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
export const explainInput = z.object({
  opinionId: id,
  version,
  text: prose(2000).min(1, { error: '请填写说明' }),
});
export const decideSoftInput = z.object({ ...step, text, decision: sitting });
export const consentSoftInput = z
  .object({ ...step, agreed: z.boolean(), text })
  .refine(({ agreed, text }) => agreed || text !== '', {
    path: ['text'],
    error: '请写明不同意的理由',
  });
export const closeReviewInput = z.object({
  ...step,
  result: z.enum(['pass', 'fail']),
  paper,
  text,
});
export const revealInput = z.object({ opinionId: id, reason: revealReason });
export type RevealInput = z.infer<typeof revealInput>;

// Inspection and decision.
const inspector = z.object({
  name: properName(2, 30),
  unit: properName(2, 60),
  /** How the inspector stands to the person; null for no 近亲属. */
  relation: keys(nearRelativeLabels).nullable(),
});
export const startInspectionInput = z.object({
  ...step,
  startsOn: civilDate,
  inspectors: z.array(inspector).max(10),
});
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
export const decideInput = z
  .object({
    ...step,
    passed: z.boolean(),
    decision: sitting,
    /** 公示期; the district's least when left out. */
    workingDays: z.number().int().min(5).max(30).nullish(),
    /** Where objections are taken, printed on the notice. */
    contactPhone: line(0, 40).default(''),
    contactAddress: line(0, 80).default(''),
    text,
  })
  .refine(({ passed, contactPhone }) => !passed || contactPhone !== '', {
    path: ['contactPhone'],
    error: '请填写受理异议的联系电话',
  });

// Public notice.
export const noticeInput = z.object({ token: z.string().min(20).max(100) });
export const objectInput = z.object({
  ...step,
  raisedOn: civilDate,
  channel: keys(channelLabels),
  /** Left empty for who does not give his name. */
  objector: line(0, 60).default(''),
  content: prose(2000).min(1, { error: '请填写异议内容' }),
});
/** By the supervision committee of the village, in its own name and today. */
export const raiseObjectionInput = z.object({
  noticeId: id,
  content: prose(2000).min(5, { error: '请写明异议内容，不少于5个字' }),
});
export const settleObjectionInput = z.object({
  objectionId: id,
  version,
  upheld: z.boolean(),
  finding: prose(2000).min(1, { error: '请填写核查结论' }),
  answer: prose(2000).min(1, { error: '请填写对异议人的答复' }),
});
export const closeNoticeInput = z.object({ ...step, paper, text });

// The lawful procedure: recorded, never made here.
const held = { heldOn: civilDate, number: line(1, 60) };
const seats = { seats: count('请填写应选名额').min(1), nominees: count('请填写候选人数').min(1) };
const ballots = { issued: count('请填写发出票数'), returned: count('请填写收回票数') };
const votes = count('请填写得票数');
export const procedureInput = z.discriminatedUnion('route', [
  z.object({
    route: z.literal('party_election'),
    ...held,
    ...seats,
    ...ballots,
    /** 应到会有选举权人数、实到会人数 */
    base: count('请填写应到会人数').min(1),
    present: count('请填写实到会人数'),
    votes,
  }),
  z.object({
    route: z.literal('villager_election'),
    ...held,
    ...seats,
    ...ballots,
    ballot: keys(ballotLabels),
    listPublishedOn: civilDate,
    /** 登记参加选举的村民、参加投票的村民 */
    base: count('请填写登记选民人数').min(1),
    present: count('请填写参加投票人数'),
    votes,
  }),
  z.object({
    route: z.enum(['representative_election', 'member_election']),
    ...held,
    body: z.enum(['all', 'representatives']),
    base: count('请填写应到会人数').min(1),
    present: count('请填写到会人数'),
    votes,
  }),
  z.object({ route: z.enum(['party_assignment', 'secondment']), ...held }),
]);
export type ProcedureInput = z.infer<typeof procedureInput>;
export const recordProcedureInput = z.object({
  ...step,
  elected: z.boolean(),
  procedure: procedureInput,
  text,
});

// Filing.
export const submitFilingInput = z.object({
  ...step,
  number: line(1, 60),
  papers: z
    .array(keys(filingPaperLabels))
    .max(10)
    .refine((list) => new Set<FilingPaper>(list).size === list.length, { error: '材料有重复' }),
  text,
});
export const answerFilingInput = z
  .object({ ...step, result: z.enum(['file', 'supplement']), text })
  .refine(({ result, text }) => result === 'file' || text !== '', {
    path: ['text'],
    error: '请写明需要补正什么',
  });

// Leaving.
export const leaveInput = z.object({
  ...step,
  on: civilDate,
  reason: keys(leavingReasonLabels),
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
  /** For a 书记, whose change is filed before it takes effect (TAL-11). */
  filedOn: civilDate.nullish(),
});
export const closeLeavingInput = z.object({
  ...step,
  to: z.enum(['archive', 'return_to_pool']),
  paper,
  text,
});

export const candidateMovedData = z.object({
  organizationId: id,
  state: z.enum(candidateStates),
});
export const reviewSentData = z.object({ departments: z.array(department) });
export const opinionGivenData = z.object({ candidateId: id, department });
export const opinionExplainedData = z.object({ department });
export const objectionData = z.object({
  candidateId: id,
  state: z.enum(['open', 'dismissed', 'upheld']),
});
export const departmentsChosenData = z.object({ departments: z.array(department) });
export const identityRevealedData = z.object({ department, reason: z.string() });
