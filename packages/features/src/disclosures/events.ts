// Events of disclosures; the door of reveals tells of the leave that it asks for.
export { leaveAsked, leaveDecided } from '../kit/reveal/index.js';
