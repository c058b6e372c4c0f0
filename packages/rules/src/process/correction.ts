// Corrections of approved records (GEN-07).
import { GEN_07 } from '../catalogue/general/gen.js';
import type { CivilDate } from '../civil-date.js';
import { block, type Judgement, judge } from '../law/judgement.js';

/** What is to happen to a record. */
export interface RecordChange {
  readonly action: 'edit' | 'delete' | 'correct';
  /** The record was approved (审核通过). */
  readonly approved: boolean;
  /** 更正原因, 更正人 and the version that it points to; asked of a correction only. */
  readonly reason: string;
  readonly correctedBy: number | null;
  readonly correctsVersion: number | null;
}

/** GEN-07: an approved record is never edited or deleted; a correction is a new version with its reason. */
export function judgeRecordChange(change: RecordChange, date: CivilDate): Judgement {
  if (change.action !== 'correct') {
    if (!change.approved) return judge([]);
    const verb = change.action === 'edit' ? '修改' : '删除';
    return judge([
      block(
        GEN_07,
        date,
        `记录已审核，不能${verb}。`,
        { fact: 'action', hint: '请使用“更正”，原记录保留。' },
        { facts: { approved: true } },
      ),
    ]);
  }
  const missing = [
    { fact: 'reason', label: '更正原因', given: change.reason.trim() !== '' },
    { fact: 'correctedBy', label: '更正人', given: change.correctedBy !== null },
    { fact: 'correctsVersion', label: '被更正的版本', given: change.correctsVersion !== null },
  ].filter((field) => !field.given);
  return judge(
    missing.map(({ fact, label }) =>
      block(GEN_07, date, `更正没有写明${label}。`, { fact, hint: `请写明${label}。` }),
    ),
  );
}
