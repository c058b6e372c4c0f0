// The client of the procedures, typed by the server's router.
import { createTRPCClient, httpLink } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { AppRouter } from '@xianfeng/api';
import { answerOf } from './answer.js';
import { takeEarly } from './early.js';
import { queryClient } from './query-client.js';
import { headersFor, send } from './send.js';

/** Procedures that need no assignment: the one of this tab may belong to another account. */
const BEFORE_ASSIGNMENT = new Set(['accounts.signIn', 'accounts.activate', 'accounts.signOut']);

/** Calls procedures by name: `api.tasks.mine.query(…)`. Screens use `trpc` and `useWrite`. */
export const api = createTRPCClient<AppRouter>({
  links: [
    httpLink({
      url: '/trpc',
      fetch: (url, init) =>
        answerOf(
          takeEarly(String(url)) ?? send(url, withoutEmptyBody(init as RequestInit)),
          (init as RequestInit).signal ?? undefined,
        ),
      headers: ({ op }) => {
        const key = op.context.idempotencyKey;
        if (BEFORE_ASSIGNMENT.has(op.path)) return {};
        return headersFor(typeof key === 'string' ? key : undefined);
      },
    }),
  ],
});

/** A call without input sends nothing, and then must not call that nothing JSON. */
function withoutEmptyBody(init: RequestInit): RequestInit {
  if (init.method !== 'POST' || init.body != null) return init;
  const headers = new Headers(init.headers);
  headers.delete('content-type');
  return { ...init, headers };
}

/** Options and keys for TanStack Query: `useQuery(trpc.tasks.mine.queryOptions({}))`. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client: api, queryClient });
