import { administrationUpward, defineEvent, rooms } from '../kernel/index.js';
import { listEventData, settingEventData } from './schema.js';
import { negativeListSubject, settingSubject } from './subject.js';

/** The organization for which the administrator acts who changed it: the district. */
export interface SettingPlace {
  organizationId: number;
  organizationPath: string;
}

/** Whoever may read the settings: every manager of the district, and the administrators. */
const audience = (place: SettingPlace) => [
  rooms.managers(),
  ...administrationUpward(place.organizationPath),
];

const settingEvent = <const What extends string>(what: What) =>
  defineEvent({
    type: `setting.${what}` as const,
    subject: settingSubject,
    data: settingEventData,
    audience,
  });

const listEvent = <const What extends string>(what: What) =>
  defineEvent({
    type: `negative_list.${what}` as const,
    subject: negativeListSubject,
    data: listEventData,
    audience,
  });

export const settingChosen = settingEvent('chosen');
export const settingWithdrawn = settingEvent('withdrawn');

export const listChosen = listEvent('chosen');
export const listWithdrawn = listEvent('withdrawn');
