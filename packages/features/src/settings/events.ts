import { administrationUpward, defineEvent, rooms } from '../kernel/index.js';
import { listEventData, settingEventData } from './schema.js';

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

const settingEvent = (what: string) =>
  defineEvent({ type: `setting.${what}`, subject: 'setting', data: settingEventData, audience });

const listEvent = (what: string) =>
  defineEvent({
    type: `negative_list.${what}`,
    subject: 'negative_list',
    data: listEventData,
    audience,
  });

export const settingChosen = settingEvent('chosen');
export const settingWithdrawn = settingEvent('withdrawn');

export const listChosen = listEvent('chosen');
export const listWithdrawn = listEvent('withdrawn');
