// All district settings with defaults and definitions (GEN-06).

import type { Calendar } from '../calendar/holiday-notices.js';
import type { Definitions } from './definition.js';
import { type CalSettings, calDefaults, calDefinitions } from './general/cal.js';
import { type SecSettings, secDefaults, secDefinitions } from './general/sec.js';
import { type DevSettings, devDefaults, devDefinitions } from './members/dev.js';
import { type DuesSettings, duesDefaults, duesDefinitions } from './members/dues.js';
import { type MemSettings, memDefaults, memDefinitions } from './members/mem.js';
import { type TranSettings, tranDefaults, tranDefinitions } from './members/tran.js';
import { type EduSettings, eduDefaults, eduDefinitions } from './organizations/edu.js';
import { type ElecSettings, elecDefaults, elecDefinitions } from './organizations/elec.js';
import { type EvalSettings, evalDefaults, evalDefinitions } from './organizations/eval.js';
import { type MeetSettings, meetDefaults, meetDefinitions } from './organizations/meet.js';
import { type OrgSettings, orgDefaults, orgDefinitions } from './organizations/org.js';
import { type RectSettings, rectDefaults, rectDefinitions } from './organizations/rect.js';
import { type TalSettings, talDefaults, talDefinitions } from './villages/tal.js';
import { type VecSettings, vecDefaults, vecDefinitions } from './villages/vec.js';

/** GEN-06: every number that the district decides. A screen shows these as settings, never as law. */
export interface SettingValues
  extends CalSettings,
    DevSettings,
    DuesSettings,
    EduSettings,
    ElecSettings,
    EvalSettings,
    MeetSettings,
    MemSettings,
    OrgSettings,
    RectSettings,
    SecSettings,
    TalSettings,
    TranSettings,
    VecSettings {}

/** Keys of all settings; the rest days that come with them are none. */
export type SettingKey = Exclude<keyof SettingValues, keyof Calendar>;

/** The values where a district has chosen nothing. */
export const defaultSettings: SettingValues = {
  ...calDefaults,
  ...devDefaults,
  ...duesDefaults,
  ...eduDefaults,
  ...elecDefaults,
  ...evalDefaults,
  ...meetDefaults,
  ...memDefaults,
  ...orgDefaults,
  ...rectDefaults,
  ...secDefaults,
  ...talDefaults,
  ...tranDefaults,
  ...vecDefaults,
};

/** Label, range and reason of every setting. */
export const settingDefinitions: Definitions<SettingValues> = {
  ...calDefinitions,
  ...devDefinitions,
  ...duesDefinitions,
  ...eduDefinitions,
  ...elecDefinitions,
  ...evalDefinitions,
  ...meetDefinitions,
  ...memDefinitions,
  ...orgDefinitions,
  ...rectDefinitions,
  ...secDefinitions,
  ...talDefinitions,
  ...tranDefinitions,
  ...vecDefinitions,
};
