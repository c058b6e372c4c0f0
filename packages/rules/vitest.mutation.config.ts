import { defineConfig } from 'vitest/config';

/**
 * Without the tests that read the sources or measure time, as mutants differ in both; and without the
 * tests that touch everything at once (properties, labels), which take too long for each mutant.
 */
export default defineConfig({
  test: {
    isolate: false,
    include: ['src/**/*.test.ts'],
    exclude: [
      'src/documentation/pages.test.ts',
      'src/duties/speed.test.ts',
      'src/**/*.properties.test.ts',
      'src/labels.test.ts',
      'src/examples/examples.test.ts',
    ],
  },
});
