/** The root router: everything that a client may call, collected from the features. */
import * as features from '@xianfeng/features/features';
import { registryOf, router, routersOf } from '@xianfeng/features/kernel';

export { type WalkedProcedure, walkProcedures } from './walker.js';

/** Every procedure, under the name of its feature. */
export const appRouter = router(routersOf(features));

/** What the features declare: built once, and handed on in the context of every call. */
export const registry = registryOf(features);

/** Types of every procedure, for the web. */
export type AppRouter = typeof appRouter;
