/** What is told of a meeting, in words. Browser-safe and without zod, as the other labels. */

/** The fields of a meeting that are told. */
export const toldFieldLabels = {
  title: '主题',
  heldOn: '日期',
  startsAt: '开始时间',
  endsAt: '结束时间',
  place: '地点',
  agenda: '议程',
} as const;

export type ToldField = keyof typeof toldFieldLabels;

/** A later notice of a meeting: what it changed, or that the meeting was called off, and why. */
export interface NoticeChange {
  number: number;
  toldAt: number;
  cancelled: boolean;
  reason: string;
  changes: { field: ToldField; from: string | null; to: string | null }[];
}
