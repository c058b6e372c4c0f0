// From the draft to the server's input, and from its errors to fields.
import { type RecordInput, recordInput } from '@xianfeng/features/activities/schema';
import { bodyOf } from '@xianfeng/rules';
import '../../../../components/form/zod-zh.js';
import { type Line, unmarked } from '../roll/lines.js';
import type { Draft } from './draft.js';

/** Sentences at the fields of the form, by the field's name. */
export type FieldErrors = Readonly<Record<string, string>>;

/** A valid input, or the errors at the fields. */
export type Prepared = { input: RecordInput } | { errors: FieldErrors };

/** The record that this form is about: its id and the version that was last seen, if it has one. */
export interface Base {
  id: number;
  version: number;
}

/** Judges the draft by the schema of the server, and says at which field something is wrong. */
export function prepare(draft: Draft, lines: readonly Line[], base: Base | null): Prepared {
  const entered = lines.filter((line) => line.presence !== null);
  const talk = bodyOf(draft) === 'pair';
  const named = talk ? entered.filter((line) => line.presence === 'present') : entered;
  const { marks: _, motions, ...fields } = draft;
  const parsed = recordInput.safeParse({
    ...fields,
    id: base?.id ?? null,
    version: base?.version ?? null,
    lateReason: draft.lateReason === '' ? null : draft.lateReason,
    attendance: named.map(({ memberId, presence, reason }) => ({
      memberId,
      presence,
      reason: presence === 'present' ? null : reason,
    })),
    motions: motions.map(({ key: _key, ...motion }) => motion),
  });
  const errors: Record<string, string> = {};
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) {
      errors[fieldOf(path.map(String), named)] ??= message;
    }
  }
  Object.assign(errors, required(draft));
  const left = talk ? [] : unmarked(lines);
  if (left.length > 0) errors.attendance = leftSentence(left);
  if (talk && named.length !== 2) errors.attendance = '请选择谈话的两个人';
  if (Object.keys(errors).length > 0 || !parsed.success) return { errors };
  return { input: parsed.data };
}

/** What the server's words would not tell a reader: that nothing was chosen or filled in. */
function required(draft: Draft): Record<string, string> {
  const errors: Record<string, string> = {};
  if (draft.heldOn === '') errors.heldOn = '请选择日期';
  if (draft.startsAt === '') errors.startsAt = '请填写开始时间';
  if (draft.endsAt === '') errors.endsAt = '请填写结束时间';
  else if (draft.startsAt !== '' && draft.endsAt <= draft.startsAt) {
    errors.endsAt = '结束时间应晚于开始时间';
  }
  if (draft.chairId === null) errors.chairId = '请选择主持人';
  if (draft.recorderId === null) errors.recorderId = '请选择记录人';
  if (draft.type === 'group_meeting' && draft.groupId === null) {
    errors.groupId = '请选择开会的党小组';
  }
  draft.motions.forEach((motion, index) => {
    if (motion.title.trim() === '') errors[`motions.${index}.title`] = '请填写议题';
    if (motion.yes === null) errors[`motions.${index}.yes`] = '请填写票数';
    if (motion.no === null) errors[`motions.${index}.no`] = '请填写票数';
    if (motion.abstain === null) errors[`motions.${index}.abstain`] = '请填写票数';
  });
  return errors;
}

function leftSentence(left: readonly Line[]): string {
  const names = left.slice(0, 5).map((line) => line.name);
  const more = left.length > 5 ? `等${left.length}人` : '';
  return `${names.join('、')}${more}还没有登记到会情况`;
}

/** `attendance.3.reason` is the third member that was sent; the form knows members by their ids. */
export function fieldOf(path: readonly string[], named: readonly Pick<Line, 'memberId'>[]): string {
  if (path[0] !== 'attendance' || path[1] === undefined) return path.join('.');
  const line = named[Number(path[1])];
  return line === undefined ? 'attendance' : `attendance.${line.memberId}`;
}
