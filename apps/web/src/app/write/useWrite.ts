// The hook by which screens write.
import type { QueryFilters } from '@tanstack/react-query';
import { useCallback, useId, useRef, useState } from 'react';
import { say } from '../announce.js';
import { reportFault } from '../api/faults.js';
import { isInDoubt, type Problem, toProblem } from '../api/problem.js';
import { refresher } from '../live/refresh.js';
import { Intentions } from './intentions.js';

const intentions = new Intentions(sessionStorage);

/** A procedure that writes: `api.tasks.report`, or anything that is called the same way. */
export interface Writable<Input, Output> {
  mutate(input: Input, options?: { context?: { idempotencyKey: string } }): Promise<Output>;
}

/** What a screen may say about its write. */
export interface WriteOptions<Input, Output> {
  /** Name of the intention where it must outlive a reload, such as `tasks.report:12`. */
  name?: string;
  /** Said when it is done. */
  success?: string | ((output: Output, input: Input) => string);
  /** Queries to read again at once; everything on screen when left out. */
  refresh?: (output: Output, input: Input) => readonly QueryFilters[];
  onDone?: (output: Output, input: Input) => void;
}

/** A write as a screen uses it. */
export interface Write<Input> {
  /** Sends it. While one is under way a second call does nothing: double clicks are safe. */
  send: (input: Input) => Promise<boolean>;
  /** Sends the same again, under the same key. */
  retry: () => Promise<boolean>;
  pending: boolean;
  problem: Problem | null;
  clear: () => void;
}

/** One write of a screen: its key, its progress and what went wrong. */
export function useWrite<Input, Output>(
  procedure: Writable<Input, Output>,
  options: WriteOptions<Input, Output> = {},
): Write<Input> {
  const ownName = useId();
  const name = options.name ?? ownName;
  const outlives = options.name !== undefined;
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const underWay = useRef(false);
  const last = useRef<{ input: Input } | null>(null);
  const latest = useRef({ procedure, options });
  latest.current = { procedure, options };

  const send = useCallback(
    async (input: Input): Promise<boolean> => {
      if (underWay.current) return false;
      underWay.current = true;
      last.current = { input };
      setPending(true);
      setProblem(null);
      const idempotencyKey = intentions.keyFor(name, input, outlives);
      try {
        const output = await latest.current.procedure.mutate(input, {
          context: { idempotencyKey },
        });
        intentions.settle(name);
        try {
          finish(latest.current.options, output, input);
        } catch (error) {
          // It is done, whatever the page makes of it: to say that it failed would have it done twice.
          setProblem({ kind: 'page', done: true });
          setTimeout(() => {
            throw error;
          });
        }
        return true;
      } catch (error) {
        const found = toProblem(error);
        if (!isInDoubt(found)) intentions.settle(name);
        setProblem(found);
        reportFault(error);
        return false;
      } finally {
        underWay.current = false;
        setPending(false);
      }
    },
    [name, outlives],
  );

  const retry = useCallback(
    async () => (last.current === null ? false : send(last.current.input)),
    [send],
  );
  const clear = useCallback(() => setProblem(null), []);
  return { send, retry, pending, problem, clear };
}

function finish<Input, Output>(
  options: WriteOptions<Input, Output>,
  output: Output,
  input: Input,
): void {
  const { success, refresh, onDone } = options;
  if (success !== undefined) {
    say(typeof success === 'string' ? success : success(output, input), 'success');
  }
  for (const filters of refresh?.(output, input) ?? [{ type: 'active' as const }]) {
    refresher.refresh(filters);
  }
  onDone?.(output, input);
}
