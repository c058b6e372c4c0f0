// HTTP route of the procedures: one call a request.
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { callTRPCProcedure, getTRPCErrorFromUnknown, getTRPCErrorShape } from '@trpc/server';
import { appRouter, walkProcedures } from '@xianfeng/api';
import { accountOfDevice, isProbe, recordRefusal } from '@xianfeng/features/accounts';
import {
  AppError,
  type Context,
  isParsable,
  type Services,
  toAppError,
} from '@xianfeng/features/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Bodies } from './bodies/bodies.js';
import { parseWithFile } from './bodies/file-in-json.js';
import type { KnownActors } from './known-actors.js';
import { FORM_LIMIT, Guesses } from './limits.js';
import { createContext, networkBehind, readDeviceSecrets } from './request.js';

const PREFIX = '/trpc/';
/** Procedures that change who may do what. */
const ACCESS = /^(accounts|factors)\./;
/** The largest input that carries a file: a spreadsheet of 10 MB in base64, with room to spare. */
const FILE_LIMIT = 16 * 1024 * 1024;
/** Smaller answers fit into a few packets as they are. */
const COMPRESS_ABOVE = 4096;
const compress = promisify(gzip);
/** Where passwords and codes can be guessed. */
const GUESSED: ReadonlySet<string> = new Set([
  'accounts.signIn',
  'accounts.activate',
  'factors.answer',
]);
/** What a wrong guess is answered with; a guesser who is held up has learnt nothing. */
const WRONG: ReadonlySet<string> = new Set([
  'invalid_input',
  'wrong_password',
  'code_invalid',
  'wrong_factor',
]);
/** Wrong guesses of one guesser within a minute. */
const MOST_WRONG = 60;
/** Guesses of one guesser within a minute, right ones too: many people come from one address. */
const MOST_GUESSES = 3_000;
const procedures = walkProcedures(appRouter);
const files = new Set(procedures.filter((one) => one.carriesFile).map(({ path }) => path));
/**
 * Procedures that need no actor, as their policies say. None is looked for: a tab whose assignment has
 * ended could not sign out, and one whose factor is missing could not give it.
 */
const openToAll = new Set(
  procedures.filter(({ policy }) => policy?.startsWith('open:')).map(({ path }) => path),
);

/** Roles that a procedure is for, where it asks who calls. */
const rolesOf = new Map(procedures.map(({ path, roles }) => [path, roles]));

/** What the route of procedures needs. */
export interface TrpcRouteOptions {
  services: Services;
  secureCookies: boolean;
  /** The address that users see, where it is configured. */
  publicUrl?: string | undefined;
  known: KnownActors;
  bodies: Bodies;
  /**
   * Told of every error that is not in the catalogue's power to explain.
   *
   * @returns the number under which the log has it
   */
  onFault: (error: unknown, procedure: string) => string;
}

/**
 * The one way in for procedures: GET for a query, POST for a mutation, one call a request, the answer
 * in the form that tRPC's client reads. tRPC's own adapters read the same requests at several times
 * the cost (ADR 0004).
 */
export function registerProcedures(app: FastifyInstance, options: TrpcRouteOptions): void {
  void app.register((scope, _, done) => {
    parseFewValues(scope);
    registerRoutes(scope, options);
    done();
  });
}

/** JSON of more values than any form has is refused unparsed; a file in it is no matter of the parser. */
function parseFewValues(scope: FastifyInstance): void {
  const parser = scope.getDefaultJsonParser('error', 'error');
  const parse = (request: FastifyRequest, json: Buffer): unknown => {
    if (!isParsable(json)) throw new AppError('invalid_input');
    const told: { refused: Error | null; value: unknown }[] = [];
    void parser(request, json.toString(), (refused, value) => told.push({ refused, value }));
    const refused = told[0]?.refused ?? null;
    if (refused !== null) throw refused;
    return told[0]?.value;
  };
  scope.removeContentTypeParser('application/json');
  scope.addContentTypeParser<Buffer>(
    'application/json',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) =>
      parseWithFile(body, (json) => parse(request, json)),
  );
}

function registerRoutes(app: FastifyInstance, options: TrpcRouteOptions): void {
  const guesses = new Guesses(options.services.clock, MOST_WRONG);
  const contexts = new WeakMap<FastifyRequest, Context>();
  const guessers = new WeakMap<FastifyRequest, string>();
  // Who asks is known before the body is read: a stranger's costs nothing.
  const know = async (request: FastifyRequest, reply: FastifyReply) => {
    const path = pathOf(request.url);
    try {
      if (GUESSED.has(path)) {
        const guesser = await guesserBehind(options, request);
        guessers.set(request, guesser);
        if (!guesses.free(guesser)) throw new AppError('too_many_requests');
      }
      const context = await createContext(options.services, request, reply, {
        secure: options.secureCookies,
        publicUrl: options.publicUrl,
        open: openToAll.has(path),
        known: typeOf(request) === 'query' ? options.known : undefined,
      });
      contexts.set(request, context);
      if (openToAll.has(path)) return undefined;
      if (context.actor === null) throw new AppError('not_signed_in');
      // A role that has no part sends no file of megabytes either.
      const { mustChangePassword, assignment } = context.actor;
      const forRole = rolesOf.get(path)?.includes(assignment.role) ?? true;
      if (!forRole && !mustChangePassword) throw new AppError('forbidden');
      return undefined;
    } catch (cause) {
      return await refuse(request, reply, cause);
    }
  };
  const handle = async (request: FastifyRequest, reply: FastifyReply) => {
    const path = pathOf(request.url);
    const type = typeOf(request);
    const context = contexts.get(request);
    try {
      const data = await callTRPCProcedure({
        router: appRouter,
        path,
        type,
        ctx: context,
        getRawInput: () => Promise.resolve(readInput(request)),
        signal: undefined,
        batchIndex: 0,
      });
      // A change of access is felt by the very next request, before the log has told of it.
      if (type === 'mutation' && ACCESS.test(path)) options.known.clear();
      return await answer(request, reply, { result: { data } });
    } catch (cause) {
      return await refuse(request, reply, cause);
    }
  };
  const refuse = async (request: FastifyRequest, reply: FastifyReply, cause: unknown) => {
    const path = pathOf(request.url);
    const context = contexts.get(request);
    const told = numbered(cause, (fault) => options.onFault(fault, path));
    const guesser = guessers.get(request);
    if (guesser !== undefined && WRONG.has(told.code)) guesses.count(guesser);
    if (isProbe(told.code) && context?.actor) {
      await recordRefusal({ ...context, actor: context.actor }, path, told.code).catch(
        (lost: unknown) => void options.onFault(lost, path),
      );
    }
    reply.status(told.status);
    return await answer(request, reply, {
      error: getTRPCErrorShape({
        config: appRouter._def._config,
        error: getTRPCErrorFromUnknown(told),
        type: typeOf(request),
        path,
        input: undefined,
        ctx: context,
      }),
    });
  };
  const ownerOf = (request: FastifyRequest) => {
    const actor = contexts.get(request)?.actor;
    return actor == null ? networkBehind(request) : `account ${actor.accountId}`;
  };
  const queued = options.bodies.hooks(ownerOf, (request) => files.has(pathOf(request.url)));
  const route = { onRequest: know, handler: handle, exposeHeadRoute: false };
  const posted = { ...route, ...queued, method: 'POST' };
  app.route({ ...route, method: 'GET', url: `${PREFIX}:procedure` });
  app.route({ ...posted, url: `${PREFIX}:procedure`, bodyLimit: FORM_LIMIT });
  for (const path of files) {
    app.route({ ...posted, url: PREFIX + path, bodyLimit: FILE_LIMIT });
  }
  // Guessing passwords and codes is slowed for each guesser, whatever the accounts; an office of 300
  // people who sign in at nine o'clock is not.
  const keyGenerator = (request: FastifyRequest) => guessers.get(request) ?? networkBehind(request);
  for (const name of GUESSED) {
    app.route({
      method: 'POST',
      url: `${PREFIX}${name}`,
      bodyLimit: 10_000,
      config: { rateLimit: { max: MOST_GUESSES, timeWindow: '1 minute', keyGenerator } },
      ...route,
    });
  }
}

/** What the user is told; a fault of the server goes into the log, and its number there to the user. */
function numbered(cause: unknown, onFault: (error: unknown) => string): AppError {
  const told = toAppError(cause);
  if (told.code !== 'internal' && told.code !== 'unavailable') return told;
  return new AppError(told.code, { cause, fault: onFault(cause) });
}

/**
 * Whose guesses are counted together: of a known device those of its account, so that a guesser in the
 * same office shuts nobody else out of it; of all other devices those of the address.
 */
async function guesserBehind(options: TrpcRouteOptions, request: FastifyRequest): Promise<string> {
  const secrets = readDeviceSecrets(request.headers.cookie, options.secureCookies);
  const account = await accountOfDevice(options.services, secrets);
  return account === null ? networkBehind(request) : `account ${account}`;
}

const typeOf = ({ method }: FastifyRequest) => (method === 'GET' ? 'query' : 'mutation');

function pathOf(url: string): string {
  const end = url.indexOf('?');
  const path = url.slice(PREFIX.length, end === -1 ? undefined : end);
  return decodeURIComponent(path);
}

function readInput(request: FastifyRequest): unknown {
  if (request.method !== 'GET') return request.body;
  const { query } = request;
  if (typeof query !== 'object' || query === null || !('input' in query)) return undefined;
  if (typeof query.input !== 'string') throw new AppError('invalid_input');
  try {
    return JSON.parse(query.input);
  } catch (cause) {
    throw new AppError('invalid_input', { cause });
  }
}

async function answer(request: FastifyRequest, reply: FastifyReply, body: object) {
  const text = JSON.stringify(body);
  reply
    .header('content-type', 'application/json; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff');
  const accepted = request.headers['accept-encoding'];
  if (text.length < COMPRESS_ABOVE || accepted === undefined || !accepted.includes('gzip')) {
    return reply.send(text);
  }
  reply.header('content-encoding', 'gzip').header('vary', 'accept-encoding');
  return reply.send(await compress(text, { level: 4 }));
}
