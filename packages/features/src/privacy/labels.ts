/** Words of the notice 告知书. Browser-safe and without zod. */

/** What the notice says, item by item (PIPL Art. 17). */
export const noticeItemLabels = {
  handler: '个人信息处理者',
  contact: '联系方式',
  basis: '处理依据',
  purposes: '处理目的和方式',
  categories: '处理的个人信息种类',
  retention: '保存期限',
  sharing: '提供和公开',
  rights: '您的权利和行使方式',
} as const;
export type NoticeItem = keyof typeof noticeItemLabels;
