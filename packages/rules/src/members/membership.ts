// Suspension, removal and restoration of membership (MEM-07).
import { MEM_07 } from '../catalogue/members/mem.js';
import { addMonths, addYears, type CivilDate, formatDate } from '../civil-date.js';
import { block, type Finding, type Judgement, judge } from '../law/judgement.js';
import type { Standing } from './member-standing.js';

/** Why 党籍 is to be 停止. */
export type SuspensionGround =
  | { readonly kind: 'settled_abroad'; readonly private: boolean }
  | { readonly kind: 'study_abroad'; readonly leftOn: CivilDate }
  | { readonly kind: 'lost'; readonly lostOn: CivilDate; readonly found: boolean };

const YEARS_ABROAD = 5;
const MONTHS_LOST = 6;
const YEARS_TO_REMOVAL = 2;

/** MEM-07: may 党籍 be 停止 on this ground? */
export function judgeSuspension(ground: SuspensionGround, date: CivilDate): Judgement {
  switch (ground.kind) {
    case 'settled_abroad':
      return ground.private
        ? judge([])
        : refuse(date, '不是因私出国长期定居。', 'private', '请按其他情形办理。');
    case 'study_abroad': {
      const limit = addYears(ground.leftOn, YEARS_ABROAD);
      return date > limit
        ? judge([])
        : refuse(
            date,
            '出国学习研究没有超过5年。',
            'leftOn',
            `${formatDate(limit)}以后仍未返回的可以停止党籍。`,
          );
    }
    case 'lost': {
      const limit = addMonths(ground.lostOn, MONTHS_LOST);
      if (ground.found) return refuse(date, '已经取得联系。', 'found', '请恢复正常联系和管理。');
      return date >= limit
        ? judge([])
        : refuse(
            date,
            '失去联系不满6个月。',
            'lostOn',
            `请继续查找，${formatDate(limit)}仍联系不上的可以停止党籍。`,
          );
    }
  }
}

function refuse(date: CivilDate, message: string, fact: string, hint: string): Judgement {
  return judge([block(MEM_07, date, `${message}不能停止党籍。`, { fact, hint })]);
}

/** MEM-07: two years after 停止党籍 and still unreachable, 按自行脱党除名 may be decided. */
export function judgeRemovalAfterSuspension(
  suspension: { readonly suspendedOn: CivilDate; readonly reachable: boolean },
  date: CivilDate,
): Judgement {
  const limit = addYears(suspension.suspendedOn, YEARS_TO_REMOVAL);
  const findings: Finding[] = [];
  if (suspension.reachable) {
    findings.push(
      block(MEM_07, date, '已经取得联系，不能按自行脱党除名。', {
        fact: 'reachable',
        hint: '本人申请的，可以按程序恢复党籍。',
      }),
    );
  }
  if (date < limit) {
    findings.push(
      block(
        MEM_07,
        date,
        '停止党籍不满2年。',
        { fact: 'suspendedOn', hint: `${formatDate(limit)}仍联系不上的，可以按自行脱党除名。` },
        { facts: { suspendedOn: suspension.suspendedOn } },
      ),
    );
  }
  return judge(findings);
}

/** MEM-07: 恢复党籍 from 停止党籍 alone; after 除名 or 开除 one may only join again. */
export function judgeRestoration(standing: Standing, date: CivilDate): Judgement {
  if (standing === 'suspended') return judge([]);
  return judge([
    block(
      MEM_07,
      date,
      '只有停止党籍的可以恢复党籍。',
      {
        fact: 'standing',
        hint: standing === 'left' ? '已除名、开除的只能重新入党。' : '党籍没有停止，无需恢复。',
      },
      { facts: { standing } },
    ),
  ]);
}
