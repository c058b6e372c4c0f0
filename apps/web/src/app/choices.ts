/**
 * What an address may name of the talents and the village teams. Written here and not read from the
 * rules: routes are part of the first load, which needs no more of them.
 */

export const talentSources = [
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
] as const;

export const teamPosts = [
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
] as const;
