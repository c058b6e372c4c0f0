// The feature talents as other features and the server may use it.
import { defineFeature } from '../kernel/index.js';
import { consentAnswered, consentAsked } from './consent/events.js';
import {
  talentAdded,
  talentChanged,
  talentMoved,
  talentRevealed,
  talentsForgotten,
} from './events.js';
import { fileChanged, fileRead, photoRead } from './file/events.js';
import { exportTalentFile, talentOfPaper } from './file/paper.js';
import { exportTalentFiles, talentsOfPapers } from './file/papers.js';
import { talentsRouter } from './router.js';
import { sealedConsent, sealedFile, sealedVersion } from './sealed.js';

export { shownEducation } from './consent/education.js';
export { keptElsewhere } from './consent/keeper.js';
export { handOut, personOnFile } from './file/paper.js';
export { type Entry, entryOfCandidate } from './file/rows.js';
export { refuseOwnCase } from './kin/recusal.js';
export { closeFile } from './pool/moves.js';
export { inPoolOnRecord } from './pool/on-record.js';
export { forgetRejected } from './retention/forget.js';
export { talentsRouter } from './router.js';
export type * from './tables.js';
export { divisionKind, type Village, villageInScope, villagesInScope } from './village.js';

/** The feature: the pool of village talents 人才库 and the files of its people. */
export const talents = defineFeature({
  router: talentsRouter,
  events: [
    talentAdded,
    talentChanged,
    talentMoved,
    talentRevealed,
    talentsForgotten,
    fileChanged,
    fileRead,
    photoRead,
    consentAsked,
    consentAnswered,
  ],
  exports: {
    'talent-file': {
      label: '人才档案材料',
      unmasked: true,
      people: talentOfPaper,
      make: exportTalentFile,
    },
    'talent-files': {
      label: '多名人才的档案材料',
      unmasked: true,
      people: talentsOfPapers,
      make: exportTalentFiles,
    },
  },
  sealed: [sealedFile, sealedVersion, sealedConsent],
  demo: () => import('./demo/index.js'),
});
