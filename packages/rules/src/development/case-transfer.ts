// A development case that moves to another branch (DEV-30).
import { DEV_30 } from '../catalogue/members/dev.js';
import type { CivilDate } from '../civil-date.js';
import { block, type Finding, type Judgement, judge } from '../law/judgement.js';

/** A case that moves to another unit's branch. */
export interface CaseTransfer {
  readonly category: 'applicant' | 'activist' | 'prospect' | 'probationary';
  /** 培养考察材料 handed over. */
  readonly materialsTransferred: boolean;
  /** The receiving branch has examined them. */
  readonly examinedByReceiver: boolean;
  /** The member's 组织关系 is moved by TRAN; asked of a 预备党员 only. */
  readonly affiliationMoved: boolean;
}

/** May the case be taken over, and does the time so far count? */
export interface CaseTransferJudgement extends Judgement {
  /** 培养时间可连续计算 */
  readonly timeContinues: boolean;
}

/** DEV-30: may the receiving branch take the case over, and does the time so far count? */
export function judgeCaseTransfer(transfer: CaseTransfer, date: CivilDate): CaseTransferJudgement {
  const findings: Finding[] = [];
  if (!transfer.materialsTransferred) {
    findings.push(
      block(DEV_30, date, '培养考察材料还没有转交。', {
        fact: 'materialsTransferred',
        hint: '请原单位党组织转交全部培养考察材料。',
      }),
    );
  }
  if (transfer.category === 'probationary') {
    if (!transfer.affiliationMoved) {
      findings.push(
        block(DEV_30, date, '预备党员须先转接组织关系，由接收支部办理转正。', {
          fact: 'affiliationMoved',
          hint: '请先办理组织关系转接。',
        }),
      );
    }
  } else if (!transfer.examinedByReceiver) {
    findings.push(
      block(DEV_30, date, '接收支部还没有审查培养考察材料。', {
        fact: 'examinedByReceiver',
        hint: '接收支部审查认可后，培养时间可以连续计算。',
      }),
    );
  }
  return { ...judge(findings), timeContinues: findings.length === 0 };
}
