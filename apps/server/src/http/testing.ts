// How tests fetch a file: they ask for it, and follow the address that they are given.

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Services } from '@xianfeng/features/kernel';
import { type FastifyInstance, fastify, type LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll } from 'vitest';
import { Bodies, type BodyLimits } from './bodies/bodies.js';
import { registerErrorHandler } from './error-handler.js';
import { registerDownloads } from './files/downloads.js';
import { registerFiles } from './files/files.js';

/** Bodies as a server has them, in a folder of the machine. */
export const testBodies = (limits?: Partial<BodyLimits>): Bodies =>
  new Bodies(join(tmpdir(), 'xianfeng-test-bodies'), limits);

/** A server of files over the world of a test file. Call it at the top of the file. */
export function fileServer(world: { readonly services: Services }): FastifyInstance {
  const app = fastify();
  beforeAll(() => {
    registerErrorHandler(app, () => '');
    registerFiles(app, { services: world.services, secureCookies: false, bodies: testBodies() });
    registerDownloads(app, { services: world.services, secureCookies: false });
  });
  afterAll(() => app.close());
  return app;
}

/** The answer with the file, or the one that refuses it; the reason goes along for those that ask for one. */
export async function fetchFile(
  app: FastifyInstance,
  path: string,
  headers: Record<string, string>,
  reason = '归档使用',
): Promise<LightMyRequestResponse> {
  const offered = await app.inject({
    ...{ method: 'POST', url: `/files/${path}`, headers },
    payload: JSON.stringify({ reason }),
  });
  if (offered.statusCode !== 200) return offered;
  return app.inject({ url: offered.json<{ address: string }>().address });
}
