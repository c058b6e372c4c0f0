/** What strangers try with another street's organizations. */
import { noRecords, strangersOf } from '../testing/index.js';
import { organizationsRouter } from './router.js';

const file = { fileName: 'x.csv', base64: Buffer.from('code,name\n').toString('base64') };

/** A procedure without an attempt here does not compile. */
export const strangers = strangersOf(organizationsRouter, noRecords).attempt({
  // Names and the tree are for everybody who has signed in; counts and details are not.
  children: { scoped: ({ streetId }) => ({ parentId: streetId }) },
  search: { scoped: () => ({ text: '西街' }) },
  get: { hidden: ({ organizationId }) => ({ id: organizationId }) },
  team: { hidden: ({ organizationId }) => ({ id: organizationId }) },
  changeContact: {
    hidden: ({ organizationId }) => ({
      id: organizationId,
      version: 1,
      officePhone: '',
      address: '',
    }),
  },
  importPreview: { scoped: () => file },
  importCommit: { scoped: () => ({ ...file, checksum: '0'.repeat(64) }) },
});
