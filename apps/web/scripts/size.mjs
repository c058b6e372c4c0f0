// Adds up the JavaScript that a member's phone loads, cold, from the address to the home screen, and
// fails above the limit. Reads what `vite build` left in dist.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 180;
const LIMIT_FILES = 8;
const dist = new URL('../dist/', import.meta.url);

/** The page itself, which brings the member's home along, and the live client after it (chunks.mjs). */
const entries = ['index', 'live'];

const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
/** Before all of them, every browser runs the check of itself. */
const files = new Set(
  readdirSync(new URL('assets/', dist))
    .filter((file) => /^check-.*\.js$/.test(file))
    .map((file) => `assets/${file}`),
);

function collect(chunk) {
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const imported of chunk.imports ?? []) collect(manifest[imported]);
}

for (const entry of entries) {
  const chunk = Object.values(manifest).find(({ name }) => name === entry);
  if (chunk === undefined) throw new Error(`The build has no ${entry}: see scripts/size.mjs`);
  collect(chunk);
}

const sizes = [...files]
  .filter((file) => file.endsWith('.js'))
  .map((file) => ({
    file,
    bytes: gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length,
  }))
  .sort((a, b) => b.bytes - a.bytes);
const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;

for (const { file, bytes } of sizes)
  console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${file}`);
console.log(
  `${total.toFixed(1).padStart(7)} kB  in all, of ${LIMIT_KB} kB for the member's phone home`,
);
if (total > LIMIT_KB || sizes.length > LIMIT_FILES) {
  console.error(
    `Too large, or more than ${LIMIT_FILES} files: load the newest part lazily (scripts/chunks.mjs).`,
  );
  process.exit(1);
}
