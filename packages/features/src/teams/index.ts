// The feature teams as other features and the server may use it.
import { defineFeature } from '../kernel/index.js';
import {
  correctedInOffice,
  leftOffice,
  reinstated,
  seatsSet,
  serviceRecorded,
  tookOffice,
} from './events.js';
import { exportRegister } from './register/register.js';
import { teamsRouter } from './router.js';

export { correctTerm, refuseUnlessSeatFree, returnToSeat } from './holders/corrected.js';
export { holderRows, type SelectedHolder } from './holders/rows.js';
export {
  closingFacts,
  type Entering,
  freeSeats,
  leaveSeat,
  seatsEmpty,
  takeSeat,
  teamSeenBy,
  teamSeenByEach,
} from './holders/seating.js';
export { teamsRouter } from './router.js';
export type * from './tables.js';

/** The feature: seats of village teams, who holds them, records of the time in office. */
export const teams = defineFeature({
  router: teamsRouter,
  events: [seatsSet, tookOffice, leftOffice, reinstated, correctedInOffice, serviceRecorded],
  exports: { 'team-register': { label: '村班子成员名册', make: exportRegister } },
  demo: null,
});
