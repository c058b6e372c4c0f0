// Where a request comes from, whatever its headers claim.
import { type IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { addressOfSender, isLoopback, siteOf, trustIn } from './sender.js';

function requestFrom(address: string, forwarded?: string): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: address });
  const request = new IncomingMessage(socket);
  if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded;
  return request;
}

describe('the address', () => {
  test.each([
    ['nobody is trusted', 0, '203.0.113.9', '127.0.0.1', '203.0.113.9'],
    ['one proxy in front', 1, '127.0.0.1', '198.51.100.7', '198.51.100.7'],
    // What the client wrote itself stands before what the proxy added.
    ['the client’s own word', 1, '127.0.0.1', '127.0.0.1, 198.51.100.7', '198.51.100.7'],
    ['two proxies', 2, '10.0.0.2', '6.6.6.6, 198.51.100.7, 10.0.0.1', '198.51.100.7'],
    ['a proxy by its network', ['10.0.0.0/8'], '10.0.0.2', '6.6.6.6, 198.51.100.7', '198.51.100.7'],
    ['a sender who is no proxy', ['10.0.0.0/8'], '203.0.113.9', '127.0.0.1', '203.0.113.9'],
    ['what is no address', 1, '127.0.0.1', '<script>', '127.0.0.1'],
  ])('%s', (_, proxies, near, forwarded, told) => {
    expect(addressOfSender(requestFrom(near, forwarded), trustIn(proxies))).toBe(told);
  });
});

describe('this machine', () => {
  const host = 'localhost:3000';
  const here = (ip: string, headers: IncomingHttpHeaders, httpVersion = '1.1') =>
    isLoopback(ip, { headers, httpVersion });

  test('is an address and a name of this machine', () => {
    expect(here('127.0.0.1', { host })).toBe(true);
    expect(here('::1', { host: '127.0.0.1' })).toBe(true);
    expect(here('203.0.113.9', { host })).toBe(false);
    expect(here('127.0.0.1', { host: 'dj.example.cn' })).toBe(false);
    expect(here('127.0.0.1', {})).toBe(false);
  });

  test.each([
    ...['x-forwarded-for', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via', 'x_forwarded_for'],
    ...['true-client-ip', 'x-cluster-client-ip', 'x-envoy-external-address', 'ali-cdn-real-ip'],
    ...['wl-proxy-client-ip', 'forwarded-for', 'x-original-host', 'x-scheme', 'cdn-loop'],
  ])('is not what came through a proxy: %s', (name) => {
    expect(here('127.0.0.1', { host, [name]: '127.0.0.1' })).toBe(false);
  });

  test('is not what came through a proxy that adds nothing', () => {
    expect(here('127.0.0.1', { host }, '1.0')).toBe(false);
    for (const page of ['http://dj.example.cn', 'http://localhost.example.cn/', 'null']) {
      expect(here('127.0.0.1', { host, origin: page })).toBe(false);
      expect(here('127.0.0.1', { host, referer: page })).toBe(false);
    }
    const own = { origin: 'http://localhost:3000', referer: 'http://127.0.0.1:3000/home' };
    const browser = { 'user-agent': 'x', accept: '*/*', 'sec-fetch-site': 'same-origin' };
    expect(here('127.0.0.1', { host, ...own, ...browser })).toBe(true);
  });
});

describe('the address that passkeys are bound to', () => {
  const far = { loopback: false, host: 'dangjian.example.cn' };
  const here = { loopback: true, host: 'localhost:3000' };

  test('is the configured one, whatever the Host header says', () => {
    const site = { host: 'dangjian.example.cn', origin: 'https://dangjian.example.cn' };
    expect(siteOf('https://dangjian.example.cn/', { ...far, host: 'evil.example' })).toEqual(site);
    expect(siteOf('https://dangjian.example.cn', here)).toEqual(site);
  });

  test('without it that of this machine, for who sits there', () => {
    expect(siteOf(undefined, here)).toEqual({ host: 'localhost', origin: 'http://localhost:3000' });
    expect(siteOf(undefined, far)).toBeNull();
    expect(siteOf(undefined, { loopback: true, host: '127.0.0.1:3000' })).toBeNull();
  });

  test.each(['http://dangjian.example.cn', 'https://10.0.0.5', 'https://[fd00::5]:8443'])(
    'is not %s, for which browsers make none',
    (address) => {
      expect(siteOf(address, far)).toBeNull();
    },
  );
});
