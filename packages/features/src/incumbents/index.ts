// The feature incumbents as the server may use it.
import { defineFeature } from '../kernel/index.js';
import { batchEvents } from './events.js';
import { incumbentsRouter } from './router.js';
import { sealedRecord } from './sealed.js';
import { exportIncumbentTemplate } from './table/template.js';

export { incumbentsRouter } from './router.js';
export type * from './tables.js';

/** The feature 在任补录: sitting teams come on record by their papers. */
export const incumbents = defineFeature({
  router: incumbentsRouter,
  events: [...Object.values(batchEvents)],
  sealed: [sealedRecord],
  exports: {
    'incumbent-template': {
      label: '在任补录模板',
      make: exportIncumbentTemplate,
      unmarked: true,
    },
  },
  demo: null,
});
