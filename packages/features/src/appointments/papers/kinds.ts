/** Papers of a candidate's proofs, as they are scanned and filed. Browser-safe and without zod. */

import { isNameOf } from '@xianfeng/rules';
import type { CandidateState } from '../candidate-states.js';

interface CasePaperKind {
  readonly label: string;
  /** Which part of the way it belongs to. */
  readonly step: CaseStep;
  /** Whose it is: only they add it. */
  readonly by: 'street' | 'district' | 'both' | 'department';
  /** States in which the proof is still being made; after them a paper is added to, never removed. */
  readonly open: readonly CandidateState[];
  /** Posted in the village for everybody, so the village's own people see it too. */
  readonly posted?: true;
}

/** Steps that papers belong to, in the order of the way. */
export const caseStepLabels = {
  proposal: '动议',
  review: '联审',
  inspection: '考察',
  decision: '研究',
  notice: '公示和异议核查',
  procedure: '选举（推选、指派）',
  filing: '备案',
  leaving: '离任',
} as const;
export type CaseStep = keyof typeof caseStepLabels;

const notice = ['public_notice', 'verification'] as const;

/** Papers that a filing must hold (TAL-10, TAL-11). */
export const filingPaperLabels = {
  approval_form: '干部任免审批表',
  joint_review_form: '联审意见表',
  inspection_report: '考察报告',
  street_decision: '街道党工委会议纪要',
  notice_result: '公示结果报告',
  election_report: '选举（推选、指派）结果报告',
} as const;
export type FilingPaper = keyof typeof filingPaperLabels;

/** Every kind of paper (TAL-10, TAL-11, TAL-13). Those of a filing bear the names of `filingPaperLabels`. */
export const casePapers = {
  proposal_minutes: {
    label: '党工委会议纪要（动议）',
    step: 'proposal',
    by: 'street',
    open: ['proposed'],
  },
  department_opinion: {
    label: '部门书面意见',
    step: 'review',
    by: 'department',
    open: ['joint_review'],
  },
  joint_review_form: { label: '联审意见表', step: 'review', by: 'both', open: ['joint_review'] },
  soft_minutes: {
    label: '党工委会议纪要（一般情形研究）',
    step: 'review',
    by: 'street',
    open: ['joint_review'],
  },
  inspection_report: { label: '考察报告', step: 'inspection', by: 'street', open: ['inspection'] },
  talk_notes: { label: '考察谈话记录', step: 'inspection', by: 'street', open: ['inspection'] },
  street_decision: {
    label: '党工委会议纪要（研究决定）',
    step: 'decision',
    by: 'street',
    open: ['decision'],
  },
  notice_photo: {
    label: '公示张贴照片',
    step: 'notice',
    by: 'street',
    open: notice,
    posted: true,
  },
  objection_report: { label: '异议核查报告', step: 'notice', by: 'street', open: notice },
  notice_result: { label: '公示结果报告', step: 'notice', by: 'street', open: notice },
  election_report: {
    label: '选举（推选、指派、选派）结果报告或文件',
    step: 'procedure',
    by: 'street',
    open: ['procedure'],
  },
  approval_form: {
    label: '干部任免审批表',
    step: 'filing',
    by: 'street',
    open: ['elected', 'filing'],
  },
  filing_request: { label: '备案请示', step: 'filing', by: 'street', open: ['elected', 'filing'] },
  filing_reply: { label: '备案答复', step: 'filing', by: 'district', open: ['filing'] },
  leaving_paper: { label: '离任依据文件', step: 'leaving', by: 'street', open: ['left'] },
  handover_list: { label: '工作交接清单', step: 'leaving', by: 'street', open: ['left'] },
  audit_report: { label: '审计报告', step: 'leaving', by: 'street', open: ['left'] },
} as const satisfies Readonly<Record<FilingPaper, CasePaperKind>> &
  Readonly<Record<string, CasePaperKind>>;
export type CasePaper = keyof typeof casePapers;

/** Is the text the name of a kind of paper? */
export const isCasePaper = (paper: string | null): paper is CasePaper =>
  isNameOf(casePapers, paper);

/** A kind of paper: its label and step, who adds it, and in which states of the candidate. */
export const casePaperOf = (paper: CasePaper): CasePaperKind => casePapers[paper];

/** Names of all kinds of paper. */
export const casePaperNames = Object.keys(casePapers).filter(isCasePaper);
