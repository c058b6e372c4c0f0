import { accountSubject } from '../accounts/index.js';
import { defineEvent, logOnly } from '../kernel/index.js';
import { accessRefusedData, exportMadeData } from './schema.js';
import { exportSubject } from './subject.js';

/** For audit only: somebody tried what the assignment in use does not allow. */
export const accessRefused = defineEvent({
  type: 'access_refused',
  subject: accountSubject,
  data: accessRefusedData,
  audience: logOnly,
});

/** For audit only (SEC-02, SEC-07): a file went out. The subject is the organization it was made for. */
export const exportMade = defineEvent({
  type: 'export.made',
  subject: exportSubject,
  data: exportMadeData,
  audience: logOnly,
});
