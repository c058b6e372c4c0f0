/** Inputs, outputs and event payloads of the roster 党员花名册. Browser-safe. */
import {
  memberCategoryLabels,
  sanctionLabels as rulesLabels,
  type Standing,
} from '@xianfeng/rules';
import { z } from 'zod';
import { id, line, pageInput } from '../kernel/schema.js';
import { revealReason } from '../kit/reveal/schema.js';

/** 党籍状态 (MEM-07). */
export { type Standing, standingLabels } from '@xianfeng/rules';

/** 人员类别 of a member. */
export const categoryLabels = {
  full: memberCategoryLabels.full,
  probationary: memberCategoryLabels.probationary,
} as const;
export type Category = keyof typeof categoryLabels;

/** 处分 and 中止 of rights, by what the tables hold (MEM-12, MEM-06). */
export const sanctionLabels = {
  warning: rulesLabels.warning,
  serious_warning: rulesLabels.serious_warning,
  removal: rulesLabels.removal,
  party_probation: rulesLabels.party_probation,
  rights_suspended: '中止党员权利',
} as const;
export type SanctionKind = keyof typeof sanctionLabels;

const category = z.enum(['full', 'probationary']);
const standing = z.enum(['normal', 'suspended', 'left', 'deceased']);

/** `text`: the beginning or end of a name, or initials of its pinyin. Without `standing`: 正常 only. */
export const listMembersInput = z.object({
  organizationId: id,
  text: line(1, 50).optional(),
  category: category.optional(),
  standing: standing.default('normal'),
  ...pageInput,
});

/** One line of a roster. Nothing sealed is opened for it, and the telephone is masked in SQL. */
export interface MemberRow {
  id: number;
  name: string;
  gender: string;
  /** 'YYYY-MM' (SEC-09). */
  bornMonth: string;
  category: Category;
  standing: Standing;
  organizationId: number;
  organizationName: string;
  groupName: string | null;
  joinedOn: string;
  fullOn: string | null;
  phone: string | null;
  attendanceExempt: boolean;
  floating: boolean;
  lostContact: boolean;
}

/** A page of a roster; `total` counts every row under the same filters. */
export interface Roster {
  items: MemberRow[];
  next: string | null;
  total: number;
  /** The page is as of this event of the log. */
  asOf: number;
}

export type ListMembersInput = z.infer<typeof listMembersInput>;

/** One member by its id. */
export const getMemberInput = z.object({ id });

/** Fields that are masked until they are asked for with a reason (SEC-09). */
export const sealedFieldLabels = {
  residentId: '公民身份号码',
  phone: '手机号码',
  address: '现居住地',
} as const;
export type SealedField = keyof typeof sealedFieldLabels;

/** A masked field of a member to show in full, with the reason (SEC-09). */
export const revealInput = z.object({
  id,
  field: z.enum(['residentId', 'phone', 'address']),
  reason: revealReason,
});
export type RevealInput = z.infer<typeof revealInput>;

/** One term in a post. */
export interface PositionHistory {
  id: number;
  organizationId: number;
  organizationName: string;
  post: string;
  startsOn: string;
  endsOn: string | null;
}

/** One 处分 or 中止. */
export interface SanctionEntry {
  id: number;
  kind: SanctionKind;
  approvedOn: string;
  endsOn: string | null;
}

/** A membership of the same person: the present one and those that ended. */
export interface Membership {
  id: number;
  organizationId: number;
  organizationName: string;
  category: Category;
  standing: Standing;
  joinedOn: string;
  fullOn: string | null;
}

/** One member with history, masked for the reader. */
export interface MemberDetail extends MemberRow {
  version: number;
  /** From the root down to the branch. */
  ancestors: { id: number; shortName: string }[];
  groupId: number | null;
  ethnicity: string;
  education: string | null;
  residentId: string | null;
  /** To the street or village only. */
  address: string | null;
  positions: PositionHistory[];
  memberships: Membership[];
  /** Null for those who may not know of them. */
  sanctions: SanctionEntry[] | null;
  /** Fields that this actor may ask to see in full. */
  mayReveal: SealedField[];
}

/** Payload of member.revealed; it is kept for audit and is delivered to no one. */
export const revealedEventData = z.object({
  field: z.enum(['residentId', 'phone', 'address']),
  reason: z.string(),
});
