// The feature imports as the server may use it.
import { defineFeature } from '../kernel/index.js';
import { importCancelled } from './events.js';
import { importsRouter } from './router.js';

export { importsRouter } from './router.js';

/** The feature: imports that are under way, each for its own actor. */
export const imports = defineFeature({
  router: importsRouter,
  events: [importCancelled],
  demo: null,
});
