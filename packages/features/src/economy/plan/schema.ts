/** Development plans 发展计划, projects and decisions as they travel. Browser-safe. */

import type { Citation, TalentSource } from '@xianfeng/rules';
import { z } from 'zod';
import {
  civilDate,
  id,
  line,
  oneOf,
  pageInput,
  properName,
  prose,
  version,
} from '../../kernel/schema.js';
import {
  type CollectiveMatter,
  collectiveMatterLabels,
  type DecisionBody,
  type DevelopmentPath,
  MAX_FEN,
  type ProjectState,
} from '../labels.js';

const path = z.enum(['assets', 'land', 'industry'], { error: '请选择发展路径' });
const earned = z
  .number({ error: '请填写金额（元，最多两位小数），没有收入的填0' })
  .int({ error: '金额精确到分，小数点后最多两位' })
  .min(0, { error: '金额不能为负' })
  .max(MAX_FEN, { error: '金额过大，请核对单位是否为元' });

/** 1+1+N: one opinion of the district, one plan of the street, and the measures (VEC-07). */
const documents = z
  .array(
    z.object({
      kind: z.enum(['district_opinion', 'street_plan', 'measures']),
      title: line(2, 100),
    }),
  )
  .max(30, { error: '最多登记30份文件' })
  .refine((list) => list.filter(({ kind }) => kind === 'district_opinion').length <= 1, {
    error: '区级实施意见只能有一份',
  })
  .refine((list) => list.filter(({ kind }) => kind === 'street_plan').length <= 1, {
    error: '街道方案只能有一份',
  });

/** The village whose plan is asked. */
export const planInput = z.object({ organizationId: id });

/** A page of plans, filtered by path and street. */
export const plansInput = z.object({
  ...pageInput,
  path: path.nullish(),
  streetId: id.nullish(),
});
/** `version`: null makes the village's plan, of which there is one. */
export const savePlanInput = z.object({
  organizationId: id,
  version: version.nullable(),
  path,
  goal: prose(2000).min(2, { error: '请填写发展目标' }),
  targetYear: z.number().int().min(2020).max(2100),
  targetFen: earned,
  documents,
});

/** A project of the plan with its leaders; amounts in 分. */
export const saveProjectInput = z
  .object({
    organizationId: id,
    /** Null makes a new one. */
    id: id.nullable(),
    version: version.nullable(),
    name: properName(2, 100),
    path,
    state: z.enum(['planned', 'running', 'finished', 'stopped']),
    startsOn: civilDate,
    incomeBeforeFen: earned,
    incomeAfterFen: earned.nullable(),
    leaderIds: z.array(id).max(10, { error: '最多登记10名带头人' }),
    note: prose(1000).default(''),
  })
  .refine(({ state, incomeAfterFen }) => state !== 'planned' || incomeAfterFen === null, {
    path: ['incomeAfterFen'],
    error: '谋划中的项目还没有实施，请不填实施后年收入，或者更改状态',
  });
const count = z.number({ error: '请填写人数' }).int().min(0).max(100_000);

/** A collective decision: what it decides, which body took it, how it voted. */
export const decideInput = z.object({
  organizationId: id,
  projectId: id.nullable(),
  title: line(2, 100),
  matter: oneOf(collectiveMatterLabels),
  body: z.enum(['members', 'representatives']),
  studiedByParty: z.boolean(),
  noticeOn: civilDate,
  heldOn: civilDate,
  all: count,
  present: count,
  yes: count,
});
/** People of the village who may be named as leaders. */
export const leadersInput = z.object({ organizationId: id, text: line(1, 20).optional() });

/** A document of the plan (1+1+N). */
export interface PlanDocument {
  kind: 'district_opinion' | 'street_plan' | 'measures';
  title: string;
}

/** A project of the plan; amounts in 分 a year. */
export interface PlanProject {
  id: number;
  version: number;
  name: string;
  path: DevelopmentPath;
  state: ProjectState;
  startsOn: string;
  incomeBeforeFen: number;
  incomeAfterFen: number | null;
  note: string;
  leaders: { personId: number; name: string }[];
}

/** Who leads projects of a plan, and what those that took effect brought. */
export interface PlanLeader {
  personId: number;
  name: string;
  /** Posts in the village's team now. */
  posts: string[];
  /** TAL-14: the source by which the person counts as a talent in a village team. */
  source: TalentSource | null;
  /** The person's file in the village's pool, for those who manage it. */
  talentId: number | null;
  projects: number;
  /** Projects with an income after; the sums are over these. */
  effective: number;
  beforeFen: number;
  afterFen: number;
}

/** A person who may be named as a leader, and why. */
export interface PossibleLeader {
  personId: number;
  name: string;
  member: boolean;
  talent: boolean;
  holder: boolean;
}

/** A collective decision with its votes. */
export interface PlanDecision {
  id: number;
  title: string;
  matter: CollectiveMatter;
  body: DecisionBody;
  projectId: number | null;
  noticeOn: string;
  heldOn: string;
  all: number;
  present: number;
  yes: number;
}

/** A village's plan, projects and decisions. */
export interface VillagePlan {
  organizationId: number;
  name: string;
  mayWrite: boolean;
  plan: {
    id: number;
    version: number;
    path: DevelopmentPath;
    goal: string;
    targetYear: number;
    targetFen: number;
    documents: PlanDocument[];
  } | null;
  projects: PlanProject[];
  leaders: PlanLeader[];
  decisions: PlanDecision[];
  /** Passed income of the target year so far, and of the year before today's. */
  earned: { year: number; totalFen: number }[];
  /** The rule that decisions are judged by (VEC-05). */
  decisionRule: Citation;
}

/** A plan in the list, with what its projects changed. */
export interface PlanRow {
  organizationId: number;
  name: string;
  streetName: string;
  path: DevelopmentPath;
  targetYear: number;
  targetFen: number;
  projects: number;
  leaders: number;
  /** Sum over projects with an income after, in 分. */
  changeFen: number;
}

/** A page of plans with sums over all of them. */
export interface Plans {
  items: PlanRow[];
  next: string | null;
  villages: number;
  /** Villages with a plan, in the scope and under the filters. */
  planned: number;
  asOf: number;
  changeByPath: Record<DevelopmentPath, number>;
  /** People who lead projects, and those among them whose projects brought more than before. */
  leaders: number;
  risen: number;
  /** The same of those who came into village teams as talents (TAL-14). */
  talents: number;
  talentsRisen: number;
}

/** Payload of plan.saved. */
export const planData = z.object({ organizationId: id });

/** Payload of project.saved. */
export const projectData = z.object({
  organizationId: id,
  state: z.enum(['planned', 'running', 'finished', 'stopped']),
});

/** Payload of decision.recorded. */
export const decisionData = z.object({ organizationId: id });
