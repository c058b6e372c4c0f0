// What a change of a time in office says, before and after.
import {
  changeKindLabels,
  holderChangeStateLabels,
  pendingChangeLabels,
} from '@xianfeng/features/appointments/labels';
import type { ChangedField, HolderChange } from '@xianfeng/features/appointments/schema';
import { StatusTag, stateTag } from '../../../components/StatusTag.js';

const StateTag = stateTag(holderChangeStateLabels, {
  pending: 'warning',
  agreed: 'done',
  refused: 'quiet',
});

/** How far a change has come; while it waits, for what. */
export function ChangeTag({ change: { state, kind } }: { change: HolderChange }) {
  return state === 'pending' ? (
    <StatusTag tone="warning">{pendingChangeLabels[kind]}</StatusTag>
  ) : (
    <StateTag state={state} />
  );
}

/** 更正任期：张三，东村党组织书记 */
export const changeTitle = ({ kind, name }: HolderChange) => `${changeKindLabels[kind]}：${name}`;

/** Each thing that changes, on a line. */
export function Changed({ fields }: { fields: readonly ChangedField[] }) {
  return (
    <>
      {fields.map(({ label, from, to }) => (
        <p key={label}>
          {label}：{from === '' ? to : `${from} → ${to}`}
        </p>
      ))}
    </>
  );
}
