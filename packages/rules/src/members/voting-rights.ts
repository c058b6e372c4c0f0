// Who has the vote on a day, and why not (MEM-06).
import { MEM_06, MEM_07 } from '../catalogue/members/mem.js';
import { TRAN_02 } from '../catalogue/members/tran.js';
import { addMonths, type CivilDate, formatDate } from '../civil-date.js';
import { block, confirm, type Finding, type Judgement, judge } from '../law/judgement.js';
import {
  type MemberStanding,
  memberCategoryLabels,
  type Sanction,
  standingLabels,
} from './member-standing.js';

/**
 * MEM-06: 表决权、选举权、被选举权 on a day. True for a full member of normal standing whose formal
 * affiliation is here, not under 留党察看 and not 中止.
 */
export function hasVote(member: MemberStanding, date: CivilDate): boolean {
  return (
    member.category === 'full' &&
    member.standing === 'normal' &&
    member.affiliation === 'formal' &&
    !member.sanctions.some((s) => isOnProbation(s, date)) &&
    !isSuspended(member, date)
  );
}

/** Under 留党察看, from the day of approval until the rights were restored by a decision. */
function isOnProbation(sanction: Sanction, date: CivilDate): boolean {
  return (
    sanction.kind === 'party_probation' &&
    date >= sanction.approvedOn &&
    (sanction.restoredOn === null || date < sanction.restoredOn)
  );
}

function isSuspended(member: MemberStanding, date: CivilDate): boolean {
  return member.suspensions.some((s) => date >= s.from && (s.until === null || date < s.until));
}

/** Last day of a 留党察看, or null if its length is not recorded. */
function probationEnd(sanction: Sanction): CivilDate | null {
  return sanction.probationMonths === null
    ? null
    : addMonths(sanction.approvedOn, sanction.probationMonths);
}

/**
 * May this member vote on `date`, and if not, why not. A 留党察看 whose time has run out without a
 * recorded decision to restore the rights is left to a person.
 */
export function judgeVotingRight(member: MemberStanding, date: CivilDate): Judgement {
  const findings: Finding[] = [];
  if (member.category !== 'full') {
    findings.push(
      block(
        MEM_06,
        date,
        `${memberCategoryLabels[member.category]}没有表决权、选举权和被选举权。`,
        { fact: 'category', hint: '转为正式党员后享有表决权；可以列席并发表意见。' },
        { facts: { category: member.category } },
      ),
    );
  }
  if (member.standing !== 'normal') {
    findings.push(
      block(
        MEM_07,
        date,
        `党籍状态为“${standingLabels[member.standing]}”，不计入表决基数。`,
        { fact: 'standing', hint: '如已恢复党籍，请先更正党籍状态。' },
        { facts: { standing: member.standing } },
      ),
    );
  }
  if (member.affiliation === 'temporary') {
    findings.push(
      block(
        TRAN_02,
        date,
        '临时组织关系在本支部，没有表决权。',
        { fact: 'affiliation', hint: '请回正式组织关系所在支部行使权利，或者转入正式组织关系。' },
        { facts: { affiliation: member.affiliation } },
      ),
    );
  }
  for (const sanction of member.sanctions) findings.push(...probationFindings(sanction, date));
  if (isSuspended(member, date)) {
    findings.push(
      block(
        MEM_06,
        date,
        '表决权、选举权和被选举权已被中止。',
        { fact: 'suspensions', hint: '有关党组织决定恢复后，请登记恢复日期。' },
        { facts: { suspended: true } },
      ),
    );
  }
  return judge(findings);
}

function probationFindings(sanction: Sanction, date: CivilDate): Finding[] {
  if (!isOnProbation(sanction, date)) return [];
  const end = probationEnd(sanction);
  const facts = { approvedOn: sanction.approvedOn, probationEnd: end };
  if (end !== null && date > end) {
    return [
      confirm(
        MEM_06,
        date,
        `留党察看期已于${formatDate(end)}届满，尚未登记恢复党员权利的决定。`,
        { fact: 'restoredOn', hint: '请登记恢复权利的决定日期，或者登记延长、开除的决定。' },
        { facts },
      ),
    ];
  }
  return [
    block(
      MEM_06,
      date,
      '留党察看期间没有表决权、选举权和被选举权。',
      { fact: 'restoredOn', hint: '察看期满并作出恢复党员权利的决定后享有。' },
      { facts },
    ),
  ];
}
