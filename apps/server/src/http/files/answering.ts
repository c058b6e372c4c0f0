// How the routes of files answer: a signed-in actor, and refusals on record.
import { isProbe, recordRefusal } from '@xianfeng/features/accounts';
import { type ActorContext, AppError, type Services, toAppError } from '@xianfeng/features/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Bodies } from '../bodies/bodies.js';
import { createContext, signedIn } from '../request.js';

/** What the routes of files need. */
export interface FileOptions {
  services: Services;
  secureCookies: boolean;
  bodies: Bodies;
}

const askers = new WeakMap<FastifyRequest, ActorContext>();

/**
 * Knows who asks before the body is read: a stranger's costs nothing.
 *
 * @throws AppError not_signed_in, must_change_password
 */
export async function know(
  { services, secureCookies: secure }: FileOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const context = await createContext(services, request, reply, { secure });
  askers.set(request, { ...context, actor: signedIn(context) });
}

/** Who asks. @throws AppError not_signed_in */
export function askerOf(request: FastifyRequest): ActorContext {
  const asker = askers.get(request);
  if (asker === undefined) throw new AppError('not_signed_in');
  return asker;
}

/** Hooks of a route that reads or makes a file: an account has one at a time. */
export const queued = ({ bodies }: FileOptions) =>
  bodies.hooks(
    (request) => `account ${askerOf(request).actor.accountId}`,
    () => true,
  );

/**
 * Answers a request for the actor who sends it. A refusal that says that the actor reached for what the
 * assignment does not hold is counted, as it is for procedures (SEC-07).
 *
 * @param path what the log calls it
 */
export async function answering<Answer>(
  call: { request: FastifyRequest; path: string },
  answer: (ctx: ActorContext) => Promise<Answer>,
): Promise<Answer> {
  const ctx = askerOf(call.request);
  try {
    return await answer(ctx);
  } catch (error) {
    const told = toAppError(error);
    if (isProbe(told.code)) await recordRefusal(ctx, call.path, told.code);
    throw told;
  }
}
