// The sealed columns of talents (SEC-02): health, relatives, what was entered of people kept elsewhere.
import { sealedTable } from '../kernel/index.js';

/** What a village entered of a person whom another organization keeps. */
export const sealedConsent = sealedTable(
  'person_consent',
  ['person_id', 'organization_id'],
  ['phone'],
);

/** Health and relatives of a file. */
export const sealedFile = sealedTable('talent_file', ['person_id'], ['health', 'family']);

/** What a file said after each change. */
export const sealedVersion = sealedTable(
  'talent_file_version',
  ['person_id', 'version'],
  ['content'],
);
