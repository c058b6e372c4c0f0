// Journey: a record that is too old is asked for, permitted by the district, and entered.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

test('the refusal of an old record leads to a request, which the district’s home shows, and back', async () => {
  const old = new Date(Date.now() - 200 * 86_400_000).toISOString().slice(0, 10);
  const district = await as('shenhe', 'desktop');
  await live(district);
  const secretary = await as('shuji2', 'phone');
  await visit(secretary, `${demo.address}/activities/record?type=theme_day&heldOn=${old}`);
  await secretary.getByRole('link', { name: '申请补录' }).click();
  await secretary.getByLabel('没有按期登记的原因').fill('记录本遗失，近日找回');
  await secretary.getByRole('button', { name: '提交申请' }).click();
  await secretary.getByText('待区委组织部决定').first().waitFor();

  // The district's home is not reloaded.
  await district.getByRole('link', { name: '去答复' }).click();
  await district.getByText('记录本遗失，近日找回').waitFor();
  await district.getByRole('checkbox', { name: '全选' }).check();
  await district.getByRole('button', { name: '同意补录' }).click();
  await district.getByText('没有这样的补录申请').waitFor();

  await visit(secretary, demo.address);
  await secretary.locator(`a[href*="${old}"]`).first().click();
  await secretary.getByText('经区委组织部同意补录').first().waitFor();
  expect(await secretary.getByRole('link', { name: '申请补录' }).count()).toBe(0);
  expect(wrong).toEqual([]);
});
