// What a new feature needs outside of its own rooms: a migration with its line in the list, a line in the
// list of features on the server, and one in that of the web.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MIGRATIONS = 'packages/database/src/migrations';
const WEB = 'apps/web/src/features';

/** The migration that makes the table, after all that are there. */
function migration({ name }, text) {
  const last = readdirSync(MIGRATIONS).reduce(
    (most, file) => Math.max(most, Number.parseInt(file, 10) || 0),
    0,
  );
  const title = `${String(last + 1).padStart(4, '0')}-${name}`;
  const file = join(MIGRATIONS, `${title}.ts`);
  writeFileSync(file, text);
  const index = join(MIGRATIONS, 'index.ts');
  const list = readFileSync(index, 'utf8').trimEnd();
  writeFileSync(index, `${list}\nexport * as '${title}' from './${title}.js';\n`);
  return [file, index];
}

/** Adds a line to a list of features, which is in the order of the alphabet below its first line. */
function listed(file, line) {
  const [first, ...features] = readFileSync(file, 'utf8').trimEnd().split('\n');
  writeFileSync(file, `${[first, ...[...features, line].sort()].join('\n')}\n`);
  return file;
}

/**
 * A place in the menu that no view asks for yet, behind what is used daily.
 *
 * @returns the number of the place
 */
export function freePlace() {
  const taken = readdirSync(WEB)
    .map((folder) => join(WEB, folder, 'index.ts'))
    .filter((file) => existsSync(file))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/^\s+[a-z_]+: (\d+),$/gm)])
    .map(([, place]) => Number(place));
  let place = 71;
  while (taken.includes(place)) place += 1;
  return place;
}

/**
 * Writes what stands outside of the rooms.
 *
 * @param text of the migration
 * @returns the files that were made or changed
 */
export function wire(names, text) {
  const { name } = names;
  return [
    ...migration(names, text),
    listed('packages/features/src/features.ts', `export { ${name} } from './${name}/index.js';`),
    listed(
      'apps/web/src/entry/features.ts',
      `export { ${name} } from '../features/${name}/index.js';`,
    ),
  ];
}
