import { defineEvent, logOnly, upward } from '../kernel/index.js';
import { talentData, talentRevealedData, talentsForgottenData } from './schema.js';
import { poolSubject, talentSubject } from './subject.js';

/** The village whose pool it is. */
export interface TalentPlace {
  organizationId: number;
  organizationPath: string;
}

/** Those who read the pool: whoever manages the village, its street and the district. */
export const talentAudience = (place: TalentPlace) => upward(place.organizationPath);

const about = <const What extends string>(type: What) =>
  defineEvent({
    type: `talent.${type}` as const,
    subject: talentSubject,
    data: talentData,
    audience: talentAudience,
  });

export const talentAdded = about('added');
export const talentChanged = about('changed');
export const talentMoved = about('moved');

/** For audit only: who saw which masked field, and why. */
export const talentRevealed = defineEvent({
  type: 'talent.revealed',
  subject: talentSubject,
  data: talentRevealedData,
  audience: logOnly,
});

/** SEC-10: files of a street were deleted after their time; the subject is the street. */
export const talentsForgotten = defineEvent({
  type: 'talent.forgotten',
  subject: poolSubject,
  data: talentsForgottenData,
  audience: talentAudience,
});
