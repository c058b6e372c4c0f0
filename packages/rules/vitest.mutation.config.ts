import { defineConfig } from 'vitest/config';

/**
 * Without the tests that read the sources or measure time, as mutants differ in both; and without the
 * property tests, which take long and repeat what the tables say.
 */
export default defineConfig({
  test: {
    isolate: false,
    include: ['src/**/*.test.ts'],
    exclude: [
      'src/documentation/pages.test.ts',
      'src/duties/speed.test.ts',
      'src/properties.test.ts',
    ],
  },
});
