// One visit of a page: what it weighs, when it is painted and ready, how far it jumps, how long it blocks.
import type { BrowserContext, Page } from 'playwright-core';
import { throttle, type Weight } from './line.js';

/**
 * What a visit came to. Times are milliseconds from the begin of the navigation; what is weighed is what it
 * took until the page was ready and live.
 */
export interface Visit extends Weight {
  firstPaint: number;
  /** Every named part shows its content instead of a skeleton. */
  ready: number;
  /** Sum of all layout shifts without input, from the begin until the page rests. */
  shift: number;
  /** Tasks of more than 50 ms: their whole time, and the part of each beyond 50 ms. */
  longTasks: number;
  blocked: number;
}

/** What the page has noted of itself. */
interface Noted {
  ready: number;
  shift: number;
  tasks: number[];
}

declare global {
  interface Window {
    noted: Noted;
  }
}

const PATIENCE_MS = 60_000;
/** What still moves or blocks after the page is ready counts as well. */
const REST_MS = 2_000;

/**
 * Opens an address in a tab of its own under a slow line and a slow processor.
 *
 * @param parts selectors: the page is ready when each is there and none is or holds anything busy
 */
export async function visit(
  context: BrowserContext,
  url: string,
  parts: readonly string[],
  picture?: string,
): Promise<Visit> {
  const page = await context.newPage();
  try {
    await page.addInitScript(watch, [...parts]);
    const { weight } = await throttle(page);
    await page.goto(url, { waitUntil: 'commit', timeout: PATIENCE_MS });
    await page.waitForFunction(() => window.noted.ready > 0, undefined, { timeout: PATIENCE_MS });
    await page.locator('[data-connection=live]').first().waitFor({ timeout: PATIENCE_MS });
    const loaded = weight();
    await page.waitForTimeout(REST_MS);
    if (picture !== undefined) await page.screenshot({ path: picture });
    const noted = await page.evaluate(() => window.noted);
    return {
      ...loaded,
      firstPaint: await firstPaintOf(page),
      ready: noted.ready,
      shift: noted.shift,
      longTasks: sum(noted.tasks),
      blocked: sum(noted.tasks.map((each) => each - 50)),
    };
  } finally {
    await page.close();
  }
}

function firstPaintOf(page: Page): Promise<number> {
  return page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  );
}

/** Runs within the page, before its own scripts. */
function watch(parts: readonly string[]): void {
  const noted: Noted = { ready: 0, shift: 0, tasks: [] };
  window.noted = noted;
  const observe = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
    });
  observe('layout-shift', (entry) => {
    if ('value' in entry && 'hadRecentInput' in entry && entry.hadRecentInput === false) {
      noted.shift += Number(entry.value);
    }
  });
  observe('longtask', ({ duration }) => noted.tasks.push(duration));
  const isReady = (selector: string) => {
    const part = document.querySelector(selector);
    if (part === null || getComputedStyle(part).visibility !== 'visible') return false;
    return (
      part.closest('[aria-busy=true]') === null && part.querySelector('[aria-busy=true]') === null
    );
  };
  // Asked after each frame: what is measured is what has been painted.
  const look = () => {
    if (parts.every(isReady)) noted.ready = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
