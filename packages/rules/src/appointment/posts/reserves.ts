// How many reserves a village should have (TAL-10).
import { TAL_10 } from '../../catalogue/villages/tal.js';
import type { CivilDate } from '../../civil-date.js';
import { type Judgement, judge, warn } from '../../law/judgement.js';
import { type TalSettings, talDefaults } from '../../settings/villages/tal.js';

/** TAL-10: are there enough reserves for the village's teams? Two for 书记 and three others by default. */
export function judgeReserves(
  reserves: { readonly secretaries: number; readonly others: number },
  date: CivilDate,
  settings: TalSettings = talDefaults,
): Judgement {
  const rows = [
    ['secretaries', '书记', 'tal.reserveSecretaries'],
    ['others', '其他', 'tal.reserveOthers'],
  ] as const;
  return judge(
    rows
      .filter(([fact, , key]) => reserves[fact] < settings[key])
      .map(([fact, label, key]) =>
        warn(TAL_10, date, `${label}后备人选${reserves[fact]}人，少于${settings[key]}人。`, {
          facts: { [fact]: reserves[fact], target: settings[key] },
          setting: key,
          change: { fact, hint: '请继续物色和储备人选。' },
        }),
      ),
  );
}
