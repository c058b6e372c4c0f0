/**
 * What an address may name of the talents and the village teams. Written here and not read from the
 * rules: routes are part of the first load, which needs no more of them.
 */
import type { TeamPost } from '@xianfeng/features/teams/labels';
import { namesOf, type TalentSource } from '@xianfeng/rules';

/** Sources of talents (TAL-01) that an address may name. */
export const talentSources = namesOf({
  prosperous: true,
  returned_entrepreneur: true,
  migrant_worker: true,
  veteran: true,
  graduate: true,
  cooperative_leader: true,
  rural_broker: true,
  village_doctor: true,
  teacher: true,
  grid_worker: true,
  sitting_official: true,
  reserve: true,
  retired_official: true,
  other: true,
} satisfies Record<TalentSource, true>);

/** Posts of a village team that an address may name. */
export const teamPosts = namesOf({
  party_secretary: true,
  party_deputy_secretary: true,
  party_member: true,
  committee_director: true,
  committee_deputy_director: true,
  committee_member: true,
  supervision_director: true,
  supervision_member: true,
  chairman: true,
  director: true,
  supervisor: true,
  first_secretary: true,
} satisfies Record<TeamPost, true>);
