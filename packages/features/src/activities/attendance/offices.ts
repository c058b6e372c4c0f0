// Which of its two offices, secretary and commissioner, a branch has filled on a day.
import type { Db } from '@xianfeng/database';
import { sql } from 'kysely';
import type { Offices } from '../policy.js';

/** Which offices the branch of an activity has at work on the day. */
export async function officesOf(
  db: Pick<Db, 'selectFrom'>,
  activity: { organizationId: number },
  today: string,
): Promise<Offices> {
  return db
    .selectFrom('organization')
    .select(['has_committee as hasCommittee', hasCommissioner(today).as('hasCommissioner')])
    .where('organization.id', '=', activity.organizationId)
    .executeTakeFirstOrThrow();
}

/** True where a member holds the assignment of 组织委员 at the organization of the row. */
export function hasCommissioner(today: string) {
  return sql<boolean>`exists (select from assignment a where a.organization_id = organization.id
    and a.role = 'organization_commissioner' and a.starts_on <= ${today}
    and (a.ends_on is null or a.ends_on >= ${today}))`;
}
