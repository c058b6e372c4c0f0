import { defineEvent } from '../kernel/index.js';
import { accessRefusedData } from './schema.js';

/** For audit only: somebody tried what the assignment in use does not allow. */
export const accessRefused = defineEvent({
  type: 'access_refused',
  subject: 'account',
  data: accessRefusedData,
  audience: (_: { organizationId: number }) => [],
});
