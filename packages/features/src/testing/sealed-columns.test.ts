// Every column of bytes is either declared as sealed, and so sealed again by a new key, or is none.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { registry, testWorld } from './world.js';

const world = testWorld();

/** Hashes, files and what is sealed by the secret of its own address: no key of ours opens these. */
const NOT_SEALED = [
  /_hash$/,
  /^event_log(_\w+)?\.hash$/,
  /\.sha256$/,
  /^attachment\.content$/,
  /^talent_photo\.content$/,
  /^download\.sealed$/,
  /^sealing_key\.fingerprint$/,
  /^guesser\.guesser$/,
  /^factor\.public_key$/,
  // Ends within minutes, whatever the key.
  /^factor_question\.content$/,
];

test('every column of bytes is a declared sealed one, or is known to be none', async () => {
  const { rows } = await sql<{ name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and data_type = 'bytea' order by 1`.execute(world.db);
  const sealed = registry.sealed.flatMap(({ table, columns }) =>
    columns.map((column) => `${table}.${column}`),
  );
  const names = rows.map(({ name }) => name);
  expect(sealed.filter((name) => !names.includes(name))).toEqual([]);
  const open = names.filter((name) => !NOT_SEALED.some((pattern) => pattern.test(name)));
  expect(open).toEqual([...sealed].sort());
});
