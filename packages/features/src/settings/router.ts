import { guarded, router, writing } from '../kernel/index.js';
import { choose, withdraw } from './commands.js';
import { chooseList, withdrawList } from './negative-list/commands.js';
import { negativeList } from './negative-list/queries.js';
import { changeSettings, readSettings } from './policy.js';
import { listSettings, settingHistory, settingsInForce } from './queries.js';
import {
  chooseInput,
  chooseListInput,
  historyInput,
  inForceInput,
  withdrawInput,
  withdrawListInput,
} from './schema.js';

export const settingsRouter = router({
  list: guarded(readSettings).query(({ ctx }) => listSettings(ctx)),
  inForce: guarded(readSettings)
    .input(inForceInput)
    .query(({ ctx, input }) => settingsInForce(ctx, input?.on)),
  history: guarded(readSettings)
    .input(historyInput)
    .query(({ ctx, input }) => settingHistory(ctx, input)),
  choose: writing(changeSettings)
    .input(chooseInput)
    .mutation(({ ctx, input }) => choose(ctx, input)),
  withdraw: writing(changeSettings)
    .input(withdrawInput)
    .mutation(({ ctx, input }) => withdraw(ctx, input)),

  negativeList: guarded(readSettings).query(({ ctx }) => negativeList(ctx)),
  chooseNegativeList: writing(changeSettings)
    .input(chooseListInput)
    .mutation(({ ctx, input }) => chooseList(ctx, input)),
  withdrawNegativeList: writing(changeSettings)
    .input(withdrawListInput)
    .mutation(({ ctx, input }) => withdrawList(ctx, input)),
});
