// The running application: database, sequencer, live delivery, procedures, files and pages joined
// together.
import fastifyRateLimit from '@fastify/rate-limit';
import { registry } from '@xianfeng/api';
import { connect } from '@xianfeng/database';
import type { DemoAccount } from '@xianfeng/demo/accounts';
import { LogChecks, startSequencer } from '@xianfeng/events';
import { recordCheckEnd } from '@xianfeng/features/audit';
import { type Clock, type FieldKeys, LongWrites, type Services } from '@xianfeng/features/kernel';
import { fastify } from 'fastify';
import type { Logger } from 'pino';
import { readLogHead, startLogHead } from './anchors/log-head.js';
import { anchorsIn, startHousekeeping } from './housekeeping.js';
import { Bodies } from './http/bodies/bodies.js';
import { registerDemo } from './http/demo.js';
import { registerErrorHandler } from './http/error-handler.js';
import { registerDownloads } from './http/files/downloads.js';
import { registerFiles } from './http/files/files.js';
import { KnownActors } from './http/known-actors.js';
import { FILE_MS, registerLimits } from './http/limits.js';
import { type TrustedProxies, trustIn } from './http/sender.js';
import { registerProcedures } from './http/trpc-route.js';
import { registerWeb } from './http/web.js';
import type { ConnectionLimits } from './live/limits.js';
import { type Live, startLive } from './live/live.js';
import { logFault } from './log.js';
import { boundHeap } from './memory/heap.js';
import { type ClamdAddress, clamdScanner } from './scanner/clamd.js';
import { watchKeys } from './sealing/watch.js';
import { readAhead } from './warm.js';

/**
 * Connections that wait to be accepted. After a restart everybody knocks at once; who finds no place here
 * tries again after one second, two, four, and is cut off after half a minute.
 */
const MOST_KNOCKING = 4_096;

/** What the application needs from its start. */
export interface AppOptions {
  /** Connection of the working role. */
  workUrl: string;
  keys: FieldKeys;
  /** Where the keys lie, to learn of new ones; left out where they never change. */
  keyFile?: string;
  clock: Clock;
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** Folder of the built web app. */
  webRoot: string;
  /** The address that users see begins with https: cookies travel over it only. */
  secure: boolean;
  /** The address that users see, where it is another than the one that they reach. */
  publicUrl?: string | undefined;
  /** The word of a proxy in front about the client's address is taken. */
  trustProxy: TrustedProxies;
  /** How many live connections a sender may hold open; the usual ones where it is left out. */
  connections?: ConnectionLimits;
  /** The operator's virus scanner, where there is one. */
  clamd?: ClamdAddress | undefined;
  /** Folder for large bodies that wait for their turn; emptied at the start. */
  bodiesFolder: string;
  /** Where the head of the log is noted once a day, outside the database. */
  anchorFile: string;
  /** Where it is noted every few seconds. */
  headFile: string;
  log: Logger;
  /** Accounts that the sign-in page of a demo shows; none in a real district. */
  demoAccounts: readonly DemoAccount[];
}

/** A running application. */
export interface App {
  /** Where it listens, like http://127.0.0.1:3000. */
  url: string;
  close(): Promise<void>;
}

/** Puts the parts together: database, sequencer, live delivery, procedures, files and pages. */
export async function startApp(options: AppOptions): Promise<App> {
  boundHeap();
  const { log } = options;
  const fault = (error: unknown, where = 'server') => logFault(log, error, where);
  const connection = connect(options.workUrl, { max: 10, onIdleError: fault });
  let live: Live | null = null;
  const logChecks = new LogChecks({
    url: options.workUrl,
    anchors: async () => [
      ...(await anchorsIn(options.anchorFile)),
      ...[await readLogHead(options.headFile)].filter((head) => head !== null),
    ],
    now: options.clock.now,
    onEnd: (ended) => {
      if (ended.end.kind === 'failed') fault(new Error(ended.end.cause), 'log check');
      if (ended.asked) recordCheckEnd(services, ended).catch((error) => fault(error, 'log check'));
    },
  });
  const services: Services = {
    db: connection.db,
    clock: options.clock,
    keys: options.keys,
    logSeq: () => live?.hub.seq ?? 0,
    logSince: (after) => live?.hub.since(after) ?? null,
    logChecks,
    longWrites: new LongWrites(options.clock.now),
    registry,
    ...(options.clamd && { scan: clamdScanner(options.clamd) }),
  };
  const trust = trustIn(options.trustProxy);
  const app = fastify({
    trustProxy: trust,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
    // The longest that any request may take to arrive: an upload over a slow line.
    requestTimeout: FILE_MS,
    exposeHeadRoutes: false,
  });
  registerErrorHandler(app, (error) => fault(error, 'http'));
  registerLimits(app, { secure: options.secure, publicUrl: options.publicUrl });
  await app.register(fastifyRateLimit, { global: false });
  await registerWeb(app, { webRoot: options.webRoot, secure: options.secure });
  const bodies = new Bodies(options.bodiesFolder);
  await bodies.clear();
  const known = new KnownActors(() => live?.tail.isCurrent() === true, options.clock);
  registerProcedures(app, {
    services,
    secureCookies: options.secure,
    publicUrl: options.publicUrl,
    known,
    bodies,
    onFault: fault,
  });
  registerDemo(app, options.demoAccounts);
  registerFiles(app, { services, secureCookies: options.secure, bodies });
  registerDownloads(app, { services, secureCookies: options.secure });
  app.get('/healthz', async () => {
    await connection.pool.query('select 1');
    return { ok: true };
  });
  const sequencer = startSequencer(options.workUrl, (error) => fault(error, 'sequencer'));
  live = await startLive({
    http: app.server,
    services,
    known,
    workUrl: options.workUrl,
    trust,
    secure: options.secure,
    ...(options.connections && { limits: options.connections }),
    onError: (error) => fault(error, 'live'),
  });
  const keyWatch =
    options.keyFile === undefined
      ? null
      : watchKeys({
          workUrl: options.workUrl,
          keys: options.keys,
          path: options.keyFile,
          onError: (error) => fault(error, 'keys'),
        });
  const housekeeping = startHousekeeping({
    services,
    anchorFile: options.anchorFile,
    onError: (error) => fault(error, 'housekeeping'),
  });
  const logHead = startLogHead({
    db: connection.db,
    file: options.headFile,
    onError: (error) => fault(error, 'log head'),
  });
  const url = await app.listen({ host: options.host, port: options.port, backlog: MOST_KNOCKING });
  const ahead = readAhead(services, (error) => fault(error, 'reading ahead'));
  return {
    url,
    close: async () => {
      // The recurring jobs may be waiting for it.
      await logChecks.close();
      await ahead.stop();
      await housekeeping.stop();
      await keyWatch?.stop();
      await live?.close();
      await app.close();
      await sequencer.stop();
      await logHead.stop();
      await connection.close();
    },
  };
}
