// Tests of the event log as the audit administrator reads it.
import { startSequencer } from '@xianfeng/events';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { recordRefusal } from '../accounts/index.js';
import { type Actor, roles } from '../kernel/index.js';
import {
  actorAs,
  addTree,
  callerAs,
  refusalOf,
  type TestTree,
  testRequest,
  testWorld,
} from '../testing/index.js';
import { auditRouter } from './router.js';

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

test('the chain is checked', async () => {
  expect(await as(auditor).verify()).toMatchObject({ whole: true, count: 4 });
});

test('a cursor of another list is refused', async () => {
  expect(await refusalOf(as(auditor).list({ cursor: 'bm9uZQ' }))).toBe('invalid_input');
});

test('only the audit administrator reads it', async () => {
  for (const role of roles.filter((each) => each !== 'audit_admin')) {
    const other = { ...secretary, assignment: { ...secretary.assignment, role } };
    expect(await refusalOf(as(other).list({}))).toBe('forbidden');
    expect(await refusalOf(as(other).verify())).toBe('forbidden');
  }
});
