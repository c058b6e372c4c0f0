// The script that runs before all others, in browsers that are pretended: it is written in ES5 and runs there.
import '../testing/browser.js';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { openRoutes } from './collected.js';

const read = (name: string) =>
  readFileSync(new URL(`../../public/browser/${name}`, import.meta.url), 'utf8');

const openPaths = openRoutes.map(({ options }): string => ('path' in options ? options.path : ''));

/** What the script does in a browser: where it leads, and what it writes into the page. */
function check(browser: object) {
  const done = { replaced: [] as string[], written: [] as string[] };
  const window = {
    location: {
      href: 'http://xf.example/activities?month=2026-06',
      replace: (to: string) => done.replaced.push(to),
    },
    document: {
      createElement: () => ({ noModule: false }),
      write: (text: string) => done.written.push(text),
    },
    ...browser,
  };
  runInNewContext(read('check.js'), { ...window, window });
  return done;
}

/** What it asks of the server at an address, and under which assignment. */
function asked(pathname: string, kept: Readonly<Record<string, string>> = {}) {
  const requests: [string, object][] = [];
  const storage = { getItem: (key: string) => kept[key] ?? null };
  const fetch = (url: string, { headers }: { headers: object }) => {
    requests.push([url, headers]);
    return Promise.resolve(new Response('{}'));
  };
  const browser = { fetch, sessionStorage: storage, localStorage: storage, Object };
  check({ ...able, ...browser, location: { href: '', pathname } });
  return requests;
}

const supports = (property: string, value: string) => `${property}:${value}` === 'aspect-ratio:1';
const able = { CSS: { supports } };
const toOldPage = ['/browser/old.html#http://xf.example/activities?month=2026-06'];

describe('the check of the browser', () => {
  it('lets a current one pass, which loads nothing more', () => {
    expect(check(able)).toEqual({ replaced: [], written: [] });
  });

  it('brings the functions to one that lacks a few', () => {
    const almost = { ...able, Object: { ...Object, hasOwn: undefined } };
    expect(check(almost)).toEqual({
      replaced: [],
      written: ['<script src="/browser/fill.js"></script>'],
    });
  });

  it.each([
    ['Internet Explorer, without CSS.supports', { document: { createElement: () => ({}) } }],
    ['one without modules', { ...able, document: { createElement: () => ({}) } }],
    ['Chromium 87 or Safari 14', { CSS: { supports: () => false } }],
  ])('leads %s to the page that says what to install', (_, browser) => {
    expect(check(browser)).toEqual({ replaced: toOldPage, written: [] });
  });
});

describe('the question who is signed in', () => {
  it('is asked before the app has come, under the assignment of this tab', () => {
    const question = '/trpc/accounts.me';
    expect(asked('/')).toEqual([[question, {}]]);
    const last = { 'xianfeng.assignment.last': '7' };
    expect(asked('/tasks/3', last)).toEqual([[question, { 'x-assignment': '7' }]]);
    expect(asked('/notices', { ...last, 'xianfeng.assignment': '9' })).toEqual([
      [question, { 'x-assignment': '9' }],
    ]);
  });

  it.each(openPaths)('is not asked at %s', (path) => {
    expect(asked(path.replace('$token', 'a1b2'))).toEqual([]);
  });
});

describe('the functions that are brought', () => {
  const filled: {
    hasOwn: (object: object, key: string) => boolean;
    at: (this: unknown, index?: number) => unknown;
    names: string[];
  } = runInNewContext(`
    delete Object.hasOwn; delete Array.prototype.at; delete String.prototype.at;
    delete Object.getPrototypeOf(Int8Array.prototype).at;
    ${read('fill.js')}
    var names = []; for (var name in [7]) names.push(name);
    ({ hasOwn: Object.hasOwn, at: Array.prototype.at, names: names })`);

  it('do what the standard says', () => {
    const { hasOwn, at } = filled;
    expect([hasOwn({ a: undefined }, 'a'), hasOwn({}, 'toString')]).toEqual([true, false]);
    const list = ['a', 'b', 'c'];
    for (const index of [0, 2, 3, -1, -3, -4, 1.7, -0.5, Number.NaN, undefined]) {
      expect(at.call(list, index)).toBe(Array.prototype.at.call(list, index as number));
    }
    expect(at.call('先锋', -1)).toBe('锋');
  });

  it('show up in no loop over a list', () => {
    expect(filled.names).toEqual(['0']);
  });
});
