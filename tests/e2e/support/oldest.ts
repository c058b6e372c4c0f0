// The oldest browser that is supported, a real Chromium 90, and what it takes to drive it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { openPage, type Screen, type Watched } from './browser.js';

/** The package holds Chromium 90 for these machines only. */
export const OLDEST_RUNS = process.platform === 'linux' && process.arch === 'x64';

/** Starts Chromium 90; the first time on a machine it is unpacked, for some seconds. */
export async function launchOldest(): Promise<Browser> {
  const folder = await unpacked();
  const { LD_LIBRARY_PATH: libraries = '' } = process.env;
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: ['--disable-gpu', '--no-first-run', '--lang=zh-CN'],
    env: { ...process.env, LD_LIBRARY_PATH: `${join(folder, 'lib')}:${libraries}` },
  });
}

/** The folder with the browser and the libraries that it was built against. */
async function unpacked(): Promise<string> {
  const folder = join(tmpdir(), 'xianfeng-chromium-90');
  if (existsSync(folder)) return folder;
  const found = createRequire(import.meta.url).resolve('chrome-aws-lambda');
  const packed = join(dirname(found), '..', 'bin');
  const made = await mkdtemp(`${folder}-`);
  await pipeline(
    createReadStream(join(packed, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(join(made, 'chromium'), { mode: 0o755 }),
  );
  const tar = spawn('tar', ['-x', '-C', made], { stdio: ['pipe', 'ignore', 'inherit'] });
  const ended = once(tar, 'close');
  await pipeline(createReadStream(join(packed, 'aws.tar.br')), createBrotliDecompress(), tar.stdin);
  await ended;
  // Two runs at once may both unpack; the second finds the place taken.
  await rename(made, folder).catch(() => rm(made, { recursive: true, force: true }));
  return folder;
}

/** What Playwright asks of every element, and Chromium 90 cannot answer. */
const CHECK_VISIBILITY = `Element.prototype.checkVisibility ??= function () {
  for (let each = this; each !== null; each = each.parentElement) {
    if (getComputedStyle(each).display === 'none') return false;
  }
  return true;
}`;

/** A page in the oldest browser, at the size of a desktop or a phone. */
export async function openOldest(browser: Browser, screen: Screen): Promise<Watched> {
  const watched = await openPage(browser, screen);
  await equip(watched.page);
  return watched;
}

/** Gives Playwright's own world of each document, and not the app's, the function that it calls. */
async function equip(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (!context.name.startsWith('__playwright_utility_world')) return;
    // A document that was left meanwhile needs it no more.
    void session
      .send('Runtime.evaluate', { contextId: context.id, expression: CHECK_VISIBILITY })
      .catch(() => {});
  });
  await session.send('Runtime.enable');
}
