// Moves of the probation period: conversion, extension, cancellation (DEV-20 to DEV-28).
import { DEV_24, DEV_26, DEV_28 } from '../../catalogue/members/dev.js';
import type { Move } from '../../process/machine.js';
import type { Role } from '../../roles.js';
import type { DevSettings } from '../../settings/members/dev.js';
import {
  cancellationDecided,
  conversionApplied,
  conversionApprovedInTime,
  conversionDecided,
  decisionIs,
  extensionInOrder,
} from '../admission/guards.js';
import type { DevelopmentCase } from '../case.js';
import type { DevelopmentEvent, DevelopmentState } from '../states.js';

type CaseMove = Move<DevelopmentState, DevelopmentEvent, DevelopmentCase>;

const branch: readonly Role[] = ['organization_commissioner', 'branch_secretary'];
const secretary: readonly Role[] = ['branch_secretary'];
const higher: readonly Role[] = ['street_organizer'];
const district: readonly Role[] = ['district_auditor', 'district_approver'];

/** States of the probation period. */
export const probation: readonly DevelopmentState[] = ['probationary', 'extended'];

/** The 预备期, its three outcomes, and the filing of the papers. */
export function probationMoves(settings: DevSettings): CaseMove[] {
  const stay = { from: ['probationary'], to: 'probationary' } as const;
  return [
    { event: 'record', label: '组织部门备案', ...stay, by: district, documents: ['record_form'] },
    {
      event: 'place',
      label: '编入支部和党小组',
      ...stay,
      by: branch,
      documents: ['assignment_notice'],
    },
    { event: 'swear', label: '登记入党宣誓', ...stay, by: branch, documents: ['oath_record'] },
    { event: 'observe', label: '登记考察', ...stay, by: branch, documents: ['probation_register'] },
    {
      event: 'apply_conversion',
      label: '提出转正申请',
      from: probation,
      to: 'pending_conversion_assembly',
      by: branch,
      guards: [conversionApplied(settings)],
      documents: ['conversion_application'],
    },
    {
      event: 'decide_conversion',
      label: '支部大会表决',
      from: ['pending_conversion_assembly'],
      to: 'pending_conversion_approval',
      by: secretary,
      guards: [conversionDecided(settings)],
      documents: ['opinion_record', 'committee_minutes', 'ballot_record', 'assembly_resolution'],
      rule: DEV_24,
    },
    {
      event: 'propose_cancellation',
      label: '预备期内提出取消资格',
      from: [...probation, 'pending_conversion_assembly'],
      to: 'pending_conversion_approval',
      by: secretary,
      guards: [decisionIs('cancel', '取消预备党员资格'), cancellationDecided],
      documents: ['ballot_record', 'assembly_resolution'],
      rule: DEV_28,
    },
    {
      event: 'approve_conversion',
      label: '批准转正',
      from: ['pending_conversion_approval'],
      to: 'full',
      by: higher,
      guards: [decisionIs('convert', '按期转正'), conversionApprovedInTime],
      documents: ['approval_opinion'],
      rule: DEV_28,
    },
    {
      event: 'approve_extension',
      label: '批准延长预备期',
      from: ['pending_conversion_approval'],
      to: 'extended',
      by: higher,
      guards: [decisionIs('extend', '延长预备期'), extensionInOrder, conversionApprovedInTime],
      documents: ['approval_opinion'],
      rule: DEV_28,
    },
    {
      event: 'approve_cancellation',
      label: '批准取消资格',
      from: ['pending_conversion_approval'],
      to: 'cancelled',
      by: higher,
      guards: [decisionIs('cancel', '取消预备党员资格'), conversionApprovedInTime],
      documents: ['approval_opinion'],
      rule: DEV_28,
    },
    {
      event: 'disapprove_conversion',
      label: '退回支部大会',
      from: ['pending_conversion_approval'],
      to: 'pending_conversion_assembly',
      by: higher,
      documents: ['approval_opinion'],
      rule: DEV_28,
    },
    {
      event: 'archive',
      label: '材料归档',
      from: ['full'],
      to: 'archived',
      by: [...branch, ...higher],
      documents: ['archive_catalogue'],
      rule: DEV_26,
    },
  ];
}
