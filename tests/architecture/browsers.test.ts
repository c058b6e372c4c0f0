// What the web app may be written with: what Chromium 90 and Safari 15 read, or what it says itself that
// they may do without. The build is looked at once more, with its libraries (apps/web/scripts).
import { readdirSync, readFileSync } from 'node:fs';
import { sourceFiles } from '@xianfeng/testkit/imports';
import { expect, test } from 'vitest';
import {
  lackingInScript,
  lackingStyles,
  newerThanES5,
} from '../../apps/web/scripts/oldest-browsers.mjs';

const WEB = 'apps/web/src';
const FIRST = 'apps/web/public/browser';

test('the app calls and writes nothing that the oldest browsers lack', () => {
  const found = sourceFiles('.', [WEB, 'packages/rules/src'])
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .flatMap((file) =>
      lackingInScript(file, readFileSync(file, 'utf8')).map(({ what }) => `${file}: ${what}`),
    );
  expect(found).toEqual([]);
});

test('no page makes a file or a link to one itself: WeChat keeps no blob', () => {
  const found = sourceFiles('.', [WEB]).filter((file) =>
    /createObjectURL|href=.{0,2}\/files/.test(readFileSync(file, 'utf8')),
  );
  expect(found).toEqual([]);
});

test('its styles hold nothing that the oldest browsers cannot read', () => {
  const sheets = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.css'),
  );
  expect(sheets.length).toBeGreaterThan(10);
  const found = sheets.flatMap((name) =>
    lackingStyles(readFileSync(`${WEB}/${name}`, 'utf8')).map((what) => `${name}: ${what}`),
  );
  expect(found).toEqual([]);
});

test('what runs before a browser is known to be new enough is written in ES5', () => {
  const scripts = readdirSync(FIRST).filter((name) => name.endsWith('.js'));
  expect(scripts).toContain('check.js');
  const found = scripts.flatMap((name) =>
    newerThanES5(name, readFileSync(`${FIRST}/${name}`, 'utf8')).map((what) => `${name}: ${what}`),
  );
  expect(found).toEqual([]);
});

test.each([
  ['[1].findLast(Boolean)', 'findLast'],
  ['export const copy = structuredClone({})', 'structuredClone'],
  ['crypto.randomUUID()', 'randomUUID'],
  ['AbortSignal.timeout(5)', 'AbortSignal.timeout'],
  ['class A { static { } }', 'a static block'],
  ['class A { #a = 1; is(a) { return #a in a; } }', 'a private name before in'],
  ['class A { a = (b) + 1; }', 'parentheses in the value of a class field'],
  ['const a = /(?<=b)c/', 'a newer regular expression'],
  ['const a = /b/v', 'a newer regular expression'],
  ['f?.(...a, b)', 'an optional call with a spread before others'],
  ['await f()', 'await outside functions'],
])('%s is found', (code, what) => {
  expect(lackingInScript('a.js', code).map((each) => each.what)).toEqual([what]);
});

test('what every supported browser reads is let pass', () => {
  const code = `class A { #a = new Map(); b = () => (this.#a); c = f(1); static d = 1; }
    export const e = async (f) => { await f?.(...[1]); return Object.hasOwn(f, 'x') ?? [1].at(-1); };
    signal.timeout(1); a ||= /(?<name>b)/u;`;
  expect(lackingInScript('a.js', code)).toEqual([]);
});

test.each([
  '@media (width >= 768px) { .a { color: red } }',
  '@layer base { .a { color: red } }',
  '.a { &:hover { color: red } }',
  '.a { color: color-mix(in srgb, red, blue) }',
  '.a { height: 100dvh }',
  '.a:has(b) { color: red }',
  '.a { translate: 0 10px }',
  '@supports (height: 1dvh) { .a { height: 1dvh } } .b:has(c) { color: red }',
])('%s is found', (css) => {
  expect(lackingStyles(css)).toHaveLength(1);
});

test('a style that older browsers skip may stand where they skip it', () => {
  expect(
    lackingStyles(
      `@supports (height: 100dvh) { @media (min-width: 1px) { .a { height: 100dvh } } }
      @supports selector(:has(a)) { .a:has(b) { transform: translate(1px, 2px) } }
      /* 100dvh and :has(b) */ @media (min-width: 768px) { .a:focus-visible { inset: 0 } }`,
    ),
  ).toEqual([]);
});
