// Calls of procedures over HTTP in journeys.
import { randomUUID } from 'node:crypto';
import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client';
import type { AppRouter } from '@xianfeng/api';
import { DEMO_PASSWORD } from './demo.js';

export type Client = ReturnType<typeof createTRPCClient<AppRouter>>;
type Report = NonNullable<TRPCClientError<AppRouter>['data']>['app'];

/** A person who is signed in beside the browsers, and works under one assignment. */
export interface Person {
  api: Client;
  /** Headers that make a request this person's: cookie and assignment. */
  headers: Record<string, string>;
  organizationId: number;
  memberId: number | null;
  today: string;
}

/** The key of a write, for one that is repeated: `api.x.y.mutate(input, keyed(key))`. */
export const keyed = (key: string) => ({ context: { key } });

/** Signs in as a demo account, under its first assignment: the managing one where it has one. */
export async function signInByApi(
  address: string,
  login: string,
  password = DEMO_PASSWORD,
): Promise<Person> {
  const headers: Record<string, string> = { origin: address };
  const api = createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: `${address}/trpc`,
        headers: ({ op }) => ({
          ...headers,
          'idempotency-key': typeof op.context.key === 'string' ? op.context.key : randomUUID(),
        }),
        fetch: async (input, init) => {
          const response = await fetch(input, {
            ...init,
            signal: init?.signal ?? null,
          } as RequestInit);
          // Beside it stands the one by which the device is known.
          const cookie = response.headers.getSetCookie().find((each) => /session=/.test(each));
          if (cookie !== undefined) headers.cookie = cookie.split(';')[0] ?? '';
          return response;
        },
      }),
    ],
  });
  await api.accounts.signIn.mutate({ login, password });
  const me = await api.accounts.me.query();
  headers['x-assignment'] = String(me.assignment.id);
  const { organizationId } = me.assignment;
  return { api, headers, organizationId, memberId: me.memberId, today: me.today };
}

/** What the user is told of a call that fails. A call that succeeds is an error here. */
export async function refusal(call: Promise<unknown>): Promise<Report> {
  const answer = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (answer instanceof TRPCClientError && answer.data?.app) return answer.data.app as Report;
  throw new Error('it was not refused, or without a report', { cause: answer });
}
