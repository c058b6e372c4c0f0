/** Words of the village teams. Browser-safe and without zod. */
import { postLabelsOf, type VillagePost, villagePostLabels } from '@xianfeng/rules';

export {
  type DivisionKind,
  type LeavingReason,
  leavingReasonLabels,
  type OfficialGrade,
  officialGradeLabels,
  postLabel,
  type Route,
  routeLabel,
  routeLabels,
  type VillagePost,
  villagePostLabels,
  villagePosts,
} from '@xianfeng/rules';

/** Posts that a village's team has seats for; 后备 is no post. */
export type TeamPost = Exclude<VillagePost, 'reserve'>;
const { reserve: _, ...labels } = villagePostLabels;

/** What each post is called in a village; a community has words of its own. */
export const teamPostLabels: Readonly<Record<TeamPost, string>> = labels;
const { reserve: __, ...bothLabels } = postLabelsOf.any;
/** For what names posts of villages and of communities together, as a filter does. */
export const anyPostLabels: Readonly<Record<TeamPost, string>> = bothLabels;

/** ORG-11: from so many months before its end a term is about to be filled anew. */
export const AHEAD_MONTHS = 6;

/** Kinds of record of a time in office. */
export const recordKindLabels = {
  appraisal: '年度考核',
  debrief: '述职',
  audit: '审计',
  handover: '工作交接',
} as const;
export type RecordKind = keyof typeof recordKindLabels;

/** Kinds of audit of a time in office (TAL-13). */
export const auditKindLabels = { term_end: '任期审计', mid_term: '离任审计' } as const;
export type AuditKind = keyof typeof auditKindLabels;

/** What two people file or correct about a time in office: one asks, another agrees (TAL-11, GEN-07). */
export const changeKindLabels = {
  leaving: '离任备案',
  leaving_undone: '撤销离任登记',
  term: '更正任期',
  election: '更正选举票数',
} as const;

/** A kind of change of a time in office. */
export type ChangeKind = keyof typeof changeKindLabels;

/** What a time in office shows while a change of it waits. */
export const pendingChangeLabels: Readonly<Record<ChangeKind, string>> = {
  leaving: '离任待区委组织部备案',
  leaving_undone: '撤销离任待区委组织部确认',
  term: '任期更正待区委组织部确认',
  election: '票数更正待区委组织部确认',
};
