/** Where a request comes from: behind proxies that are trusted, and on this machine. */
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import proxyAddress from '@fastify/proxy-addr';
import type { Site } from '@xianfeng/features/kernel';

/** Whose word about the client's address is taken: of so many proxies in front, or of these addresses. */
export type TrustedProxies = number | readonly string[];

/** Whether the word of this address is taken, which stands so many hops in front. */
export type Trust = (address: string, hop: number) => boolean;

/** The rule for proxies as they are configured; 0 and an empty list trust no proxy. */
export function trustIn(proxies: TrustedProxies): Trust {
  if (typeof proxies === 'number') return (_, hop) => hop < proxies;
  return proxies.length === 0 ? () => false : proxyAddress.compile([...proxies]);
}

/**
 * The address of the client: the first one, seen from here, that is no trusted proxy. What a client
 * writes into the header itself stands behind that and counts for nothing; what is no address is not taken.
 */
export function addressOfSender(request: IncomingMessage, trust: Trust): string {
  return addressOr(proxyAddress(request, trust), request);
}

/** The address that was told of the client; of the nearest one where that is no address. */
export const addressOr = (told: string, { socket }: IncomingMessage): string =>
  isIP(told) === 0 ? (socket.remoteAddress ?? '') : told;

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
/**
 * Whatever carries one of these came by way of another machine, or says so. Every maker of proxies and
 * gateways has names of its own, and writes them with a stroke or an underline.
 */
const FORWARDED =
  /forwarded|^via$|^cdn-|proxy|original|originating|(client|real|remote|connecting|source)[-_]?(ip|addr|address)|external[-_]address|^x[-_](scheme|host|port|url|rewrite[-_]url|amzn[-_]trace[-_]id|azure[-_].*)$/;

/**
 * Reached from this machine, under a name of this machine, and not through a proxy: behind one the
 * address and the name may both be this machine's. A proxy that adds no header is known by the page that
 * asks, whose name is another, or by HTTP/1.0, which no browser speaks.
 */
export function isLoopback(
  ip: string,
  { headers, httpVersion }: Pick<IncomingMessage, 'headers' | 'httpVersion'>,
): boolean {
  return (
    LOOPBACK.has(ip) &&
    httpVersion !== '1.0' &&
    headers.host !== undefined &&
    LOOPBACK_HOST.test(headers.host) &&
    [headers.origin, headers.referer].every(isPageOfHere) &&
    !Object.keys(headers).some((name) => FORWARDED.test(name))
  );
}

/** Whether a request comes from a page of this machine, or from none. */
function isPageOfHere(page: string | undefined): boolean {
  if (page === undefined) return true;
  return URL.canParse(page) && LOOPBACK_HOST.test(new URL(page).host);
}

/**
 * The address that passkeys are bound to: the configured one; without it the one of this machine, for
 * whoever sits at it. What a client writes into its Host header counts for nothing else. Browsers make
 * passkeys for names only, and over https only, but for this machine.
 */
export function siteOf(
  publicUrl: string | undefined,
  here: { loopback: boolean; host: string | undefined },
): Site | null {
  const address = publicUrl ?? (here.loopback && here.host ? `http://${here.host}` : null);
  if (address === null) return null;
  const { protocol, hostname, origin } = new URL(address);
  const bindable = hostname === 'localhost' || (protocol === 'https:' && isName(hostname));
  return bindable ? { host: hostname, origin } : null;
}

const isName = (hostname: string): boolean => isIP(hostname) === 0 && !hostname.startsWith('[');
