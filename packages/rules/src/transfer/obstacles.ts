// What stands in the way of a transfer (TRAN-06).
import { TRAN_06 } from '../catalogue/members/tran.js';
import type { CivilDate } from '../civil-date.js';
import type { DevelopmentState } from '../development/states.js';
import { block, type Finding, warn } from '../law/judgement.js';

/** What may stand in the way of a transfer. */
export interface TransferObstacles {
  /** 正在接受处分审查 */
  readonly underInvestigation: boolean;
  readonly duesPaid: boolean;
  /** State of an open 发展党员 case; null if there is none. */
  readonly developmentState: DevelopmentState | null;
  readonly otherTransferOpen: boolean;
}

/** Steps 15 to 17 of 发展党员: 支部大会, talk, approval. */
const steps15To17: ReadonlySet<DevelopmentState> = new Set([
  'pending_assembly',
  'resolved',
  'pending_approval',
  'pending_conversion_assembly',
  'pending_conversion_approval',
]);

/** TRAN-06: what blocks a transfer, or (unpaid 党费) warns. */
export function obstacleFindings(obstacles: TransferObstacles, date: CivilDate): Finding[] {
  const details = { setting: 'TRAN-06' };
  const findings: Finding[] = [];
  if (obstacles.underInvestigation) {
    const change = { fact: 'underInvestigation', hint: '请在审查结束后办理。' };
    findings.push(block(TRAN_06, date, '正在接受处分审查，不能转接。', change, details));
  }
  if (obstacles.developmentState !== null && steps15To17.has(obstacles.developmentState)) {
    const change = { fact: 'developmentState', hint: '请在支部大会和党委审批完成后办理。' };
    findings.push(
      block(TRAN_06, date, '发展党员正在支部大会和审批环节，不能转接。', change, details),
    );
  }
  if (obstacles.otherTransferOpen) {
    const change = { fact: 'otherTransferOpen', hint: '请先完成或者撤销已有的转接。' };
    findings.push(block(TRAN_06, date, '已有一件转接正在办理。', change, details));
  }
  if (!obstacles.duesPaid) {
    const change = { fact: 'duesPaid', hint: '请交清党费，或者填写说明。' };
    findings.push(warn(TRAN_06, date, '党费还没有交清。', { ...details, change }));
  }
  return findings;
}
