// Moves from the preview to the approval as probationary member (DEV-13 to DEV-18).
import { DEV_18, DEV_29 } from '../../catalogue/members/dev.js';
import type { Move } from '../../process/machine.js';
import type { Role } from '../../roles.js';
import type { DevSettings } from '../../settings/members/dev.js';
import { admissionFailed, previewFailed } from '../candidate/guards.js';
import type { DevelopmentCase } from '../case.js';
import type { DevelopmentEvent, DevelopmentState } from '../states.js';
import { admitted, approvable, formFilledIn, previewed, reportedInTime } from './guards.js';

type CaseMove = Move<DevelopmentState, DevelopmentEvent, DevelopmentCase>;

const branch: readonly Role[] = ['organization_commissioner', 'branch_secretary'];
const secretary: readonly Role[] = ['branch_secretary'];
const higher: readonly Role[] = ['street_organizer'];

/** From the 预审 to the approval as 预备党员. */
export function admissionMoves(settings: DevSettings): CaseMove[] {
  return [
    {
      event: 'preview',
      label: '预审合格',
      from: ['pending_preview'],
      to: 'previewed',
      by: higher,
      guards: [previewed(settings)],
      documents: ['preview_form', 'preview_notice'],
    },
    {
      event: 'fail_preview',
      label: '预审不合格',
      from: ['pending_preview'],
      to: 'activist',
      by: higher,
      guards: [previewFailed],
      documents: ['preview_notice'],
    },
    {
      event: 'fill_form',
      label: '填写入党志愿书',
      from: ['previewed'],
      to: 'pending_assembly',
      by: branch,
      guards: [formFilledIn],
      documents: ['membership_form'],
    },
    {
      event: 'admit',
      label: '支部大会通过',
      from: ['pending_assembly'],
      to: 'resolved',
      by: secretary,
      guards: [admitted],
      documents: ['ballot_record', 'assembly_resolution'],
    },
    {
      event: 'reject',
      label: '支部大会未通过',
      from: ['pending_assembly'],
      to: 'activist',
      by: secretary,
      guards: [admissionFailed],
      documents: ['ballot_record'],
    },
    {
      event: 'report',
      label: '报上级党委审批',
      from: ['resolved'],
      to: 'pending_approval',
      by: secretary,
      guards: [reportedInTime],
    },
    {
      event: 'redo_assembly',
      label: '重新提交支部大会',
      from: ['resolved', 'pending_approval'],
      to: 'pending_assembly',
      by: [...secretary, ...higher],
      rule: DEV_29,
    },
    {
      event: 'approve',
      label: '批准为预备党员',
      from: ['pending_approval'],
      to: 'probationary',
      by: higher,
      guards: [approvable],
      documents: ['talk_opinion', 'approval_opinion'],
      rule: DEV_18,
    },
    {
      event: 'disapprove',
      label: '不予批准',
      from: ['pending_approval'],
      to: 'activist',
      by: higher,
      documents: ['approval_opinion'],
      rule: DEV_18,
    },
  ];
}
