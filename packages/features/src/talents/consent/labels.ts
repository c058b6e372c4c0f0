/** Words of consents. Browser-safe and without zod. */

/** Whether the organization that keeps a person has agreed that another one sees more. */
export const consentStateLabels = { asked: '待答复', given: '已同意', refused: '不同意' } as const;
export type ConsentState = keyof typeof consentStateLabels;
