// A server of live connections for tests, on a port of its own.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Db } from '@xianfeng/database';
import { logHead } from '@xianfeng/events';
import type { Services } from '@xianfeng/features/kernel';
import { expect, vi } from 'vitest';
import { KnownActors } from '../http/known-actors.js';
import { trustIn } from '../http/sender.js';
import { type Live, type LiveOptions, startLive } from './live.js';

/** Starts one over the world of a test file; whoever starts it closes it. */
export async function listenLive(
  world: { readonly services: Services; readonly url: string },
  given: Partial<LiveOptions> = {},
): Promise<{ live: Live; address: string }> {
  const http = createServer();
  const live = await startLive({
    http,
    known: new KnownActors(() => true),
    services: world.services,
    workUrl: world.url,
    trust: trustIn(0),
    secure: false,
    limits: { ofAddress: 60, ofSession: 5, ofAccount: 8, unknown: 20 },
    onError: () => {},
    ...given,
  });
  await once(http.listen(0, '127.0.0.1'), 'listening');
  const bound = http.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  return { live, address: `http://127.0.0.1:${bound.port}` };
}

/** Waits until everything that was written has been delivered; gives the last event. */
export async function untilDelivered(
  { db }: { readonly db: Db },
  { hub }: Pick<Live, 'hub'>,
): Promise<number> {
  await vi.waitFor(
    async () => {
      expect(await db.selectFrom('outbox').select('id').execute()).toEqual([]);
      expect(hub.seq).toBe(await logHead(db));
    },
    { timeout: 15_000, interval: 10 },
  );
  return hub.seq;
}
