// Many people who are signed in, put into the tables as signing in would.
import { createHash, randomBytes } from 'node:crypto';
import type { Stage } from '../stage.js';
import type { Tab } from './crowd.js';

/** So many secretaries of the branches of the district, one session each. */
export async function signInMany(
  { connection }: Pick<Stage, 'connection'>,
  count: number,
): Promise<Tab[]> {
  const secrets = Array.from({ length: count }, () => randomBytes(25).toString('hex'));
  const { rows } = await connection.pool.query<{ n: number; assignment: number }>(
    `with branches as (
       select id, row_number() over (order by id) - 1 as n, count(*) over () as many
       from organization where type = 'branch'
     ), people as (
       insert into account (login, display_name, password_hash, password_changed_at,
                            must_change_password, demo, created_at)
       select 'storm-' || n, '测量' || n, 'none: nobody signs in with it', now(), false, true, now()
       from generate_series(1, $2) as n
       returning id, substr(login, 7)::int as n
     ), posts as (
       insert into assignment (account_id, role, organization_id, starts_on)
       select p.id, 'branch_secretary', b.id, '2020-01-01'
       from people p join branches b on b.n = p.n % b.many
       returning id, account_id
     ), begun as (
       insert into session (account_id, secret_hash, created_at, expires_at, last_seen_at, ip, user_agent)
       select id, ($1::bytea[])[n], now(), now() + interval '6 hours', now(), '127.0.0.1', 'bench'
       from people
     )
     select p.n, g.id as assignment from people p join posts g on g.account_id = p.id order by p.n`,
    [secrets.map((secret) => createHash('sha256').update(secret).digest()), count],
  );
  await connection.pool.query('analyze account, assignment, session');
  return rows.map(({ n, assignment }) => ({
    cookie: `xianfeng_session=${secrets[n - 1]}`,
    assignment,
  }));
}
