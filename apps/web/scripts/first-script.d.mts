// Types of first-script.mjs.
import type { Plugin } from 'vite';

/** Names the first script of the page by its content, as the bundler names all others. */
export function firstScript(): Plugin;
