/** Months of income keep their history in the table of every process. */
import { type Kysely, sql } from 'kysely';

/**
 * Moves the steps of months to `case_move`, with the figures that each left. A step named its action
 * only: a return leads to returned, a pass and a correction to passed, and where a step came from is
 * where the one before it led. A version is not told, since entering a month made versions too.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into case_move (kind, case_id, action, from_state, to_state, on_day, text, content,
        account_id, at)
      select 'income', income_id, action, coalesce(lag(led_to) over step, 'draft'), led_to,
        (at at time zone 'Asia/Shanghai')::date, text,
        jsonb_build_object('operatingFen', operating_fen, 'contractFen', contract_fen,
          'investmentFen', investment_fen, 'subsidyFen', subsidy_fen, 'otherFen', other_fen),
        account_id, at
      from (
        select s.*, case action
          when 'submit' then 'submitted' when 'return' then 'returned' else 'passed' end as led_to
        from village_income_step s
      ) as steps
      window step as (partition by income_id order by id)
      order by id;
    drop table village_income_step;
    drop function keep_income_step();
  `.execute(db);
}
