// Builder of an app that shows codes, set up as its owner does.
import { Secret, TOTP } from 'otpauth';
import { factorsRouter } from '../../factors/router.js';
import { callerAs } from '../calls.js';
import type { World } from '../world.js';

/** An app that a test made, for one account. */
export interface TestApp {
  id: number;
  /** Recovery codes, where it was the first factor of the account. */
  codes: readonly string[];
  /** What it shows at an instant, in milliseconds; now when left out. */
  code(at?: number): string;
}

/** Sets an app up in a session; the session goes on as one in which the factor was given. */
export async function addApp(world: World, sessionSecret: string | null): Promise<TestApp> {
  const caller = callerAs(world, factorsRouter, null, { sessionSecret });
  const { secret } = await caller.beginTotp();
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const code = (at = world.clock.now()) => totp.generate({ timestamp: at });
  const { id, codes } = await caller.addTotp({ name: '我的手机', code: code() });
  return { id, codes: codes ?? [], code };
}
