// How the routes of files answer: a signed-in actor, and refusals on record.
import { isProbe, recordRefusal } from '@xianfeng/features/accounts';
import { type ActorContext, type Services, toAppError } from '@xianfeng/features/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createContext, signedIn } from '../request.js';

/**
 * Answers a request for the actor who sends it. A refusal that says that the actor reached for what the
 * assignment does not hold is counted, as it is for procedures (SEC-07).
 *
 * @param path what the log calls it
 */
export async function answering<Answer>(
  { services, secureCookies: secure }: { services: Services; secureCookies: boolean },
  call: { request: FastifyRequest; reply: FastifyReply; path: string },
  answer: (ctx: ActorContext) => Promise<Answer>,
): Promise<Answer> {
  const context = await createContext(services, call.request, call.reply, { secure });
  const ctx = { ...context, actor: signedIn(context) };
  try {
    return await answer(ctx);
  } catch (error) {
    const told = toAppError(error);
    if (isProbe(told.code)) await recordRefusal(ctx, call.path, told.code);
    throw told;
  }
}
