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
