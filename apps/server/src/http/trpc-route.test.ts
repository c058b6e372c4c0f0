// Tests of procedures over HTTP: cookies, sessions, refusals, limits.
import rateLimit from '@fastify/rate-limit';
import {
  addAccount,
  addAssignment,
  addMember,
  addTree,
  recordedEvents,
  TEST_PASSWORD,
  testWorld,
} from '@xianfeng/features/testing';
import { type FastifyInstance, fastify } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerErrorHandler } from './error-handler.js';
import { KnownActors } from './known-actors.js';
import { testBodies } from './testing.js';
import { registerProcedures } from './trpc-route.js';

const world = testWorld();
const faults: unknown[] = [];
const apps: FastifyInstance[] = [];
let app: FastifyInstance;

async function open(secureCookies: boolean): Promise<FastifyInstance> {
  const app = fastify();
  registerErrorHandler(app, (fault) => String(faults.push(fault)));
  await app.register(rateLimit, { global: false });
  registerProcedures(app, {
    services: world.services,
    known: new KnownActors(() => true),
    bodies: testBodies(),
    secureCookies,
    onFault: (fault) => String(faults.push(fault)),
  });
  apps.push(app);
  return app;
}

beforeAll(async () => {
  app = await open(false);
});
afterAll(() => Promise.all(apps.map((app) => app.close())));

/** Signs in over a real connection, as a browser without any cookie would; its status. */
async function statusAt(address: string, login: string, password: string): Promise<number> {
  const answer = await fetch(`${address}/trpc/accounts.signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  await answer.text();
  return answer.status;
}

test('300 people behind one address sign in at nine o’clock, while one of their neighbours is guessed at 200 times from there', async () => {
  const { east } = await addTree(world);
  const logins: string[] = [];
  for (let i = 0; i < 301; i++) {
    const account = await addAccount(world);
    await addAssignment(world, account, 'branch_secretary', east.branch);
    logins.push(account.login);
  }
  const [guessed = '', ...others] = logins;
  const office = await open(false);
  const address = await office.listen({ host: '127.0.0.1', port: 0 });
  const guesses = Promise.all(
    Array.from({ length: 200 }, () => statusAt(address, guessed, 'Wrong-1234')),
  );
  const statuses = await Promise.all(others.map((one) => statusAt(address, one, TEST_PASSWORD)));
  expect(statuses.filter((status) => status !== 200)).toEqual([]);
  expect(new Set(await guesses)).toEqual(new Set([401, 429]));
}, 60_000);

test('whoever guesses many logins shuts no known device behind the same address out', async () => {
  const { account } = await secretary();
  const office = await open(false);
  const device = deviceOf(await signIn(account.login, { app: office }));
  for (let i = 0; i < 60; i++) {
    await call('accounts.signIn', { login: `nobody${i}`, password: 'x' }, { app: office });
  }
  expect((await signIn(account.login, { app: office })).status).toBe(429);
  expect((await signIn(account.login, { app: office, cookie: device })).status).toBe(200);
  const forged = `xianfeng_device=${'A'.repeat(32)}`;
  expect((await signIn(account.login, { app: office, cookie: forged })).status).toBe(429);
});

/** A secretary who is a member too. */
async function secretary(given: { demo?: boolean } = {}) {
  const { east } = await addTree(world);
  const member = await addMember(world, east.branch);
  const person = { id: member.personId, name: member.name };
  const account = await addAccount(world, { person, ...given });
  await addAssignment(world, account, 'member', east.branch);
  const managing = await addAssignment(world, account, 'branch_secretary', east.branch);
  return { account, managing };
}

interface Sent {
  cookie?: string;
  assignment?: number;
  host?: string;
  background?: boolean;
  /** The server says that users come over https. */
  secure?: boolean;
  app?: FastifyInstance;
}

async function call(path: string, input: unknown, sent: Sent = {}) {
  const query = input === undefined;
  const answer = await (sent.app ?? app).inject({
    method: query ? 'GET' : 'POST',
    url: `/trpc/${path}`,
    ...(query ? {} : { payload: JSON.stringify(input) }),
    headers: {
      host: sent.host ?? 'localhost:3000',
      ...(query ? {} : { 'content-type': 'application/json' }),
      ...(sent.cookie !== undefined && { cookie: sent.cookie }),
      ...(sent.background && { 'x-background': '1' }),
      ...(sent.assignment !== undefined && { 'x-assignment': String(sent.assignment) }),
    },
  });
  const body: { result?: { data: unknown }; error?: { data: { app: { code: string } } } } =
    answer.json();
  const cookies = [answer.headers['set-cookie'] ?? []].flat();
  const cookie = (name: string) => cookies.find((each) => each.startsWith(name)) ?? '';
  return {
    status: answer.statusCode,
    data: body.result?.data,
    code: body.error?.data.app.code,
    setCookie: cookie(sent.secure ? '__Host-xianfeng_session=' : 'xianfeng_session='),
    setDevice: cookie(sent.secure ? '__Host-xianfeng_device=' : 'xianfeng_device='),
  };
}

const signIn = (login: string, sent: Sent = {}) =>
  call('accounts.signIn', { login, password: TEST_PASSWORD }, sent);
const cookieOf = (setCookie: string) => setCookie.split(';')[0] ?? '';
const deviceOf = ({ setDevice }: { setDevice: string }) => cookieOf(setDevice);

test('signing in sets a cookie that no script reads and no other site sends', async () => {
  const { account } = await secretary();
  const { status, data, setCookie } = await signIn(account.login);
  expect([status, data]).toEqual([200, { mustChangePassword: false, factor: 'none' }]);
  const [pair, ...attributes] = setCookie.split('; ');
  expect(pair).toMatch(/^xianfeng_session=[a-z2-7]{40}$/);
  expect(attributes).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Lax', 'Path=/']));
  expect(attributes).not.toContain('Secure');
  const me = await call('accounts.me', undefined, { cookie: cookieOf(setCookie) });
  expect(me.data).toMatchObject({ login: account.login });
});

test.each([
  ['an administrator', 'audit_admin', true],
  ['an officer of the district', 'district_approver', true],
  ['an officer of a department', 'department_officer', true],
  ['a secretary', 'branch_secretary', true],
  ['a village accountant', 'village_accountant', true],
  ['a plain member', null, false],
] as const)('the session of %s ends with the browser: %s %s', async (_, role, ends) => {
  const { district, east } = await addTree(world);
  const member = await addMember(world, east.branch);
  const account = await addAccount(world, { person: { id: member.personId, name: member.name } });
  await addAssignment(world, account, 'member', east.branch);
  if (role !== null) {
    const department = role === 'department_officer' ? { department: 'court' as const } : {};
    await addAssignment(world, account, role, district, department);
  }
  const { setCookie } = await signIn(account.login);
  expect(/Max-Age|Expires/i.test(setCookie)).toBe(!ends);
});

test('behind TLS the cookie travels over it only', async () => {
  const { account } = await secretary();
  const app = await open(true);
  const { setCookie, setDevice } = await signIn(account.login, { app, secure: true });
  expect(setCookie).toMatch(/^__Host-xianfeng_session=/);
  expect(setCookie.split('; ')).toEqual(expect.arrayContaining(['Secure', 'Path=/']));
  expect(setDevice).toMatch(/^__Host-xianfeng_device=[\w-]{32};/);
  expect(setDevice.split('; ')).toEqual(expect.arrayContaining(['Secure', 'Path=/']));
  // What was set without TLS, or by another name, is no device behind it.
  const [, secret] = deviceOf({ setDevice }).split('=');
  const planted = { app, secure: true, cookie: `xianfeng_device=${secret}` };
  const again = await signIn(account.login, planted);
  expect(deviceOf(again)).not.toContain(secret);
  const known = { app, secure: true, cookie: `__Host-xianfeng_device=${secret}` };
  expect(deviceOf(await signIn(account.login, known))).toContain(secret);
});

test('a browser is known again by a cookie that no script reads and that outlives it', async () => {
  const { account } = await secretary();
  const first = await signIn(account.login);
  expect(first.setDevice.split('; ')).toEqual(
    expect.arrayContaining(['HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=34560000']),
  );
  const { account: neighbour } = await secretary();
  const second = await signIn(neighbour.login, { cookie: deviceOf(first) });
  // One browser of two people: each has a secret of its own in it.
  const [, secrets = ''] = deviceOf(second).split('=');
  expect(secrets.split('.')).toHaveLength(2);
  expect(secrets).toContain(deviceOf(first).split('=')[1]);
});

test('an assignment that has ended stops its tab, which can still sign out', async () => {
  const { account, managing } = await secretary();
  const cookie = cookieOf((await signIn(account.login)).setCookie);
  const tab = { cookie, assignment: managing.id };
  expect((await call('accounts.me', undefined, tab)).status).toBe(200);
  await world.db
    .updateTable('assignment')
    .set({ ends_on: '2026-03-16' })
    .where('id', '=', managing.id)
    .execute();
  expect(await call('accounts.me', undefined, tab)).toMatchObject({
    status: 403,
    code: 'assignment_ended',
  });
  const out = await call('accounts.signOut', {}, tab);
  expect([out.status, cookieOf(out.setCookie)]).toEqual([200, 'xianfeng_session=']);
  expect(await call('accounts.me', undefined, { cookie })).toMatchObject({
    status: 401,
    code: 'not_signed_in',
  });
});

test('what a screen reads by itself keeps no session alive', async () => {
  const { account } = await secretary();
  const cookie = cookieOf((await signIn(account.login)).setCookie);
  const lastSeen = async () => {
    const session = await world.db
      .selectFrom('session')
      .select('last_seen_at')
      .where('account_id', '=', account.id)
      .executeTakeFirstOrThrow();
    return session.last_seen_at.getTime();
  };
  const began = await lastSeen();
  world.clock.advance(10 * 60_000);
  expect((await call('accounts.me', undefined, { cookie, background: true })).status).toBe(200);
  expect(await lastSeen()).toBe(began);
  expect((await call('accounts.me', undefined, { cookie })).status).toBe(200);
  expect(await lastSeen()).toBe(world.clock.now());
});

test('a demo account works under a name of this machine only', async () => {
  const { account } = await secretary({ demo: true });
  expect(await signIn(account.login, { host: 'party.example.cn' })).toMatchObject({
    status: 403,
    code: 'demo_account_elsewhere',
    setCookie: '',
  });
  const { setCookie } = await signIn(account.login);
  const elsewhere = { cookie: cookieOf(setCookie), host: 'party.example.cn' };
  expect((await call('accounts.me', undefined, elsewhere)).code).toBe('not_signed_in');
});

test('what an assignment does not allow is refused and written down', async () => {
  const { account } = await secretary();
  const cookie = cookieOf((await signIn(account.login)).setCookie);
  expect((await call('audit.list', undefined, { cookie })).code).toBe('forbidden');
  const [refused] = (await recordedEvents(world, 'account.access_refused')).slice(-1);
  expect(refused).toMatchObject({
    audience: [],
    data: { procedure: 'audit.list', code: 'forbidden', accountId: account.id },
  });
});

test('signing in is slowed for an address or a network of IPv6 that tries too often', async () => {
  const app = await open(false);
  const statuses: number[] = [];
  for (let i = 0; i < 61; i++) {
    // One line of IPv6 has as many addresses as it likes.
    const remoteAddress = `2001:db8::${i.toString(16)}`;
    const answer = await app.inject({
      ...{ method: 'POST', url: '/trpc/accounts.signIn' },
      ...{ remoteAddress, payload: {} },
    });
    statuses.push(answer.statusCode);
  }
  expect(statuses.slice(0, 60).every((status) => status === 400)).toBe(true);
  expect(statuses[60]).toBe(429);
});

test('nothing of this was a fault of the program', () => {
  expect(faults).toEqual([]);
});

test('a procedure takes 1 MB, one that carries a file takes more', async () => {
  const { account, managing } = await secretary();
  const signedIn = await signIn(account.login);
  const sent = { cookie: cookieOf(signedIn.setCookie), assignment: managing.id };
  const letters = 'A'.repeat(2 * 1024 * 1024);
  expect((await call('tasks.hand', { title: letters }, sent)).status).toBe(413);
  const file = { id: 1, fileName: 'a.lrmx', base64: letters };
  expect((await call('talents.file.lrmxPreview', file, sent)).status).not.toBe(413);
});
