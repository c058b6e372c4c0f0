/** The root router: everything that a client may call, collected from the features. */
import * as features from '@xianfeng/features/features';
import { router, routersOf } from '@xianfeng/features/kernel';

/** Every procedure, under the name of its feature. */
export const appRouter = router(routersOf(features));

export type AppRouter = typeof appRouter;
