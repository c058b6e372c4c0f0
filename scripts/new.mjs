// pnpm new feature NAME: makes the room of a new feature, on the server and in the web, in the shape
// that every feature has, with a table, its place in the router and its first tests. What it makes is
// sound as it is: begin by changing it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wire } from './new-wiring.mjs';

const [what, name] = process.argv.slice(2);
if (what !== 'feature' || !/^[a-z][a-z]*$/.test(name ?? '')) {
  console.error(
    'usage: pnpm new feature NAME   (one English word from docs/glossary.md, in the plural)',
  );
  process.exit(2);
}
const one = name.replace(/ies$/, 'y').replace(/s$/, '');
const One = one[0].toUpperCase() + one.slice(1);
const Name = name[0].toUpperCase() + name.slice(1);

const server = {
  'tables.ts': `/** Tables of ${name}. */
import type { ClosedColumns, Id, Version } from '@xianfeng/database/tables';

declare module '@xianfeng/database/tables' {
  interface Database extends ${Name}Tables {}
}

/** The tables of ${name} by their names. */
export interface ${Name}Tables {
  ${one}: ${One}Table;
}

/** Columns of closed sets, with the names that they hold: there is none yet. */
export const closedColumns: ClosedColumns<${Name}Tables> = {};

/** One of the ${name}. */
export interface ${One}Table {
  id: Id;
  version: Version;
  name: string;
  organization_id: number;
  organization_path: string;
}
`,
  'schema.ts': `/** Inputs, outputs and event payloads of ${name}. Browser-safe. */
import { z } from 'zod';
import { id, line, pageInput, version } from '../kernel/schema.js';

export const listInput = z.object(pageInput);
export const renameInput = z.object({ id, version, name: line(2, 100) });

export interface ${One}Row {
  id: number;
  version: number;
  name: string;
  organizationId: number;
}

/** Public fields of every event about a ${one}. */
export const ${one}EventData = z.object({ organizationId: id });
`,
  'policy.ts': `import { managingRoles, policy, within } from '../kernel/index.js';

/** Reading is for those who work in the scope; each WHERE carries it. */
export const read${Name} = policy('${name}.read', managingRoles);

/** Writing is for the organization that the ${one} belongs to. */
export const write${Name} = policy<{ organization_path: string }>(
  '${name}.write',
  managingRoles,
  (actor, ${one}) => within(actor, ${one}.organization_path),
);
`,
  'queries.ts': `import { z } from 'zod';
import { type ActorContext, inScope, readCursor, toPage } from '../kernel/index.js';
import type { ${One}Row, listInput } from './schema.js';

const byId = z.tuple([z.number()]);

/** ${Name} in the actor's scope, newest first. */
export async function list${Name}(ctx: ActorContext, input: z.infer<typeof listInput>) {
  const after = readCursor(input.cursor, byId);
  let query = ctx.db
    .selectFrom('${one}')
    .select(['id', 'version', 'name', 'organization_id'])
    .where(inScope('organization_path', ctx.actor))
    .orderBy('id', 'desc')
    .limit(input.limit + 1);
  if (after !== null) query = query.where('id', '<', after[0]);
  return toPage(
    await query.execute(),
    input.limit,
    (row) => [row.id],
    (row): ${One}Row => ({
      id: row.id,
      version: row.version,
      name: row.name,
      organizationId: row.organization_id,
    }),
  );
}
`,
  'commands.ts': `import type { z } from 'zod';
import {
  authorize,
  checkVersion,
  found,
  inScope,
  type Receipt,
  record,
  transact,
  type WriteContext,
} from '../kernel/index.js';
import { ${one}Renamed } from './events.js';
import { write${Name} } from './policy.js';
import type { renameInput } from './schema.js';

/** Gives a ${one} another name. */
export function rename${One}(
  ctx: WriteContext,
  input: z.infer<typeof renameInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const row = found(
      await tx.db
        .selectFrom('${one}')
        .select(['id', 'version', 'organization_id', 'organization_path'])
        .where('id', '=', input.id)
        .where(inScope('organization_path', ctx.actor))
        .forUpdate()
        .executeTakeFirst(),
    );
    authorize(ctx.actor, write${Name}, row);
    checkVersion(row, input.version);
    const receipt = { id: row.id, version: row.version + 1 };
    await tx.db
      .updateTable('${one}')
      .set({ name: input.name, version: receipt.version })
      .where('id', '=', row.id)
      .execute();
    await record(tx, ctx, ${one}Renamed, {
      ...receipt,
      place: { organizationId: row.organization_id, organizationPath: row.organization_path },
      data: { organizationId: row.organization_id },
    });
    return receipt;
  });
}
`,
  'events.ts': `import { defineEvent, upward } from '../kernel/index.js';
import { ${one}EventData } from './schema.js';
import { ${one}Subject } from './subject.js';

interface Place {
  organizationId: number;
  organizationPath: string;
}

export const ${one}Renamed = defineEvent({
  type: '${one}.renamed',
  subject: ${one}Subject,
  data: ${one}EventData,
  audience: (place: Place) => upward(place.organizationPath),
  label: '${one}.renamed',
  feed: null,
});
`,
  'subject.ts': `/** What events of ${name} are about. */
import { defineSubject } from '../kernel/index.js';

export const ${one}Subject = defineSubject({ kind: '${one}', label: '${one}', page: null });
`,
  'router.ts': `import { read, router, write } from '../kernel/index.js';
import { rename${One} } from './commands.js';
import * as may from './policy.js';
import { list${Name} } from './queries.js';
import * as inputs from './schema.js';

/** Procedures of ${name}. */
export const ${name}Router = router({
  list: read(may.read${Name}, inputs.listInput, list${Name}),
  rename: write(may.write${Name}, inputs.renameInput, rename${One}),
});
`,
  'strangers.ts': `/** What strangers try with the ${name} of another branch. */
import { SECRET, strangersOf } from '../testing/index.js';
import { ${name}Router } from './router.js';

/** A procedure without an attempt here does not compile. */
export const strangers = strangersOf(${name}Router, async ({ world, branch }) => {
    const { id } = await world.db
      .insertInto('${one}')
      .values({ name: SECRET, organization_id: branch.id, organization_path: branch.path })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { ${one}Id: id };
}).attempt({
  list: { scoped: () => ({}) },
  rename: { hidden: ({ ${one}Id }) => ({ id: ${one}Id, version: 1, name: '越权改名' }) },
});
`,
  'index.ts': `import { defineFeature } from '../kernel/index.js';
import { ${one}Renamed } from './events.js';
import { ${name}Router } from './router.js';

export type * from './tables.js';

export const ${name} = defineFeature({ router: ${name}Router, events: [${one}Renamed] });
`,
  [`${name}.test.ts`]: `import { beforeAll, describe, expect, it } from 'vitest';
import { actorAs, addTree, callerAs, refusalOf, type TestTree, testWorld } from '../testing/index.js';
import { ${name}Router } from './router.js';

const world = testWorld();
let tree: TestTree;

beforeAll(async () => {
  tree = await addTree(world);
});

describe('${name}', () => {
  it('looks to another street as if it did not exist', async () => {
    const { id } = await world.db
      .insertInto('${one}')
      .values({
        name: '测试',
        organization_id: tree.west.branch.id,
        organization_path: tree.west.branch.path,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const stranger = await actorAs(world, 'street_organizer', tree.east.street);
    const caller = callerAs(world, ${name}Router, stranger);
    expect((await caller.list({})).items).toEqual([]);
    expect(await refusalOf(caller.rename({ id, version: 1, name: '改名' }))).toBe('not_found');
  });
});
`,
};

const web = {
  'live.ts': `// Which events make the queries of ${name} out of date.
import { live } from '../../app/live/rules.js';

export const ${name}Live = live('${name}', {
  list: { shows: ['${one}'], hold: true },
});
`,
  'index.ts': `// ${Name}.
import { defineWebFeature } from '../../app/feature/feature.js';
import { ${name}Live } from './live.js';

/** ${Name}. */
export const ${name} = defineWebFeature({
  routes: [],
  live: ${name}Live,
  menu: [],
});
`,
};

const rooms = [
  [join('packages', 'features', 'src', name), server],
  [join('apps', 'web', 'src', 'features', name), web],
];
for (const [folder] of rooms) {
  if (!existsSync(folder)) continue;
  console.error(`${folder} exists already`);
  process.exit(1);
}
const made = rooms.flatMap(([folder, files]) => {
  mkdirSync(folder, { recursive: true });
  return Object.entries(files).map(([file, text]) => {
    writeFileSync(join(folder, file), text);
    return join(folder, file);
  });
});
const touched = [...made, ...wire({ name, one, One })];
spawnSync('pnpm', ['exec', 'biome', 'check', '--write', ...touched], { stdio: 'inherit' });
for (const file of touched) console.log(file);

const glossary = readFileSync('docs/glossary.md', 'utf8');
console.log(`
Next: the columns of "${one}" in its migration and in its tables.ts, then the commands; a page and routes.ts in the web. Packages that others resolve to dist are built by
"pnpm build" before "pnpm types".`);
if (!glossary.includes(`| ${one} |`)) console.log(`"${one}" is not in docs/glossary.md yet.`);
