import type { LiveRule } from '../app/live/rules.js';
import { accountsLive } from '../features/accounts/live.js';
import { activitiesLive } from '../features/activities/live.js';
import { appointmentsLive } from '../features/appointments/live.js';
import { attachmentsLive } from '../features/attachments/live.js';
import { auditLive } from '../features/audit/live.js';
import { boardLive } from '../features/board/live.js';
import { dutiesLive } from '../features/duties/live.js';
import { economyLive } from '../features/economy/live.js';
import { incumbentsLive } from '../features/incumbents/live.js';
import { membersLive } from '../features/members/live.js';
import { organizationsLive } from '../features/organizations/live.js';
import { settingsLive } from '../features/settings/live.js';
import { talentsLive } from '../features/talents/live.js';
import { tasksLive } from '../features/tasks/live.js';
import { teamsLive } from '../features/teams/live.js';

/** The rules of all features. */
export const liveRules: readonly LiveRule[] = [
  ...accountsLive,
  ...activitiesLive,
  ...appointmentsLive,
  ...attachmentsLive,
  ...auditLive,
  ...boardLive,
  ...dutiesLive,
  ...economyLive,
  ...incumbentsLive,
  ...membersLive,
  ...organizationsLive,
  ...settingsLive,
  ...talentsLive,
  ...tasksLive,
  ...teamsLive,
];
