// Writes docs/rules from the built package: run by `pnpm --filter @xianfeng/rules docs`.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rulePages } from '../dist/documentation/pages.js';

const source = fileURLToPath(new URL('../src/', import.meta.url));
const target = fileURLToPath(new URL('../../../docs/rules/', import.meta.url));

const sources = {};
for (const entry of await readdir(source, { recursive: true })) {
  const name = entry.replaceAll('\\', '/');
  if (name.endsWith('.ts')) sources[name] = await readFile(join(source, entry), 'utf8');
}

await mkdir(target, { recursive: true });
for (const [name, text] of Object.entries(rulePages(sources))) {
  await writeFile(join(target, name), text);
}
