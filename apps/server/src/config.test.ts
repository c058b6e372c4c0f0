// Tests of the server's configuration.
import { resolve } from 'node:path';
import { Refusal } from '@xianfeng/database';
import { expect, test } from 'vitest';
import { localAddress, readConfig } from './config.js';

test('without any setting: the demo on loopback with the embedded database', () => {
  expect(readConfig({}, [])).toEqual({
    host: '127.0.0.1',
    port: 3000,
    database: undefined,
    dataFolder: resolve('data'),
    keyFile: undefined,
    publicUrl: undefined,
    trustProxy: 0,
    clamd: undefined,
    empty: false,
  });
});

test('reads every setting', () => {
  const config = readConfig(
    {
      PORT: '0',
      HOST: '0.0.0.0',
      DATABASE_URL: 'postgres://work@db/x',
      DATABASE_MIGRATION_URL: 'postgresql://owner@db/x',
      XIANFENG_DATA: '/srv/data',
      XIANFENG_KEY_FILE: '/srv/key.json',
      XIANFENG_PUBLIC_URL: 'https://dj.example.cn',
      XIANFENG_TRUST_PROXY: '1',
      XIANFENG_CLAMD: '[::1]:3310',
    },
    ['--empty'],
  );
  expect(config).toEqual({
    host: '0.0.0.0',
    port: 0,
    database: { url: 'postgres://work@db/x', migrationUrl: 'postgresql://owner@db/x' },
    dataFolder: '/srv/data',
    keyFile: '/srv/key.json',
    publicUrl: 'https://dj.example.cn',
    trustProxy: 1,
    clamd: { host: '::1', port: 3310 },
    empty: true,
  });
});

test('proxies are a number of hops, or addresses and networks', () => {
  const proxies = (text: string) => readConfig({ XIANFENG_TRUST_PROXY: text }, []).trustProxy;
  expect(proxies('2')).toBe(2);
  expect(proxies('10.0.0.1, 10.1.0.0/16,fd00::/8')).toEqual([
    '10.0.0.1',
    '10.1.0.0/16',
    'fd00::/8',
  ]);
});

test('a virus scanner listens on a port, or on a socket of the machine', () => {
  const scanner = (text: string) => readConfig({ XIANFENG_CLAMD: text }, []).clamd;
  expect(scanner('clamd.local:3310')).toEqual({ host: 'clamd.local', port: 3310 });
  expect(scanner('/run/clamav/clamd.ctl')).toEqual({ path: '/run/clamav/clamd.ctl' });
});

test('an empty variable counts as not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '' }, [])).toEqual(readConfig({}, []));
});

test.each([
  [{ PORT: 'abc' }, /^PORT 应为 0 到 65535 之间的整数。$/],
  [{ PORT: '70000' }, /^PORT /],
  [{ PORT: '80.5' }, /^PORT /],
  [{ DATABASE_URL: 'mysql://db/x' }, /^DATABASE_URL 应写成 postgres:/],
  [{ DATABASE_URL: 'postgres://db/x' }, /^DATABASE_URL 应写成 postgres:.*用户/],
  [{ DATABASE_URL: 'db' }, /^DATABASE_URL /],
  [{ DATABASE_MIGRATION_URL: 'postgres://owner@db/x' }, /没有设置 DATABASE_URL/],
  [{ XIANFENG_PUBLIC_URL: 'example' }, /^XIANFENG_PUBLIC_URL 应为完整的网址/],
  [{ XIANFENG_TRUST_PROXY: 'yes' }, /^XIANFENG_TRUST_PROXY 应为代理的层数/],
  [{ XIANFENG_CLAMD: 'yes' }, /^XIANFENG_CLAMD 应为 clamd 的地址/],
  [{ XIANFENG_CLAMD: 'localhost:99999' }, /^XIANFENG_CLAMD /],
  [{ XIANFENG_TRUST_PROXY: '10' }, /^XIANFENG_TRUST_PROXY /],
  [{ XIANFENG_TRUST_PROXY: '0.0.0.0/0' }, /^XIANFENG_TRUST_PROXY /],
  [{ XIANFENG_TRUST_PROXY: '10.0.0.0/33' }, /^XIANFENG_TRUST_PROXY /],
  [{ XIANFENG_TRUST_PROXY: '10.0.0.1,' }, /^XIANFENG_TRUST_PROXY /],
])('refuses %j in one sentence', (env, sentence) => {
  expect(() => readConfig(env, [])).toThrow(Refusal);
  expect(() => readConfig(env, [])).toThrow(sentence);
});

test.each([[['--emtpy']], [['demo']], [['--empty=yes']]])('refuses the arguments %j', (args) => {
  expect(() => readConfig({}, args)).toThrow(/不认识的参数/);
});

test('every way to say “this machine” is shown as localhost', () => {
  expect(localAddress('127.0.0.1', 3000)).toBe('http://localhost:3000');
  expect(localAddress('0.0.0.0', 80)).toBe('http://localhost:80');
  expect(localAddress('192.0.2.7', 3000)).toBe('http://192.0.2.7:3000');
});
