import type { ReviewDepartment } from '@xianfeng/rules';
import { defineEvent, logOnly, pathIds, rooms, upward } from '../kernel/index.js';
import {
  candidateMovedData,
  departmentsChosenData,
  identityRevealedData,
  objectionData,
  opinionExplainedData,
  opinionGivenData,
  reviewSentData,
} from './schema.js';
import {
  candidateSubject,
  departmentsSubject,
  objectionSubject,
  opinionSubject,
  reviewSubject,
} from './subject.js';

/** The village whose post it is. */
export interface CandidatePlace {
  organizationId: number;
  organizationPath: string;
}

/** An opinion is for the department, and for the street and the district above the village. */
export interface OpinionPlace extends CandidatePlace {
  department: ReviewDepartment;
}

export interface ReviewPlace extends CandidatePlace {
  departments: readonly ReviewDepartment[];
}

export const candidateAudience = (place: CandidatePlace) => upward(place.organizationPath);

/** Without the village itself: it sees the stage of a candidate only. */
export const aboveVillage = (place: CandidatePlace) =>
  pathIds(place.organizationPath)
    .filter((id) => id !== place.organizationId)
    .map(rooms.organization);

/** Only the department whose opinion it is. */
export const departmentAudience = (department: ReviewDepartment) => [rooms.department(department)];

/** A place where the chair of the village's supervision committee may have to hear of it too. */
export interface SupervisedPlace extends CandidatePlace {
  supervised?: boolean;
}

const supervision = ({ organizationId, supervised }: SupervisedPlace) =>
  supervised === true ? [rooms.supervision(organizationId)] : [];

/** `supervised`: a notice began, stood still, ran on or ended, which the whole village can see. */
export const candidateMoved = defineEvent({
  type: 'candidate.moved',
  subject: candidateSubject,
  data: candidateMovedData,
  audience: (place: SupervisedPlace) => [...candidateAudience(place), ...supervision(place)],
});

/** Cases have come into the queues of departments, or left them. */
export const reviewSent = defineEvent({
  type: 'review.sent',
  subject: reviewSubject,
  data: reviewSentData,
  audience: (place: ReviewPlace) => place.departments.map(rooms.department),
});

export const reviewClosed = defineEvent({
  type: 'review.closed',
  subject: reviewSubject,
  data: reviewSentData,
  audience: (place: ReviewPlace) => place.departments.map(rooms.department),
});

/** That a department has answered, not what. */
export const opinionGiven = defineEvent({
  type: 'opinion.given',
  subject: opinionSubject,
  data: opinionGivenData,
  audience: (place: OpinionPlace) => [...aboveVillage(place), rooms.department(place.department)],
});

/** The street has explained what the department asked. */
export const opinionExplained = defineEvent({
  type: 'opinion.explained',
  subject: opinionSubject,
  data: opinionExplainedData,
  audience: (place: OpinionPlace) => [...aboveVillage(place), rooms.department(place.department)],
});

/** What the street decided on a soft item, or the district consented to. */
export const softDecided = defineEvent({
  type: 'candidate.soft_decided',
  subject: candidateSubject,
  data: candidateMovedData,
  audience: aboveVillage,
});

export const objectionChanged = defineEvent({
  type: 'objection.changed',
  subject: objectionSubject,
  data: objectionData,
  audience: (place: SupervisedPlace) => [...aboveVillage(place), ...supervision(place)],
});

/** Which departments the next joint reviews ask: heard at the root. */
export const departmentsChosen = defineEvent({
  type: 'review.departments_chosen',
  subject: departmentsSubject,
  data: departmentsChosenData,
  audience: (place: { organizationId: number }) => [rooms.organization(place.organizationId)],
});

/** For audit only. */
export const identityRevealed = defineEvent({
  type: 'opinion.identity_revealed',
  subject: opinionSubject,
  data: identityRevealedData,
  audience: logOnly,
});
