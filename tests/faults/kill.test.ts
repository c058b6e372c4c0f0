// Fault: the server is killed in the middle of writes.
import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registry } from '@xianfeng/api';
import { connect, runningEmbedded, startEmbedded } from '@xianfeng/database';
import { countByKey } from '@xianfeng/features/kernel';
import { databasePids, runServer, type ServerProcess } from '@xianfeng/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { keyed, type Person, signInByApi } from '../e2e/support/api.js';
import { demoData } from '../e2e/support/demo.js';
import { type RecordInput, recordOf } from '../e2e/support/meetings/meeting.js';

const SUBMISSIONS = 200;
/** The process dies when so many have been acknowledged. */
const KILL_AFTER = 40;

let folder: string;
let data: string;
let server: ServerProcess;
/** The same secretary on four devices: one may have so many requests under way at once, and no more. */
let devices: Person[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xianfeng-kill-'));
  // Root's database runs under another account and has to pass.
  await chmod(folder, 0o711);
  data = await demoData(join(folder, 'data'));
});
beforeEach(start);
afterAll(async () => {
  await server?.stop();
  for (const pid of await databasePids(data).catch(() => [])) process.kill(pid, 'SIGKILL');
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function start(): Promise<void> {
  await server?.stop();
  server = runServer({ dataFolder: data, env: { DATABASE_URL: '' } });
  // The secretary of a branch without a committee records and sends in herself.
  const address = await server.ready;
  devices = await Promise.all([1, 2, 3, 4].map(() => signInByApi(address, 'shuji2')));
}

/** One of the devices, in turn. */
function device(index: number): Person {
  const person = devices[index % devices.length];
  if (person === undefined) throw new Error('no device is signed in');
  return person;
}

/** One secretary's intention, and what she was told of it. */
interface Submission {
  input: RecordInput;
  keys: { record: string; submit: string };
  index: number;
  recorded?: { id: number; version: number };
  submitted?: boolean;
}

async function intend(round: string, type: RecordInput['type']): Promise<Submission[]> {
  const whole = await recordOf(device(0), {
    title: round,
    type,
    startsAt: '08:00',
    endsAt: '23:00',
  });
  return Array.from({ length: SUBMISSIONS }, (_, index) => ({
    input: { ...whole, title: `${round}第${index + 1}场`, startsAt: clock(8 * 60 + index) },
    keys: { record: randomUUID(), submit: randomUUID() },
    index,
  }));
}

function clock(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Carries an intention out, or again, under the keys that it had from the beginning. */
async function carryOut(submission: Submission): Promise<void> {
  const { input, keys, index } = submission;
  const { record, submit } = device(index).api.activities;
  const { id, version } = await record.mutate(input, keyed(keys.record));
  const before = submission.recorded ?? { id, version };
  expect({ id, version }).toEqual(before);
  submission.recorded = before;
  await submit.mutate({ id, version }, keyed(keys.submit));
  submission.submitted = true;
}

/** All at once; in the middle of it the whole process group is killed. */
async function killInTheMiddle(submissions: Submission[], databaseToo: boolean): Promise<void> {
  let told = 0;
  await Promise.allSettled(
    submissions.map(async (submission) => {
      await carryOut(submission);
      told += 1;
      if (told !== KILL_AFTER) return;
      process.kill(-server.pid, 'SIGKILL');
      if (!databaseToo) return;
      for (const pid of await databasePids(data)) process.kill(pid, 'SIGKILL');
    }),
  );
  expect(told).toBeGreaterThanOrEqual(KILL_AFTER);
  await server.ended;
}

/** What the database holds of a round, looked at from below. */
async function stored(round: string) {
  const urls = await runningEmbedded(join(data, 'database'));
  const { db, close } = connect(urls?.ownerUrl ?? '', { max: 1 });
  try {
    const { rows } = await sql<{
      id: number;
      title: string;
      state: string;
      heads: number;
      told: string[];
    }>`
      select a.id, a.title, a.state,
        (select count(*) from attendance t where t.activity_id = a.id) as heads,
        (select coalesce(array_agg(e.type order by e.seq), '{}') from event_log e
          where e.body::json -> 'subject' ->> 'kind' = 'activity'
            and (e.body::json -> 'subject' ->> 'id')::bigint = a.id) as told
      from activity a where a.title like ${`${round}%`}`.execute(db);
    const waiting = await db.selectFrom('outbox').select('id').execute();
    return { rows, waiting: waiting.length };
  } finally {
    await close();
  }
}

const COMMAND = 'apps/server/dist/commands/verify-log.js';
const RECOUNT = 'apps/server/dist/commands/recount.js';

/** What `npm run verify-log` runs: its exit code and what it says. */
function verifyLog(...args: string[]): Promise<{ code: number; said: string }> {
  return run(process.execPath, COMMAND, ...args);
}

function run(command: string, ...args: string[]): Promise<{ code: number; said: string }> {
  const env = { ...process.env, XIANFENG_DATA: data, DATABASE_URL: '' };
  return new Promise((resolve) => {
    execFile(command, args, { env }, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), said: stdout + stderr });
    });
  });
}

describe.each([
  { what: 'the process group', databaseToo: false, round: '断网', type: 'theme_day' as const },
  {
    what: 'the database with it',
    databaseToo: true,
    round: '断电',
    type: 'party_lecture' as const,
  },
])('kill -9 of $what in the middle of 200 submissions', ({ what, databaseToo, round, type }) => {
  test('loses nothing that was acknowledged, and repeating makes no doubles', async () => {
    const submissions = await intend(round, type);
    await killInTheMiddle(submissions, databaseToo);
    const told = submissions.filter((each) => each.submitted);
    const half = submissions.filter((each) => each.recorded && !each.submitted);
    console.log(
      `  ${what}: ${told.length} acknowledged, ${half.length} half way, of ${SUBMISSIONS}`,
    );
    expect(told.length).toBeLessThan(SUBMISSIONS);

    await start();
    const { rows } = await stored(round);
    const titled = (title: string) => rows.filter((row) => row.title === title);
    for (const { input, recorded, submitted } of submissions) {
      const found = titled(input.title);
      expect(found.length).toBeLessThanOrEqual(1);
      if (recorded) expect(found[0]?.id).toBe(recorded.id);
      if (submitted) expect(found[0]?.state).toBe('pending_street');
    }

    await Promise.all(submissions.map(carryOut));
    await expect.poll(async () => (await stored(round)).waiting, { timeout: 30_000 }).toBe(0);
    const after = (await stored(round)).rows;
    expect(after).toHaveLength(SUBMISSIONS);
    for (const { input } of submissions) {
      expect(after.filter((row) => row.title === input.title)).toEqual([
        expect.objectContaining({
          state: 'pending_street',
          heads: input.attendance.length,
          told: ['activity.recorded', 'activity.submitted'],
        }),
      ]);
    }
    expect(await verifyLog()).toEqual({
      code: 0,
      said: expect.stringMatching(/^事件日志完整/),
    });
    // What is kept counted survived as well.
    expect(await run(process.execPath, RECOUNT)).toEqual({
      code: 0,
      said: expect.stringMatching(/^党员人数：重新计数\d+项，全部相符/m),
    });
  });
});

const ROTATE = 'apps/server/dist/commands/rotate-keys.js';

/** The key file as it lies there at this moment. */
async function keyFile(): Promise<{ id: string; next: { id: string } | null }> {
  return JSON.parse(await readFile(join(data, 'keys', 'field.json'), 'utf8'));
}

/** How many values of the whole database each key has sealed. */
async function sealedBy(): Promise<Map<string, number>> {
  const urls = await runningEmbedded(join(data, 'database'));
  const { db, close } = connect(urls?.ownerUrl ?? '', { max: 1 });
  try {
    return await countByKey(db, registry.sealed);
  } finally {
    await close();
  }
}

/** Locks the row of the last person, so that a change of keys comes as far as that and no further. */
async function lockLastPerson(): Promise<{ release: () => Promise<void> }> {
  const urls = await runningEmbedded(join(data, 'database'));
  const { pool, close } = connect(urls?.ownerUrl ?? '', { max: 1 });
  const client = await pool.connect();
  await client.query('begin');
  await client.query('select from person order by id desc limit 1 for update');
  return {
    release: async () => {
      await client.query('rollback');
      client.release();
      await close();
    },
  };
}

/** What the server shows of sealed fields, which it has to open for that. */
async function opened(): Promise<unknown[]> {
  const { api, organizationId } = device(0);
  const { items } = await api.members.list.query({ organizationId, limit: 10 });
  expect(items).not.toEqual([]);
  return Promise.all(items.map(({ id }) => api.members.get.query({ id })));
}

describe('kill -9 of rotate-keys while the server runs', () => {
  /** A moment: what holds the change of keys there, and how it is seen that it has come. */
  interface Moment {
    hold: () => Promise<{ release: () => Promise<void> }>;
    reached: () => Promise<boolean>;
  }
  const moments: Record<string, Moment> = {
    // A server that stands still takes no new key.
    'a new key is there and seals nothing': {
      hold: async () => {
        server.signal('SIGSTOP');
        return { release: async () => server.signal('SIGCONT') };
      },
      reached: async () => (await keyFile()).next !== null,
    },
    // The last person is locked.
    'half is sealed by the new key': {
      hold: lockLastPerson,
      reached: async () => (await sealedBy()).size === 2,
    },
  };
  test.each(Object.keys(moments))('when %s: the next run ends it with this key', async (name) => {
    const moment = moments[name];
    if (moment === undefined) throw new Error('no such moment');
    const before = await opened();
    const count = [...(await sealedBy()).values()].reduce((sum, each) => sum + each, 0);
    const old = await keyFile();
    const env = { ...process.env, XIANFENG_DATA: data, DATABASE_URL: '' };
    const held = await moment.hold();
    const killed = spawn(process.execPath, [ROTATE], { env, stdio: 'ignore' });
    const gone = once(killed, 'exit');
    try {
      await vi.waitFor(async () => expect(await moment.reached()).toBe(true), {
        timeout: 60_000,
        interval: 20,
      });
    } finally {
      killed.kill('SIGKILL');
      await gone;
      await held.release();
    }
    expect(await gone).toEqual([null, 'SIGKILL']);
    const half = await keyFile();
    const newKey = half.next?.id ?? half.id;
    expect(newKey).not.toBe(old.id);
    expect(await opened()).toEqual(before);
    if (half.next === null) {
      // Also a server that starts in between opens what either key has sealed.
      await start();
      expect(await opened()).toEqual(before);
    }

    const again = await run(process.execPath, ROTATE);
    expect(again).toEqual({ code: 0, said: expect.stringContaining('继续上次没有完成的更换') });
    expect(await keyFile()).toMatchObject({ id: newKey, next: null });
    expect(await sealedBy()).toEqual(new Map([[newKey, count]]));
    expect(await opened()).toEqual(before);
    expect((await verifyLog()).code).toBe(0);
  });
});

describe('verify-log', () => {
  test('checks a stopped product too, names a changed event, and believes an anchor kept elsewhere', async () => {
    await server.stop();
    const whole = await run('npm', 'run', '--silent', 'verify-log');
    expect(whole.code).toBe(0);
    const [, count, hash] = /共(\d+)条.*末条哈希：([0-9a-f]{64})/.exec(whole.said) ?? [];
    const anchors = join(folder, 'kept-elsewhere.log');
    await writeFile(anchors, `2026-11-22 ${count} ${hash}\n`);
    expect((await verifyLog('--anchor', anchors)).code).toBe(0);
    await writeFile(anchors, `2026-11-22 ${count} ${'0'.repeat(64)}\n`);
    expect(await verifyLog('--anchor', anchors)).toEqual({
      code: 1,
      said: expect.stringContaining(`第${count}条起不可信：与库外留存的锚点不相符`),
    });
    await writeFile(anchors, 'no anchor\n');
    expect(await verifyLog('--anchor', anchors)).toMatchObject({
      code: 2,
      said: expect.stringContaining('不是锚点文件'),
    });

    const database = await startEmbedded({ folder: join(data, 'database'), log: () => {} });
    const { db, close } = connect(database.ownerUrl, { max: 1 });
    await sql`update event_log set body = replace(body, '"', ' "') where seq = 7`.execute(db);
    await close();
    await database.stop();
    expect(await verifyLog()).toEqual({
      code: 1,
      said: expect.stringContaining('第7条起不可信：内容与哈希不相符'),
    });
  });
});
