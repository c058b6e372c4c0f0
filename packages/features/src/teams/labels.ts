/** Words of the village teams. Browser-safe and without zod. */
import { type VillagePost, villagePostLabels } from '@xianfeng/rules';

export {
  type LeavingReason,
  leavingReasonLabels,
  type OfficialGrade,
  officialGradeLabels,
  type Route,
  routeLabels,
  type VillagePost,
  villagePostLabels,
  villagePosts,
} from '@xianfeng/rules';

/** Posts that a village's team has seats for; 后备 is no post. */
export type TeamPost = Exclude<VillagePost, 'reserve'>;
const { reserve: _, ...labels } = villagePostLabels;
export const teamPostLabels: Readonly<Record<TeamPost, string>> = labels;

export const recordKindLabels = {
  appraisal: '年度考核',
  debrief: '述职',
  audit: '审计',
  handover: '工作交接',
} as const;
export type RecordKind = keyof typeof recordKindLabels;

export const auditKindLabels = { term_end: '任期审计', mid_term: '离任审计' } as const;
export type AuditKind = keyof typeof auditKindLabels;
