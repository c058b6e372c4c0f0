// Tests of how a page learns that the server has a newer build.
import { afterEach, expect, test, vi } from 'vitest';
import { standing } from './version.js';

afterEach(() => vi.unstubAllGlobals());

const answering = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', answer);
const page = (entry: string, status = 200) =>
  new Response(`<head><script type="module" crossorigin src="${entry}"></script>`, { status });

test('a newer build, the same one, and no line are three things', async () => {
  answering(async () => page('/assets/index-b.js'));
  expect(await standing('/assets/index-a.js')).toBe('newer');
  expect(await standing('/assets/index-b.js')).toBe('same');
  answering(async () => page('/assets/index-b.js', 502));
  expect(await standing('/assets/index-a.js')).toBe('gone');
  answering(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(await standing('/assets/index-a.js')).toBe('gone');
});
