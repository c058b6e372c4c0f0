// Every field of a day, a month or a time, typed key by key with a keyboard; keys of an input method; pasted text.
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Person, signInByApi } from './support/api.js';
import { launch, openPage } from './support/browser.js';
import { sharedDemo } from './support/demo.js';
import { visit } from './support/sights.js';
import { become, first } from './support/views.js';

let address: string;
let browser: Browser;

beforeAll(async () => {
  ({ address } = await sharedDemo());
  browser = await launch();
});
afterAll(() => browser?.close());

async function deskOf(login: string): Promise<{ page: Page; person: Person }> {
  const { page } = await openPage(browser, 'desktop');
  const person = await signInByApi(address, login);
  await become(page, person, address);
  return { page, person };
}

/** Types as people do: key by key, over what stands there, and leaves the field. */
async function typeOver(page: Page, field: Locator, text: string, leave = 'Tab'): Promise<void> {
  await field.focus();
  await page.keyboard.press('ControlOrMeta+A');
  for (const key of text) await page.keyboard.type(key, { delay: 5 });
  await page.keyboard.press(leave);
}

/** What stands in a field, and what is said below it. */
const standing = (field: Locator) =>
  field.evaluate((input: HTMLInputElement) => ({
    value: input.value,
    said: input.closest('[class*=field]')?.querySelector('[role=status]')?.textContent ?? '',
  }));

/** The writings that are typed, and what has to be understood of them. */
const WRITINGS = {
  day: [
    ['2026/10/15', '2026-10-15', '2026年10月15日'],
    ['2026-10-29', '2026-10-29', '2026年10月29日'],
    ['2026年10月6日', '2026-10-06', '2026年10月6日'],
    ['２０２６．１０．７', '2026-10-07', '2026年10月7日'],
  ],
  month: [['2007年7月', '2007-07', '2007年7月']],
  time: [['9点半', '09:30', '09:30']],
} as const;

/** Views with such fields, by who sees them; each field that stands there is typed in. */
async function viewsOf({ api }: Person): Promise<Record<string, string[]>> {
  const talent = first((await api.talents.list.query({ state: 'in_pool' })).items);
  return {
    shuji: ['/activities/plan', '/activities/record', '/activities'],
    jiedao: ['/tasks/new', `/talents/${talent.id}/file/edit#educations`, '/activities'],
    shenhe: ['/activities', '/tasks/new'],
  };
}

test('each field of a day, a month or a time understands what is typed key by key', async () => {
  const street = await signInByApi(address, 'jiedao');
  const views = await viewsOf(street);
  const typedIn = { day: 0, month: 0, time: 0 };
  for (const [login, paths] of Object.entries(views)) {
    const { page } = await deskOf(login);
    for (const path of paths) {
      await visit(page, address + path);
      for (const kind of ['day', 'month', 'time'] as const) {
        const fields = page.locator(`main [data-typed=${kind}]:visible`);
        for (let at = 0; at < (await fields.count()); at += 1) {
          for (const [text, value, words] of WRITINGS[kind]) {
            const field = fields.nth(at);
            await typeOver(page, field, text);
            const after = await standing(field);
            // Out of its bounds a day is understood as well, and said to be so.
            const understood = after.value === value || after.said.startsWith(words);
            expect(understood, `${path} ${kind} ${at}: ${text} → ${JSON.stringify(after)}`).toBe(
              true,
            );
            await field.focus();
            await page.keyboard.press('Escape');
          }
          typedIn[kind] += 1;
        }
      }
    }
    await page.context().close();
  }
  expect(typedIn.day).toBeGreaterThan(5);
  expect(typedIn.time).toBeGreaterThan(1);
  expect(typedIn.month).toBeGreaterThan(0);
});

test('what is no day changes nothing, and the form is not sent with it', async () => {
  const { page } = await deskOf('shuji');
  const sent: string[] = [];
  page.on('request', (request) => {
    if (/activities\.(plan|change)/.test(request.url()) && request.method() === 'POST')
      sent.push(request.url());
  });
  await visit(page, `${address}/activities/plan`);
  const day = page.getByLabel('日期', { exact: true });
  await typeOver(page, day, '20991215');
  expect(await standing(day)).toEqual({ value: '2099-12-15', said: '即2099年12月15日 周二' });

  await typeOver(page, day, '2026-13-45');
  expect((await standing(day)).said).toMatch(/^没有看懂“2026-13-45”.*原来的2099年12月15日没有改动/);
  await page.getByLabel('主题', { exact: true }).fill('十二月支部党员大会');
  await page.getByLabel('地点', { exact: true }).fill('党员活动室');
  await typeOver(page, page.getByLabel('开始时间', { exact: true }), '９：３０');
  await page.getByLabel('主题', { exact: true }).press('Enter');
  // The field that is not understood has the focus, and nothing is sent.
  await expect.poll(() => day.evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  expect((await standing(day)).value).toBe('2099-12-15');
  expect(sent).toEqual([]);

  // A day before the first one that can be chosen.
  await typeOver(page, day, '2020年1月2日', 'Enter');
  expect((await standing(day)).said).toMatch(/^2020年1月2日 周四早于这里可填的第一天/);
  await page.keyboard.press('Escape');

  // Enter in the calendar chooses, Enter in a list chooses; neither sends.
  await day.focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('grid').waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('Enter');
  await page.getByRole('grid').waitFor({ state: 'detached' });
  expect((await standing(day)).value).toBe('2099-11-16');
  await page.getByRole('combobox', { name: '活动类型' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');

  // While an input method composes, its Enter belongs to it.
  const title = page.getByLabel('主题', { exact: true });
  await title.focus();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Input.imeSetComposition', {
    text: 'dang',
    selectionStart: 4,
    selectionEnd: 4,
  });
  await devtools.send('Input.dispatchKeyEvent', {
    ...{ type: 'rawKeyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 },
  });
  await title.evaluate((input) => input.closest('form')?.requestSubmit());
  expect(sent).toEqual([]);
  await devtools.send('Input.insertText', { text: '党课' });
  expect(await title.inputValue()).toContain('党课');
  expect(sent).toEqual([]);
  await page.context().close();
});

test('a screen that is turned, or a window drawn narrower, keeps what was typed', async () => {
  const { page } = await deskOf('jiedao');
  // The form leaves nothing on the device: no draft would bring the text back.
  await visit(page, `${address}/talents/new`);
  const name = page.getByLabel('姓名', { exact: true });
  await name.pressSequentially('张三丰');
  const menu = page.getByRole('navigation', { name: '主菜单' });
  for (const [width, account] of [
    [390, '我的'],
    [1440, '我的账号'],
  ] as const) {
    await page.setViewportSize({ width, height: 844 });
    await menu.getByRole('link', { name: account, exact: true }).waitFor();
    expect(await name.inputValue()).toBe('张三丰');
  }
  await page.context().close();
});
