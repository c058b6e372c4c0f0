// Where a request comes from, whatever its headers claim.
import { IncomingMessage } from 'node:http';
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

  test('is an address and a name of this machine', () => {
    expect(isLoopback('127.0.0.1', { host })).toBe(true);
    expect(isLoopback('::1', { host: '127.0.0.1' })).toBe(true);
    expect(isLoopback('203.0.113.9', { host })).toBe(false);
    expect(isLoopback('127.0.0.1', { host: 'dj.example.cn' })).toBe(false);
    expect(isLoopback('127.0.0.1', {})).toBe(false);
  });

  test.each(['x-forwarded-for', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via'])(
    'is not what came through a proxy: %s',
    (name) => {
      expect(isLoopback('127.0.0.1', { host, [name]: '127.0.0.1' })).toBe(false);
    },
  );
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
