// A record that came back, and is sent in once more (MEET-19).
import { MEET_19 } from '../catalogue/organizations/meet.js';
import type { CivilDate } from '../civil-date.js';
import { type Judgement, judge, warn } from '../law/judgement.js';

/** MEET-19: what was returned and comes back unchanged is asked about, since the opinion asked for something. */
export function judgeResubmission(changed: boolean, date: CivilDate): Judgement {
  if (changed) return judge([]);
  return judge([
    warn(MEET_19, date, '这条记录退回后没有改动。', {
      change: { fact: 'explanation', hint: '请按退回意见修改，或者说明为什么不用改。' },
    }),
  ]);
}
