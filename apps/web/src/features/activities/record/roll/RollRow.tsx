// One line of the attendance.

import { presenceLabels } from '@xianfeng/features/activities/labels';
import type { Presence } from '@xianfeng/features/activities/schema';
import { postLabel } from '@xianfeng/features/organizations/schema';
import { type KeyboardEvent, memo } from 'react';
import { LineInput } from '../../../../components/form/text/LineInput.js';
import { inputId } from '../context.js';
import type { Change } from '../draft/change.js';
import type { Line } from './lines.js';
import css from './Roll.module.css';

const choices = ['present', 'leave', 'absent'] as const satisfies readonly Presence[];
/** Common reasons, offered while one is typed. */
export const REASONS_ID = 'roll-reasons';

/** One name of the roll: three answers, and the reason for leave or absence. */
export const RollRow = memo(function RollRow(props: {
  line: Line;
  error: string | undefined;
  change: (change: Change) => void;
}) {
  const { line, error, change } = props;
  const { memberId, name, presence, reason } = line;
  const away = presence === 'leave' || presence === 'absent';
  const mark = (chosen: Presence) =>
    change({
      kind: 'mark',
      memberId,
      presence: chosen,
      reason: chosen === 'present' ? '' : reason,
    });
  const id = inputId(`attendance.${memberId}`);

  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const chosen = choices[Number(event.key) - 1];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (chosen === undefined && step === undefined) return;
    event.preventDefault();
    const row = event.currentTarget.closest('li');
    if (chosen !== undefined) mark(chosen);
    if (chosen !== undefined && chosen !== 'present') {
      // The reason's field is there only after this change is drawn.
      requestAnimationFrame(() => row?.querySelector<HTMLElement>('input[type=text]')?.focus());
    } else focusRow(row, step ?? 1);
  };

  return (
    <li className={css.row} data-presence={presence ?? 'none'}>
      <span className={css.who} id={`${id}-name`}>
        <span className={css.name}>{name}</span>
        {line.post !== null && <span className={css.mark}>{postLabel(line.post)}</span>}
        {line.probationary && <span className={css.mark}>预备党员，无表决权</span>}
        {!line.probationary && !line.mayVote && <span className={css.mark}>无表决权</span>}
        {line.exempt && <span className={css.mark}>不作硬性要求</span>}
        {line.leave === 'approved' && <span className={css.mark}>已准假</span>}
        {line.leave === 'pending' && <span className={css.ask}>请假待审批</span>}
      </span>
      <div className={css.choices} role="radiogroup" aria-labelledby={`${id}-name`} id={id}>
        {choices.map((choice) => (
          <label key={choice} className={css.choice} data-choice={choice}>
            <input
              type="radio"
              name={id}
              checked={presence === choice}
              // Leave that was granted is not an absence (MEET-12).
              disabled={choice === 'absent' && line.leave === 'approved'}
              onChange={() => mark(choice)}
              onKeyDown={onKey}
            />
            <span>{presenceLabels[choice]}</span>
          </label>
        ))}
      </div>
      {away && (
        <LineInput
          className={css.reason}
          aria-label={`${name}${presenceLabels[presence]}的原因`}
          placeholder="原因"
          list={REASONS_ID}
          type="text"
          most={200}
          value={reason}
          {...(error !== undefined && { status: 'error' as const })}
          onChange={(event) =>
            change({ kind: 'mark', memberId, presence, reason: event.target.value })
          }
          onPressEnter={(event) => focusRow(event.currentTarget.closest('li'), 1)}
        />
      )}
    </li>
  );
});

/** Takes the focus to the row before or after, to the answer that stands there. */
function focusRow(row: Element | null, step: number): void {
  const rows = [...(row?.parentElement?.children ?? [])];
  const next = row === null ? undefined : rows[rows.indexOf(row) + step];
  const radios = next?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [];
  const target = [...radios].find((radio) => radio.checked) ?? radios[0];
  target?.focus();
}
