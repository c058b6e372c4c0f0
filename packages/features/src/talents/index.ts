export { exportTalentFile, handOut, personOnFile } from './file/paper.js';
export { type Entry, entryOfCandidate } from './file/rows.js';
export { forgetRejected } from './forget.js';
export { closeFile } from './moves.js';
export { type AppointmentMachine, dueOf, factsOf, type Process, processOn } from './process.js';
export { refuseOwnCase } from './recusal.js';
export { talentsRouter } from './router.js';
export { isTalentSource } from './source.js';
export { type Village, villageInScope, villagesInScope } from './village.js';
