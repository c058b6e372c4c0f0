/** The demo as journeys get it: one for all that only look, or one of their own. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import { copyOf, type Demo, demoFolder, type RunningDemo, runDemo } from './demo-run.js';
import { type Kept, LATER } from './demo-setup.js';

export type { Demo, RunningDemo };

/** Of every demo account that a visitor signs in with; the server prints it at its start. */
export const DEMO_PASSWORD = 'Xianfeng2026';

/** The demo of all files that only look. The first call starts it. */
export function sharedDemo(): Promise<Demo> {
  return kept('/shared');
}

/** A demo of the caller's own, as it is after its first start; the caller stops it. */
export async function ownDemo(): Promise<RunningDemo> {
  const folder = await demoFolder();
  const demo = await runDemo(await demoData(join(folder, 'data')));
  return {
    ...demo,
    stop: async () => {
      await demo.stop();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Makes a data folder that holds the demo, as its first start leaves it. */
export async function demoData(folder: string): Promise<string> {
  return copyOf(await kept('/demo'), folder);
}

/** Makes a data folder that holds an empty real district, as its first start leaves it. */
export async function emptyData(folder: string): Promise<string> {
  return copyOf(await kept('/empty'), folder);
}

async function kept<Name extends keyof Kept>(name: Name): Promise<Kept[Name]> {
  let response: Response;
  do {
    response = await fetch(inject('demoKeeper') + name);
  } while (response.status === LATER);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Kept[Name];
}
