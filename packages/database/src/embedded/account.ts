// The system user under which the embedded PostgreSQL runs.
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { whenPresent } from './refusal.js';

/** The operating-system account that initdb and postgres run under. */
export interface Account {
  uid: number;
  gid: number;
}

/** `nobody`, which exists everywhere and owns nothing else. */
const NOBODY: Account = { uid: 65534, gid: 65534 };

/**
 * The account to change to, or undefined to stay the one we are. PostgreSQL refuses to run as root;
 * then a cluster that already exists keeps its owner (it may have been made by an ordinary user and
 * be opened by one again), and a new one belongs to `nobody`.
 */
export async function serverAccount(cluster: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const existing = await whenPresent(stat(cluster));
  return existing && existing.uid !== 0 ? { uid: existing.uid, gid: existing.gid } : NOBODY;
}

/** Whether the account may pass through this folder and every folder above it. */
export async function reachable(folder: string, account: Account): Promise<boolean> {
  for (let path = resolve(folder); ; path = dirname(path)) {
    const { mode, uid, gid } = await stat(path);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (path === dirname(path)) return true;
  }
}
