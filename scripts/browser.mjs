// A real Chromium for screenshots and journeys.
import { accessSync, constants } from 'node:fs';
import { chromium } from 'playwright-core';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=zh-CN',
];

/** Sizes of screen at which everything is looked at. */
export const screens = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 360, height: 740 },
};

/** A real Chromium: the one named by CHROMIUM_PATH, a system one, or the one from npm. */
async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') return named;
  const system = SYSTEM_BROWSERS.find((path) => isExecutable(path));
  if (system !== undefined) return system;
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Starts a browser of its own: its own process, cookies and connections. */
export async function launch() {
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: await findChromium(),
    args: [...FLAGS, ...(root ? ['--no-sandbox'] : [])],
  });
}

/**
 * An empty context of a browser, as a desktop or a phone in China has it.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {keyof typeof screens} screen
 */
export function openContext(browser, screen) {
  const phone = screen === 'phone';
  return browser.newContext({
    viewport: screens[screen],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    hasTouch: phone,
    isMobile: phone,
    acceptDownloads: true,
  });
}
