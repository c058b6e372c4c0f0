/**
 * The seam to the library behind sessions: what it is asked for, and what it asks of the store. What is
 * our own logic of sessions stands on this side, and is tested without any library (ADR 29).
 */

/** Where an account signs in from. */
export interface Device {
  ip: string;
  userAgent: string;
}

/** A session as far as a library judges it; instants are milliseconds of the store's clock. */
export interface KeptSession {
  /** The secret where it was found by that, else its public id. */
  id: string;
  accountId: number;
  /** Its account is switched off. */
  disabled: boolean;
  endsAt: number;
  device: Device;
}

/** What a library asks of the store. */
export interface SessionKeeper {
  now(): number;
  /** The session of a secret, whether it still holds or not. */
  find(secret: string): Promise<KeptSession | null>;
  findAll(accountId: number): Promise<readonly KeptSession[]>;
  add(
    session: Pick<KeptSession, 'accountId' | 'endsAt' | 'device'> & { secret: string },
  ): Promise<void>;
  /** The session that was found last is in use. */
  touch(): Promise<void>;
  remove(secret: string): Promise<void>;
}

/** What a library is asked for. */
export interface SessionLibrary {
  /** Makes a session. @returns its secret, which nobody can guess */
  start(keeper: SessionKeeper, accountId: number, device: Device): Promise<string>;
  /** Whether the session of a secret holds: then it is touched, else removed. */
  holds(keeper: SessionKeeper, secret: string): Promise<boolean>;
  /** Ids of the sessions of an account that hold. */
  holding(keeper: SessionKeeper, accountId: number): Promise<ReadonlySet<string>>;
}
