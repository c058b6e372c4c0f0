/** The five frequent jobs, by their clicks: what is pressed with the mouse or a finger is counted by the page. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInByApi } from './support/api.js';
import { launch } from './support/browser.js';
import { ownDemo, type RunningDemo } from './support/demo.js';
import { Desks, press } from './support/desk.js';
import { submitMeeting } from './support/meetings/meeting.js';
import { PATIENCE } from './support/waits.js';

declare global {
  interface Window {
    /** How often the user has pressed anything since the page was opened. */
    presses?: number;
  }
}

let demo: RunningDemo;
let browser: Browser;
let desks: Desks;

beforeAll(async () => {
  demo = await ownDemo();
  browser = await launch();
  desks = new Desks(browser, demo.address);
});
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

/** Signs in, opens the home, and counts from there. */
async function homeOf(login: string, screen: 'desktop' | 'phone'): Promise<Page> {
  const desk = await desks.at(login, screen);
  await desk.page.addInitScript(() => {
    window.presses = 0;
    const count = ({ isTrusted }: Event) => {
      if (isTrusted) window.presses = (window.presses ?? 0) + 1;
    };
    document.addEventListener('pointerdown', count, true);
  });
  await desk.open('/');
  await desk.page.evaluate(() => {
    window.presses = 0;
  });
  return desk.page;
}

const pressesOf = (page: Page) => page.evaluate(() => window.presses);

/** Goes on with the keyboard until the field is reached, as from one field of a form to the next. */
async function tabTo(page: Page, label: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.waitFor();
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab');
    if (await field.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`the keyboard does not lead to ${label}`);
}

async function write(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, label);
  await page.keyboard.type(text);
}

test('an unplanned meeting is recorded and sent in with six clicks', async () => {
  const page = await homeOf('zuzhi', 'desktop');
  await page.getByRole('link', { name: '登记活动记录' }).click();
  await page.getByRole('heading', { name: '登记活动记录' }).waitFor();
  await page.getByRole('list', { name: '到会登记' }).getByRole('listitem').first().waitFor();
  await write(page, '主题', '临时研究防汛值守安排');
  await write(page, '开始时间', '0700');
  await write(page, '结束时间', '0730');
  await write(page, '地点', '社区党群服务中心');
  await page.getByLabel('记录人', { exact: true }).click();
  await page.locator('.ant-select-item-option').first().click();
  await page.getByRole('button', { name: '全部到会' }).click();
  await write(page, '议题', '研究防汛值守安排');
  await write(page, '发言要点', '与会党员逐一发言，没有不同意见。');
  await write(page, '决议', '同意值守安排，由支部书记负责。');
  await page.getByLabel('主持人和记录人已在会议记录上签字').click();
  await press(page, '保存并提交');
  await page.waitForURL(/\/activities\/\d+$/, PATIENCE);
  expect(await pressesOf(page)).toBe(6);
});

test('a meeting is planned from the desk with one click to the form', async () => {
  const page = await homeOf('zuzhi', 'desktop');
  await page.getByRole('link', { name: '安排活动', exact: true }).first().click();
  await page.getByRole('button', { name: '保存计划' }).waitFor(PATIENCE);
  expect(await pressesOf(page)).toBe(1);
});

test('the street passes ten records with three clicks', async () => {
  const street = await signInByApi(demo.address, 'jiedao');
  const waiting = () => street.api.activities.waiting.query({ limit: 1 });
  const commissioner = await signInByApi(demo.address, 'zuzhi');
  const secretary = await signInByApi(demo.address, 'shuji');
  let { total } = await waiting();
  for (let hour = 10; total < 10; hour++) {
    const id = await submitMeeting(commissioner, {
      ...{ title: `第${hour}号临时会议`, startsAt: `0${hour - 10}:00`, endsAt: `0${hour - 10}:30` },
    });
    const { version } = await secretary.api.activities.get.query({ id });
    await secretary.api.activities.confirm.mutate({ id, version, decision: 'pass' });
    ({ total } = await waiting());
  }
  const page = await homeOf('jiedao', 'desktop');
  const badge = () => page.locator('[data-waits]').first().getAttribute('data-waits');
  await expect.poll(async () => Number(await badge()), PATIENCE).toBeGreaterThanOrEqual(total);
  const waits = Number(await badge());
  // What waits stands at the head of the page, right below the month's few numbers.
  const waitsAt = await page.getByRole('region', { name: '待我处理' }).boundingBox();
  expect(waitsAt?.y).toBeLessThan(400);
  await page.getByRole('link', { name: '去审核' }).first().click();
  await page.getByLabel('全选').click();
  await page.getByRole('button', { name: `通过${total}条` }).click();
  await page.getByText(`已通过${total}条`).first().waitFor(PATIENCE);
  expect(await pressesOf(page)).toBe(3);
  expect((await waiting()).total).toBe(0);
  // The count in the menu follows without a reload; nothing is left where only records waited.
  await expect
    .poll(
      async () => ((await page.locator('[data-waits]').count()) === 0 ? 0 : Number(await badge())),
      PATIENCE,
    )
    .toBe(waits - total);
});

test('the district finds who has not with one click', async () => {
  const page = await homeOf('shenhe', 'desktop');
  const open = page.getByRole('link', { name: /街道.*，主题党日：应做\d+，已做\d+$/ });
  const { due, done, figure } = await firstOpen(open);
  await figure.click();
  await page.getByRole('heading', { name: /街道.*：主题党日/ }).waitFor(PATIENCE);
  const rows = page.getByRole('table').getByText('未完成', { exact: true });
  await rows.first().waitFor();
  expect(await rows.count()).toBe(due - done);
  await page.getByRole('columnheader', { name: '书记' }).waitFor();
  await page.getByRole('button', { name: '导出' }).waitFor();
  expect(await pressesOf(page)).toBe(1);
  await page.getByLabel('全选').click();
  await page.getByRole('button', { name: /^催办\d+个支部$/ }).click();
  await page
    .getByText(/^已催办\d+个支部/)
    .first()
    .waitFor(PATIENCE);
});

async function firstOpen(figures: ReturnType<Page['getByRole']>) {
  await figures.first().waitFor();
  for (const figure of await figures.all()) {
    const [, due, done] =
      /应做(\d+)，已做(\d+)/.exec((await figure.getAttribute('aria-label')) ?? '') ?? [];
    if (due !== done) return { figure, due: Number(due), done: Number(done) };
  }
  throw new Error('every street has done all of it');
}

test('a member asks for leave with three clicks', async () => {
  const page = await homeOf('dangyuan2', 'phone');
  await page.getByRole('link', { name: '请假', exact: true }).first().click();
  await page.getByRole('button', { name: '外出不在本地' }).click();
  await press(page, '提交请假');
  await page.getByText('请假申请已提交').first().waitFor(PATIENCE);
  expect(await pressesOf(page)).toBe(3);
});
