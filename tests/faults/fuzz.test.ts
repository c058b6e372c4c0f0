// Every procedure is asked with inputs derived from its schema and spoiled leaf by leaf, in several roles:
// no answer is a fault of the server, each stands in the catalogue, and the log stays whole.
import { randomUUID } from 'node:crypto';
import { appRouter, type WalkedProcedure, walkProcedures } from '@xianfeng/api';
import { connect } from '@xianfeng/database';
import { verifyLog } from '@xianfeng/events';
import { errorCatalogue } from '@xianfeng/features/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInByApi } from '../e2e/support/api.js';
import { ownDemo, type RunningDemo } from '../e2e/support/demo.js';
import { pick, seeded } from './fuzz/random.js';
import { KnownIds, plausible } from './fuzz/schemas.js';
import { spoil, written } from './fuzz/spoil.js';

/** `XIANFENG_FUZZ=20000` asks longer, `XIANFENG_FUZZ_SEED` repeats a run. */
const REQUESTS = Number(process.env.XIANFENG_FUZZ ?? 3_000);
const SEED = Number(process.env.XIANFENG_FUZZ_SEED ?? Date.now() % 1_000_000);
const AT_ONCE = 8;
/** These end sessions or lock accounts: asked in turn by one account that nothing else needs. */
const ENDS_SESSIONS =
  /^accounts\.(signIn|signOut|signOutEverywhere|endSession|changePassword|reauthenticate)$/;
const LOGINS = [
  ['shuji', 'shuji2', 'zuzhi', 'dangyuan', 'dangyuan3', 'jiedao', 'shenhe', 'shenpi'],
  ['xitong', 'anquan', 'shenji', 'cunshu', 'kuaiji', 'jiandu', 'nongye', 'lianshen', 'lianshen3'],
].flat();

let demo: RunningDemo;
let people: { login: string; headers: Record<string, string> }[];

beforeAll(async () => {
  demo = await ownDemo();
  people = [];
  for (const login of LOGINS) {
    const { headers } = await signInByApi(demo.address, login);
    people.push({ login, headers });
  }
});
afterAll(async () => {
  await demo?.stop();
});

const procedures = walkProcedures(appRouter).filter(({ path }) => !ENDS_SESSIONS.test(path));

async function ask(
  { path, type }: WalkedProcedure,
  input: unknown,
  headers: Record<string, string>,
): Promise<{ status: number; body: unknown }> {
  const text = written(input);
  const url = `${demo.address}/trpc/${path}`;
  const query = text === undefined ? url : `${url}?input=${encodeURIComponent(text)}`;
  // Longer addresses are refused by the line itself.
  const response =
    type === 'query' && query.length < 12_000
      ? await fetch(query, { headers })
      : await fetch(url, {
          method: 'POST',
          body: text ?? null,
          headers: { ...headers, 'content-type': 'application/json' },
        });
  const answer = await response.text();
  try {
    return { status: response.status, body: JSON.parse(answer) };
  } catch {
    return { status: response.status, body: answer };
  }
}

const catalogued = new Set<unknown>(Object.keys(errorCatalogue));

const codeOf = (body: unknown): unknown => {
  let value: unknown = body;
  for (const name of ['error', 'data', 'app', 'code']) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  }
  return value;
};

test('spoiled inputs are refused in the words of the catalogue, and never a fault', async () => {
  const random = seeded(SEED);
  const ids = new KnownIds();
  const faults: string[] = [];
  const statuses = new Map<number, number>();
  let asked = 0;
  const cursors = new Map<string, string>();
  const forbidden = new Set<string>();
  const began = performance.now();
  const worker = async () => {
    while (asked < REQUESTS && faults.length < 20) {
      asked += 1;
      // The first round asks each procedure plainly, so that there are ids to ask with.
      const procedure = procedures[asked % procedures.length];
      // Roles that were refused once are asked again now and then only: the others get further.
      const mayTry = people.filter(({ login }) => !forbidden.has(`${procedure?.path} ${login}`));
      const person = pick(random, random() < 0.9 && mayTry.length > 0 ? mayTry : people);
      if (procedure === undefined || person === undefined) throw new Error('nothing to ask');
      let input = plausible(procedure.input, random, ids);
      const cursor = cursors.get(procedure.path);
      if (cursor !== undefined && random() < 0.3) input = Object.assign({}, input, { cursor });
      if (asked > procedures.length && random() < 0.7) input = spoil(input, random);
      const odd = random() < 0.02;
      const { status, body } = await ask(procedure, input, {
        ...person.headers,
        'idempotency-key': odd ? 'x'.repeat(200) : randomUUID(),
        ...(random() < 0.01 && { 'x-assignment': pick(random, ['0', '-1', '1e3', 'x']) ?? '' }),
      });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (codeOf(body) === 'forbidden') forbidden.add(`${procedure.path} ${person.login}`);
      if (status === 200) {
        ids.learn(body);
        const next = /"next":"([\w-]+)"/.exec(JSON.stringify(body))?.[1];
        if (next !== undefined) cursors.set(procedure.path, next);
      } else if (status >= 500 || !catalogued.has(codeOf(body))) {
        const what = JSON.stringify(input)?.slice(0, 300);
        faults.push(
          `${status} ${procedure.path} as ${person.login}: ${what} → ${JSON.stringify(body).slice(0, 200)}`,
        );
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const seconds = (performance.now() - began) / 1_000;
  const kinds = [...statuses].sort(([a], [b]) => a - b).map(([code, count]) => `${code}: ${count}`);
  console.log(`  seed ${SEED}: ${asked} requests in ${seconds.toFixed(0)} s; ${kinds.join(', ')}`);
  expect(faults).toEqual([]);
  // Most of what is asked gets as far as the features: else nothing would be tried.
  expect(statuses.get(200) ?? 0).toBeGreaterThan(REQUESTS / 20);
});

test('the log is whole afterwards', async () => {
  const { db, close } = connect(demo.ownerUrl, { max: 2 });
  try {
    expect(await verifyLog(db)).toMatchObject({ whole: true });
  } finally {
    await close();
  }
});
