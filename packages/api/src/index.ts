import { accountsRouter } from '@xianfeng/features/accounts';
import { activitiesRouter } from '@xianfeng/features/activities';
import { appointmentsRouter } from '@xianfeng/features/appointments';
import { attachmentsRouter } from '@xianfeng/features/attachments';
import { auditRouter } from '@xianfeng/features/audit';
import { boardRouter } from '@xianfeng/features/board';
import { dutiesRouter } from '@xianfeng/features/duties';
import { economyRouter } from '@xianfeng/features/economy';
import { incumbentsRouter } from '@xianfeng/features/incumbents';
import { router } from '@xianfeng/features/kernel';
import { membersRouter } from '@xianfeng/features/members';
import { organizationsRouter } from '@xianfeng/features/organizations';
import { settingsRouter } from '@xianfeng/features/settings';
import { talentsRouter } from '@xianfeng/features/talents';
import { tasksRouter } from '@xianfeng/features/tasks';
import { teamsRouter } from '@xianfeng/features/teams';

/** Everything that a client may call, put together from the features. */
export const appRouter = router({
  accounts: accountsRouter,
  activities: activitiesRouter,
  appointments: appointmentsRouter,
  attachments: attachmentsRouter,
  audit: auditRouter,
  board: boardRouter,
  duties: dutiesRouter,
  economy: economyRouter,
  incumbents: incumbentsRouter,
  members: membersRouter,
  organizations: organizationsRouter,
  settings: settingsRouter,
  talents: talentsRouter,
  tasks: tasksRouter,
  teams: teamsRouter,
});

export type AppRouter = typeof appRouter;
