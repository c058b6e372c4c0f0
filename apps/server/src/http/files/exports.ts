// HTTP routes of the files that features make when they are asked for: registers, notices, forms.
import { isProbe, recordRefusal } from '@xianfeng/features/accounts';
import { handOut } from '@xianfeng/features/disclosures';
import { requireRecent, type Services, toAppError } from '@xianfeng/features/kernel';
import type { FastifyInstance } from 'fastify';
import { createContext, signedIn } from '../request.js';
import { addressOf } from './downloads.js';

/** One route for each file that a feature registers; it answers with the address of the file. */
export function registerExports(
  app: FastifyInstance,
  options: { services: Services; secureCookies: boolean },
): void {
  for (const [kind, { make, unmasked = false }] of Object.entries(
    options.services.registry.exports,
  )) {
    const path = `/files/${kind}`;
    app.post(path, async (request, reply) => {
      const context = await createContext(options.services, request, reply, {
        secure: options.secureCookies,
      });
      const actor = signedIn(context);
      if (unmasked) requireRecent({ ...context, actor });
      // A query that no schema accepts is the asker's fault, and not the server's.
      const ctx = { ...context, actor };
      const file = await make(ctx, request.query).catch(async (error: unknown) => {
        const told = toAppError(error);
        if (isProbe(told.code)) await recordRefusal(ctx, path, told.code);
        throw told;
      });
      return { address: addressOf(await handOut(ctx, kind, file)) };
    });
  }
}
