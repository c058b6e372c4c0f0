// The facts by which the way into a village post is judged (TAL-10).

import type { PublicNotice } from '../calendar/working-days.js';
import type { CivilDate } from '../civil-date.js';
import type { TeamMember } from './posts/avoidance.js';
import type { LeavingReason, Route, VillagePost } from './posts/posts.js';
import type { DepartmentAnswer, ReviewDepartment } from './review/joint-review.js';
import type { NegativeHit, SoftConsent } from './review/negative-list.js';

/** All that the guards of the appointment machine look at. */
export interface AppointmentFacts {
  readonly bornOn: CivilDate;
  readonly residentIdValid: boolean;
  /** Another open file on the same person. */
  readonly duplicate: boolean;
  readonly willing: boolean;
  readonly post: VillagePost;
  readonly route: Route;
  /** Free seats of the post. */
  readonly freeSeats: number;
  /** The posts, ways and relatives of the person, and what stands against the person, were looked up. */
  readonly personKnown: boolean;
  readonly team: readonly TeamMember[];
  readonly negativeHits: readonly NegativeHit[];
  readonly softConsent: SoftConsent;
  readonly answers: readonly DepartmentAnswer[];
  readonly requiredDepartments: readonly ReviewDepartment[];
  readonly reviewPassedOn: CivilDate | null;
  /** The departments are asked anew, as the review that passed has expired. */
  readonly reviewRenewed: boolean;
  readonly inspectors: number;
  readonly talks: number;
  readonly massPolled: boolean;
  readonly inspectorRelated: boolean;
  /** Members of the 街道党工委: all, present, in favour. */
  readonly committee: {
    readonly members: number;
    readonly present: number;
    readonly yes: number;
  };
  readonly notice: PublicNotice | null;
  /** An objection was raised and is not yet settled. */
  readonly openObjection: boolean;
  readonly electedOn: CivilDate | null;
  readonly filedOn: CivilDate | null;
  readonly papersComplete: boolean;
  readonly leavingReason: LeavingReason | null;
  /** The street asked for the change of the time in office, and the district agrees to it now. */
  readonly changeAgreed: boolean;
  readonly handedOver: boolean;
  readonly auditDone: boolean;
}

/** Facts that say nothing yet: silence favours no move. */
const unknown: AppointmentFacts = {
  bornOn: '9999-12-31',
  residentIdValid: false,
  duplicate: true,
  willing: false,
  post: 'reserve',
  route: 'selection',
  freeSeats: 0,
  personKnown: false,
  team: [],
  negativeHits: [],
  softConsent: { streetDecided: false, districtAgreed: false },
  answers: [],
  requiredDepartments: [],
  reviewPassedOn: null,
  reviewRenewed: false,
  inspectors: 0,
  talks: 0,
  massPolled: false,
  inspectorRelated: true,
  committee: { members: 1, present: 0, yes: 0 },
  notice: null,
  openObjection: false,
  electedOn: null,
  filedOn: null,
  papersComplete: false,
  leavingReason: null,
  changeAgreed: false,
  handedOver: false,
  auditDone: false,
};

/** Facts for the machine out of those that are known. */
export function appointmentFacts(known: Partial<AppointmentFacts>): AppointmentFacts {
  return { ...unknown, ...known };
}
