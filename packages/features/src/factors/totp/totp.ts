// Codes that an app shows, each for 30 seconds (RFC 6238): secrets, addresses for apps, and the check.
import { Secret, TOTP } from 'otpauth';

const ISSUER = '先锋';
const PERIOD = 30;
/** A clock may be one step off, before or behind. */
const WINDOW = 1;

/** 160 random bits in base32, as apps take them. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** The address that the QR code for an app holds. */
export const addressFor = (secret: string, login: string): string =>
  totpOf(secret, login).toString();

/** The step of 30 seconds that a code belongs to; null where it is wrong at this instant. */
export function stepOf(secret: string, code: string, now: number): number | null {
  const delta = totpOf(secret).validate({ token: code, timestamp: now, window: WINDOW });
  return delta === null ? null : Math.floor(now / 1000 / PERIOD) + delta;
}

// SHA-1 with six digits is the only kind that all apps show rightly.
const totpOf = (secret: string, label = ISSUER) =>
  new TOTP({ issuer: ISSUER, label, algorithm: 'SHA1', digits: 6, period: PERIOD, secret });
