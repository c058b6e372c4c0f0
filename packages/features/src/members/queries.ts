import { sql } from 'kysely';
import { type ActorContext, authorize, found, inScope, pathIds } from '../kernel/index.js';
import { readMember, seesSanctions } from './policy.js';
import { presentMember } from './present.js';
import type { MemberDetail, Membership, PositionHistory, SanctionEntry } from './schema.js';

/** A row of one member within the scope, with what is sealed still sealed; undefined outside it. */
export function selectMember({ db, actor }: ActorContext, id: number) {
  return db
    .selectFrom('member as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .innerJoin('organization as o', 'o.id', 'm.organization_id')
    .leftJoin('organization as g', 'g.id', 'm.group_id')
    .where('m.id', '=', id)
    .where(inScope('m.organization_path', actor))
    .select([
      'm.id',
      'm.person_id',
      'p.name',
      'p.gender',
      sql<string>`left(p.born_on::text, 7)`.as('bornMonth'),
      'm.category',
      'm.standing',
      'm.organization_id as organizationId',
      'm.organization_path as path',
      'o.short_name as organizationName',
      'm.group_id as groupId',
      'g.short_name as groupName',
      'm.joined_on as joinedOn',
      'm.full_on as fullOn',
      'p.phone',
      'p.address',
      'p.ethnicity',
      'p.education',
      'p.resident_id_cipher',
      'p.resident_id_key',
      'm.attendance_exempt as attendanceExempt',
      'm.floating',
      'm.lost_contact as lostContact',
      'm.version',
    ])
    .executeTakeFirst();
}

export type SelectedMember = NonNullable<Awaited<ReturnType<typeof selectMember>>>;

/**
 * One member with his history, masked for this actor.
 *
 * @throws AppError not_found outside the scope; for a member, everybody but himself
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
