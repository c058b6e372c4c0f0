/** What can be wrong with a view that is looked at: accessibility, by axe, and layout. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
// Its types declare where the router of the web app puts itself: on the window.
import type {} from '@tanstack/react-router';
import type { default as Axe } from 'axe-core';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

declare global {
  interface Window {
    /** There once it was evaluated in the page. */
    axe?: typeof Axe;
  }
}

/** Loads a view by its address and waits until it shows what it has to show. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('h1').first().waitFor();
  await settled(page);
}

/** Goes on to a view within the loaded app, as by a link, and waits until it shows what it has to show. */
export async function goOn(page: Page, path: string): Promise<void> {
  await page.evaluate((path) => window.__TSR_ROUTER__?.history.push(path), path);
  await page.waitForFunction(
    ({ pathname }) => {
      const state = window.__TSR_ROUTER__?.state;
      if (state?.status !== 'idle' || state.location.pathname !== pathname) return false;
      const shown = state.resolvedLocation?.href === state.location.href;
      return shown && document.querySelector('h1') !== null;
    },
    { pathname: new URL(path, page.url()).pathname },
  );
  await settled(page);
}

/** No skeleton is left, and none has come instead for a moment. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => {
    delete document.body.dataset.calmSince;
  });
  await page.waitForFunction(() => {
    const busy = document.querySelector('[aria-busy=true]') !== null;
    const since = busy ? performance.now() : Number(document.body.dataset.calmSince ?? 0);
    const calm = since === 0 ? performance.now() : since;
    document.body.dataset.calmSince = String(calm);
    return !busy && performance.now() - calm > 120;
  });
}

/** What axe finds, one line each: the rule, where, and what it is about. */
export async function axeFindings(page: Page): Promise<string[]> {
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = window;
    if (axe === undefined) throw new Error('axe is not loaded');
    // What passed is counted with one element of each rule, not described with all.
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.slice(0, 3).map((node) => `axe ${id} at ${node.target.join(' ')}: ${help}`),
    );
  });
}

/** Numbers of the rule book that a reader is shown: a regulation and its article are what can be looked up. */
export function ruleNumbers(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const id = /\b(GEN|ORG|RECT|MEM|EXIT|DEV|MEET|ELEC|DUES|TAL|NEG|VEC|EVAL|SEC|CAL)-\d+.{0,20}/g;
    return [...(document.body.textContent ?? '').matchAll(id)].map(([shown]) => `shows ${shown}`);
  });
}

/** How far the page can be pushed sideways, or a phone's bars upwards, and what sticks out. */
export function overhang(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    const main = document.querySelector('main');
    const below = scrollHeight - clientHeight;
    if (main !== null && getComputedStyle(main).overflowY === 'auto' && below > 0) {
      return [`scrolls its bars away by ${below} px`];
    }
    const inMain = main === null ? 0 : main.scrollWidth - main.clientWidth;
    const over = Math.max(scrollWidth - clientWidth, inMain);
    if (over <= 0) return [];
    const widest = [...document.querySelectorAll('main *')].reduce<Element | null>(
      (found, each) =>
        found === null || each.getBoundingClientRect().right > found.getBoundingClientRect().right
          ? each
          : found,
      null,
    );
    return [`scrolls sideways by ${over} px: ${widest?.outerHTML.slice(0, 120)}`];
  });
}
