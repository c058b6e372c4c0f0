import { trpc } from '../../app/api/trpc.js';
import type { LiveRule } from '../../app/live/rules.js';

export const attachmentsLive: readonly LiveRule[] = [
  {
    on: ['attachment.*'],
    refresh: () => [trpc.attachments.pathFilter()],
  },
];
