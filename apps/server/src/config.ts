// The server's configuration from environment variables and arguments.
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from '@xianfeng/database';
import { z } from 'zod';
import type { TrustedProxies } from './http/sender.js';
import type { ClamdAddress } from './scanner/clamd.js';

const postgresUrl = z.string().refine(namesAccount, '应写成 postgres://用户:口令@主机:5432/数据库');

const PROXIES = '应为代理的层数（0 到 9），或代理的地址，多个用逗号分开，例如 127.0.0.1,10.0.0.0/8';

/** A number of hops, or addresses and networks; never everybody. */
const trustedProxies = z.string().transform((text, context): TrustedProxies => {
  if (/^\d$/.test(text)) return Number(text);
  const addresses = text.split(',').map((one) => one.trim());
  if (addresses.every(isAddressOrNetwork)) return addresses;
  context.addIssue({ code: 'custom', message: PROXIES });
  return z.NEVER;
});

const CLAMD =
  '应为 clamd 的地址，例如 127.0.0.1:3310，或它的套接字文件，例如 /run/clamav/clamd.ctl';

/** A host with its port, or the path of a socket. */
const clamd = z.string().transform((text, context): ClamdAddress => {
  if (text.startsWith('/')) return { path: text };
  const [, host = '', port = ''] = /^([\w.-]+|\[[\da-f:.]+\]):(\d{1,5})$/i.exec(text) ?? [];
  if (host !== '' && Number(port) > 0 && Number(port) <= 65_535) {
    return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) };
  }
  context.addIssue({ code: 'custom', message: CLAMD });
  return z.NEVER;
});

const environment = z.object({
  PORT: z.coerce
    .number('应为 0 到 65535 之间的整数')
    .int('应为 0 到 65535 之间的整数')
    .min(0, '应为 0 到 65535 之间的整数')
    .max(65_535, '应为 0 到 65535 之间的整数')
    .default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_MIGRATION_URL: postgresUrl.optional(),
  XIANFENG_DATA: z.string().default('data'),
  XIANFENG_KEY_FILE: z.string().optional(),
  XIANFENG_PUBLIC_URL: z.url('应为完整的网址，例如 https://dangjian.example.cn').optional(),
  XIANFENG_TRUST_PROXY: trustedProxies.default(0),
  XIANFENG_CLAMD: clamd.optional(),
});

/** How this server was asked to run. */
export interface Config {
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** A PostgreSQL server to use in place of the embedded one. */
  database: { url: string; migrationUrl: string | undefined } | undefined;
  /** Absolute path of the folder that holds everything this server keeps. */
  dataFolder: string;
  /** File of the field encryption key, when it is not kept in the data folder. */
  keyFile: string | undefined;
  /** The address that users see, when it is another than the one listened on. */
  publicUrl: string | undefined;
  /** The proxies in front whose word about the client's address is taken. */
  trustProxy: TrustedProxies;
  /** The virus scanner that is asked about uploads; none where it is not set. */
  clamd: ClamdAddress | undefined;
  /** Start a real district and not the demo. */
  empty: boolean;
}

/**
 * Reads environment variables and arguments; an empty variable counts as not set.
 *
 * @throws Refusal that names the variable or the argument
 */
export function readConfig(env: NodeJS.ProcessEnv, args: string[]): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    const told = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new Refusal(`${told.join('；')}。`);
  }
  const { data } = parsed;
  if (data.DATABASE_URL === undefined && data.DATABASE_MIGRATION_URL !== undefined) {
    throw new Refusal('设置了 DATABASE_MIGRATION_URL 却没有设置 DATABASE_URL，请一并设置。');
  }
  return {
    host: data.HOST,
    port: data.PORT,
    database: data.DATABASE_URL
      ? { url: data.DATABASE_URL, migrationUrl: data.DATABASE_MIGRATION_URL }
      : undefined,
    dataFolder: resolve(data.XIANFENG_DATA),
    keyFile: data.XIANFENG_KEY_FILE && resolve(data.XIANFENG_KEY_FILE),
    publicUrl: data.XIANFENG_PUBLIC_URL,
    trustProxy: data.XIANFENG_TRUST_PROXY,
    clamd: data.XIANFENG_CLAMD,
    empty: readArguments(args),
  };
}

function readArguments(args: string[]): boolean {
  try {
    const { values } = parseArgs({ args, options: { empty: { type: 'boolean' } } });
    return values.empty === true;
  } catch {
    throw new Refusal(
      `不认识的参数 ${args.join(' ')}，可用的只有 --empty（建立真实的区，不装演示数据）。`,
    );
  }
}

/** An address, or a network whose prefix is not empty. */
function isAddressOrNetwork(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/');
  const kind = isIP(address);
  if (kind === 0 || more.length > 0) return false;
  return (
    prefix === undefined ||
    (/^[1-9]\d{0,2}$/.test(prefix) && Number(prefix) <= (kind === 4 ? 32 : 128))
  );
}

function namesAccount(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username } = new URL(text);
  return ['postgres:', 'postgresql:'].includes(protocol) && username !== '';
}

/** The address to open in a browser on this machine. */
export function localAddress(host: string, port: number | string): string {
  const name = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host) ? 'localhost' : host;
  return `http://${name}:${port}`;
}
