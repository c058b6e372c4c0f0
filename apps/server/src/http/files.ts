import { createHash } from 'node:crypto';
import { recordRefusal } from '@xianfeng/features/accounts';
import { readAttachment, storeAttachment } from '@xianfeng/features/attachments';
import { attachmentOwner, paperInput } from '@xianfeng/features/attachments/schema';
import { recordExport } from '@xianfeng/features/audit';
import {
  AppError,
  type ExportedFile,
  type Services,
  toAppError,
  type WriteContext,
} from '@xianfeng/features/kernel';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { createContext, signedIn } from './request.js';

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

/** Attachments travel as they are, beside the procedures: up by POST, down by GET. */
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
    files.get('/files/:id', async (request, reply) => {
      const context = await createContext(options.services, request, reply, {
        secure: options.secureCookies,
      });
      const actor = signedIn(context);
      const asked = params.safeParse(request.params);
      if (!asked.success) throw new AppError('not_found');
      return sendFile(reply, await readAttachment({ ...context, actor }, asked.data.id));
    });
    // Files that features make when they are asked for.
    for (const [kind, { make }] of Object.entries(options.services.registry.exports)) {
      const path = `/files/${kind}`;
      files.get(path, async (request, reply) => {
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
        return sendFile(reply, file);
      });
    }
    done();
  });
}

/** A file to be kept, never to be shown as a page. */
function sendFile(reply: FastifyReply, file: ExportedFile): FastifyReply {
  return reply
    .header('content-type', file.mediaType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(file.content);
}
