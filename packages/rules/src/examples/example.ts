/** One line of an example: what was asked, what the rules answer, what they must answer. */
export interface ExampleCase {
  readonly input: string;
  readonly answer: () => string;
  readonly expected: string;
}

/** A worked example of the rule book. */
export interface Example {
  readonly number: number;
  readonly rules: readonly string[];
  readonly cases: readonly ExampleCase[];
}

/** Shorthand for a case. */
export function example(input: string, answer: () => string, expected: string): ExampleCase {
  return { input, answer, expected };
}
