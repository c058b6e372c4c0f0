// Loading, failed and loaded states of a query.
import { type ReactNode, useDeferredValue } from 'react';
import { toProblem } from '../../app/api/problem.js';
import { ProblemNote } from './ProblemNote.js';
import { Skeleton } from './Skeleton.js';

interface Loadable<Data> {
  data: Data | undefined;
  error: unknown;
  isFetching: boolean;
  refetch: () => unknown;
}

/**
 * The states of a query: a skeleton while nothing is known, the problem with a way to retry, or the
 * data. What is known already stays on screen while it is read again, also when that fails.
 */
export function Loaded<Data>(props: {
  query: Loadable<Data>;
  lines?: number;
  children: (data: Data) => ReactNode;
}) {
  const { query, lines = 4, children } = props;
  // Large data is drawn in small steps, between which the page answers its reader.
  const data = useDeferredValue(query.data);
  const problem = query.error == null ? null : toProblem(query.error);
  return (
    <>
      {problem !== null && (
        <ProblemNote
          reading
          problem={problem}
          onRetry={() => query.refetch()}
          retrying={query.isFetching}
        />
      )}
      {data !== undefined && children(data)}
      {data === undefined && problem === null && <Skeleton lines={lines} />}
    </>
  );
}
