// A branch on one day with the facts that the rules of meetings ask for.
import { type Db, prepared } from '@xianfeng/database';
import {
  type ActivityType,
  type CivilDate,
  isBranchType,
  type OrganizationType,
  type SettingValues,
} from '@xianfeng/rules';
import { z } from 'zod';
import { type Actor, choicesBy, found, settingsBy, subtreeRange } from '../../kernel/index.js';
import { committeePosts } from '../../organizations/index.js';
import type { Offices } from '../policy.js';

/** One who belongs to the branch on the day, with what decides the rights (MEM-06, MEET-11). */
const member = z.object({
  id: z.number(),
  groupId: z.number().nullable(),
  category: z.enum(['full', 'probationary']),
  standing: z.enum(['normal', 'suspended', 'left', 'deceased']),
  exempt: z.boolean(),
});

const sanction = z.object({
  memberId: z.number(),
  kind: z.enum(['party_probation', 'rights_suspended']),
  approvedOn: z.string(),
  endsOn: z.string().nullable(),
});

const position = z.object({ memberId: z.number(), post: z.string() });

const same = z.object({ id: z.number(), title: z.string() });

const document = z.object({
  groups: z.array(z.number()),
  members: z.array(member),
  sanctions: z.array(sanction),
  positions: z.array(position),
  leaves: z.array(z.object({ memberId: z.number(), reason: z.string() })),
  same: same.nullable(),
});

export type BranchMember = z.infer<typeof member>;

/** A branch on one day, with everything that a meeting of it is judged by. */
export interface Branch extends z.infer<typeof document>, Offices {
  id: number;
  path: string;
  name: string;
  /** Of the district, in force today. */
  settings: SettingValues;
  /** The id for the activity that the actor is about to enter; null where one is in hand. */
  nextActivityId: number | null;
}

/** Which meeting is meant, as far as the branch's facts depend on it. */
export interface Meeting {
  type: ActivityType;
  groupId: number | null;
  heldOn: CivilDate;
  startsAt: string | null;
  /** The activity in hand: its leave counts, and it is no double of itself. */
  activityId: number | null;
}

interface Row {
  id: number;
  path: string;
  name: string;
  type: OrganizationType;
  has_committee: boolean;
  has_commissioner: boolean;
  choices: string | null;
  document: unknown;
  next_activity_id: number | null;
}

/** $1 branch · $2, $3 range of the scope · $4 day · $5 type · $6 start · $7 group · $8 activity · $9 today · $10 new */
const branchQuery = prepared<Row>(
  'activities-branch',
  `select o.id, o.path, o.name, o.type, o.has_committee,
    exists (select from assignment a where a.organization_id = o.id
      and a.role = 'organization_commissioner' and a.starts_on <= $9::date
      and (a.ends_on is null or a.ends_on >= $9::date)) as has_commissioner,
    ${choicesBy('$9::date')} as choices,
    json_build_object(
      'groups', (select coalesce(json_agg(g.id), '[]') from organization g
        where g.parent_id = o.id and g.type = 'group' and g.status = 'normal'),
      'members', (select coalesce(json_agg(json_build_object('id', m.id, 'groupId', m.group_id,
          'category', case when m.full_on > $4::date then 'probationary' else m.category end,
          'standing', m.standing, 'exempt', m.attendance_exempt)), '[]')
        from member m where m.organization_id = o.id and m.joined_on <= $4::date
        and m.standing in ('normal', 'suspended')),
      'sanctions', (select coalesce(json_agg(json_build_object('memberId', s.member_id,
          'kind', s.kind, 'approvedOn', s.approved_on, 'endsOn', s.ends_on)), '[]')
        from member m join sanction s on s.member_id = m.id
        where m.organization_id = o.id and s.kind in ('party_probation', 'rights_suspended')),
      'positions', (select coalesce(json_agg(json_build_object(
          'memberId', p.member_id, 'post', p.post)), '[]')
        from position p where p.organization_id = o.id and p.starts_on <= $4::date
        and (p.ends_on is null or p.ends_on >= $4::date)),
      'leaves', (select coalesce(json_agg(json_build_object(
          'memberId', l.member_id, 'reason', l.reason)), '[]')
        from leave_request l where l.activity_id = $8::bigint and l.state = 'approved'),
      'same', (select json_build_object('id', d.id, 'title', d.title) from activity d
        where d.organization_id = o.id and d.type = $5 and d.held_on = $4::date
        and d.starts_at = $6 and coalesce(d.group_id, 0) = coalesce($7::bigint, 0)
        and d.state <> 'cancelled' and d.type <> 'heart_to_heart_talk'
        and d.id is distinct from $8::bigint limit 1)
    ) as document,
    case when $10::boolean then nextval('activity_id_seq') end as next_activity_id
  from organization o where o.id = $1::bigint and o.path >= $2 and o.path < $3`,
);

/**
 * Loads a branch of the actor's scope in one round trip: groups, members on the day, sanctions that
 * touch their rights, positions, leave that was granted, another record of the same meeting, and the
 * district's settings.
 *
 * @param entering whether an activity is to be written that was not planned, and so needs an id
 * @throws AppError not_found outside the scope, and for what is no branch
 */
export async function loadBranch(
  db: Pick<Db, 'executeQuery'>,
  actor: Actor,
  organizationId: number,
  meeting: Meeting,
  today: CivilDate,
  entering = false,
): Promise<Branch> {
  const { from, to } = subtreeRange(actor.assignment.organizationPath);
  const { heldOn, type, startsAt, groupId, activityId } = meeting;
  const values = [
    organizationId,
    from,
    to,
    heldOn,
    type,
    startsAt,
    groupId,
    activityId,
    today,
    entering,
  ];
  const [loaded] = await branchQuery(db, values);
  const row = found(loaded);
  if (!isBranchType(row.type)) found(undefined);
  return {
    id: row.id,
    path: row.path,
    name: row.name,
    hasCommittee: row.has_committee,
    hasCommissioner: row.has_commissioner,
    settings: settingsBy(row.choices, today),
    nextActivityId: row.next_activity_id,
    ...document.parse(row.document),
  };
}

/** Members who hold a post in the branch's committee 支部委员会 on the day. */
export function committeeMembers(branch: Branch): Set<number> {
  const posts: readonly string[] = committeePosts;
  return new Set(branch.positions.filter((p) => posts.includes(p.post)).map((p) => p.memberId));
}
