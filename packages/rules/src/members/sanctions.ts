// Sanctions and how long they count (MEM-12).
import { MEM_12 } from '../catalogue/members/mem.js';
import { addMonths, addYears, type CivilDate, formatDate } from '../civil-date.js';
import { block, type Finding, type Judgement, judge } from '../law/judgement.js';
import { type Sanction, type SanctionKind, sanctionLabels } from './member-standing.js';

/** MEM-12: months of 影响期 from 批准之日, for the kinds whose length does not depend on more. */
const influenceMonths: Readonly<Partial<Record<SanctionKind, number>>> = {
  warning: 12,
  serious_warning: 18,
  removal: 24,
};

const MONTHS_AFTER_RESTORATION = 24;
const YEARS_AFTER_EXPULSION = 5;

/**
 * MEM-12: last day of a sanction's 影响期. For 留党察看 two years after the rights were restored, null
 * while they are not; null for 开除党籍, after which there is no membership.
 */
export function influenceEndsOn(sanction: Sanction): CivilDate | null {
  if (sanction.kind === 'party_probation') {
    return sanction.restoredOn === null
      ? null
      : addMonths(sanction.restoredOn, MONTHS_AFTER_RESTORATION);
  }
  const months = influenceMonths[sanction.kind];
  return months === undefined ? null : addMonths(sanction.approvedOn, months);
}

/** Is the 影响期 running on `date`? The last day still counts. */
export function isUnderInfluence(sanction: Sanction, date: CivilDate): boolean {
  if (date < sanction.approvedOn) return false;
  const end = influenceEndsOn(sanction);
  return end === null || date <= end;
}

/** Why a member can't be promoted, elected or put forward on `date` (MEM-12). */
export function judgeInfluence(sanctions: readonly Sanction[], date: CivilDate): Judgement {
  const findings: Finding[] = [];
  for (const sanction of sanctions) {
    if (!isUnderInfluence(sanction, date)) continue;
    const end = influenceEndsOn(sanction);
    const label = sanctionLabels[sanction.kind];
    const hint = end === null ? '须待恢复党员权利。' : `影响期到${formatDate(end)}为止。`;
    findings.push(
      block(
        MEM_12,
        date,
        `${label}处分尚在影响期内。`,
        { fact: 'sanctions', hint },
        { facts: { kind: sanction.kind, approvedOn: sanction.approvedOn, end } },
      ),
    );
  }
  return judge(findings);
}

/** MEM-12: is the record of a sanction possible? 留党察看 is 12 or 24 months, the others have no length. */
export function judgeSanctionRecord(sanction: Sanction, date: CivilDate): Judgement {
  const findings: Finding[] = [];
  const months = sanction.probationMonths;
  if (sanction.kind === 'party_probation' && months !== 12 && months !== 24) {
    findings.push(
      block(
        MEM_12,
        date,
        '留党察看期限为1年或者2年。',
        { fact: 'probationMonths', hint: '请填写12个月或者24个月。' },
        { facts: { months } },
      ),
    );
  }
  if (sanction.approvedOn > date) {
    findings.push(
      block(MEM_12, date, '处分批准日期晚于今天。', {
        fact: 'approvedOn',
        hint: '请核对批准日期。',
      }),
    );
  }
  return judge(findings);
}

/** MEM-12: someone expelled may join again after five years; 5年内 includes the last day (GEN-01). */
export function judgeReadmission(expelledOn: CivilDate, date: CivilDate): Judgement {
  const from = addYears(expelledOn, YEARS_AFTER_EXPULSION);
  if (date > from) return judge([]);
  return judge([
    block(
      MEM_12,
      date,
      '开除党籍5年内不得重新入党。',
      { fact: 'expelledOn', hint: `${formatDate(from)}以后可以重新提出申请。` },
      { facts: { expelledOn } },
    ),
  ]);
}
