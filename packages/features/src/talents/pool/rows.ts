// Talents as lists show them, with their masked fields.
import type { Database } from '@xianfeng/database';
import type { SettingValues } from '@xianfeng/rules';
import { type Kysely, sql } from 'kysely';
import {
  type Actor,
  type ActorContext,
  inScope,
  maskPhone,
  maskResidentId,
} from '../../kernel/index.js';
import { sealedPerson } from '../../kit/person/index.js';
import { adopted, deletionDay } from '../retention/retention.js';
import type { TalentField, TalentRow } from '../schema.js';
import { sealedConsent } from '../sealed.js';

/** Files of the scope with the person and the village. */
export function talentRows(db: Kysely<Database>, actor: Actor) {
  return withPerson(db).where(inScope('t.organization_path', actor));
}

/** Of a person whom another organization keeps: what was entered here, until that one agrees. */
const shownOf = [
  sql<string>`case when pc.id is null then p.ethnicity else pc.ethnicity end`.as('ethnicity'),
  sql<string | null>`case when pc.id is null then p.education else pc.education end`.as(
    'education',
  ),
  sql<Buffer | null>`case when pc.id is null then p.phone else pc.phone end`.as('phone'),
  sql<Buffer | null>`case when pc.id is null then p.address end`.as('address'),
] as const;

/** Files without a scope: for who deals with a candidate. */
export function withPerson(db: Kysely<Database>) {
  return db
    .selectFrom('talent as t')
    .innerJoin('person as p', 'p.id', 't.person_id')
    .innerJoin('organization as o', 'o.id', 't.organization_id')
    .leftJoin('person_consent as pc', (on) =>
      on
        .onRef('pc.person_id', '=', 't.person_id')
        .onRef('pc.organization_id', '=', 't.organization_id')
        .on('pc.state', '<>', 'given'),
    )
    .select([
      't.id',
      't.version',
      't.person_id',
      't.organization_id',
      't.organization_path',
      't.street_id',
      't.source',
      't.for_secretary',
      't.origin',
      't.state',
      't.state_since',
      't.due_on',
      't.willing',
      't.entered_by',
      't.reviewed_on',
      't.cleared_on',
      't.political_status',
      't.occupation',
      't.strengths',
      't.wish',
      'p.name',
      'p.gender',
      'p.born_on',
      'p.resident_id',
      'o.short_name as organization_name',
      'pc.state as consent',
    ])
    .select(shownOf)
    .select([
      sql<number>`(select count(*)::int from candidate c where c.talent_id = t.id and c.state not in
        ('in_office', 'left', 'archived', 'in_pool', 'refused'))`.as('candidacies'),
      sql<number>`(select count(*)::int from village_holder h where h.person_id = t.person_id
        and h.left_on is null and (pc.id is null or h.organization_id = t.organization_id))`.as(
        'posts',
      ),
      adopted('t').as('adopted'),
    ]);
}

/** A talent as the queries select it. */
export type SelectedTalent = Awaited<
  ReturnType<ReturnType<typeof talentRows>['executeTakeFirstOrThrow']>
>;

/** A file as lists show it. */
export function presentRow(row: SelectedTalent, today: string, settings: SettingValues): TalentRow {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    gender: row.gender,
    bornMonth: row.born_on.slice(0, 7),
    organizationId: row.organization_id,
    organizationName: row.organization_name,
    streetId: row.street_id,
    source: row.source,
    forSecretary: row.for_secretary,
    origin: row.origin,
    state: row.state,
    stateSince: row.state_since,
    dueOn: row.due_on,
    overdue: row.due_on !== null && row.due_on < today,
    deletesOn: deletionDay(row, settings),
    clearedOn: row.cleared_on,
    candidacies: row.candidacies,
    posts: row.posts,
  };
}

/** SEC-09: what is shown of the fields that are masked. */
export function masked(ctx: Pick<ActorContext, 'keys'>, row: SelectedTalent) {
  const residentId = fieldOf(ctx, row, 'residentId');
  const phone = fieldOf(ctx, row, 'phone');
  const address = fieldOf(ctx, row, 'address');
  const place = address === null ? null : /^.*?(?:街道|镇|乡)(?:.*?(?:社区|村))?/.exec(address);
  return {
    residentId: residentId === null ? null : maskResidentId(residentId),
    phone: phone === null ? null : maskPhone(phone),
    address: address === null ? null : `${place?.[0] ?? ''}***`,
  };
}

/** The full value of a field, opened where it is sealed; null where nothing is recorded. */
export function fieldOf(
  { keys }: Pick<ActorContext, 'keys'>,
  row: SelectedTalent,
  field: TalentField,
): string | null {
  const { person_id: personId, organization_id: organizationId } = row;
  if (field === 'residentId') {
    return sealedPerson.open(keys, row.resident_id, 'resident_id', personId);
  }
  if (field === 'address') return sealedPerson.open(keys, row.address, 'address', personId);
  // Without the keeper's consent the number is the one that the village entered itself.
  return row.consent === null || row.consent === 'given'
    ? sealedPerson.open(keys, row.phone, 'phone', personId)
    : sealedConsent.open(keys, row.phone, 'phone', personId, organizationId);
}
