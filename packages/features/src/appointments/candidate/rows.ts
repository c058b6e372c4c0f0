// Candidates as queries read them: selects, states, deadlines.
import type { Database } from '@xianfeng/database';
import {
  type AppointmentState,
  type CivilDate,
  type ReviewDepartment,
  renewableStates,
} from '@xianfeng/rules';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type Actor, inScope } from '../../kernel/index.js';
import { divisionKind, shownEducation } from '../../talents/index.js';
import { type CandidateState, candidateStates } from '../schema.js';

/** States in which nothing more is to be done on the way. */
export const closedStates = ['in_office', 'left', 'archived', 'in_pool', 'refused'] as const;

/** Candidates of the scope with the person and the village. */
export function candidateRows(db: Kysely<Database>, actor: Actor) {
  return withPerson(db).where(inScope('c.organization_path', actor));
}

/** Candidates without a scope: for a department, whose queue is the condition. */
export function withPerson(db: Kysely<Database>) {
  return db
    .selectFrom('candidate as c')
    .innerJoin('talent as t', 't.id', 'c.talent_id')
    .innerJoin('person as p', 'p.id', 'c.person_id')
    .innerJoin('organization as o', 'o.id', 'c.organization_id')
    .select([
      'c.id',
      'c.version',
      'c.talent_id',
      'c.person_id',
      'c.organization_id',
      'c.organization_path',
      'c.street_id',
      'c.post',
      'c.route',
      'c.source',
      'c.state',
      'c.state_since',
      'c.due_on',
      'c.round',
      'c.explanation',
      'c.entered_by',
      'c.service_batch_id',
      'c.historical',
      't.political_status',
      't.occupation',
      't.willing',
      'p.name',
      'p.gender',
      'p.born_on',
      'p.resident_id',
      'o.short_name as organization_name',
    ])
    .select(divisionKind('o').as('division_kind'))
    .select(shownEducation('c.person_id', 'c.organization_id').as('education'))
    .select([waitingDepartments().as('waiting_for'), waitsForStreet().as('waits_for_street')])
    .select(isRenewed().as('renewed'));
}

/** States in which a review waits: the first one, or one that is asked for anew. */
const reviewingStates: readonly CandidateState[] = ['joint_review', ...renewableStates];

/** States in which departments may answer: also while an objection is looked into meanwhile. */
export const answerableStates: readonly CandidateState[] = [...reviewingStates, 'verification'];

/** Whether the departments are asked anew, while the candidate stays at the step that was reached. */
export function isRenewed(): RawBuilder<boolean> {
  return sql<boolean>`(c.state = any(${[...renewableStates]}) and exists (select from joint_review r4
    where r4.candidate_id = c.id and r4.round = c.round and r4.renewal > 0 and r4.result is null))`;
}

/** Whether the joint review has expired before the election, and is not asked for anew yet. */
export function isExpired(today: CivilDate): RawBuilder<boolean> {
  return sql<boolean>`(c.state = any(${[...renewableStates]}) and (select r5.valid_until < ${today}
    from joint_review r5 where r5.candidate_id = c.id and r5.round = c.round
    order by r5.renewal desc limit 1))`;
}

/** Departments that are still silent, or that were explained to and have not answered again. */
export function waitingDepartments(): RawBuilder<ReviewDepartment[]> {
  return sql<ReviewDepartment[]>`array(select o2.department from review_opinion o2
    join joint_review r2 on r2.id = o2.review_id
    where r2.candidate_id = c.id and r2.round = c.round and r2.result is null
      and c.state = any(${[...reviewingStates]})
      and (o2.answer is null or (o2.answer = 'explain' and o2.explained_on is not null))
    order by o2.department)`;
}

/** In a joint review: something is to be explained, or a soft item to be decided on, by the street. */
export function waitsForStreet(): RawBuilder<boolean> {
  // With a limit it is asked of each row by the index, and never of the whole table at once.
  return sql<boolean>`coalesce((select true from review_opinion o3
    join joint_review r3 on r3.id = o3.review_id
    where r3.candidate_id = c.id and r3.round = c.round and r3.result is null
      and c.state = any(${[...reviewingStates]})
      and ((o3.answer = 'explain' and o3.explained_on is null)
        or (o3.answer = 'fail' and not o3.hard and r3.street_agreed is not true))
    limit 1), false)`;
}

/** A candidate as the queries select it. */
export type SelectedCandidate = Awaited<
  ReturnType<ReturnType<typeof candidateRows>['executeTakeFirstOrThrow']>
>;

/** The state as one of a candidate's; null for those before, which belong to the pool. */
export function toCandidateState(state: AppointmentState | null): CandidateState | null {
  return candidateStates.find((each) => each === state) ?? null;
}

/** A notice is waited out: on its last day nothing is late, from the next one on the way leads on. */
export const isWaitedOut = (state: string): boolean => state === 'public_notice';

/** The same as a condition on the day that `due_on` of a table has: its deadline has passed. */
export function isLate(table: string, today: CivilDate): RawBuilder<boolean> {
  const [dueOn, state] = [sql.ref(`${table}.due_on`), sql.ref(`${table}.state`)];
  return sql<boolean>`(${dueOn} < ${today} and ${state} <> 'public_notice')`;
}
