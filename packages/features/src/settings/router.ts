import { guarded, router, writing } from '../kernel/index.js';
import { choose, withdraw } from './commands.js';
import { changeSettings, readSettings } from './policy.js';
import { listSettings, settingHistory, settingsInForce } from './queries.js';
import { chooseInput, historyInput, withdrawInput } from './schema.js';

export const settingsRouter = router({
  list: guarded(readSettings).query(({ ctx }) => listSettings(ctx)),
  inForce: guarded(readSettings).query(({ ctx }) => settingsInForce(ctx)),
  history: guarded(readSettings)
    .input(historyInput)
    .query(({ ctx, input }) => settingHistory(ctx, input)),
  choose: writing(changeSettings)
    .input(chooseInput)
    .mutation(({ ctx, input }) => choose(ctx, input)),
  withdraw: writing(changeSettings)
    .input(withdrawInput)
    .mutation(({ ctx, input }) => withdraw(ctx, input)),
});
