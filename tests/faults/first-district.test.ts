// Start: a real district from an empty folder.
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runServer, type ServerProcess } from '@xianfeng/testkit';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const DIVISIONS = new URL('../../examples/divisions-370103.csv', import.meta.url);
const password = 'Founding-day7';

let folder: string;
let server: ServerProcess;
let address: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xianfeng-district-'));
  // Root's database runs under another account and has to pass.
  await chmod(folder, 0o711);
  await start();
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function start(): Promise<void> {
  const env = { DATABASE_URL: '' };
  server = runServer({ dataFolder: join(folder, 'data'), args: ['--empty'], env });
  address = await server.ready;
  await vi.waitFor(() => expect(server.output()).toContain('按 Ctrl-C 停止'), 10_000);
}

/** What the operator reads: a code for each administrator who has not opened the account yet. */
function codes(): Map<string, string> {
  const lines = server.output().matchAll(/^ {2}(\S+管理员) +([A-Z2-9]{10}) {2}http/gm);
  return new Map([...lines].map(([, role = '', code = '']) => [role, code]));
}

interface Answer {
  status: number;
  data: unknown;
  code: string | undefined;
  cookie: string;
}

/** The cookie of the session; beside it stands the one by which the device is known. */
const sessionIn = ({ headers }: Response): string =>
  headers
    .getSetCookie()
    .find((each) => /session=/.test(each))
    ?.split(';')[0] ?? '';

/** One call of a procedure, as a browser makes it. */
async function call(path: string, input?: unknown, cookie = ''): Promise<Answer> {
  const response = await fetch(`${address}/trpc/${path}`, {
    headers: {
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      origin: address,
      cookie,
    },
    ...(input !== undefined && { method: 'POST', body: JSON.stringify(input) }),
  });
  const body: { result?: { data: unknown }; error?: { data: { app: { code: string } } } } =
    JSON.parse(await response.text());
  return {
    status: response.status,
    data: body.result?.data,
    code: body.error?.data.app.code,
    cookie: sessionIn(response),
  };
}

const ask = (path: string, input: unknown, cookie: string) =>
  call(`${path}?input=${encodeURIComponent(JSON.stringify(input))}`, undefined, cookie);

function field(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined;
}

const activate = (code: string, login: string) =>
  call('accounts.activate', { code, login, password });

/** Sets an app up in a session, as the page leads to it after the first sign-in. */
async function enrol(cookie: string): Promise<void> {
  const { data } = await call('factors.beginTotp', null, cookie);
  const totp = new TOTP({ secret: Secret.fromBase32(String(field(data, 'secret'))) });
  const added = await call('factors.addTotp', { name: '手机', code: totp.generate() }, cookie);
  expect(field(added.data, 'codes')).toHaveLength(10);
}

test('a real district begins with three administrators, who build it from a file', async () => {
  const first = codes();
  expect([...first.keys()]).toEqual(['系统管理员', '安全管理员', '审计管理员']);
  expect(server.output()).not.toContain('演示账号');

  const system = await activate(first.get('系统管理员') ?? '', 'zhang.san');
  expect(system.data).toEqual({ mustChangePassword: false, factor: 'enrolment_needed' });
  const early = await ask('accounts.list', { text: '' }, system.cookie);
  expect(early.code).toBe('factor_enrolment_needed');
  await enrol(system.cookie);

  // Who has not come yet gets a new code at the next start; the old one, and a used one, are void.
  await server.stop();
  await start();
  const second = codes();
  expect([...second.keys()]).toEqual(['安全管理员', '审计管理员']);
  expect((await activate(first.get('安全管理员') ?? '', 'li.si')).code).toBe('code_invalid');
  expect((await activate(first.get('系统管理员') ?? '', 'li.si')).code).toBe('code_invalid');
  const security = await activate(second.get('安全管理员') ?? '', 'li.si');
  const audit = await activate(second.get('审计管理员') ?? '', 'wang.wu');
  expect([security.status, audit.status]).toEqual([200, 200]);
  for (const { cookie } of [security, audit]) await enrol(cookie);
  const me = (await call('accounts.me', undefined, security.cookie)).data;
  expect(field(me, 'assignments')).toMatchObject([{ role: 'security_admin' }]);

  const bytes = await readFile(DIVISIONS);
  const file = { fileName: 'divisions-370103.csv', base64: bytes.toString('base64') };
  expect((await call('organizations.importPreview', file, audit.cookie)).code).toBe('forbidden');
  const preview = (await call('organizations.importPreview', file, system.cookie)).data;
  expect(preview).toMatchObject({ rows: 234, errorCount: 0, creates: { organizations: 233 } });
  const commit = { ...file, checksum: field(preview, 'checksum') };
  const committed = await call('organizations.importCommit', commit, system.cookie);
  expect(committed.status).toBe(200);
  const top = await ask('organizations.children', { parentId: null }, system.cookie);
  expect(top.data).toMatchObject([
    { shortName: '中共市中区委', name: '中国共产党济南市市中区委员会', childCount: 17 },
  ]);

  // A street's first organizer: one makes the account, another says what it may do.
  const issued = await call('accounts.open', { displayName: '赵六' }, system.cookie);
  expect((await activate(String(field(issued.data, 'code')), 'zhao.liu')).status).toBe(200);
  const credentials = { login: 'zhao.liu', password };
  expect((await call('accounts.signIn', credentials)).code).toBe('assignment_ended');
  const found = await ask('accounts.list', { text: '赵六' }, security.cookie);
  const accounts = field(found.data, 'items');
  const accountId = field(Array.isArray(accounts) ? accounts[0] : null, 'id');
  const streets = await ask('organizations.search', { text: '七里山' }, security.cookie);
  const hits = field(streets.data, 'items');
  const organizationId = field(Array.isArray(hits) ? hits[0] : null, 'id');
  const grant = { accountId, organizationId, role: 'street_organizer' };
  expect((await call('accounts.grant', grant, system.cookie)).code).toBe('forbidden');
  // The code was the system administrator's, who might have used it: its holder is asked first.
  expect((await call('accounts.grant', grant, security.cookie)).code).toBe('code_unconfirmed');
  const checked = { ...grant, holderChecked: true };
  expect((await call('accounts.grant', checked, security.cookie)).status).toBe(200);
  const signedIn = await call('accounts.signIn', credentials);
  const own = (await call('accounts.me', undefined, signedIn.cookie)).data;
  expect(field(own, 'assignment')).toMatchObject({ role: 'street_organizer', organizationId });

  // All of it stands in the log, which is whole.
  expect((await call('audit.verify', { whole: true }, audit.cookie)).status).toBe(200);
  await vi.waitFor(async () => {
    const { data } = await ask('audit.check', undefined, audit.cookie);
    expect(data).toMatchObject({ running: null, last: { outcome: 'intact' } });
  }, 60_000);
  await server.stop();
  await start();
  expect([...codes().keys()]).toEqual([]);
});
