/** Each state and each move of a machine has its word in one place, and no second table repeats it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as rules from '@xianfeng/rules';
import { sourceFiles } from '@xianfeng/testkit/imports';
import { describe, expect, test } from 'vitest';

/** A machine as far as its words are asked. */
interface Worded {
  readonly id: string;
  readonly states: Readonly<Record<string, { readonly label: string }>>;
  readonly moves: readonly { readonly event: string; readonly label: string }[];
}

const isMachine = (made: unknown): made is Worded =>
  typeof made === 'object' && made !== null && 'states' in made && 'moves' in made;

/** Every machine of the rules, under the default settings. */
const machines = Object.entries(rules)
  .filter(([name]) => name.endsWith('Machine'))
  .map(([, made]: [string, unknown]) => (typeof made === 'function' ? made() : made))
  .filter(isMachine);

const root = fileURLToPath(new URL('../../../../../', import.meta.url));
const sources = sourceFiles(root, ['packages', 'apps'])
  .filter((file) => !/\.(test|gen)\.tsx?$|\/(testing|examples|demo)\//.test(file))
  .map((file) => ({ file, text: readFileSync(`${root}/${file}`, 'utf8') }))
  .filter(({ text }) => /[\u4e00-\u9fff]/.test(text));

/** So many equal words may meet by chance; more make a table. */
const BY_CHANCE = 3;

/** Words that a text gives to names: `name: '…'`, `name: { label: '…'` and `event: 'name', label: '…'`. */
function wordsIn(text: string): (readonly [name: string, word: string])[] {
  const given = [
    ...text.matchAll(/\b(\w+): (?:\{\s*label: )?'([^'\n]+)'/g),
    ...text.matchAll(/\bevent: '(\w+)',\s*label: '([^'\n]+)'/g),
  ];
  return given.map(([, name = '', word = '']) => [name, word]);
}

const words = sources.map(({ file, text }) => ({ file, given: wordsIn(text) }));

/** The files that give these names their words, with the names. */
function tablesOf(known: ReadonlyMap<string, string>) {
  return words.flatMap(({ file, given }) => {
    const equal = given.filter(([name, word]) => known.get(name) === word).map(([name]) => name);
    const names = [...new Set(equal)];
    return names.length > Math.min(BY_CHANCE, known.size - 1) ? [{ file, names }] : [];
  });
}

test('there are the machines of the product', () => {
  expect(machines.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['activity', 'leave', 'delivery', 'income', 'appointment']),
  );
});

describe.each(machines)('the machine $id', ({ states, moves }) => {
  const ofStates = new Map(Object.entries(states).map(([name, { label }]) => [name, label]));
  const ofMoves = new Map(moves.map(({ event, label }) => [event, label]));

  test('has the words of its states in one table', () => {
    const [table, ...others] = tablesOf(ofStates);
    expect(others).toEqual([]);
    const given = words.find(({ file }) => file === table?.file)?.given ?? [];
    for (const [name, word] of ofStates) {
      expect(given.filter((each) => each[0] === name && each[1] === word)).toHaveLength(1);
    }
  });

  test('has the word of no move in a second table', () => {
    const given = tablesOf(ofMoves).flatMap(({ names }) => names);
    expect(given).not.toEqual([]);
    expect(given.filter((name, index) => given.indexOf(name) !== index)).toEqual([]);
  });

  test('gives a move one word, wherever it leads from', () => {
    const twice = moves.filter(({ event, label }) => ofMoves.get(event) !== label);
    expect(twice).toEqual([]);
  });
});
