/** 材料 that a workflow asks for, by the name on the form. */
export const documentLabels = {
  meeting_minutes: '会议记录',
} as const;

export type DocumentKind = keyof typeof documentLabels;
