// Tests of reading the comments of a source file.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { beginsWithComment, undocumentedIn } from './comments.js';

const root = mkdtempSync(join(tmpdir(), 'comments-'));
afterAll(() => rmSync(root, { recursive: true }));

function write(name: string, text: string): string {
  writeFileSync(join(root, name), text);
  return name;
}

test.each([
  ['// Queries of members.\nexport {};', true],
  ['/** Queries of members. */\nexport {};', true],
  ['#!/usr/bin/env node\n// Runs it.\nexport {};', true],
  ['export {}; // Queries of members.', false],
  ['#!/usr/bin/env node\nexport {};', false],
])('%j begins with a comment: %s', (text, begins) => {
  expect(beginsWithComment(root, write('first.ts', text))).toBe(begins);
});

test('a function, class or constant without a docstring directly above is found', () => {
  const file = write(
    'docs.ts',
    `// What it holds.
import { a } from './a.js';

/** Told. */
export const told = a;
export const untold: number = a;
// Not for readers of the name.
export function half(): void {}
/** Of something else. */

export class Apart {}
const later: number = a;
/** Told as well. */
const toldLater = a;
export { later, toldLater };
export const rule: Rule = a;
export interface Shape {}
const inside = a;
`,
  );
  expect(undocumentedIn(root, file)).toEqual(['untold', 'half', 'Apart', 'later']);
});

test('one docstring is enough for the overloads of a function', () => {
  const overloads = 'export function f(a: 1): 1;\nexport function f(a: 2): 2;\n';
  const body = 'export function f(a: unknown) {\n  return a;\n}\n';
  expect(undocumentedIn(root, write('f.ts', `/** It. */\n${overloads}${body}`))).toEqual([]);
  expect(undocumentedIn(root, write('g.ts', overloads + body))).toEqual(['f']);
});

test('what a file exports by default counts too', () => {
  expect(undocumentedIn(root, write('a.ts', 'export default function () {}'))).toEqual(['default']);
  expect(undocumentedIn(root, write('b.ts', '/** It. */\nexport default class {}'))).toEqual([]);
});

test('what is no program is an error', () => {
  expect(() => undocumentedIn(root, write('wrong.ts', 'export const = ;'))).toThrow('wrong.ts');
});
