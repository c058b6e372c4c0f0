// Tags for states of records.
import type { ComponentType } from 'react';
import css from './StatusTag.module.css';

/** Colour of a state; the words alone tell it. */
export type StatusTone = 'quiet' | 'running' | 'done' | 'warning' | 'error';

/** The state of a record: always words, the colour only helps. */
export function StatusTag({ tone, children }: { tone: StatusTone; children: string }) {
  return <span className={`${css.tag} ${css[tone]}`}>{children}</span>;
}

/** A state, and behind it 已超期 where its deadline has passed. */
export interface StateTagProps<State> {
  state: State;
  overdue?: boolean;
}

/** The tag of a machine's states: its words, and the tone of each. */
export function stateTag<State extends string>(
  labels: Readonly<Record<State, string>>,
  tones: Readonly<Record<State, StatusTone>>,
): ComponentType<StateTagProps<State>> {
  return function StateTag({ state, overdue = false }) {
    return (
      <>
        <StatusTag tone={tones[state]}>{labels[state]}</StatusTag>
        {overdue && (
          <>
            {' '}
            <StatusTag tone="error">已超期</StatusTag>
          </>
        )}
      </>
    );
  };
}
