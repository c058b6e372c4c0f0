/** What the leave to go on revealing is about: its events, with their words and who may hear of them. */
import { z } from 'zod';
import { defineEvent, defineSubject, pathIds, rooms } from '../../kernel/index.js';
import { oneOf } from '../../kernel/schema.js';
import { leaveStateLabels } from './labels.js';

/** 查看放行: the leave of one actor to see more than the pace allows. */
export const leaveSubject = defineSubject({ kind: 'reveal_leave', label: '查看放行', page: null });

/** Whose leave it is, and the path of the organization that the actor works for. */
export interface LeavePlace {
  organizationId: number;
  organizationPath: string;
  accountId: number;
}

/** The district's organization department, whose approver decides, and whoever asks. */
export const leaveAudience = ({ organizationPath, accountId }: LeavePlace) => [
  ...pathIds(organizationPath).slice(0, 1).map(rooms.organization),
  rooms.account(accountId),
];

/** Public fields: neither who asks nor why, which the approver reads in the list. */
const leaveData = z.object({ state: oneOf(leaveStateLabels) });

/** An actor had more shown than the pace allows, and waits for the approver. */
export const leaveAsked = defineEvent({
  type: 'reveal_leave.asked',
  subject: leaveSubject,
  data: leaveData,
  audience: leaveAudience,
  label: '申请继续查看敏感信息',
  feed: null,
  log: ({ state }) => `${leaveStateLabels[state]}。`,
});

/** The approver let the actor go on, or did not. */
export const leaveDecided = defineEvent({
  type: 'reveal_leave.decided',
  subject: leaveSubject,
  data: leaveData,
  audience: leaveAudience,
  label: '审批继续查看敏感信息',
  feed: null,
  log: ({ state }) => `${leaveStateLabels[state]}。`,
});
