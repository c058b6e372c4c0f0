// Who gives a password: a device that the account knows, or the address of any other.
import { isIPv6 } from 'node:net';
import type { Db } from '@xianfeng/database';
import type { ActorContext, Request, Services } from '../../kernel/index.js';
import { knownDevice } from './devices.js';

/** Services with the request that is answered. */
export type Asked = Services & { request: Request };

/** Whose wrong passwords are counted together. */
export interface Guesser {
  /** Kept in the place of the device or the address. */
  key: Buffer;
  /** The account knows the device: what strangers do does not hold it up. */
  known: boolean;
}

/** Who signs in to an account; 0 stands for no account. */
export async function guesserOf(db: Db, ctx: Asked, accountId: number): Promise<Guesser> {
  const device = await knownDevice(db, ctx, accountId);
  const who = device === null ? `address ${networkOf(ctx.request.ip)}` : `device ${device.id}`;
  return { key: ctx.keys.hash(`guesser ${who}`), known: device !== null };
}

/** Who gives the own password again: whoever is signed in counts as a device, also without its cookie. */
export async function guesserAtSession(ctx: ActorContext): Promise<Guesser> {
  const device = await knownDevice(ctx.db, ctx, ctx.actor.accountId);
  const who = device === null ? `session ${ctx.actor.sessionId}` : `device ${device.id}`;
  return { key: ctx.keys.hash(`guesser ${who}`), known: true };
}

/** An address; of IPv6 the network that one line is given, whose addresses are all one sender's. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address.replace(/^::ffff:/i, '');
  const [head = '', tail] = address.split('%', 1).join('').split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: 8 - front.length - back.length }, () => '0');
  const groups = [...front, ...zeros, ...back].slice(0, 4);
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}
