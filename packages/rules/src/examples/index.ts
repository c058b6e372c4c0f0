// The worked examples of the rule book by number.
import { developmentExamples } from './development.js';
import type { Example } from './example.js';
import { meetingExamples } from './meetings.js';
import { organizationExamples } from './organizations.js';
import { transferAndDuesExamples } from './transfer-and-dues.js';
import { villageExamples } from './villages.js';

/** The worked examples of the rule book by their numbers. */
export const examples: readonly Example[] = [
  ...meetingExamples,
  ...organizationExamples,
  ...developmentExamples,
  ...transferAndDuesExamples,
  ...villageExamples,
].sort((a, b) => a.number - b.number);
