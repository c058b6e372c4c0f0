// Table of what branches owe in each period (MEET-01 to MEET-07).
import {
  MEET_01,
  MEET_02,
  MEET_03,
  MEET_04,
  MEET_05,
  MEET_06,
  MEET_07,
} from '../catalogue/organizations/meet.js';
import type { Rule } from '../law/rule.js';
import type { MeetSettings } from '../settings/organizations/meet.js';
import type { DutyEvidence } from './evidence.js';
import type { Frequency } from './period.js';

/** 应当: must be done. 一般: departures are explained. */
export type Obligation = 'must' | 'generally';

/** What a branch owes in each period of a frequency. */
export interface DutyRule {
  /** Stable key, also of the matrix column. */
  readonly key: string;
  readonly rule: Rule;
  readonly title: string;
  readonly frequency: Frequency;
  readonly obligation: Obligation;
  /** A record of any of these types satisfies it. */
  readonly accepts: readonly DutyEvidence[];
  /** How many records a period needs; 0 switches the duty off. */
  readonly times: (settings: MeetSettings) => number;
  /**
   * branch: any branch; formal_branch: any but a 临时党支部, which has neither dues nor appraisals of its
   * own (ORG-05); committee: a branch that has one; higher: 党委 and 党工委; street: 党工委.
   */
  readonly owedBy: 'branch' | 'formal_branch' | 'committee' | 'group' | 'higher' | 'street';
  /** Held for the year until the end of March of the next one (MEET-21): it is overdue only after that. */
  readonly heldLate?: true;
  /** Key of the district setting that fixes how often, where no article does; it is cited instead. */
  readonly setting?: keyof MeetSettings;
}

const once = () => 1;

/** MEET-01…07 as periodic duties. 谈心谈话 (MEET-08) is counted by pairs, in duties/talks.ts. */
export const branchDutyRules: readonly DutyRule[] = [
  {
    key: 'branch_assembly',
    rule: MEET_01,
    title: '支部党员大会',
    frequency: 'quarter',
    obligation: 'generally',
    accepts: ['branch_assembly'],
    times: once,
    owedBy: 'branch',
  },
  {
    key: 'committee_meeting',
    rule: MEET_02,
    title: '支部委员会会议',
    frequency: 'month',
    obligation: 'generally',
    accepts: ['committee_meeting'],
    times: once,
    owedBy: 'committee',
  },
  {
    key: 'group_meeting',
    rule: MEET_03,
    title: '党小组会',
    frequency: 'month',
    obligation: 'generally',
    accepts: ['group_meeting'],
    times: once,
    owedBy: 'group',
  },
  {
    key: 'party_lecture',
    rule: MEET_04,
    title: '党课',
    frequency: 'quarter',
    obligation: 'generally',
    accepts: ['party_lecture'],
    times: (settings) => settings['meet.lecturesPerQuarter'],
    owedBy: 'branch',
    setting: 'meet.lecturesPerQuarter',
  },
  {
    key: 'theme_day',
    rule: MEET_05,
    title: '主题党日',
    frequency: 'month',
    obligation: 'must',
    accepts: ['theme_day'],
    times: once,
    owedBy: 'branch',
  },
  {
    key: 'organizational_life_meeting',
    rule: MEET_06,
    title: '组织生活会',
    frequency: 'year',
    obligation: 'must',
    accepts: ['organizational_life_meeting'],
    times: once,
    owedBy: 'branch',
    heldLate: true,
  },
  {
    key: 'democratic_appraisal',
    rule: MEET_07,
    title: '民主评议党员',
    frequency: 'year',
    obligation: 'generally',
    accepts: ['democratic_appraisal'],
    times: once,
    owedBy: 'formal_branch',
    heldLate: true,
  },
];
