// What stands before personal data: each view that masks a field asks for the reason, and for the
// password again where it was given too long ago; others decide of much; all read the notice first.
import { connect } from '@xianfeng/database';
import { sql } from 'kysely';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Person, refusal, signInByApi } from './support/api.js';
import { launch, openPage } from './support/browser.js';
import { DEMO_PASSWORD, ownDemo, type RunningDemo } from './support/demo.js';
import { button, Desks, press } from './support/desk.js';
import { visit } from './support/sights.js';

let demo: RunningDemo;
let browser: Browser;
let database: ReturnType<typeof connect>;

beforeAll(async () => {
  demo = await ownDemo();
  browser = await launch();
  database = connect(demo.ownerUrl, { max: 1 });
});
afterAll(async () => {
  await browser.close();
  await database.close();
  await demo.stop();
});

/** Someone who works with a record, where it is shown, and the field that the procedure shows in full. */
interface Masked {
  person: Person;
  path: string;
  label: string;
  reveal: () => Promise<unknown>;
}

async function ofMember(): Promise<Masked> {
  const person = await signInByApi(demo.address, 'shuji');
  const { api, organizationId } = person;
  const { items } = await api.members.list.query({ organizationId });
  const { id } = items.find(({ phone }) => phone !== null) ?? { id: 0 };
  const reveal = () => api.members.reveal.mutate({ id, field: 'phone', reason: '电话通知' });
  return { person, path: `/members/${id}`, label: '手机号码', reveal };
}

async function ofTalent(): Promise<Masked> {
  const person = await signInByApi(demo.address, 'jiedao');
  const { items } = await person.api.talents.list.query({ state: 'in_pool' });
  const { id } = items.find(({ clearedOn }) => clearedOn === null) ?? { id: 0 };
  const reveal = () =>
    person.api.talents.reveal.mutate({ id, field: 'residentId', reason: '核对身份' });
  return { person, path: `/talents/${id}`, label: '公民身份号码', reveal };
}

async function ofCandidate(): Promise<Masked> {
  const person = await signInByApi(demo.address, 'lianshen');
  const { items } = await person.api.appointments.queue.query({});
  const { opinionId } = items.find(({ open }) => open) ?? { opinionId: 0 };
  const reveal = () =>
    person.api.appointments.revealIdentity.mutate({ opinionId, reason: '核对身份' });
  return { person, path: `/reviews/${opinionId}`, label: '公民身份号码', reveal };
}

test.each([
  ['members', ofMember],
  ['talents', ofTalent],
  ['appointments', ofCandidate],
])('%s: the password is asked for again where it was given too long ago', async (_, found) => {
  const { person, path, label, reveal } = await found();
  const [name = '', value = ''] = person.headers.cookie?.split('=') ?? [];
  const { id } = (await person.api.accounts.sessions.query()).find(({ current }) => current) ?? {};
  await sql`update session set created_at = created_at - interval '11 minutes',
    reauthenticated_at = null where id = ${id}`.execute(database.db);
  // Who is behind a session is known for some seconds without asking the database again.
  const outcome = () =>
    reveal().then(
      () => 'shown',
      () => refusal(reveal()).then(({ code }) => code),
    );
  await expect.poll(outcome, { timeout: 20_000 }).toBe('reauthentication_needed');

  const { page, faults } = await openPage(browser, 'desktop');
  // The dialog stands at once where it will be pressed.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.context().addCookies([{ name, value, url: demo.address }]);
  await visit(page, demo.address + path);
  await page.getByRole('button', { name: `查看全部${label}` }).click();
  const dialog = page.getByRole('dialog');
  await press(dialog, '查看');
  await dialog.getByText('请填写这一项').waitFor();
  await dialog.getByLabel('查看理由').fill('啊啊啊啊');
  await press(dialog, '查看');
  await dialog.getByText('请写明查看理由，至少四个字，不能只重复一个字').waitFor();
  await dialog.getByLabel('查看理由').fill('核对身份');
  await press(dialog, '查看');
  await dialog.getByLabel('请再次输入密码').fill('Wrong2026');
  await press(dialog, '查看');
  await dialog.getByText('〔1101〕').waitFor();
  await dialog.getByLabel('请再次输入密码').fill(DEMO_PASSWORD);
  await dialog.getByLabel('请再次输入密码').press('Enter');
  await button(page, '重新遮盖').waitFor();
  const field = page.getByRole('definition').filter({ has: button(page, '重新遮盖') });
  expect(await field.textContent()).toMatch(/\d{11}/);
  // The keyboard is where it began, and not at the top of the page.
  const focused = () =>
    button(page, '重新遮盖').evaluate((cover) => cover === document.activeElement);
  await expect.poll(focused).toBe(true);
  // The browser reports answers of 401 and 403 by itself.
  expect(faults.filter((fault) => !fault.includes('status of 40'))).toEqual([]);
  await page.context().close();
});

/** Lets the district choose a setting, in force from long ago. */
const choose = (key: string, value: number) =>
  sql`insert into district_setting (key, value, starts_on, reason, chosen_by, chosen_at)
    select ${key}, to_jsonb(${value}::int), '2020-01-01', '测试', min(id), now()
    from account`.execute(database.db);

test('an export of many waits for another person, who agrees at another screen', async () => {
  await choose('sec.exportPersons', 0);
  const desks = new Desks(browser, demo.address);
  const asker = await desks.at('jiedao');
  const approver = await desks.at('shenpi');
  await approver.open('/');
  await asker.open('/talents?state=in_pool');
  await press(asker.page, '导出审批表（Word）');
  const why = asker.page.getByRole('dialog');
  await press(why, '导出');
  await why.getByText('请填写这一项').waitFor();
  await why.getByLabel('导出理由').fill('换届归档使用');
  await press(why, '导出');
  await asker.page.getByText('已提交另一位同志审批').waitFor();
  const focused = () =>
    button(asker.page, '导出审批表（Word）').evaluate((one) => one === document.activeElement);
  await expect.poll(focused).toBe(true);
  // Told live, at a home page that has long been open: how many wait, and the way to them.
  const card = approver.page.getByRole('region', { name: '待我处理' });
  await card.getByText('1件待处理').waitFor();
  await card.getByRole('link', { name: '导出敏感信息的申请' }).click();
  const row = approver.page.getByRole('row').filter({ hasText: '换届归档使用' });
  await row.getByRole('button', { name: /^同意/ }).click();
  await approver.page
    .getByRole('tooltip')
    .getByRole('button', { name: /同\s?意/ })
    .click();
  await row.getByText('已同意，待领取').waitFor();
  await asker.open('/disclosures');
  const [file] = await Promise.all([
    asker.page.waitForEvent('download'),
    // It is handed out once, and not lost by a double click.
    button(asker.page, '领取文件').dblclick(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^干部任免审批表（\d+人）\.zip$/);
  await asker.page
    .getByRole('row')
    .filter({ hasText: '换届归档使用' })
    .getByText('已领取')
    .waitFor();
  expect(await button(asker.page, '领取文件').count()).toBe(0);
  expect(desks.faults).toEqual([]);
});

test('beyond the pace the dialog waits, and shows the leave as it is given', async () => {
  await choose('sec.reveals', 1);
  const { path, label, reveal } = await ofTalent();
  // Where an earlier test has revealed something, this one is beyond the pace already.
  await reveal().catch(() => undefined);
  const desks = new Desks(browser, demo.address);
  const asker = await desks.at('jiedao');
  const approver = await desks.at('shenpi');
  await approver.open('/disclosures');
  await asker.open(path);
  await asker.page.getByRole('button', { name: `查看全部${label}` }).click();
  const dialog = asker.page.getByRole('dialog');
  await dialog.getByLabel('查看理由').fill('核对身份信息');
  await press(dialog, '查看');
  await dialog.getByText('已提请区委组织部审批人').waitFor();
  const row = approver.page.getByRole('row').filter({ hasText: '核对身份' });
  await row.getByRole('button', { name: /^同意/ }).click();
  await press(approver.page.getByRole('dialog'), '同意');
  await dialog.getByText('审批人已同意').waitFor();
  await press(dialog, '查看');
  await button(asker.page, '重新遮盖').waitFor();
  expect(desks.faults).toEqual([]);
});

test('a new version of the notice is read at the next sign-in or view, and once', async () => {
  const desks = new Desks(browser, demo.address);
  const officer = await desks.at('anquan');
  const publish = async (contact: string) => {
    await officer.open('/notices');
    await officer.page.getByLabel('联系方式').fill(contact);
    await officer.page.getByLabel('修改原因和依据').fill('更新联系方式');
    await officer.page.getByRole('button', { name: /^发布第\d+版$/ }).click();
    await officer.page.getByText('已发布').first().waitFor();
    // Who publishes it reads it as well.
    await officer.page.goto(`${demo.address}/notice?next=/notices`);
    await press(officer.page, '我已阅读，继续');
    await officer.page.getByRole('navigation', { name: '主菜单' }).waitFor();
  };
  const { page } = await desks.at('dangyuan', 'phone');
  const menu = page.getByRole('navigation', { name: '主菜单' });
  const heading = page.getByRole('heading', { name: '个人信息处理告知书' });
  const signIn = async () => {
    await page.goto(`${demo.address}/sign-in`);
    await page.getByLabel('登录名').fill('dangyuan');
    await page.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD);
    await press(page, '登录');
  };
  await publish('区委组织部信息科，0531-00000001');
  await signIn();
  await heading.waitFor();
  await page.getByText('0531-00000001').waitFor();
  // No way round it: another page leads back to it.
  await page.goto(`${demo.address}/my/activities`);
  await heading.waitFor();
  await press(page, '我已阅读，继续');
  await menu.waitFor();
  expect(new URL(page.url()).pathname).toBe('/my/activities');
  await signIn();
  await menu.waitFor();
  // It changes: at a page that stands open the member hears of it, and is asked before the next one.
  await publish('区委组织部信息科，0531-00000002');
  await page.getByText('个人信息处理告知书有新的版本').waitFor();
  await menu.getByRole('link').first().click();
  await page.getByText('0531-00000002').waitFor();
  await press(page, '我已阅读，继续');
  await menu.waitFor();
  expect(desks.faults).toEqual([]);
});
