import { defineFeature } from '../kernel/index.js';
import {
  talentAdded,
  talentChanged,
  talentMoved,
  talentRevealed,
  talentsForgotten,
} from './events.js';
import { fileChanged } from './file/events.js';
import { exportTalentFile } from './file/paper.js';
import { talentsRouter } from './router.js';

export { handOut, personOnFile } from './file/paper.js';
export { type Entry, entryOfCandidate } from './file/rows.js';
export { forgetRejected } from './forget.js';
export { closeFile } from './moves.js';
export { inPoolOnRecord } from './on-record.js';
export { refuseOwnCase } from './recusal.js';
export { talentsRouter } from './router.js';
export type * from './tables.js';
export { divisionKind, type Village, villageInScope, villagesInScope } from './village.js';

export const talents = defineFeature({
  router: talentsRouter,
  events: [talentAdded, talentChanged, talentMoved, talentRevealed, talentsForgotten, fileChanged],
  exports: { 'talent-file': { label: '人才档案材料', make: exportTalentFile } },
  demo: () => import('./demo/index.js'),
});
