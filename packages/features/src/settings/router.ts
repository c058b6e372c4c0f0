// Procedures of the settings and of the negative list.
import { guarded, read, router, write } from '../kernel/index.js';
import { chooseSetting, withdrawSetting } from './commands.js';
import { enterNotice } from './holidays/commands.js';
import { listNotices } from './holidays/queries.js';
import { chooseList, withdrawList } from './negative-list/commands.js';
import { negativeList } from './negative-list/queries.js';
import * as may from './policy.js';
import { listSettings, settingHistory, settingsInForce } from './queries.js';
import * as inputs from './schema.js';

/** Settings of the district and its negative list 负面清单. */
export const settingsRouter = router({
  list: guarded(may.readSettings).query(({ ctx }) => listSettings(ctx)),
  inForce: read(may.readSettings, inputs.inForceInput, (ctx, input) =>
    settingsInForce(ctx, input?.on),
  ),
  history: read(may.readSettings, inputs.historyInput, settingHistory),
  choose: write(may.changeSettings, inputs.chooseInput, chooseSetting),
  withdraw: write(may.changeSettings, inputs.withdrawInput, withdrawSetting),

  holidays: guarded(may.readSettings).query(({ ctx }) => listNotices(ctx)),
  enterHolidays: write(may.changeSettings, inputs.enterNoticeInput, enterNotice),

  negativeList: guarded(may.readSettings).query(({ ctx }) => negativeList(ctx)),
  chooseNegativeList: write(may.changeSettings, inputs.chooseListInput, chooseList),
  withdrawNegativeList: write(may.changeSettings, inputs.withdrawListInput, withdrawList),
});
