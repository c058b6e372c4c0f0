// How long a form has to wait before the same may be sent again.
import { useEffect, useState } from 'react';
import type { Problem } from '../../app/api/problem.js';

/** Whether a form waits, and whether a wait has just ended. */
export interface Wait {
  /** Whole seconds that are left; 0 where nothing is waited for. */
  left: number;
  over: boolean;
}

/**
 * Counts down what the server asks to wait after a refusal, by the clock of this device: also a page
 * that was hidden meanwhile goes on in time.
 */
export function useWait(problem: Problem | null): Wait {
  const seconds = problem?.kind === 'told' ? (problem.report.waitSeconds ?? 0) : 0;
  const [wait, setWait] = useState<{ of: Problem | null; left: number }>({ of: null, left: 0 });
  useEffect(() => {
    if (seconds === 0) return;
    const until = Date.now() + seconds * 1_000;
    const tick = () => {
      const left = Math.max(0, Math.ceil((until - Date.now()) / 1_000));
      setWait({ of: problem, left });
      if (left === 0) clearInterval(timer);
    };
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [problem, seconds]);
  if (seconds === 0) return { left: 0, over: false };
  const left = wait.of === problem ? wait.left : seconds;
  return { left, over: left === 0 };
}
