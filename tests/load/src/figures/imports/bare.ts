// The bare counterparts of an import: a COPY, and the same checks, rows and events in SQL.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { SignedIn } from '../../stage.js';

async function copyIn(client: pg.ClientBase, table: string, csv: string): Promise<void> {
  const stream = client.query(copyFrom(`copy ${table} from stdin (format csv)`));
  await pipeline(Readable.from([csv]), stream);
}

async function inTransaction(
  pool: pg.Pool,
  work: (client: pg.ClientBase) => Promise<void>,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await work(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** The lines alone, committed to a table of text. */
export async function copyTable(pool: pg.Pool, heading: string, csv: string): Promise<void> {
  const columns = heading.split(',').map((_, index) => `c${index} text`);
  await pool.query(`drop table if exists bare_copy; create table bare_copy (${columns.join()})`);
  await inTransaction(pool, (client) => copyIn(client, 'bare_copy', csv));
}

async function refuseErrors(client: pg.ClientBase, statement: string): Promise<void> {
  const { rows } = await client.query<{ line: number }>(statement);
  if (rows.length > 0) throw new Error(`${rows.length} lines are wrong`);
}

/** Divisions with their organizations and an event for each. */
export function bareOrganizations(pool: pg.Pool, csv: string, by: SignedIn): Promise<void> {
  return inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock(7274102)');
    await client.query(
      `create temp table line (code text, name text, level text, parent_code text, kind text,
         line int generated always as identity) on commit drop`,
    );
    await copyIn(client, 'line (code, name, level, parent_code, kind)', csv);
    await client.query('analyze line');
    await refuseErrors(client, organizationErrors);
    await client.query(
      `insert into division (code, name, level, parent_code, kind)
       select code, name, level, parent_code, kind from line order by line`,
    );
    await client.query(organizationInsert, [by.accountId, by.assignment]);
  });
}

const organizationErrors = `
  select l.line from line l
  left join division p on p.code = l.parent_code
  left join division d on d.code = l.code
  left join organization above on above.division_code = l.parent_code
  left join organization o on o.parent_id = above.id
    and o.name = '中共' || above.name || l.name || '总支部委员会'
  where l.code !~ '^\\d{12}$' or length(l.name) not between 2 and 40
    or l.name !~ '^[[:alnum:]][[:alnum:]·（）()-]*$'
    or l.level <> 'village' or l.kind not in ('village', 'community')
    or p.code is null or p.level <> 'street' or not starts_with(l.code, l.parent_code)
    or d.code is not null or o.id is not null or above.id is null
  union all
  select min(line) from line group by code having count(*) > 1
  union all
  select min(line) from line group by parent_code, name having count(*) > 1`;

const organizationInsert = `
  with made as (
    insert into organization (id, parent_id, path, name, short_name, type, field, division_code,
      term_years, pinyin, initials, sort_order, created_at)
    select n.id, o.id, o.path || n.id || '.', '中共' || o.name || l.name || '总支部委员会',
      l.name || '党总支', 'general_branch', 'community', l.code, 5, '', '',
      (select coalesce(max(sort_order), 0) from organization c where c.parent_id = o.id)
        + row_number() over (partition by o.id order by l.line), now()
    from line l
    join organization o on o.division_code = l.parent_code
    cross join lateral (
      select nextval(pg_get_serial_sequence('organization', 'id')) as id where l.line > 0) n
    returning id, parent_id, path, short_name, type)
  insert into outbox (type, audience, body)
  select 'organization.created', string_to_array('s' || replace(path, '.', ',s'), ','),
    json_build_object('at', 1, 'actor',
      json_build_object('accountId', $1::int, 'assignmentId', $2::int), 'organizationId', id,
      'subject', json_build_object('kind', 'organization', 'id', id, 'version', 1), 'data',
      json_build_object('parentId', parent_id, 'shortName', short_name, 'type', type))::text
  from made`;

/** Months of income, each with its move, and one event. */
export function bareIncomes(pool: pg.Pool, csv: string, by: SignedIn): Promise<void> {
  return inTransaction(pool, async (client) => {
    await client.query(
      `create temp table line (code text, name text, year text, month text, operating text,
         contract text, investment text, subsidy text, other text, note text,
         line int generated always as identity) on commit drop`,
    );
    await copyIn(
      client,
      'line (code, name, year, month, operating, contract, investment, subsidy, other, note)',
      csv,
    );
    await client.query('analyze line');
    await client.query(`select pg_advisory_xact_lock(7274120, year::int)
      from (select distinct year from line order by year) as years`);
    await refuseErrors(client, incomeErrors);
    await client.query(incomeInsert, [by.accountId, by.role]);
    await client.query(
      `insert into outbox (type, audience, body)
       select 'income_table.imported', array_agg(distinct 's' || o.path),
         json_build_object('at', 1, 'organizationId', 1, 'subject',
           json_build_object('kind', 'income_table', 'id', 1, 'version', 1), 'data',
           json_build_object('months', count(*)))::text
       from line join organization o on o.division_code = code`,
    );
  });
}

const fen = (column: string) => `(${column}::numeric * 100)::bigint`;
const kinds = ['operating', 'contract', 'investment', 'subsidy', 'other'];

const incomeErrors = `
  select l.line from line l
  left join division d on d.code = l.code and d.level = 'village'
  left join organization o on o.division_code = d.code and o.status <> 'dissolved'
  left join village_year y on y.year = l.year::int
  left join village_income i
    on i.organization_id = o.id and i.year = l.year::int and i.month = l.month::int
  left join village_income w on w.organization_id = o.id and w.year = l.year::int and w.month = 0
  where o.id is null or l.name not in (d.name, o.short_name)
    or l.year !~ '^\\d{4}$' or l.month !~ '^\\d{1,2}$' or l.month::int not between 1 and 12
    or ${kinds.map((kind) => `l.${kind} !~ '^-?\\d{1,12}(\\.\\d{1,2})?$'`).join(' or ')}
    or ${['operating', 'contract', 'subsidy', 'other'].map((kind) => `l.${kind}::numeric < 0`).join(' or ')}
    or length(l.note) > 500 or y.year is not null or w.id is not null
    or make_date(l.year::int, l.month::int, 1) > current_date
    or i.state in ('submitted', 'passed')
  union all
  select min(line) from line group by code, year, month having count(*) > 1`;

const incomeInsert = `
  with made as (
    insert into village_income (organization_id, year, month, operating_fen, contract_fen,
      investment_fen, subsidy_fen, other_fen, note, state, entered_by, submitted_by, submitted_at,
      created_at)
    select o.id, l.year::int, l.month::int, ${kinds.map((kind) => fen(`l.${kind}`)).join()},
      coalesce(l.note, ''), 'submitted', $1, $1, now(), now()
    from line l join organization o on o.division_code = l.code
    order by l.line
    on conflict (organization_id, year, month) do update set
      operating_fen = excluded.operating_fen, contract_fen = excluded.contract_fen,
      investment_fen = excluded.investment_fen, subsidy_fen = excluded.subsidy_fen,
      other_fen = excluded.other_fen, note = excluded.note, state = 'submitted', opinion = '',
      version = village_income.version + 1
    returning *)
  insert into case_move (kind, case_id, version, action, from_state, to_state, on_day, text,
    content, account_id, role, at)
  select 'income', id, version, 'submit', 'draft', state, current_date, '导入表格',
    jsonb_build_object('operatingFen', operating_fen, 'contractFen', contract_fen,
      'investmentFen', investment_fen, 'subsidyFen', subsidy_fen, 'otherFen', other_fen),
    $1, $2, now()
  from made`;
