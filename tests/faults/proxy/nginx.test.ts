/**
 * The product behind a real nginx, with the configuration that docs/operations.md shows. Where the
 * machine has no `nginx` on its PATH these tests are skipped, and say so.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readFile, rm } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { type RequestOptions, request } from 'node:https';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import { connect, runningEmbedded } from '@xianfeng/database';
import { runServer, type ServerProcess } from '@xianfeng/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signInByApi } from '../../e2e/support/api.js';
import { demoData } from '../../e2e/support/demo.js';
import { demoFolder } from '../../e2e/support/demo-run.js';
import { freePort, hasNginx, startNginx } from './nginx.js';

const HOST = 'dangjian.example.cn';
const PASSWORD = 'Behind-nginx7';
/** The client's own address; all of 127.0.0.0/8 is this machine, and only this one is told apart. */
const CLIENT = process.platform === 'linux' ? '127.0.0.7' : '127.0.0.1';

if (!hasNginx) console.warn('no nginx on the PATH: what stands behind one is not tested here');

describe.skipIf(!hasNginx)('behind nginx (skipped where there is none)', () => {
  let folder: string;
  let server: ServerProcess;
  let nginx: { stop(): Promise<void> };
  let direct: string;
  let port: number;
  let database: string;
  let cookie: string;
  let assignment: number;

  beforeAll(async () => {
    folder = await demoFolder();
    const dataFolder = await demoData(join(folder, 'data'));
    const ports = { nginx: await freePort(), server: await freePort() };
    port = ports.nginx;
    direct = `http://127.0.0.1:${ports.server}`;
    const env = {
      ...{ DATABASE_URL: '', PORT: String(ports.server) },
      ...{ XIANFENG_PUBLIC_URL: `https://${HOST}`, XIANFENG_TRUST_PROXY: '1' },
    };
    server = runServer({ dataFolder, env });
    await server.ready;
    const urls = await runningEmbedded(join(dataFolder, 'database'));
    database = urls?.ownerUrl ?? '';
    await mkdir(join(folder, 'nginx'));
    nginx = await startNginx(join(folder, 'nginx'), ports);
  });
  afterAll(async () => {
    await nginx?.stop();
    await server?.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  interface Answer {
    status: number;
    headers: IncomingHttpHeaders;
    text: string;
  }

  /** A request as a browser of another machine sends it, with what it says of itself. */
  function ask(
    path: string,
    options: RequestOptions = {},
    body?: string | Buffer,
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const asked = request(
        {
          ...{ host: '127.0.0.1', port, path, localAddress: CLIENT, servername: HOST },
          rejectUnauthorized: false,
          ...options,
          headers: { host: HOST, 'x-forwarded-for': '203.0.113.9', ...options.headers },
        },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              text: Buffer.concat(parts).toString('utf8'),
            }),
          );
        },
      );
      asked.on('upgrade', ({ statusCode, headers }, socket) => {
        socket.destroy();
        resolve({ status: statusCode ?? 0, headers, text: '' });
      });
      asked.on('error', reject);
      asked.end(body);
    });
  }

  const post = (path: string, input: unknown, more: Record<string, string> = {}) =>
    ask(
      `/trpc/${path}`,
      {
        method: 'POST',
        headers: {
          ...{ 'content-type': 'application/json', origin: `https://${HOST}` },
          ...{ 'idempotency-key': randomUUID(), ...more },
        },
      },
      JSON.stringify(input),
    );

  const signedIn = () => ({ cookie, 'x-assignment': String(assignment) });

  test('a page is served with the headers of https, and its own host for sockets', async () => {
    const { status, headers } = await ask('/');
    expect(status).toBe(200);
    expect(headers['strict-transport-security']).toContain('max-age=15552000');
    expect(headers['content-security-policy']).toContain(`wss://${HOST}`);
    expect((await ask('/healthz')).text).toContain('true');
  });

  test('a browser gets HTTP/2, and the files as the build has packed them', async () => {
    const socket = connectTls({
      ...{ host: '127.0.0.1', port, servername: HOST, rejectUnauthorized: false },
      ALPNProtocols: ['h2', 'http/1.1'],
    });
    await once(socket, 'secureConnect');
    const { alpnProtocol } = socket;
    socket.destroy();
    expect(alpnProtocol).toBe('h2');
    const script = /\/assets\/index-[\w-]+\.js/.exec((await ask('/')).text)?.[0] ?? '';
    const { headers } = await ask(script, { headers: { 'accept-encoding': 'gzip, br' } });
    expect(headers['content-encoding']).toBe('br');
    expect(headers['cache-control']).toContain('immutable');
  });

  test('nobody comes from this machine: a demo account works beside nginx, and not behind it', async () => {
    const credentials = { login: 'jiedao', password: 'Xianfeng2026' };
    const refused = await post('accounts.signIn', credentials);
    expect(refused.text).toContain('demo_account_elsewhere');
    expect((await signInByApi(direct, 'jiedao')).memberId).not.toBe(0);
  });

  test('an account is opened: its cookie is of this host and of https alone', async () => {
    const system = await signInByApi(direct, 'xitong');
    const security = await signInByApi(direct, 'anquan');
    const street = await signInByApi(direct, 'jiedao');
    const { code } = await system.api.accounts.open.mutate({ displayName: '赵六' });
    const opened = await post('accounts.activate', { code, login: 'zhao.liu', password: PASSWORD });
    expect(opened.status).toBe(200);
    const set = opened.headers['set-cookie']?.find((each) => /session=/.test(each)) ?? '';
    expect(set).toMatch(/^__Host-xianfeng_session=\w+; .*Path=\/.*; HttpOnly; Secure/);
    cookie = set.split(';')[0] ?? '';
    const { items } = await security.api.accounts.list.query({ text: '赵六' });
    await security.api.accounts.grant.mutate({
      accountId: items[0]?.id ?? 0,
      role: 'street_organizer',
      organizationId: street.organizationId,
      holderChecked: true,
    });
    const me = await ask('/trpc/accounts.me', { headers: { cookie } });
    assignment = Number(/"assignment":\{"id":(\d+)/.exec(me.text)?.[1]);
    expect(assignment).toBeGreaterThan(0);
  });

  test('the log has the client’s address, whatever the client says of it', async () => {
    const spoken = { forwarded: 'for=203.0.113.9', 'x-real-ip': '203.0.113.9' };
    await post('accounts.signIn', { login: 'zhao.liu', password: 'wrong-Guess7' }, spoken);
    const { pool, close } = connect(database, { max: 1 });
    const sessions = await pool.query<{ ip: string }>('select distinct ip from session');
    const events = await pool.query('select address from event_log where address is not null');
    await close();
    expect(sessions.rows.map(({ ip }) => ip)).toContain(CLIENT);
    const written = JSON.stringify([sessions.rows, events.rows]);
    expect(written).not.toContain('203.0.113.9');
    expect(await readFile(join(folder, 'nginx', 'access.log'), 'utf8')).toContain(CLIENT);
  });

  test('sockets upgrade', async () => {
    const headers = {
      ...{ connection: 'Upgrade', upgrade: 'websocket', origin: `https://${HOST}` },
      ...{ 'sec-websocket-version': '13', 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==', cookie },
    };
    const answer = await ask('/live/?EIO=4&transport=websocket', { headers });
    expect([answer.status, answer.headers.upgrade]).toEqual([101, 'websocket']);
  });

  test('a large import passes to the product, and what is larger ends at nginx', async () => {
    const lines = `${'村名,收入'.repeat(60)}\n`.repeat(14_000);
    const file = (bytes: Buffer) => ({ fileName: '表.csv', base64: bytes.toString('base64') });
    const bytes = Buffer.from(lines).subarray(0, 10 * 1024 * 1024 - 2);
    const large = await post('incumbents.preview', file(bytes), signedIn());
    expect(large.headers['content-type']).toContain('json');
    expect([400, 413]).toContain(large.status);
    expect(large.text).toMatch(/file_unreadable|too_large/);
    const larger = await post(
      'incumbents.preview',
      file(Buffer.alloc(17 * 1024 * 1024)),
      signedIn(),
    );
    expect([larger.status, larger.text]).toEqual([413, expect.stringContaining('nginx')]);
  });
});
