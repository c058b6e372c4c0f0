// Tests of the pages' headers and of missing files.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FastifyInstance, fastify } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerWeb } from './web.js';

let webRoot: string;
let app: FastifyInstance;

beforeAll(async () => {
  webRoot = mkdtempSync(join(tmpdir(), 'xianfeng-web-'));
  mkdirSync(join(webRoot, 'assets'));
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html>');
  writeFileSync(join(webRoot, 'assets', 'app-1a2b.js'), 'export {};');
  for (const packed of ['br', 'gz']) {
    writeFileSync(join(webRoot, 'assets', `app-1a2b.js.${packed}`), packed);
  }
  app = fastify();
  await registerWeb(app, { webRoot, secure: true });
});
afterAll(async () => {
  await app.close();
  rmSync(webRoot, { recursive: true });
});

test('a page carries what protects it, at every address', async () => {
  for (const url of ['/', '/tasks/12']) {
    const { statusCode, headers } = await app.inject({ url, headers: { accept: 'text/html' } });
    expect(statusCode).toBe(200);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['strict-transport-security']).toBeDefined();
    expect(headers['cache-control']).toBe('no-cache');
  }
});

test('a hashed file is kept for good and carries nothing that only a page obeys', async () => {
  const { statusCode, headers } = await app.inject({ url: '/assets/app-1a2b.js' });
  expect(statusCode).toBe(200);
  expect(headers['cache-control']).toContain('immutable');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['content-security-policy']).toBeUndefined();
  expect(headers['x-frame-options']).toBeUndefined();
});

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip, deflate', 'gzip'],
  ['identity', undefined],
])(
  'to a browser that takes %s the copy is sent that the build has packed so',
  async (takes, is) => {
    const { headers, payload } = await app.inject({
      url: '/assets/app-1a2b.js',
      headers: { 'accept-encoding': takes },
    });
    expect(headers['content-encoding']).toBe(is);
    expect(headers['content-type']).toContain('javascript');
    expect(payload).toBe({ br: 'br', gzip: 'gz' }[is ?? ''] ?? 'export {};');
    expect(headers['cache-control']).toContain('immutable');
    expect(headers.vary).toContain('accept-encoding');
  },
);

test('a page that has not changed is not sent again', async () => {
  const { headers } = await app.inject({ url: '/' });
  const again = await app.inject({ url: '/', headers: { 'if-none-match': headers.etag } });
  expect([again.statusCode, again.payload]).toEqual([304, '']);
});

test('a file that is not there is no page', async () => {
  const { statusCode } = await app.inject({ url: '/assets/gone.js' });
  expect(statusCode).toBe(404);
});
