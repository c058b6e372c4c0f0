// Journey: bad input is refused in words with a number.
import { connect, type Db } from '@xianfeng/database';
import { sql } from 'kysely';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Person, signInByApi } from './support/api.js';
import { launch, live, openPage, signIn } from './support/browser.js';
import { ownDemo, type RunningDemo } from './support/demo.js';
import { type RecordInput, recordOf, submitMeeting } from './support/meetings/meeting.js';
import { ask, expectTold } from './support/raw.js';

let demo: RunningDemo;
let db: Db;
let close: () => Promise<void>;
let browser: Browser;
let secretary: Person;
let record: RecordInput;

beforeAll(async () => {
  demo = await ownDemo();
  ({ db, close } = connect(demo.ownerUrl, { max: 2 }));
  browser = await launch();
  secretary = await signInByApi(demo.address, 'shuji2');
  record = await recordOf(secretary, { title: '填错的记录', startsAt: '06:00', endsAt: '07:00' });
});
afterAll(async () => {
  await browser?.close();
  await close?.();
  await demo?.stop();
});

/** Everything that a write could leave: how many rows each table has, and what the records say. */
async function contents(): Promise<unknown> {
  const { rows } = await sql`
    select (select count(*) from activity) as activities, (select count(*) from attendance) as heads,
      (select count(*) from motion) as motions, (select count(*) from case_move) as moves,
      (select count(*) from division) as divisions, (select count(*) from organization) as places,
      (select count(*) from task) as tasks, (select count(*) from delivery) as deliveries,
      (select count(*) from idempotency) as keys, (select sum(version) from activity) as versions,
      (select count(*) from (select type from event_log union all select type from outbox) as told
        where type similar to '(activity|organization|task|delivery).%') as events`.execute(db);
  return rows[0];
}

/** Nothing is there afterwards that was not there before. */
async function leavesNothing(attempt: () => Promise<void>): Promise<void> {
  const before = await contents();
  await attempt();
  expect(await contents()).toEqual(before);
}

const asSecretary = (procedure: string, input: unknown) =>
  ask(demo.address, 'mutation', procedure, input, secretary);

test('a wrong password, and the same words for a login that nobody has', async () => {
  await leavesNothing(async () => {
    const guess = { password: 'Guess2026' };
    const wrong = await ask(demo.address, 'mutation', 'accounts.signIn', {
      ...guess,
      login: 'zuzhi',
    });
    expectTold(wrong, 'wrong_password', 1101);
    const nobody = await ask(demo.address, 'mutation', 'accounts.signIn', {
      ...guess,
      login: 'meiyouren',
    });
    expect(nobody.text).toBe(wrong.text);
  });
});

test('a session that was ended from another device, and one that has expired', async () => {
  const [here, there] = [
    await signInByApi(demo.address, 'zuzhi'),
    await signInByApi(demo.address, 'zuzhi'),
  ];
  const sessions = await there.api.accounts.sessions.query();
  const other = sessions.filter((session) => !session.current).map((session) => session.id);
  for (const id of other) await there.api.accounts.endSession.mutate({ id });
  const write = { title: '已退出', dueOn: here.today, to: { memberIds: [1] } };
  await leavesNothing(async () => {
    expectTold(await ask(demo.address, 'query', 'duties.month', {}, here), 'not_signed_in', 1002);
    const ended = await ask(demo.address, 'mutation', 'tasks.hand', write, here);
    expectTold(ended, 'not_signed_in', 1002);
    await sql`update session set expires_at = created_at where account_id =
      (select id from account where login = 'zuzhi')`.execute(db);
    const expired = await ask(demo.address, 'mutation', 'tasks.hand', write, there);
    expectTold(expired, 'not_signed_in', 1002);
  });
});

test('on the screen: the words and their number, and an expired session leads to the sign-in', async () => {
  const { page } = await openPage(browser, 'desktop');
  await page.goto(`${demo.address}/sign-in`);
  await page.getByLabel('登录名').fill('shuji');
  const password = page.getByLabel('密码', { exact: true });
  await password.fill('Guess2026');
  await password.press('Enter');
  await page.getByText('账号或密码不正确').filter({ hasText: '〔1101〕' }).waitFor();
  // The keyboard stays where it was: the next password is typed without the mouse.
  const focused = () => password.evaluate((field) => field === document.activeElement);
  await expect.poll(focused).toBe(true);

  // From the second wrong password on one waits: the button counts down, and comes back by itself.
  const submit = page.getByRole('button', { name: /^登\s*录/ });
  await submit.click();
  await page.getByText('秒后可再试').waitFor();
  expect(await submit.isDisabled()).toBe(true);
  // The wait is for this login: another one may be tried at once.
  await page.getByLabel('登录名').fill('zuzhi');
  expect(await submit.isEnabled()).toBe(true);
  await page.getByRole('status').filter({ hasText: '现在可以再试' }).waitFor();
  await page.getByLabel('登录名').fill('shuji');
  expect(await submit.isEnabled()).toBe(true);

  const asked = page.waitForRequest((request) => request.url().includes('/trpc/duties.month'));
  await signIn(page, demo.address, 'shuji');
  await live(page);
  await page.waitForLoadState('networkidle');
  await sql`update session set expires_at = created_at where account_id =
    (select id from account where login = 'shuji')`.execute(db);
  // Who is behind a session is known for some seconds without asking the database again.
  const own = await asked;
  const { cookie = '', 'x-assignment': assignment = '' } = await own.allHeaders();
  const headers = { cookie, 'x-assignment': assignment };
  const status = async () => (await fetch(own.url(), { headers })).status;
  await expect.poll(status, { timeout: 20_000, interval: 500 }).toBe(401);
  // A press asks the server, unless something else on the page has done so before.
  const told = page.getByText('登录已失效，请重新登录');
  const link = page.getByRole('link', { name: '组织生活' }).first();
  await Promise.race([told.waitFor(), link.click()]);
  await told.waitFor();
  expect(new URL(page.url()).pathname).toBe('/sign-in');
  await page.context().close();
});

test('a row version that is no longer the newest', async () => {
  const { api } = secretary;
  const { id, version } = await api.activities.record.mutate({ ...record, title: '两人同时修改' });
  await api.activities.record.mutate({ ...record, id, version, title: '先保存的' });
  await leavesNothing(async () => {
    const stale = await asSecretary('activities.record', {
      ...record,
      id,
      version,
      title: '后保存的',
    });
    expectTold(stale, 'stale_version', 1005);
    expectTold(await asSecretary('activities.submit', { id, version }), 'stale_version', 1005);
  });
  expect(await api.activities.get.query({ id })).toMatchObject({
    title: '先保存的',
    state: 'pending_minutes',
  });
});

test('a file that is no spreadsheet, and a row whose parent does not exist', async () => {
  const approver = await signInByApi(demo.address, 'shenpi');
  const preview = (bytes: Buffer | string) =>
    ask(demo.address, 'mutation', 'organizations.importPreview', fileOf(bytes), approver);
  const picture = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108', 'hex');
  const orphan = [
    'code,name,level,parent_code,kind',
    '370103099,新设街道,street,370103,street',
    '370103098001,无名社区居民委员会,village,370103098,community',
  ].join('\n');
  await leavesNothing(async () => {
    expectTold(await preview(picture), 'file_unreadable', 1201);
    const seen = JSON.parse((await preview(orphan)).text).result.data;
    expect(seen).toMatchObject({
      checksum: null,
      errorCount: 1,
      errors: [{ line: 3, column: 'parent_code' }],
    });
    expect(seen.errors[0].message).toMatch(/\p{Script=Han}/u);
    // A call without the preview is refused: all or nothing.
    const commit = await ask(
      demo.address,
      'mutation',
      'organizations.importCommit',
      { ...fileOf(orphan), checksum: '0'.repeat(64) },
      approver,
    );
    expectTold(commit, 'import_has_errors', 1204);
  });
});

function fileOf(bytes: Buffer | string) {
  return { fileName: '区划.csv', base64: Buffer.from(bytes).toString('base64') };
}

test('a text that is too long, one of 2 MB, and one of 20 MB', async () => {
  await leavesNothing(async () => {
    const long = await asSecretary('activities.record', {
      ...record,
      discussion: '长'.repeat(100_000),
    });
    expectTold(long, 'invalid_input', 1004);
    expect(long.report.fields).toEqual([
      { path: 'discussion', message: '最多50000个字，多出50000个字' },
    ]);
    // Sent to its end each time: the answer is the sentence and never a broken line.
    const tooLong = { ...record, discussion: 'x'.repeat(20_000_000) };
    const large = { ...record, discussion: 'x'.repeat(2_000_000) };
    expectTold(await asSecretary('activities.record', large), 'too_large', 1010);
    for (let i = 0; i < 5; i++) {
      expectTold(await asSecretary('activities.record', tooLong), 'too_large', 1010);
    }
  });
});

test('a day that no calendar has', async () => {
  await leavesNothing(async () => {
    for (const procedure of ['activities.record', 'activities.plan']) {
      const answer = await asSecretary(procedure, { ...record, heldOn: '2026-02-30' });
      expectTold(answer, 'invalid_input', 1004);
      expect(answer.report.fields).toEqual([
        { path: 'heldOn', message: '日期不存在，请按“2026-03-05”的格式填写真实日期' },
      ]);
    }
  });
});

test('an id of another street’s branch is answered as one that nobody has', async () => {
  const stranger = await signInByApi(demo.address, 'jiedao');
  const id = await submitMeeting(secretary, {
    title: '别的街道的记录',
    type: 'theme_day',
    startsAt: '05:00',
    endsAt: '05:40',
  });
  const attempts = [
    ['query', 'activities.get', (of: number) => ({ id: of })],
    [
      'mutation',
      'activities.review',
      (of: number) => ({ id: of, version: 2, decision: 'pass', opinion: '同意' }),
    ],
    [
      'query',
      'organizations.get',
      (of: number) => ({ id: of === id ? secretary.organizationId : of }),
    ],
    [
      'query',
      'activities.list',
      (of: number) => ({ organizationId: of === id ? secretary.organizationId : of }),
    ],
  ] as const;
  await leavesNothing(async () => {
    for (const [type, procedure, input] of attempts) {
      const theirs = await ask(demo.address, type, procedure, input(id), stranger);
      expectTold(theirs, 'not_found', 1001);
      const nobodys = await ask(demo.address, type, procedure, input(999_999_999), stranger);
      expect([procedure, theirs.text]).toEqual([procedure, nobodys.text]);
    }
  });
});
