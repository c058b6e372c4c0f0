// The built web app as static files.
import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyHelmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Files under this folder carry a hash of their content in their names. */
const HASHED = `${path.sep}assets${path.sep}`;

/**
 * What only a page obeys. A script or a picture needs none of it, and sixty small files with half a
 * kilobyte of it each are felt on a phone.
 */
const OF_PAGES = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'referrer-policy',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection',
];

interface WebOptions {
  webRoot: string;
  secure: boolean;
}

/** The addresses of this host's sockets, as a source of a policy. */
const socketsOf = (host: string | undefined): string =>
  host !== undefined && /^[\w.:[\]-]+$/.test(host) ? `ws://${host} wss://${host}` : "'self'";

/**
 * Serves the built web app; every address that is no file is one of its views. In a scope of its own,
 * so that procedures do not carry the headers of pages.
 */
export async function registerWeb(app: FastifyInstance, options: WebOptions): Promise<void> {
  await app.register((scope) => servePages(scope, options));
}

async function servePages(app: FastifyInstance, options: WebOptions): Promise<void> {
  await app.register(fastifyHelmet, {
    hsts: options.secure,
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        // The component library writes its styles into the page.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        // Sockets by name: older browsers do not count them as 'self'.
        connectSrc: ["'self'", ({ headers }) => socketsOf(headers.host)],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: options.secure ? [] : null,
      },
    },
  });
  if (!existsSync(path.join(options.webRoot, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root: options.webRoot,
    preCompressed: true,
    wildcard: true,
    cacheControl: false,
    setHeaders: (reply, file) => {
      const hashed = file.includes(HASHED);
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      if (hashed) for (const name of OF_PAGES) reply.removeHeader(name);
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const wantsPage =
      request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (!wantsPage) return reply.status(404).send({ error: 'not found' });
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}
