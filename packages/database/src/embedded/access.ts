// Roles, database and connection strings of the embedded PostgreSQL.
import pg from 'pg';
import { OWNER_ROLE } from './cluster.js';
import type { Credentials } from './credentials.js';

const DATABASE = 'xianfeng';
const WORK_ROLE = 'xianfeng_work';

/** Connection strings of the two roles. */
export interface DatabaseUrls {
  /** Owns and migrates. */
  ownerUrl: string;
  /** What the running application uses. */
  workUrl: string;
}

/** Makes the working role and the database where they are missing, and says how to connect. */
export async function prepareDatabase(
  port: number,
  credentials: Credentials,
): Promise<DatabaseUrls> {
  const { ownerPassword, workPassword } = credentials;
  const client = new pg.Client(urlOf(port, OWNER_ROLE, ownerPassword, 'postgres'));
  await client.connect();
  try {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as role,
              exists (select from pg_database where datname = $2) as database`,
      [WORK_ROLE, DATABASE],
    );
    if (rows[0]?.role !== true) {
      const password = client.escapeLiteral(workPassword);
      await client.query(`create role ${WORK_ROLE} login password ${password}`);
    }
    if (rows[0]?.database !== true) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
  return databaseUrls(port, credentials);
}

/** How to connect to a cluster that was prepared before. */
export function databaseUrls(
  port: number,
  { ownerPassword, workPassword }: Credentials,
): DatabaseUrls {
  return {
    ownerUrl: urlOf(port, OWNER_ROLE, ownerPassword, DATABASE),
    workUrl: urlOf(port, WORK_ROLE, workPassword, DATABASE),
  };
}

function urlOf(port: number, role: string, password: string, database: string): string {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
}
