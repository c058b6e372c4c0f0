// The feature organizations as other features and the server may use it.
import { defineFeature } from '../kernel/index.js';
import {
  contactChanged,
  organizationChanged,
  organizationCreated,
  organizationsImported,
} from './events.js';
import { exportDivisionTemplate } from './import/template.js';
import { organizationsRouter } from './router.js';

export { createOrganizations, type NewOrganization } from './create.js';
export {
  organizationChanged,
  organizationCreated,
  organizationsImported,
} from './events.js';
export { importFile } from './import/commands.js';
export { placeName } from './import/names.js';
export { previewImport } from './import/preview.js';
export { committeePosts } from './labels.js';
export { importDivisions, readOrganization, readTree } from './policy.js';
export { organizationsRouter } from './router.js';
export { organizationSubject } from './subject.js';
export type * from './tables.js';

/** The feature: the tree of party organizations, its import and its teams. */
export const organizations = defineFeature({
  router: organizationsRouter,
  events: [organizationCreated, organizationChanged, contactChanged, organizationsImported],
  exports: {
    'division-template': {
      label: '行政区划导入模板',
      make: exportDivisionTemplate,
      unmarked: true,
    },
  },
  demo: () => import('./demo/index.js'),
});
