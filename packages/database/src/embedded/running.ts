// Connects to the embedded PostgreSQL that another process has started.
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type DatabaseUrls, databaseUrls } from './access.js';
import { readCredentials } from './credentials.js';
import { whenPresent } from './refusal.js';
import { isReady, PORT_LINE } from './server.js';

/**
 * How to connect to the embedded PostgreSQL that another process has started on a folder.
 *
 * @returns undefined when none takes connections there
 */
export async function runningEmbedded(folder: string): Promise<DatabaseUrls | undefined> {
  const credentials = await readCredentials(folder);
  if (credentials === undefined) return undefined;
  const file = join(resolve(folder, credentials.cluster), 'postmaster.pid');
  const lines = (await whenPresent(readFile(file, 'utf8')))?.split('\n') ?? [];
  const port = Number(lines[PORT_LINE]);
  return isReady(lines) ? databaseUrls(port, credentials) : undefined;
}
