/** What events of organizations are about. */
import { defineSubject } from '../kernel/index.js';

/** 党组织: a unit of the tree. */
export const organizationSubject = defineSubject({
  kind: 'organization',
  label: '党组织',
  page: '/organizations?id=$id',
});
