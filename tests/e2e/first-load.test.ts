/** What is loaded before a home is shown: by a member's phone, a branch's desk and the district's board. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openContext, type screens } from '../../scripts/browser.mjs';
import { signInByApi } from './support/api.js';
import { launch, live } from './support/browser.js';
import { type Demo, sharedDemo } from './support/demo.js';
import { visit } from './support/sights.js';
import { become } from './support/views.js';

/** kB as gzip packs them; Brotli, which browsers take over https, needs an eighth less. */
const homes = [
  { login: 'dangyuan2', screen: 'phone', heading: '我的任务', mostKb: 175, mostFiles: 7 },
  { login: 'shuji2', screen: 'phone', heading: '待我处理', mostKb: 200, mostFiles: 8 },
  { login: 'shenhe', screen: 'desktop', heading: '实时动态', mostKb: 200, mostFiles: 8 },
] as const;

let demo: Demo;
let browser: Browser;

beforeAll(async () => {
  demo = await sharedDemo();
  browser = await launch();
});
afterAll(() => browser?.close());

test.each(homes)('little is loaded before $login sees $heading', async (home) => {
  const { page, scripts } = await firstVisit(home.login, home.screen);
  await page.getByRole('heading', { name: home.heading }).waitFor();
  await live(page);
  const files = [...scripts.values()];
  await page.context().close();
  const kB = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  console.log(`  ${kB.toFixed(1)} kB of JavaScript in ${files.length} files for ${home.login}`);
  // What fits into a packet or two is sent as it is.
  expect(files.filter(({ gzip, bytes }) => !gzip && bytes > 3000)).toEqual([]);
  expect(kB).toBeGreaterThan(100);
  expect(kB).toBeLessThanOrEqual(home.mostKb);
  expect(files.length).toBeLessThanOrEqual(home.mostFiles);
});

/** Opens the home with an empty cache, and notes each script that is loaded. */
async function firstVisit(login: string, screen: keyof typeof screens) {
  const person = await signInByApi(demo.address, login);
  const context = await openContext(browser, screen);
  // As over any line; Chromium may know better ways to pack, and this is what they are measured in.
  await context.setExtraHTTPHeaders({ 'accept-encoding': 'gzip' });
  const page: Page = await context.newPage();
  await become(page, person, demo.address);
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  const scripts = new Map<string, { url: string; gzip: boolean; bytes: number }>();
  network.on('Network.responseReceived', ({ requestId, response }) => {
    const { url, headers } = response;
    if (!new URL(url).pathname.endsWith('.js')) return;
    scripts.set(requestId, { url, gzip: headers['content-encoding'] === 'gzip', bytes: 0 });
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const script = scripts.get(requestId);
    if (script) script.bytes = encodedDataLength;
  });
  await visit(page, `${demo.address}/`);
  return { page, scripts };
}

test('a second visit asks for the page and for answers, and for no file again', async () => {
  const { page } = await firstVisit('dangyuan2', 'phone');
  await live(page);
  const again = await page.context().newPage();
  const network = await page.context().newCDPSession(again);
  await network.send('Network.enable');
  const asked: string[] = [];
  network.on('Network.responseReceived', ({ type, response }) => {
    if (response.fromDiskCache !== true) asked.push(`${type} ${new URL(response.url).pathname}`);
  });
  await visit(again, `${demo.address}/`);
  await live(again);
  await page.context().close();
  const files = asked.filter((each) => /^(Script|Stylesheet) /.test(each));
  expect(asked).toContain('Document /');
  expect(files).toEqual([]);
});
