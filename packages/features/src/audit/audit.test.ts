// Tests of the event log as the audit administrator reads it.
import { randomUUID } from 'node:crypto';
import { startSequencer } from '@xianfeng/events';
import { addDays, todayInShanghai } from '@xianfeng/rules';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { recordRefusal } from '../accounts/index.js';
import { type Actor, roles } from '../kernel/index.js';
import { readSheetFile } from '../kit/reading/index.js';
import {
  actorAs,
  addTree,
  callerAs,
  refusalOf,
  type TestTree,
  testRequest,
  testWorld,
} from '../testing/index.js';
import { recordCheckEnd } from './check/checks.js';
import { exportLog } from './export.js';
import { auditRouter } from './router.js';

// On a busy machine a process takes seconds to start.
vi.setConfig({ testTimeout: 120_000 });

const world = testWorld();
let tree: TestTree;
let auditor: Actor;
let secretary: Actor;
const as = (actor: Actor) => callerAs(world, auditRouter, actor);

beforeAll(async () => {
  tree = await addTree(world);
  auditor = await actorAs(world, 'audit_admin', tree.district);
  secretary = await actorAs(world, 'branch_secretary', tree.east.branch);
  const ctx = { ...world.services, request: testRequest({ ip: '10.0.0.9' }), actor: secretary };
  for (const procedure of ['audit.list', 'audit.verify', 'accounts.list']) {
    // Refusals of one minute are counted; each of these has a minute of its own.
    world.clock.set(world.clock.now() + 60_000);
    await recordRefusal(ctx, procedure, 'forbidden');
  }
  const sequencer = startSequencer(world.url, () => {});
  afterAll(() => sequencer.stop());
  await vi.waitFor(async () => {
    expect((await as(auditor).list({})).items).toHaveLength(3);
  }, 10_000);
});

test('the log is read newest first, with the names of who and where', async () => {
  const { items, next } = await as(auditor).list({ limit: 2 });
  expect(items).toMatchObject([
    {
      seq: 3,
      type: 'account.access_refused',
      at: world.clock.now(),
      accountId: secretary.accountId,
      displayName: secretary.displayName,
      assignmentId: secretary.assignment.id,
      role: 'branch_secretary',
      organizationName: tree.east.branch.name,
      data: { procedure: 'accounts.list', code: 'forbidden', ip: '10.0.0.9' },
    },
    { seq: 2 },
  ]);
  const last = await as(auditor).list({ limit: 2, cursor: next });
  expect(last.items.map(({ seq }) => seq)).toEqual([1]);
  expect(last.next).toBeNull();
});

test('each event tells its address and its session, and is found by them', async () => {
  const [{ address, sessionId } = {}] = (await as(auditor).list({ limit: 1 })).items;
  expect([address, sessionId]).toEqual(['10.0.0.9', secretary.sessionId]);
  const found = async (search: { session?: number; address?: string }) =>
    (await as(auditor).list(search)).items.length;
  expect(await found({ session: secretary.sessionId })).toBe(3);
  expect(await found({ session: auditor.sessionId })).toBe(0);
  expect(await found({ address: '10.0.0.9', session: secretary.sessionId })).toBe(3);
  expect(await found({ address: '10.0.0.8' })).toBe(0);
});

test('one type at a time', async () => {
  expect((await as(auditor).list({ type: 'account.access_refused' })).items).toHaveLength(3);
  expect((await as(auditor).list({ type: 'session.started' })).items).toEqual([]);
  // Its former name finds it, too.
  expect((await as(auditor).list({ type: 'access_refused' })).items).toHaveLength(3);
});

test('an event that was recorded under a former name is found and shown under today’s', async () => {
  const [{ body = '' } = {}] = await world.db
    .selectFrom('event_log')
    .select('body')
    .limit(1)
    .execute();
  await world.db
    .insertInto('outbox')
    .values({ type: 'access_refused', audience: [], body })
    .execute();
  await vi.waitFor(async () => {
    const { items } = await as(auditor).list({ type: 'account.access_refused' });
    expect(items).toHaveLength(4);
    expect(items[0]).toMatchObject({
      ...{ type: 'account.access_refused', label: '越权被拒', subjectLabel: '账号' },
    });
  }, 10_000);
});

describe('the chain is checked', () => {
  const ended = () =>
    vi.waitFor(async () => {
      const { running, last } = await as(auditor).check();
      expect(running).toBeNull();
      return last;
    }, 60_000);

  /** How many events of a type there are, once the log has them. */
  const logged = async (type: string, count: number) =>
    vi.waitFor(async () => {
      const { items } = await as(auditor).list({ type, limit: 100 });
      expect(items).toHaveLength(count);
      return items;
    }, 10_000);

  test('in a process of its own, which all who ask share and follow', async () => {
    const other = await actorAs(world, 'audit_admin', tree.district);
    await as(auditor).verify({ whole: true });
    const asking = Array.from({ length: 19 }, () => as(other).verify({ whole: false }));
    expect((await as(other).check()).running).toMatchObject({ whole: true });
    await Promise.all(asking);
    expect(await ended()).toMatchObject({ outcome: 'intact', verdict: { whole: true, from: 0 } });
    await logged('log_check.begun', 20);
  });

  test('once by a double click', async () => {
    const once = callerAs(world, auditRouter, auditor, { idempotencyKey: randomUUID() });
    const [first, second] = await Promise.all([
      once.verify({ whole: true }),
      once.verify({ whole: true }),
    ]);
    expect(second).toEqual(first);
    await ended();
    await logged('log_check.begun', 21);
  });

  test('until somebody ends it, and can be begun again', async () => {
    await as(auditor).verify({ whole: true });
    await as(auditor).cancelCheck({});
    expect(await as(auditor).check()).toMatchObject({
      ...{ running: null, last: { outcome: 'cancelled', verdict: null } },
    });
    await logged('log_check.cancelled', 1);
    await as(auditor).verify({ whole: true });
    expect(await ended()).toMatchObject({ outcome: 'intact' });
  });

  test('and the log keeps what came of it', async () => {
    const verdict = { whole: false, seq: 7, reason: 'content' } as const;
    const of = { whole: true, asked: true, begunAt: 0, endedAt: 1 };
    await recordCheckEnd(world.services, { ...of, end: { kind: 'found', verdict } });
    const [end] = await logged('log_check.ended', 1);
    expect(end).toMatchObject({
      ...{ label: '日志校验结果', displayName: null },
      data: { whole: true, outcome: 'broken', brokenAt: 7 },
    });
  });
});

test('a cursor of another list is refused', async () => {
  expect(await refusalOf(as(auditor).list({ cursor: 'bm9uZQ' }))).toBe('invalid_input');
});

test('only the audit administrator reads it', async () => {
  for (const role of roles.filter((each) => each !== 'audit_admin')) {
    const other = { ...secretary, assignment: { ...secretary.assignment, role } };
    expect(await refusalOf(as(other).list({}))).toBe('forbidden');
    expect(await refusalOf(as(other).check())).toBe('forbidden');
    expect(await refusalOf(as(other).verify({ whole: false }))).toBe('forbidden');
    expect(await refusalOf(as(other).cancelCheck({}))).toBe('forbidden');
  }
});

describe('the log is narrowed', () => {
  const found = async (search: Parameters<ReturnType<typeof as>['list']>[0]) =>
    (await as(auditor).list(search)).items.map(({ seq }) => seq);
  let refusals: number[];
  beforeAll(async () => {
    refusals = await found({ type: 'account.access_refused' });
    expect(refusals.length).toBeGreaterThan(2);
  });

  test('by who acted or is concerned, by account and by name', async () => {
    expect(await found({ accountId: secretary.accountId, type: 'account.access_refused' })).toEqual(
      refusals,
    );
    const named = await found({ person: secretary.displayName, type: 'account.access_refused' });
    expect(named).toEqual(refusals);
    expect(await found({ person: '查无此人' })).toEqual([]);
    expect(await found({ person: secretary.displayName, accountId: auditor.accountId })).toEqual(
      [],
    );
  });

  test('by organization, by record, by day', async () => {
    const here = { type: 'account.access_refused' };
    const [{ subject, organizationId } = {}] = (await as(auditor).list({ ...here, limit: 1 }))
      .items;
    if (subject === undefined || !organizationId) throw new Error('no event');
    expect(await found({ ...here, organizationId })).toEqual(refusals);
    expect(await found({ ...here, organizationId: tree.west.branch.id })).toEqual([]);
    expect(await found({ ...here, record: { kind: subject.kind, id: subject.id } })).toEqual(
      refusals,
    );
    expect(await found({ ...here, record: { kind: subject.kind, id: subject.id + 1 } })).toEqual(
      [],
    );
    const today = todayInShanghai(world.clock.now());
    expect(await found({ ...here, from: today, to: today })).toEqual(refusals);
    expect(await found({ ...here, to: addDays(today, -1) })).toEqual([]);
    expect(await found({ ...here, from: addDays(today, 1) })).toEqual([]);
  });

  test('and is exported as it is filtered, for the audit administrator alone', async () => {
    const ctx = { ...world.services, request: testRequest(), actor: auditor };
    const file = await exportLog(ctx, { type: 'account.access_refused', from: '2000-01-01' });
    expect(file).toMatchObject({
      rows: refusals.length,
      scope: { event: 'account.access_refused' },
    });
    const { lines } = await readSheetFile(file.content, 100);
    expect(lines.map(({ cells }) => cells[0])).toEqual(['序号', ...refusals.map(String)]);
    expect(lines.at(-1)?.cells).toContain('越权调用audit.list，已拒绝。');
    const none = await exportLog(ctx, { person: '查无此人' });
    expect(none.rows).toBe(0);
    const stranger = { ...ctx, actor: secretary };
    expect(await refusalOf(exportLog(stranger, {}))).toBe('forbidden');
    expect(await refusalOf(exportLog(ctx, { from: '2026-13-01' }))).toBe('invalid_input');
  });
});
