// The lock of a data folder: one server at a time.
import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { processIdentity } from './processes.js';
import { hasCode, whenPresent } from './refusal.js';

const HEARTBEAT_MS = 5_000;
const SILENT_MS = 20_000;

/** Who holds a folder, as written into its lock file. */
interface Holder {
  pid: number;
  identity: string;
  host: string;
  /** What the holder is doing there, for the sentence shown to the one who comes second. */
  note: string;
}

/** The folder is held by a process that is alive. */
export class FolderInUse extends Error {
  override name = 'FolderInUse';
  constructor(
    readonly folder: string,
    readonly pid: number,
    readonly note: string,
  ) {
    super(`${folder} is held by process ${pid}`);
  }
}

/** A folder held for this process until `release`. */
export interface FolderLock {
  release(): Promise<void>;
}

/**
 * Holds a folder for this process alone, by a file `lock` in it.
 *
 * Node has no lock that the system takes back from a dead process, so the file names its holder:
 * pid and start time, so that a later process with the same pid is not taken for it. A holder on
 * another machine or in another container cannot be looked up; it counts as alive while it keeps
 * touching the file.
 *
 * @throws FolderInUse when a living process holds it
 */
export async function lockFolder(folder: string, note = ''): Promise<FolderLock> {
  const path = join(folder, 'lock');
  const own = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const identity = (await processIdentity(process.pid)) ?? '';
  const content = JSON.stringify({ pid: process.pid, identity, host: hostname(), note });
  // Written to another file and linked into place: a half-written lock is never read.
  await writeFile(own, content, { mode: 0o600 });
  try {
    while (!(await linked(own, path))) await removeDead(folder, path, `${own}.stale`);
  } finally {
    await rm(own, { force: true });
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return {
    async release() {
      clearInterval(heartbeat);
      if ((await whenPresent(readFile(path, 'utf8'))) === content) await rm(path, { force: true });
    },
  };
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

async function removeDead(folder: string, path: string, aside: string): Promise<void> {
  const content = await whenPresent(readFile(path, 'utf8'));
  if (content === undefined) return;
  const holder = parse(content);
  if (holder && (await alive(holder, path))) {
    throw new FolderInUse(folder, holder.pid, holder.note);
  }
  // Two that come at once may both find the dead holder. Renaming lets one of them win; the other
  // notices that it moved the winner's fresh lock and puts it back.
  await whenPresent(rename(path, aside));
  const moved = await whenPresent(readFile(aside, 'utf8'));
  if (moved !== undefined && moved !== content) await linked(aside, path);
  await rm(aside, { force: true });
}

async function alive(holder: Holder, path: string): Promise<boolean> {
  if (holder.host === hostname()) return (await processIdentity(holder.pid)) === holder.identity;
  const touched = (await whenPresent(stat(path)))?.mtimeMs ?? 0;
  return Date.now() - touched < SILENT_MS;
}

function parse(content: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(content);
    return isHolder(value) ? value : undefined;
  } catch {
    // Cut off by a full disk or a power failure: such a holder cannot be alive.
    return undefined;
  }
}

function isHolder(value: unknown): value is Holder {
  if (typeof value !== 'object' || value === null) return false;
  const { pid, identity, host, note } = value as Record<string, unknown>;
  return (
    typeof pid === 'number' &&
    typeof identity === 'string' &&
    typeof host === 'string' &&
    typeof note === 'string'
  );
}
