// The feature duties as the server may use it.
import { todayInShanghai } from '@xianfeng/rules';
import { defineFeature } from '../kernel/index.js';
import { exportCell } from './cell/export.js';
import { dutyReminded } from './events.js';
import { warmFigures } from './figures/remembered.js';
import { dutiesRouter } from './router.js';

export { dutiesRouter } from './router.js';
export type * from './tables.js';

/** The feature: what branches owe in a month, and how far it is done. */
export const duties = defineFeature({
  router: dutiesRouter,
  events: [dutyReminded],
  exports: { 'duty-cell': { label: '应做事项完成情况', make: exportCell } },
  warm: (services) => warmFigures(services, todayInShanghai(services.clock.now())),
  demo: null,
});
