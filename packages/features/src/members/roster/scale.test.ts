// Tests of the query plans of the roster.
import { connect } from '@xianfeng/database';
import { testDatabase } from '@xianfeng/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RosterShape, rosterSql } from './roster-sql.js';

/** A node of a plan as EXPLAIN tells it. */
interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Sort Key'?: string[];
  Plans?: Plan[];
}

// Durable, so that the vacuum sees the rows.
const database = testDatabase({ durable: true });
let connection: ReturnType<typeof connect>;

// The roster of a whole district: 60,000 members in 1,500 branches of 17 streets.
beforeAll(async () => {
  connection = connect(database.ownerUrl, { max: 1 });
  await sql`
    insert into organization (id, name, short_name, type, field, parent_id, path, pinyin, initials, created_at)
    values (1, '区委', '区委', 'committee', 'organ', null, '1.', 'quwei', 'qw', '2026-01-01');
    insert into organization (id, name, short_name, type, field, parent_id, path, pinyin, initials, created_at)
    select 1 + i, '街道' || i, '街道' || i, 'work_committee', 'street', 1, '1.' || (1 + i) || '.',
      'jiedao', 'jd', '2026-01-01' from generate_series(1, 17) as i;
    insert into organization (id, name, short_name, type, field, parent_id, path, pinyin, initials, created_at)
    select 100 + i, '支部' || i, '支部' || i, 'branch', 'community', 2 + i % 17,
      '1.' || (2 + i % 17) || '.' || (100 + i) || '.', 'zhibu', 'zb', '2026-01-01'
    from generate_series(1, 1500) as i;
    insert into person (id, name, pinyin, initials, gender, ethnicity, born_on, created_at)
    select i, chr(19968 + i % 300) || chr(20500 + i % 700) || chr(21500 + i % 900), 'pin' || i % 5000,
      chr(97 + i % 23) || chr(97 + i % 19) || chr(97 + i % 17), '1', '01', '1970-01-01', '2026-01-01'
    from generate_series(1, 60000) as i;
    insert into member (id, person_id, organization_id, organization_path, category, standing,
      sort_name, joined_on, full_on, created_at)
    select p.id, p.id, o.id, o.path, case when p.id % 30 = 0 then 'probationary' else 'full' end,
      case when p.id % 100 = 0 then 'deceased' else 'normal' end, p.pinyin, '1990-07-01', '1991-07-01',
      '2026-01-01'
    from person p join organization o on o.id = 101 + p.id % 1500;`.execute(connection.db);
  await connection.pool.query('vacuum analyze');
});
afterAll(() => connection.close());

const shapes: RosterShape[] = [true, false].flatMap((continued) =>
  [undefined, 'full' as const, 'probationary' as const].flatMap((category) =>
    (['normal', 'deceased'] as const).flatMap((standing) =>
      [true, false].map((searched) => ({ continued, category, standing, searched })),
    ),
  ),
);
const nameOf = (shape: RosterShape) => Object.values(shape).join(' ');

/** The nodes of the plan that the shape is carried out by, for one organization. */
async function nodesOf(shape: RosterShape, organizationId: number): Promise<Plan[]> {
  const values: (string | number)[] = [organizationId, '1.', '1/', 50];
  if (shape.continued) values.push('1.2.', 'pin', 5);
  if (shape.searched) values.push('一丁%', '%一丁 %', '% bc%');
  const literals = values.map((value) => (typeof value === 'number' ? value : `'${value}'`));
  const types = values.map((value) => (typeof value === 'number' ? 'bigint' : 'text'));
  const client = await connection.pool.connect();
  try {
    // A prepared statement ends up with one plan for all values.
    await client.query('set plan_cache_mode = force_generic_plan');
    await client.query(`prepare roster (${types.join(', ')}) as ${rosterSql(shape)}`);
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
      `explain (format json) execute roster (${literals.join(', ')})`,
    );
    return flat(rows[0]?.['QUERY PLAN'][0].Plan);
  } finally {
    await client.query('deallocate all; reset plan_cache_mode');
    client.release();
  }
}

function flat(plan: Plan | undefined): Plan[] {
  return plan === undefined ? [] : [plan, ...(plan.Plans ?? []).flatMap(flat)];
}

describe.each([
  ['the district', 1],
  ['a street', 5],
  ['a branch', 400],
])('the roster of %s', (_, organizationId) => {
  test.each(shapes.map((shape) => [nameOf(shape), shape] as const))(
    'never reads a whole large table (%s)',
    async (_name, shape) => {
      const nodes = await nodesOf(shape, organizationId);
      const whole = nodes.filter((node) => node['Node Type'] === 'Seq Scan');
      expect(whole.map((node) => node['Relation Name'])).not.toContain('member');
      expect(whole.map((node) => node['Relation Name'])).not.toContain('person');
      // Of those few who were found by name, or have died, sorting costs nothing.
      if (shape.searched || shape.standing !== 'normal') return;
      // In the order of its index, so that a page costs the same wherever it stands in the list.
      expect(nodes.map((node) => node['Node Type'])).not.toContain('Sort');
      const used = nodes.filter((node) => node['Index Name'] === 'member_roster');
      expect(used.map((node) => node['Node Type']).sort()).toEqual([
        'Index Only Scan',
        'Index Scan',
      ]);
    },
  );
});
