// Holders of offices whose account another may have opened: what was granted before a grant asked (SEC-06).
import type { Db, Tx } from '@xianfeng/database';
import { sql } from 'kysely';
import {
  type ActorContext,
  AppError,
  may,
  type Receipt,
  type Role,
  record,
  type WriteContext,
} from '../../kernel/index.js';
import { inForce } from '../account-scope.js';
import { codeConfirmed } from '../events.js';
import { couldGive, mayConfirmCode } from '../policy.js';
import type { DoubtfulHolder } from './schema.js';

/** Holders that are shown at most: whoever settles them sees the next. */
const MOST = 100;

interface Row {
  id: number;
  used_at: Date;
  account_id: number;
  display_name: string;
  issuer_id: number;
  issuer: string;
  issuer_role: Role | null;
  issuer_path: string | null;
  roles: { role: Role; path: string; grantedBy: number | null }[];
}

/**
 * The code that was used last for each account that holds an office today, where somebody issued it and
 * nobody confirmed it.
 */
async function unconfirmedCodes(db: Db, ctx: Pick<ActorContext, 'clock'>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with held as (
      select g.account_id, jsonb_agg(jsonb_build_object(
          'role', g.role, 'path', o.path, 'grantedBy', g.granted_by) order by g.id) as roles
      from assignment g join organization o on o.id = g.organization_id
      where g.role <> 'member' and ${inForce('g', ctx)}
      group by g.account_id),
    used as (
      select h.account_id, v.id, v.used_at, v.issued_by, v.issued_under, v.confirmed_at
      from held h join activation v on v.account_id = h.account_id
      union all
      select h.account_id, v.id, v.used_at, v.issued_by, v.issued_under, v.confirmed_at
      from held h join account a on a.id = h.account_id
        join activation v on v.person_id = a.person_id),
    latest as (
      select distinct on (account_id) * from used
      where used_at is not null order by account_id, used_at desc)
    select l.id, l.used_at, l.account_id, a.display_name, h.roles, issuer.id as issuer_id,
      issuer.display_name as issuer, office.role as issuer_role, place.path as issuer_path
    from latest l
      join held h on h.account_id = l.account_id
      join account a on a.id = l.account_id
      join account issuer on issuer.id = l.issued_by
      left join assignment office on office.id = l.issued_under
      left join organization place on place.id = office.organization_id
    where l.confirmed_at is null
    order by l.account_id`.execute(db);
  return rows;
}

/** The roles that the issuer could neither give nor has granted: by the code the issuer may hold them. */
function doubtfulRoles({ roles, issuer_id, issuer_role, issuer_path }: Row): Role[] {
  const issuer =
    issuer_role === null || issuer_path === null
      ? null
      : { role: issuer_role, organizationPath: issuer_path };
  const beyond = roles.filter(
    ({ role, path, grantedBy }) =>
      grantedBy !== issuer_id &&
      (issuer === null || !couldGive(issuer, { role, organizationPath: path })),
  );
  return [...new Set(beyond.map(({ role }) => role))];
}

const questionOf = (row: Row) => ({
  issuerId: row.issuer_id,
  issuerRole: row.issuer_role,
  accountId: row.account_id,
});

/** Accounts with an office that another than their holder may have opened, until one has made sure. */
export async function listDoubtful(ctx: ActorContext): Promise<DoubtfulHolder[]> {
  const rows = await unconfirmedCodes(ctx.db, ctx);
  const doubtful = rows.flatMap((row): DoubtfulHolder[] => {
    const roles = doubtfulRoles(row);
    if (roles.length === 0) return [];
    return [
      {
        codeId: row.id,
        accountId: row.account_id,
        displayName: row.display_name,
        roles,
        issuer: row.issuer,
        issuerRole: row.issuer_role,
        usedAt: row.used_at.getTime(),
        confirmable: may(ctx.actor, mayConfirmCode, questionOf(row)),
      },
    ];
  });
  return doubtful.slice(0, MOST);
}

/**
 * Confirms that the holder opened the account: whoever confirms has made sure with the holder. The row of
 * the code is locked.
 *
 * @throws AppError wrong_state where nothing is in doubt; forbidden for the issuer, the holder and the
 *   issuer's office
 */
export async function confirmHolder(tx: Tx, ctx: WriteContext, codeId: number): Promise<Receipt> {
  const row = (await unconfirmedCodes(tx.db, ctx)).find(({ id }) => id === codeId);
  if (row === undefined || doubtfulRoles(row).length === 0) throw new AppError('wrong_state');
  if (!may(ctx.actor, mayConfirmCode, questionOf(row))) throw new AppError('forbidden');
  await tx.db
    .updateTable('activation')
    .set({ confirmed_by: ctx.actor.accountId, confirmed_at: new Date(ctx.clock.now()) })
    .where('id', '=', codeId)
    .execute();
  const { organizationId, organizationPath } = ctx.actor.assignment;
  await record(tx, ctx, codeConfirmed, {
    id: codeId,
    version: 2,
    place: { organizationId, accountId: row.account_id, administrationPath: organizationPath },
    data: { accountId: row.account_id, issuerId: row.issuer_id, ip: ctx.request.ip },
  });
  return { id: codeId, version: 2 };
}
