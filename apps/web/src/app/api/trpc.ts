// The client of the procedures, typed by the server's router.
import { createTRPCClient, httpLink, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { AppRouter } from '@xianfeng/api';
import { liveReady } from '../tab/ready.js';
import { queryClient } from './query-client.js';
import { headersFor, send } from './send.js';

/** Procedures that come before the live connection: it needs to know who is there. */
const BEFORE_LIVE = new Set(['accounts.me']);

/** Procedures that need no assignment: the one of this tab may belong to another account. */
const BEFORE_ASSIGNMENT = new Set(['accounts.signIn', 'accounts.activate', 'accounts.signOut']);

/** A query waits until the live client holds its cursor, so that no change falls between the two. */
const afterCursor: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) => {
    if (op.type !== 'query' || BEFORE_LIVE.has(op.path)) return next(op);
    return observable((observer) => {
      let inner: { unsubscribe(): void } | undefined;
      let gone = false;
      void liveReady().then(() => {
        if (!gone) inner = next(op).subscribe(observer);
      });
      return () => {
        gone = true;
        inner?.unsubscribe();
      };
    });
  };

/** Calls procedures by name: `api.tasks.mine.query(…)`. Screens use `trpc` and `useWrite`. */
export const api = createTRPCClient<AppRouter>({
  links: [
    afterCursor,
    httpLink({
      url: '/trpc',
      fetch: (url, init) => send(url, withoutEmptyBody(init as RequestInit)),
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
