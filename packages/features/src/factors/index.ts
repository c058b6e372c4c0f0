// The feature of the second factor as other features and the server may use it.
import { defineFeature } from '../kernel/index.js';
import {
  changesNoted,
  codesRenewed,
  factorAdded,
  factorGiven,
  factorRefused,
  factorRemoved,
  factorRenamed,
  resetAsked,
  resetConfirmed,
} from './events.js';
import { factorsRouter } from './router.js';
import { sealedFactor } from './totp/sealing.js';

export { factorsRouter } from './router.js';
export type * from './tables.js';

/** The feature: factors of accounts, their recovery codes, and their resets. */
export const factors = defineFeature({
  router: factorsRouter,
  sealed: [sealedFactor],
  events: [
    factorAdded,
    factorRenamed,
    factorRemoved,
    factorGiven,
    factorRefused,
    codesRenewed,
    changesNoted,
    resetAsked,
    resetConfirmed,
  ],
  demo: null,
});
