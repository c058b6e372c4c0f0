// Figure (g): what a phone and a desk load, and when they see their home.
import type { Browser } from 'playwright-core';
import { launch } from '../../../../scripts/browser.mjs';
import { SLOWER, slow4g } from '../browser/line.js';
import { type Visit, visit } from '../browser/visit.js';
import type { SignedIn, Stage } from '../stage.js';

const ROUNDS = 3;
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };

/** The most that a visit may come to. */
type Aims = Partial<Record<keyof Visit, number>>;

interface Home {
  name: string;
  who: SignedIn;
  screen: { width: number; height: number };
  /** What has to show its content. */
  parts: readonly string[];
  cold: Aims;
  warm: Aims;
}

/**
 * (g) The homes of a member, of a branch's office and of the district, cold and again in a new tab.
 * There is no counterpart: the aims are absolute, under Lighthouse's slow 4G and a slow processor.
 */
export async function benchBrowser(stage: Stage, say: (line: string) => void): Promise<void> {
  await readNotice(stage);
  const browser = await launch();
  say(
    `(g) Chromium ${browser.version()}, processor ${SLOWER} × slower, ${slow4g.latency} ms a request, ` +
      `${((slow4g.downloadThroughput * 8) / 1024 / 1024).toFixed(1)} Mbps down; medians of ${ROUNDS}`,
  );
  try {
    for (const home of homesOf(stage)) {
      const { cold, warm } = await rounds(browser, stage.ours.url, home);
      tell(say, `(g) ${home.name}, cold`, cold, home.cold);
      tell(say, `(g) ${home.name}, again`, warm, home.warm);
    }
  } finally {
    await browser.close();
  }
}

/** Whoever has not read the notice sees it before anything else. */
async function readNotice({ connection, member, commissioner, district }: Stage): Promise<void> {
  const accounts = [member, commissioner, district].map(({ accountId }) => accountId);
  await connection.pool.query(
    `insert into privacy_reading (account_id, number, read_at)
     select account.id, coalesce((select max(number) from privacy_notice), 1), now()
     from account where id = any($1) on conflict do nothing`,
    [accounts],
  );
}

function homesOf({ member, commissioner, district }: Stage): Home[] {
  const phone: Aims = { scriptKb: 180, scripts: 12, firstPaint: 2000, ready: 3000, shift: 0.05 };
  const again: Aims = { ready: 1200, shift: 0.05 };
  return [
    {
      name: 'home of a member, phone',
      who: member,
      screen: PHONE,
      parts: ['section[aria-label="我的任务"]', 'section[aria-label="下次活动"]'],
      cold: phone,
      warm: again,
    },
    {
      name: 'desk of a branch, phone',
      who: commissioner,
      screen: PHONE,
      parts: ['section[aria-label="待我处理"]', 'main'],
      cold: { shift: 0.05 },
      warm: { shift: 0.05 },
    },
    {
      name: 'board of the district, desk',
      who: district,
      screen: DESK,
      parts: [
        'ul[aria-label="本月概况"]',
        'section[aria-label="应做事项"] table',
        'section[aria-label="实时动态"] ol',
      ],
      cold: { ready: 4500, shift: 0.05, blocked: 500 },
      warm: { shift: 0.05, blocked: 500 },
    },
  ];
}

async function rounds(browser: Browser, address: string, home: Home) {
  const cold: Visit[] = [];
  const warm: Visit[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const phone = home.screen === PHONE;
    const context = await browser.newContext({
      viewport: home.screen,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      hasTouch: phone,
      isMobile: phone,
    });
    const [name = '', value = ''] = home.who.cookie.split('=');
    await context.addCookies([{ name, value, url: address }]);
    cold.push(await visit(context, `${address}/`, home.parts));
    warm.push(await visit(context, `${address}/`, home.parts));
    await context.close();
  }
  return { cold: median(cold), warm: median(warm) };
}

/** Of each measure its median. */
function median(visits: readonly Visit[]): Visit {
  const of = (measure: keyof Visit) => {
    const sorted = visits.map((each) => each[measure]).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
  };
  return {
    scriptKb: of('scriptKb'),
    scripts: of('scripts'),
    allKb: of('allKb'),
    all: of('all'),
    firstPaint: of('firstPaint'),
    ready: of('ready'),
    shift: of('shift'),
    longTasks: of('longTasks'),
    blocked: of('blocked'),
  };
}

const words: readonly [keyof Visit, string, (value: number) => string][] = [
  ['scriptKb', 'scripts', (value) => `${value.toFixed(0)} kB`],
  ['scripts', 'in files', (value) => value.toFixed(0)],
  ['allKb', 'all', (value) => `${value.toFixed(0)} kB`],
  ['all', 'in requests', (value) => value.toFixed(0)],
  ['firstPaint', 'first paint', seconds],
  ['ready', 'ready', seconds],
  ['shift', 'shift', (value) => value.toFixed(3)],
  ['longTasks', 'long tasks', seconds],
  ['blocked', 'of them beyond 50 ms each', seconds],
];

function seconds(value: number): string {
  return `${(value / 1000).toFixed(2)} s`;
}

function tell(say: (line: string) => void, what: string, measured: Visit, aims: Aims): void {
  const figures = words.map(([measure, word, text]) => {
    const aim = aims[measure];
    const value = measured[measure];
    if (aim === undefined) return `${word} ${text(value)}`;
    return `${word} ${text(value)} (aim ≤ ${text(aim)}${value > aim ? ', missed' : ''})`;
  });
  say(`${what}: ${figures.join(', ')}`);
}
