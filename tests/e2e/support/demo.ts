import { inject } from 'vitest';
import type { Demo } from './demo-setup.js';

export type { Demo };

/** Of every demo account that a visitor signs in with; the server prints it at its start. */
export const DEMO_PASSWORD = 'Xianfeng2026';

/** The demo that all journeys share. The first call starts it. */
export async function demoServer(): Promise<Demo> {
  const response = await fetch(inject('demoKeeper'));
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Demo;
}
