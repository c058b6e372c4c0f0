// Answers to errors outside of procedures.
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import { AppError } from '@xianfeng/features/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Of a body that is too large so much is read and thrown away; a browser reads no answer before. */
const DISCARDED = 64 * 1024 * 1024;
/** A sender that has been silent for so long sends nothing more. */
const SILENT_MS = 10_000;

/**
 * Answers every error that is found outside of a procedure in the words of the catalogue.
 *
 * @param onFault gives the number under which the log has a fault
 */
export function registerErrorHandler(
  app: FastifyInstance,
  onFault: (error: unknown) => string,
): void {
  app.setErrorHandler((error, request, reply) => {
    const found = explain(error);
    const told =
      found.code === 'internal'
        ? new AppError('internal', { cause: error, fault: onFault(error) })
        : found;
    // In the form that the client of procedures reads, like their own errors.
    const code =
      TRPC_ERROR_CODES_BY_KEY[told.status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR'];
    const body = { error: { code, message: told.message, data: { app: told.report() } } };
    if (told.code === 'too_large') return answerUnread(request, reply, told.status, body);
    return reply.status(told.status).send(body);
  });
}

/** What the user is told of an error that Fastify itself found in a request. */
function explain(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const status =
    error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
      ? error.statusCode
      : 500;
  if (status === 413) return new AppError('too_large', { cause: error });
  if (status === 429) return new AppError('too_many_requests', { cause: error });
  if (status >= 400 && status < 500) return new AppError('invalid_input', { cause: error });
  return new AppError('internal', { cause: error });
}

/**
 * Answers a request whose body is not read. The whole answer goes out at once, but the connection
 * is closed only when the sender has said everything: closed earlier, the client would see a broken
 * line instead of the sentence.
 */
function answerUnread(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  body: object,
): FastifyReply {
  const { raw } = request;
  const text = Buffer.from(JSON.stringify(body));
  reply.hijack();
  reply.raw.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': text.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    connection: 'close',
  });
  reply.raw.write(text);
  let left = DISCARDED;
  const end = () => {
    clearTimeout(silence);
    reply.raw.end();
  };
  const silence = setTimeout(end, SILENT_MS);
  raw.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) end();
    else silence.refresh();
  });
  // A client that closes the connection before the end needs no answer.
  raw.on('end', end).on('error', end).on('close', end);
  if (raw.readableEnded || raw.destroyed) end();
  return reply;
}
