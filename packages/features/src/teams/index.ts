import { defineFeature } from '../kernel/index.js';
import { leftOffice, seatsSet, serviceRecorded, tookOffice } from './events.js';
import { teamsRouter } from './router.js';

export { exportRegister } from './register.js';
export { teamsRouter } from './router.js';
export { isRoute, teamPost } from './rows.js';
export {
  closingFacts,
  type Entering,
  freeSeats,
  leaveSeat,
  seatsEmpty,
  takeSeat,
  teamSeenBy,
} from './seating.js';
export type * from './tables.js';

export const teams = defineFeature({
  router: teamsRouter,
  events: [seatsSet, tookOffice, leftOffice, serviceRecorded],
});
