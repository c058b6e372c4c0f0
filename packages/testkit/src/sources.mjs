// Lets a process that a test starts run the product from its TypeScript sources; the process of
// Vitest, which does that by itself, is left alone. For `node --import`.
import { register } from 'node:module';

if (process.argv[1]?.endsWith('.ts')) register('./sources-hooks.mjs', import.meta.url);
