// Names and passwords of the roles of the embedded PostgreSQL.
import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal, whenPresent } from './refusal.js';

/** What has to be known to find a cluster again and to get into it. */
export interface Credentials {
  /** Folder of the cluster, from the folder that holds this file; absolute when it lies elsewhere. */
  cluster: string;
  ownerPassword: string;
  workPassword: string;
  /** Whether initdb has finished: from then on a missing cluster is a loss and not a first start. */
  made: boolean;
}

/** Reads `credentials.json` of a database folder; undefined before the first start. */
export async function readCredentials(folder: string): Promise<Credentials | undefined> {
  const text = await whenPresent(readFile(join(folder, 'credentials.json'), 'utf8'));
  if (text === undefined) return undefined;
  const value = parse(text);
  if (value) return value;
  throw new Refusal(
    `数据库口令文件 ${join(folder, 'credentials.json')} 已损坏，请从备份恢复该文件后再启动。`,
  );
}

/** New random passwords for a cluster that is about to be made. */
export function newCredentials(cluster: string): Credentials {
  return { cluster, ownerPassword: secret(), workPassword: secret(), made: false };
}

/** Replaces `credentials.json` whole, for its owner's eyes only. */
export async function writeCredentials(folder: string, credentials: Credentials): Promise<void> {
  const path = join(folder, 'credentials.json');
  await writeFile(`${path}.new`, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
}

function secret(): string {
  return randomBytes(24).toString('base64url');
}

function parse(text: string): Credentials | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isCredentials(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isCredentials(value: unknown): value is Credentials {
  if (typeof value !== 'object' || value === null) return false;
  const { cluster, ownerPassword, workPassword, made } = value as Record<string, unknown>;
  const texts = [cluster, ownerPassword, workPassword];
  return typeof made === 'boolean' && texts.every((each) => typeof each === 'string');
}
