// Fails when what `vite build` left in dist holds anything that the oldest supported browsers lack, whether
// it is ours or a library's.
import { readdirSync, readFileSync } from 'node:fs';
import { lackingInScript, lackingStyles } from './oldest-browsers.mjs';

/** What React, the router and the table of sounds ask for before they use it. */
const ASKED_BEFORE = new Set(['reportError', 'startViewTransition', 'requestIdleCallback']);

const assets = new URL('../dist/assets/', import.meta.url);
const faults = readdirSync(assets).flatMap((file) => {
  const text = () => readFileSync(new URL(file, assets), 'utf8');
  if (file.endsWith('.css')) return lackingStyles(text()).map((what) => `${file}: ${what}`);
  if (!file.endsWith('.js')) return [];
  return lackingInScript(file, text())
    .filter(({ what }) => !ASKED_BEFORE.has(what))
    .map(({ what, excerpt }) => `${file}: ${what}: ${excerpt}`);
});

if (faults.length > 0) {
  console.error('Chromium 90 or Safari 15 cannot read this (scripts/oldest-browsers.mjs):');
  for (const fault of faults) console.error(`  ${fault}`);
  process.exit(1);
}
