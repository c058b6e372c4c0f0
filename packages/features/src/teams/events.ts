import { defineEvent, upward } from '../kernel/index.js';
import { holderData, holderRecordedData, seatsSetData } from './schema.js';
import { holderSubject, teamSubject } from './subject.js';

export interface TeamPlace {
  organizationId: number;
  organizationPath: string;
}

/** Those who read the team: whoever manages the village, its street and the district. */
export const teamAudience = (place: TeamPlace) => upward(place.organizationPath);

/** The number of seats of a post has changed; the subject is the village's organization. */
export const seatsSet = defineEvent({
  type: 'team.seats_set',
  subject: teamSubject,
  data: seatsSetData,
  audience: teamAudience,
});

export const tookOffice = defineEvent({
  type: 'holder.took_office',
  subject: holderSubject,
  data: holderData,
  audience: teamAudience,
});

export const leftOffice = defineEvent({
  type: 'holder.left_office',
  subject: holderSubject,
  data: holderData,
  audience: teamAudience,
});

export const serviceRecorded = defineEvent({
  type: 'holder.recorded',
  subject: holderSubject,
  data: holderRecordedData,
  audience: teamAudience,
});
