// Terms of committees, reminders and extensions (ORG-10, ORG-11).
import { ORG_10, ORG_11 } from '../catalogue/organizations/org.js';
import { addMonths, addYears, type CivilDate, formatDate } from '../civil-date.js';
import { block, type Finding, type Judgement, judge, warn } from '../law/judgement.js';
import { type OrgSettings, orgDefaults } from '../settings/organizations/org.js';
import { type Field, isBranchType, type OrganizationType } from './organization-types.js';

/** 延期 一般不超过1年 */
const LONGEST_EXTENSION_MONTHS = 12;

/**
 * ORG-10: years of a term. 基层党委 5; 党总支 and 党支部 3, in villages and communities 5. Null for one
 * that is not elected for a term (党工委, 临时党支部, 党小组).
 */
export function termYears(type: OrganizationType, field: Field): 3 | 5 | null {
  if (type === 'committee') return 5;
  if (type === 'work_committee' || type === 'temporary_branch' || type === 'group') return null;
  return field === 'rural' || field === 'community' ? 5 : 3;
}

/** How a term stands. */
export type TermState = 'normal' | 'ending' | 'overdue' | 'extended' | 'extension_over';

/** Each state in words. */
export const termStateLabels: Readonly<Record<TermState, string>> = {
  normal: '正常',
  ending: '临期',
  overdue: '届满未换',
  extended: '已批延期',
  extension_over: '超期',
};

/** A committee's term. */
export interface Term {
  readonly type: OrganizationType;
  readonly field: Field;
  /** 本届选举日期 */
  readonly electedOn: CivilDate;
  /** Last day of an approved 延期; null if none. */
  readonly extendedTo: CivilDate | null;
}

/** How a term stands on a day, and when it ends. */
export interface TermStatus extends Judgement {
  readonly state: TermState;
  /** 届满日期 */
  readonly endsOn: CivilDate;
  readonly remindOn: CivilDate;
  /** Last day to which an extension may run. */
  readonly latestExtension: CivilDate;
}

/** ORG-10, ORG-11: how a term stands on `today`. Null if the organization has no term. */
export function termStatus(
  term: Term,
  today: CivilDate,
  settings: OrgSettings = orgDefaults,
): TermStatus | null {
  const years = termYears(term.type, term.field);
  if (years === null) return null;
  const endsOn = addYears(term.electedOn, years);
  const remindOn = addMonths(endsOn, -settings['org.termRemindMonths']);
  const latestExtension = addMonths(endsOn, LONGEST_EXTENSION_MONTHS);
  const state = stateOf(term, today, endsOn, remindOn);
  const facts = { endsOn, extendedTo: term.extendedTo };
  return { ...judge(termFindings(state, facts, today)), state, endsOn, remindOn, latestExtension };
}

function stateOf(term: Term, today: CivilDate, endsOn: CivilDate, remindOn: CivilDate): TermState {
  if (today <= endsOn) return today >= remindOn ? 'ending' : 'normal';
  if (term.extendedTo === null) return 'overdue';
  return today <= term.extendedTo ? 'extended' : 'extension_over';
}

function termFindings(
  state: TermState,
  facts: { readonly endsOn: CivilDate; readonly extendedTo: CivilDate | null },
  today: CivilDate,
): Finding[] {
  const change = { fact: 'electedOn', hint: '请按程序报批并完成换届选举。' };
  switch (state) {
    case 'normal':
    case 'extended':
      return [];
    case 'ending':
      return [
        warn(ORG_11, today, `本届任期${formatDate(facts.endsOn)}届满，请着手换届。`, {
          facts,
          change,
        }),
      ];
    case 'overdue':
      return [
        block(ORG_10, today, `本届任期已于${formatDate(facts.endsOn)}届满，尚未换届。`, change, {
          facts,
        }),
      ];
    case 'extension_over':
      return [block(ORG_11, today, '批准的延期已过，尚未换届。', change, { facts })];
  }
}

/** A wish to extend a term. */
export interface ExtensionRequest {
  readonly endsOn: CivilDate;
  readonly until: CivilDate;
  readonly approvedByHigher: boolean;
}

/** ORG-11: may the term be extended to that day? At most a year, with approval from above. */
export function judgeExtension(request: ExtensionRequest, date: CivilDate): Judgement {
  const findings: Finding[] = [];
  const latest = addMonths(request.endsOn, LONGEST_EXTENSION_MONTHS);
  const facts = { endsOn: request.endsOn, until: request.until, latest };
  if (request.until > latest) {
    findings.push(
      block(
        ORG_11,
        date,
        `延期到${formatDate(request.until)}超过1年。`,
        { fact: 'until', hint: `最迟可延期到${formatDate(latest)}。` },
        { facts },
      ),
    );
  }
  if (request.until <= request.endsOn) {
    findings.push(
      block(
        ORG_11,
        date,
        '延期日期不晚于届满日期。',
        { fact: 'until', hint: '请填写届满以后的日期；提前换届请另行报批。' },
        { facts },
      ),
    );
  }
  if (!request.approvedByHigher) {
    findings.push(
      block(ORG_11, date, '延期或者提前换届须报上级党组织批准。', {
        fact: 'approvedByHigher',
        hint: '请先取得上级党组织批复。',
      }),
    );
  }
  return judge(findings);
}

/** Does this sort of organization hold elections at all? */
export function holdsElections(type: OrganizationType): boolean {
  return type === 'committee' || type === 'general_branch' || isElectedBranch(type);
}

function isElectedBranch(type: OrganizationType): boolean {
  return isBranchType(type) && type !== 'temporary_branch';
}
