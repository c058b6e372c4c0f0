// Types of browser.mjs.
import type { Browser, BrowserContext } from 'playwright-core';

export const screens: Record<'desktop' | 'phone', { width: number; height: number }>;
export function launch(): Promise<Browser>;
export function openContext(
  browser: Browser,
  screen: keyof typeof screens,
): Promise<BrowserContext>;
