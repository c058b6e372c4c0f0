// What a member, a secretary and the district do, in a real Chromium 90; and what older browsers are told.
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, live, openPage, signIn, type Watched } from './support/browser.js';
import { ownDemo, type RunningDemo } from './support/demo.js';
import { fillInRecord } from './support/meetings/recording.js';
import { launchOldest, OLDEST_RUNS, openOldest } from './support/oldest.js';
import { overhang, visit } from './support/sights.js';
import { PATIENCE } from './support/waits.js';

const WHERE = OLDEST_RUNS ? '' : ' (skipped: npm has Chromium 90 for Linux on x64 only)';
const VOTERS = 23;
const PRESENT = 12;

let demo: RunningDemo;
let oldest: Browser;

beforeAll(async () => {
  demo = await ownDemo();
  if (OLDEST_RUNS) oldest = await launchOldest();
});
afterAll(async () => {
  await oldest?.close();
  await demo?.stop();
});

/** Looks at each view; answers what is wrong with any of them. */
async function lookAt({ page, faults }: Watched, paths: readonly string[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const path of paths) {
    await visit(page, demo.address + path);
    const sights = [...(await overhang(page)), ...faults.splice(0)];
    wrong.push(...sights.map((sight) => `${path}: ${sight}`));
  }
  return wrong;
}

/** Clicks for the table of the page, and is handed it by a plain link; this Chromium tells of no download. */
async function isHandedTable({ page }: Watched): Promise<void> {
  const [answer] = await Promise.all([
    page.waitForResponse(/\/files\/once\/[\w-]{43}$/),
    page.getByRole('button', { name: '导出年度表' }).click(),
  ]);
  expect(answer.status()).toBe(200);
  const disposition = decodeURIComponent((await answer.allHeaders())['content-disposition'] ?? '');
  expect(disposition).toMatch(/^attachment;.*村级集体经济收入\d{4}年\.xlsx/);
  // The page has not been left.
  await page.getByRole('heading', { name: '村级集体经济', level: 1 }).waitFor();
}

describe.skipIf(!OLDEST_RUNS)(`Chromium 90${WHERE}`, () => {
  test('is what runs here, and it lacks what is brought to it', async () => {
    expect(oldest.version()).toMatch(/^90\./);
    const page = await oldest.newPage();
    const kinds = await page.evaluate(() => [typeof Object.hasOwn, typeof Array.prototype.at]);
    expect(kinds).toEqual(['undefined', 'undefined']);
    await page.close();
  });

  test('records a meeting that is on the member’s phone at once', async () => {
    const title = `老浏览器里的党员大会${Date.now() % 100_000}`;
    const [secretary, member] = await Promise.all([
      openOldest(oldest, 'desktop'),
      openOldest(oldest, 'phone'),
    ]);
    await signIn(secretary.page, demo.address, 'shuji2');
    await signIn(member.page, demo.address, 'dangyuan3');
    await Promise.all([live(secretary.page), live(member.page)]);
    const heading = await member.page.getByRole('heading', { level: 1 }).textContent();
    const among = heading?.replace(/同志.*/, '') ?? '';
    await fillInRecord(secretary.page, demo.address, title, {
      voters: VOTERS,
      present: PRESENT,
      among,
    });
    const attendance = member.page
      .getByRole('list', { name: '最近参加的组织生活' })
      .getByRole('listitem')
      .filter({ hasText: title });
    await secretary.page.getByRole('button', { name: '保存并提交' }).click();
    await attendance.waitFor(PATIENCE);
    await secretary.page.waitForURL(/\/activities\/\d+$/);
    expect(await lookAt(secretary, ['/', '/activities', '/tasks', '/members'])).toEqual([]);
    expect(await lookAt(member, ['/', '/my/tasks', '/my/activities', '/account'])).toEqual([]);
  });

  test('shows the district its board, its figures and its people', async () => {
    const district = await openOldest(oldest, 'desktop');
    await signIn(district.page, demo.address, 'shenhe');
    expect(await lookAt(district, ['/', '/appointments', '/talents', '/economy'])).toEqual([]);
    await isHandedTable(district);
  });
});

test('a current browser keeps the same file under its name', async () => {
  const browser = await launch();
  const { page } = await openPage(browser, 'desktop');
  await signIn(page, demo.address, 'shenhe');
  await visit(page, `${demo.address}/economy`);
  const [kept] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出年度表' }).click(),
  ]);
  expect(kept.url()).toMatch(/\/files\/once\/[\w-]{43}$/);
  expect(kept.suggestedFilename()).toMatch(/^村级集体经济收入\d{4}年\.xlsx$/);
  const bytes = await readFile(await kept.path());
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  await browser.close();
});

test('an older browser is told what to install, in spite of the rules of the page', async () => {
  const browser = OLDEST_RUNS ? oldest : await launch();
  const page = await browser.newPage();
  // As in Chromium 87 and Safari 14.
  await page.addInitScript(() => {
    CSS.supports = () => false;
  });
  await page.goto(`${demo.address}/activities?month=2026-06`);
  await page.waitForURL(/old\.html/);
  const text = await page.evaluate(() => document.body.textContent);
  expect(text).toContain('版本太旧');
  expect(text).toContain('奇安信可信浏览器');
  expect(text).toContain(`${demo.address}/activities?month=2026-06`);
  await page.close();
  if (!OLDEST_RUNS) await browser.close();
});

test('a current browser loads nothing that is for older ones', async () => {
  const browser = await launch();
  const { page } = await openPage(browser, 'phone');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await signIn(page, demo.address, 'dangyuan3');
  expect(asked.filter((path) => path.startsWith('/browser/'))).toEqual([]);
  expect(asked.filter((path) => path.startsWith('/assets/check-'))).toHaveLength(1);
  await browser.close();
});
