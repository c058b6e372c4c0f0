import { trpc } from '../../app/api/trpc.js';
import type { LiveRule } from '../../app/live/rules.js';

export const auditLive: readonly LiveRule[] = [
  // Whatever is heard stands in the log; who reads it is not moved.
  { on: ['*'], hold: () => [trpc.audit.list.pathFilter()] },
];
