import { trpc } from '../../app/api/trpc.js';
import type { LiveRule } from '../../app/live/rules.js';

export const attachmentsLive: readonly LiveRule[] = [
  {
    on: ['attachment.*'],
    refresh: () => [trpc.attachments.pathFilter()],
  },
  {
    // Which papers may be seen and added goes with the candidate's step and the departments' answers.
    on: ['candidate.*', 'opinion.*', 'review.closed'],
    refresh: () => [trpc.attachments.papers.pathFilter(), trpc.attachments.list.pathFilter()],
  },
];
