// Journey: a village's month from entry to passing; figures open what they count.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInByApi } from './support/api.js';
import { launch, live, openPage, type Screen, signIn } from './support/browser.js';
import { ownDemo, type RunningDemo } from './support/demo.js';
import { visit } from './support/sights.js';

let demo: RunningDemo;
let browser: Browser;
const wrong: string[] = [];

beforeAll(async () => {
  demo = await ownDemo();
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

async function as(login: string, screen: Screen): Promise<Page> {
  const { page } = await openPage(browser, screen);
  page.on('pageerror', (error) => wrong.push(`${login}: ${error.message}`));
  await signIn(page, demo.address, login);
  return page;
}

const lastMonth = () => {
  const now = new Date(Date.now() + 8 * 3_600_000);
  now.setUTCDate(0);
  return { year: now.getUTCFullYear(), month: now.getUTCMonth() + 1 };
};

test('a village’s month goes from the accountant’s phone to the street, who sees it come and passes it', async () => {
  const { year, month } = lastMonth();
  const street = await as('jiedao', 'desktop');
  await visit(street, `${demo.address}/economy`);
  await live(street);
  const reported = street.getByText(/^已上报\d+\/\d+$/);
  const before = await reported.textContent();

  const accountant = await as('kuaiji', 'phone');
  await visit(accountant, `${demo.address}/economy?year=${year}`);
  await accountant.getByRole('button', { name: `${month}月，填报` }).click();
  await accountant.getByLabel('经营收入').fill('12,345.67');
  await accountant.getByLabel('其他收入').fill('1.234');
  await accountant.getByRole('button', { name: '保存' }).click();
  await accountant.getByText('请填写金额（元，最多两位小数），没有收入的填0').waitFor();
  await accountant.getByLabel('其他收入').fill('1.23');
  await accountant.getByRole('button', { name: '保存' }).click();
  const send = accountant.getByRole('button', { name: /^上\s*报$/ });
  await send.click();
  await accountant
    .locator('.ant-popconfirm')
    .getByRole('button', { name: /^上\s*报$/ })
    .click();
  await accountant.getByText('待街道审核').first().waitFor();

  // The street's page is not reloaded.
  await expect.poll(() => reported.textContent(), { timeout: 20_000 }).not.toBe(before);
  await visit(street, `${demo.address}/economy/pending`);
  await street.getByRole('checkbox', { name: '全选' }).check();
  await street.getByRole('button', { name: /^通过/ }).click();
  await street.getByText('没有等待审核的月份').waitFor();
  await accountant.getByRole('link', { name: '公开单（可打印）' }).waitFor();
  expect(wrong).toEqual([]);
});

test('who corrects a month while another corrects it is told, and one confirms what the other asked', async () => {
  const auditor = await signInByApi(demo.address, 'shenhe');
  const { items } = await auditor.api.economy.plan.list.query({ limit: 1 });
  const address = `${demo.address}/economy/villages/${items[0]?.organizationId}?year=2024&month=5`;
  const [first, second] = [await as('shenpi', 'desktop'), await as('nongye', 'desktop')];
  for (const page of [first, second]) {
    await visit(page, address);
    await live(page);
    await page.getByRole('button', { name: '申请更正' }).click();
    await page.getByLabel('更正原因').fill('核对账目');
    await page.getByLabel('依据（凭证号').fill('记账凭证第5号');
  }
  await first.getByLabel('其他收入').fill('777');
  await second.getByLabel('投资收益').fill('-50');
  const sendsIn = (page: Page) => page.locator('form').getByRole('button', { name: '提交更正' });
  await sendsIn(first).click();

  await second.getByText('这里的内容在您填写期间已被修改').waitFor();
  await sendsIn(second).click();
  await second.getByText('这条记录刚被别人修改过').waitFor();
  expect(await second.getByLabel('投资收益').inputValue()).toBe('-50');
  // What the first asked for waits for the second, and is the figure once it is confirmed.
  await second.getByRole('button', { name: '确认更正' }).click();
  await first.getByText('更正1次').first().waitFor();
  await first.getByText('777.00').first().waitFor();
  expect(wrong).toEqual([]);
});

test('the founding district’s figures of 2021 open exactly the villages that they count', async () => {
  const district = await as('shenhe', 'desktop');
  await visit(district, `${demo.address}/economy?year=2021`);
  const tiles = district.getByRole('list', { name: '2021年收入档次' }).getByRole('link');
  const told = (await tiles.allInnerTexts()).slice(0, 4).map((text) => text.split('\n'));
  const counts = told.map(([, count]) => Number.parseInt(count ?? '', 10));
  const [a = 0, b = 0, , d] = counts;
  expect(d).toBe(0);
  expect(told[3]?.[2]).toBe('已清零');
  expect(2 * (a + b)).toBeGreaterThan(216);
  expect(told[1]?.[2]).toMatch(/，已过半$/);
  expect(told[0]?.[2]).toBe('占31.0%');
  for (const [index, count] of counts.entries()) {
    await visit(district, `${demo.address}/economy?year=2021`);
    await tiles.nth(index).click();
    await district.getByText(`共${count}个`).waitFor();
    const villages = district.locator('main tbody a[href*="/economy/villages/"]');
    const more = district.getByRole('button', { name: '显示更多' });
    // The number stands before the rows are drawn.
    if ((count ?? 0) > 0) await villages.first().waitFor();
    for (let seen = await villages.count(); await more.isVisible(); seen = await villages.count()) {
      await more.click();
      await expect.poll(() => villages.count(), { timeout: 20_000 }).toBeGreaterThan(seen);
    }
    await expect.poll(() => villages.count()).toBe(count);
  }
});
