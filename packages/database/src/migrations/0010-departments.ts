// Migration: the department of an officer.
import { type Kysely, sql } from 'kysely';

/** An officer acts for one department of the district, and for none in any other role. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table assignment add column department text;
    alter table assignment add constraint assignment_department check (
      (role in ('joint_review_officer', 'department_officer')) = (department is not null));
  `.execute(db);
}
