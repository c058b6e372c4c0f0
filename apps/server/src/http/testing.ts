// How tests fetch a file: they ask for it, and follow the address that they are given.
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';

/** The answer with the file, or the one that refuses it. */
export async function fetchFile(
  app: FastifyInstance,
  path: string,
  headers: Record<string, string>,
): Promise<LightMyRequestResponse> {
  const offered = await app.inject({ method: 'POST', url: `/files/${path}`, headers });
  if (offered.statusCode !== 200) return offered;
  return app.inject({ url: offered.json<{ address: string }>().address });
}
