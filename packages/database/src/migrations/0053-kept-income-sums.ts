// Migration: the sums of villages' incomes that are kept.
import { type Kysely, sql } from 'kysely';

/**
 * Lists, indicators and the years of the district added up every month of every village: 15,000 rows of
 * six years. The database keeps the sums of what is passed, and how many months are in which state, of each
 * village and year, in the statement that changes them; of the row of a whole year, which is counted only
 * where no months are, apart.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table village_income_sum (
      organization_id bigint not null references organization,
      year int not null,
      whole boolean not null,
      incomes int not null,
      passed int not null,
      submitted int not null,
      returned int not null,
      operating_fen bigint not null,
      contract_fen bigint not null,
      investment_fen bigint not null,
      subsidy_fen bigint not null,
      other_fen bigint not null,
      primary key (organization_id, year, whole)
    );

    create function keep_village_income_sum() returns trigger language plpgsql as $$
    begin
      -- Taken away before anything is added: an update is both.
      if tg_op <> 'INSERT' then
        insert into village_income_sum as kept
          select organization_id, year, month = 0, -count(*),
            -count(*) filter (where state = 'passed'), -count(*) filter (where state = 'submitted'),
            -count(*) filter (where state = 'returned'),
            -coalesce(sum(operating_fen) filter (where state = 'passed'), 0),
            -coalesce(sum(contract_fen) filter (where state = 'passed'), 0),
            -coalesce(sum(investment_fen) filter (where state = 'passed'), 0),
            -coalesce(sum(subsidy_fen) filter (where state = 'passed'), 0),
            -coalesce(sum(other_fen) filter (where state = 'passed'), 0)
          from removed group by 1, 2, 3 order by 1, 2, 3
          on conflict (organization_id, year, whole) do update set
            incomes = kept.incomes + excluded.incomes, passed = kept.passed + excluded.passed,
            submitted = kept.submitted + excluded.submitted,
            returned = kept.returned + excluded.returned,
            operating_fen = kept.operating_fen + excluded.operating_fen,
            contract_fen = kept.contract_fen + excluded.contract_fen,
            investment_fen = kept.investment_fen + excluded.investment_fen,
            subsidy_fen = kept.subsidy_fen + excluded.subsidy_fen,
            other_fen = kept.other_fen + excluded.other_fen;
      end if;
      if tg_op <> 'DELETE' then
        insert into village_income_sum as kept
          select organization_id, year, month = 0, count(*),
            count(*) filter (where state = 'passed'), count(*) filter (where state = 'submitted'),
            count(*) filter (where state = 'returned'),
            coalesce(sum(operating_fen) filter (where state = 'passed'), 0),
            coalesce(sum(contract_fen) filter (where state = 'passed'), 0),
            coalesce(sum(investment_fen) filter (where state = 'passed'), 0),
            coalesce(sum(subsidy_fen) filter (where state = 'passed'), 0),
            coalesce(sum(other_fen) filter (where state = 'passed'), 0)
          from added group by 1, 2, 3 order by 1, 2, 3
          on conflict (organization_id, year, whole) do update set
            incomes = kept.incomes + excluded.incomes, passed = kept.passed + excluded.passed,
            submitted = kept.submitted + excluded.submitted,
            returned = kept.returned + excluded.returned,
            operating_fen = kept.operating_fen + excluded.operating_fen,
            contract_fen = kept.contract_fen + excluded.contract_fen,
            investment_fen = kept.investment_fen + excluded.investment_fen,
            subsidy_fen = kept.subsidy_fen + excluded.subsidy_fen,
            other_fen = kept.other_fen + excluded.other_fen;
      end if;
      return null;
    end $$;

    create trigger village_income_added after insert on village_income
      referencing new table as added
      for each statement execute function keep_village_income_sum();
    create trigger village_income_removed after delete on village_income
      referencing old table as removed
      for each statement execute function keep_village_income_sum();
    create trigger village_income_changed after update on village_income
      referencing old table as removed new table as added
      for each statement execute function keep_village_income_sum();

    insert into village_income_sum
      select organization_id, year, month = 0, count(*),
        count(*) filter (where state = 'passed'), count(*) filter (where state = 'submitted'),
        count(*) filter (where state = 'returned'),
        coalesce(sum(operating_fen) filter (where state = 'passed'), 0),
        coalesce(sum(contract_fen) filter (where state = 'passed'), 0),
        coalesce(sum(investment_fen) filter (where state = 'passed'), 0),
        coalesce(sum(subsidy_fen) filter (where state = 'passed'), 0),
        coalesce(sum(other_fen) filter (where state = 'passed'), 0)
      from village_income group by 1, 2, 3;
  `.execute(db);
}
