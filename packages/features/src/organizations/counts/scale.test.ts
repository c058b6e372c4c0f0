// Tests of the query plans of the tree.
import { connect } from '@xianfeng/database';
import { testDatabase } from '@xianfeng/testkit';
import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { memberCount, probationaryCount } from './counts.js';

// Durable: rows whose commit is not on the disk yet are seen by no vacuum, and stay out of its map.
const database = testDatabase({ durable: true });
let connection: ReturnType<typeof connect>;

beforeAll(async () => {
  connection = connect(database.ownerUrl, { max: 1 });
  await sql`
    insert into organization (id, name, short_name, type, field, parent_id, path, pinyin, initials, created_at)
    select i, '党组织' || i, '党组织' || i, case when i = 1 then 'committee' else 'branch' end, 'organ',
      case when i > 1 then 1 end, case when i > 1 then '1.' || i || '.' else '1.' end, '', '', '2026-01-01'
    from generate_series(1, 400) as i;
    insert into person (id, name, pinyin, initials, gender, ethnicity, born_on, created_at)
    select i, '党员', 'dang', 'dy', '1', '01', '1970-01-01', '2026-01-01' from generate_series(1, 20000) as i;
    insert into member (person_id, organization_id, organization_path, category, sort_name, joined_on, created_at)
    select p.id, o.id, o.path, 'full', 'dang', '1990-07-01', '2026-01-01'
    from person p join organization o on o.id = 2 + p.id % 399;`.execute(connection.db);
  await connection.pool.query('vacuum analyze');
});
afterAll(() => connection.close());

test.each([
  ['members', memberCount],
  ['probationary members', probationaryCount],
])(
  'counting %s of a subtree adds up what is kept, by its index',
  async (_, count: RawBuilder<number>) => {
    const { rows } = await sql<{ 'QUERY PLAN': string }>`
    explain select ${count} from organization o where o.parent_id is null`.execute(connection.db);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('member_count_pkey');
    expect(plan).not.toMatch(/Seq Scan|member_roster/);
  },
);
