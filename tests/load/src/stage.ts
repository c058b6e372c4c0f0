// Everything that a figure needs, prepared once.
import { createHash, randomBytes } from 'node:crypto';
import type { Connection } from '@xianfeng/database';
import type {} from '@xianfeng/features';
import type { FieldKeys, Role } from '@xianfeng/features/kernel';
import type { Shot } from './measure.js';
import type { ServerProcess } from './processes.js';

/** A person who has signed in to the measured server. */
export interface SignedIn {
  cookie: string;
  assignment: number;
  organizationId: number;
  organizationPath: string;
  accountId: number;
  role: Role;
}

/** Everything that a figure needs: both servers, the database, and people to act as. */
export interface Stage {
  ours: ServerProcess;
  bare: ServerProcess;
  connection: Connection;
  /** The database as its owner. */
  ownerUrl: string;
  /** The database as the product's own role sees it. */
  workUrl: string;
  keys: FieldKeys;
  /** The street with the most members. */
  street: SignedIn;
  district: SignedIn;
  /** Who enters the records of a branch with 30 members. */
  commissioner: SignedIn;
  /** A member of that branch. */
  member: SignedIn;
}

/**
 * Chooses the largest street and a branch of about thirty, and signs in an actor of street,
 * district and branch.
 */
export async function prepareStage(
  given: Pick<Stage, 'ours' | 'bare' | 'connection' | 'ownerUrl' | 'workUrl' | 'keys'>,
): Promise<Stage> {
  const { connection } = given;
  const pick = async (text: string): Promise<Place> => {
    const { rows } = await connection.pool.query<Place>(text);
    const [place] = rows;
    if (place === undefined) throw new Error(`nothing found for: ${text}`);
    return place;
  };
  const street = await pick(`
    select o.id, o.path from organization o
    join member m on m.organization_path >= o.path and m.organization_path < left(o.path, -1) || '/'
    where o.type = 'work_committee' group by o.id order by count(*) desc, o.id limit 1`);
  const district = await pick('select id, path from organization where parent_id is null');
  // As near to 30 members as there is one; the record names them all.
  const branch = await pick(`
    select o.id, o.path from organization o join member m on m.organization_id = o.id
    where o.type = 'branch' and o.has_committee and m.standing = 'normal'
    group by o.id order by abs(count(*) - 30), o.id limit 1`);
  const { rows: people } = await connection.pool.query<{ person_id: number }>(
    `select person_id from member where organization_id = $1 and standing = 'normal'
     and not exists (select from account where account.person_id = member.person_id)
     order by id limit 1`,
    [branch.id],
  );
  return {
    ...given,
    street: await signIn(connection, 'street_organizer', street),
    district: await signIn(connection, 'district_auditor', district),
    commissioner: await signIn(connection, 'organization_commissioner', branch),
    member: await signIn(connection, 'member', branch, people[0]?.person_id),
  };
}

/** An organization of the district. */
export interface Place {
  id: number;
  path: string;
}

/** An account, its assignment and a session, put into the tables as signing in would. */
export async function signIn(
  connection: Connection,
  role: Role,
  place: Place,
  personId?: number,
  suffix = '',
): Promise<SignedIn> {
  const now = new Date();
  const secret = randomBytes(25).toString('hex');
  const { db } = connection;
  const account = await db
    .insertInto('account')
    .values({
      login: `bench-${role}${suffix}`,
      person_id: personId ?? null,
      display_name: `测量${role}`,
      password_hash: 'none: nobody signs in with it',
      password_changed_at: now,
      must_change_password: false,
      // A demo account on this machine needs no second factor, which is not what is measured.
      demo: true,
      created_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const assignment = await db
    .insertInto('assignment')
    .values({
      account_id: account.id,
      role,
      organization_id: place.id,
      starts_on: '2020-01-01',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('session')
    .values({
      account_id: account.id,
      secret_hash: createHash('sha256').update(secret).digest(),
      created_at: now,
      expires_at: new Date(now.getTime() + 6 * 3_600_000),
      last_seen_at: now,
      ip: '127.0.0.1',
      user_agent: 'bench',
    })
    .execute();
  return {
    cookie: `xianfeng_session=${secret}`,
    assignment: assignment.id,
    organizationId: place.id,
    organizationPath: place.path,
    accountId: account.id,
    role,
  };
}

/** A query of the product as a request. */
export function query(stage: Stage, who: SignedIn, procedure: string, input: object): Shot {
  return {
    url: `${stage.ours.url}/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`,
    method: 'GET',
    headers: { cookie: who.cookie, 'x-assignment': String(who.assignment) },
  };
}

/** Ends of the range of paths of a subtree. */
export function range(path: string): { from: string; to: string } {
  return { from: path, to: `${path.slice(0, -1)}/` };
}
