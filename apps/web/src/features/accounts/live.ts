import { trpc } from '../../app/api/trpc.js';
import type { LiveRule } from '../../app/live/rules.js';

export const accountsLive: readonly LiveRule[] = [
  {
    on: ['session_*', 'password_changed'],
    refresh: () => [trpc.accounts.sessions.pathFilter()],
  },
  {
    // The first import of divisions names the organization of the first administrators.
    on: ['assignment_*', 'membership_changed', 'password_changed', 'organization.changed'],
    refresh: () => [trpc.accounts.me.pathFilter()],
  },
  {
    on: ['account_*', 'assignment_*'],
    refresh: () => [trpc.accounts.list.pathFilter(), trpc.accounts.assignments.pathFilter()],
  },
];
