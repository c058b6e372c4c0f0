// Figure (i): tables that are imported whole, while others work.
import pg from 'pg';
import { z } from 'zod';
import { median } from '../../measure.js';
import { type SignedIn, type Stage, signIn } from '../../stage.js';
import { callOf, type Waited, waitedText, whileOthersAsk } from '../../waiting.js';
import { bareIncomes, bareOrganizations, copyTable } from './bare.js';
import { incomeTable, organizationTable } from './tables.js';

/** Each is imported so often, with other rows; of organizations there are codes for so many. */
const ROUNDS = 3;
const ORGANIZATIONS = 2000;

const previewed = z.object({ errorCount: z.literal(0), checksum: z.string() });

/** One kind of table, on both sides. */
interface Kind {
  name: string;
  procedures: { preview: string; commit: string };
  who: SignedIn;
  /** The lines under the heading; of another round, and so other rows. */
  linesOf: (round: number) => readonly string[];
  heading: string;
  /** The same checks and the same rows, in SQL. */
  checked: (csv: string) => Promise<void>;
}

/** (i) Aim: at most 1.5 × the same checks in SQL, others wait no longer than 20 ms. */
export async function benchImports(stage: Stage, say: (line: string) => void): Promise<void> {
  // COPY goes over no pipeline.
  const pool = new pg.Pool({ connectionString: stage.ownerUrl, max: 1 });
  try {
    await importBoth(stage, pool, say);
  } finally {
    await pool.end();
  }
}

async function importBoth(stage: Stage, pool: pg.Pool, say: (line: string) => void): Promise<void> {
  const { db } = stage.connection;
  const root = await db
    .selectFrom('organization')
    .where('parent_id', 'is', null)
    .select(['id', 'path'])
    .executeTakeFirstOrThrow();
  const organizations = await organizationTable(db, ORGANIZATIONS);
  await measure({ stage, pool }, say, {
    name: `${ORGANIZATIONS} organizations`,
    procedures: {
      preview: 'organizations.importPreview',
      commit: 'organizations.importCommit',
    },
    who: await signIn(stage.connection, 'district_approver', root, undefined, '-import'),
    ...organizations,
    checked: (csv) => bareOrganizations(pool, csv, stage.district),
  });
  const incomes = await incomeTable(db);
  await measure({ stage, pool }, say, {
    name: `incomes of ${incomes.linesOf(0).length} months`,
    procedures: { preview: 'economy.importPreview', commit: 'economy.importCommit' },
    who: await signIn(stage.connection, 'district_auditor', root, undefined, '-import'),
    ...incomes,
    checked: (csv) => bareIncomes(pool, csv, stage.district),
  });
}

async function measure(
  { stage, pool }: { stage: Stage; pool: pg.Pool },
  say: (line: string) => void,
  kind: Kind,
): Promise<void> {
  const looks: Waited[] = [];
  const commits: Waited[] = [];
  const checked: number[] = [];
  const copied: number[] = [];
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const lines = kind.linesOf(2 * round);
    const bytes = Buffer.from([kind.heading, ...lines].join('\n'));
    const file = { fileName: 'bench.csv', base64: bytes.toString('base64') };
    let checksum = '';
    const look = await whileOthersAsk(stage, stage.street, async () => {
      const told = await callOf(stage, kind.who, kind.procedures.preview, file);
      checksum = previewed.parse(told).checksum;
    });
    const commit = await whileOthersAsk(stage, stage.street, () =>
      callOf(stage, kind.who, kind.procedures.commit, { ...file, checksum }),
    );
    const other = kind.linesOf(2 * round + 1).join('\n');
    const sql = await timeOf(() => kind.checked(other));
    copied.push(await timeOf(() => copyTable(pool, kind.heading, other)));
    looks.push(look);
    commits.push(commit);
    checked.push(sql);
    ratios.push(commit.took / sql);
  }
  say(
    `(i) import of ${kind.name}: ${median(ratios).toFixed(2)} × the same checks in SQL, aim ≤ 1.5; ours ${median(commits.map(({ took }) => took)).toFixed(0)} ms, ${waitedText(worst(commits))}, aim ≤ 20 ms; in SQL ${median(checked).toFixed(0)} ms, bare COPY ${median(copied).toFixed(0)} ms; preview ${median(looks.map(({ took }) => took)).toFixed(0)} ms, ${waitedText(worst(looks))}`,
  );
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** What others waited for at most in any round. */
function worst(rounds: readonly Waited[]): Waited {
  const most = (of: (waited: Waited) => number) => Math.max(...rounds.map(of));
  return {
    took: most(({ took }) => took),
    p99: most(({ p99 }) => p99),
    longest: most(({ longest }) => longest),
    blocked: most(({ blocked }) => blocked),
  };
}
