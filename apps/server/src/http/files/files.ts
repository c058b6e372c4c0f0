// HTTP routes of files: uploads, exports, one-time addresses.
import { createHash } from 'node:crypto';
import { recordRefusal } from '@xianfeng/features/accounts';
import { findAttachment, storeAttachment } from '@xianfeng/features/attachments';
import { attachmentOwner, paperInput } from '@xianfeng/features/attachments/schema';
import { recordExport } from '@xianfeng/features/audit';
import { AppError, type Services, toAppError, type WriteContext } from '@xianfeng/features/kernel';
import { offerDownload } from '@xianfeng/features/kit/download';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { createContext, signedIn } from '../request.js';
import { addressOf } from './downloads.js';

const MAX_FILE = 20 * 1024 * 1024;

const upload = z.object({
  owner: z
    .string()
    .regex(/^[a-z]+:\d{1,15}$/)
    .transform((text) => {
      const [kind, id] = text.split(':');
      return { kind, id: Number(id) };
    })
    .pipe(attachmentOwner),
  name: z.string().trim().min(1).max(200),
  /** What the file says of the paper that it is, as JSON. */
  paper: z
    .string()
    .max(2000)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'no JSON' });
        return z.NEVER;
      }
    })
    .pipe(paperInput)
    .optional(),
});

const params = z.object({ id: z.coerce.number().int().positive() });

/**
 * Files travel as they are, beside the procedures. One that is asked for by POST gets an address of its own,
 * from which the browser then fetches it (downloads.ts).
 */
export function registerFiles(
  app: FastifyInstance,
  options: { services: Services; secureCookies: boolean },
): void {
  void app.register((files, _, done) => {
    files.removeAllContentTypeParsers();
    files.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, parsed) =>
      parsed(null, body),
    );
    files.post('/files', { bodyLimit: MAX_FILE }, async (request, reply) => {
      const context = await createContext(options.services, request, reply, {
        secure: options.secureCookies,
      });
      const actor = signedIn(context);
      const asked = upload.safeParse(request.query);
      if (!asked.success || !Buffer.isBuffer(request.body)) throw new AppError('invalid_input');
      const key = context.request.idempotencyKey;
      if (key === null) throw new AppError('key_missing');
      const inputHash = createHash('sha256')
        .update(JSON.stringify(asked.data))
        .update(request.body)
        .digest();
      const write: WriteContext = {
        ...context,
        actor,
        write: { procedure: 'files.upload', key, inputHash },
      };
      const { owner, name, paper } = asked.data;
      const file = { owner, name, bytes: request.body };
      return await storeAttachment(write, paper === undefined ? file : { ...file, paper });
    });
    files.post('/files/:id', async (request, reply) => {
      const context = await createContext(options.services, request, reply, {
        secure: options.secureCookies,
      });
      const actor = signedIn(context);
      const asked = params.safeParse(request.params);
      if (!asked.success) throw new AppError('not_found');
      const ctx = { ...context, actor };
      const { id: attachmentId } = asked.data;
      const file = await findAttachment(ctx, attachmentId);
      return { address: addressOf(await offerDownload(ctx, { ...file, attachmentId })) };
    });
    // Files that features make when they are asked for.
    for (const [kind, { make }] of Object.entries(options.services.registry.exports)) {
      const path = `/files/${kind}`;
      files.post(path, async (request, reply) => {
        const context = await createContext(options.services, request, reply, {
          secure: options.secureCookies,
        });
        const actor = signedIn(context);
        // A query that no schema accepts is the asker's fault, and not the server's.
        const ctx = { ...context, actor };
        const file = await make(ctx, request.query).catch(async (error: unknown) => {
          const told = toAppError(error);
          if (told.code === 'forbidden') await recordRefusal(ctx, path, told.code);
          throw told;
        });
        // What is not on record is not handed out.
        await recordExport(ctx, kind, file.rows ?? 1, request.query);
        return { address: addressOf(await offerDownload(ctx, file)) };
      });
    }
    done();
  });
}
