// The second factor at a screen: set up, given by a passkey, lost and recovered, asked for again.
import { connect } from '@xianfeng/database';
import { sql } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInByApi } from './support/api.js';
import { launch, openPage } from './support/browser.js';
import { DEMO_PASSWORD, ownDemo, type RunningDemo } from './support/demo.js';
import { button, press } from './support/desk.js';
import { axeFindings, overhang, visit } from './support/sights.js';

let demo: RunningDemo;
let browser: Browser;
let database: ReturnType<typeof connect>;

beforeAll(async () => {
  demo = await ownDemo();
  browser = await launch();
  database = connect(demo.ownerUrl, { max: 1 });
});
afterAll(async () => {
  await browser?.close();
  await database?.close();
  await demo?.stop();
});

const LOGIN = 'jiedao';

/** A phone in software: it keeps passkeys, and its owner unlocks it. */
async function withAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
}

async function typePassword(page: Page): Promise<void> {
  await page.goto(`${demo.address}/sign-in`);
  await page.getByLabel('登录名').fill(LOGIN);
  await page.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD);
  await press(page, '登录');
}

const menuOf = (page: Page) => page.getByRole('navigation', { name: '主菜单' });

async function signOut(page: Page): Promise<void> {
  await visit(page, `${demo.address}/account`);
  await press(page, '退出登录');
  await page.getByLabel('登录名').waitFor();
}

test('an officer sets an app and a passkey up, loses the phone, and a reveal asks again', async () => {
  // A record with a masked field, found before the account has a factor.
  const { api } = await signInByApi(demo.address, LOGIN);
  const { items } = await api.talents.list.query({ state: 'in_pool' });
  const { id: talentId } = items.find(({ clearedOn }) => clearedOn === null) ?? { id: 0 };

  const { page, faults } = await openPage(browser, 'desktop');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await withAuthenticator(page);
  await typePassword(page);
  await menuOf(page).waitFor();

  // An app: the secret stands beside the QR code.
  await visit(page, `${demo.address}/account/factors`);
  await press(page, '添加');
  await press(page, '设置动态口令');
  const secret = await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent();
  const totp = new TOTP({ secret: Secret.fromBase32((secret ?? '').replaceAll(' ', '')) });
  await page.getByLabel('六位数字').fill(totp.generate());
  await press(page, '完成设置');
  await page.getByRole('list', { name: '恢复码' }).waitFor();
  const shownCodes = page.getByRole('list', { name: '恢复码' });
  await shownCodes.waitFor();
  const codes = await shownCodes.getByRole('listitem').allTextContents();
  expect(codes).toHaveLength(10);
  await page.getByLabel('我已保存好恢复码').check();
  await press(page, '继续');
  expect(await axeFindings(page)).toEqual([]);

  // A passkey beside it.
  await press(page, '添加');
  await press(page, '设置通行密钥');
  await page.getByRole('textbox', { name: '名称' }).fill('办公电脑');
  await press(page, '创建通行密钥');
  await page.getByRole('cell', { name: '办公电脑', exact: true }).waitFor();

  // The next sign-in asks for one of them, and nothing is shown before.
  await signOut(page);
  await typePassword(page);
  await page.getByRole('heading', { name: '第二步验证' }).waitFor();
  expect([...(await axeFindings(page)), ...(await overhang(page))]).toEqual([]);
  await page.goto(`${demo.address}/talents/${talentId}`);
  await page.getByRole('heading', { name: '第二步验证' }).waitFor();
  await press(page, '用通行密钥验证');
  await menuOf(page).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/talents/${talentId}`);

  // On another device, without phone and passkey: a recovery code, once.
  const other = await openPage(browser, 'phone');
  await typePassword(other.page);
  await press(other.page, '手机不在身边？用恢复码');
  await other.page.getByLabel('恢复码').fill(codes[0] ?? '');
  await press(other.page, '验证');
  await menuOf(other.page).waitFor();
  await other.page.goto(`${demo.address}/account/factors`);
  await other.page.getByText('还有9个没有用过').waitFor();
  expect([...(await axeFindings(other.page)), ...(await overhang(other.page))]).toEqual([]);
  await other.page.context().close();

  // Long after that, a masked field is shown when a code of the app was given.
  await sql`update session set factor_at = factor_at - interval '11 minutes'`.execute(database.db);
  await page.waitForTimeout(5_000);
  await visit(page, `${demo.address}/talents/${talentId}`);
  await page.getByRole('button', { name: '查看全部公民身份号码' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('查看理由').fill('核对身份');
  await press(dialog, '查看');
  // The next code: that of this moment may have set the app up.
  await dialog.getByLabel('动态口令').fill(totp.generate({ timestamp: Date.now() + 30_000 }));
  await press(dialog, '验证并查看');
  await button(page, '重新遮盖').waitFor();
  // The browser reports answers of 401 and 403 by itself.
  expect(faults.filter((fault) => !fault.includes('status of 40'))).toEqual([]);
});
