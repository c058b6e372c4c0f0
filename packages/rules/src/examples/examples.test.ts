// Tests of the worked examples of the rules.
import { describe, expect, it } from 'vitest';
import { ruleOf } from '../catalogue/index.js';
import { examples } from './index.js';

/** Numbers of the worked examples in the rule book; those between are not in it. */
const numbers = [
  1, 2, 3, 5, 6, 8, 9, 10, 11, 12, 13, 16, 18, 20, 22, 23, 25, 27, 30, 31, 32, 34, 35, 37, 38, 40,
  41, 42, 43, 44, 45,
];

const rows = examples.flatMap(({ number, rules, cases }) =>
  cases.map((c) => ({ number, rules: rules.join(' '), ...c })),
);

describe('worked examples', () => {
  it('are all there', () => {
    expect(examples.map((e) => e.number)).toEqual(numbers);
  });

  it('name rules of the book', () => {
    for (const id of examples.flatMap((e) => e.rules)) expect(ruleOf(id)?.id).toBe(id);
  });

  it.each(rows)('#$number [$rules] $input → $expected', ({ answer, expected }) => {
    expect(answer()).toBe(expected);
  });
});
