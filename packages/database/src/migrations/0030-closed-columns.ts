// Migration: checks on columns of closed sets.
import { type Kysely, sql } from 'kysely';

const organizationTypes = [
  'work_committee',
  'committee',
  'general_branch',
  'branch',
  'joint_branch',
  'temporary_branch',
  'floating_branch',
  'group',
];
const fields = [
  'rural',
  'community',
  'street',
  'organ',
  'public_institution',
  'state_enterprise',
  'private_enterprise',
  'social_organization',
  'building',
  'park',
  'business_district',
  'school',
  'hospital',
  'retired',
  'floating',
  'new_employment',
  'other',
];
const organizationStates = [
  'preparing',
  'pending_approval',
  'approved',
  'normal',
  'merging',
  'dissolving',
  'dissolved',
  'abandoned',
];
const committeePosts = [
  'secretary',
  'deputy_secretary',
  'organization_commissioner',
  'publicity_commissioner',
  'discipline_commissioner',
  'committee_member',
  'group_leader',
];
const roles = [
  'member',
  'branch_secretary',
  'organization_commissioner',
  'street_organizer',
  'district_auditor',
  'district_approver',
  'joint_review_officer',
  'department_officer',
  'village_accountant',
  'village_supervisor',
  'system_admin',
  'security_admin',
  'audit_admin',
];
const departments = [
  'organization',
  'civil_affairs',
  'discipline',
  'political_legal',
  'court',
  'procuratorate',
  'public_security',
  'justice',
  'natural_resources',
  'agriculture',
  'ecology',
  'petitions',
  'tax',
  'market',
  'audit',
  'human_resources',
  'united_front',
  'emergency',
];
const activityTypes = [
  'branch_assembly',
  'committee_meeting',
  'group_meeting',
  'party_lecture',
  'theme_day',
  'organizational_life_meeting',
  'democratic_appraisal',
  'heart_to_heart_talk',
];
const motionKinds = [
  'ordinary',
  'admission',
  'conversion',
  'probation_extension',
  'probation_cancellation',
  'election',
  'sanction',
  'organizational_measure',
  'commendation',
  'delegate_recommendation',
  'major_matter',
  'activist_determination',
  'prospect_proposal',
  'prospect_examination',
  'daily_work',
  'appraisal_opinion',
  'study',
  'criticism',
];
const motionMethods = ['show_of_hands', 'oral', 'open_ballot', 'secret_ballot'];
const motionOutcomes = ['passed', 'rejected', 'void', 'needs_confirmation'];
const mediaTypes = [
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/bmp',
  'image/tiff',
  'image/avif',
  'image/heic',
  'image/heif',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
];
const matters = ['rules', 'membership', 'land', 'compensation', 'merger', 'investment', 'other'];
const teamPosts = [
  'party_secretary',
  'party_deputy_secretary',
  'party_member',
  'committee_director',
  'committee_deputy_director',
  'committee_member',
  'supervision_director',
  'supervision_member',
  'chairman',
  'director',
  'supervisor',
  'first_secretary',
];
const routes = [
  'party_election',
  'party_assignment',
  'villager_election',
  'representative_election',
  'member_election',
  'selection',
  'secondment',
];
const sources = [
  'prosperous',
  'returned_entrepreneur',
  'migrant_worker',
  'veteran',
  'graduate',
  'cooperative_leader',
  'rural_broker',
  'village_doctor',
  'teacher',
  'grid_worker',
  'sitting_official',
  'reserve',
  'retired_official',
  'other',
];
const answers = ['pass', 'fail', 'explain'];
const filingPapers = [
  'approval_form',
  'joint_review_form',
  'inspection_report',
  'street_decision',
  'notice_result',
  'election_report',
];
const leavingReasons = [
  'term_ended',
  'resigned',
  'dismissed',
  'recalled',
  'terminated',
  'election_void',
  'died',
  'transferred',
];
const grades = ['excellent', 'competent', 'basically_competent', 'incompetent'];

/** Columns that hold one name of a set. */
const single: readonly (readonly [table: string, column: string, names: readonly string[]])[] = [
  ['organization', 'type', organizationTypes],
  ['organization', 'field', fields],
  ['organization', 'status', organizationStates],
  ['position', 'post', committeePosts],
  ['assignment', 'role', roles],
  ['assignment', 'department', departments],
  ['activity', 'type', activityTypes],
  ['activity', 'combined_type', activityTypes],
  ['motion', 'kind', motionKinds],
  ['motion', 'method', motionMethods],
  ['motion', 'outcome', motionOutcomes],
  ['attachment', 'media_type', mediaTypes],
  ['village_decision', 'matter', matters],
  ['talent', 'source', sources],
  ['candidate', 'post', teamPosts],
  ['candidate', 'route', routes],
  ['candidate', 'source', sources],
  ['review_department', 'department', departments],
  ['review_opinion', 'department', departments],
  ['review_answer', 'answer', answers],
  ['lawful_procedure', 'route', routes],
  ['village_position', 'post', teamPosts],
  ['village_holder', 'post', teamPosts],
  ['village_holder', 'source', sources],
  ['village_holder', 'leaving_reason', leavingReasons],
  ['holder_record', 'grade', grades],
  ['service_record', 'post', teamPosts],
];

/** Columns that hold several names of a set. */
const several: typeof single = [
  ['joint_review', 'required', departments],
  ['filing', 'papers', filingPapers],
];

/**
 * Columns of closed sets are checked by the database, so that what is read from them is one of the
 * names that the types have. Until now the application alone kept to them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // An earlier word of a state that no screen has ever written.
  await sql`update organization set status = 'pending_approval' where status = 'pending'`.execute(
    db,
  );
  const checks = [
    ...single.map(([table, column, names]) => add(table, column, `${column} in (${list(names)})`)),
    ...several.map(([table, column, names]) =>
      add(table, column, `${column} <@ array[${list(names)}]`),
    ),
  ];
  await sql.raw(checks.join(';\n')).execute(db);
}

const list = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');

const add = (table: string, column: string, check: string) =>
  `alter table ${table} add constraint ${table}_${column}_known check (${check})`;
