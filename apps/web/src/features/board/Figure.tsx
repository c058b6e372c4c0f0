// One figure of the matrix.
import type { Completion, Duty } from '@xianfeng/features/duties/schema';
import { useEffect, useRef, useState } from 'react';
import { PageLink } from '../../components/page/PageLink.js';
import css from './Board.module.css';

interface FigureProps {
  figure: Completion;
  search: { month: string; duty: Duty; organizationId: number };
  /** What is counted, for those who hear the table. */
  label: string;
}

/** Longer than the animation of the glow. */
const GLOW_MS = 2500;

/** One figure of the matrix: done of due, with a bar; it glows once when it changes. */
export function Figure({ figure: { done, due }, search, label }: FigureProps) {
  const glows = useGlowOf(`${done}/${due}`);
  if (due === 0) {
    return (
      <span className={css.none} role="img" aria-label={`${label}：无此项`}>
        —
      </span>
    );
  }
  return (
    <PageLink
      page={`/board/cell?${new URLSearchParams({
        ...search,
        organizationId: `${search.organizationId}`,
        // Who has not is what one looks for, as long as there is one.
        ...(done < due && { only: 'open' }),
      })}`}
      className={`${css.figure} ${done === due ? css.full : ''} ${glows ? 'glow' : ''}`}
      // Its bar takes this over: a hundred figures are felt, so that each is as few elements as can be.
      style={{ backgroundSize: `${(100 * done) / due}% 100%` }}
      aria-label={`${label}：应做${due}，已做${done}`}
    >
      <b>{done}</b>
      <span className={css.of}>/{due}</span>
    </PageLink>
  );
}

function useGlowOf(value: string): boolean {
  const shown = useRef(value);
  const [glows, setGlows] = useState(false);
  useEffect(() => {
    if (shown.current === value) return undefined;
    shown.current = value;
    setGlows(true);
    const timer = setTimeout(() => setGlows(false), GLOW_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return glows;
}
