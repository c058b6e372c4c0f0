// Pages of a real browser in journeys.
import type { Browser, ConsoleMessage, Page } from 'playwright-core';
import { launch, openContext, screens } from '../../../scripts/browser.mjs';
import { DEMO_PASSWORD } from './demo.js';

export { launch, screens };
export type Screen = keyof typeof screens;

/** A page, and what went wrong in it: errors of its scripts and of its console. */
export interface Watched {
  page: Page;
  faults: string[];
}

const opened = new Set<Page>();

/** The pages that this file has opened and not closed. */
export function openPages(): Page[] {
  return [...opened].filter((page) => !page.isClosed());
}

/** A page at the size of a desktop or a phone. */
export async function openPage(browser: Browser, screen: Screen): Promise<Watched> {
  const context = await openContext(browser, screen);
  const page = await context.newPage();
  opened.add(page);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`threw: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${placed(message)}`);
  });
  return { page, faults };
}

function placed(message: ConsoleMessage): string {
  const { url } = message.location();
  return url === '' ? message.text() : `${message.text()} (${new URL(url).pathname})`;
}

/** Signs in through the form and waits for the first view. */
export async function signIn(page: Page, address: string, login: string): Promise<void> {
  await page.goto(`${address}/sign-in`);
  await page.getByLabel('登录名').fill(login);
  await page.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: /^登\s*录$/ }).click();
  await page.getByRole('navigation', { name: '主菜单' }).waitFor();
}

/** Waits until the dot says that the screen follows what happens. */
export async function live(page: Page): Promise<void> {
  await page.locator('[data-connection=live]').first().waitFor();
}
