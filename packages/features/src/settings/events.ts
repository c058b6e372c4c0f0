import { administrationUpward, defineEvent, rooms } from '../kernel/index.js';
import { settingEventData } from './schema.js';

/** The organization for which the administrator acts who changed it: the district. */
export interface SettingPlace {
  organizationId: number;
  organizationPath: string;
}

/** Whoever may read the settings: every manager of the district, and the administrators. */
const settingEvent = (what: string) =>
  defineEvent({
    type: `setting.${what}`,
    subject: 'setting',
    data: settingEventData,
    audience: (place: SettingPlace) => [
      rooms.managers(),
      ...administrationUpward(place.organizationPath),
    ],
  });

export const settingChosen = settingEvent('chosen');
export const settingWithdrawn = settingEvent('withdrawn');
