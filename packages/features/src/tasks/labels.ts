/** Names of how far a task and its deliveries have come. Browser-safe and without zod. */
export * from './steps.js';

/** A task as a whole. */
export const taskStateLabels = { open: '办理中', closed: '已办结', withdrawn: '已撤回' } as const;
export type TaskState = keyof typeof taskStateLabels;

export const taskStates = ['open', 'closed', 'withdrawn'] as const satisfies readonly TaskState[];
