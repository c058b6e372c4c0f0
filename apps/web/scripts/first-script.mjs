// The first script of the page, kept by browsers for good: a second visit waits for no answer about it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const ADDRESS = '/browser/check.js';
const file = new URL(`../public${ADDRESS}`, import.meta.url);

/**
 * Names the first script of the page by its content, as the bundler names all others. It is no module, so
 * that the bundler leaves it alone otherwise.
 *
 * @returns {import('vite').Plugin}
 */
export function firstScript() {
  const source = readFileSync(file, 'utf8');
  const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
  const fileName = `assets/check-${hash}.js`;
  return {
    name: 'first-script',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source });
    },
    transformIndexHtml: (html) => html.replace(ADDRESS, `/${fileName}`),
  };
}
