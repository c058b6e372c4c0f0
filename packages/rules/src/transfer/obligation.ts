// When a transfer is due, and when it may be refused (TRAN-01, TRAN-05).
import { TRAN_01, TRAN_05 } from '../catalogue/members/tran.js';
import { addMonths, type CivilDate } from '../civil-date.js';
import { block, type Judgement, judge, warn } from '../law/judgement.js';

/** What has changed in a member's life. */
export interface LifeChange {
  readonly unitChanged: boolean;
  readonly residenceChanged: boolean;
  readonly awayWithFixedPlace: boolean;
  /** First day away, or of the change. */
  readonly since: CivilDate;
}

/** TRAN-01: must the 组织关系 be moved? Unit or residence changed, or away six months, place fixed. */
export function mustTransfer(life: LifeChange, date: CivilDate): boolean {
  if (life.unitChanged || life.residenceChanged) return true;
  return life.awayWithFixedPlace && date >= addMonths(life.since, 6);
}

/** TRAN-01, TRAN-05: a member who should move and has not for six months is put to the branch. */
export function judgeOverdueTransfer(
  life: LifeChange & { readonly requestedOn: CivilDate | null; readonly justified: boolean },
  today: CivilDate,
): Judgement {
  if (!mustTransfer(life, today) || life.requestedOn !== null) return judge([]);
  const change = { fact: 'requestedOn', hint: '请提醒党员办理组织关系转接。' };
  const facts = { since: life.since };
  if (!life.justified && today >= addMonths(life.since, 6)) {
    const message = '没有正当理由6个月以上未转接组织关系，请支部核查，系统不自动处置。';
    return judge([warn(TRAN_05, today, message, { facts, change })]);
  }
  return judge([warn(TRAN_01, today, '应当转接组织关系。', { facts, change })]);
}

/** Grounds on which a side turns a transfer down; without one it may not (不得无故拒转拒接). */
export const refusalLabels = {
  wrong_organization: '转入党组织有误',
  materials_incomplete: '材料不全',
  status_in_doubt: '党员身份存疑，正在核查档案',
  member_not_reported: '党员未报到',
  other: '其他（写明理由）',
} as const;

export type RefusalGround = keyof typeof refusalLabels;

/** TRAN-01: may the transfer be sent back? Only with a ground, and words for 其他. */
export function judgeRefusal(
  refusal: { readonly ground: RefusalGround | null; readonly text: string },
  date: CivilDate,
): Judgement {
  const { ground, text } = refusal;
  if (ground !== null && (ground !== 'other' || text.trim() !== '')) return judge([]);
  return judge([
    block(TRAN_01, date, '不得无故拒转拒接，退回须写明理由。', {
      fact: ground === null ? 'ground' : 'text',
      hint: '请选择退回理由；选“其他”的请写明。',
    }),
  ]);
}

/** Which side counts a member whose transfer is under way. */
export interface TransferPosition {
  readonly fromBranch: number;
  readonly toBranch: number;
  /** 接收日期; null while not received. */
  readonly receivedOn: CivilDate | null;
}

/** TRAN-01: the old branch counts, collects and answers for the member until the day of receipt. */
export function responsibleBranch(position: TransferPosition, date: CivilDate): number {
  const { receivedOn } = position;
  return receivedOn !== null && date >= receivedOn ? position.toBranch : position.fromBranch;
}
