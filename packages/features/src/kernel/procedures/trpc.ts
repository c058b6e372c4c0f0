// The procedures' foundation: context, policy as metadata, errors of the catalogue.
import { initTRPC, TRPCError } from '@trpc/server';
import { z } from 'zod';
import type { Policy } from '../access/policy.js';
import type { Role } from '../access/roles.js';
import type { Context } from '../context.js';
import { AppError, type ErrorReport, type FieldError } from '../errors.js';
import { bounded } from './bounds.js';
import { openCursor, signCursor } from './cursor.js';

z.config(z.locales.zhCN());

/** Every procedure names its policy; the walker in the tests reads it from here. */
export interface Meta {
  policy: string;
  /** Who may call it at all; left out where nobody is asked who calls. */
  roles?: readonly Role[];
  /** Its input has a file in it, and so a larger body. */
  carriesFile?: boolean;
}

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    errorFormatter: ({ shape, error }) => ({
      code: shape.code,
      message: toReport(error).message,
      data: { code: shape.data.code, httpStatus: toAppError(error).status, app: toReport(error) },
    }),
  });

/** Makes a router of procedures; joins routers into one. */
export const { router, mergeRouters } = t;

/** What the user is told of any error: a catalogued one as it is, everything else as `internal`. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof z.ZodError) {
    return new AppError('invalid_input', { fields: toFieldErrors(error), cause: error });
  }
  if (error instanceof TRPCError) {
    if (error.cause !== undefined) return toAppError(error.cause);
    if (error.code === 'NOT_FOUND') return new AppError('unknown_procedure', { cause: error });
    if (error.code === 'BAD_REQUEST' || error.code === 'PARSE_ERROR') {
      return new AppError('invalid_input', { cause: error });
    }
    if (error.code === 'METHOD_NOT_SUPPORTED') {
      return new AppError('unknown_procedure', { cause: error });
    }
  }
  return new AppError(isConnectionLoss(error) ? 'unavailable' : 'internal', { cause: error });
}

function toReport(error: unknown): ErrorReport {
  return toAppError(error).report();
}

function toFieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
}

// Codes of a lost connection (Node) and of a server that is starting or stopping (SQLSTATE class 57).
const CONNECTION_LOSS = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '53300',
]);

function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string' && CONNECTION_LOSS.has(error.code)) {
    return true;
  }
  return /connection terminated|timeout exceeded when trying to connect/i.test(error.message);
}

/** Every procedure: its input is bounded before anything reads it, and cursors are signed for it. */
const procedure = t.procedure.use(async ({ ctx, path, getRawInput, next }) => {
  const result = await next({
    getRawInput: async () => openCursor(ctx.keys, path, bounded(await getRawInput())),
  });
  return result.ok ? { ...result, data: signCursor(ctx.keys, path, result.data) } : result;
});

/** A procedure that anybody may call: signing in, and nothing that shows a record. */
export function open(name: string) {
  return procedure.meta({ policy: `open:${name}` });
}

/**
 * A procedure that an actor may call under a policy.
 *
 * @param allowUnchanged also while the first password has not been changed
 */
export function guarded<Record>(rule: Policy<Record>, allowUnchanged = false) {
  return procedure.meta({ policy: rule.name, roles: rule.roles }).use(({ ctx, next }) => {
    if (ctx.actor === null) throw new AppError('not_signed_in');
    if (ctx.actor.mustChangePassword && !allowUnchanged) {
      throw new AppError('must_change_password');
    }
    if (!rule.roles.includes(ctx.actor.assignment.role)) throw new AppError('forbidden');
    return next({ ctx: { ...ctx, actor: ctx.actor } });
  });
}

/** A write under a policy: it carries the client's key, so that a retry makes no second record. */
export function writing<Record>(rule: Policy<Record>, allowUnchanged = false) {
  return guarded(rule, allowUnchanged).use(async ({ ctx, path, getRawInput, next }) => {
    const key = ctx.request.idempotencyKey;
    if (key === null) throw new AppError('key_missing');
    // By a key: a plain hash of an input that can be guessed would tell it.
    const inputHash = ctx.keys.hash(JSON.stringify(await getRawInput()) ?? '');
    return next({ ctx: { ...ctx, write: { procedure: path, key, inputHash } } });
  });
}
