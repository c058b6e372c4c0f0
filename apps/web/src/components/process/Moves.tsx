/** What can be done with a case now: a button for each move that nothing refuses, and why for the rest. */
import { Button } from 'antd';
import { Fragment } from 'react';
import { Findings } from '../feedback/Findings.js';
import shared from '../page/Parts.module.css';
import { labelOf, leadingFirst, type MoveForms, type PanelMove } from './moves.js';
import { WhyNot } from './WhyNot.js';

/** Moves with their forms, and the one whose form is open. */
export interface MovesProps<E extends string> {
  /** Those that the page has a place for. */
  moves: readonly PanelMove<E>[];
  /** Of these, those that have a button. */
  offered: readonly PanelMove<E>[];
  forms: MoveForms<E>;
  open: PanelMove<E> | undefined;
  choose: (event: E | undefined) => void;
}

/**
 * The buttons and the refusals of a case's moves.
 *
 * @param leadsOn says whether a move leads on along the way; the first one that does comes first
 */
export function Moves<E extends string>(
  props: MovesProps<E> & { leadsOn: (move: PanelMove<E>) => boolean },
) {
  const { moves, offered, forms, open, choose, leadsOn } = props;
  const inOrder = leadingFirst(offered, leadsOn);
  const [first] = inOrder;
  return (
    <>
      {inOrder.length > 0 && (
        <div className={`${shared.buttons} no-print`}>
          {inOrder.map((move) => {
            const button = forms[move.event]?.button;
            if (button !== undefined) return <Fragment key={move.event}>{button}</Fragment>;
            return (
              <Button
                key={move.event}
                type={move === first && leadsOn(move) ? 'primary' : 'default'}
                aria-expanded={move === open}
                onClick={() => choose(move === open ? undefined : move.event)}
              >
                {labelOf(move, forms)}
              </Button>
            );
          })}
        </div>
      )}
      <WhyNot moves={moves} />
    </>
  );
}

/** The form of the move that was chosen, below what the rules say of it. */
export function OpenForm<E extends string>(props: {
  open: PanelMove<E>;
  forms: MoveForms<E>;
  close: () => void;
}) {
  const { open, forms, close } = props;
  return (
    <div className={shared.stack}>
      <Findings findings={open.findings} />
      {open.findings.some(({ severity }) => severity === 'warn') && (
        <p className={shared.soft}>确需办理的，请在说明中写明理由。</p>
      )}
      {forms[open.event]?.form?.(open, close)}
    </div>
  );
}
