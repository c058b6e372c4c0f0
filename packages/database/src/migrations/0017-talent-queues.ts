// Migration: indexes of queues of the talent pool.
import { type Kysely, sql } from 'kysely';

/** What waits for a department, by its deadline, and the pool of a village by state. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index review_opinion_waiting on review_opinion (department, due_on, id)
      where answer is null or (answer = 'explain' and explained_on is not null);
    create index talent_village on talent (organization_id, state, for_secretary);
    create index candidate_village on candidate (organization_id, post);
  `.execute(db);
}
