// The line and the device that pages are measured on, and how a browser is made to behave like them.
import type { CDPSession, Page } from 'playwright-core';

/** Lighthouse's slow 4G, as Chromium is told it: each request waits, and all share the bytes a second. */
export const slow4g = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

/** A computer's time is stretched to that of a plain phone. */
export const SLOWER = 4;

/** What the line brought to a page, in thousands of bytes as they were transferred. */
export interface Weight {
  scriptKb: number;
  scripts: number;
  allKb: number;
  all: number;
}

/** Slows a page down, and weighs what it loads over the network from then on. */
export async function throttle(page: Page): Promise<{ session: CDPSession; weight(): Weight }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow4g);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  // Phones and office computers have a Chinese font; where one measures there may be none to be found.
  await session.send('Network.setBlockedURLs', { urls: ['*noto-sans-sc*'] });
  const urls = new Map<string, string>();
  const cached = new Set<string>();
  const bytes = new Map<string, number>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.startsWith('http')) urls.set(requestId, request.url);
  });
  session.on('Network.requestServedFromCache', ({ requestId }) => cached.add(requestId));
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache === true) cached.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes.set(requestId, encodedDataLength);
  });
  return {
    session,
    weight: () => {
      const loaded = [...bytes].filter(([id]) => urls.has(id) && !cached.has(id));
      const scripts = loaded.filter(([id]) => isScript(urls.get(id) ?? ''));
      return {
        scriptKb: kilobytes(scripts),
        scripts: scripts.length,
        allKb: kilobytes(loaded),
        all: loaded.length,
      };
    },
  };
}

const isScript = (url: string) => new URL(url).pathname.endsWith('.js');

const kilobytes = (loaded: readonly (readonly [string, number])[]) =>
  loaded.reduce((sum, [, bytes]) => sum + bytes, 0) / 1000;
