// Migration: the event log in partitions.
import { type Kysely, sql } from 'kysely';

/**
 * The log makes room for itself while the product runs: the working role, which owns nothing, may ask
 * for the next partitions of the log by this one function and for nothing else.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function make_log_partitions() returns int
    language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        rows_in_one constant bigint := 1000000;
        ahead constant int := 10;
        head bigint;
        made int := 0;
      begin
        -- Two servers that ask at once: the second waits and finds it done. Reading and writing go on.
        lock table event_log in share update exclusive mode;
        select coalesce(max(seq), 0) into head from event_log;
        for part in 0 .. (head / rows_in_one)::int + ahead loop
          continue when to_regclass(format('public.event_log_%s', part)) is not null;
          -- Made beside the log and then attached, so that nobody who reads the log is waited for.
          execute format('create table event_log_%s (like event_log including defaults)', part);
          execute format(
            'alter table event_log attach partition event_log_%s for values from (%s) to (%s)',
            part, part * rows_in_one, (part + 1) * rows_in_one);
          made := made + 1;
        end loop;
        return made;
      end
    $$;
    revoke all on function make_log_partitions() from public;
  `.execute(db);
}
