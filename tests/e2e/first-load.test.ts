/** What a member's phone loads before it shows the home screen. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openContext } from '../../scripts/browser.mjs';
import { signInByApi } from './support/api.js';
import { launch } from './support/browser.js';
import { type Demo, sharedDemo } from './support/demo.js';
import { visit } from './support/sights.js';
import { become } from './support/views.js';

const FIRST_LOAD_KB = 320;

let demo: Demo;
let browser: Browser;

beforeAll(async () => {
  demo = await sharedDemo();
  browser = await launch();
});
afterAll(() => browser?.close());

test('the member’s phone loads little before it shows his home', async () => {
  const member = await signInByApi(demo.address, 'dangyuan2');
  const context = await openContext(browser, 'phone');
  // As over any line; Chromium may know better ways to pack, and this is what they are measured in.
  await context.setExtraHTTPHeaders({ 'accept-encoding': 'gzip' });
  const page = await context.newPage();
  await become(page, member, demo.address);
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
  await page.getByRole('heading', { name: '我的任务' }).waitFor();
  await page.waitForLoadState('networkidle');
  await context.close();
  const files = [...scripts.values()];
  const kB = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  console.log(
    `  ${kB.toFixed(1)} kB of JavaScript in ${files.length} files, of ${FIRST_LOAD_KB} kB, until the member’s home`,
  );
  // What fits into a packet or two is sent as it is.
  expect(files.filter(({ gzip, bytes }) => !gzip && bytes > 3000)).toEqual([]);
  expect(kB).toBeGreaterThan(100);
  expect(kB).toBeLessThanOrEqual(FIRST_LOAD_KB);
});
