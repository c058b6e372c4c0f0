// Category, standing, sanctions and affiliation: what decides a member's rights.
import type { CivilDate } from '../civil-date.js';

/** 人员类别; the first two are members, the rest lead there. */
export const memberCategoryLabels = {
  full: '正式党员',
  probationary: '预备党员',
  applicant: '入党申请人',
  activist: '入党积极分子',
  prospect: '发展对象',
} as const;

export type MemberCategory = keyof typeof memberCategoryLabels;

/** 党籍状态 */
export const standingLabels = {
  normal: '正常',
  suspended: '停止党籍',
  left: '已出党',
  deceased: '死亡',
} as const;

export type Standing = keyof typeof standingLabels;

/** 处分 by kind (MEM-12). */
export const sanctionLabels = {
  warning: '警告',
  serious_warning: '严重警告',
  removal: '撤销党内职务',
  party_probation: '留党察看',
  expulsion: '开除党籍',
} as const;

export type SanctionKind = keyof typeof sanctionLabels;

/** A sanction on record. */
export interface Sanction {
  readonly kind: SanctionKind;
  /** 批准之日, from which it runs. */
  readonly approvedOn: CivilDate;
  /** Length of 留党察看 in months, 12 or 24; null for the other kinds. */
  readonly probationMonths: number | null;
  /** Day on which the rights were restored by decision; null while not decided, or not applicable. */
  readonly restoredOn: CivilDate | null;
}

/** 中止 of rights by the competent party organization (被留置、逮捕). */
export interface RightsSuspension {
  readonly from: CivilDate;
  /** First day on which the rights stand again; null while it lasts. */
  readonly until: CivilDate | null;
}

/** formal: 正式组织关系 here; temporary: 临时组织关系 here, the formal one stands elsewhere. */
export type Affiliation = 'formal' | 'temporary';

/** What decides a member's rights on one day. All of it as it stood on that day. */
export interface MemberStanding {
  readonly category: MemberCategory;
  readonly standing: Standing;
  readonly affiliation: Affiliation;
  readonly sanctions: readonly Sanction[];
  readonly suspensions: readonly RightsSuspension[];
}
