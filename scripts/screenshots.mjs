// `npm run screenshots`: the home screens, the way into a village's team and the village economy at both
// sizes, from the running demo, for the README.
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runServer } from '../packages/testkit/dist/server-process.js';
import { launch, openContext } from './browser.mjs';

const FOLDER = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));
const PASSWORD = 'Xianfeng2026';
/** Who is looked at, and where; without a path at the home of the role. */
const sights = {
  board: { login: 'shenhe' },
  desk: { login: 'shuji' },
  home: { login: 'dangyuan' },
  candidates: { login: 'jiedao', path: '/appointments' },
  economy: { login: 'shenhe', path: '/economy?year=2021' },
};

async function shoot(browser, address, [name, { login, path }], size) {
  const context = await openContext(browser, size);
  const page = await context.newPage();
  await page.goto(`${address}/sign-in`);
  await page.getByLabel('登录名').fill(login);
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: /^登\s*录$/ }).click();
  await page.getByRole('navigation', { name: '主菜单' }).waitFor();
  if (path) await page.goto(address + path);
  await page.locator('[data-connection=live]').first().waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  // Nothing is pointed at.
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(FOLDER, `${name}-${size}.png`), animations: 'disabled' });
  await context.close();
  console.log(`docs/screenshots/${name}-${size}.png`);
}

const folder = await mkdtemp(join(tmpdir(), 'xianfeng-screenshots-'));
// Root's database runs under another account and has to pass.
await chmod(folder, 0o711);
const server = runServer({ dataFolder: join(folder, 'data'), env: { DATABASE_URL: '' } });
const browser = await launch();
try {
  const address = await server.ready;
  await mkdir(FOLDER, { recursive: true });
  for (const entry of Object.entries(sights)) {
    for (const size of ['desktop', 'phone']) await shoot(browser, address, entry, size);
  }
} finally {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
