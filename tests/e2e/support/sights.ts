import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Goes to a view and waits until it shows what it has to show. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('h1').first().waitFor();
  await settled(page);
}

/** No skeleton is left, and none has come instead for a moment. */
async function settled(page: Page): Promise<void> {
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
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map((node) => `axe ${id} at ${node.target.join(' ')}: ${help}`),
  );
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
