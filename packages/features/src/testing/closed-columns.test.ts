// The database holds every column of a closed set to the names that its type has.
import { readdirSync } from 'node:fs';
import type { ClosedColumns } from '@xianfeng/database/tables';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testWorld } from './world.js';

const world = testWorld();

/** As a feature's tables.ts declares them, whatever its tables are. */
type Declared = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>
>;

const roots = new URL('../', import.meta.url);
const files = readdirSync(roots, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)tables\.ts$/.test(file))
  .sort();

async function declaredIn(file: string): Promise<Declared> {
  const module: { closedColumns?: Declared } = await import(new URL(file, roots).href);
  if (module.closedColumns === undefined) throw new Error(`${file} declares no closedColumns`);
  return module.closedColumns;
}

/** What the check constraints of a column allow, by `table.column`. */
async function constrained(): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ table: string; definition: string }>`
    select c.relname as table, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.contype = 'c' and not c.relispartition`.execute(world.db);
  return new Map(
    rows.flatMap(({ table, definition }) => {
      const match = /^CHECK \(\(\(?(\w+) (?:= ANY|<@) \(?\(?ARRAY\[([^\]]*)\]/.exec(definition);
      const names = [...(match?.[2] ?? '').matchAll(/'([^']*)'::text/g)].map(
        ([, name]) => name ?? '',
      );
      return match === null ? [] : [[`${table}.${match[1]}`, names.sort()] as const];
    }),
  );
}

test.each(files)('%s: each closed set is the one that the database checks', async (file) => {
  const declared = Object.entries(await declaredIn(file)).flatMap(([table, columns]) =>
    Object.entries(columns).map(
      ([column, names]) => [`${table}.${column}`, Object.keys(names).sort()] as const,
    ),
  );
  const checks = await constrained();
  const checked = declared.map(([column]) => [column, checks.get(column) ?? 'no check'] as const);
  expect(Object.fromEntries(checked)).toEqual(Object.fromEntries(declared));
});

test('a column typed as a union of names cannot be left out', () => {
  interface Tables {
    pet: { id: number; name: string; kind: 'cat' | 'dog'; fears: ('cat' | 'dog')[] | null };
    house: { address: string };
  }
  const kinds = { cat: '猫', dog: '狗' };
  const complete: ClosedColumns<Tables> = { pet: { kind: kinds, fears: kinds } };
  // @ts-expect-error: fears is missing
  const lacking: ClosedColumns<Tables> = { pet: { kind: kinds } };
  // @ts-expect-error: a dog is a kind, too
  const narrow: ClosedColumns<Tables> = { pet: { kind: { cat: '猫' }, fears: kinds } };
  expect([complete, lacking, narrow].map((each) => Object.keys(each))).toEqual(
    Array.from({ length: 3 }, () => ['pet']),
  );
});
