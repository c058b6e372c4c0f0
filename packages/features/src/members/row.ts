// One member of the scope as the tables hold it, sealed fields still sealed.
import { sql } from 'kysely';
import { type ActorContext, inScope } from '../kernel/index.js';

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
      'p.phone_shown',
      'p.address',
      'p.ethnicity',
      'p.education',
      'p.resident_id',
      'm.attendance_exempt as attendanceExempt',
      'm.floating',
      'm.lost_contact as lostContact',
      'm.version',
    ])
    .executeTakeFirst();
}

/** A member as the query selects it. */
export type SelectedMember = NonNullable<Awaited<ReturnType<typeof selectMember>>>;
