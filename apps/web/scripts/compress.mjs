// Writes a compressed copy beside each text file of the build, so that the server only has to send it.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const SMALLEST = 1024;

for (const name of readdirSync(dist, { recursive: true })) {
  const file = path.join(dist, name);
  if (!/\.(js|css|html|svg)$/.test(name) || statSync(file).size < SMALLEST) continue;
  const content = readFileSync(file);
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  writeFileSync(`${file}.br`, brotliCompressSync(content));
}
