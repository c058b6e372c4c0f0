// Migration: moves and papers of candidates as those of every process.
import { type Kysely, sql } from 'kysely';

/** The moves and papers of candidates stand with those of every other process. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Where a row was brought in behind its own moves, their versions are not those of the row.
    insert into case_move (kind, case_id, version, action, from_state, to_state, on_day, text,
        findings, account_id, role, at)
      select 'candidate', m.candidate_id,
        case when m.candidate_version <= c.version and row_number() over (
          partition by m.candidate_id, m.candidate_version order by m.id) = 1
          then m.candidate_version end,
        m.action, m.from_state, m.to_state, m.on_day, m.text, m.findings, m.account_id, m.role, m.at
      from candidate_move m join candidate c on c.id = m.candidate_id
      order by m.id;
    insert into case_paper (kind, case_id, action, round, paper, number, made_on, account_id, at)
      select 'candidate', candidate_id, action, round, kind, number, made_on, account_id, at
      from candidate_document order by id;
    drop table candidate_move;
    drop table candidate_document;
  `.execute(db);
}
