/** Events of consents, with their words and who may hear of them. */
import { defineEvent, upward } from '../../kernel/index.js';
import { consentSubject } from '../subject.js';
import { consentData } from './schema.js';

interface ConsentPlace {
  organizationId: number;
  organizationPath: string;
}

const heardAt = (place: ConsentPlace) => upward(place.organizationPath);

/** A person was entered whom another organization keeps; that one hears of it. */
export const consentAsked = defineEvent({
  type: 'person_consent.asked',
  subject: consentSubject,
  data: consentData,
  audience: heardAt,
  label: '征求个人信息使用同意',
  feed: ({ where }) =>
    `另一组织登记了${where}保管信息的一名同志，请在“个人信息征求同意”中答复是否同意其查看。`,
});

/** The organization that keeps a person answered; whoever asked hears of it. */
export const consentAnswered = defineEvent({
  type: 'person_consent.answered',
  subject: consentSubject,
  data: consentData,
  audience: heardAt,
  label: '答复个人信息使用同意',
  feed: ({ where, data }) =>
    data.state === 'given'
      ? `${where}登记的一名人才，其信息保管组织同意查看完整信息。`
      : `${where}登记的一名人才，其信息保管组织不同意查看完整信息。`,
});
