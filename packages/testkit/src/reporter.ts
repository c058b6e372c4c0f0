export { VerboseReporter as default } from 'vitest/node';
