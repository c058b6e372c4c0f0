// HTTP routes of the files that features make when they are asked for: registers, notices, forms.
import { askExport, fetchExport } from '@xianfeng/features/disclosures';
import { AppError } from '@xianfeng/features/kernel';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { answering, type FileOptions, queued } from './answering.js';
import { addressOf } from './downloads.js';

const params = z.object({ id: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) });

/** What comes with the request for a file with unmasked columns. */
const body = z.object({ reason: z.string() });

/**
 * One route for each file that a feature registers; it answers with the address of the file, or with the
 * request that waits for a second person. One more for what such a person agreed to.
 */
export function registerExports(app: FastifyInstance, options: FileOptions): void {
  const hooks = queued(options);
  for (const kind of Object.keys(options.services.registry.exports)) {
    const path = `/files/${kind}`;
    app.post(path, hooks, (request) =>
      answering({ request, path }, async (ctx) => {
        const reason = reasonIn(request.body);
        const asked = await askExport(ctx, kind, { query: request.query, reason });
        return 'secret' in asked ? { address: addressOf(asked.secret) } : asked;
      }),
    );
  }
  app.post('/files/requested/:id', hooks, (request) =>
    answering({ request, path: '/files/requested' }, async (ctx) => {
      const asked = params.safeParse(request.params);
      if (!asked.success) throw new AppError('not_found');
      const { secret, told } = await fetchExport(ctx, asked.data.id);
      return { address: addressOf(secret), told };
    }),
  );
}

/** The reason in a body; undefined where there is none, or none that can be read. */
function reasonIn(bytes: unknown): string | undefined {
  if (!Buffer.isBuffer(bytes) || bytes.length === 0) return undefined;
  try {
    return body.safeParse(JSON.parse(bytes.toString('utf8'))).data?.reason;
  } catch {
    return undefined;
  }
}
