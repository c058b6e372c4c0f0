// Words that the glossary rules out are used nowhere.
import { readFileSync } from 'node:fs';
import { sourceFiles } from '@xianfeng/testkit/imports';
import { textsOf } from '@xianfeng/testkit/texts';
import { expect, test } from 'vitest';

/** Second words for a notion that has its one word in docs/glossary.md. */
const RULED_OUT = { 出席: '到会' };

test.each(Object.entries(RULED_OUT))('nobody says %s where the glossary says %s', (wrong) => {
  const files = sourceFiles('.', ['apps', 'packages', 'tests/e2e']);
  expect(files.filter((file) => readFileSync(file, 'utf8').includes(wrong))).toEqual([]);
});

/** The number of a rule in the rule book: for the code and its documents, of no use to a reader. */
const RULE_ID =
  /\b(GEN|ORG|RECT|MEM|EXIT|DEV|TRAN|MEET|ELEC|DUES|EDU|TAL|NEG|VEC|EVAL|SEC|CAL)-\d+/;

test('no text names a rule by its number: a reader is given the regulation and its article', () => {
  const spoken = ['apps', 'packages/features', 'packages/rules', 'packages/documents'];
  const files = sourceFiles('.', [...spoken, 'packages/events']).filter(
    (file) => !/\.test\.tsx?$|\/(testing|examples|documentation|dist)\//.test(file),
  );
  const naming = files.flatMap((file) =>
    textsOf('.', file)
      // What is a number and nothing else is a key of the code, which no screen may hold either.
      .filter((text) => RULE_ID.test(text) && (file.startsWith('apps/web') || !isKey(text)))
      .map((text) => `${file}: ${text}`),
  );
  expect(naming).toEqual([]);
});

/** A number alone, a regulation's edition, or what only a programmer reads. */
const isKey = (text: string) => /^[A-Z]+-\d+a?$/.test(text) || /^[\w .,'-]+$/.test(text);

test('no screen draws the number of a rule', () => {
  const drawn = sourceFiles('.', ['apps/web/src']).filter((file) =>
    />\s*\{[\w.]*\brule(\.id)?\}/.test(readFileSync(file, 'utf8')),
  );
  expect(drawn).toEqual([]);
});
