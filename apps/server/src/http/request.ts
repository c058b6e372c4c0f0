// What an HTTP request says about its sender, and the context made of it.
import { authenticate, networkOf } from '@xianfeng/features/accounts';
import {
  type Actor,
  AppError,
  type Context,
  type Request,
  type Services,
} from '@xianfeng/features/kernel';
import { parse, serialize } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { KnownActors } from './known-actors.js';
import { addressOr, isLoopback, siteOf } from './sender.js';

/** Name of the cookie that holds the session's secret. */
export const SESSION_COOKIE = 'xianfeng_session';
/** Over https only this host can set one, for the whole host: no neighbouring name plants a session. */
const nameOf = (cookie: string, secure: boolean) => (secure ? `__Host-${cookie}` : cookie);
/** Browsers keep a cookie no longer than this; the server ends sessions much earlier. */
const COOKIE_SECONDS = 400 * 24 * 3600;
/** Name of the cookie by which accounts know the browser again. */
export const DEVICE_COOKIE = 'xianfeng_device';
const MAX_KEY = 100;
/** The form of the secrets in it; what has another was not made here. */
const DEVICE_SECRET = /^[\w-]{32}$/;

/** What one HTTP request says about who sends it. */
export function toRequest(
  request: FastifyRequest,
  reply: FastifyReply,
  { secure, publicUrl }: Pick<ContextOptions, 'secure' | 'publicUrl'>,
): Request {
  const ip = senderOf(request);
  const loopback = isLoopback(ip, request.raw);
  return {
    ip,
    userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
    loopback,
    site: siteOf(publicUrl, { loopback, host: request.headers.host }),
    idempotencyKey: readKey(request.headers['idempotency-key']),
    sessionSecret: secretOf(request, secure),
    setSessionCookie: (value, lasts) => {
      setCookie(reply, SESSION_COOKIE, value, { secure, lasts });
    },
    deviceSecrets: readDeviceSecrets(request.headers.cookie, secure),
    setDeviceSecrets: (secrets) => {
      setCookie(reply, DEVICE_COOKIE, secrets.join('.'), { secure, lasts: true });
    },
  };
}

/** @param value null clears the cookie */
function setCookie(
  reply: FastifyReply,
  name: string,
  value: string | null,
  { secure, lasts }: { secure: boolean; lasts: boolean },
): void {
  const age = value === null ? { maxAge: 0 } : lasts ? { maxAge: COOKIE_SECONDS } : {};
  reply.header(
    'set-cookie',
    serialize(nameOf(name, secure), value ?? '', {
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure,
      ...age,
    }),
  );
}

/** The client's address; a proxy that passes on what is no address is taken for the client. */
export const senderOf = (request: FastifyRequest): string => addressOr(request.ip, request.raw);

/** By what senders are counted: the address, of IPv6 the network of one line. */
export const networkBehind = (request: FastifyRequest): string => networkOf(senderOf(request));

/** The secret of the session in a Cookie header, or null. */
export function readSecret(cookies: string | undefined, secure: boolean): string | null {
  if (cookies === undefined) return null;
  return parse(cookies)[nameOf(SESSION_COOKIE, secure)] || null;
}

/** The secrets of the browser in a Cookie header, the latest first. */
export function readDeviceSecrets(cookies: string | undefined, secure: boolean): string[] {
  const value = cookies === undefined ? '' : (parse(cookies)[nameOf(DEVICE_COOKIE, secure)] ?? '');
  return value.split('.').filter((secret) => DEVICE_SECRET.test(secret));
}

const secrets = new WeakMap<FastifyRequest, string | null>();

/** The secret of the session that a request came with; its cookies are read once. */
export function secretOf(request: FastifyRequest, secure: boolean): string | null {
  const known = secrets.get(request);
  if (known !== undefined) return known;
  const secret = readSecret(request.headers.cookie, secure);
  secrets.set(request, secret);
  return secret;
}

function readKey(header: string | string[] | undefined): string | null {
  return typeof header === 'string' && header !== '' && header.length <= MAX_KEY ? header : null;
}

/**
 * The assignment in use, as the tab named it; null when it named none.
 *
 * @throws AppError assignment_ended for what is no id: nothing else is taken in its place
 */
export function readAssignment(header: string | string[] | undefined): number | null {
  if (header === undefined) return null;
  if (typeof header !== 'string' || !/^[1-9]\d{0,14}$/.test(header)) {
    throw new AppError('assignment_ended');
  }
  return Number(header);
}

interface ContextOptions {
  secure: boolean;
  /** The address that users see, where it is configured. */
  publicUrl?: string | undefined;
  /** The procedure is for anybody: who asks does not matter, and may not stand in the way. */
  open?: boolean;
  /** For reads: who was behind a session a moment ago. */
  known?: KnownActors | undefined;
}

/**
 * The context of one request: who it is, under which assignment. What a screen reads by itself
 * without its user comes with `x-background: 1`, and keeps no session alive.
 */
export async function createContext(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  { open = false, known, ...site }: ContextOptions,
): Promise<Context> {
  const asked = toRequest(request, reply, site);
  if (open) return { ...services, request: asked, actor: null };
  const assignment = readAssignment(request.headers['x-assignment']);
  const present = request.headers['x-background'] !== '1';
  const look = () => authenticate(services, asked, assignment, present);
  if (known === undefined || asked.sessionSecret === null) {
    return { ...services, request: asked, actor: await look() };
  }
  const key = `${assignment} ${asked.loopback} ${present} ${asked.sessionSecret}`;
  const actor = known.get(key) ?? (await known.remember(key, look));
  return { ...services, request: asked, actor };
}

/**
 * The signed-in actor, for routes beside the procedures.
 *
 * @throws AppError not_signed_in, must_change_password
 */
export function signedIn(context: Context): Actor {
  if (context.actor === null) throw new AppError('not_signed_in');
  if (context.actor.mustChangePassword) throw new AppError('must_change_password');
  return context.actor;
}
