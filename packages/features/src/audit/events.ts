import { defineEvent } from '../kernel/index.js';
import { accessRefusedData, exportMadeData } from './schema.js';

/** For audit only: somebody tried what the assignment in use does not allow. */
export const accessRefused = defineEvent({
  type: 'access_refused',
  subject: 'account',
  data: accessRefusedData,
  audience: (_: { organizationId: number }) => [],
});

/** For audit only (SEC-02, SEC-07): a file went out. The subject is the organization it was made for. */
export const exportMade = defineEvent({
  type: 'export.made',
  subject: 'export',
  data: exportMadeData,
  audience: (_: { organizationId: number }) => [],
});
