// Journey: three browsers follow each other live.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInByApi } from './support/api.js';
import { launch, live, openPage, type Screen, signIn, type Watched } from './support/browser.js';
import { ownDemo, type RunningDemo } from './support/demo.js';
import { type Line, layLine } from './support/line.js';
import { submitMeeting } from './support/meetings/meeting.js';
import { fillInRecord, fillInTask } from './support/meetings/recording.js';
import { PATIENCE, Waits } from './support/waits.js';

const VOTERS = 23;
const PRESENT = 12;
const CUT_MS = 5_000;

let demo: RunningDemo;
let line: Line;
let secretary: Watched;
let member: Watched;
let district: Watched;
const browsers: Browser[] = [];
const waits = new Waits();

/** A browser of its own: three processes, not three tabs. */
async function open(screen: Screen, address: string, login: string): Promise<Watched> {
  const browser = await launch();
  browsers.push(browser);
  const watched = await openPage(browser, screen);
  await signIn(watched.page, address, login);
  await live(watched.page);
  return watched;
}

beforeAll(async () => {
  demo = await ownDemo();
  line = await layLine(demo.address);
  [secretary, member, district] = await Promise.all([
    open('desktop', demo.address, 'shuji2'),
    open('phone', demo.address, 'dangyuan3'),
    open('desktop', line.address, 'shenhe'),
  ]);
});
afterAll(async () => {
  await Promise.all(browsers.map((browser) => browser.close()));
  await line?.close();
  await demo?.stop();
});

/** The same as long as a page has not been loaded anew. */
const loadedAt = (page: Page) => page.evaluate(() => performance.timeOrigin);

/** How many branches of the street have held their assembly, as the matrix says. */
async function assembliesHeld(page: Page): Promise<number> {
  const figure = page.getByRole('link', { name: /^大观园街道.*，支部党员大会：/ });
  return Number(/已做(\d+)/.exec((await figure.getAttribute('aria-label')) ?? '')?.[1]);
}

const feedLines = (title: string) =>
  district.page
    .getByRole('list', { name: '实时动态' })
    .getByRole('listitem')
    .filter({ hasText: title })
    .filter({ hasText: '上报' });

test('what the secretary does is on the other screens without reload', async () => {
  const unique = Date.now() % 100_000;
  const title = `楼道自治专题大会${unique}`;
  const task = `入户走访${unique}`;
  const untouched = await Promise.all([member, district].map(({ page }) => loadedAt(page)));
  const heading = await member.page.getByRole('heading', { level: 1 }).textContent();
  const among = heading?.replace(/同志.*/, '') ?? '';
  const held = await assembliesHeld(district.page);

  await fillInRecord(secretary.page, demo.address, title, {
    voters: VOTERS,
    present: PRESENT,
    among,
  });
  // Longer than the click may take: where the click itself gets stuck, that is what is told.
  const answer = secretary.page.waitForResponse((got) => got.url().includes('activities.submit'), {
    timeout: 2 * PATIENCE.timeout,
  });
  const attendance = member.page
    .getByRole('list', { name: '最近参加的组织生活' })
    .getByRole('listitem')
    .filter({ hasText: title })
    .filter({ hasText: '到会' });
  waits.begin();
  await Promise.all([
    secretary.page.getByRole('button', { name: '保存并提交' }).click(),
    waits.until('the secretary’s click → both her writes answered', answer),
    waits.until('the same click → attendance on the member’s phone', attendance.waitFor(PATIENCE)),
    waits.until('the same click → district’s feed', feedLines(title).waitFor(PATIENCE)),
    waits.until(
      'the same click → district’s matrix',
      expect
        .poll(() => assembliesHeld(district.page), { ...PATIENCE, interval: 20 })
        .toBe(held + 1),
    ),
  ]);
  await secretary.page.waitForURL(/\/activities\/\d+$/);

  const { api, today } = await signInByApi(demo.address, 'shuji2');
  const id = Number(new URL(secretary.page.url()).pathname.split('/').at(-1));
  expect(await api.activities.get.query({ id })).toMatchObject({
    state: 'pending_street',
    votersExpected: VOTERS,
    votersPresent: PRESENT,
    quorum: { mayVote: true },
  });

  const handed = member.page
    .getByRole('list', { name: '任务' })
    .getByRole('listitem')
    .filter({ hasText: task });
  await fillInTask(secretary.page, demo.address, task, today);
  waits.begin();
  await Promise.all([
    secretary.page.getByRole('button', { name: /^下\s*达$/ }).click(),
    waits.until('her click → the task on the member’s phone', handed.waitFor(PATIENCE)),
  ]);

  expect(await Promise.all([member, district].map(({ page }) => loadedAt(page)))).toEqual(
    untouched,
  );
});

test('a browser that was cut off for five seconds misses nothing and shows nothing twice', async () => {
  const unique = Date.now() % 100_000;
  const titles = [`断线期间第一场${unique}`, `断线期间第二场${unique}`];
  const person = await signInByApi(demo.address, 'shuji2');
  const untouched = await loadedAt(district.page);
  const state = district.page.locator('[data-connection]').first();

  expect(line.open()).toBeGreaterThan(0);
  line.cut();
  const cutAt = performance.now();
  await expect.poll(() => state.textContent(), PATIENCE).toBe('重连中');
  for (const [index, title] of titles.entries()) {
    const hour = 14 + index;
    await submitMeeting(person, { title, startsAt: `${hour}:00`, endsAt: `${hour}:50` });
  }
  await new Promise((resolve) => setTimeout(resolve, CUT_MS - (performance.now() - cutAt)));
  expect(line.open()).toBe(0);
  expect(line.refused()).toBeGreaterThan(0);
  expect(await state.textContent()).toBe('重连中');
  for (const title of titles) expect(await feedLines(title).count()).toBe(0);

  line.mend();
  waits.begin();
  await Promise.all([
    waits.until(
      'the line mended → 实时',
      expect.poll(() => state.textContent(), PATIENCE).toBe('实时'),
    ),
    ...titles.map((title) =>
      waits.until(`the line mended → “${title}”`, feedLines(title).waitFor(PATIENCE)),
    ),
  ]);
  for (const title of titles) expect(await feedLines(title).count()).toBe(1);
  expect(await loadedAt(district.page)).toBe(untouched);
});

test('and no page complained, but of the cut line', () => {
  expect(secretary.faults).toEqual([]);
  expect(member.faults).toEqual([]);
  const ofTheLine = /ERR_(CONNECTION|EMPTY_RESPONSE|SOCKET)|WebSocket connection/;
  expect(district.faults.filter((fault) => !ofTheLine.test(fault))).toEqual([]);
});
