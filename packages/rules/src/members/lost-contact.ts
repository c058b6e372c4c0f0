// Members whom the branch cannot reach (MEM-10).
import { MEM_10 } from '../catalogue/members/mem.js';
import { addMonths, type CivilDate, formatDate } from '../civil-date.js';
import { block, type Finding, type Judgement, judge } from '../law/judgement.js';
import { type MemSettings, memDefaults } from '../settings/members/mem.js';

/** 失联情形 */
export const lossLabels = {
  '1': '外出务工经商',
  '2': '单位改制或破产',
  '3': '毕业后去向不明',
  '4': '工作单位改变',
  '5': '出国（境）',
  '6': '居住地改变',
  '7': '其他',
} as const;

/** One logged attempt to find the member. */
export interface SearchAttempt {
  readonly on: CivilDate;
  /** 电话, 走访, 亲属, 单位, 公安 … */
  readonly channel: string;
}

/** The last signs of a member, and the attempts to find the member. */
export interface LostContact {
  readonly lastActivityOn: CivilDate | null;
  readonly lastDuesOn: CivilDate | null;
  readonly attempts: readonly SearchAttempt[];
}

/** The later of the last activity and the last 党费; null if neither is known. */
export function lastSign(lost: LostContact): CivilDate | null {
  const { lastActivityOn: activity, lastDuesOn: dues } = lost;
  if (activity === null) return dues;
  return dues === null || activity > dues ? activity : dues;
}

/**
 * MEM-10: may the member be put forward for 停止党籍? Six months since the last sign, three attempts by
 * two channels since then. A decision of the branch or from above follows; nothing changes by itself.
 */
export function judgeLostCandidate(
  lost: LostContact,
  today: CivilDate,
  settings: MemSettings = memDefaults,
): Judgement {
  const sign = lastSign(lost);
  if (sign === null) {
    return judge([
      block(MEM_10, today, '没有最后一次参加活动或者交纳党费的日期。', {
        fact: 'lastActivityOn',
        hint: '请先登记最后一次参加活动或者交纳党费的日期。',
      }),
    ]);
  }
  const findings: Finding[] = [];
  const from = addMonths(sign, 6);
  if (today < from) {
    findings.push(
      block(
        MEM_10,
        today,
        '失去联系不满6个月。',
        { fact: 'lastActivityOn', hint: `请继续查找，自${formatDate(from)}起可以提请研究。` },
        { facts: { lastSign: sign } },
      ),
    );
  }
  const since = lost.attempts.filter((attempt) => attempt.on >= sign && attempt.on <= today);
  const channels = new Set(since.map((attempt) => attempt.channel)).size;
  const needed = settings['mem.searchAttempts'];
  const ways = settings['mem.searchChannels'];
  if (since.length < needed || channels < ways) {
    findings.push(
      block(
        MEM_10,
        today,
        `已用${channels}种方式查找${since.length}次，还不足${ways}种方式${needed}次。`,
        { fact: 'attempts', hint: '请继续查找并逐次登记。' },
        { facts: { attempts: since.length, channels }, setting: 'mem.searchAttempts' },
      ),
    );
  }
  return judge(findings);
}
