import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openContext } from '../../scripts/browser.mjs';
import { type Person, signInByApi } from './support/api.js';
import { launch, openPage, type Screen } from './support/browser.js';
import { type Demo, demoServer } from './support/demo.js';
import { axeFindings, overhang, visit } from './support/sights.js';

const FIRST_LOAD_KB = 320;
const sizes: readonly Screen[] = ['desktop', 'phone'];

let demo: Demo;
const browsers: Record<string, Browser> = {};

beforeAll(async () => {
  demo = await demoServer();
  for (const size of sizes) browsers[size] = await launch();
});
afterAll(() => Promise.all(Object.values(browsers).map((browser) => browser.close())));

function browserOf(size: Screen): Browser {
  const browser = browsers[size];
  if (browser === undefined) throw new Error('no browser');
  return browser;
}

/** Makes a page somebody's who has signed in already. */
async function become(page: Page, person: Person): Promise<void> {
  const [name = '', value = ''] = person.headers.cookie?.split('=') ?? [];
  await page.context().addCookies([{ name, value, url: demo.address }]);
}

/** Looks at every address at both sizes; answers what is wrong with any of them. */
async function lookAt(addresses: readonly string[], person?: Person): Promise<string[]> {
  const found = sizes.map(async (size) => {
    const { page, faults } = await openPage(browserOf(size), size);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    if (person) await become(page, person);
    const wrong: string[] = [];
    for (const address of addresses) {
      await visit(page, demo.address + address);
      const sights = [...(await axeFindings(page)), ...(await overhang(page)), ...faults.splice(0)];
      wrong.push(...sights.map((sight) => `${size} ${address}: ${sight}`));
    }
    await page.context().close();
    return wrong;
  });
  return (await Promise.all(found)).flat();
}

/** An id of what a list begins with. */
function first<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error('the demo has none');
  return row;
}

describe('every view is sound, at a desk and on a phone', () => {
  test('for anybody', async () => {
    expect(await lookAt(['/sign-in', '/activate', '/no-such-view'])).toEqual([]);
  });

  test('for a member', async () => {
    const member = await signInByApi(demo.address, 'dangyuan');
    const task = first((await member.api.tasks.mine.query({ finished: false })).items);
    const { upcoming, items } = await member.api.activities.mine.query({});
    const addresses = [
      '/',
      '/my/tasks',
      `/my/tasks/${task.taskId}`,
      '/my/activities',
      `/my/activities/${first(items).id}`,
      `/my/activities/${first(upcoming).id}/leave`,
      '/account',
      '/account/sessions',
      '/account/password',
    ];
    expect(await lookAt(addresses, member)).toEqual([]);
  });

  test('for a secretary', async () => {
    const secretary = await signInByApi(demo.address, 'shuji');
    const { api, organizationId } = secretary;
    const activities = await api.activities.list.query({ state: ['passed'], limit: 1 });
    const tasks = await api.tasks.sent.query({ limit: 1 });
    const members = await api.members.list.query({ organizationId, limit: 1 });
    const addresses = [
      '/',
      '/activities',
      `/activities/${first(activities.items).id}`,
      '/activities/plan',
      '/tasks',
      '/tasks/new',
      `/tasks/${first(tasks.items).id}`,
      '/members',
      `/members/${first(members.items).id}`,
      `/organizations?id=${organizationId}`,
      '/settings?key=meet.minutesWorkingDays',
    ];
    expect(await lookAt(addresses, secretary)).toEqual([]);
  });

  test('for a commissioner, who records', async () => {
    const commissioner = await signInByApi(demo.address, 'zuzhi');
    const waiting = await commissioner.api.activities.list.query({ state: ['notified'], limit: 1 });
    const addresses = ['/activities/record', `/activities/${first(waiting.items).id}`];
    expect(await lookAt(addresses, commissioner)).toEqual([]);
  });

  test('for a street', async () => {
    const organizer = await signInByApi(demo.address, 'jiedao');
    const pending = await organizer.api.activities.list.query({
      state: ['pending_street'],
      limit: 1,
    });
    const addresses = [
      '/',
      '/activities?state=pending_street',
      `/activities/${first(pending.items).id}`,
      '/tasks/new',
      '/accounts',
    ];
    expect(await lookAt(addresses, organizer)).toEqual([]);
  });

  test('for a street that looks for people for its village teams', async () => {
    const organizer = await signInByApi(demo.address, 'jiedao');
    const { talents, teams, appointments } = organizer.api;
    const inPool = first((await talents.list.query({ state: 'in_pool', limit: 1 })).items);
    const holder = first((await teams.holders.query({ limit: 1 })).items);
    const { items } = await appointments.list.query({ state: 'open', limit: 100 });
    const at = (state: string) => first(items.filter((row) => row.state === state)).id;
    const posted = await appointments.get.query({ id: at('public_notice') });
    const addresses = [
      '/talents',
      '/talents/new',
      '/talents/balance',
      `/talents/${inPool.id}`,
      `/talents/${posted.talentId}/file`,
      `/talents/${posted.talentId}/file/edit`,
      `/talents/${inPool.id}/file/import`,
      '/teams',
      `/teams/${holder.organizationId}`,
      '/teams/vacancies',
      '/teams/holders',
      '/teams/on-record',
      '/teams/on-record/import',
      `/teams/holders/${holder.id}`,
      '/appointments',
      '/appointments/list?state=open',
      `/appointments/new?talentId=${inPool.id}`,
      `/appointments/${at('procedure')}?move=record_elected`,
      `/appointments/${at('verification')}`,
      `/appointments/${at('decision')}?move=decide`,
      `/appointments/${holder.candidateId}?move=leave`,
    ];
    expect(await lookAt(addresses, organizer)).toEqual([]);
    expect(await lookAt([`/notice/${posted.notice?.token}`])).toEqual([]);
  });

  test('for a department that is asked in a joint review', async () => {
    const officer = await signInByApi(demo.address, 'lianshen');
    const waiting = await officer.api.appointments.queue.query({ limit: 1 });
    const addresses = ['/', '/reviews?answered=true', `/reviews/${first(waiting.items).opinionId}`];
    expect(await lookAt(addresses, officer)).toEqual([]);
  });

  test('for who chairs a village’s supervision committee', async () => {
    const supervisor = await signInByApi(demo.address, 'jiandu');
    expect(await lookAt(['/', '/account'], supervisor)).toEqual([]);
  });

  test('for the district', async () => {
    const auditor = await signInByApi(demo.address, 'shenhe');
    const { organizationId } = auditor;
    const addresses = [
      '/',
      `/board/cell?duty=theme_day&organizationId=${organizationId}`,
      '/organizations',
      '/members',
    ];
    expect(await lookAt(addresses, auditor)).toEqual([]);
    const approver = await signInByApi(demo.address, 'shenpi');
    const own = [
      '/organizations/import',
      '/tasks/new',
      '/appointments/streets',
      '/appointments/departments',
      '/teams/count',
    ];
    expect(await lookAt(own, approver)).toEqual([]);
  });

  test('for the three administrators', async () => {
    for (const login of ['xitong', 'anquan', 'shenji']) {
      const administrator = await signInByApi(demo.address, login);
      const addresses = ['/', '/settings', '/settings/negative-list'];
      expect([login, await lookAt(addresses, administrator)]).toEqual([login, []]);
    }
  });
});

test('the member’s phone loads little before it shows his home', async () => {
  const member = await signInByApi(demo.address, 'dangyuan2');
  const context = await openContext(browserOf('phone'), 'phone');
  // As over any line; Chromium may know better ways to pack, and this is what they are measured in.
  await context.setExtraHTTPHeaders({ 'accept-encoding': 'gzip' });
  const page = await context.newPage();
  await become(page, member);
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
