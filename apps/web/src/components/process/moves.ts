/** The moves of a case as its panel shows them: what is offered, what is refused, and how each is made. */
import type { Finding } from '@xianfeng/rules';
import type { ReactNode } from 'react';

/** A move as the server sends it: offered, or explained. */
export interface PanelMove<E extends string = string> {
  readonly event: E;
  readonly label: string;
  /** The state that it leads to, where the server says it. */
  readonly to?: string;
  /** False for a later step, of which only what refuses it is shown. */
  readonly here?: boolean;
  readonly findings: readonly Finding[];
}

/**
 * How a move is made on a page: by a form that its button opens, or by a button of its own that writes
 * at once or leads to a page. With neither it is only explained: its form stands open in the panel.
 */
export interface MoveForm<E extends string = string> {
  /** Stays as it is typed while the case changes; one that is to begin anew has the version as its key. */
  form?: (move: PanelMove<E>, close: () => void) => ReactNode;
  button?: ReactNode;
  /** What the button says, where it is not the move's name. */
  label?: string;
}

/** How each move of a process is made; a move that stands not here is not shown. */
export type MoveForms<E extends string> = { readonly [Event in E]?: MoveForm<E> };

/** Does anything refuse the move? */
export const isRefused = ({ findings }: Pick<PanelMove, 'findings'>): boolean =>
  findings.some(({ severity }) => severity === 'block');

/** What the button of a move and the heading of its form say. */
export const labelOf = <E extends string>({ event, label }: PanelMove<E>, forms: MoveForms<E>) =>
  forms[event]?.label ?? label;

/** The moves that have a button: nothing refuses them, and the page makes them. */
export function offeredMoves<E extends string>(
  moves: readonly PanelMove<E>[],
  forms: MoveForms<E>,
): readonly PanelMove<E>[] {
  return moves.filter((move) => {
    const made = forms[move.event];
    return move.here !== false && !isRefused(move) && (made?.form ?? made?.button) !== undefined;
  });
}

/** The first move that leads on along the way comes before the others. */
export function leadingFirst<E extends string>(
  moves: readonly PanelMove<E>[],
  leadsOn: (move: PanelMove<E>) => boolean,
): readonly PanelMove<E>[] {
  const first = moves.find(leadsOn);
  return first === undefined ? moves : [first, ...moves.filter((move) => move !== first)];
}
