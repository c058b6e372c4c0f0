// HTTP routes of attachments: one for the upload, one for the address to fetch a file from.
import { openAttachment, storeAttachment } from '@xianfeng/features/attachments';
import { attachmentOwner, paperInput } from '@xianfeng/features/attachments/schema';
import { AppError, sha256InTurns, type WriteContext } from '@xianfeng/features/kernel';
import { tidied } from '@xianfeng/features/kernel/schema';
import { offerDownload } from '@xianfeng/features/kit/download';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { answering, askerOf, type FileOptions, queued } from './answering.js';
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
  name: z.string().overwrite(tidied).trim().min(1).max(200),
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

/** Takes an uploaded file for a record, and gives the address that a kept file is fetched from. */
export function registerAttachments(app: FastifyInstance, options: FileOptions): void {
  app.post('/files', { bodyLimit: MAX_FILE, ...queued(options) }, async (request) => {
    const context = askerOf(request);
    const asked = upload.safeParse(request.query);
    if (!asked.success) throw new AppError('invalid_input');
    // A request without a body is an empty file.
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const key = context.request.idempotencyKey;
    if (key === null) throw new AppError('key_missing');
    const inputHash = await sha256InTurns(JSON.stringify(asked.data), bytes);
    const write: WriteContext = {
      ...context,
      write: { procedure: 'files.upload', key, inputHash },
    };
    const { owner, name, paper } = asked.data;
    const file = { owner, name, bytes };
    return await storeAttachment(write, paper === undefined ? file : { ...file, paper });
  });
  app.post('/files/:id', (request) =>
    answering({ request, path: '/files/:id' }, async (ctx) => {
      const asked = params.safeParse(request.params);
      if (!asked.success) throw new AppError('not_found');
      const { id: attachmentId } = asked.data;
      const file = await openAttachment(ctx, attachmentId);
      return { address: addressOf(await offerDownload(ctx, { ...file, attachmentId })) };
    }),
  );
}
