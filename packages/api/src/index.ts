import { accountsRouter } from '@xianfeng/features/accounts';
import { activitiesRouter } from '@xianfeng/features/activities';
import { attachmentsRouter } from '@xianfeng/features/attachments';
import { auditRouter } from '@xianfeng/features/audit';
import { boardRouter } from '@xianfeng/features/board';
import { dutiesRouter } from '@xianfeng/features/duties';
import { economyRouter } from '@xianfeng/features/economy';
import { router } from '@xianfeng/features/kernel';
import { membersRouter } from '@xianfeng/features/members';
import { organizationsRouter } from '@xianfeng/features/organizations';
import { settingsRouter } from '@xianfeng/features/settings';
import { tasksRouter } from '@xianfeng/features/tasks';

/** Everything that a client may call, put together from the features. */
export const appRouter = router({
  accounts: accountsRouter,
  activities: activitiesRouter,
  attachments: attachmentsRouter,
  audit: auditRouter,
  board: boardRouter,
  duties: dutiesRouter,
  economy: economyRouter,
  members: membersRouter,
  organizations: organizationsRouter,
  settings: settingsRouter,
  tasks: tasksRouter,
});

export type AppRouter = typeof appRouter;
