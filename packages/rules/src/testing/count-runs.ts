// Counts the inputs of property tests, for the figures of the package.
import fc from 'fast-check';
import { afterAll } from 'vitest';

// A setup file: says after each test file how many properties it tried, and on how many inputs.
let properties = 0;
let runs = 0;

fc.configureGlobal({
  reporter: (details) => {
    properties += 1;
    runs += details.numRuns;
    if (details.failed) throw new Error(fc.defaultReportMessage(details));
  },
});

afterAll(() => {
  if (properties > 0) console.info(`${properties} properties on ${runs} inputs`);
});
