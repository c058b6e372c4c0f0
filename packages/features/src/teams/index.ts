// The feature teams as other features and the server may use it.
import { defineFeature } from '../kernel/index.js';
import { leftOffice, seatsSet, serviceRecorded, tookOffice } from './events.js';
import { exportRegister } from './register/register.js';
import { teamsRouter } from './router.js';

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
  events: [seatsSet, tookOffice, leftOffice, serviceRecorded],
  exports: { 'team-register': { label: '村班子成员名册', make: exportRegister } },
  demo: null,
});
