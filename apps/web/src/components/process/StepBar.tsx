// Steps of a case through its state machine.
import type { ProcessStep } from '@xianfeng/rules';
import { type CSSProperties, useState } from 'react';
import { dueText, shortDay } from '../dates.js';
import css from './Process.module.css';

/** More steps than this stand in two rows. */
const ONE_ROW = 9;
const statusWords = { done: '已完成', current: '', ahead: '', stopped: '到此终止' } as const;

/**
 * The way of a case through its state machine: what is behind it (when, by whom), where it is and who
 * leads on, and what is to come. In a narrow place it stands upright and shows the steps around the
 * present one, the rest on demand.
 *
 * @param steps of `processSteps(machine, state, passages)`, as the server sends them
 * @param today the business day, of `useMe()`
 * @param dueOn the day by which the present step is to be done, where there is one
 * @param label names the list for screen readers
 */
export function StepBar(props: {
  steps: readonly ProcessStep[];
  today: string;
  dueOn?: string | null;
  label?: string;
}) {
  const { steps, today, dueOn = null, label = '办理进度' } = props;
  const [open, setOpen] = useState(false);
  const here = steps.findIndex(({ status }) => status === 'current' || status === 'stopped');
  const current = steps[here];
  const centre = here < 0 ? steps.length - 1 : here;
  const columns = Math.ceil(steps.length / Math.ceil(steps.length / ONE_ROW));
  const style: CSSProperties & { '--columns': number } = { '--columns': columns };
  return (
    <div className={css.process}>
      <ol className={css.steps} aria-label={label} data-open={open} style={style}>
        {steps.map((step, index) => (
          <li
            key={step.state}
            data-status={step.status}
            data-far={Math.abs(index - centre) > 1}
            {...(step.status === 'current' && { 'aria-current': 'step' as const })}
          >
            <span className={css.name}>{step.label}</span>
            {statusWords[step.status] !== '' && (
              <span className="visually-hidden">（{statusWords[step.status]}）</span>
            )}
            <Passed step={step} today={today} />
          </li>
        ))}
      </ol>
      {steps.length > 3 && (
        <button type="button" className={css.more} onClick={() => setOpen(!open)}>
          {open ? '只看当前步骤' : `查看全部${steps.length}步`}
        </button>
      )}
      {current !== undefined && <Now step={current} today={today} dueOn={dueOn} />}
    </div>
  );
}

function Passed({ step: { on, by }, today }: { step: ProcessStep; today: string }) {
  if (on === null && by === null) return null;
  return (
    <span className={css.passed}>
      {on !== null && <time dateTime={on}>{shortDay(on, today).replace(/ .*/, '')}</time>}
      {by !== null && <span>{by}</span>}
    </span>
  );
}

/** Who is to act now, and by when. */
function Now(props: { step: ProcessStep; today: string; dueOn: string | null }) {
  const { step, today, dueOn } = props;
  if (step.status === 'stopped' || step.next === null) return null;
  return (
    <p className={css.now}>
      现在由{step.next}办理
      {dueOn !== null && `，期限${shortDay(dueOn, today)}（${dueText(dueOn, today)}）`}。
    </p>
  );
}
