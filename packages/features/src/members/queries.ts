// Query of one member with the history of membership, posts and sanctions.
import { type ActorContext, authorize, found, pathIds } from '../kernel/index.js';
import { readMember, seesSanctions } from './policy.js';
import { presentMember } from './present.js';
import { selectMember } from './row.js';
import type { MemberDetail, Membership, PositionHistory, SanctionEntry } from './schema.js';

/**
 * One member with history, masked for this actor.
 *
 * @throws AppError not_found outside the scope; for a member, every other member
 */
export async function getMember(ctx: ActorContext, id: number): Promise<MemberDetail> {
  const member = found(await selectMember(ctx, id));
  authorize(ctx.actor, readMember, member);
  const [positions, memberships, ancestors, sanctions] = await Promise.all([
    readPositions(ctx, member.person_id),
    readMemberships(ctx, member.person_id),
    readAncestors(ctx, member.path),
    seesSanctions(ctx.actor, member) ? readSanctions(ctx, member.person_id) : null,
  ]);
  return presentMember(ctx, member, { positions, memberships, ancestors, sanctions });
}

function readPositions({ db }: ActorContext, personId: number): Promise<PositionHistory[]> {
  return db
    .selectFrom('position as s')
    .innerJoin('member as m', 'm.id', 's.member_id')
    .innerJoin('organization as o', 'o.id', 's.organization_id')
    .where('m.person_id', '=', personId)
    .orderBy('s.starts_on', 'desc')
    .orderBy('s.id', 'desc')
    .select([
      's.id',
      's.organization_id as organizationId',
      'o.short_name as organizationName',
      's.post',
      's.starts_on as startsOn',
      's.ends_on as endsOn',
    ])
    .execute();
}

function readMemberships({ db }: ActorContext, personId: number): Promise<Membership[]> {
  return db
    .selectFrom('member as m')
    .innerJoin('organization as o', 'o.id', 'm.organization_id')
    .where('m.person_id', '=', personId)
    .orderBy('m.joined_on', 'desc')
    .orderBy('m.id', 'desc')
    .select([
      'm.id',
      'm.organization_id as organizationId',
      'o.short_name as organizationName',
      'm.category',
      'm.standing',
      'm.joined_on as joinedOn',
      'm.full_on as fullOn',
    ])
    .execute();
}

function readSanctions({ db }: ActorContext, personId: number): Promise<SanctionEntry[]> {
  return db
    .selectFrom('sanction as s')
    .innerJoin('member as m', 'm.id', 's.member_id')
    .where('m.person_id', '=', personId)
    .orderBy('s.approved_on', 'desc')
    .orderBy('s.id', 'desc')
    .select(['s.id', 's.kind', 's.approved_on as approvedOn', 's.ends_on as endsOn'])
    .execute();
}

async function readAncestors({ db }: ActorContext, path: string) {
  const rows = await db
    .selectFrom('organization')
    .where('id', 'in', pathIds(path))
    .select(['id', 'short_name as shortName'])
    .execute();
  return pathIds(path).flatMap((id) => rows.filter((row) => row.id === id));
}
